import { GenimsError, must } from '../base/errors.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { PersonHome } from '../catalog/manifest.ts';
import { referencedTable, type TableSpec } from '../catalog/schema-spec.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { type PostgresClient, quoteName, quoteQualified, withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { namedRows } from './named-rows.ts';
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
  /** The row of the organisation that it acts for. */
  organisation: { table: string; key: string } | null;
}

/** Rows about a person in one table or collection. */
export interface FoundRows {
  database: string;
  table: string;
  /** `own` is the person's row, `key` points to it, `contact` has an address or number of it, `name` its name in a row of its organisation, `mention` an address or number within a text. */
  by: 'own' | 'key' | 'contact' | 'name' | 'mention';
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
  const home = homeOfType(platform.catalog, type);
  const { server, nameThere } = platform.databaseOf(home.module);
  const person = await withPostgres(server, nameThere, (client) => readPerson(platform.catalog, client, { type, key }));
  if (!person)
    throw new GenimsError(
      'UNKNOWN_PERSON',
      `There is no ${type.replace('_', ' ')} ${key} in ${home.module}.${home.table}.`,
    );
  return person;
}

/** Where persons of a type have their row. */
export function homeOfType({ modules }: Catalog, type: SubjectType): { module: string } & PersonHome {
  return must(
    modules.flatMap(({ module, persons = {} }) => (persons[type] ? [{ module, ...persons[type] }] : []))[0],
    `home of ${type}`,
  );
}

/** The person as a database has it that holds its home table or a copy of that. */
export async function readPerson(
  catalog: Catalog,
  client: PostgresClient,
  { type, key }: { type: SubjectType; key: string },
): Promise<Person | undefined> {
  const { module, table, code, organisation } = homeOfType(catalog, type);
  const home = quoteQualified(`${module}.${table}`);
  const primary = must(catalog.moduleSpec(module).tables[table]?.primaryKey[0], `key of ${table}`);
  const { rows } = await client.query<{ row: Record<string, unknown>; of: string | null }>(
    `select to_jsonb(t) as row, (${organisation?.key ?? 'null'})::text as of from ${home} t where ${quoteName(code)}::text = $1 or ${quoteName(primary)}::text = $1`,
    [key],
  );
  const { row, of = null } = rows[0] ?? {};
  if (!row) return undefined;
  const own = personalColumns(catalog).filter((one) => one.module === module && one.table === table);
  const contacts: string[] = [];
  for (const { column, category } of own) {
    const value = String(row[column] ?? '');
    if (category !== 'contact' || value.length < RECOGNISED_FROM) continue;
    const { rowCount } = await client.query(`select from ${home} where ${quoteName(column)} = $1 limit 2`, [value]);
    // What several have recognises none of them.
    if (rowCount === 1) contacts.push(value);
  }
  const identity = own
    .filter(({ column, category }) => category === 'identity' && /_name$/.test(column))
    .map(({ column }) => String(row[column] ?? ''));
  return {
    ...{ type, key: String(row[primary]), code: String(row[code]), module, table },
    contacts,
    names: [identity.filter((text) => text !== '').join(' ')],
    organisation: organisation && of !== null ? { table: organisation.table, key: of } : null,
  };
}

/** Everything that any database has about a person: modules with their copies, stores, documents and images of the audit. */
export async function findPerson(platform: Platform, person: Person): Promise<FoundRows[]> {
  const found: FoundRows[] = [];
  for (const { name, server, nameThere, modules, copies } of platform.databases())
    await withPostgres(server, nameThere, async (client) => {
      for (const table of tablesOf({ modules, copies }))
        found.push(...(await rowsAbout(platform, client, { database: name, table, person })));
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

/** Tables of modules in a database, with the copies that it holds. */
export function tablesOf({ modules, copies }: Pick<PlacedDatabase, 'modules' | 'copies'>): string[] {
  return [
    ...modules.flatMap(({ module, tables }) => Object.keys(tables).map((table) => `${module}.${table}`)),
    ...copies.map(({ table }) => table),
  ];
}

/** Columns of a table that point to the person's row. */
export function keysTo(spec: TableSpec, { module, table }: Person): string[] {
  return Object.keys(spec.columns).filter((column) => referencedTable(spec, column) === `${module}.${table}`);
}

/** Rows of one table about a person. */
export async function rowsAbout(
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
    const named = namedRows(catalog, table, { person, parameter: 1 });
    if (named)
      ways.push({
        by: 'name',
        where: `${named.belongs} and (${named.columns.map((column) => `${quoteName(column)} = any($2)`).join(' or ')})`,
        values: [person.organisation?.key, person.names],
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
