import { sleep } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { ownerOf, type ReferenceCopy, tableOf } from '../catalog/catalog.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { type Check, type CheckContext, type Finding, finding } from './check.ts';
import { Connections } from './connections.ts';

/**
 * That every reference copy equals its original. A check per module that wants the copy, so that ids are the same in each layout; modules that
 * share a database share the copy, and where the original is in the same database there is none to compare.
 */
export function copyChecks(platform: Platform): Check[] {
  return platform.databases().flatMap((database) =>
    database.copies.flatMap((copy) =>
      copy.wantedBy.map((module) => ({
        id: `copy/${module}.${shortName(platform, copy.table)}`,
        remedy: 'The copy is behind or was changed by hand; synchronisation brings it in line with its original.',
        run: (context: CheckContext) => checkCopy(database, copy, context),
      })),
    ),
  );
}

/** Copies of the master data are named by their table alone, as in the catalogue of flows. */
function shortName({ catalog }: Platform, table: string): string {
  const registry = catalog.modules.find((one) => one.holdsRegistry)?.module;
  return ownerOf(table) === registry ? tableOf(table) : table;
}

async function checkCopy(
  database: PlacedDatabase,
  copy: ReferenceCopy,
  { platform, connections }: CheckContext,
): Promise<Finding> {
  const original = await connections.postgres(platform.databaseOf(copy.owner));
  const target = await connections.postgres(database);
  const spec = must(platform.catalog.moduleSpec(copy.owner).tables[tableOf(copy.table)], `catalogue of ${copy.table}`);
  const [a, b] = await Promise.all([digest(original, copy.table), digest(target, copy.table)]);
  const examined = Math.max(Number(a.rows), Number(b.rows));
  if (a.rows === b.rows && a.digest === b.digest) return finding(examined, []);
  const differing = await differences(original, target, copy.table, must(spec.primaryKey[0], `key of ${copy.table}`));
  return finding(examined, differing);
}

/** Number of rows and a digest that does not depend on their order; equal on every supported version. */
async function digest(client: PostgresClient, table: string): Promise<{ rows: string; digest: string }> {
  const { rows } = await client.query<{ rows: string; digest: string }>(
    `select count(*)::text as rows, coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0)::text as digest from ${quoteQualified(table)} t`,
  );
  return must(rows[0], `digest of ${table}`);
}

async function differences(
  original: PostgresClient,
  target: PostgresClient,
  table: string,
  key: string,
): Promise<string[]> {
  const read = async (client: PostgresClient) => {
    const { rows } = await client.query<{ key: string; hash: string }>(
      `select ${quoteName(key)}::text as key, md5(t::text) as hash from ${quoteQualified(table)} t`,
    );
    return new Map(rows.map((row) => [row.key, row.hash]));
  };
  const [a, b] = await Promise.all([read(original), read(target)]);
  const differing: string[] = [];
  for (const [value, hash] of a) {
    if (!b.has(value)) differing.push(`${table}, ${key} = ${value}: missing in the copy`);
    else if (b.get(value) !== hash) differing.push(`${table}, ${key} = ${value}: differs from the original`);
  }
  for (const value of b.keys()) if (!a.has(value)) differing.push(`${table}, ${key} = ${value}: only in the copy`);
  return differing;
}

/** One copy beside its original. */
export interface ComparedCopy {
  database: string;
  table: string;
  rows: number;
  differing: number;
  /** Some of the rows that differ, by key. */
  examples: string[];
}

/** Rows that are under way when both sides are read have arrived by then, milliseconds. */
const SETTLES = 1500;

/** Every copy against its original. What differs is looked at once more when what was under way has arrived, so that only what stays different is told. */
export async function compareCopies(platform: Platform): Promise<ComparedCopy[]> {
  const connections = new Connections();
  try {
    const compared: ComparedCopy[] = [];
    for (const database of platform.databases())
      for (const copy of database.copies) {
        let found = await checkCopy(database, copy, { platform, connections });
        if (found.violations > 0) {
          await sleep(SETTLES);
          found = await checkCopy(database, copy, { platform, connections });
        }
        const { examined, violations, examples } = found;
        compared.push({
          database: database.name,
          table: copy.table,
          rows: examined,
          differing: violations,
          examples,
        });
      }
    return compared;
  } finally {
    await connections.close();
  }
}
