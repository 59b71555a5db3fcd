import { connectMysql, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import { placedChangeLog } from './change-log.ts';

/** A row of a module, as the audit names it. */
export interface RecordedRow {
  database: string;
  /** Qualified. */
  table: string;
  key: string;
}

/** What the audit tells of a row. */
export interface RecordedChanges {
  count: number;
  /** Of the last change. */
  at: string;
  operation: string;
  actor: string;
  /** Place of the last change in the log of its database. */
  position: string;
}

/** The changes of rows that were recorded since the record began, by `table key`; rows that have not changed since are left out. */
export async function recordedChanges(
  platform: Platform,
  wanted: readonly RecordedRow[],
): Promise<Map<string, RecordedChanges>> {
  const placed = placedChangeLog(platform);
  const found = new Map<string, RecordedChanges>();
  if (!placed) return found;
  const connection = await connectMysql(placed.server, placed.nameThere);
  try {
    for (const [, rows] of Map.groupBy(wanted, ({ database, table }) => `${database} ${table}`)) {
      const [first] = rows;
      if (!first) continue;
      const [schema, name] = first.table.split('.');
      const changes = await mysqlRows<Omit<RecordedChanges, 'count'> & { key: string }>(
        connection,
        `select row_key as \`key\`, date_format(audit_timestamp, '%Y-%m-%dT%H:%i:%sZ') as at, operation, actor_name as actor, commit_position as position
         from ${quoteMysqlName(placed.log.rows)} where database_name = ? and schema_name = ? and table_name = ? and row_key in (?) order by chain_sequence`,
        [first.database, schema, name, rows.map(({ key }) => key)],
      );
      for (const { key, ...change } of changes) {
        const id = `${first.table} ${key}`;
        found.set(id, { ...change, count: (found.get(id)?.count ?? 0) + 1 });
      }
    }
  } finally {
    await connection.end().catch(() => connection.destroy());
  }
  return found;
}
