import { datetime } from '../audit/chained-table.ts';
import { must } from '../base/errors.ts';
import { readFileIfAny } from '../base/files.ts';
import { mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { asWriter, holdStore } from '../retention/holds.ts';
import { eraseFromDatabase } from './erase-person.ts';
import { homeOfType, type Person, readPerson, rowsAbout, tablesOf } from './find-person.ts';
import type { SubjectType } from './register.ts';
import { signer } from './requests.ts';

/** An erasure that was carried out. */
export interface PastErasure {
  type: SubjectType;
  key: string;
  pseudonym: string;
  /** Of what the person was recognised by; none where its report is not there any more. */
  signs: string[];
}

/** A database of rows that may be older than an erasure. */
interface OlderRows {
  database: PlacedDatabase;
  client: PostgresClient;
}

/** Texts that an address or a number looks like, wherever they stand. */
const CONTACTS = String.raw`[[:alnum:]._%+-]+@[[:alnum:]-]+(?:\.[[:alnum:]-]+)+|\+?[0-9][0-9 ()/-]{4,}[0-9]`;

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
    const { signs = [] } = JSON.parse(readFileIfAny(proof) ?? '{}') as { signs?: string[] };
    return { ...of, signs };
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

/** The person as these rows still know it: by its own row where they have that, and by everything that bears a sign of it. */
async function recognised(
  platform: Platform,
  { database, client }: OlderRows,
  { type, key, signs }: PastErasure,
): Promise<Person> {
  const { catalog } = platform;
  const { module, table: home } = homeOfType(catalog, type);
  const tables = tablesOf(database);
  const own = tables.includes(`${module}.${home}`) ? await readPerson(catalog, client, { type, key }) : undefined;
  const person: Person = own ?? { type, key, code: '', module, table: home, contacts: [], names: [] };
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
  return { ...recognisable, names: [...names] };
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
