import { createHmac } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { datetime } from '../audit/chained-table.ts';
import { clock } from '../base/clock.ts';
import { localDay } from '../base/company-time.ts';
import { sha256 } from '../base/digest.ts';
import { GenimsError, must } from '../base/errors.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import { generatePassword } from '../base/random.ts';
import { DAY_MS, dateText } from '../base/utc.ts';
import { mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { quoteName, quoteQualified, withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { asWriter, covers, coversPerson, holdStore, readHolds } from '../retention/holds.ts';
import { insertRow } from '../retention/insert-row.ts';
import { documentsFollow } from './documents-follow.ts';
import { eraseFromDocuments, erasePerson, isSubstitute } from './erase-person.ts';
import { type FoundRows, findPerson, identify, type Person } from './find-person.ts';

/** Days within which a person is answered. */
const ANSWERED_WITHIN = 30;

export interface Answer {
  request: string;
  person: Person;
  /** What was found, by database, table and why. */
  found: FoundRows[];
  /** The report, which only the account can read. */
  report: string;
  erased: number;
  /** Rows of records that the law keeps as they are. */
  retained: number;
}

/** A keyed hash of a person: it stays when the name must go. */
export function pseudonymOf({ home }: Platform, { type, key }: Person): string {
  return createHmac('sha256', home.secret('privacy', generatePassword)).update(`${type}/${key}`).digest('hex');
}

/** Gives the keyed hash of what a person was recognised by: rows from before its erasure are known by it, and nothing else is. */
export function signer({ home }: Platform): (text: string) => string {
  const key = home.secret('privacy', generatePassword);
  return (text) => createHmac('sha256', key).update(`sign/${text}`).digest('hex');
}

/** Everything about a person, as a report that can be given to it. */
export async function exportPerson(platform: Platform, subject: string): Promise<Answer> {
  const person = await identify(platform, subject);
  const found = await findPerson(platform, person);
  return answer(platform, { person, found, type: 'access', erased: 0, content: { person, found } });
}

/** Why a person may not be erased now; undefined where it may. */
export async function refusal(
  platform: Platform,
  person: Person,
  found: readonly FoundRows[],
): Promise<string | undefined> {
  const { module, table } = person;
  const { mayGo } = must(platform.catalog.module(module).persons?.[person.type], `home of ${person.type}`);
  if (mayGo) {
    const { server, nameThere } = platform.databaseOf(module);
    const primary = must(platform.catalog.moduleSpec(module).tables[table]?.primaryKey[0], `key of ${table}`);
    const isFree = await withPostgres(server, nameThere, async (client) => {
      const { rowCount } = await client.query(
        `select from ${quoteQualified(`${module}.${table}`)} where ${quoteName(primary)}::text = $1 and (${mayGo.when})`,
        [person.key],
      );
      return (rowCount ?? 0) > 0;
    });
    if (!isFree) return mayGo.else;
  }
  const holds = await asWriter(platform, (connection) => readHolds(platform, connection));
  const held = holds.find(
    ({ status, items }) =>
      status === 'active' &&
      (coversPerson(items, person) ||
        found.some(({ database, table: of }) =>
          covers(
            items.filter(({ scope }) => scope !== 'person'),
            {
              database:
                platform.catalog.modules.find((one) => of.startsWith(`${one.module}.`))?.database.maximum ?? database,
              table: of,
              from: null,
              to: null,
              personal: true,
            },
          ),
        )),
  );
  return held && `Legal hold ${held.number} (${held.name}) keeps it.`;
}

/**
 * Erases a person from everything but records that the law keeps. `carry` takes changes of rows to where they are told of: documents and the stream of changes then have what the erasure replaced, and it goes from there too.
 * Errors: ERASURE_REFUSED, recorded with its reason.
 */
export async function eraseFromAll(
  platform: Platform,
  subject: string,
  carry: () => Promise<void> = async () => {},
): Promise<Answer> {
  const person = withLeft(platform, await identify(platform, subject));
  const before = await findPerson(platform, person);
  const reason = await refusal(platform, person, before);
  if (reason !== undefined) {
    await answer(platform, {
      person,
      found: before,
      type: 'erasure',
      erased: 0,
      rejected: reason,
      content: { reason },
    });
    throw new GenimsError('ERASURE_REFUSED', `${subject} is not erased: ${reason}`);
  }
  const pseudonym = pseudonymOf(platform, person);
  mkdirSync(platform.home.file('privacy'), { recursive: true, mode: 0o700 });
  writeFileAtomic(erasing(platform, person), JSON.stringify(person), 0o600);
  let erased = await erasePerson(platform, person, pseudonym);
  await carry();
  for (const placed of platform.documents()) erased += await eraseFromDocuments(placed, { person, pseudonym });
  erased += await documentsFollow(platform, person);
  const after = await findPerson(platform, person);
  const signs = [...person.contacts, ...person.names].map(signer(platform));
  const counts = (found: readonly FoundRows[]) => found.map(({ rows, ...of }) => ({ ...of, rows: rows.length }));
  const done = await answer(platform, {
    ...{ person, found: after, type: 'erasure', erased },
    content: {
      ...{ pseudonym, signs, organisation: person.organisation },
      ...{ before: counts(before), after: counts(after) },
    },
  });
  rmSync(erasing(platform, person), { force: true });
  return done;
}

/** What a person is recognised by while it is erased: documents have it still when its rows know it no longer, and an erasure that was interrupted there is ended by the next one. */
function erasing({ home }: Platform, { type, key }: Person): string {
  return home.file('privacy', `erasing-${type}-${key}.json`);
}

/** The person with what an interrupted erasure knew it by. */
function withLeft(platform: Platform, person: Person): Person {
  const text = readFileIfAny(erasing(platform, person));
  if (text === undefined) return person;
  const left = JSON.parse(text) as Person;
  const contacts = person.contacts.filter((one) => !isSubstitute(one));
  return { ...left, contacts: [...new Set([...left.contacts, ...contacts])] };
}

/** Rows in stores to which rows are only ever added: the law keeps them as they are. */
function retainedRows({ catalog }: Platform, found: readonly FoundRows[]): number {
  const records = new Set(catalog.sqlStores.filter(({ appendOnly }) => appendOnly).map(({ database }) => database));
  return found.filter(({ database }) => records.has(database)).reduce((sum, { rows }) => sum + rows.length, 0);
}

interface Outcome {
  person: Person;
  found: FoundRows[];
  type: 'access' | 'erasure';
  erased: number;
  rejected?: string;
  content: unknown;
}

async function answer(
  platform: Platform,
  { person, found, type, erased, rejected, content }: Outcome,
): Promise<Answer> {
  const table = must(holdStore(platform).store.privacyRequests, 'table of requests');
  const retained = type === 'erasure' ? retainedRows(platform, found) : 0;
  return asWriter(platform, async (connection) => {
    const now = clock.now().getTime();
    const year = new Date(now).getUTCFullYear();
    const [last] = await mysqlRows<{ last: string | null }>(
      connection,
      `select max(request_number) as last from ${quoteMysqlName(table)} where request_number like ?`,
      [`DSR-${year}-%`],
    );
    const request = `DSR-${year}-${String(Number(last?.last?.slice(9) ?? 0) + 1).padStart(4, '0')}`;
    const text = `${JSON.stringify(content, null, 2)}\n`;
    const report = platform.home.file('privacy', `${request}.json`);
    mkdirSync(platform.home.file('privacy'), { recursive: true, mode: 0o700 });
    writeFileAtomic(report, text, 0o600);
    const received = {
      ...{ audit_timestamp: datetime(now), request_number: request, request_type: type, legal_regime: 'both' },
      ...{ person_type: person.type, person_key: person.key, person_pseudonym: pseudonymOf(platform, person) },
      ...{ received_channel: 'in_person', received_at: datetime(now), recorded_at: datetime(now) },
      due_date: dateText(localDay(now + ANSWERED_WITHIN * DAY_MS)),
    };
    await connection.beginTransaction();
    await insertRow(connection, table, { ...received, revision: 1, request_status: 'received' });
    await insertRow(connection, table, {
      ...{ ...received, revision: 2, databases_searched: [...searched(platform)] },
      request_status: rejected !== undefined ? 'rejected' : retained > 0 ? 'partly_completed' : 'completed',
      rows_found: found.reduce((sum, { rows }) => sum + rows.length, 0),
      ...(type === 'erasure' && rejected === undefined ? { rows_erased: erased, rows_retained: retained } : {}),
      ...(retained > 0 && rejected === undefined
        ? { retention_reason: 'The audit is kept for seven years (Companies Act 2013, section 128).' }
        : {}),
      ...{ rejection_reason: rejected?.slice(0, 500) ?? null, completed_at: datetime(now), response_sent_at: null },
      ...{ proof_report_hash: sha256(text), proof_location: report },
    });
    await connection.commit();
    return { request, person, found, report, erased, retained };
  });
}

function searched(platform: Platform): string[] {
  return [
    ...platform.databases().map(({ name }) => name),
    ...platform.stores().map(({ store }) => store.database),
    ...platform.documents().map(({ store }) => store.database),
  ];
}
