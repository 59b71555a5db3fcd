import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChangeLogWriter } from '../../machinery/audit/change-log.ts';
import { Checkpoints } from '../../machinery/audit/checkpoints.ts';
import { poll } from '../../machinery/base/clock.ts';
import { must } from '../../machinery/base/errors.ts';
import { DAY_MS } from '../../machinery/base/utc.ts';
import type { TableSpec } from '../../machinery/catalog/schema-spec.ts';
import { DaemonHome } from '../../machinery/daemons/daemon-home.ts';
import { withMongodb } from '../../machinery/engines/mongodb/connect.ts';
import { mysqlRows, withMysql } from '../../machinery/engines/mysql/connect.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { Workshop } from '../../machinery/etl/workshop.ts';
import type { AgentCheckpoint } from '../../machinery/kernel/state.ts';
import { step } from '../../machinery/monitoring/alert-states.ts';
import { queueAlerts } from '../../machinery/monitoring/channels.ts';
import { Counters, evaluate } from '../../machinery/monitoring/evaluate.ts';
import { takeSnapshot } from '../../machinery/monitoring/snapshot.ts';
import {
  eraseAgain,
  eraseEverywhereAgain,
  eraseFromDocumentsAgain,
  erasuresSince,
} from '../../machinery/privacy/erase-again.ts';
import { eraseFromAll, exportPerson } from '../../machinery/privacy/requests.ts';
import { parseScope, placeHold, releaseHold } from '../../machinery/retention/holds.ts';
import { runRetention } from '../../machinery/retention/run-retention.ts';
import { postgresLoads } from '../../machinery/tuning/postgres-loads.ts';
import type { Finding } from '../../machinery/upkeep/contract.ts';
import { runUpkeep, upkeepRuns } from '../../machinery/upkeep/run-upkeep.ts';
import { companyMoment, writeCheckpoint } from '../../machinery/writing/checkpoint.ts';
import { provisionTestPlatform, removePlatform, type TestPlatform } from '../support/platform.ts';
import { insertRow, sampleRow } from '../support/sample-row.ts';

/** What people do who run a platform, on one of the test's own. */
let own: TestPlatform;

beforeAll(async () => {
  own = await provisionTestPlatform({ layout: 'minimal' });
}, 120_000);

afterAll(() => removePlatform(own));

const today = () => Math.floor(Date.now() / DAY_MS) * DAY_MS;

async function archived(path: string | null, what: string): Promise<string | null | undefined> {
  const workshop = await Workshop.open(join(own.home.path, 'reading'));
  try {
    return (await workshop.rows(`select (${what})::varchar from read_parquet('${path}')`))[0]?.[0];
  } finally {
    workshop.close();
  }
}

function hold(...covers: string[]): Promise<string> {
  return placeHold(own.platform, {
    ...{ name: 'A case', matter: 'litigation', reference: '1/2026', requestedBy: 'counsel', counsel: 'Counsel' },
    ...{ approvedBy: 1, description: 'Everything of the case', until: undefined },
    items: covers.map((text) => parseScope(own.platform, text)),
  });
}

async function mysql<T>(store: string, sql: string): Promise<T[]> {
  const placed = own.platform.stores().find((one) => one.store.store === store);
  return withMysql(placed?.server as never, placed?.nameThere, (connection) => mysqlRows<T>(connection, sql));
}

const released = (number: string) => releaseHold(own.platform, number, { reason: 'closed', approvedBy: 1 });

describe('retention', () => {
  test('a day whose time is over is archived, read back and dropped; a hold keeps it', async () => {
    const { server, nameThere } = own.platform.databaseOf('operations');
    const day = today() - 90 * DAY_MS;
    await withPostgres(server, nameThere, async (client) => {
      await client.query('set role genims_operations_owner');
      await client.query('alter table operations.sensor_data drop constraint sensor_data_sensor_health_id_fk');
      await client.query(
        `insert into operations.sensor_data (sensor_health_id, "timestamp", sequence_number, value, quality_code, reading_source, received_at)
         select n, $1::timestamptz, 1, 0.10 * n, 'good', 'import', now() from generate_series(1, 100) n`,
        [new Date(day + 3_600_000).toISOString()],
      );
    });
    const run = (dryRun = false) =>
      runRetention({ platform: own.platform, now: today() + DAY_MS, engines: ['postgres'], dryRun });
    expect(await run(true)).toMatchObject([{ table: 'operations.sensor_data', rows: 100, status: 'due' }]);
    const number = await hold('table:operations.sensor_data');
    expect(await run()).toMatchObject([{ status: 'held', holds: [number], archive: null }]);
    await released(number);
    const [done] = await run();
    expect(done).toMatchObject({ status: 'removed', rows: 100, error: null });
    expect(await archived(done?.archive ?? null, "count(*) || ' ' || sum(value::decimal(18,2))")).toBe('100 505.00');
    expect(await run()).toEqual([]);
    const recorded = await mysql<{ status: string; rows_removed: string }>(
      'audit',
      'select status, rows_removed from retention_runs order by retention_run_id',
    );
    expect(recorded.map((one) => `${one.status} ${one.rows_removed}`)).toEqual(['skipped 0', 'succeeded 100']);
  });

  test('the time of rows is that of the company: the wall clock only where it has no history', async () => {
    expect(await companyMoment(own.platform)).toBeGreaterThan(today());
    const past = Date.UTC(2020, 0, 1);
    for (const [module, moment] of [['master', past + DAY_MS] as const, ['operations', past] as const]) {
      const { server, nameThere } = own.platform.databaseOf(module);
      const stands = { moment, next: null, parameters: {}, numbers: {}, heldKeys: {} } as unknown as AgentCheckpoint;
      await withPostgres(server, nameThere, (client) => writeCheckpoint(client, module, stands));
    }
    expect(await companyMoment(own.platform)).toBe(past);
    for (const { server, nameThere } of own.platform.databases())
      await withPostgres(server, nameThere, (client) =>
        client.query("delete from genims.sync_checkpoints where source = 'agent'"),
      );
  });

  test('months of the audit go after seven years, and its chains still agree', async () => {
    const writer = new ChangeLogWriter(own.platform);
    await writer.open();
    await writer.close();
    const chains = async () => {
      const checkpoints = new Checkpoints(own.platform);
      try {
        return (await checkpoints.round({ whole: true })).breaks;
      } finally {
        await checkpoints.close();
      }
    };
    expect(await chains()).toEqual([]);
    const later = Date.now() + 8 * 366 * DAY_MS;
    const run = () => runRetention({ platform: own.platform, now: later, engines: ['mysql'] });
    const number = await hold('database:audit');
    expect(new Set((await run()).map(({ status }) => status))).toEqual(new Set(['held']));
    await released(number);
    const steps = await run();
    expect(new Set(steps.map(({ status }) => status))).toEqual(new Set(['removed']));
    const whole = steps.find(({ table, rows }) => table === 'system_audit_log' && rows > 0);
    expect(await archived(whole?.archive ?? null, 'count(*)')).toBe(String(whole?.rows));
    expect(await mysql('audit', 'select 1 from system_audit_log')).toEqual([]);
    const again = new ChangeLogWriter(own.platform);
    await again.open({ anew: true });
    await again.close();
    expect((await mysql('audit', 'select 1 from system_audit_log')).length).toBeGreaterThan(0);
    expect(await chains()).toEqual([]);
  });
});

describe('personal data', () => {
  const subject = 'customer_contact/PER-000042';
  const email = 'jane.miller@customer.example';
  const images = async () => {
    const { server, nameThere } = own.platform.databaseOf('crm');
    return withPostgres(server, nameThere, async (client) => {
      const { rows } = await client.query<{ text: string }>(
        'select c::text as text from crm.contacts c union all select c::text from crm.campaign_members c order by 1',
      );
      return rows.map(({ text }) => text).join(' ');
    });
  };

  test('a person is found in every store, held, erased where nothing keeps it, and the request recorded', async () => {
    const { platform } = own;
    const spec = (table: string) => platform.catalog.moduleSpec('crm').tables[table] as TableSpec;
    const contact = {
      contact_id: 42,
      contact_code: 'PER-000042',
      contact_name: 'Jane Miller',
      email,
      country_code: 'IN',
      language_code: 'en',
    };
    const { server, nameThere } = platform.databaseOf('crm');
    await withPostgres(server, nameThere, async (client) => {
      await client.query('set role genims_crm_owner');
      for (const table of ['contacts', 'campaign_members'])
        for (const key of Object.keys(spec(table).foreignKeys))
          await client.query(`alter table crm.${table} drop constraint ${key}`);
      await client.query(insertRow('crm.contacts', sampleRow(spec('contacts'), contact)));
      await client.query(
        insertRow(
          'crm.contacts',
          sampleRow(spec('contacts'), {
            ...contact,
            contact_id: 43,
            contact_code: 'PER-000043',
            email: null,
            phone: '+1',
          }),
        ),
      );
    });
    const placed = platform.documents()[0];
    const logs = (work: (collection: Collection) => Promise<unknown>) =>
      withMongodb(placed?.server as never, (client) => work(client.db(placed?.nameThere).collection('system_logs')));
    await logs((all) => all.insertOne({ _id: 'mail' as never, message: `Told ${email}.`, logged_at: new Date() }));

    const found = await exportPerson(platform, subject);
    expect(found.found.map(({ table, by }) => `${table} ${by}`)).toEqual(['crm.contacts own', 'system_logs mention']);
    expect(readFileSync(found.report, 'utf8')).toContain(email);

    const number = await hold('person:customer_contact/42');
    await expect(eraseFromAll(platform, subject)).rejects.toMatchObject({ code: 'ERASURE_REFUSED' });
    expect(await images()).toContain(email);
    await released(number);

    expect((await eraseFromAll(platform, subject)).erased).toBe(2);
    expect(await images()).not.toContain(email);
    // Somebody else of the same name stays.
    expect(await images()).toMatch(/PER-000043.*Jane Miller/);
    expect(await images()).toMatch(/PER-000042.*Erased Person 42/);
    // Rows from before the erasure know the person again, until it is applied to them.
    const database = platform.databaseOf('crm');
    await withPostgres(server, nameThere, async (client) => {
      await client.query("update crm.contacts set email = $1, contact_name = 'Jane Miller' where contact_id = 42", [
        email,
      ]);
      expect(await eraseAgain(platform, { database, client }, await erasuresSince(platform, Date.now()))).toBe(0);
      expect(await eraseAgain(platform, { database, client }, await erasuresSince(platform, 0))).toBe(1);
    });
    expect(await images()).toMatch(/PER-000042.*Erased Person 42.*erased-/);
    // So do documents, which point to nobody, and a whole platform.
    const documents = must(platform.documents()[0], 'documents');
    const isForgotten = () =>
      logs(async (all) => !JSON.stringify(await all.findOne({ _id: 'mail' as never })).includes(email));
    const remember = () =>
      logs(async (all) => {
        await all.updateOne({ _id: 'mail' as never }, { $set: { remembered: `Write to ${email}.` } });
      });
    expect(await isForgotten()).toBe(true);
    await remember();
    const erasures = await erasuresSince(platform, 0);
    expect(await eraseFromDocumentsAgain(platform, documents, erasures)).toBe(1);
    expect(await isForgotten()).toBe(true);
    await remember();
    await withPostgres(server, nameThere, (client) =>
      client.query('update crm.contacts set email = $1 where contact_id = 42', [email]),
    );
    expect(
      await eraseEverywhereAgain(
        platform,
        erasures.map((one) => ({ ...one, signs: [] })),
      ),
    ).toBe(2);
    expect(await isForgotten()).toBe(true);
    expect(await images()).not.toContain(email);
    await logs(async (all) => {
      await all.deleteMany({});
    });
    const requests = await mysql<{ type: string; status: string }>(
      'audit',
      'select request_type as type, request_status as status from gdpr_data_request_log where revision = 2 order by 1, 2',
    );
    expect(requests.map(({ type, status }) => `${type} ${status}`)).toEqual([
      'access completed',
      'erasure completed',
      'erasure rejected',
    ]);
  });
});

describe('upkeep', () => {
  /** Low enough for a small table. */
  const thresholds = {
    ...{ changedRows: 100, changedShare: 0.1, readsBeside: 5, missingRows: 100, missingScans: 5 },
    ...{ bloatBytes: 200_000, bloatTimes: 2, slowMilliseconds: 150 },
  };
  const sources = () => ({ platform: own.platform, folder: new DaemonHome(own.home), backups: () => [], thresholds });
  const sick = async (...statements: string[]) => {
    const { server, nameThere } = own.platform.databaseOf('quality');
    await withPostgres(server, nameThere, async (client) => {
      await client.query('set role genims_quality_owner');
      for (const statement of statements) await client.query(statement);
      await client.query('select pg_stat_force_next_flush()');
    });
  };
  const found = async (period: 'weekly' | 'monthly', dryRun = false) =>
    (await runUpkeep({ ...sources(), period, dryRun })).filter(({ object }) => object.includes('sick'));
  const told = (findings: Finding[]) => findings.map(({ kind, did }) => [kind, did !== null]);

  test('a week finds what is sick, mends what may be mended by itself and tells the rest', async () => {
    await sick(
      'create table quality.sick (id bigint primary key, other bigint, pad text) with (autovacuum_enabled = false)',
      'create table quality.sick_too (id bigint primary key, sick_id bigint references quality.sick)',
      'create index sick_other_ix on quality.sick (other)',
      'create index sick_same_ix on quality.sick (other)',
      "insert into quality.sick select n, n, repeat('x', 50) from generate_series(1, 20000) n",
      'insert into quality.sick_too select n, n from generate_series(1, 1000) n',
      'analyze quality.sick_too',
      'delete from quality.sick where id > 4000',
      'create table quality.sick_grown (id bigint primary key) with (autovacuum_enabled = false)',
      'insert into quality.sick_grown select n from generate_series(1, 500) n',
      'select pg_sleep(0.2) as sick',
      ...Array.from({ length: 8 }, (_, i) => `select from quality.sick where id = ${i}`),
      ...Array.from({ length: 8 }, () => 'select sum(sick_id) from quality.sick_too'),
    );
    const all = await found('weekly', true);
    expect(all.every(({ did }) => did === null)).toBe(true);
    const indexes = ['duplicate index', 'unused index', 'missing index'];
    for (const kind of [...indexes, 'dead rows', 'stale statistics', 'slow query'])
      expect(all.map((one) => one.kind)).toContain(kind);
    expect(told(await found('weekly'))).toContainEqual(['dead rows', true]);
    expect(told(await found('weekly'))).not.toContainEqual(['dead rows', true]);
  });

  test('a week tells slow statements of stores, without what they speak of', async () => {
    const placed = must(
      own.platform.stores().find(({ store }) => store.store === 'reporting'),
      'reporting',
    );
    await withMysql(placed.server, placed.nameThere, async (connection) => {
      await connection.query('set session long_query_time = 0');
      await connection.query("select sleep(0.05), 'Jane Miller'");
    });
    const told = (slowMilliseconds: number) =>
      runUpkeep({ ...sources(), period: 'weekly', dryRun: true, thresholds: { ...thresholds, slowMilliseconds } });
    const slow = (findings: Finding[]) =>
      findings.filter(({ kind, object }) => kind === 'slow query' && object.includes('sleep(?)'));
    expect(slow(await told(20))).toMatchObject([{ database: placed.store.database, object: 'select sleep(?), ?' }]);
    expect(slow(await told(5000))).toEqual([]);
    expect((await told(5000)).filter(({ object }) => object.startsWith('mysql.'))).toEqual([]);
  });

  test('a month makes indexes anew that are larger than their rows need', async () => {
    const bloated = await found('monthly');
    expect(told(bloated)).toContainEqual(['bloat', true]);
    expect(told(await found('monthly'))).not.toContainEqual(['bloat', true]);
    await sick('drop table quality.sick_too, quality.sick, quality.sick_grown');
    expect(new Set(upkeepRuns(own.home).map(({ period }) => period))).toEqual(new Set(['weekly', 'monthly']));
  });
});

describe('tuning', () => {
  test('what a benchmark asks of a copy leaves its rows as they were', async () => {
    const { nameThere } = own.platform.databaseOf('hr');
    const spec = must(own.platform.catalog.moduleSpec('hr').tables.job_roles, 'job roles');
    const row = (n: number) => insertRow('hr.job_roles', sampleRow(spec, { job_role_id: n, job_role_code: `R${n}` }));
    const rows = Array.from({ length: 60 }, (_, n) => row(n + 1));
    await withPostgres(own.platform.engines.local.postgres.superuser(), nameThere, async (client) => {
      await client.query(`set session_replication_role = replica; ${rows.join('; ')}`);
      const state = async () =>
        (await client.query<{ row: string }>('select t::text as row from hr.job_roles t order by 1')).rows;
      const before = await state();
      const loads = await postgresLoads(client, own.platform.catalog, 'hr');
      expect(loads.map(({ kind, times }) => `${kind} ${times}`)).toEqual(['insert 60', 'change 60', 'scan 1']);
      for (const load of loads) await load.round();
      expect(await state()).toEqual(before);
    });
  });
});

describe('monitoring', () => {
  const counters = new Counters();
  const look = async () => {
    const snapshot = await takeSnapshot({
      ...{ platform: own.platform, folder: new DaemonHome(own.home), backups: () => [] },
    });
    const evaluation = evaluate(snapshot, counters);
    return { snapshot, firing: evaluation.verdicts.filter(({ holds }) => holds), evaluation };
  };

  test('a platform that is well raises no alert, and every part of it answers', async () => {
    const { snapshot, firing } = await look();
    expect(snapshot.failures).toEqual({});
    expect(snapshot.parts.databases).toHaveLength(9);
    expect(firing.map(({ alert }) => alert.name)).toEqual([]);
  });

  test('an open transaction and logins that are refused are seen', async () => {
    const { server, nameThere } = own.platform.databaseOf('erp');
    await withPostgres(server, nameThere, async (client) => {
      await client.query('begin');
      await client.query('select 1');
      for (let i = 0; i < 12; i++)
        await withPostgres({ ...server, password: 'wrong' }, nameThere, async () => {}).catch(() => {});
      const { snapshot, firing } = await look();
      const erp = snapshot.parts.databases?.find(({ name }) => name === own.platform.databaseOf('erp').name);
      expect(erp?.longestTransactionSeconds).toBeGreaterThan(0);
      const seen = await poll(
        async () => ((await look()).firing.some(({ alert }) => alert.name === 'logins_failed') ? true : undefined),
        { limit: 20_000, every: 500 },
      );
      expect(seen ?? firing.map(({ alert }) => alert.name)).toBe(true);
    });
  });

  test('an engine that is down is told alone, and stands in the queue', async () => {
    await own.platform.engines.local.mysql.stop();
    try {
      const { snapshot, evaluation } = await look();
      expect(Object.keys(snapshot.failures)).toContain('databases');
      const { states, news } = step([], evaluation, { marks: [], at: snapshot.at });
      expect(news.map(({ alert }) => alert)).toEqual(['engine_down']);
      await queueAlerts(own.platform, states);
    } finally {
      await own.platform.startEngines();
    }
    expect(existsSync(own.home.file('monitoring'))).toBe(false);
    expect((await look()).firing.map(({ alert }) => alert.name)).not.toContain('engine_down');
  });
});
