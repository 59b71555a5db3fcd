import type { Document } from 'mongodb';
import { sha256 } from '../base/digest.ts';
import { must } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { DURABLE, withMongodb } from '../engines/mongodb/connect.ts';
import { quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import {
  type PostgresClient,
  quoteName,
  quoteQualified,
  transaction,
  withPostgres,
} from '../engines/postgres/connect.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { PlacedDocuments, Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { keysTo, type Person, tablesOf } from './find-person.ts';
import { namedRows } from './named-rows.ts';
import { registered } from './register.ts';

/** Address that stands for one that was erased; nobody has one of that name (RFC 2606). */
const NOBODY = '@erased.invalid';

/** Whether a text stands for what was erased already. */
export function isSubstitute(text: string): boolean {
  return text.endsWith(NOBODY) || text.startsWith('+000') || text.startsWith('Erased Person');
}

/** What stands for what a person is recognised by: equal texts get equal ones, so that what agreed still does. */
export interface Substitute {
  text: string;
  by: string;
}

export function substitutes(
  { contacts, names, code, key }: Person,
  pseudonym: string,
): { contacts: Substitute[]; names: Substitute[] } {
  const mark = pseudonym.slice(0, 12);
  return {
    contacts: [...new Set(contacts)]
      // What is a part of another text is replaced after it.
      .toSorted((a, b) => b.length - a.length)
      .map((text) => ({
        text,
        by: text.includes('@')
          ? `erased-${mark}-${sha256(text).slice(0, 4)}${NOBODY}`
          : `+000${String(Number.parseInt(sha256(`${pseudonym}${text}`).slice(0, 10), 16)).slice(0, 9)}`,
      })),
    names: names.filter((text) => text !== '' && text !== code).map((text) => ({ text, by: `Erased Person ${key}` })),
  };
}

/**
 * Puts substitutes for everything by which a person is recognised, in modules with their copies, in stores that are no record, and in documents. Rows stay, as the laws of the enterprise count them. Safe to repeat: what is
 * replaced is not found again. Gives the rows that were changed.
 */
export async function erasePerson(platform: Platform, person: Person, pseudonym: string): Promise<number> {
  let changed = 0;
  // The home comes last: as long as it is there, an erasure that was interrupted can be ended.
  const databases = platform
    .databases()
    .toSorted((a, b) => Number(isHome(a.modules, person)) - Number(isHome(b.modules, person)));
  for (const placed of platform.stores()) changed += await eraseFromStore(platform, placed, { person, pseudonym });
  for (const placed of platform.documents()) changed += await eraseFromDocuments(placed, { person, pseudonym });
  for (const database of databases)
    changed += await withPostgres(database.server, database.nameThere, (client) =>
      eraseFromDatabase(platform, { database, client }, { person, pseudonym }),
    );
  return changed;
}

/** Who is erased, and what stands for it. */
export interface Erased {
  person: Person;
  pseudonym: string;
}

/** The same in a store; a record is kept as it is. */
export async function eraseFromStore(
  { catalog }: Platform,
  { store, server, nameThere }: PlacedStore,
  { person, pseudonym }: Erased,
): Promise<number> {
  if (store.appendOnly) return 0;
  const known = substitutes(person, pseudonym);
  let changed = 0;
  await withMysql(server, nameThere, async (connection) => {
    for (const [table, spec] of Object.entries(catalog.storeSpec(store.store).tables))
      for (const [column, { type }] of Object.entries(spec.columns)) {
        if (!/char|text/.test(type)) continue;
        const name = quoteMysqlName(column);
        const keys = keysTo(spec, person).map((key) => `${quoteMysqlName(key)} = ${person.key}`);
        const all = [
          ...known.contacts.map((one) => ({ ...one, where: 'true' })),
          // In rows that are about the person, its name is its name.
          ...(keys.length > 0 ? known.names.map((one) => ({ ...one, where: `(${keys.join(' or ')})` })) : []),
        ];
        for (const { text, by, where } of all) {
          const [answer] = await connection.query(
            `update ${quoteMysqlName(table)} set ${name} = replace(${name}, ?, ?) where instr(${name}, ?) > 0 and ${where}`,
            [text, by, text],
          );
          changed += (answer as { affectedRows?: number }).affectedRows ?? 0;
        }
      }
  });
  return changed;
}

/** The same in documents. */
export async function eraseFromDocuments(
  { store, server, nameThere }: PlacedDocuments,
  { person, pseudonym }: Erased,
): Promise<number> {
  const known = substitutes(person, pseudonym);
  const all = [...known.contacts, ...known.names];
  let changed = 0;
  await withMongodb(server, async (client) => {
    for (const [name, { timeSeries }] of Object.values(store.categories).flatMap((group) => Object.entries(group))) {
      if (timeSeries) continue;
      const collection = client.db(nameThere).collection(name);
      for await (const one of collection.find({})) {
        const text = JSON.stringify(one);
        // Of a change that replaced the name both are told: what it was, and what stands for it.
        const isOfErasure = known.names.some((name) => text.includes(name.text) && text.includes(name.by));
        if (!isOfErasure && !known.contacts.some((contact) => text.includes(contact.text))) continue;
        await collection.replaceOne({ _id: one._id }, replaced(one, all) as Document, { writeConcern: DURABLE });
        changed++;
      }
    }
  });
  return changed;
}

/** The same in one database, or in what is to take its place. */
export function eraseFromDatabase(
  platform: Platform,
  { database, client }: { database: PlacedDatabase; client: PostgresClient },
  { person, pseudonym }: Erased,
): Promise<number> {
  const known = substitutes(person, pseudonym);
  return transaction(client, async () => {
    // Whatever points to the row is found before the row itself is changed.
    const tables = tablesOf(database).toSorted((a, b) => Number(a === homeOf(person)) - Number(b === homeOf(person)));
    let rows = 0;
    for (const table of tables) rows += await inTable(platform, client, { table, person, known });
    for (const [table, column] of [
      ['sync_inbox', 'columns'],
      ['sync_checkpoints', 'state'],
    ] as const)
      for (const { text, by } of known.contacts)
        await client.query(
          `update ${PLATFORM_SCHEMA}.${table} set ${column} = replace(${column}::text, $1, $2)::jsonb where position($1 in ${column}::text) > 0`,
          [text, by],
        );
    return rows;
  });
}

const homeOf = ({ module, table }: Person) => `${module}.${table}`;

function isHome(modules: readonly { module: string }[], person: Person): boolean {
  return modules.some(({ module }) => module === person.module);
}

interface TableWork {
  table: string;
  person: Person;
  known: { contacts: Substitute[]; names: Substitute[] };
}

/** Texts that a substitute may stand in: those that no other row of this or another table points to. */
function texts(spec: TableSpec): [string, string][] {
  return Object.entries(spec.columns)
    .filter(([column, { type }]) => (type === 'text' || type === 'jsonb') && !spec.primaryKey.includes(column))
    .map(([column, { type }]) => [column, type]);
}

async function inTable(
  { catalog }: Platform,
  client: PostgresClient,
  { table, person, known }: TableWork,
): Promise<number> {
  const [module = '', name = ''] = table.split('.');
  const spec = must(catalog.moduleSpec(module).tables[name], table);
  const columns = texts(spec);
  const keys = table === homeOf(person) ? [must(spec.primaryKey[0], `key of ${table}`)] : keysTo(spec, person);
  const values: (string | string[])[] = [person.key, ...known.contacts.map(({ text }) => text)];
  const named = namedRows(catalog, table, { person, parameter: values.length + 1 });
  const ofName = named?.columns.map(
    (column) => `${named.belongs} and ${quoteName(column)} = any($${values.length + 2})`,
  );
  if (named && person.organisation) values.push(person.organisation.key, person.names);
  const related = [
    ...keys.map((column) => `${quoteName(column)}::text = $1`),
    ...columns.flatMap(([column]) =>
      known.contacts.map((_, i) => `position($${i + 2} in ${quoteName(column)}::text) > 0`),
    ),
    ...(ofName ?? []),
  ];
  if (related.length === 0) return 0;
  // In rows that are about the person, its name is its name.
  const all = [...known.contacts, ...known.names];
  const set = columns.map(([column, type]) => {
    let value = `${quoteName(column)}::text`;
    for (const { text, by } of all) value = `replace(${value}, ${literal(text)}, ${literal(by)})`;
    return [column, `(${value})::${type}`] as const;
  });
  const own = table === homeOf(person) ? anonymous(module, name, spec) : [];
  const assignments = [...set.filter(([column]) => !own.some(([other]) => other === column)), ...own];
  const differs = assignments.map(([column, value]) => `${quoteName(column)} is distinct from ${value}`);
  const { rowCount } = await client.query(
    `update ${quoteQualified(table)} set ${assignments.map(([column, value]) => `${quoteName(column)} = ${value}`).join(', ')}
     where $1::text is not null and (${related.join(' or ')}) and (${differs.join(' or ')})`,
    values,
  );
  return rowCount ?? 0;
}

/** What the person's own row keeps of what identifies it beside addresses: nothing, or what no longer tells who it is. */
function anonymous(module: string, table: string, spec: TableSpec): [string, string][] {
  return registered(module, { tables: { [table]: spec } })
    .filter(({ category }) => category === 'identity')
    .flatMap(({ column }): [string, string][] => {
      const { type = '' } = spec.columns[column] ?? {};
      // A year earlier or equal: whoever was of age still is.
      if (type === 'date') return [[column, `date_trunc('year', ${quoteName(column)})::date`]];
      if (column === 'gender') return [[column, "'undisclosed'"]];
      if (column === 'first_name') return [[column, "'Erased'"]];
      if (column === 'last_name') return [[column, `'Person ' || ${quoteName(spec.primaryKey[0] ?? '')}::text`]];
      return [];
    });
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A document with substitutes in every text of it; its own key stays. */
function replaced(value: unknown, all: readonly Substitute[], isRoot = true): unknown {
  if (typeof value === 'string') return all.reduce((text, one) => text.replaceAll(one.text, one.by), value);
  if (Array.isArray(value)) return value.map((one) => replaced(one, all, false));
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, isRoot && name === '_id' ? one : replaced(one, all, false)]),
    );
  return value;
}
