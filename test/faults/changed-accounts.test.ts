import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import type { Server } from '../../machinery/engines/contract.ts';
import { withMysql } from '../../machinery/engines/mysql/connect.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { asRole, readOnlyServer } from '../../machinery/provisioning/connections.ts';
import { verifyPlatform } from '../../machinery/verification/verify.ts';
import { provisionTestPlatform, removePlatform, type TestPlatform } from '../support/platform.ts';

/**
 * Fault: an account of the platform was changed, by itself, as every server allows, or by an administrator. Invariant: `up` puts it back, says so, and changes
 * nothing when it is run again.
 */
let bench: TestPlatform;
const warnings: string[] = [];
beforeAll(async () => {
  bench = await provisionTestPlatform({
    reporter: {
      step: () => ({ update: () => {}, done: () => {}, fail: () => {} }),
      note: () => {},
      warn: (text) => void warnings.push(text),
    },
  });
});
afterAll(() => removePlatform(bench));

const reader = (name: string) => must(readOnlyServer(bench.platform, name), name);
const administrator = () => bench.platform.engines.local.postgres.superuser();
const root = () => bench.platform.engines.local.mysql.superuser();
const postgres = (server: Server, sql: string, database = 'genims_erp_db') =>
  withPostgres(server, database, async (client) => {
    await client.query('set default_transaction_read_only = off');
    await client.query(sql);
  });
const mysql = (server: Server, sql: string) => withMysql(server, undefined, (connection) => connection.query(sql));

describe('up puts back', () => {
  test.for<[string, string, () => Promise<unknown>]>([
    [
      'a password that a reader changed',
      'genims_erp_ro',
      () => postgres(reader('erp').server, `alter role current_user password 'x'`),
    ],
    [
      'a password that an owner changed',
      'genims_hr_owner',
      () =>
        postgres(
          asRole(bench.platform, administrator(), 'genims_hr_owner'),
          "alter role current_user password 'x'",
          'genims_hr_db',
        ),
    ],
    [
      'a reader that lets itself write',
      'genims_quality_ro',
      () =>
        postgres(
          reader('quality').server,
          `alter role current_user in database genims_quality_db set default_transaction_read_only = off`,
          'genims_quality_db',
        ),
    ],
    [
      'a setting of one role in all databases',
      'genims_crm_ro',
      () => postgres(reader('crm').server, `alter role current_user set search_path = pg_temp`, 'genims_crm_db'),
    ],
    [
      'a setting of a capture role, which has none',
      'genims_erp_db_capture',
      () =>
        postgres(administrator(), "alter role genims_erp_db_capture in database genims_erp_db set work_mem = '64kB'"),
    ],
    [
      'settings that are gone',
      'genims_tms_rw',
      () => postgres(administrator(), 'alter role genims_tms_rw in database genims_tms_db reset all'),
    ],
    [
      'a role that may not log in',
      'genims_wms_ro',
      () => postgres(administrator(), 'alter role genims_wms_ro nologin'),
    ],
    [
      'a role that has expired',
      'genims_team_finance',
      () => postgres(administrator(), "alter role genims_team_finance valid until '2020-01-01'"),
    ],
    [
      'a role without connections',
      'genims_service_rw',
      () => postgres(administrator(), 'alter role genims_service_rw connection limit 0'),
    ],
    [
      'a password that an account of MariaDB changed',
      'genims_etl',
      () => mysql(asRole(bench.platform, root(), 'genims_etl'), "set password = password('x')"),
    ],
    [
      'an account of MariaDB that is locked',
      'genims_retention',
      () => mysql(root(), "alter user 'genims_retention'@'127.0.0.1' account lock"),
    ],
  ])('%s', async ([, role, change]) => {
    await change();
    warnings.length = 0;
    const { made } = await bench.platform.provision();
    expect(made).toBe(1);
    expect(warnings).toEqual([expect.stringMatching(new RegExp(` ${role} on .* as before`))]);
  });

  test('and then has nothing to do, and every account may what it must', async () => {
    warnings.length = 0;
    expect(await bench.platform.provision()).toEqual({ made: 0 });
    expect(warnings).toEqual([]);
    const { checks } = await verifyPlatform(bench.platform);
    expect(checks.filter(({ id, status }) => id.startsWith('access/') && status !== 'passed')).toEqual([]);
  });
});
