/**
 * Fault: persons ask to be forgotten of whom a company with a history has data in many places, and a backup from before their request is restored.
 *
 * Invariant: afterwards no text of any database, store or document has an address, number or name of theirs, nor has what is restored; but for the images of the audit, which the law keeps. All laws hold.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../machinery/base/errors.ts';
import { withMongodb } from '../../machinery/engines/mongodb/connect.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../../machinery/engines/mysql/connect.ts';
import { quoteQualified, withPostgres } from '../../machinery/engines/postgres/connect.ts';
import { identify, type Person } from '../../machinery/privacy/find-person.ts';
import { eraseFromAll } from '../../machinery/privacy/requests.ts';
import type { PlacedDatabase } from '../../machinery/provisioning/postgres-databases.ts';
import { OwnHome } from '../support/own-home.ts';

const home = new OwnHome();
const platform = () => home.platform('maximum');
/** Of each kind somebody who may be forgotten and of whom other tables know. */
const CHOICES: [type: Person['type'], module: string, query: string][] = [
  [
    'customer_contact',
    'crm',
    'select c.contact_id::text as key from crm.contacts c where c.email is not null order by (select count(*) from crm.cases k where k.contact_id = c.contact_id) desc, 1 limit 1',
  ],
  [
    'employee',
    'master',
    "select employee_id::text as key from master.employees where status = 'terminated' order by employee_id limit 1",
  ],
  [
    'supplier_contact',
    'supplier',
    'select supplier_portal_user_id::text as key from supplier.supplier_portal_users where email is not null order by 1 limit 1',
  ],
];
const persons: Person[] = [];

beforeAll(async () => {
  const { code, stdout, stderr } = await home.run([
    'up',
    '--layout',
    'maximum',
    '--scale',
    '0.1',
    '--days',
    '10',
    '--quiet',
  ]);
  expect(code, `${stdout}\n${stderr}`).toBe(0);
  for (const [type, module, query] of CHOICES) {
    const { server, nameThere } = platform().databaseOf(module);
    const { rows } = await withPostgres(server, nameThere, (client) => client.query<{ key: string }>(query));
    persons.push(await identify(platform(), `${type}/${must(rows[0], type).key}`));
  }
}, 240_000);

afterAll(() => home.discard());

/** Texts by which a person is known: its own addresses and numbers, and its name. */
const textsOf = ({ contacts, names }: Person) => [...contacts, ...names.filter((name) => name.includes(' '))];

async function tablesWith(
  texts: string[],
  { server, nameThere, modules, copies }: PlacedDatabase,
  database = nameThere,
) {
  const tables = [
    ...modules.flatMap(({ module, tables: own }) => Object.keys(own).map((table) => `${module}.${table}`)),
    ...copies.map(({ table }) => table),
  ];
  return withPostgres(server, database, async (client) => {
    const found: string[] = [];
    for (const table of tables) {
      const { rows } = await client.query<{ text: string }>(
        `select text from (select t::text as text from ${quoteQualified(table)} t) q where exists (select from unnest($1::text[]) one where position(one in q.text) > 0)`,
        [texts],
      );
      for (const text of texts) if (rows.some((row) => row.text.includes(text))) found.push(`${table}: ${text}`);
    }
    return found;
  });
}

/** Wherever one of the texts stands, each place with the text. */
async function placesOf(texts: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const database of platform().databases()) found.push(...(await tablesWith(texts, database)));
  for (const { store, server, nameThere } of platform().stores())
    await withMysql(server, nameThere, async (connection) => {
      for (const [table, { columns }] of Object.entries(platform().catalog.storeSpec(store.store).tables)) {
        const all = Object.keys(columns).map(quoteMysqlName).join(', ');
        const rows = await mysqlRows<{ text: string }>(
          connection,
          `select concat_ws(' | ', ${all}) as text from ${quoteMysqlName(table)}`,
        );
        for (const text of texts)
          if (rows.some((row) => String(row.text).includes(text))) found.push(`${store.store}.${table}: ${text}`);
      }
    });
  for (const { server, nameThere } of platform().documents())
    await withMongodb(server, async (client) => {
      const db = client.db(nameThere);
      for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray())
        for await (const one of db.collection(name).find({})) {
          const document = JSON.stringify(one);
          for (const text of texts) if (document.includes(text)) found.push(`documents.${name}: ${text}`);
        }
    });
  return [...new Set(found)].sort();
}

test('who asks is forgotten everywhere, and stays so when older rows come back', { timeout: 300_000 }, async () => {
  const texts = persons.flatMap(textsOf);
  const before = await placesOf(texts);
  // A control: each of them is known, and in more places than its own row.
  for (const person of persons)
    expect(
      before.filter((place) => textsOf(person).some((text) => place.endsWith(`: ${text}`))).length,
    ).toBeGreaterThan(1);
  const backup = await home.run(['backup', 'run', 'crm', 'master', 'supplier']);
  expect(backup.code, backup.stderr).toBe(0);
  // One erasure ends in the middle: its rows know the person no longer, and the command that is run again ends it.
  const { type: kind, key: first } = must(persons[0], 'person');
  const interrupted = eraseFromAll(platform(), `${kind}/${first}`, () =>
    Promise.reject(new Error('ended in the middle')),
  );
  await expect(interrupted).rejects.toThrow('ended in the middle');
  for (const { type, key } of persons) {
    const erased = await home.run(['gdpr', 'erase', `${type}/${key}`, '--yes']);
    expect(erased.code, erased.stderr).toBe(0);
  }
  const isKept = (place: string) => place.startsWith('audit.');
  const after = await placesOf(texts);
  expect(after.filter((place) => !isKept(place))).toEqual([]);
  await home.verify();
  for (const module of ['crm', 'master', 'supplier']) {
    const restored = await home.run(['restore', module, '--at', await backupOf(module), '--into', `${module}_before`]);
    expect(restored.code, restored.stderr).toBe(0);
    expect(await tablesWith(texts, platform().databaseOf(module), `${module}_before`)).toEqual([]);
  }
});

async function backupOf(module: string): Promise<string> {
  const { stdout } = await home.run(['backup', 'list', module, '--json']);
  return must((JSON.parse(stdout) as { backups: { id: string }[] }).backups.at(-1), 'backup').id;
}
