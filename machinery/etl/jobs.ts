import { GenimsError, must } from '../base/errors.ts';
import { nearest } from '../base/nearest.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { AnyStoreManifest, SqlStoreManifest } from '../catalog/manifest.ts';
import { type LoadDefinition, readLoads } from './definition.ts';

/** A scheduled load of a store from definitions. */
export interface LoadJob {
  id: string;
  store: AnyStoreManifest;
  /** Hours and minutes of company time; without hours it runs in every hour. */
  schedule: string;
  definitions: LoadDefinition[];
  /** It writes what it loads as Parquet too. */
  mirrors: boolean;
}

/** The jobs that fill stores by definitions. A job that names tables in its target loads these, the other one of the store the rest. */
export function loadJobs(catalog: Catalog): LoadJob[] {
  return [...catalog.sqlStores, ...catalog.documentStores].flatMap((store: AnyStoreManifest) => {
    const definitions = readLoads(catalog, store.store);
    if (definitions.length === 0) return [];
    const jobs = store.jobs.map((job) => ({ job, names: namedTables(store, job.target) }));
    const named = new Set(jobs.flatMap(({ names }) => names));
    return jobs
      .map(({ job: { id, schedule }, names }) => ({
        ...{ id, store, schedule, mirrors: 'mirroredBy' in store && store.mirroredBy === id },
        definitions: definitions.filter(({ table }) => (names.length > 0 ? names.includes(table) : !named.has(table))),
      }))
      .filter((job) => job.definitions.length > 0);
  });
}

/** A job that makes a report of a store every day. */
export interface ReportJob {
  id: string;
  store: SqlStoreManifest;
  schedule: string;
}

export function reportJobs(catalog: Catalog): ReportJob[] {
  return catalog.sqlStores.flatMap((store) =>
    store.jobs.flatMap(({ id, schedule }) => (id === store.reports?.job ? [{ id, store, schedule }] : [])),
  );
}

/** Everything that runs by the clock. */
export function scheduledJobs(catalog: Catalog): (LoadJob | ReportJob)[] {
  return [...loadJobs(catalog), ...reportJobs(catalog)];
}

export function loadJob(catalog: Catalog, id: string): LoadJob {
  const jobs = loadJobs(catalog);
  const found = jobs.find((one) => one.id === id);
  if (found) return found;
  const near = nearest(
    id,
    jobs.map((one) => one.id),
  );
  throw new GenimsError(
    'USAGE',
    `No job is called "${id}"${near ? `; did you mean ${near}?` : `: there are ${jobs.map((one) => one.id).join(', ')}.`}`,
  );
}

/** The job that loads a table, given as its name or as `store.table`. */
export function jobOfTarget(catalog: Catalog, target: string): { job: LoadJob; definition: LoadDefinition } {
  for (const job of loadJobs(catalog))
    for (const definition of job.definitions)
      if (target === definition.table || target === `${definition.store}.${definition.table}`)
        return { job, definition };
  throw new GenimsError('USAGE', `No definition fills "${target}"; ./genims etl status lists the targets.`);
}

function namedTables(store: AnyStoreManifest, target: string): string[] {
  return Object.keys('tables' in store ? store.tables : {}).filter((table) =>
    new RegExp(`\\b${table}\\b`).test(target),
  );
}

/** The store that keeps the runs of all jobs. */
export function runKeeper(catalog: Catalog): SqlStoreManifest & Required<Pick<SqlStoreManifest, 'keepsRuns'>> {
  const store = must(
    catalog.sqlStores.find(({ keepsRuns }) => keepsRuns),
    'store that keeps runs',
  );
  return store as SqlStoreManifest & Required<Pick<SqlStoreManifest, 'keepsRuns'>>;
}

/**
 * Tables that a query in a module's database reads, qualified: its own by the names that stand where SQL names a table, copies by their qualified names. Its own by a
 * qualified name is meant as it stands, also where a change is evaluated.
 */
export function tablesRead(catalog: Catalog, module: string, query: string): { name: string; as: string }[] {
  const found = new Map<string, string>();
  for (const [, named = ''] of query.matchAll(/\b(?:from|join)\s+((?:[a-z_0-9]+\.)?[a-z_0-9]+)\b(?!\s*\()/g)) {
    const name = named.includes('.') ? named : `${module}.${named}`;
    const [owner = '', table = ''] = name.split('.');
    if (owner === module && named.includes('.')) continue;
    if (catalog.modules.some((one) => one.module === owner && one.tables[table] !== undefined)) found.set(named, name);
  }
  return [...found].map(([as, name]) => ({ name, as }));
}
