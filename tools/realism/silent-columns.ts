import type { Seen } from './in-memory.ts';

/** Why a column may say the same in every row, or nothing: rules that hold for whole kinds of columns. */
const KINDS: readonly { reason: string; fits(column: string, value: unknown, rows: number): boolean }[] = [
  { reason: 'moment of the row itself', fits: (column) => column === 'created_at' || column === 'updated_at' },
  { reason: 'a table of so few rows', fits: (_, __, rows) => rows < 20 },
  {
    reason: 'everything is in the currency of the group',
    fits: (column, value) => column.endsWith('currency_code') && value === 'INR',
  },
  { reason: 'in force, and not yet at its end', fits: (column, value) => column === 'valid_to' && value === undefined },
  { reason: 'in force since before history', fits: (column) => column === 'valid_from' },
  {
    reason: 'no standing row ends in a short history',
    fits: (column, value) => column === 'status' && value === 'active',
  },
  {
    reason: 'true of what stood when history began',
    fits: (column, value) => column === 'is_opening' && value === false,
  },
  {
    reason: 'one country, one calendar, one language',
    fits: (column) => ['country_code', 'time_zone', 'language_code'].includes(column),
  },
  {
    reason: 'what a message failed of: none does in history',
    fits: (column) => ['error_code', 'error_message', 'next_attempt_at'].includes(column),
  },
];

interface Column {
  filled: number;
  first: unknown;
  differs: boolean;
}

export interface Silent {
  table: string;
  column: string;
  /** Undefined where it is always null. */
  value: unknown;
  rows: number;
  reason: string | undefined;
}

/** Finds columns that are null or alike in all rows of a table. */
export class SilentColumns {
  private readonly tables = new Map<string, { rows: number; columns: Map<string, Column> }>();

  take(table: string, row: Seen): void {
    const known = this.tables.get(table) ?? { rows: 0, columns: new Map<string, Column>() };
    this.tables.set(table, known);
    known.rows++;
    for (const [name, value] of Object.entries(row)) {
      const column = known.columns.get(name) ?? { filled: 0, first: undefined, differs: false };
      known.columns.set(name, column);
      if (value === null || value === undefined) continue;
      const plain = typeof value === 'object' ? JSON.stringify(value) : value;
      if (column.filled++ === 0) column.first = plain;
      else if (column.first !== plain) column.differs = true;
    }
  }

  all(): Silent[] {
    const silent: Silent[] = [];
    for (const [table, { rows, columns }] of [...this.tables].sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const [column, { filled, first, differs }] of columns) {
        if (rows < 2 || differs || (filled > 0 && filled < rows)) continue;
        const value = filled === 0 ? undefined : first;
        const reason = KINDS.find((kind) => kind.fits(column, value, rows))?.reason;
        silent.push({ table, column, value, rows, reason });
      }
    return silent;
  }
}
