import type { Seen } from './in-memory.ts';
import { reasonOf } from './silent-reasons.ts';

interface Said {
  table: string;
  column: string;
  /** Undefined where it is always null. */
  value: unknown;
  rows: number;
}

const isNull = (columns: RegExp) => (said: Said) => said.value === undefined && columns.test(said.column);
const isAlike = (columns: RegExp, value?: unknown) => (said: Said) =>
  said.value !== undefined && columns.test(said.column) && (value === undefined || said.value === value);

/** Why a column may say the same in every row, or nothing: rules that hold for whole kinds of columns. */
const KINDS: readonly { reason: string; fits(said: Said): boolean }[] = [
  { reason: 'moment of the row itself', fits: isAlike(/^(created|updated)_at$/) },
  { reason: 'a table of so few rows', fits: ({ rows }) => rows < 20 },
  { reason: 'everything is in the currency of the group', fits: isAlike(/currency_code$/, 'INR') },
  { reason: 'everything is in the currency of the group', fits: isAlike(/^exchange_rate$/, 100_000_000) },
  { reason: 'in force, and not yet at its end', fits: isNull(/^(valid_to|effective_to)$/) },
  { reason: 'in force since before history', fits: isAlike(/^valid_from$/) },
  { reason: 'no standing row ends in a short history', fits: isAlike(/^status$/, 'active') },
  {
    reason: 'all rows are in the state in which they rest',
    fits: isAlike(/^status$/, undefined),
  },
  { reason: 'true of what stood when history began', fits: isAlike(/^is_opening$/, false) },
  { reason: 'one country, one calendar, one language', fits: isAlike(/^(country_code|time_zone|language_code)$/) },
  {
    reason: 'what a message failed of: none does in history',
    fits: isNull(/^(error_code|error_message|next_attempt_at)$/),
  },
  {
    reason: 'a log of one flow, whose messages are taken at once',
    fits: (said) =>
      said.table.endsWith('_log') &&
      isAlike(/^(direction|flow_id|counterpart_module|message_type|entity_table|attempt_count|payload)$/)(said),
  },
  {
    reason: 'nothing is taken back: what is wrong is put right by a document of its own',
    fits: isNull(/^(revers|corrects_|reversed_by)|_reversed?_|^(reversal_|deviation_)/),
  },
  { reason: 'one person holds the seat in so small a company', fits: isAlike(/_employee_id$/) },
  { reason: 'waits for crm-to-service', fits: isNull(/^(case_id|contact_id|service_ticket_id|ticket_number)$/) },
  {
    reason: 'waits for service-to-erp',
    fits: isNull(/^(return_order_number|replacement_sales_order_number|customer_invoice_id)$/),
  },
  {
    reason: 'waits for maintenance-to-erp',
    fits: (said) =>
      said.table.startsWith('erp.') &&
      isNull(/^(mro_part_id|maintenance_work_order_id|source_(module|table|id))$/)(said),
  },
  {
    reason: 'waits for quality-to-manufacturing and quality-to-erp',
    fits: (said) =>
      !said.table.startsWith('quality.') && isNull(/^(ncr_id|ncr_number|control_plan(_characteristic)?_id)$/)(said),
  },
  {
    reason: 'waits for supplier-to-erp: orders name no contract',
    fits: isNull(/^(supplier_contract_(id|number)|contract_pricing_id|supplier_quotation_id)$/),
  },
  { reason: 'nothing is made outside the house', fits: isNull(/^subcontract_price_amount$/) },
];

interface Column {
  filled: number;
  first: unknown;
  differs: boolean;
}

export interface Silent extends Said {
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
        const kind = KINDS.find(({ fits }) => fits({ table, column, value, rows }));
        const reason = reasonOf(table, column) ?? kind?.reason;
        silent.push({ table, column, value, rows, reason });
      }
    return silent;
  }
}

/** Columns of a table of a history that say nothing and have no reason to. */
export function unexplained(table: string, rows: readonly Seen[]): string[] {
  const columns = new SilentColumns();
  for (const row of rows) columns.take(table, row);
  return columns.all().flatMap(({ column, reason }) => (reason === undefined ? [`${table}.${column}`] : []));
}
