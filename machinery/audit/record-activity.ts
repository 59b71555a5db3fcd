import { hash } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { clock } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import { isPersonal } from '../privacy/register.ts';
import { asRole } from '../provisioning/connections.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Cell, datetime } from './chained-table.ts';
import { placedChangeLog } from './change-log.ts';

/** What a person did by way of the platform. */
export interface Activity {
  type: 'read' | 'create';
  /** Module or store. */
  name: string;
  database: string;
  /** Account of the server under which it was done. */
  role: string;
  statement: string;
  rows: number | undefined;
  milliseconds: number;
  /** Why it was not done. */
  failure: unknown;
}

/** Literals of statements may be personal data themselves: they are masked. */
const LITERAL = /'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b/g;

/** A statement without what it speaks of. */
export function masked(statement: string): string {
  return statement.replaceAll(LITERAL, '?').replaceAll(/\s+/g, ' ').trim();
}

/** Whether a statement reads or writes personal data of a module. */
export function namesPersonalData(platform: Platform, module: string, statement: string): boolean {
  return Object.entries(platform.catalog.moduleSpec(module).tables)
    .filter(([table, spec]) => isPersonal(module, table, spec))
    .some(([table]) => new RegExp(`\\b${table}\\b`).test(statement));
}

/**
 * Records what a person did. Gives the reason where it cannot be recorded; the person's work is done all the same.
 */
export async function recordActivity(platform: Platform, activity: Activity): Promise<string | undefined> {
  const placed = placedChangeLog(platform);
  if (!placed?.store.activities) return undefined;
  const now = clock.now().getTime();
  const text = masked(activity.statement);
  const failure = activity.failure === undefined ? undefined : asGenimsError(activity.failure);
  const module = platform.catalog.modules.find((one) => one.module === activity.name);
  const personal = module !== undefined && namesPersonalData(platform, module.module, activity.statement);
  const cells: Record<string, Cell> = {
    audit_timestamp: datetime(now),
    source_system: 'cli',
    source_event_id: `${hostname()}-${process.pid}-${now}`.slice(-80),
    account_name: userInfo().username.slice(0, 120),
    role_name: activity.role.slice(0, 80),
    activity_type: activity.type,
    module: module ? activity.name : null,
    database_name: activity.database,
    row_count: activity.rows === undefined ? null : String(activity.rows),
    statement_digest: hash('sha256', text, 'hex'),
    statement_text: text.slice(0, 4000),
    contains_personal_data: personal ? '1' : '0',
    user_agent: `genims ${platform.version}`,
    duration_milliseconds: String(Math.round(activity.milliseconds)),
    result: failure === undefined ? 'succeeded' : failure.code === 'SQL_NOT_READING' ? 'refused' : 'failed',
    error_message: failure?.message.slice(0, 500) ?? null,
    recorded_at: datetime(now),
  };
  const columns = Object.keys(cells);
  try {
    await withMysql(asRole(platform, placed.server, accountNames.auditWriter), placed.nameThere, (connection) =>
      mysqlRows(
        connection,
        `insert into ${quoteMysqlName(placed.store.activities ?? '')} (${columns.map(quoteMysqlName).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        Object.values(cells),
      ),
    );
    return undefined;
  } catch (error) {
    return asGenimsError(error).message;
  }
}
