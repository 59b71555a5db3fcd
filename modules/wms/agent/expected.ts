import { must } from '../../../machinery/base/errors.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import type { ExpectedReceiptsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

/** Share of a purchase that has come when it counts as received: buyers let the rest go. */
const LEAST = 0.98;

/** What ERP says is to come: a line changes until it has come, and is struck with the order. Suppliers announce what is on its way. */
export const expected: Process<Types> = { name: 'expected receipts', takes: { expected_receipts: expect } };

function expect(context: Context, { columns }: Message<Types, 'expected_receipts'>): void {
  const { tables, now, parameters } = context;
  const line = columns.purchase_order_line_id ?? null;
  if (line === null && columns.warehouse_id === undefined) {
    unload(context, columns);
    return;
  }
  const known = line === null ? undefined : tables.expected_receipts.by('purchase_order_line_id', line)[0];
  if (!known) {
    // What is changed of a line that has come already concerns the warehouse no more.
    if (columns.warehouse_id === undefined || columns.expected_quantity === 0) return;
    tables.expected_receipts.receive(columns, { received_at: now, is_opening: now <= parameters.start + 60_000 });
    return;
  }
  if (columns.announced_quantity !== undefined) {
    const { advance_notice_number = null, announced_quantity, announced_arrival_at = null } = columns;
    tables.expected_receipts.change(known, { advance_notice_number, announced_quantity, announced_arrival_at });
    return;
  }
  const still = must(columns.expected_quantity, 'quantity that is still to come');
  if (still === 0) {
    const isDone = known.received_quantity >= known.expected_quantity * LEAST;
    tables.expected_receipts.change(known, {
      closed_at: now,
      ...(known.received_quantity === 0
        ? { expected_quantity: 0, status: 'cancelled' }
        : { status: isDone ? 'received' : 'closed' }),
    });
    return;
  }
  tables.expected_receipts.change(known, {
    expected_quantity: known.received_quantity + still,
    expected_date: must(columns.expected_date, 'day'),
  });
}

/** A lorry of ours is there with what it has collected, by the supplier's notice; what was called back meanwhile is not on it. */
function unload({ tables }: Context, columns: Partial<ExpectedReceiptsRow>): void {
  const { advance_notice_number = null, announced_arrival_at = null } = columns;
  for (const row of [...tables.expected_receipts.by('advance_notice_number', advance_notice_number)])
    if (row.announced_quantity !== null) tables.expected_receipts.change(row, { announced_arrival_at });
}

/** Goods have come: of a purchase until ERP expects no more, of production once. */
export function arrived({ tables, now }: Context, row: ExpectedReceiptsRow, quantity: Scaled): void {
  const received = row.received_quantity + quantity;
  tables.expected_receipts.change(row, {
    received_quantity: received,
    first_arrival_at: row.first_arrival_at ?? now,
    ...(row.production_order_id === null ? { status: 'partially_received' } : { status: 'received', closed_at: now }),
  });
}
