import { hash } from 'node:crypto';
import { must } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import type { Break } from './chain-check.ts';
import { ChainedTable, GENESIS } from './chained-table.ts';

/** Rows of all tables whose hashes one process remembers. */
const REMEMBERED = 300_000;

/** A table without chain: what is recorded of it is the digest of ranges of its rows. */
export interface PlainTable {
  name: string;
  spec: TableSpec;
}

/** Rows of a range, by their key. */
export interface RangeDigest {
  rows: number;
  firstId: number;
  lastId: number;
  digest: string;
  hashes: ReadonlyMap<number, string>;
}

/** Hashes of rows that were as they were recorded when this process looked at them: they tell which row of a range is another. */
export class KnownRows {
  private readonly tables = new Map<string, Map<number, string>>();
  private size = 0;

  keep(table: string, { hashes }: RangeDigest): void {
    const known = this.tables.get(table) ?? new Map<number, string>();
    this.tables.set(table, known);
    for (const [id, hash] of hashes) {
      if (this.size >= REMEMBERED) return;
      if (!known.has(id)) this.size++;
      known.set(id, hash);
    }
  }

  /** The first row of a range that is not as it was; undefined where nothing is known. */
  differing(table: string, range: { first: number; last: number }, { hashes }: RangeDigest): number | undefined {
    const known = this.tables.get(table) ?? new Map<number, string>();
    const ids = [...known.keys(), ...hashes.keys()].filter((id) => id >= range.first && id <= range.last);
    const isKnown = [...known.keys()].some((id) => id >= range.first && id <= range.last);
    return isKnown ? ids.sort((a, b) => a - b).find((id) => known.get(id) !== hashes.get(id)) : undefined;
  }
}

/** The digest of a range of rows, in order of their key. */
export async function rangeDigest(
  connection: MysqlConnection,
  { name, spec }: PlainTable,
  range: { first: number; last: number },
): Promise<RangeDigest> {
  const keyName = must(spec.primaryKey[0], `key of ${name}`);
  const key = quoteMysqlName(keyName);
  const rows = await mysqlRows<Record<string, unknown>>(
    connection,
    `select ${selected(spec)} from ${quoteMysqlName(name)} where ${key} between ? and ? order by ${key}`,
    [range.first, range.last],
  );
  const texts = rows.map((row) =>
    Object.values(row)
      .map((value) => (value === null ? '-' : `${String(value).length}:${value}`))
      .join(''),
  );
  const ids = rows.map((row) => Number(row[keyName]));
  return {
    rows: rows.length,
    firstId: ids[0] ?? 0,
    lastId: ids.at(-1) ?? 0,
    digest: hash('sha256', texts.join('\n'), 'hex'),
    hashes: new Map(ids.map((id, index) => [id, hash('sha256', texts[index] ?? '', 'base64')])),
  };
}

/** Ranges of a table whose digests checkpoints remember, oldest first. */
export function recordedRanges(
  connection: MysqlConnection,
  checkpoints: string,
  table: string,
): Promise<Record<'first_row_id' | 'last_row_id' | 'row_count' | 'head_hash', string>[]> {
  return mysqlRows(
    connection,
    `select first_row_id, last_row_id, row_count, head_hash from ${quoteMysqlName(checkpoints)} where chain_name = ? and verification_status = 'verified' order by checkpoint_number`,
    [table],
  );
}

/** Compares a range with what is remembered of it, and names the row that is another. */
export async function compareRange(
  connection: MysqlConnection,
  table: PlainTable,
  recorded: Awaited<ReturnType<typeof recordedRanges>>[number],
  known: KnownRows,
): Promise<{ rows: number; broken: Break | undefined }> {
  const range = { first: Number(recorded.first_row_id), last: Number(recorded.last_row_id) };
  const found = await rangeDigest(connection, table, range);
  if (found.digest === recorded.head_hash && found.rows === Number(recorded.row_count)) {
    known.keep(table.name, found);
    return { rows: found.rows, broken: undefined };
  }
  const row = known.differing(table.name, range, found) ?? (await unlinkedRow(connection, table, range));
  const broken: Break = {
    ...{ table: table.name, chain: table.name, rowId: row ?? range.first },
    what:
      row === undefined
        ? `and those up to ${range.last} are not the ${recorded.row_count} rows that were recorded`
        : 'is not the row that was recorded',
  };
  return { rows: found.rows, broken };
}

/** The first row of a range whose hash is not its own or that does not follow the one before; undefined for tables whose rows have no hash. */
async function unlinkedRow(
  connection: MysqlConnection,
  { name, spec }: PlainTable,
  range: { first: number; last: number },
): Promise<number | undefined> {
  if (!('row_hash' in spec.columns)) return undefined;
  const linked = new ChainedTable(name, spec);
  const rows = await mysqlRows<Record<string, unknown>>(
    connection,
    `select ${selected(spec)} from ${quoteMysqlName(name)} where ${quoteMysqlName(linked.key)} <= ? order by ${quoteMysqlName(linked.key)}`,
    [range.last],
  );
  let previous = GENESIS;
  for (const row of rows) {
    if (row.previous_hash !== previous || !linked.isRecorded(row, previous)) return Number(row[linked.key]);
    previous = String(row.row_hash);
  }
  return undefined;
}

/** Columns with which rows are read, JSON as the text that the engine has. */
function selected(spec: TableSpec): string {
  return Object.entries(spec.columns)
    .map(([name, { type }]) =>
      type === 'json' ? `cast(${quoteMysqlName(name)} as char) as ${quoteMysqlName(name)}` : quoteMysqlName(name),
    )
    .join(', ');
}
