import { datetime } from '../audit/chained-table.ts';
import { must } from '../base/errors.ts';
import { readFileIfAny } from '../base/files.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { type PostgresClient, quoteName, quoteQualified, withPostgres } from '../engines/postgres/connect.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import type { PlacedDocuments, Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { asWriter, holdStore } from '../retention/holds.ts';
import { eraseFromDatabase, eraseFromDocuments, eraseFromStore, erasePerson, isSubstitute } from './erase-person.ts';
import { homeOfType, type Person, readPerson, rowsAbout, tablesOf } from './find-person.ts';
import { namedRows } from './named-rows.ts';
import type { SubjectType } from './register.ts';
import { signer } from './requests.ts';

/** An erasure that was carried out. */
export interface PastErasure {
  type: SubjectType;
  key: string;
  pseudonym: string;
  /** Of what the person was recognised by; none where its report is not there any more. */
  signs: string[];
  /** That it acted for. */
  organisation: Person['organisation'];
}

/** A database of rows that may be older than an erasure. */
interface OlderRows {
  database: PlacedDatabase;
  client: PostgresClient;
}

/** Texts that an address or a number looks like, wherever they stand. */
const CONTACTS = String.raw`[[:alnum:]._%+-]+@[[:alnum:]-]+(?:\.[[:alnum:]-]+)+|\+?[0-9][0-9 ()/-]{4,}[0-9]`;

const PARTS = new RegExp(CONTACTS.replaceAll('[:alnum:]', 'a-zA-Z0-9'), 'g');

/** Erasures that were carried out since a moment, as the audit has them. */
export async function erasuresSince(platform: Platform, moment: number): Promise<PastErasure[]> {
  const table = must(holdStore(platform).store.privacyRequests, 'table of requests');
  const rows = await asWriter(platform, (connection) =>
    mysqlRows<{ type: SubjectType; key: string; pseudonym: string; proof: string }>(
      connection,
      `select person_type as type, person_key as \`key\`, person_pseudonym as pseudonym, proof_location as proof from ${quoteMysqlName(table)}
       where request_type = 'erasure' and request_status in ('completed', 'partly_completed') and completed_at >= ? order by completed_at, request_number`,
      [datetime(moment)],
    ),
  );
  return rows.map(({ proof, ...of }) => {
    const { signs = [], organisation = null } = JSON.parse(readFileIfAny(proof) ?? '{}') as Partial<PastErasure>;
    return { ...of, signs, organisation };
  });
}

/** Applies erasures to rows from before them. Gives the rows that were changed. */
export async function eraseAgain(
  platform: Platform,
  older: OlderRows,
  erasures: readonly PastErasure[],
): Promise<number> {
  let changed = 0;
  for (const erasure of erasures) {
    const person = await recognised(platform, older, erasure);
    changed += await eraseFromDatabase(platform, older, { person, pseudonym: erasure.pseudonym });
  }
  return changed;
}

/** The same for a whole platform that was restored: what one database still knows of a person is looked for in all. */
export async function eraseEverywhereAgain(platform: Platform, erasures: readonly PastErasure[]): Promise<number> {
  let changed = 0;
  for (const erasure of erasures) {
    let person = unknown(platform, erasure);
    for (const database of platform.databases())
      await withPostgres(database.server, database.nameThere, async (client) => {
        person = joined(person, await recognised(platform, { database, client }, erasure));
      });
    changed += await erasePerson(platform, person, erasure.pseudonym);
  }
  return changed;
}

/** The same for a store that was restored, whose rows point to nobody: by what bears a sign of the person. */
export async function eraseFromStoreAgain(
  platform: Platform,
  placed: PlacedStore,
  erasures: readonly PastErasure[],
): Promise<number> {
  const { store, server, nameThere } = placed;
  if (store.appendOnly || erasures.length === 0) return 0;
  const texts = new Set<string>();
  await withMysql(server, nameThere, async (connection) => {
    for (const [table, { columns }] of Object.entries(platform.catalog.storeSpec(store.store).tables))
      for (const [column, { type }] of Object.entries(columns)) {
        if (!/char|text|json/.test(type)) continue;
        const name = quoteMysqlName(column);
        const rows = await mysqlRows<{ text: string }>(
          connection,
          `select distinct ${name} as text from ${quoteMysqlName(table)} where ${name} is not null`,
        );
        for (const { text } of rows) texts.add(String(text));
      }
  });
  let changed = 0;
  for (const erasure of erasures) {
    const person = bearing(platform, erasure, texts);
    changed += await eraseFromStore(platform, placed, { person, pseudonym: erasure.pseudonym });
  }
  return changed;
}

/** The same for documents. */
export async function eraseFromDocumentsAgain(
  platform: Platform,
  placed: PlacedDocuments,
  erasures: readonly PastErasure[],
): Promise<number> {
  if (erasures.length === 0) return 0;
  const { store, server, nameThere } = placed;
  const texts = new Set<string>();
  await withMongodb(server, async (client) => {
    for (const [name, { timeSeries }] of Object.values(store.categories).flatMap((group) => Object.entries(group)))
      if (!timeSeries) for await (const one of client.db(nameThere).collection(name).find({})) addTexts(one, texts);
  });
  let changed = 0;
  for (const erasure of erasures) {
    const person = bearing(platform, erasure, texts);
    changed += await eraseFromDocuments(placed, { person, pseudonym: erasure.pseudonym });
  }
  return changed;
}

/** A person of whom nothing is known but its key. */
function unknown({ catalog }: Platform, { type, key, organisation }: PastErasure): Person {
  const { module, table } = homeOfType(catalog, type);
  return { type, key, code: '', module, table, contacts: [], names: [], organisation };
}

/** What two databases know of a person; what stands for it already is not what it was known by. */
function joined(one: Person, other: Person): Person {
  const all = (texts: string[]) => [...new Set(texts)].filter((text) => !isSubstitute(text));
  return {
    ...one,
    code: one.code === '' ? other.code : one.code,
    organisation: one.organisation ?? other.organisation,
    contacts: all([...one.contacts, ...other.contacts]),
    names: all([...one.names, ...other.names]),
  };
}

/** The person by those of the texts, and parts of them, that bear a sign of it. */
function bearing(platform: Platform, erasure: PastErasure, texts: ReadonlySet<string>): Person {
  const known = new Set(erasure.signs);
  const person = unknown(platform, erasure);
  if (known.size === 0) return person;
  const sign = signer(platform);
  const contacts = new Set<string>();
  const names = new Set<string>();
  for (const text of texts) {
    if (known.has(sign(text))) names.add(text);
    for (const [part] of text.matchAll(PARTS)) if (known.has(sign(part))) contacts.add(part);
  }
  return { ...person, contacts: [...contacts], names: [...names].filter((text) => !contacts.has(text)) };
}

/** Every text of a document. */
function addTexts(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string') texts.add(value);
  else if (Array.isArray(value)) for (const one of value) addTexts(one, texts);
  else if (value !== null && typeof value === 'object') for (const one of Object.values(value)) addTexts(one, texts);
}

/** The person as these rows still know it: by its own row where they have that, and by everything that bears a sign of it. */
async function recognised(platform: Platform, { database, client }: OlderRows, erasure: PastErasure): Promise<Person> {
  const { type, key, signs } = erasure;
  const { catalog } = platform;
  const { module, table: home } = homeOfType(catalog, type);
  const tables = tablesOf(database);
  const own = tables.includes(`${module}.${home}`) ? await readPerson(catalog, client, { type, key }) : undefined;
  const person = joined(unknown(platform, erasure), own ?? unknown(platform, erasure));
  const known = new Set(signs);
  if (known.size === 0) return person;
  const sign = signer(platform);
  const bearsSign = (text: string) => known.has(sign(text));
  const contacts = new Set(person.contacts);
  for (const table of tables)
    for (const text of await contactsIn(platform, client, table)) if (bearsSign(text)) contacts.add(text);
  // Its name is known from rows about it.
  const names = new Set(person.names);
  const recognisable = { ...person, contacts: [...contacts] };
  for (const table of tables)
    for (const { rows } of await rowsAbout(platform, client, { database: database.name, table, person: recognisable }))
      for (const text of rows.flatMap((row) => Object.values(row)))
        if (typeof text === 'string' && bearsSign(text) && !contacts.has(text)) names.add(text);
  for (const table of tables)
    for (const text of await namesIn(platform, client, { table, person })) if (bearsSign(text)) names.add(text);
  return { ...recognisable, names: [...names] };
}

/** Names of persons of its organisation. */
async function namesIn(
  { catalog }: Platform,
  client: PostgresClient,
  { table, person }: { table: string; person: Person },
): Promise<string[]> {
  const named = namedRows(catalog, table, { person, parameter: 1 });
  if (!named) return [];
  const { rows } = await client.query<{ text: string }>(
    `select distinct unnest(array[${named.columns.map(quoteName).join(', ')}]) as text from ${quoteQualified(table)} where ${named.belongs}`,
    [person.organisation?.key],
  );
  return rows.map(({ text }) => text).filter((text) => text !== null);
}

async function contactsIn({ catalog }: Platform, client: PostgresClient, table: string): Promise<string[]> {
  const [module = '', name = ''] = table.split('.');
  const spec = must(catalog.moduleSpec(module).tables[name], table);
  const texts = Object.entries(spec.columns)
    .filter(([, { type }]) => type === 'text' || type === 'jsonb')
    .map(([column]) => `${quoteName(column)}::text`);
  if (texts.length === 0) return [];
  const { rows } = await client.query<{ text: string }>(
    `select distinct m[1] as text from ${quoteQualified(table)}, unnest(array[${texts.join(', ')}]) value, regexp_matches(value, $1, 'g') m`,
    [`(${CONTACTS})`],
  );
  return rows.map(({ text }) => text);
}
