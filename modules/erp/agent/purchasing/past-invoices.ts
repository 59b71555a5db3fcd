import { daysAfter } from '../../../../company/office-hours.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Draws } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { pastSuppliers } from '../../lifecycle/past-suppliers.ts';
import type { GoodsReceiptLinesRow, GoodsReceiptsRow, PurchaseOrdersRow, VendorInvoicesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import type { Buying } from './buying.ts';
import { goodQuantity, lineForReceipt, type Match } from './invoice-lines.ts';
import {
  accountantFor,
  addLine,
  countIn,
  isInvoiced,
  matchColumns,
  paperOf,
  post,
  release,
  withheldPctOf,
} from './invoices.ts';
import { deliveriesOf, invoicesOf, linesOfReceipt, orderLineOf } from './purchases.ts';
import { within } from './times.ts';

/** When an invoice of the time before history came, or a block of it was lifted. */
export function nextOfPastInvoices(context: Context, order: PurchaseOrdersRow): Moment {
  let next = NEVER;
  for (const row of invoicesOf(context, order)) next = Math.min(next, releaseDue(context, row));
  for (const receipt of deliveriesOf(context, order)) next = Math.min(next, invoiceDue(context, receipt));
  return next;
}

export function followPastInvoices(buying: Buying, order: PurchaseOrdersRow): void {
  const { now } = buying;
  for (const row of invoicesOf(buying, order)) if (releaseDue(buying, row) <= now) accept(buying, order, row);
  for (const receipt of deliveriesOf(buying, order))
    if (invoiceDue(buying, receipt) <= now) enter(buying, order, receipt);
}

function invoiceDue(context: Context, receipt: GoodsReceiptsRow): Moment {
  if (linesOfReceipt(context, receipt).some((line) => isInvoiced(context, line))) return NEVER;
  const [median, sigma] = pastSuppliers.invoiceDays;
  const days = context.draws.of('goods_receipts', receipt.goods_receipt_id, 'invoice').lognormal(median, sigma);
  return daysAfter(must(receipt.received_at, 'receipt'), days);
}

function enter(buying: Buying, order: PurchaseOrdersRow, receipt: GoodsReceiptsRow): void {
  const { draws, now } = buying;
  const draw = draws.of('goods_receipts', receipt.goods_receipt_id, 'paper');
  const written = localDay(now) - Math.round(within(draw, pastSuppliers.postDays));
  const paper = paperOf(buying, order, {
    type: 'invoice',
    reference: referenceOf(buying, receipt),
    invoiceDate: Math.min(localDay(now), Math.max(written, localDay(must(receipt.received_at, 'receipt')))),
  });
  const withheldPct = withheldPctOf(buying, order);
  const rows = linesOfReceipt(buying, receipt).map((line, index) => {
    const match = matchOf(draws, line);
    const content = lineForReceipt(line, orderLineOf(buying, line), {
      lineNumber: (index + 1) * 10,
      match,
      withheldPct,
    });
    countIn(buying, line, match.quantity);
    return addLine(buying, paper, content, matchColumns(buying, match, line.goods_receipt_line_id));
  });
  post(buying, order, rows);
}

/** The line as the supplier invoiced it: what was received, mostly at the price ordered. */
function matchOf(draws: Draws, line: GoodsReceiptLinesRow): Match {
  const draw = draws.of('goods_receipt_lines', line.goods_receipt_line_id, 'invoice');
  const quantity = goodQuantity(line);
  const price = must(line.unit_price_amount, 'price of a receipt line');
  const priced = draw.weighted(pastSuppliers.invoicedPrice);
  const deviation = within(draw, pastSuppliers.deviation[priced] ?? [0, 0]);
  if (priced === 'above')
    return { quantity, price: deviated(price, deviation), status: 'blocked', blockReason: 'price_above_tolerance' };
  if (priced === 'below')
    return { quantity, price: deviated(price, -deviation), status: 'blocked', blockReason: 'price_below_tolerance' };
  const isEqual = priced === 'equal';
  const invoiced = isEqual ? price : deviated(price, draw.chance(0.6) ? deviation : -deviation);
  if (draw.chance(pastSuppliers.otherBlocks))
    return {
      quantity,
      price: invoiced,
      status: 'blocked',
      blockReason: draw.weighted(pastSuppliers.otherBlockReasons),
    };
  return { quantity, price: invoiced, status: isEqual ? 'matched' : 'matched_with_tolerance', blockReason: null };
}

function deviated(price: Scaled, by: number): Scaled {
  return Math.max(1, Math.round(price * (1 + by)));
}

function releaseDue({ draws }: Context, row: VendorInvoicesRow): Moment {
  if (row.status !== 'blocked' || row.match_status !== 'blocked') return NEVER;
  const [median, sigma] = pastSuppliers.blockDays;
  const days = draws.of('vendor_invoices', row.vendor_invoice_id, 'block').lognormal(median, sigma);
  return daysAfter(must(row.payment_blocked_at, 'block'), days);
}

/** The buyer stands for the price, and an accountant for the rest. */
function accept(buying: Buying, order: PurchaseOrdersRow, row: VendorInvoicesRow): void {
  const reason = row.match_block_reason_code;
  const isPrice = reason === 'price_above_tolerance' || reason === 'price_below_tolerance';
  const by = isPrice ? order.buyer_employee_id : accountantFor(buying, row);
  release(buying, row, by, {
    match_status: 'released',
    match_resolved_at: buying.now,
    match_resolved_by_employee_id: by,
  });
}

/** The supplier's number of the paper: counted on, so that it is given once. */
function referenceOf({ copies }: Context, { supplier_id, goods_receipt_id }: GoodsReceiptsRow): string {
  const initials = copies['master.suppliers'].must(supplier_id).legal_name.slice(0, 2).toUpperCase();
  return `${initials}/${40_000 + goods_receipt_id * 7}`;
}
