/**
 * Fault: synchronisation is killed between any two of the statements that it sends, from its start to its end.
 *
 * Invariant: wherever that is, every change of the source takes effect at every target exactly once.
 */
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import { Mirrored } from '../support/mirrored.ts';
import type { MortalCarrierTask } from '../support/mortal-carrier.ts';

/** More statements than it sends for what one round brings: then nothing has killed it. */
const MOST = 100;
/** Who touched a row of the copy, by transaction: one that is written twice is told though it is the same. */
const TOUCHES = `create table touches (id bigint, transaction xid8 default pg_current_xact_id());
  create function touch() returns trigger language plpgsql as 'begin insert into touches (id) values (new.id); return new; end';
  create trigger touched after insert or update on master.rows for each row execute function touch(); alter table master.rows enable always trigger touched`;

let mirrored: Mirrored;
let changes: number;
beforeEach(async () => {
  mirrored = await Mirrored.make();
  await mirrored.stop();
  for (const { client } of mirrored.targets) await client.query(TOUCHES);
  changes = 0;
});
afterEach(async () => {
  await mirrored.start();
  await mirrored.discard();
});

/** Three transactions; each row is changed once. */
async function change(): Promise<void> {
  for (let made = 0; made < 3; made++) {
    changes += 2;
    await mirrored.source.query(`insert into master.rows values (${changes - 1}, 'row'), (${changes}, 'row')`);
  }
}

/** Brings changes and carries them until it is killed; false where it came to its end first. */
async function isKilled(how: Omit<MortalCarrierTask, 'carried'>): Promise<boolean> {
  await change();
  const workerData: MortalCarrierTask = { ...how, carried: mirrored.carried() };
  const worker = new Worker(new URL('../support/mortal-carrier.ts', import.meta.url), { workerData, stdout: true });
  let [isOver, isInOrder] = [false, false];
  worker.on('message', () => {
    isInOrder = true;
  });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once('error', reject).once('exit', () => {
      isOver = true;
      resolve();
    });
  });
  await mirrored.until('it is killed, or has carried everything', async () => isOver || (await missing()) === 0);
  worker.postMessage('stop');
  await ended;
  return !isInOrder;
}

async function missing(): Promise<number> {
  const counts = await Promise.all(
    mirrored.targets.map(({ client }) => client.query<{ n: string }>('select count(*) as n from master.rows')),
  );
  return changes - Math.min(...counts.map(({ rows }) => Number(must(rows[0], 'count').n)));
}

/** Rows of copies that were written in more than one transaction. */
async function twice(): Promise<number> {
  const { rows } = await must(mirrored.targets[0], 'target').client.query(
    'select id from touches group by id having count(distinct transaction) > 1',
  );
  return rows.length;
}

test('wherever it ends, nothing is lost and nothing is there twice', async () => {
  let at = 1;
  while (at < MOST && (await isKilled({ at, isCareless: false }))) at++;
  expect(at).toBeGreaterThan(10);
  expect(at).toBeLessThan(MOST);
  for (const target of mirrored.targets) await mirrored.equal(target);
  expect(await twice()).toBe(0);
}, 300_000);

test('control: where rows and cursors are not one transaction, some are there twice', async () => {
  for (let at = 1; at < MOST && (await twice()) === 0; at++) await isKilled({ at, isCareless: true });
  expect(await twice()).toBeGreaterThan(0);
});
