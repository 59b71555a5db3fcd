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
 * What an autovacuum does that comes after a bulk load: it holds a reference copy, and at its end changes the copy's entry in the catalogue, which a
 * grant of the transaction that builds keys may have changed before.
 */
test('keys are built beside a vacuum of a reference copy, without a deadlock', async () => {
  platform = openPlatform(join(folder, 'home'), { layout: 'minimal' });
  platform.home.prepare();
  await platform.startEngines();
  await platform.provisionTables();
  const database = platform.databaseOf('hr');
  const copy = database.copies[0]?.table;
  await withPostgres(database.server, database.nameThere, async (vacuum) => {
    await vacuum.query('begin');
    await vacuum.query(`lock table ${copy} in share update exclusive mode`);
    const provisioned = platform?.provision();
    for (let waiting = 0; waiting === 0; await sleep(20)) {
      const { rows } = await vacuum.query(
        `select count(*)::int as n from pg_locks where relation = $1::regclass and not granted`,
        [copy],
      );
      waiting = rows[0]?.n ?? 0;
    }
    await vacuum.query(`grant select on ${copy} to pg_monitor`);
    await vacuum.query(`revoke select on ${copy} from pg_monitor`);
    await vacuum.query('commit');
    await expect(provisioned).resolves.toBeDefined();
  });
}, 120_000);
