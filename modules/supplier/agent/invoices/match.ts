import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { invoicing } from '../../lifecycle/invoicing.ts';
import type {
  PortalPurchaseOrderLinesRow,
  SupplierInvoiceLinesRow,
  SupplierInvoicesRow,
  ThreeWayMatchLogRow,
} from '../../rows.ts';
import { type Context, invoiceMatched, lineMatched } from '../context.ts';
import { holderOf } from '../people.ts';
import { within } from '../times.ts';
import { isWithinState, linesOfInvoice } from './papers.ts';
import { goodQuantity } from './submission.ts';

type Invoice = SupplierInvoicesRow;
type Line = SupplierInvoiceLinesRow;
type Block = NonNullable<ThreeWayMatchLogRow['block_reason_code']>;
type Status = ThreeWayMatchLogRow['match_status'];

const LARGEST_PCT: Scaled = 9_999_999;

/** From the paper that came again to the receipt that it names, and to what was invoiced of it. */
const DUPLICATE_CONSEQUENCES = [
  'supplier.three_way_match_log -> supplier.three_way_match_log.portal_goods_receipt_id <- supplier.supplier_invoice_lines.portal_goods_receipt_id',
] as const;
const PRICE_CONSEQUENCES = [
  'supplier.three_way_match_log -> supplier.three_way_match_log.purchase_order_line_id',
  'supplier.three_way_match_log <- erp.vendor_invoices.three_way_match_id',
] as const;

/** A paper is compared some minutes after it came. */
export function nextMatch(invoice: Invoice, context: Context): Moment {
  if (invoice.status !== 'submitted') return NEVER;
  const draw = context.draws.of('supplier_invoices', invoice.supplier_invoice_id, 'match');
  return invoice.submitted_at + Math.round(within(draw, invoicing.matchMinutes) * MINUTE_MS);
}

/** Compares every line of a paper with its order line and what was received of it. */
export function match(invoice: Invoice, context: Context): void {
  const { tables, now } = context;
  const isTwice = invoice.invoice_type === 'invoice' && isDuplicate(context, invoice);
  const results = linesOfInvoice(context, invoice.supplier_invoice_id).map((line) =>
    compare(context, invoice, line, isTwice ? 'duplicate_invoice' : null),
  );
  if (isTwice) {
    tables.supplier_invoices.change(invoice, {
      status: 'rejected',
      matched_at: now,
      rejected_at: now,
      rejected_by_employee_id: holderOf(context, 'Accountant', invoice.supplier_invoice_id),
      rejection_reason_code: 'duplicate',
    });
  } else {
    const isBlocked = results.some((row) => row.match_status === 'blocked');
    // ERP has blocked papers, too: they are owed, and not paid.
    tables.supplier_invoices.change(invoice, { status: isBlocked ? 'blocked' : 'matched', matched_at: now });
    tables.supplier_invoices.change(invoice, {
      transferred_at: now,
      ...(isBlocked ? {} : { status: 'transferred' }),
    });
    const sign = invoice.invoice_type === 'credit_memo' ? -1 : 1;
    const order = tables.portal_purchase_orders.must(invoice.portal_purchase_order_id);
    tables.portal_purchase_orders.change(order, {
      invoiced_amount: Math.max(0, order.invoiced_amount + sign * invoice.total_amount),
    });
  }
  context.tell(invoiceMatched, invoice);
}

function isDuplicate({ tables }: Context, invoice: Invoice): boolean {
  return tables.supplier_invoices
    .by('portal_purchase_order_id', invoice.portal_purchase_order_id)
    .some(
      (one) =>
        one.supplier_invoice_id < invoice.supplier_invoice_id &&
        one.supplier_reference_number === invoice.supplier_reference_number &&
        one.status !== 'rejected',
    );
}

function compare(context: Context, invoice: Invoice, line: Line, refused: Block | null): ThreeWayMatchLogRow {
  const { tables } = context;
  const orderLine = tables.portal_purchase_order_lines.must(line.portal_purchase_order_line_id);
  const isCredit = invoice.invoice_type === 'credit_memo';
  const before = orderLine.invoiced_quantity;
  const previously = isCredit ? Math.max(0, before - line.invoiced_quantity) : before;
  const reason = isCredit ? null : (refused ?? blockOf(context, invoice, line, orderLine));
  const isEqual = line.unit_price_amount === orderLine.unit_price_amount;
  const status: Status =
    refused !== null
      ? 'rejected'
      : reason !== null
        ? 'blocked'
        : isEqual || isCredit
          ? 'matched'
          : 'matched_with_tolerance';
  const row = logMatch(context, { invoice, line, orderLine, previously, status, reason });
  if (status !== 'rejected') countIn(context, line, orderLine, isCredit);
  context.tell(lineMatched, row);
  if (status === 'rejected' || reason === 'price_above_tolerance') tellTruth(context, row);
  return row;
}

/** A supplier asks for more than was agreed, or twice for the same. */
function tellTruth({ label, now }: Context, row: ThreeWayMatchLogRow): void {
  const isTwice = row.match_status === 'rejected';
  label({
    kind: isTwice ? 'duplicate_invoice' : 'price_above_contract',
    cause: isTwice
      ? 'The supplier sent the same invoice a second time; the match refused it.'
      : 'The supplier invoiced more than the agreed price; the match blocked the line.',
    start: now,
    end: now,
    rows: [{ table: 'three_way_match_log', key: row.three_way_match_id }],
    consequences: isTwice ? DUPLICATE_CONSEQUENCES : PRICE_CONSEQUENCES,
  });
}

/** Why a line may not be paid as it stands. */
function blockOf(context: Context, invoice: Invoice, line: Line, orderLine: PortalPurchaseOrderLinesRow): Block | null {
  const { draws, tables } = context;
  // An order line comes in several receipts: what was received too little of one is not made good by another.
  const came = goodQuantity(tables.portal_goods_receipts.must(line.portal_goods_receipt_id));
  if (
    line.invoiced_quantity > came ||
    orderLine.invoiced_quantity + line.invoiced_quantity > receivedOf(context, orderLine)
  )
    return 'quantity_above_received';
  const difference = line.unit_price_amount - orderLine.unit_price_amount;
  const tolerance = ratio(orderLine.unit_price_amount, invoicing.tolerancePct, 100);
  if (difference > tolerance) return 'price_above_tolerance';
  if (-difference > tolerance) return 'price_below_tolerance';
  const isWithin = isWithinState(context, invoice.supplier_id, orderLine.warehouse_id);
  if (invoice.tax_amount > 0 && isWithin !== invoice.cgst_amount > 0) return 'tax_difference';
  const draw = draws.of('supplier_invoice_lines', line.supplier_invoice_line_id, 'hold');
  return draw.chance(invoicing.qualityHold) ? 'quality_hold' : null;
}

/** What was received of an order line and not refused, less what went back. */
function receivedOf({ tables }: Context, line: PortalPurchaseOrderLinesRow): Scaled {
  let received = 0;
  for (const receipt of tables.portal_goods_receipts.by(
    'portal_purchase_order_line_id',
    line.portal_purchase_order_line_id,
  ))
    received += receipt.receipt_type === 'receipt' ? goodQuantity(receipt) : -receipt.received_quantity;
  return Math.max(0, received);
}

export interface Compared {
  invoice: Invoice;
  line: Line;
  orderLine: PortalPurchaseOrderLinesRow;
  previously: Scaled;
  status: Status;
  reason: Block | null;
}

/** Writes down what the comparison of a line has found. */
export function logMatch(
  context: Context,
  { invoice, line, orderLine, previously, status, reason }: Compared,
  columns: Partial<ThreeWayMatchLogRow> = {},
): ThreeWayMatchLogRow {
  const { tables, numbers, now } = context;
  const received = receivedOf(context, orderLine);
  const { invoiced_quantity: quantity, unit_price_amount: price } = line;
  const open = received - previously;
  const difference = price - orderLine.unit_price_amount;
  const isRejected = status === 'rejected';
  return tables.three_way_match_log.add({
    match_number: numbers.next('TWM', now),
    supplier_invoice_id: invoice.supplier_invoice_id,
    supplier_invoice_line_id: line.supplier_invoice_line_id,
    attempt_number: 1,
    supplier_id: invoice.supplier_id,
    portal_purchase_order_line_id: orderLine.portal_purchase_order_line_id,
    purchase_order_line_id: orderLine.purchase_order_line_id,
    portal_goods_receipt_id: line.portal_goods_receipt_id,
    unit_of_measure: line.unit_of_measure,
    ordered_quantity: orderLine.ordered_quantity,
    received_quantity: received,
    previously_invoiced_quantity: previously,
    invoiced_quantity: quantity,
    quantity_variance_quantity: previously + quantity - received,
    quantity_variance_pct: open > 0 ? cut(ratio(previously + quantity - received, 1_000_000, open)) : null,
    order_unit_price_amount: orderLine.unit_price_amount,
    contract_unit_price_amount: orderLine.contract_unit_price_amount,
    invoice_unit_price_amount: price,
    price_variance_amount: multiply(difference, 4, quantity, 3, 2),
    price_variance_pct:
      orderLine.unit_price_amount > 0 ? cut(ratio(difference, 1_000_000, orderLine.unit_price_amount)) : null,
    currency_code: invoice.currency_code,
    tolerance_pct: invoicing.tolerancePct * 10_000,
    match_status: status,
    block_reason_code: reason,
    matched_at: now,
    assigned_employee_id: reason === null ? null : clerkFor(context, reason, invoice),
    resolved_at: isRejected ? now : null,
    resolved_by_employee_id: isRejected ? clerkFor(context, 'duplicate_invoice', invoice) : null,
    resolution_code: isRejected ? 'line_refused' : null,
    ...columns,
  });
}

/** The buyer clears what is a matter of price and quantity, quality what it holds, an accountant the rest. */
export function clerkFor(context: Context, reason: Block, invoice: Invoice): Key {
  if (reason === 'quality_hold') return holderOf(context, 'Quality Engineer', invoice.supplier_id);
  if (reason === 'tax_difference' || reason === 'duplicate_invoice')
    return holderOf(context, 'Accountant', invoice.supplier_invoice_id);
  return must(
    context.tables.portal_purchase_orders.get(invoice.portal_purchase_order_id)?.buyer_employee_id,
    'buyer of an order',
  );
}

function cut(pct: Scaled): Scaled {
  return Math.max(-LARGEST_PCT, Math.min(LARGEST_PCT, pct));
}

/** Counts an invoiced or credited quantity in receipt and order. A correction of the price credits no quantity. */
export function countIn(context: Context, line: Line, orderLine: PortalPurchaseOrderLinesRow, isCredit: boolean): void {
  const { tables } = context;
  const receipt = tables.portal_goods_receipts.must(line.portal_goods_receipt_id);
  const isReturn = receipt.receipt_type === 'return';
  const sign = !isCredit ? 1 : isReturn || isOfQuantity(context, line) ? -1 : 0;
  const counted = sign * line.invoiced_quantity;
  tables.portal_purchase_order_lines.change(orderLine, { invoiced_quantity: orderLine.invoiced_quantity + counted });
  // Of a return is counted what was credited.
  const invoiced = receipt.invoiced_quantity + (isReturn ? -counted : counted);
  tables.portal_goods_receipts.change(receipt, {
    invoiced_quantity: invoiced,
    ...(invoiced >= goodQuantity(receipt) && receipt.status !== 'reversed' ? { status: 'invoiced' } : {}),
  });
}

/** Whether a credit takes back a part of the quantity, at the price at which it was invoiced. */
function isOfQuantity({ tables }: Context, line: Line): boolean {
  return tables.supplier_invoice_lines
    .by('portal_goods_receipt_id', line.portal_goods_receipt_id)
    .some((one) => one !== line && one.unit_price_amount === line.unit_price_amount);
}
