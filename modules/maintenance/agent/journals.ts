import { formatScaled } from '../../../machinery/base/decimal.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import type { NewRows } from '../rows.ts';
import type { Context } from './context.ts';

/** One debit (above 0) or credit of a journal, in hundredths of a rupee. */
interface Line {
  account: string;
  centre: string | null;
  supplier: Key | null;
  amount: Scaled;
}

/** What the message of a journal bears. Amounts are decimal text; those above 0 are debits. */
export interface PostedJournal {
  company_id: Key;
  posting_day: Day;
  entry_type: Journal['entryType'];
  description: string;
  gathered_count: number;
  total_amount: string;
  lines: { account_code: string; cost_center_code: string | null; supplier_id: Key | null; amount: string }[];
}

export interface Journal {
  batch: string;
  company: Key;
  day: Day;
  entryType: 'maintenance_cost' | 'goods_receipt' | 'inventory_adjustment' | 'opening_balance';
  description: string;
  /** First row gathered, and its table. */
  key: Key;
  table: string;
  gathered: number;
  lines: readonly Line[];
}

/** Puts out a journal for ERP: what was gathered, summed by account, cost centre and supplier. The message bears all of it. */
export function journal(context: Context, { lines, ...journal }: Journal): void {
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const id = `${line.account}/${line.centre}/${line.supplier}`;
    const sum = sums.get(id) ?? { ...line, amount: 0 };
    sums.set(id, { ...sum, amount: sum.amount + line.amount });
  }
  const summed = [...sums.values()].filter(({ amount }) => amount !== 0);
  const debit = summed.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  if (summed.length === 0) return;
  log(context, {
    direction: 'outbound',
    flow_id: 'maintenance-costs-to-erp',
    counterpart_module: 'erp',
    message_type: 'cost_posted',
    entity_table: `maintenance.${journal.table}`,
    entity_id: journal.key,
    document_number: journal.batch,
    payload: {
      company_id: journal.company,
      posting_day: journal.day,
      entry_type: journal.entryType,
      description: journal.description,
      gathered_count: journal.gathered,
      total_amount: formatScaled(debit, 2),
      lines: summed.map(({ account, centre, supplier, amount }) => ({
        account_code: account,
        cost_center_code: centre,
        supplier_id: supplier,
        amount: formatScaled(amount, 2),
      })),
    },
  });
}

type Logged = Omit<NewRows['cmms_integration_log'], 'occurred_at' | 'status' | 'received_at' | 'processed_at'>;

/** Writes down a message that came in or went out, and was dealt with in the same step. */
export function log({ tables, now }: Context, logged: Logged): void {
  tables.cmms_integration_log.add({
    ...logged,
    occurred_at: now,
    received_at: now,
    processed_at: now,
    attempt_count: 1,
    status: 'processed',
  });
}
