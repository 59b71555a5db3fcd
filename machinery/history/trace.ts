import { GenimsError, must } from '../base/errors.ts';
import { type Catalog, ownerOf, tableOf } from '../catalog/catalog.ts';
import { referencedTable } from '../catalog/schema-spec.ts';
import { connectPostgres, type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';

/** What is followed: rows by qualified table, and the paths along which they have consequences. */
export interface Traced {
  rows: Record<string, number[]>;
  consequences: readonly string[];
  /** What they reach, by qualified table; absent until followed. */
  touched?: Record<string, number[]>;
}

interface Step {
  direction: '<-' | '->';
  /** Qualified table of the column. */
  table: string;
  column: string;
}

/** Keys that were reached, each with the things that lead to it. */
type Reached = Map<number, Set<number>>;

const CHUNK = 20_000;

/** Follows the paths of all `things` through all databases and writes what they reach into `touched`. */
export async function traceAll(platform: Platform, things: Traced[]): Promise<void> {
  const clients = new Map<string, PostgresClient>();
  const touched = things.map(() => new Map<string, Set<number>>());
  try {
    for (const path of new Set(things.flatMap((thing) => thing.consequences))) {
      const { start, steps } = parsePath(path);
      let table = start;
      let reached: Reached = new Map();
      for (const [index, thing] of things.entries())
        if (thing.consequences.includes(path)) for (const key of thing.rows[start] ?? []) reach(reached, key, [index]);
      for (const step of steps) {
        [table, reached] = await follow(platform, clients, step, reached);
        for (const [key, by] of reached)
          for (const index of by) {
            const tables = must(touched[index], 'traced thing');
            tables.set(table, (tables.get(table) ?? new Set()).add(key));
          }
      }
    }
  } finally {
    await Promise.allSettled([...clients.values()].map((client) => client.end()));
  }
  for (const [index, thing] of things.entries())
    thing.touched = Object.fromEntries(
      [...must(touched[index], 'traced thing')]
        .map(([table, keys]) => [table, [...keys].sort((a, b) => a - b)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
}

/** Paths that name no reference of the catalogue. */
export function wrongPaths(catalog: Catalog, paths: readonly string[]): string[] {
  return paths.filter((path) => {
    let { start: here, steps } = parsePath(path);
    for (const { direction, table, column } of steps) {
      const spec = catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)];
      const target = spec && referencedTable(spec, column);
      if (target === undefined || (direction === '<-' ? target : table) !== here) return true;
      here = direction === '<-' ? table : target;
    }
    return steps.length === 0;
  });
}

function parsePath(path: string): { start: string; steps: Step[] } {
  const [start = '', ...words] = path.split(' ');
  const steps: Step[] = [];
  for (let i = 0; i < words.length; i += 2) {
    const direction = words[i];
    const [module, table, column] = (words[i + 1] ?? '').split('.');
    if ((direction !== '<-' && direction !== '->') || !module || !table || !column)
      throw new GenimsError('INTERNAL', `"${path}" is no path of consequences.`);
    steps.push({ direction, table: `${module}.${table}`, column });
  }
  return { start, steps };
}

async function follow(
  platform: Platform,
  clients: Map<string, PostgresClient>,
  { direction, table, column }: Step,
  from: Reached,
): Promise<[string, Reached]> {
  const spec = must(platform.catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)], `catalogue of ${table}`);
  const [key, pointer] = [quoteName(must(spec.primaryKey[0], `key of ${table}`)), quoteName(column)];
  const [here, there] = direction === '<-' ? [pointer, key] : [key, pointer];
  const client = await clientOf(platform, clients, ownerOf(table));
  const reached: Reached = new Map();
  const keys = [...from.keys()];
  for (let i = 0; i < keys.length; i += CHUNK) {
    const { rows } = await client.query<{ here: string; there: string }>(
      `select ${here}::text as here, ${there}::text as there from ${quoteQualified(table)} where ${here} = any($1::bigint[]) and ${there} is not null`,
      [keys.slice(i, i + CHUNK)],
    );
    for (const row of rows)
      reach(reached, Number(row.there), must(from.get(Number(row.here)), 'key that was asked for'));
  }
  const target = direction === '<-' ? table : must(referencedTable(spec, column), `reference of ${table}.${column}`);
  return [target, reached];
}

function reach(reached: Reached, key: number, by: Iterable<number>): void {
  const known = reached.get(key) ?? new Set();
  for (const index of by) known.add(index);
  reached.set(key, known);
}

async function clientOf(
  platform: Platform,
  clients: Map<string, PostgresClient>,
  module: string,
): Promise<PostgresClient> {
  const { name, server, nameThere } = platform.databaseOf(module);
  const known = clients.get(name);
  if (known) return known;
  const client = await connectPostgres(server, nameThere);
  clients.set(name, client);
  return client;
}
