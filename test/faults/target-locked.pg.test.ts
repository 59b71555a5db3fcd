/**
 * Fault: somebody locks a reference copy, makes a target read-only, or its disk is full, while its source changes.
 *
 * Invariant: the other targets hear of everything meanwhile; when the fault is over the target catches up and goes on with the others, and nothing is missing. One that is behind by more than may wait in memory has
 * a copy of the slot of its own, also over a restart, and gives it back.
 */
import { chownSync, rmSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import { connectPostgres } from '../../machinery/engines/postgres/connect.ts';
import { Mirrored } from '../support/mirrored.ts';
import { sharedPlatform, temporaryFolder } from '../support/platform.ts';
import { noMounts, SmallDisk } from '../support/small-disk.ts';

let mirrored: Mirrored;
beforeEach(async () => {
  mirrored = await Mirrored.make();
});
afterEach(() => mirrored.discard());

/** Many transactions of one row each. */
const many = (from: number, count: number) =>
  mirrored.source.query(
    `do $$ begin for i in ${from}..${from + count - 1} loop insert into master.rows values (i, 'row ' || i); commit; end loop; end $$`,
  );

test('a copy that is locked delays its target alone, over a restart too', async () => {
  const [first, second] = mirrored.targets;
  const server = sharedPlatform().engines.local.postgres.superuser();
  const locker = await connectPostgres(server, first.database);
  await locker.query('begin; lock table master.rows in access exclusive mode');
  await many(1, 3000);
  await mirrored.equal(second);
  await mirrored.until('the first has a slot of its own', () => mirrored.behind.includes('first'));
  expect(await mirrored.slots()).toBe(2);
  await locker.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${first.database}' and wait_event_type = 'Lock'`,
  );
  const stopping = mirrored.stop();
  await locker.query('rollback');
  await stopping;
  await mirrored.start();
  await many(7001, 500);
  for (const target of mirrored.targets) await mirrored.equal(target);
  await mirrored.until('it joins again', async () => {
    // Whenever something is committed they are compared.
    await mirrored.source.query("update master.rows set text = text || '.' where id = 1");
    return mirrored.behind.length === 0;
  });
  expect(await mirrored.slots()).toBe(1);
  await many(8001, 100);
  for (const target of mirrored.targets) await mirrored.equal(target);
  await locker.end();
});

test('a target that is read-only for a while is told, and catches up', async () => {
  const [first, second] = mirrored.targets;
  const end = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${first.database}' and pid <> pg_backend_pid()`;
  await first.client.query(`alter database ${first.database} set default_transaction_read_only = on; ${end}`);
  await many(1, 50);
  await mirrored.equal(second);
  await mirrored.until('the reason is told', () => /read-only/.test(mirrored.reason('first') ?? ''));
  await first.client.query(
    `set default_transaction_read_only = off; alter database ${first.database} reset default_transaction_read_only; ${end}`,
  );
  await mirrored.equal(first);
  await mirrored.until('there is no reason any more', () => mirrored.reason('first') === undefined);
});

const reason = noMounts();
if (reason !== undefined) process.stdout.write(`target-locked: a full disk skipped, as ${reason}\n`);

test.skipIf(reason !== undefined)(
  'a target whose disk is full is told, and catches up when there is room',
  async () => {
    const [first, second] = mirrored.targets;
    const folder = temporaryFolder();
    const disk = new SmallDisk(folder, '12m');
    try {
      const { rows } = await first.client.query<{ data_directory: string }>('show data_directory');
      const { uid, gid } = statSync(must(rows[0], 'folder of the server').data_directory);
      chownSync(disk.path, uid, gid);
      const place = `small_${first.database}`;
      await first.client.query(`create tablespace ${place} location '${disk.path}'`);
      await first.client.query(`alter table master.rows set tablespace ${place}`);
      await mirrored.source.query(
        `insert into master.rows select n, string_agg(md5(n || ' ' || m), '') from generate_series(1, 250) n, generate_series(1, 2000) m group by n`,
      );
      await mirrored.equal(second);
      await mirrored.until('the reason is told', () => /No space left|disk/i.test(mirrored.reason('first') ?? ''));
      disk.enlarge('200m');
      await mirrored.equal(first);
      await mirrored.until('there is no reason any more', () => mirrored.reason('first') === undefined);
      await first.client.query('alter table master.rows set tablespace pg_default');
      await first.client.query(`drop tablespace ${place}`);
    } finally {
      disk.unmount();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

test('control: without a fault nobody is behind', async () => {
  await many(1, 3000);
  for (const target of mirrored.targets) await mirrored.equal(target);
  expect(mirrored.behind).toEqual([]);
  expect(await mirrored.slots()).toBe(1);
});
