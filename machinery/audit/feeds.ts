import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import type { Moment } from '../base/row-types.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { connectMysql, type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { asRole } from '../provisioning/connections.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Cell, ChainedTable, datetime, GENESIS } from './chained-table.ts';
import { placedChangeLog } from './change-log.ts';
import { readFeeds } from './feed-definition.ts';
import { retentionPolicies } from './retention-policies.ts';

/** Rows that one statement adds. */
const AT_ONCE = 500;
/** The company's day begins 5:30 hours before that of UTC. */
const COMPANY_OFFSET = 5.5 * 3_600_000;

/** Rows that have a row in the audit by their natural key already are not added again. */
interface Fed {
  table: string;
  rows: readonly Readonly<Record<string, Cell>>[];
}

/**
 * Adds to the tables of the audit what follows from the rows of modules and from the manifests, and is not there yet: signatures, exceptions, checks of regulations, policies. Safe to repeat, as a row is known by its
 * natural key and never changes. Gives the number of rows added.
 */
export async function runFeeds(platform: Platform, now: Moment): Promise<number> {
  const { store, server, nameThere } = must(placedChangeLog(platform), 'store of the audit');
  const connection = await connectMysql(asRole(platform, server, accountNames.auditWriter), nameThere);
  try {
    const { tables } = platform.catalog.storeSpec(store.store);
    let added = 0;
    const add = async ({ table, rows }: Fed) => {
      added += await addMissing(connection, table, must(tables[table], table), rows);
    };
    if (store.retentionPolicies) await add({ table: store.retentionPolicies, rows: retentionPolicies(platform) });
    for (const { name, table, module, sql } of readFeeds(platform.catalog, store)) {
      const database = platform.databaseOf(module);
      const today = new Date(now + COMPANY_OFFSET).toISOString().slice(0, 10);
      const query = sql.replaceAll(':today', `date '${today}'`).replaceAll(':database', `'${database.name}'`);
      const rows = await withPostgres(database.server, database.nameThere, async (client) => {
        const answer = await client.query<Record<string, unknown>>(query);
        return answer.rows.map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, cellOf(v)])));
      }).catch((error) => {
        throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
      });
      await add({ table, rows });
    }
    return added;
  } finally {
    await connection.end().catch(() => connection.destroy());
  }
}

/** Adds the policies of retention that are not there yet. */
export async function addRetentionPolicies(platform: Platform): Promise<void> {
  const table = placedChangeLog(platform)?.store.retentionPolicies;
  if (table !== undefined) await addEntries(platform, { table, rows: retentionPolicies(platform) });
}

/** Adds rows to a table of the audit that are not there yet, by its natural key. Gives the number of rows added. */
export async function addEntries(platform: Platform, { table, rows }: Fed): Promise<number> {
  const { store, server, nameThere } = must(placedChangeLog(platform), 'store of the audit');
  const spec = must(platform.catalog.storeSpec(store.store).tables[table], table);
  const connection = await connectMysql(asRole(platform, server, accountNames.auditWriter), nameThere);
  try {
    return await addMissing(connection, table, spec, rows);
  } finally {
    await connection.end().catch(() => connection.destroy());
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'object') return JSON.stringify(value);
  // A moment of PostgreSQL as that of MySQL.
  return String(value).replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?)\+00$/, '$1');
}

/** A cell as the server gives it back, which is what a hash can be recomputed from. */
function asStored(cell: Cell, type: string | undefined): Cell {
  if (cell === null || type !== 'datetime(6)') return cell;
  const [whole = '', fraction = ''] = cell.split('.');
  return `${whole}.${fraction.padEnd(6, '0')}`;
}

async function addMissing(
  connection: MysqlConnection,
  table: string,
  spec: TableSpec,
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const key = must(
    Object.values(spec.uniques).find((columns) => !columns.includes('row_hash')),
    `natural key of ${table}`,
  );
  const known = new Set(
    (
      await mysqlRows<Record<string, unknown>>(
        connection,
        `select ${key.map(quoteMysqlName).join(', ')} from ${quoteMysqlName(table)}`,
      )
    ).map((row) => key.map((column) => String(row[column])).join('\n')),
  );
  const missing = rows.filter((row) => !known.has(key.map((column) => String(row[column])).join('\n')));
  const linked = 'row_hash' in spec.columns ? new ChainedTable(table, spec) : undefined;
  let previous = linked ? await lastHash(connection, table, must(spec.primaryKey[0], `key of ${table}`)) : GENESIS;
  const columns = Object.keys(spec.columns).filter((column) => spec.columns[column]?.default !== 'identity');
  const recorded = datetime(clock.now().getTime());
  const tuples = missing.map((row) => {
    const whole: Record<string, Cell> = { ...row, recorded_at: recorded };
    if (linked) {
      for (const column of columns) whole[column] = asStored(whole[column] ?? null, spec.columns[column]?.type);
      whole.previous_hash = previous;
      previous = linked.hashOf(whole, previous);
      whole.row_hash = previous;
    }
    return columns.map((column) => whole[column] ?? null);
  });
  for (let from = 0; from < tuples.length; from += AT_ONCE)
    await connection.query(
      `insert into ${quoteMysqlName(table)} (${columns.map(quoteMysqlName).join(', ')}) values ?`,
      [tuples.slice(from, from + AT_ONCE)],
    );
  return missing.length;
}

async function lastHash(connection: MysqlConnection, table: string, key: string): Promise<string> {
  const [row] = await mysqlRows<{ hash: string }>(
    connection,
    `select row_hash as hash from ${quoteMysqlName(table)} order by ${quoteMysqlName(key)} desc limit 1`,
  );
  return row?.hash ?? GENESIS;
}
