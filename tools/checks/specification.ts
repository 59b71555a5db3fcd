import type { Catalog } from '../../machinery/catalog/catalog.ts';
import type { AnyStoreManifest, BackupPolicy, FlowMode, Layout, Stream } from '../../machinery/catalog/manifest.ts';

/** A table or collection as the specification lists it. */
interface Named {
  name: string;
  purpose: string;
}

/** `catalog.json` of the specification: the names that the manifests must have. */
export interface Specification {
  postgres: {
    module: string;
    title: string;
    database: string;
    schema: string;
    ownerTeam: string;
    env: string;
    sizeBudgetMb: number;
    initialRows: number;
    writeProfile: string;
    backup: BackupPolicy;
    topology: Record<Layout, string>;
    tables: Named[];
  }[];
  postgresPlatformTables: { schema: string; everyDatabase: Named[]; masterOnly: Named[] };
  mysql: {
    database: string;
    title: string;
    env: string;
    refresh: string;
    retentionMonths: number;
    readers: string[];
    appendOnly?: boolean;
    backup: BackupPolicy;
    tables: Named[];
  }[];
  mongodb: {
    database: string;
    env: string;
    categories: { category: string; collections: (Named & { keepDays: number | null })[] }[];
  };
}

/** `flows.json` of the specification. */
export interface FlowsFile {
  /** Tables of `master` by their plain names, others qualified. */
  referenceCopies: Record<string, string[]>;
  businessFlows: {
    id: string;
    from: string;
    sourceTables: string[];
    to: string;
    targetTables: string[];
    mode: FlowMode;
    expectedPerDay: number;
    carries: string;
  }[];
  streams: {
    id: string;
    from: string;
    sourceTables?: string[];
    to: string;
    tables?: string[];
    collections?: string[];
    mode: Stream['mode'];
  }[];
  jobs: { id: string; source: string; target: string; schedule: string; does: string }[];
  daemons: { id: string; module: string; cycle: string; does: string }[];
}

/** What the manifests say, in the form of the specification. Lists of flows, streams, jobs and daemons are in the order of their ids. */
export function manifestsAsSpecification(catalog: Catalog): {
  catalog: Omit<Specification, 'postgresPlatformTables'>;
  flows: FlowsFile;
} {
  return {
    catalog: {
      postgres: catalog.modules.map((one) => ({
        module: one.module,
        title: one.title,
        database: one.database.maximum,
        schema: one.module,
        ownerTeam: one.ownerTeam,
        env: one.env,
        sizeBudgetMb: one.sizeBudgetMb,
        initialRows: one.initialRows,
        writeProfile: one.writeProfile,
        backup: one.backup,
        topology: one.database,
        tables: named(one.tables),
      })),
      mysql: catalog.sqlStores.map(
        ({ database, title, env, refresh, retentionMonths, readers, appendOnly, backup, tables }) => ({
          database,
          title,
          env,
          refresh,
          retentionMonths,
          readers,
          ...(appendOnly ? { appendOnly } : {}),
          backup,
          tables: named(tables),
        }),
      ),
      mongodb: documents(catalog),
    },
    flows: {
      referenceCopies: Object.fromEntries(
        catalog.modules
          .filter((one) => one.referenceCopies.length > 0)
          .map((one) => [one.module, one.referenceCopies.map((table) => table.replace(/^master\./, ''))]),
      ),
      businessFlows: byId(
        catalog.modules.flatMap((one) => one.flows.map(({ columns: _, ...flow }) => ({ ...flow, from: one.module }))),
      ),
      streams: byId(catalog.stores.flatMap((store) => store.streams.map((stream) => streamOf(store, stream)))),
      jobs: byId(catalog.stores.flatMap((store) => store.jobs)),
      daemons: daemons(catalog),
    },
  };
}

function named(tables: Record<string, string>): Named[] {
  return Object.entries(tables).map(([name, purpose]) => ({ name, purpose }));
}

function documents(catalog: Catalog): Specification['mongodb'] {
  const [store] = catalog.documentStores;
  return {
    database: store?.database ?? '',
    env: store?.env ?? '',
    categories: Object.entries(store?.categories ?? {}).map(([category, collections]) => ({
      category,
      collections: Object.entries(collections).map(([name, { purpose, keepDays }]) => ({ name, purpose, keepDays })),
    })),
  };
}

/** A stream names its source tables only where it has tables as its source. */
function streamOf(
  store: AnyStoreManifest,
  { id, from, sourceTables, targets, mode }: Stream,
): FlowsFile['streams'][number] {
  return {
    id,
    from,
    ...(sourceTables.length > 0 ? { sourceTables } : {}),
    to: store.database,
    ...(store.engine === 'mongodb' ? { collections: targets } : { tables: targets }),
    mode,
  };
}

/** Modules that share a daemon's name name it alike. */
function daemons(catalog: Catalog): FlowsFile['daemons'] {
  const all = catalog.modules.flatMap((one) => one.daemons.map((daemon) => ({ ...daemon, module: one.module })));
  return byId(
    [...Map.groupBy(all, ({ id, cycle, does }) => JSON.stringify({ id, cycle, does }))].map(([key, same]) => ({
      ...(JSON.parse(key) as { id: string; cycle: string; does: string }),
      module: same.map((one) => one.module).join(', '),
    })),
  );
}

function byId<T extends { id: string }>(items: T[]): T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
