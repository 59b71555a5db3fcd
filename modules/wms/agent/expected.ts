import { must } from '../../../machinery/base/errors.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import type { ExpectedReceiptsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

/** What ERP says is to come: a line changes until it has come, and is struck with the order. Suppliers announce what is on its way. */
export const expected: Process<Types> = { name: 'expected receipts', takes: { expected_receipts: expect } };

function expect({ tables, now, parameters }: Context, { columns }: Message<Types, 'expected_receipts'>): void {
  const line = columns.purchase_order_line_id ?? null;
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
  if (columns.expected_quantity === 0) {
    tables.expected_receipts.change(known, {
      closed_at: now,
      ...(known.received_quantity > 0 ? { status: 'closed' } : { expected_quantity: 0, status: 'cancelled' }),
    });
    return;
  }
  tables.expected_receipts.change(known, {
    expected_quantity: must(columns.expected_quantity, 'quantity'),
    expected_date: must(columns.expected_date, 'day'),
  });
}

/** Goods have come: of a purchase until the line is full, of production once. */
export function arrived({ tables, now }: Context, row: ExpectedReceiptsRow, quantity: Scaled): void {
  const received = row.received_quantity + quantity;
  const isDone = row.production_order_id !== null || received >= row.expected_quantity * 0.94;
  tables.expected_receipts.change(row, {
    received_quantity: received,
    first_arrival_at: row.first_arrival_at ?? now,
    ...(isDone ? { status: 'received', closed_at: now } : { status: 'partially_received' }),
  });
}
