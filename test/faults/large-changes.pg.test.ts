/**
 * Fault: one transaction changes half a million rows; a value is 10 MB large.
 *
 * Invariant: it takes effect in the copies as a whole, and what was committed after it comes after it.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Mirrored } from '../support/mirrored.ts';

let mirrored: Mirrored;
beforeEach(async () => {
  mirrored = await Mirrored.make(['first']);
});
afterEach(() => mirrored.discard());

test('half a million rows in one transaction, and a small one after it', async () => {
  await mirrored.source.query("insert into master.rows select n, 'row ' || n from generate_series(1, 500000) n");
  await mirrored.source.query("update master.rows set text = 'changed' where id = 250000");
  await mirrored.equal(mirrored.targets[0]);
});

test('a value of 10 MB, changed, and left alone by another change of its row', async () => {
  await mirrored.source.query("insert into master.rows values (1, repeat('0123456789', 1048576))");
  await mirrored.source.query("update master.rows set text = repeat('abcdefghij', 1048576) where id = 1");
  await mirrored.source.query('update master.rows set id = 2 where id = 1');
  await mirrored.equal(mirrored.targets[0]);
});

test('control: a row that is missing is seen', async () => {
  await mirrored.source.query("insert into master.rows values (1, 'a')");
  const [first] = mirrored.targets;
  await mirrored.equal(first);
  await first.client.query('delete from master.rows');
  const { rows } = await first.client.query('select from master.rows');
  expect(rows).toEqual([]);
});
