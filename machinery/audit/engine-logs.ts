import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from 'mongodb';
import { appendedLines, type FilePlace } from '../base/appended-lines.ts';
import { clock } from '../base/clock.ts';
import type { EngineName } from '../base/config.ts';
import { sha256 } from '../base/digest.ts';
import { systemCode } from '../base/errors.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import { addDocuments } from '../documents/collection-writer.ts';
import { address, type Server } from '../engines/contract.ts';
import { withMongodb } from '../engines/mongodb/connect.ts';
import { quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { asRole } from '../provisioning/connections.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type AccountType, accountType, roleClass } from './account-types.ts';
import { type Cell, datetime } from './chained-table.ts';
import { placedChangeLog } from './change-log.ts';
import { type EngineEvent, mariadbEvent, PostgresLog } from './engine-events.ts';
import { masked, namesPersonalData } from './record-activity.ts';

/** Rows that one statement adds. */
const AT_ONCE = 500;
/** Failures of an account in a row from which on somebody should look. */
const MANY_FAILURES = 5;

interface Remembered {
  places: Record<string, FilePlace>;
  /** Failures in a row by account. */
  failures: Record<string, number>;
}

interface Log {
  engine: EngineName;
  server: Server;
  path: string;
}

type Row = Record<string, Cell | undefined>;

/**
 * Takes logins, refusals, the use of privileged accounts and the statements of people from the logs of the local engines into the audit and the documents. A server of others keeps its log to itself. Every event has an identity of its own, so that
 * what is read again, by whomever, adds nothing. Gives the number of events.
 */
export async function readEngineLogs(platform: Platform): Promise<number> {
  const file = platform.home.file('engine-logs.json');
  const remembered: Remembered = { places: {}, failures: {}, ...JSON.parse(readFileIfAny(file) ?? '{}') };
  let count = 0;
  for (const log of localLogs(platform)) {
    const postgres = new PostgresLog();
    for (let isMore = true; isMore; ) {
      const { lines, place, ...read } = appendedLines(log.path, remembered.places[log.path]);
      const events = lines.flatMap(({ text }) => {
        const event = log.engine === 'postgres' ? postgres.event(text) : mariadbEvent(text);
        return event ? [event] : [];
      });
      await record(platform, log, events, remembered.failures);
      count += events.length;
      remembered.places[log.path] = place;
      isMore = read.isMore;
    }
  }
  writeFileAtomic(file, JSON.stringify(remembered));
  return count;
}

/** Whether logs of an engine can be read: those of local ones. */
function localLogs(platform: Platform): Log[] {
  const { postgres, mysql } = platform.engines.local;
  const there = platform.localEngines();
  const logs = (engine: EngineName, server: Server, folder: string, pattern: RegExp) =>
    there.includes(engine)
      ? filesOf(folder)
          .filter((name) => pattern.test(name))
          .map((name) => ({ engine, server, path: join(folder, name) }))
      : [];
  return [
    ...logs('postgres', postgres.server(), join(postgres.folder, 'log'), /\.json$/),
    // Newest last: it is followed by the file into which it is renamed.
    ...logs('mysql', mysql.server(), mysql.folder, /^logins\.log(\.\d+)?$/).toReversed(),
  ];
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'EACCES') return [];
    throw error;
  }
}

async function record(
  platform: Platform,
  { engine, server }: Log,
  events: readonly EngineEvent[],
  failures: Record<string, number>,
): Promise<void> {
  const placed = placedChangeLog(platform);
  const { logins: loginTable, privilegedUses: useTable, activities: activityTable } = placed?.store ?? {};
  if (!placed || !loginTable || !useTable || !activityTable || events.length === 0) return;
  const system = address(server).slice(0, 40);
  const [logins, uses, activities, documents]: [Row[], Row[], Row[], Document[]] = [[], [], [], []];
  for (const event of events) {
    const type = accountType(platform, engine, event.account);
    const counter = `${engine}/${event.account}`;
    if (event.kind === 'refused_login') failures[counter] = (failures[counter] ?? 0) + 1;
    if (event.kind === 'login') delete failures[counter];
    const failed = failures[counter] ?? 0;
    if (event.kind === 'login' || event.kind === 'refused_login')
      logins.push(login(event, { engine, system, type, failed }));
    uses.push(...privilegedUse(event, engine, type));
    if (event.kind === 'statement') activities.push(activity(platform, event, system));
    const document = securityEvent(event, { engine, system, type, failed });
    if (document) documents.push(document);
  }
  await withMysql(asRole(platform, placed.server, accountNames.auditWriter), placed.nameThere, async (connection) => {
    for (const [table, rows] of [
      [loginTable, logins],
      [useTable, uses],
      [activityTable, activities],
    ] as const)
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        const some = rows.slice(from, from + AT_ONCE);
        const columns = Object.keys(some[0] ?? {});
        await connection.query(
          `insert ignore into ${quoteMysqlName(table)} (${columns.map(quoteMysqlName).join(', ')}) values ?`,
          [some.map((row) => columns.map((column) => row[column] ?? null))],
        );
      }
  });
  const store = platform.documents().find((one) => one.store.securityEvents !== undefined);
  const collection = store?.store.securityEvents;
  if (store && collection !== undefined && documents.length > 0)
    await withMongodb(store.server, (client) =>
      addDocuments(client.db(store.nameThere).collection<Document>(collection), documents),
    );
}

interface Source {
  engine: EngineName;
  /** Address of the engine. */
  system: string;
  type: AccountType;
  /** Failures of the account in a row. */
  failed: number;
}

function login(event: EngineEvent, { engine, system, type, failed }: Source): Row {
  const isIn = event.kind === 'login';
  const isWrong = ['wrong_password', 'unknown_account'].includes(event.reason ?? '');
  return {
    ...{ audit_timestamp: event.at, source_system: system, source_event_id: event.id.slice(0, 80) },
    ...{ system_type: engine, database_name: event.database?.slice(0, 64) ?? null },
    ...{ account_name: event.account.slice(0, 120), account_type: type, authentication_method: event.method },
    ...{ is_mfa_used: '0', client_address: event.clientAddress?.slice(0, 64) ?? null },
    client_port: event.clientPort === null ? null : String(event.clientPort),
    application_name: event.application?.slice(0, 120) ?? null,
    is_tls: event.isTls ? '1' : '0',
    session_id: isIn ? event.session : null,
    consecutive_failure_count: isIn ? '0' : String(failed),
    is_locked_after: '0',
    result: isIn ? 'succeeded' : isWrong ? 'failed' : 'refused',
    failure_reason: isIn ? null : event.reason,
    recorded_at: datetime(clock.now().getTime()),
  };
}

const ACTIVITIES: Record<string, string> = {
  ...{ insert: 'create', update: 'update', delete: 'delete', copy: 'export', create: 'configure', alter: 'configure' },
  ...{ drop: 'configure', grant: 'configure', revoke: 'configure', call: 'execute', truncate: 'delete' },
};

/** What a person did by a client of their own. */
function activity(platform: Platform, event: EngineEvent, system: string): Row {
  const database = platform.databases().find(({ nameThere }) => nameThere === event.database);
  const modules = (database?.modules ?? []).map(({ module }) => module);
  const text = masked(event.detail);
  return {
    ...{ audit_timestamp: event.at, source_system: system, source_event_id: event.id.slice(0, 80) },
    ...{ session_id: event.session, account_name: event.account.slice(0, 120), role_name: event.account.slice(0, 80) },
    activity_type: ACTIVITIES[event.action ?? ''] ?? 'read',
    ...{ module: modules.length === 1 ? modules[0] : null, database_name: event.database?.slice(0, 64) ?? null },
    ...{ statement_digest: sha256(text), statement_text: text.slice(0, 4000) },
    contains_personal_data: modules.some((module) => namesPersonalData(platform, module, event.detail)) ? '1' : '0',
    client_address: event.clientAddress?.slice(0, 64) ?? null,
    user_agent: event.application?.slice(0, 300) ?? null,
    result: event.failure === null ? 'succeeded' : /permission denied/.test(event.failure) ? 'refused' : 'failed',
    error_message: event.failure?.slice(0, 500) ?? null,
    recorded_at: datetime(clock.now().getTime()),
  };
}

/**
 * Sessions of an administrator one by one, from begin to end; those of the accounts that own databases or remove what is old, which programs use all the time, as one use for each hour, database and program.
 */
function privilegedUse(event: EngineEvent, engine: EngineName, type: AccountType): Row[] {
  const held = roleClass(type);
  if (held === undefined || (event.kind !== 'login' && event.kind !== 'logout')) return [];
  const isSingle = held === 'superuser';
  if (!isSingle && event.kind === 'logout') return [];
  const hour = event.at.slice(0, 13);
  const use = isSingle
    ? `${event.session}/${engine === 'mysql' ? event.at.slice(0, 10) : ''}`
    : [hour, event.account, event.database, event.clientAddress, event.application].join('/');
  return [
    {
      ...{ audit_timestamp: event.at, access_number: `PAM-${sha256(`${engine}/${use}`).slice(0, 24)}` },
      ...{ step_number: event.kind === 'login' ? '1' : '2', step_type: event.kind === 'login' ? 'started' : 'ended' },
      ...{
        role_name: event.account.slice(0, 80),
        role_class: held,
        engine,
        database_name: event.database?.slice(0, 64) ?? null,
      },
      account_name: event.account.slice(0, 120),
      justification: `Session of ${event.application ?? 'a program without a name'}${isSingle ? '' : `, the first of the hour from ${hour}:00`}, found in the log of the engine.`,
      ...{ session_id: event.session, is_emergency: '0', client_address: event.clientAddress?.slice(0, 64) ?? null },
      recorded_at: datetime(clock.now().getTime()),
    },
  ];
}

/** What was refused, and every session of an administrator. What the platform refuses itself on trial, as `verify` does, is told with less weight. */
function securityEvent(event: EngineEvent, { engine, system, type, failed }: Source): Document | undefined {
  const isRefused = event.kind === 'refused_login' || event.kind === 'refused_access';
  if (!isRefused && !(event.kind === 'login' && type === 'administrator')) return undefined;
  const kind = {
    refused_login: ['wrong_password', 'unknown_account'].includes(event.reason ?? '')
      ? 'login_failed'
      : 'login_refused',
    refused_access: 'access_refused',
    login: 'privileged_access',
    logout: 'privileged_access',
    statement: 'privileged_access',
  }[event.kind];
  const isOwn = event.application === 'genims' && type !== 'unknown';
  return {
    ...{ _id: `${system}/${event.id}`, source_system: system, source_event_id: event.id, system_type: engine },
    ...{ occurred_at: new Date(`${event.at.slice(0, 23).replace(' ', 'T')}Z`), event_type: kind },
    severity:
      failed >= MANY_FAILURES && event.kind === 'refused_login' ? 'minor' : isRefused && !isOwn ? 'warning' : 'info',
    ...{ account_name: event.account, account_type: type, employee_id: null, database_name: event.database },
    ...{ object_name: event.object, action: event.action },
    failure_reason: event.reason ?? (event.kind === 'refused_access' ? 'no_privilege' : null),
    consecutive_failure_count: event.kind === 'refused_login' ? failed : 0,
    ...{ client_address: event.clientAddress, application_name: event.application, session_id: event.session },
    ...{ detail: event.detail, correlation_id: null },
  };
}
