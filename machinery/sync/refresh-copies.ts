import { GenimsError, must, systemCode } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { type ReferenceCopy, tableOf } from '../catalog/catalog.ts';
import { type PostgresClient, quoteQualified, transaction, withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { CopyComparison } from './copy-comparison.ts';

/** What was changed in one reference copy. */
export interface RefreshedCopy {
  database: string;
  /** Qualified name of the original, which is also the copy's name. */
  table: string;
  /** Rows of the original. */
  rows: number;
  added: number;
  updated: number;
  removed: number;
  /** Rows that the original no longer has, kept where rows of the target still need them. */
  kept: number;
}

/**
 * Makes every reference copy equal to its original, or only those of `tables` (qualified). Each target database changes in one
 * transaction, and all its copies of one source show the same moment of that source. Rows that are equal are not touched, so a second call
 * changes nothing. Rows stream from server to server; memory does not grow with the tables. Errors: COPY_IN_USE.
 */
export function refreshCopies(platform: Platform, tables?: string[]): Promise<RefreshedCopy[]> {
  return refreshSome(platform, {
    wanted: (_, { table }) => tables === undefined || tables.includes(table),
    keepsNeeded: false,
  });
}

export interface RefreshInput {
  /** Which copies of which database. */
  wanted: (database: PlacedDatabase, copy: ReferenceCopy) => boolean;
  /** Rows that are gone and are still needed are kept, where COPY_IN_USE would end it. */
  keepsNeeded: boolean;
}

export async function refreshSome(platform: Platform, { wanted, keepsNeeded }: RefreshInput): Promise<RefreshedCopy[]> {
  const targets = platform
    .databases()
    .map((database) => ({ database, copies: database.copies.filter((copy) => wanted(database, copy)) }));
  const refreshed = await mapParallel(
    targets.filter(({ copies }) => copies.length > 0),
    2,
    ({ database, copies }) =>
      withPostgres(database.server, database.nameThere, (client) =>
        transaction(client, () => refreshDatabase({ platform, client, database, copies, keepsNeeded })),
      ),
  );
  return refreshed.flat();
}

interface DatabaseInput {
  platform: Platform;
  client: PostgresClient;
  database: PlacedDatabase;
  copies: PlacedDatabase['copies'];
  keepsNeeded: boolean;
}

async function refreshDatabase({
  platform,
  client,
  database,
  copies,
  keepsNeeded,
}: DatabaseInput): Promise<RefreshedCopy[]> {
  // Other writers are kept out before the originals are read: a change that they bring in between would be undone by the older state that
  // is read here. Readers, and foreign keys to the copies, go on. The order of names is the same everywhere, so that two refreshes wait
  // for each other instead of deadlocking.
  const names = copies.map((copy) => quoteQualified(copy.table)).sort();
  await client.query(`lock table ${names.join(', ')} in share row exclusive mode`);
  const refreshed: RefreshedCopy[] = [];
  for (const [owner, owned] of Map.groupBy(copies, (copy) => copy.owner)) {
    const { server, nameThere } = platform.databaseOf(owner);
    await withPostgres(server, nameThere, async (source) => {
      // One snapshot for all originals. It is never committed: the keys that are asked for stand in temporary tables.
      await source.query('begin isolation level repeatable read');
      for (const { table } of owned) {
        const spec = must(platform.catalog.moduleSpec(owner).tables[tableOf(table)], `catalogue of ${table}`);
        const comparison = new CopyComparison({ source, target: client, table, spec });
        const counts = await refreshTable(comparison, keepsNeeded).catch((error) => {
          throw inUse(error, table, database.name);
        });
        refreshed.push({ database: database.name, table, ...counts });
      }
    });
  }
  return refreshed;
}

async function refreshTable(
  copy: CopyComparison,
  keepsNeeded: boolean,
): Promise<Omit<RefreshedCopy, 'database' | 'table'>> {
  if (await copy.isEmpty()) {
    const rows = await copy.fill();
    return { rows, added: rows, updated: 0, removed: 0, kept: 0 };
  }
  const { rows, added, updated } = await copy.compare();
  // First what is gone: its unique codes may be in use by another row now.
  const { removed, kept } = await copy.removeGone(keepsNeeded);
  if (added + updated > 0) await copy.takeDifferent();
  await copy.clear();
  return { rows, added, updated, removed, kept };
}

function inUse(error: unknown, table: string, database: string): unknown {
  if (systemCode(error) !== '23503') return error;
  const { detail } = error as { detail?: string };
  return new GenimsError(
    'COPY_IN_USE',
    `A row of ${table} is gone, but database ${database} still needs it: ${detail}`,
    {
      cause: error,
    },
  );
}
