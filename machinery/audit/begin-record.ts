import { must } from '../base/errors.ts';
import { type Position, parsePosition } from '../capture/contract.ts';
import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { Anew } from '../sync/transaction-sink.ts';
import { ChangeLogWriter, placedChangeLog } from './change-log.ts';

/**
 * Begins the record of changes of every database that has none. `anew` begins all of them again, after rows were written that capture does not carry. Gives the number of tables whose count and digest
 * were recorded.
 */
export async function beginRecord(platform: Platform, options: { anew?: Anew } = {}): Promise<number> {
  if (!options.anew && (await hasRecord(platform))) return 0;
  const writer = new ChangeLogWriter(platform);
  try {
    await writer.open(options);
    return writer.begun;
  } finally {
    await writer.close();
  }
}

/** Whether there is a record of every database. Asked without taking the writer's place, which synchronisation may have. */
export async function hasRecord(platform: Platform): Promise<boolean> {
  const { server, nameThere, log } = must(placedChangeLog(platform), 'store of the audit');
  const sources = await withMysql(server, nameThere, (connection) =>
    mysqlRows<{ source: string }>(
      connection,
      `select distinct source_database as source from ${quoteMysqlName(log.batches)} where flow_id = ? and status <> 'failed'`,
      [log.stream],
    ),
  );
  const known = new Set(sources.map(({ source }) => source));
  return platform.databases().every(({ name }) => known.has(name));
}

/** Position of the last transaction of a database that is in the record; undefined where there is none. */
export async function recordedUpTo(platform: Platform, database: string): Promise<Position | undefined> {
  const { server, nameThere, log } = must(placedChangeLog(platform), 'store of the audit');
  const [last] = await withMysql(server, nameThere, (connection) =>
    mysqlRows<{ position: string }>(
      connection,
      `select to_position as position from ${quoteMysqlName(log.batches)} where flow_id = ? and source_database = ? and status <> 'failed'
       order by sync_audit_id desc limit 1`,
      [log.stream, database],
    ),
  );
  return last && parsePosition(last.position);
}
