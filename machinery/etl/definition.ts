import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenimsError, must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';

/** What a definition reads: the rows of a query in the database of one module, or a table of the warehouse itself. */
export interface LoadInput {
  name: string;
  /** Module whose database answers the query; undefined for a table of the warehouse. */
  module: string | undefined;
  /**
   * Columns of the rows that are columns of the grain too: a changed row concerns only the target's rows with these values. Every row of the target that
   * has them follows from the input's rows that have them. Without any, a change concerns the whole target.
   */
  by: string[];
  query: string;
  /**
   * Queries that tell the grains of changed rows in its place, each for the tables that it reads: where the query itself would have to go through far more than has changed, or where a row counts for
   * grains of others.
   */
  touched: Touch[];
}

export interface Touch {
  by: string[];
  query: string;
}

/** How a target is filled: `replace` by its grain, or in `versions` of type 2. */
export type LoadForm = 'replace' | 'versions';

/** What one target table holds, for the first fill, an increment, a rebuild and verification alike. */
export interface LoadDefinition {
  store: string;
  table: string;
  /** What a row is, in one sentence. */
  says: string;
  grain: string[];
  form: LoadForm;
  inputs: LoadInput[];
  /** Queries whose rows, one text each, must not be there: else the target is not loaded, and the texts say why. */
  refusals: { module: string; query: string }[];
  /** DuckDB SQL over the inputs. */
  sql: string;
}

const HEAD = /^-- (.+)\n-- (Grain|Versions of): ([a-z_0-9, ]+)\.\n/;
const INPUT = /^-- From ([a-z]+) as ([a-z_0-9]+)(?: by ([a-z_0-9, ]+))?:\n([^;]+);\n/;
const SHARED = /^-- Of ([a-z]+)\.([a-z_0-9]+): ([a-z_0-9, ]+)\.\n/;
const REFUSAL = /^-- Refused by ([a-z]+):\n([^;]+);\n/;
const TOUCH = /^-- Touched by ([a-z_0-9, ]+):\n([^;]+);\n/;
const TABLES = /^-- With ([a-z_0-9, ]+?)(?: by ([a-z_0-9, ]+))?\.\n/;

/** Columns that tell of a load, not of the business: they differ between a row that was carried on and the same row made anew. */
export const LOAD_COLUMNS = new Set(['source_watermark', 'etl_run_id', 'loaded_at', 'source_updated_at']);

/**
 * The definitions of a store, from its `loads/*.sql`, each after those whose tables it reads. The first line says what a row is; the second names the columns of
 * the grain, or those of whose versions the table has a row each. `-- From <module> as <name> by <columns>:` is a query in that module's database, ended by a semicolon.
 * `-- Touched by <columns>:` after it is a query that tells which grains a changed row concerns, where the query itself would go through far more. `-- With <tables> by <columns>.` are tables of the same store, and
 * `-- Of <store>.<table>: <names>.` inputs that stand in another definition already. The last statement joins
 * the inputs in DuckDB. `:today` and `:now` are the company's day and moment of the run; in a
 * module's query `:from` and `:to` are the span of the grains to compute and `:grains(<columns>)` the condition that a row is of them.
 */
export function readLoads(catalog: Catalog, store: string): LoadDefinition[] {
  const folder = join(catalog.storeFolder(store), 'loads');
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readLoad(catalog, store, file.replace('.sql', '')));
  return inOrder(found);
}

function readLoad(catalog: Catalog, store: string, table: string): LoadDefinition {
  const text = readFileSync(join(catalog.storeFolder(store), 'loads', `${table}.sql`), 'utf8');
  return parseLoad(store, table, { text, other: (from, name) => readLoad(catalog, from, name) });
}

export function parseLoad(
  store: string,
  table: string,
  { text, other }: { text: string; other: (store: string, table: string) => LoadDefinition },
): LoadDefinition {
  const head = HEAD.exec(text);
  if (!head)
    throw new GenimsError(
      'INTERNAL',
      `${store}/loads/${table}.sql must begin with "-- <what a row is>" and "-- Grain: <columns>."`,
    );
  const grain = list(head[3]);
  const inputs: LoadInput[] = [];
  const refusals: LoadDefinition['refusals'] = [];
  let rest = text.slice(head[0].length);
  for (let more = true; more; ) {
    const tables = TABLES.exec(rest);
    const input = INPUT.exec(rest);
    const shared = SHARED.exec(rest);
    const touch = TOUCH.exec(rest);
    const refusal = REFUSAL.exec(rest);
    if (refusal) refusals.push({ module: must(refusal[1], 'module'), query: (refusal[2] ?? '').trim() });
    else if (shared) {
      const [, from = '', name = '', names] = shared;
      const given = other(from, name).inputs;
      // Of the columns by which another target keeps them, those that this one has too.
      for (const one of list(names)) {
        const input = must(
          given.find((other) => other.name === one),
          `input ${one} of ${from}.${name}`,
        );
        const kept = (by: string[]) => by.filter((column) => grain.includes(column));
        const touched = input.touched.map(({ by, query }) => ({ by: kept(by), query }));
        inputs.push({ ...input, by: kept(input.by), touched });
      }
    } else if (touch) {
      const before = must(inputs.at(-1), `input before what touches it in ${store}.${table}`);
      before.touched.push({ by: list(touch[1]), query: (touch[2] ?? '').trim() });
    } else if (tables)
      for (const name of list(tables[1]))
        inputs.push({
          ...{ name, module: undefined, by: list(tables[2]), touched: [] },
          query: `select * from ${name}`,
        });
    else if (input)
      inputs.push({
        module: must(input[1], 'module'),
        name: must(input[2], 'name'),
        by: list(input[3]),
        query: (input[4] ?? '').trim(),
        touched: [],
      });
    else more = false;
    rest = rest.slice((refusal ?? shared ?? touch ?? tables ?? input)?.[0].length ?? 0);
  }
  for (const { name, by, touched } of inputs)
    for (const column of [...by, ...touched.flatMap((one) => one.by)])
      if (!grain.includes(column))
        throw new GenimsError(
          'INTERNAL',
          `${store}/loads/${table}.sql: ${name} is by ${column}, which is not of the grain.`,
        );
  return {
    ...{ store, table, inputs, refusals, grain },
    says: must(head[1], 'sentence'),
    form: head[2] === 'Grain' ? 'replace' : 'versions',
    sql: rest.trim().replace(/;$/, ''),
  };
}

function list(names: string | undefined): string[] {
  return (names ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function inOrder(definitions: LoadDefinition[]): LoadDefinition[] {
  const ordered: LoadDefinition[] = [];
  const visit = (one: LoadDefinition) => {
    if (ordered.includes(one)) return;
    for (const { module, name } of one.inputs) {
      const needed = module === undefined && definitions.find(({ table }) => table === name);
      if (needed && needed !== one) visit(needed);
    }
    ordered.push(one);
  };
  for (const one of definitions) visit(one);
  return ordered;
}

/** Columns of the target that a definition gives, in the order of the table. The rest is the loader's: keys of its own, the run, and intervals of versions. */
export function valueColumns(spec: TableSpec, form: LoadForm): { name: string; type: string; nullable: boolean }[] {
  return Object.entries(spec.columns)
    .filter(([name, column]) => column.default !== 'identity' && !isLoaders(name, form))
    .map(([name, { type, nullable }]) => ({ name, type, nullable }));
}

const OWN_COLUMNS = new Set(['etl_run_id', 'loaded_at', 'row_hash']);
const VERSION_COLUMNS = new Set(['valid_from', 'valid_to', 'is_current']);

function isLoaders(name: string, form: LoadForm): boolean {
  return OWN_COLUMNS.has(name) || (form === 'versions' && VERSION_COLUMNS.has(name));
}
