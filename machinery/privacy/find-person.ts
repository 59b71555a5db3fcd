import { GenimsError, must } from '../base/errors.ts';
import { referencedTable, type TableSpec } from '../catalog/schema-spec.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { type PostgresClient, quoteName, quoteQualified, withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { personalColumns, SUBJECTS, type SubjectType } from './register.ts';

/** Shortest text by which a person is recognised: what is shorter is in too many rows. */
const RECOGNISED_FROM = 6;

/** One person, as its home table has it. */
export interface Person {
  type: SubjectType;
  /** Primary key of its row. */
  key: string;
  code: string;
  /** Module and table of its row. */
  module: string;
  table: string;
  /** Texts by which it is recognised elsewhere: addresses and numbers of its own, and its name. */
  contacts: string[];
  names: string[];
}

/** Rows about a person in one table or collection. */
export interface FoundRows {
  database: string;
  table: string;
  /** `own` is the person's row, `key` points to it, `contact` has an address or number of it, `mention` has one within a text. */
  by: 'own' | 'key' | 'contact' | 'mention';
  rows: Record<string, unknown>[];
}

/** Finds the person that `TYPE/KEY` or `TYPE/CODE` names. Errors: USAGE, UNKNOWN_PERSON. */
export async function identify(platform: Platform, subject: string): Promise<Person> {
  const [, kind = '', key = ''] = /^([a-z_]+)\/(.+)$/.exec(subject) ?? [];
  const type = SUBJECTS.find((one) => one === kind);
  if (!type)
    throw new GenimsError(
      'USAGE',
      `"${subject}" is no subject; expected TYPE/KEY or TYPE/CODE, TYPE one of ${SUBJECTS.join(', ')}.`,
    );
  const home = must(
    platform.catalog.modules.flatMap(({ module, persons = {} }) =>
      persons[type] ? [{ module, ...persons[type] }] : [],
    )[0],
    `home of ${type}`,
  );
  const { module, table, code } = home;
  const spec = must(platform.catalog.moduleSpec(module).tables[table], table);
  const primary = must(spec.primaryKey[0], `key of ${table}`);
  const { server, nameThere } = platform.databaseOf(module);
  const row = await withPostgres(server, nameThere, async (client) => {
    const { rows } = await client.query<Record<string, unknown>>(
      `select to_jsonb(t) as row from ${quoteQualified(`${module}.${table}`)} t where ${quoteName(code)}::text = $1 or ${quoteName(primary)}::text = $1`,
      [key],
    );
    return rows[0]?.row as Record<string, unknown> | undefined;
  });
  if (!row)
    throw new GenimsError('UNKNOWN_PERSON', `There is no ${type.replace('_', ' ')} ${key} in ${module}.${table}.`);
  const own = personalColumns(platform.catalog).filter((one) => one.module === module && one.table === table);
  const contacts: string[] = [];
  for (const { column, category } of own) {
    const value = String(row[column] ?? '');
    // What several have recognises none of them.
    const isKnown = category === 'contact' && value.length >= RECOGNISED_FROM;
    if (isKnown && (await isOnly(platform, { module, table, column, value }))) contacts.push(value);
  }
  const identity = own
    .filter(({ column, category }) => category === 'identity' && /_name$/.test(column))
    .map(({ column }) => String(row[column] ?? ''));
  return {
    ...{ type, key: String(row[primary]), code: String(row[code]), module, table },
    contacts,
    names: [identity.filter((text) => text !== '').join(' ')],
  };
}

function isOnly(
  platform: Platform,
  { module, table, column, value }: { module: string; table: string; column: string; value: string },
): Promise<boolean> {
  const { server, nameThere } = platform.databaseOf(module);
  return withPostgres(server, nameThere, async (client) => {
    const { rowCount } = await client.query(
      `select from ${quoteQualified(`${module}.${table}`)} where ${quoteName(column)} = $1 limit 2`,
      [value],
    );
    return rowCount === 1;
  });
}

/** Everything that any database has about a person: modules with their copies, stores, documents and images of the audit. */
export async function findPerson(platform: Platform, person: Person): Promise<FoundRows[]> {
  const found: FoundRows[] = [];
  for (const { name, server, nameThere, modules, copies } of platform.databases())
    await withPostgres(server, nameThere, async (client) => {
      const tables = [
        ...modules.flatMap(({ module, tables: own }) => Object.keys(own).map((table) => `${module}.${table}`)),
        ...copies.map(({ table }) => table),
      ];
      for (const table of tables) found.push(...(await inTable(platform, client, { database: name, table, person })));
    });
  for (const { store, server, nameThere } of platform.stores())
    await withMysql(server, nameThere, async (connection) => {
      for (const [table, spec] of Object.entries(platform.catalog.storeSpec(store.store).tables)) {
        const texts = Object.entries(spec.columns).filter(([, { type }]) => /char|text|json/.test(type));
        const ways = [
          ...keysTo(spec, person).map((column) => ({ where: `${quoteMysqlName(column)} = ?`, values: [person.key] })),
          ...texts.flatMap(([column]) =>
            person.contacts.map((text) => ({ where: `instr(${quoteMysqlName(column)}, ?) > 0`, values: [text] })),
          ),
          ...(store.changeLog?.rows === table
            ? [
                {
                  where: '(module = ? and table_name = ? and row_key = ?)',
                  values: [person.module, person.table, person.key],
                },
              ]
            : []),
        ];
        if (ways.length === 0) continue;
        const rows = await mysqlRows<Record<string, unknown>>(
          connection,
          `select * from ${quoteMysqlName(table)} where ${ways.map(({ where }) => where).join(' or ')}`,
          ways.flatMap(({ values }) => values),
        );
        if (rows.length > 0) found.push({ database: store.database, table, by: 'mention', rows });
      }
    });
  for (const { store, server, nameThere } of platform.documents())
    await withMongodb(server, async (client) => {
      for (const group of Object.values(store.categories))
        for (const collection of Object.keys(group)) {
          const rows: Record<string, unknown>[] = [];
          for await (const one of client.db(nameThere).collection(collection).find({}))
            if (person.contacts.some((text) => JSON.stringify(one).includes(text))) rows.push(one);
          if (rows.length > 0) found.push({ database: store.database, table: collection, by: 'mention', rows });
        }
    });
  return found;
}

/** Columns of a table that point to the person's row. */
export function keysTo(spec: TableSpec, { module, table }: Person): string[] {
  return Object.keys(spec.columns).filter((column) => referencedTable(spec, column) === `${module}.${table}`);
}

async function inTable(
  { catalog }: Platform,
  client: PostgresClient,
  { database, table, person }: { database: string; table: string; person: Person },
): Promise<FoundRows[]> {
  const [module = '', name = ''] = table.split('.');
  const spec = must(catalog.moduleSpec(module).tables[name], table);
  const home = `${person.module}.${person.table}`;
  const ways: { by: FoundRows['by']; where: string; values: unknown[] }[] = [];
  if (table === home)
    ways.push({ by: 'own', where: `${quoteName(spec.primaryKey[0] ?? '')}::text = $1`, values: [person.key] });
  else {
    const keys = keysTo(spec, person);
    if (keys.length > 0)
      ways.push({
        by: 'key',
        where: keys.map((column) => `${quoteName(column)}::text = $1`).join(' or '),
        values: [person.key],
      });
    const texts = Object.entries(spec.columns).filter(([, { type }]) => type === 'text' || type === 'jsonb');
    if (person.contacts.length > 0 && texts.length > 0)
      ways.push({
        by: 'contact',
        where: texts
          .map(
            ([column]) =>
              `exists (select from unnest($1::text[]) c where position(c in ${quoteName(column)}::text) > 0)`,
          )
          .join(' or '),
        values: [person.contacts],
      });
  }
  const found: FoundRows[] = [];
  for (const { by, where, values } of ways) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${quoteQualified(table)} t where ${where}`,
      values,
    );
    if (rows.length > 0) found.push({ database, table, by, rows: rows.map(({ row }) => row) });
  }
  return found;
}
