import { daysAfter } from '../../../../company/office-hours.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { invoicing } from '../../lifecycle/invoicing.ts';
import type { ThreeWayMatchLogRow } from '../../rows.ts';
import { blockReleased, type Context } from '../context.ts';
import { clerkFor } from './match.ts';
import { type LineDraft, submit } from './papers.ts';
import { goodQuantity } from './submission.ts';

type Match = ThreeWayMatchLogRow;

const NOTES: Partial<Record<NonNullable<Match['block_reason_code']>, string>> = {
  tax_difference: 'The supplier has confirmed the place of supply in writing.',
  quality_hold: 'The inspection is done.',
};

/** When the block of a line ends. */
export function nextRelease(row: Match, context: Context): Moment {
  if (row.match_status !== 'blocked') return NEVER;
  const [median, sigma] = invoicing.releaseDays;
  const days = context.draws.of('three_way_match_log', row.three_way_match_id, 'release').lognormal(median, sigma);
  // ERP hears of a match over night.
  return daysAfter(Math.max(row.matched_at, context.parameters.start), Math.max(1.1, days));
}

/** A credit memo corrects what was asked for too much; else somebody stands for it. */
export function release(row: Match, context: Context): void {
  const { tables, now } = context;
  const invoice = tables.supplier_invoices.must(row.supplier_invoice_id);
  const wanted = resolutionOf(context, row);
  const credited = wanted === 'credit_memo_received' ? creditOf(context, row) : undefined;
  // What is too little to be credited is accepted.
  const isCorrected = credited !== undefined && credited.net > 0;
  const code = wanted === 'credit_memo_received' && !isCorrected ? 'price_accepted' : wanted;
  if (isCorrected) correct(context, row, credited);
  const reason = row.block_reason_code ?? 'no_order';
  tables.three_way_match_log.change(row, {
    match_status: 'released',
    resolved_at: now,
    resolved_by_employee_id: isCorrected ? null : clerkFor(context, reason, invoice),
    resolution_code: code,
    resolution_note: isCorrected ? null : (NOTES[reason] ?? null),
  });
  context.tell(blockReleased, row);
  const isOver = tables.three_way_match_log
    .by('supplier_invoice_id', row.supplier_invoice_id)
    .every((one) => one.match_status !== 'blocked');
  if (isOver && invoice.status === 'blocked') tables.supplier_invoices.change(invoice, { status: 'transferred' });
}

function resolutionOf({ draws }: Context, row: Match): Match['resolution_code'] {
  switch (row.block_reason_code) {
    case 'price_above_tolerance':
      return draws.of('three_way_match_log', row.three_way_match_id, 'resolution').weighted(invoicing.priceReleases);
    case 'quantity_above_received':
      return 'credit_memo_received';
    case 'quality_hold':
      return 'quality_released';
    case 'tax_difference':
      return 'order_corrected';
    default:
      return 'price_accepted';
  }
}

/** What was asked for above receipt or order. */
function creditOf(context: Context, row: Match): LineDraft {
  const { tables } = context;
  const line = tables.supplier_invoice_lines.must(row.supplier_invoice_line_id);
  const orderLine = tables.portal_purchase_order_lines.must(line.portal_purchase_order_line_id);
  const receipt = tables.portal_goods_receipts.must(line.portal_goods_receipt_id);
  const excess = line.invoiced_quantity - goodQuantity(receipt);
  const { unit_price_amount: price } = line;
  if (excess > 0) return { orderLine, receipt, quantity: excess, price, net: multiply(excess, 3, price, 4, 2) };
  const rightful = multiply(line.invoiced_quantity, 3, orderLine.unit_price_amount, 4, 2);
  return {
    orderLine,
    receipt,
    quantity: line.invoiced_quantity,
    price: price - orderLine.unit_price_amount,
    net: line.net_amount - rightful,
  };
}

/** The supplier credits it. */
function correct(context: Context, row: Match, credited: LineDraft): void {
  const { tables, now } = context;
  submit(context, tables.portal_purchase_orders.must(credited.orderLine.portal_purchase_order_id), {
    type: 'credit_memo',
    reference: `CN-${row.supplier_invoice_line_id}`,
    credits: row.supplier_invoice_id,
    invoiceDate: localDay(now),
    isTaxedElsewhere: false,
    lines: [credited],
  });
}
