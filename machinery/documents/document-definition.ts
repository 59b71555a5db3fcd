import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenimsError, must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CollectionManifest, DocumentStoreManifest } from '../catalog/manifest.ts';

/** How the documents of a collection follow from the rows of one module. */
export interface DocumentDefinition {
  /** Name of its file, and of the collection before the first hyphen. */
  name: string;
  collection: string;
  manifest: CollectionManifest;
  module: string;
  /** Fields that every changed row leads to; documents with equal ones follow from the same rows. */
  grain: readonly string[];
  /** For each table that the definition reads, the columns that give the grain, in its order. */
  tables: ReadonlyMap<string, readonly string[]>;
  /** Tables of which a changed row concerns the rows of another one that have its value in this column; the other is among `tables`. */
  joined: ReadonlyMap<string, { column: string; of: string }>;
  /** What stands before the key of a row in the `_id` of its document, where several tables fill one collection. */
  prefix: string;
  /** Field by whose time the collection begins with the last part of history; undefined where it has all of it. */
  since: string | undefined;
  /** PostgreSQL: one row for each document, its columns fields. `:since` and `:now` are moments. */
  sql: string;
}

const HEAD = /^-- (.+)\n-- Grain: ([a-z_0-9, ]+)\.\n/;
const FROM = /^-- From ([a-z]+) by (.+)\.\n/;
const PREFIX = /^-- Prefix: ([a-z_./]+)\.\n/;
const SINCE = /^-- Since: ([a-z_]+)\.\n/;
const TABLE = /([a-z_0-9]+) \(([a-z_0-9, ]+)\)/g;
const JOINED = /^([a-z_0-9]+) of ([a-z_0-9]+)$/;

/**
 * The definitions of a document store, `streams/*.sql`. The first line says what a document is, the second names the fields of the grain; `-- From <module> by <table> (<columns>), …` names the tables
 * that are read and the columns of each that give the grain, or `<table> (<column> of <another table>)`, behind the `-- Prefix: <text>.` where there is one; `-- Since: <field>.` that only the last part of history is taken.
 */
export function readDocumentDefinitions(catalog: Catalog, store: DocumentStoreManifest): DocumentDefinition[] {
  const folder = join(catalog.storeFolder(store.store), 'streams');
  if (!existsSync(folder)) return [];
  const manifests = new Map(Object.values(store.categories).flatMap((group) => Object.entries(group)));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const name = file.replace('.sql', '');
      const collection = name.split('-')[0] ?? name;
      return {
        ...parse(`${store.store}/streams/${file}`, readFileSync(join(folder, file), 'utf8')),
        ...{ name, collection, manifest: must(manifests.get(collection), `collection of ${file}`) },
      };
    });
}

function parse(
  path: string,
  text: string,
): Pick<DocumentDefinition, 'module' | 'grain' | 'tables' | 'joined' | 'prefix' | 'since' | 'sql'> {
  const head = HEAD.exec(text);
  const from = FROM.exec(text.slice(head?.[0].length ?? 0));
  if (!head || !from)
    throw new GenimsError('INTERNAL', `${path} must begin with what a document is, its grain and what it is from.`);
  let rest = text.slice(head[0].length + from[0].length);
  const prefix = PREFIX.exec(rest);
  rest = rest.slice(prefix?.[0].length ?? 0);
  const since = SINCE.exec(rest);
  rest = rest.slice(since?.[0].length ?? 0);
  const grain = list(head[2]);
  const tables = new Map<string, string[]>();
  const joined = new Map<string, { column: string; of: string }>();
  for (const [, table = '', columns = ''] of (from[2] ?? '').matchAll(TABLE)) {
    const through = JOINED.exec(columns);
    if (through) joined.set(table, { column: through[1] ?? '', of: through[2] ?? '' });
    else tables.set(table, list(columns));
  }
  for (const [table, columns] of tables)
    if (columns.length !== grain.length)
      throw new GenimsError(
        'INTERNAL',
        `${path}: ${table} gives ${columns.length} of ${grain.length} fields of the grain.`,
      );
  return {
    module: must(from[1], 'module'),
    grain,
    tables,
    joined,
    prefix: prefix?.[1] ?? '',
    since: since?.[1],
    sql: rest.trim().replace(/;$/, ''),
  };
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
