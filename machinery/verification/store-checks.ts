import { mapParallel } from '../base/parallel.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { compareTargets, type TargetComparison } from '../etl/compare.ts';
import { type LoadDefinition, readLoads } from '../etl/definition.ts';
import { jobStates } from '../etl/etl-status.ts';
import { jobsBehind } from '../etl/fill-stores.ts';
import { type LoadJob, loadJobs } from '../etl/jobs.ts';
import { COMPANY_ZONE, LoadSession } from '../etl/load-session.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Check, type CheckContext, EXAMPLES, type Finding, finding, once } from './check.ts';

/** That stores agree with the modules (laws 47 to 49). A target for which something has changed since it was loaded is not examined: that is not due yet. */
export function storeChecks(platform: Platform): Check[] {
  if (platform.home.state.parameters?.history === undefined) return [];
  const compared = once(({ platform: of }) => compareAll(of));
  return [
    {
      id: 'law/47',
      remedy:
        'The law says: every aggregate in reporting and analytics equals the same aggregate over the sources at its watermark. Look at the rows that are named with ./genims etl verify TARGET; ./genims etl rebuild TARGET makes them anew.',
      run: async (context) => {
        const { targets } = await compared(context);
        const failed = (await jobStates(context.platform)).filter(({ last }) => last?.status === 'failed');
        if (failed.length > 0)
          return finding(
            failed.length,
            failed.map(({ job, last }) => `${job}: the last run failed: ${last?.error}`),
          );
        return {
          examined: targets.reduce((sum, { rows, differing }) => sum + Math.max(rows, differing), 0),
          violations: targets.reduce((sum, { differing }) => sum + differing, 0),
          examples: targets
            .flatMap(({ store, table, examples }) => examples.map((one) => `${store}.${table} ${one}`))
            .slice(0, EXAMPLES),
        };
      },
    },
    {
      id: 'law/48',
      remedy:
        'The law says: every dimension key resolves, and the versions of a member neither overlap nor leave a gap. Take back what was changed in the table that is named, or run ./genims etl rebuild TARGET.',
      run: versionsAndKeys,
    },
    {
      id: 'law/49',
      remedy:
        'The law says: a second run with nothing new changes no row. What would be changed is named; ./genims etl rebuild TARGET makes the table anew, and if it is changed again its definition gives another result each time.',
      run: async (context) => {
        const { targets } = await compared(context);
        const wrong = targets.filter(({ differing }) => differing > 0);
        return finding(
          targets.length,
          wrong.map(({ store, table, differing }) => `${store}.${table}: ${differing} rows`),
        );
      },
    },
  ];
}

/** Compares every target that is as new as its sources: what a job has not read yet is not due. */
async function compareAll(platform: Platform): Promise<{ targets: TargetComparison[] }> {
  const behind = new Set((await jobsBehind(platform)).map(({ id }) => id));
  const jobs = loadJobs(platform.catalog).filter(({ id }) => !behind.has(id));
  if (jobs.length === 0) return { targets: [] };
  const session = new LoadSession(
    platform,
    jobs.flatMap(({ definitions }) => definitions),
  );
  try {
    await session.begin();
    const pending = await session.pending(await session.sources.asOf(COMPANY_ZONE));
    const compare = async (job: LoadJob) => {
      const settled = job.definitions.filter((one) => pending.of(one).isEmpty);
      const stale = new Set(job.definitions.filter((one) => !settled.includes(one)).map(({ table }) => table));
      const chosen = settled.filter(
        ({ inputs }) => !inputs.some(({ module, name }) => module === undefined && stale.has(name)),
      );
      return compareTargets(
        platform,
        job,
        chosen.map(({ table }) => table),
        session,
      );
    };
    return { targets: (await mapParallel(jobs, jobs.length, compare)).flat() };
  } finally {
    await session.close();
  }
}

async function versionsAndKeys({ platform, connections }: CheckContext): Promise<Finding> {
  const sum: Finding = { examined: 0, violations: 0, examples: [] };
  for (const placed of platform.stores()) {
    const definitions = readLoads(platform.catalog, placed.store.store);
    const connection = await connections.mysql(placed);
    const tables = platform.catalog.storeSpec(placed.store.store).tables;
    for (const definition of definitions) {
      const spec = tables[definition.table];
      if (!spec) continue;
      for (const { what, sql } of [...periodQueries(definition), ...keyQueries(definition.table, spec)]) {
        const rows = await mysqlRows<{ example: string }>(connection, sql);
        sum.violations += rows.length;
        sum.examples.push(...rows.slice(0, EXAMPLES).map(({ example }) => `${definition.table} ${what}: ${example}`));
      }
      const [count] = await mysqlRows<{ count: string }>(
        connection,
        `select count(*) as count from ${quoteMysqlName(definition.table)}`,
      );
      if (definition.form === 'versions' || Object.keys(spec.foreignKeys).length > 0)
        sum.examined += Number(count?.count);
    }
  }
  return { ...sum, examples: sum.examples.slice(0, EXAMPLES) };
}

/** The versions of a member: each ends where the next begins, the last is the current one. */
function periodQueries({ table, form, grain }: LoadDefinition): { what: string; sql: string }[] {
  if (form !== 'versions') return [];
  const members = grain.map(quoteMysqlName).join(', ');
  return [
    {
      what: 'overlaps or leaves a gap',
      sql: `select concat_ws(' ', ${members}, valid_from) as example from (
          select ${members}, valid_from, valid_to, lead(valid_from) over (partition by ${members} order by valid_from) as next from ${quoteMysqlName(table)}) v
        where not (coalesce(next, '9999-12-31 00:00:00') <=> valid_to)`,
    },
    {
      what: 'has not one current version',
      sql: `select concat_ws(' ', ${members}) as example from ${quoteMysqlName(table)} group by ${members} having sum(is_current) <> 1 or min(valid_from) <> '1970-01-01 00:00:00'`,
    },
  ];
}

function keyQueries(table: string, { foreignKeys }: TableSpec): { what: string; sql: string }[] {
  return Object.values(foreignKeys).map(({ columns, references, referencedColumns }) => ({
    what: `${columns.join(', ')} leads nowhere`,
    sql: `select distinct concat_ws(' ', ${columns.map((name) => `t.${quoteMysqlName(name)}`).join(', ')}) as example from ${quoteMysqlName(table)} t
      where not exists (select 1 from ${quoteMysqlName(references)} d where ${columns.map((name, i) => `d.${quoteMysqlName(referencedColumns[i] ?? '')} = t.${quoteMysqlName(name)}`).join(' and ')}) limit 100`,
  }));
}
