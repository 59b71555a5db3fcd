/**
 * Fault: the line to a target is cut and mended, again and again; or it is cut just after a commit, before its answer.
 *
 * Invariant: every change takes effect exactly once: what the target has applied is asked of the target itself before anything is applied again.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sleep } from '../../machinery/base/clock.ts';
import { Mirrored } from '../support/mirrored.ts';

let mirrored: Mirrored;
beforeEach(async () => {
  mirrored = await Mirrored.make();
  // What a change that came twice would show: the copy counts how often each row was written.
  for (const { client } of mirrored.targets)
    await client.query(
      `create table written (id bigint, times integer default 1, primary key (id));
       create function count_it() returns trigger language plpgsql as $f$ begin
         insert into public.written (id) values (new.id) on conflict (id) do update set times = written.times + 1; return new; end $f$;
       create trigger counted after insert or update on master.rows for each row execute function count_it()`,
    );
});
afterEach(() => mirrored.discard());

const insert = (from: number, to: number) =>
  mirrored.source.query(`insert into master.rows select n, 'row ' || n from generate_series(${from}, ${to}) n`);

async function mostWritten(): Promise<number[]> {
  return Promise.all(
    mirrored.targets.map(async ({ client }) => {
      const { rows } = await client.query<{ most: number }>('select max(times) as most from written');
      return rows[0]?.most ?? 0;
    }),
  );
}

test('cut again and again, each change takes effect once', async () => {
  const [first, second] = mirrored.targets;
  for (let round = 0; round < 3; round++) {
    await insert(round * 100 + 1, round * 100 + 100);
    first.line.cut();
    await insert(1000 + round * 100 + 1, 1000 + round * 100 + 100);
    await sleep(50);
    first.line.mend();
  }
  await mirrored.equal(second);
  await mirrored.equal(first);
  expect(await mostWritten()).toEqual([1, 1]);
});

test('a commit whose answer is lost is not made again', async () => {
  const [first, second] = mirrored.targets;
  await insert(1, 10);
  await mirrored.equal(first);
  first.line.losesCommit = true;
  await insert(11, 20);
  await mirrored.until('the answer is lost', () => !first.line.losesCommit);
  await insert(21, 30);
  await mirrored.equal(second);
  await mirrored.equal(first);
  expect(await mostWritten()).toEqual([1, 1]);
});

test('control: a change that came twice would be seen', async () => {
  await insert(1, 10);
  for (const target of mirrored.targets) await mirrored.equal(target);
  await mirrored.targets[0].client.query('update master.rows set text = text where id = 1');
  expect(await mostWritten()).toEqual([2, 1]);
});
