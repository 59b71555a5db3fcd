import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadCatalog } from '../../cli/catalog.ts';
import { sha256 } from '../../machinery/base/digest.ts';
import { must } from '../../machinery/base/errors.ts';
import { introspectMysql } from '../../machinery/catalog/introspect-mysql.ts';
import { withMongodb } from '../../machinery/engines/mongodb/connect.ts';
import { mysqlRows, withMysql } from '../../machinery/engines/mysql/connect.ts';
import { withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { compareTargets } from '../../machinery/etl/compare.ts';
import { readLoads } from '../../machinery/etl/definition.ts';
import { jobOfTarget, loadJob, loadJobs, tablesRead } from '../../machinery/etl/jobs.ts';
import { runJob } from '../../machinery/etl/run-job.ts';
import { Workshop } from '../../machinery/etl/workshop.ts';
import { bringStoreForward } from '../../machinery/provisioning/store-changes.ts';
import { runRetention } from '../../machinery/retention/run-retention.ts';
import { HEADLINES } from '../support/headline-figures.ts';
import { IncrementRounds } from '../support/increment-rounds.ts';
import { checkOf, openPlatform, quickFolder } from '../support/platform.ts';
import { genims } from '../support/run.ts';

/** Reporting and analytics on a history of their own: what they hold, what a run changes, and that what is wrong with them is found. */
const folder = quickFolder();
const home = join(folder, 'home');
const catalog = loadCatalog();
const platform = () => openPlatform(home, { layout: 'minimal' });

beforeAll(async () => {
  const outcome = await genims(
    ['up', '--days', '12', '--scale', '0.2', '--until', '2026-06-15', '--layout', 'minimal', '--json'],
    { GENIMS_HOME: home },
  );
  expect(JSON.parse(outcome.stdout)).toMatchObject({ ok: true, verify: { ok: true } });
}, 300_000);

afterAll(async () => {
  await genims(['destroy', '--yes', '--quiet'], { GENIMS_HOME: home });
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function reading<T>(store: string, sql: string): Promise<T[]> {
  const placed = must(
    platform()
      .stores()
      .find((one) => one.store.store === store),
    store,
  );
  return withMysql(placed.server, placed.nameThere, (connection) => mysqlRows<T>(connection, sql));
}

function changing(module: string, sql: string): Promise<unknown> {
  const { nameThere } = platform().databaseOf(module);
  return withPostgres(platform().engines.local.postgres.superuser(), nameThere, (client) => client.query(sql));
}

const check = (id: string) => checkOf(platform(), id);

const run = (job: string) => runJob(platform(), { job: loadJob(catalog, job), trigger: 'manual' });
const rebuild = (target: string) => {
  const { job, definition } = jobOfTarget(catalog, target);
  return runJob(platform(), { job, trigger: 'rebuild', only: [definition.table] });
};
const JOBS = loadJobs(catalog).map(({ id }) => id);

describe('definitions', () => {
  it('every table of a store with jobs is defined', () => {
    for (const { store, tables, keepsRuns, jobs } of catalog.sqlStores) {
      if (jobs.length === 0 || readLoads(catalog, store).length === 0) continue;
      const defined = readLoads(catalog, store).map(({ table }) => table);
      const all = [...defined, ...Object.values(keepsRuns ?? {})];
      expect(all.sort(), store).toEqual(Object.keys(tables).sort());
    }
  });

  it('every input reads tables of its module', () => {
    for (const { definitions } of loadJobs(catalog))
      for (const { table, inputs } of definitions)
        for (const { module, name, query } of inputs)
          if (module !== undefined) expect(tablesRead(catalog, module, query), `${table}, ${name}`).not.toEqual([]);
  });
});

it('messages, images of inspections and what users of portals did are documents', async () => {
  const placed = must(platform().documents()[0], 'documents');
  await withMongodb(placed.server, async (client) => {
    for (const name of ['integration_event_log', 'inspection_images', 'analytics_events'])
      expect(await client.db(placed.nameThere).collection(name).countDocuments(), name).toBeGreaterThan(0);
  });
});

describe('runs', () => {
  it.each(JOBS)('a second run of %s with nothing new changes no row (law 49)', async (job) => {
    const { rows } = await run(job);
    expect(rows).toMatchObject({ inserted: 0, updated: 0, deleted: 0 });
  });

  it('says what it did, from which positions', async () => {
    const outcome = await genims(['etl', 'status', '--json'], { GENIMS_HOME: home });
    const status = JSON.parse(outcome.stdout);
    expect(status).toMatchObject({ ok: true });
    for (const { job, last, successRate } of status.jobs) {
      expect(last, job).toMatchObject({ status: 'succeeded', asOf: '2026-06-15T00:00:00.000000Z' });
      expect(successRate).toBe(1);
    }
    const marks = await reading<{ position: string }>(
      'analytics',
      'select watermark_position as position from etl_watermarks',
    );
    expect(marks.length).toBeGreaterThan(20);
    for (const { position } of marks) expect(position).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
  });

  it('the report of the last day is registered with the digest of its files', async () => {
    const reports = await reading<{ location: string; hash: string; format: string }>(
      'audit',
      'select file_location as location, file_hash as hash, file_format as format from compliance_reports order by file_format',
    );
    expect(reports.map(({ format }) => format)).toEqual(['csv', 'pdf']);
    for (const { location, hash } of reports) expect(sha256(readFileSync(join(home, location)))).toBe(hash);
  });

  it('what changes in a module reaches its targets, and nothing else changes', async () => {
    await changing(
      'manufacturing',
      "update manufacturing.downtime_events set reason_code = 'quality_hold' where downtime_event_id = (select min(downtime_event_id) from manufacturing.downtime_events where status = 'closed' and scada_machine_data_id is not null and reason_code <> 'quality_hold')",
    );
    const { targets } = await run('reporting-hourly');
    const changed = Object.entries(targets).filter(([, one]) => one.inserted + one.updated + one.deleted > 0);
    expect(changed.map(([table]) => table)).toEqual(['downtime_pareto_daily']);
    for (const one of await compareTargets(platform(), loadJob(catalog, 'reporting-hourly')))
      expect(one.differing, one.table).toBe(0);
  });

  it('a member that is corrected gets a version for each state, from the moment of each correction, however often it was before the load', async () => {
    const rename = (suffix: string, hour: number) =>
      changing(
        'master',
        `update master.products set product_name = 'Corrected ${suffix}', updated_at = '2026-06-14 ${hour}:00:00Z' where product_id = 1`,
      );
    await rename('I', 10);
    await rename('II', 11);
    // The log is read by other jobs too, before the warehouse is loaded.
    await run('reporting-hourly');
    await rename('III', 12);
    await rename('II', 13);
    // A column that a query reads with the whole row, by a star.
    await changing(
      'maintenance',
      'update maintenance.work_orders set due_date = due_date + 1 where work_order_id = (select min(work_order_id) from maintenance.work_orders where completed_at is not null)',
    );
    await run('analytics-nightly');
    const [repairs] = await compareTargets(platform(), loadJob(catalog, 'analytics-nightly'), ['fact_maintenance']);
    expect(repairs?.differing).toBe(0);
    const versions = await reading<Record<string, string>>(
      'analytics',
      'select valid_from, valid_to, is_current, product_name, product_key from dim_product where product_id = 1 order by valid_from',
    );
    const moments = ['1970-01-01 00', ...[10, 11, 12, 13].map((hour) => `2026-06-14 ${hour}`), '9999-12-31 00'];
    expect(versions.map(({ product_key, ...rest }) => rest)).toEqual(
      [expect.any(String), 'Corrected I', 'Corrected II', 'Corrected III', 'Corrected II'].map(
        (product_name, index) => ({
          ...{ valid_from: `${moments[index]}:00:00.000000`, valid_to: `${moments[index + 1]}:00:00.000000` },
          ...{ is_current: index === 4 ? 1 : 0, product_name },
        }),
      ),
    );
    // What happened before finds the version of before.
    const [late] = await reading<{ count: string }>(
      'analytics',
      `select count(*) as count from fact_sales_order_line where product_key in (${versions.slice(1).map((one) => one.product_key)}) and order_date_key < 20260614`,
    );
    expect(Number(late?.count)).toBe(0);
    expect(await check('law/48')).toMatchObject({ status: 'passed' });
  });

  it('a run that fails leaves everything as it was, and is recorded', async () => {
    await reading('reporting', 'alter table customer_summary add constraint broken_ck check (order_count < 0)').catch(
      () => {},
    );
    await reading('reporting', 'delete from downtime_pareto_daily limit 1');
    await reading('reporting', 'delete from customer_summary');
    await reading('reporting', 'alter table customer_summary add constraint broken_ck check (order_count < 0)');
    const [before] = await reading<{ count: string }>(
      'reporting',
      'select count(*) as count from downtime_pareto_daily',
    );
    await changing('master', "update master.customers set legal_name = legal_name || ' Ltd' where customer_id = 1");
    await expect(run('reporting-hourly')).rejects.toThrow(/broken_ck/);
    expect(await reading('reporting', 'select count(*) as count from downtime_pareto_daily')).toEqual([before]);
    const [last] = await reading<{ status: string; error: string }>(
      'analytics',
      'select status, error_message as error from etl_runs order by etl_run_id desc limit 1',
    );
    expect(last).toMatchObject({ status: 'failed', error: expect.stringContaining('broken_ck') });
    await reading('reporting', 'alter table customer_summary drop constraint broken_ck');
    for (const target of ['customer_summary', 'downtime_pareto_daily']) await rebuild(target);
    await run('reporting-hourly');
    await run('analytics-nightly');
    expect(await check('law/47')).toMatchObject({ status: 'passed' });
  });
});

describe('days that are kept no longer', () => {
  const count = async (where: string) =>
    Number(
      (await reading<{ n: string }>('reporting', `select count(*) as n from quality_summary_daily where ${where}`))[0]
        ?.n,
    );

  it('are left alone by loads and verification, archived and removed by retention, and do not come back', async () => {
    // The oldest days were computed when the company was a year younger.
    const [first] = await reading<{ day: string }>(
      'reporting',
      'select cast(min(quality_date) as char) as day from quality_summary_daily',
    );
    const day = must(first, 'first day').day;
    await reading(
      'reporting',
      `update quality_summary_daily set quality_date = date_sub(quality_date, interval 13 month) where quality_date = '${day}'`,
    );
    const old = await count("quality_date < '2025-06-01'");
    expect(old).toBeGreaterThan(0);
    await rebuild('reporting.quality_summary_daily');
    expect(await count("quality_date < '2025-06-01'")).toBe(old);
    expect(await check('law/47')).toMatchObject({ status: 'passed' });
    const now = Date.UTC(2026, 5, 15);
    const removed = await runRetention({ platform: platform(), now, engines: ['mysql'] });
    expect(removed).toMatchObject([{ table: 'quality_summary_daily', rows: old, status: 'removed', error: null }]);
    expect(await count("quality_date < '2025-06-01'")).toBe(0);
    const workshop = await Workshop.open(join(home, 'reading'));
    const [[archived] = []] = await workshop.rows(
      `select count(*)::varchar from read_parquet('${removed[0]?.archive}')`,
    );
    workshop.close();
    expect(Number(archived)).toBe(old);
    await rebuild('reporting.quality_summary_daily');
    expect(await count("quality_date < '2025-06-01'")).toBe(0);
    expect(await runRetention({ platform: platform(), now, engines: ['mysql'] })).toEqual([]);
  });
});

describe('stores of an older version', () => {
  const bring = (store: string, before: string) => {
    const placed = must(
      platform()
        .stores()
        .find((one) => one.store.store === store),
      store,
    );
    return withMysql(placed.server, placed.nameThere, async (connection) => {
      await connection.query(before);
      const expected = catalog.storeSpec(store);
      await bringStoreForward(connection, placed.nameThere, { folder: catalog.storeFolder(store), expected });
      return (await introspectMysql(connection, placed.nameThere)).tables;
    });
  };

  it('what loads fill is made anew, and filled as a whole', async () => {
    const tables = await bring('reporting', 'alter table delivery_performance_daily drop column carrier_name');
    expect(tables.delivery_performance_daily).toBeUndefined();
    await platform().provision();
    await rebuild('delivery_performance_daily');
    expect(await check('catalog/columns')).toMatchObject({ status: 'passed' });
    expect(await check('law/47')).toMatchObject({ status: 'passed' });
  });

  it('the record keeps its rows, and gets its columns in place', async () => {
    const before = await reading('audit', 'select * from sync_audit_log');
    const { columns } = must(
      (await bring('audit', 'alter table sync_audit_log drop column etl_run_number')).sync_audit_log,
      'sync_audit_log',
    );
    expect(columns).toEqual(catalog.storeSpec('audit').tables.sync_audit_log?.columns);
    expect(before.length).toBeGreaterThan(0);
    expect(await reading('audit', 'select * from sync_audit_log')).toHaveLength(before.length);
  });
});

describe('laws', () => {
  it('law 47 names a figure that is another one, a row that is gone, and one too many', async () => {
    const violations: [string, string, string, RegExp][] = [
      [
        'reporting',
        'update machine_performance_daily set fault_count = fault_count + 1 where machine_id = 1 limit 1',
        'machine_performance_daily',
        /differs/,
      ],
      ['reporting', 'delete from quality_summary_daily limit 1', 'quality_summary_daily', /not there/],
      [
        'analytics',
        'insert into fact_attendance select attendance_fact_id + 1000000, employee_id, 20260101, attendance_record_id, employee_key, factory_key, department_id, department_code, cost_center_code, shift_code, attendance_status, leave_type_code, clocked_in_at, clocked_out_at, record_count, scheduled_hours, worked_hours, overtime_hours, leave_hours, absence_hours, late_minutes, early_leave_minutes, direct_hours, labour_cost_amount, is_scheduled, is_present, source_watermark, etl_run_id, loaded_at from fact_attendance limit 1',
        'fact_attendance',
        /too many/,
      ],
    ];
    for (const [store, violation] of violations) await reading(store, violation);
    const found = await check('law/47');
    expect(found).toMatchObject({ status: 'failed', violations: violations.length });
    for (const [, , target, says] of violations) {
      const named = found.detail?.examples.filter((one) => one.includes(target));
      expect(named, target).toEqual([expect.stringMatching(says)]);
      await rebuild(target);
    }
    expect(await check('law/47')).toMatchObject({ status: 'passed' });
  });

  it('laws 47 and 49 look at what is loaded, not at what is not due yet', async () => {
    await changing(
      'operations',
      "update operations.machine_faults set detected_at = detected_at - interval '2 days' where machine_fault_id = 1",
    );
    for (const id of ['law/47', 'law/49']) expect(await check(id)).toMatchObject({ status: 'passed' });
    for (const job of JOBS) await run(job);
    const { examined } = await check('law/49');
    expect(examined).toBe(loadJobs(catalog).flatMap(({ definitions }) => definitions).length);
  });

  test.each([
    [
      'versions overlap',
      "update dim_product set valid_to = '2026-06-15 00:00:00' where product_id = 1 and is_current = 0 order by valid_from limit 1",
      "update dim_product set valid_to = '2026-06-14 10:00:00' where product_id = 1 and is_current = 0 order by valid_from limit 1",
    ],
    [
      'a member has no current version',
      "update dim_machine set is_current = 0, valid_to = '2026-06-15 00:00:00' where machine_id = 1",
      "update dim_machine set is_current = 1, valid_to = '9999-12-31 00:00:00' where machine_id = 1",
    ],
    [
      'a key leads nowhere',
      'set foreign_key_checks = 0; update fact_production set machine_key = machine_key + 777777 where operation_id = 1',
      'update fact_production set machine_key = machine_key - 777777 where operation_id = 1',
    ],
  ])('law 48: %s', async (_, violation, undo) => {
    const placed = must(
      platform()
        .stores()
        .find((one) => one.store.store === 'analytics'),
      'analytics',
    );
    await withMysql(placed.server, placed.nameThere, async (connection) => {
      for (const statement of violation.split('; ')) await connection.query(statement);
    });
    expect(await check('law/48')).toMatchObject({ status: 'failed' });
    await reading('analytics', undo);
    expect(await check('law/48')).toMatchObject({ status: 'passed' });
  });
});

describe('headline figures, by a query of their own over the modules', () => {
  test.each(HEADLINES)('$figure', async ({ figure, module, source, store, target }) => {
    const { server, nameThere } = platform().databaseOf(module);
    const wanted = await withPostgres(server, nameThere, async (client) =>
      must((await client.query<string[]>({ text: source, rowMode: 'array' })).rows[0], figure),
    );
    const [there] = await reading<Record<string, string>>(store, target);
    expect(Object.values(there ?? {}).map(Number)).toEqual(wanted.map(Number));
    expect(Number(Object.values(there ?? {})[0])).not.toBe(0);
  });
});

/** More rounds: `npm run increments 200`. */
const ROUNDS = 4;

describe('increments', () => {
  it(`${ROUNDS} rounds of random changes, removals, late commits and kills: what runs compute is what a rebuild computes`, async () => {
    const rounds = new IncrementRounds(home, 20260615);
    let changed = 0;
    try {
      for (let round = 1; round <= ROUNDS; round++) {
        const result = await rounds.round(round);
        changed += result.changed;
        expect(new Set(result.modes)).toEqual(new Set(['incremental']));
        expect({ round, differing: result.differing }).toEqual({ round, differing: [] });
      }
    } finally {
      await rounds.close();
    }
    expect(changed).toBeGreaterThan(ROUNDS);
  }, 900_000);
});
