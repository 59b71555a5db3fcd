import { mysqlRows, quoteMysqlName, withMysql } from '../engines/mysql/connect.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import type { Finding, Thresholds } from './contract.ts';

/** Share of a table's data that is free, from which it is written anew. */
const FREE = 0.5;

/** Statistics of every table of a store are taken anew; tables without a change since then are left. */
export async function weeklyMysql(
  { store, server, nameThere }: PlacedStore,
  { dryRun, thresholds }: { dryRun: boolean; thresholds: Thresholds },
): Promise<Finding[]> {
  return withMysql(server, nameThere, async (connection) => {
    const tables = await mysqlRows<{ name: string; counted: string; changed: string | null }>(
      connection,
      `select t.table_name as name, t.table_rows as counted, (select s.n_rows from mysql.innodb_table_stats s
         where s.database_name = t.table_schema and s.table_name = t.table_name) as changed
       from information_schema.tables t where t.table_schema = ? and t.table_type = 'BASE TABLE' order by 1`,
      [nameThere],
    ).catch(() => []);
    const findings: Finding[] = [];
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
