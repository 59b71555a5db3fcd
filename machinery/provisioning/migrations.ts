import { GenimsError, must } from '../base/errors.ts';
import { type Catalog, ownerOf, tableOf } from '../catalog/catalog.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type PostgresClient, quoteName, quoteQualified, quoteText } from '../engines/postgres/connect.ts';
import { applyFile, keyOf, type Migration, remember, type Schema, type SchemaFile } from './schema-files.ts';

/** What brings a database that was made from older schema files to the present ones. */
export interface BroughtForward {
  /** Migrations that it has not had yet, in order. */
  pending: Migration[];
  /** Migrations whose outcome a part that is made now has from the beginning. */
  contained: Migration[];
  /** Schema files that have changed, each named by a pending migration. */
  changed: SchemaFile[];
  /** Reference copies whose originals have changed. */
  copies: Schema['copies'];
}

/** Compares what a database was made from with the present files. Errors: SCHEMA_CHANGED where a file has changed and no migration stands for it. */
export function bringForward(database: string, schema: Schema, applied: ReadonlyMap<string, string>): BroughtForward {
  const modulesThere = new Set([...applied.keys()].map((key) => key.split('/')[0]));
  const unknown = schema.migrations.filter((one) => !applied.has(keyOf(one)));
  const pending = unknown.filter(({ module }) => modulesThere.has(module));
  const hasChanged = (file: SchemaFile) => {
    const before = applied.get(keyOf(file));
    return before !== undefined && before !== file.checksum;
  };
  const copies = schema.copies.filter(hasChanged);
  const known = new Set(copies.map(keyOf));
  const changed = [...schema.tables, ...schema.builtOn].filter((file) => hasChanged(file) && !known.has(keyOf(file)));
  const altered = schema.migrations.find(hasChanged);
  if (altered)
    throw new GenimsError(
      'SCHEMA_CHANGED',
      `${database} has had another ${keyOf(altered)}: a migration that was applied does not change any more.`,
    );
  const unexplained = changed.find(
    ({ module, name }) => !pending.some((one) => one.module === module && one.changes.includes(name)),
  );
  if (unexplained)
    throw new GenimsError(
      'SCHEMA_CHANGED',
      `${database} was made from another ${unexplained.module}/schema/${unexplained.name}, and no migration stands for the change.`,
    );
  return {
    pending,
    contained: unknown.filter((one) => !pending.includes(one)),
    changed,
    copies,
  };
}

/** Whether anything is to be brought forward. */
export function isBehind({ pending, changed, copies }: BroughtForward): boolean {
  return pending.length + changed.length + copies.length > 0;
}

/** Applies what is pending in the caller's transaction. Files that have changed count as applied: a gate proves that migrations lead to what they make. */
export async function migrate(
  client: PostgresClient,
  { pending, contained, changed }: BroughtForward,
  version: string,
): Promise<void> {
  for (const one of contained) await remember(client, one, version);
  for (const one of pending) await applyFile(client, one, version);
  for (const one of changed) await remember(client, one, version);
}

/**
 * Gives a reference copy the columns that its original has by now. New ones are empty until the copy is refreshed; what needs their values waits for
 * `finishCopies`.
 */
export async function alterCopies(
  client: PostgresClient,
  catalog: Catalog,
  copies: BroughtForward['copies'],
): Promise<void> {
  for (const { table } of copies) {
    const { columns } = specOf(catalog, table);
    const there = await columnsOf(client, table);
    const steps = [...there.keys()]
      .filter((name) => !(name in columns))
      .map((name) => `drop column ${quoteName(name)}`);
    for (const [name, { type, nullable }] of Object.entries(columns)) {
      const before = there.get(name);
      const column = quoteName(name);
      if (!before) steps.push(`add column ${column} ${type}`);
      else if (before.type !== type) steps.push(`alter column ${column} type ${type} using ${column}::${type}`);
      if (before?.isRequired && nullable) steps.push(`alter column ${column} drop not null`);
    }
    if (steps.length > 0) await client.query(`alter table ${quoteQualified(table)} ${steps.join(', ')}`);
  }
}

/** Once a copy has the rows of its original again: required columns, unique keys and comments as they are there. The copy counts as brought forward. */
export async function finishCopies(
  client: PostgresClient,
  { catalog, version }: { catalog: Catalog; version: string },
  copies: BroughtForward['copies'],
): Promise<void> {
  for (const copy of copies) {
    const name = quoteQualified(copy.table);
    const { columns, uniques } = specOf(catalog, copy.table);
    const there = await columnsOf(client, copy.table);
    const { rows } = await client.query<{ name: string }>(
      "select conname as name from pg_constraint where conrelid = $1::regclass and contype = 'u'",
      [copy.table],
    );
    const known = new Set(rows.map((row) => row.name));
    const steps = [
      ...Object.entries(columns)
        .filter(([column, { nullable }]) => !nullable && !there.get(column)?.isRequired)
        .map(([column]) => `alter column ${quoteName(column)} set not null`),
      ...[...known].filter((one) => !(one in uniques)).map((one) => `drop constraint ${quoteName(one)}`),
      ...Object.entries(uniques)
        .filter(([one]) => !known.has(one))
        .map(([one, of]) => `add constraint ${quoteName(one)} unique (${of.map(quoteName).join(', ')})`),
    ];
    if (steps.length > 0) await client.query(`alter table ${name} ${steps.join(', ')}`);
    for (const [column, { comment }] of Object.entries(columns))
      await client.query(`comment on column ${name}.${quoteName(column)} is ${quoteText(comment)}`);
    await remember(client, copy, version);
  }
}

const specOf = (catalog: Catalog, table: string): TableSpec =>
  must(catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)], `catalogue of ${table}`);

async function columnsOf(
  client: PostgresClient,
  table: string,
): Promise<Map<string, { type: string; isRequired: boolean }>> {
  const { rows } = await client.query<{ name: string; type: string; required: boolean }>(
    `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  return new Map(rows.map(({ name, type, required }) => [name, { type, isRequired: required }]));
}
