import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sleep } from '../../machinery/base/clock.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import type { Platform } from '../../machinery/provisioning/platform.ts';
import { openPlatform, temporaryFolder } from '../support/platform.ts';

const folder = temporaryFolder();
let platform: Platform | undefined;

afterAll(async () => {
  await platform?.engines.stop();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * What an autovacuum does that comes after a bulk load: it holds a table that others refer to, and at its end changes the table's entry in the
 * catalogue, which a grant of the transaction that builds keys may have changed before. Copies are such tables, and those of a neighbour in the same database.
 */
test('keys are built beside a vacuum of a table that others refer to, without a deadlock', async () => {
  platform = openPlatform(join(folder, 'home'), { layout: 'minimal' });
  platform.home.prepare();
  await platform.startEngines();
  await platform.provisionTables();
  const database = platform.databaseOf('erp');
  const copies = new Set(database.copies.map((one) => one.table));
  const table = database.modules.flatMap(({ referenceCopies }) => referenceCopies).find((one) => !copies.has(one));
  await withPostgres(database.server, database.nameThere, async (vacuum) => {
    await vacuum.query('begin');
    await vacuum.query(`lock table ${table} in share update exclusive mode`);
    const provisioned = platform?.provision();
    for (let waiting = 0; waiting === 0; await sleep(20)) {
      const { rows } = await vacuum.query(
        `select count(*)::int as n from pg_locks where relation = $1::regclass and not granted`,
        [table],
      );
      waiting = rows[0]?.n ?? 0;
    }
    await vacuum.query(`grant select on ${table} to pg_monitor`);
    await vacuum.query(`revoke select on ${table} from pg_monitor`);
    await vacuum.query('commit');
    await expect(provisioned).resolves.toBeDefined();
  });
}, 120_000);
