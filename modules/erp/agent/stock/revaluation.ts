import type { Process } from '../../../../machinery/kernel/contract.ts';
import type { CopyRows, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { ledgerOf } from '../ledger/index.ts';
import { stockOf } from './book.ts';
import { postAdjustment } from './pairs.ts';

/** Revalues items without lots when their standard cost changes. */
export const revaluation: Process<Types> = {
  name: 'revaluation of stock',
  copied: { 'master.materials': revalue },
};

function revalue(context: Context, { material_id }: Readonly<CopyRows['master.materials']>): void {
  const { now, tables } = context;
  for (const row of stockOf(context).revalue({ product_id: null, material_id }, now)) {
    const adjustment = { rows: [row], amount: row.amount ?? 0, type: 'revaluation' } as const;
    const entry = postAdjustment(context, ledgerOf(context), adjustment, now);
    tables.inventory_transactions.change(row, { journal_entry_id: entry });
  }
}
