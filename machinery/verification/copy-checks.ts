import { poll } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import { currentPosition } from '../capture/slots.ts';
import { ownerOf, type ReferenceCopy, tableOf } from '../catalog/catalog.ts';
import { SYNC } from '../daemons/units.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { readCursors } from '../sync/cursors.ts';
import { CANARY_PREFIX } from '../sync/step-message.ts';
import { type Check, type CheckContext, type Finding, finding } from './check.ts';
import { Connections } from './connections.ts';
import { runsFor } from './freshness-checks.ts';

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
  const key = must(spec.primaryKey[0], `key of ${copy.table}`);
  const source = platform.databaseOf(copy.owner).name;
  const arrived = runsFor(platform, SYNC) === undefined ? undefined : () => arrival(original, target, source);
  return finding(examined, await differences({ original, target, table: copy.table, key, arrived }));
}

/** How long what was committed may be on its way, milliseconds. */
const [ARRIVES_WITHIN, LOOK_EVERY] = [15_000, 20];

/** Waits until what the source has committed by now has been applied in the target. */
async function arrival(original: PostgresClient, target: PostgresClient, source: string): Promise<void> {
  const position = await currentPosition(original);
  await original.query("select pg_logical_emit_message(true, $1, '')", [CANARY_PREFIX]);
  await poll(async () => (((await readCursors(target)).get(source)?.position ?? 0) >= position ? true : undefined), {
    ...{ limit: ARRIVES_WITHIN, every: LOOK_EVERY },
  });
}

/** Number of rows and a digest that does not depend on their order; equal on every supported version. */
async function digest(client: PostgresClient, table: string): Promise<{ rows: string; digest: string }> {
  const { rows } = await client.query<{ rows: string; digest: string }>(
    `select count(*)::text as rows, coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0)::text as digest from ${quoteQualified(table)} t`,
  );
  return must(rows[0], `digest of ${table}`);
}

interface Compared {
  original: PostgresClient;
  target: PostgresClient;
  table: string;
  key: string;
  /** Waits for what is on its way; undefined where nothing is carried. */
  arrived: (() => Promise<void>) | undefined;
}

/**
 * Rows that differ, while changes flow: the original is read, what it had committed by then is waited for, the copy is read, and the original once more. A row that the original has changed meanwhile is on its
 * way and says nothing; any other one must be the same in the copy.
 */
async function differences({ original, target, table, key, arrived }: Compared): Promise<string[]> {
  const read = async (client: PostgresClient) => {
    const { rows } = await client.query<{ key: string; hash: string }>(
      `select ${quoteName(key)}::text as key, md5(t::text) as hash from ${quoteQualified(table)} t`,
    );
    return new Map(rows.map((row) => [row.key, row.hash]));
  };
  const before = await read(original);
  await arrived?.();
  const copy = await read(target);
  const after = arrived ? await read(original) : before;
  return [...new Set([...before.keys(), ...copy.keys()])].flatMap((value) => {
    const [was, is] = [before.get(value), copy.get(value)];
    if (was !== after.get(value) || was === is) return [];
    const how =
      is === undefined ? 'missing in the copy' : was === undefined ? 'only in the copy' : 'differs from the original';
    return [`${table}, ${key} = ${value}: ${how}`];
  });
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

/** Every copy against its original. */
export async function compareCopies(platform: Platform): Promise<ComparedCopy[]> {
  const connections = new Connections();
  try {
    const compared: ComparedCopy[] = [];
    for (const database of platform.databases())
      for (const copy of database.copies) {
        const { examined, violations, examples } = await checkCopy(database, copy, { platform, connections });
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
