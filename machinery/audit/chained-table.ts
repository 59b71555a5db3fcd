import { hash } from 'node:crypto';
import { must } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { quoteMysqlName } from '../engines/mysql/connect.ts';

/** What stands before the first row of a chain. */
export const GENESIS = '0'.repeat(64);

/** Columns that the chain gives. */
const OF_THE_CHAIN = new Set(['previous_hash', 'row_hash']);

export type Cell = string | null;

/** Where a chain stands. */
export interface Head {
  sequence: number;
  hash: string;
}

/** An entry by column names, without its place in the chain. */
export type Entry = Readonly<Record<string, Cell>>;

/**
 * A table of the audit whose rows form chains: the hash of a row covers every column, its key too, and the hash of the row before it. What is hashed is what was
 * captured; texts of JSON have sorted keys, as engines store JSON differently. Rows whose key the server gives, and those of earlier versions of the platform, are hashed without key and time of writing.
 */
export class ChainedTable {
  readonly name: string;
  readonly key: string;
  /** Every column, in order. */
  private readonly columns: readonly string[];
  private readonly hashed: readonly string[];
  /** Without key and time of writing. */
  private readonly hashedBefore: readonly string[];
  private readonly json: ReadonlySet<string>;

  constructor(name: string, spec: TableSpec) {
    this.name = name;
    const columns = Object.entries(spec.columns);
    this.key = must(
      columns.find(([, { default: given }]) => given === 'identity'),
      `key of ${name}`,
    )[0];
    this.columns = columns.map(([column]) => column);
    this.hashed = this.columns.filter((column) => !OF_THE_CHAIN.has(column));
    this.hashedBefore = this.hashed.filter((column) => column !== this.key && column !== 'recorded_at');
    this.json = new Set(columns.flatMap(([column, { type }]) => (type === 'json' ? [column] : [])));
  }

  /** The next row of a chain, under a key, as a tuple of SQL, and where the chain stands after it. */
  next(
    entry: Entry,
    head: Head,
    { key, recordedAt }: { key: number; recordedAt: string },
  ): { tuple: string; head: Head } {
    const after = { sequence: head.sequence + 1, hash: '' };
    const whole: Record<string, Cell> = {
      ...entry,
      [this.key]: String(key),
      chain_sequence: String(after.sequence),
      previous_hash: head.hash,
      recorded_at: recordedAt,
    };
    after.hash = hashOver(this.hashed, whole, head.hash);
    whole.row_hash = after.hash;
    let tuple = '(';
    for (const column of this.columns) tuple += `${tuple === '(' ? '' : ','}${literal(whole[column] ?? null)}`;
    return { tuple: `${tuple})`, head: after };
  }

  /** The statement that adds tuples. */
  insert(tuples: readonly string[]): string {
    return `insert into ${quoteMysqlName(this.name)} (${this.columns.map(quoteMysqlName).join(', ')}) values ${tuples.join(',')}`;
  }

  /** Columns with which a row is read back, JSON as the text that the engine has. */
  get selected(): string {
    return this.columns
      .map((column) =>
        this.json.has(column)
          ? `cast(${quoteMysqlName(column)} as char) as ${quoteMysqlName(column)}`
          : quoteMysqlName(column),
      )
      .join(', ');
  }

  /** The hash of a row that is given its key by the server, and so without it. */
  hashOf(cells: Readonly<Record<string, Cell>>, previous: string): string {
    return hashOver(this.hashedBefore, this.captured(cells), previous);
  }

  /** Whether a row read back is the one that was recorded after that hash. */
  isRecorded(row: Readonly<Record<string, unknown>>, previous: string): boolean {
    const cells = this.captured(row);
    return (
      row.row_hash === hashOver(this.hashed, cells, previous) ||
      row.row_hash === hashOver(this.hashedBefore, cells, previous)
    );
  }

  /** The values of a row as they were captured. */
  private captured(row: Readonly<Record<string, unknown>>): Record<string, Cell> {
    const cells: Record<string, Cell> = {};
    for (const column of this.hashed) {
      const value = row[column];
      const text = value === null || value === undefined ? null : String(value);
      cells[column] = text !== null && this.json.has(column) ? canonical(text) : text;
    }
    return cells;
  }
}

/** Each value with its length, so that no two rows give the same text. */
function hashOver(columns: readonly string[], cells: Readonly<Record<string, Cell>>, previous: string): string {
  let text = previous;
  for (const column of columns) {
    const cell = cells[column] ?? null;
    text += cell === null ? '-' : `${cell.length}:${cell}`;
  }
  return hash('sha256', text, 'hex');
}

/** A text of JSON as this process writes it. One that is none stays as it is: it was changed. */
function canonical(text: string): string {
  try {
    const value = JSON.parse(text) as unknown;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
    return JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))));
  } catch {
    return text;
  }
}

const SPECIAL = /[\\']/;

function literal(cell: Cell): string {
  if (cell === null) return 'null';
  return SPECIAL.test(cell) ? `'${cell.replace(/[\\']/g, '\\$&')}'` : `'${cell}'`;
}

/** A moment as `datetime(6)` has it. */
export function datetime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 23).replace('T', ' ')}000`;
}
