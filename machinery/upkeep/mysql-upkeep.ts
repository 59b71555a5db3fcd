import { masked } from '../audit/record-activity.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import type { Finding, Thresholds } from './contract.ts';

/** Share of a table's data that is free, from which it is written anew. */
const FREE = 0.5;
/** Characters of a statement that are told. */
const SHOWN = 200;

/** Statistics of every table of a store are taken anew; tables without a change since then are left. */
export async function weeklyMysql(
  { store, server, nameThere }: PlacedStore,
  { dryRun, thresholds }: { dryRun: boolean; thresholds: Thresholds },
): Promise<Finding[]> {
  return withMysql(server, nameThere, async (connection) => {
    const findings = await slowQueries(connection, { database: store.database, nameThere, thresholds });
    const tables = await mysqlRows<{ name: string; counted: string; changed: string | null }>(
      connection,
      `select t.table_name as name, t.table_rows as counted, (select s.n_rows from mysql.innodb_table_stats s
         where s.database_name = t.table_schema and s.table_name = t.table_name) as changed
       from information_schema.tables t where t.table_schema = ? and t.table_type = 'BASE TABLE' order by 1`,
      [nameThere],
    ).catch(unread(store.database, 'stale statistics', 'mysql.innodb_table_stats', findings));
    for (const { name, counted, changed } of tables) {
      // The servers keep statistics of partitions by themselves.
      if (changed === null) continue;
      const difference = Math.abs(Number(counted) - Number(changed));
      if (difference < thresholds.changedRows || difference < thresholds.changedShare * Number(counted)) continue;
      const statement = `analyze table ${quoteMysqlName(name)}`;
      if (!dryRun) await connection.query(statement);
      findings.push({
        ...{ database: store.database, kind: 'stale statistics', object: name },
        evidence: `${counted} rows, statistics of ${changed}`,
        ...(dryRun ? { did: null, left: `would run ${statement}` } : { did: statement, left: null }),
      });
    }
    return findings;
  });
}

/** From the server's slow log of a week, where it is kept in a table: statements of one form together, without what they speak of. */
async function slowQueries(
  connection: MysqlConnection,
  { database, nameThere, thresholds }: { database: string; nameThere: string; thresholds: Thresholds },
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const rows = await mysqlRows<{ query: string; milliseconds: string }>(
    connection,
    `select convert(sql_text using utf8mb4) as query, time_to_sec(query_time) * 1000 as milliseconds from mysql.slow_log
     where db = ? and start_time > now() - interval 7 day`,
    [nameThere],
  ).catch(unread(database, 'slow query', 'mysql.slow_log', findings));
  for (const [query, some] of Map.groupBy(rows, ({ query }) => masked(query).slice(0, SHOWN))) {
    const mean = some.reduce((sum, { milliseconds }) => sum + Number(milliseconds), 0) / some.length;
    if (mean < thresholds.slowMilliseconds) continue;
    findings.push({
      ...{ database, kind: 'slow query', object: query, did: null },
      evidence: `${Math.round(mean)} ms on average, ${some.length} calls in a week`,
      left: 'Look at its plan with explain.',
    });
  }
  return findings;
}

/** What cannot be asked is told, not passed over. */
function unread(
  database: string,
  kind: Finding['kind'],
  object: string,
  findings: Finding[],
): (error: Error) => never[] {
  return ({ message }) => {
    const left = `It cannot be read; have an administrator grant select on ${object} to the account of the platform.`;
    findings.push({ database, kind, object, evidence: message, did: null, left });
    return [];
  };
}

/** Tables of which much is free are written anew; a store can be read meanwhile. */
export async function monthlyMysql(
  { store, server, nameThere }: PlacedStore,
  { dryRun, thresholds }: { dryRun: boolean; thresholds: Thresholds },
): Promise<Finding[]> {
  return withMysql(server, nameThere, async (connection) => {
    const tables = await mysqlRows<{ name: string; bytes: string; free: string }>(
      connection,
      `select table_name as name, data_length + index_length as bytes, data_free as free from information_schema.tables
       where table_schema = ? and table_type = 'BASE TABLE' and data_free >= ? and data_free > ? * (data_length + index_length) order by 1`,
      [nameThere, thresholds.bloatBytes, FREE],
    );
    const findings: Finding[] = [];
    // A month's weeks were told; without the right it grows on, which the weeks say.
    if (!dryRun) await connection.query('truncate table mysql.slow_log').catch(() => {});
    for (const { name, bytes, free } of tables) {
      const statement = `optimize table ${quoteMysqlName(name)}`;
      // Of a table that grows every month the open end is free, not bloated.
      const isGrowing = store.monthlyPartitions?.includes(name) === true;
      if (!dryRun && !isGrowing) await connection.query(statement);
      findings.push({
        ...{ database: store.database, kind: 'bloat', object: name, evidence: `${bytes} bytes, ${free} free` },
        ...(isGrowing
          ? { did: null, left: 'It only ever grows: the room is for new rows.' }
          : dryRun
            ? { did: null, left: `would run ${statement}` }
            : { did: statement, left: null }),
      });
    }
    return findings;
  });
}
