import { type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { type ChainedTable, GENESIS, type Head } from './chained-table.ts';

/** Rows that are read at a time. */
const PAGE = 2000;

export const BEGIN: Head = { sequence: 0, hash: GENESIS };

/** A row that does not agree with the chain. */
export interface Break {
  table: string;
  chain: string;
  /** Key of the first row that does not agree; 0 where rows are missing at the end. */
  rowId: number;
  what: string;
}

/** What was recomputed of a chain. */
export interface Recomputed {
  head: Head;
  rows: number;
  firstId: number;
  lastId: number;
  isWhole: boolean;
  broken: Break | undefined;
}

interface ChainInput {
  connection: MysqlConnection;
  table: ChainedTable;
  chain: string;
  /** Table of checkpoints. */
  checkpoints: string;
}

/**
 * Recomputes a chain from where it is known to be right, `limit` rows at most. A changed, removed, added or moved row shows in its sequence, in the hash before it or in its own; a chain that was computed
 * anew shows in the heads that checkpoints remember. A chain may begin later where retention has dropped what was before.
 */
export async function recompute(
  { connection, table, chain, checkpoints }: ChainInput,
  after: Head,
  limit = Number.POSITIVE_INFINITY,
): Promise<Recomputed> {
  const done: Recomputed = { head: after, rows: 0, firstId: 0, lastId: 0, isWhole: false, broken: undefined };
  const fail = (rowId: number, what: string) => {
    done.broken = { table: table.name, chain, rowId, what };
    return done;
  };
  while (done.rows < limit) {
    const rows = await mysqlRows<Record<string, unknown>>(
      connection,
      `select ${table.selected} from ${quoteMysqlName(table.name)} where chain_name = ? and chain_sequence > ? order by chain_sequence, ${quoteMysqlName(table.key)} limit ${PAGE}`,
      [chain, done.head.sequence],
    );
    const first = rows[0];
    const isCut = first !== undefined && Number(first.chain_sequence) > done.head.sequence + 1 && done.rows === 0;
    if (isCut)
      if (await wasDropped({ connection, table, chain, checkpoints }, Number(first.chain_sequence)))
        done.head = { sequence: Number(first.chain_sequence) - 1, hash: String(first.previous_hash) };
    const heads = await headsOf({ connection, table, chain, checkpoints }, done.head.sequence);
    for (const row of rows) {
      const id = Number(row[table.key]);
      const expected = done.head.sequence + 1;
      if (Number(row.chain_sequence) !== expected)
        return fail(id, `has place ${row.chain_sequence} where ${expected} is expected`);
      if (row.previous_hash !== done.head.hash) return fail(id, 'does not follow the row before it');
      if (!table.isRecorded(row, done.head.hash)) return fail(id, 'is not the row that was recorded');
      const known = heads.get(expected);
      if (known !== undefined && known !== row.row_hash) return fail(id, 'is not the head that a checkpoint remembers');
      if (done.rows === 0) done.firstId = id;
      done.lastId = id;
      done.head = { sequence: expected, hash: String(row.row_hash) };
      done.rows++;
    }
    if (rows.length < PAGE) {
      done.isWhole = true;
      const missing = [...heads.keys()].find((sequence) => sequence > done.head.sequence);
      const known = missing === undefined ? undefined : heads.get(missing);
      // Retention may have dropped everything that there was.
      if (missing !== undefined && known !== undefined && done.rows === 0 && rows.length === 0)
        if (await wasDropped({ connection, table, chain, checkpoints }, missing + 1)) {
          done.head = { sequence: missing, hash: known };
          return done;
        }
      if (missing !== undefined) return fail(0, `ends at ${done.head.sequence}, a checkpoint remembers ${missing}`);
      return done;
    }
  }
  return done;
}

/** Heads that checkpoints remember of the next page, and of whatever is beyond the end of the chain. */
async function headsOf({ connection, chain, checkpoints }: ChainInput, after: number): Promise<Map<number, string>> {
  const rows = await mysqlRows<{ sequence: string; hash: string }>(
    connection,
    `(select last_sequence as sequence, head_hash as hash from ${quoteMysqlName(checkpoints)} where chain_name = ? and verification_status = 'verified' and last_sequence > ? and last_sequence <= ?)
     union (select last_sequence, head_hash from ${quoteMysqlName(checkpoints)} where chain_name = ? and verification_status = 'verified' order by checkpoint_number desc limit 1)`,
    [chain, after, after + PAGE, chain],
  );
  return new Map(rows.map(({ sequence, hash }) => [Number(sequence), hash]));
}

/** Whether the chain begins there, as retention has dropped what was before. */
async function wasDropped({ connection, table, chain, checkpoints }: ChainInput, first: number): Promise<boolean> {
  const rows = await mysqlRows(
    connection,
    `select 1 from ${quoteMysqlName(checkpoints)} where chain_name = ? and checkpoint_type = 'before_retention' and last_sequence >= ?
       and not exists (select 1 from ${quoteMysqlName(table.name)} where chain_name = ? and chain_sequence < ?) limit 1`,
    [chain, first - 1, chain, first],
  );
  return rows.length > 0;
}
