import { hash } from 'node:crypto';
import { must } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { quoteMysqlName } from '../engines/mysql/connect.ts';

/** What stands before the first row of a chain. */
export const GENESIS = '0'.repeat(64);

/** Columns that the chain gives, or that say when the row was written. */
const NOT_HASHED = new Set(['previous_hash', 'row_hash', 'recorded_at']);

export type Cell = string | null;

/** Where a chain stands. */
export interface Head {
  sequence: number;
  hash: string;
}

/** An entry by column names, without its place in the chain. */
export type Entry = Readonly<Record<string, Cell>>;

/**
 * A table of the audit whose rows form chains: the hash of a row covers every column but its key and the time of writing, and the hash of the row before it. What is hashed is what was
 * captured; texts of JSON have sorted keys, as engines store JSON differently.
 */
export class ChainedTable {
  readonly name: string;
  readonly key: string;
  private readonly hashed: readonly string[];
  private readonly json: ReadonlySet<string>;
  private readonly inserted: readonly string[];

  constructor(name: string, spec: TableSpec) {
    this.name = name;
    const columns = Object.entries(spec.columns);
    this.key = must(
      columns.find(([, { default: given }]) => given === 'identity'),
      `key of ${name}`,
    )[0];
    this.inserted = columns.map(([column]) => column).filter((column) => column !== this.key);
    this.hashed = this.inserted.filter((column) => !NOT_HASHED.has(column));
    this.json = new Set(columns.flatMap(([column, { type }]) => (type === 'json' ? [column] : [])));
  }

  /** The next row of a chain as a tuple of SQL, and where the chain stands after it. */
  next(entry: Entry, head: Head, recordedAt: string): { tuple: string; head: Head } {
    const after = { sequence: head.sequence + 1, hash: '' };
    const whole: Record<string, Cell> = {
      ...entry,
      chain_sequence: String(after.sequence),
      previous_hash: head.hash,
      recorded_at: recordedAt,
    };
    after.hash = this.hash(whole, head.hash);
    whole.row_hash = after.hash;
    let tuple = '(';
    for (const column of this.inserted) tuple += `${tuple === '(' ? '' : ','}${literal(whole[column] ?? null)}`;
    return { tuple: `${tuple})`, head: after };
  }

  /** The statement that adds tuples. */
  insert(tuples: readonly string[]): string {
    return `insert into ${quoteMysqlName(this.name)} (${this.inserted.map(quoteMysqlName).join(', ')}) values ${tuples.join(',')}`;
  }

  /** Columns with which a row is read back, JSON as the text that the engine has. */
  get selected(): string {
    return [this.key, ...this.inserted]
      .map((column) =>
        this.json.has(column)
          ? `cast(${quoteMysqlName(column)} as char) as ${quoteMysqlName(column)}`
          : quoteMysqlName(column),
      )
      .join(', ');
  }

  /** The hash that a row read back must have. */
  hashOf(row: Readonly<Record<string, unknown>>, previous: string): string {
    const cells: Record<string, Cell> = {};
    for (const column of this.hashed) {
      const value = row[column];
      const text = value === null || value === undefined ? null : String(value);
      cells[column] = text !== null && this.json.has(column) ? canonical(text) : text;
    }
    return this.hash(cells, previous);
  }

  /** Each value with its length, so that no two rows give the same text. */
  private hash(cells: Readonly<Record<string, Cell>>, previous: string): string {
    let text = previous;
    for (const column of this.hashed) {
      const cell = cells[column] ?? null;
      text += cell === null ? '-' : `${cell.length}:${cell}`;
    }
    return hash('sha256', text, 'hex');
  }
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
