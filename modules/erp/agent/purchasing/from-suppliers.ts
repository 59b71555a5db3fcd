import { localDay } from '../../../../machinery/base/company-time.ts';
import { ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { event, type Message } from '../../../../machinery/kernel/contract.ts';
import type { GoodsReceiptLinesRow, PurchaseOrderLinesRow, Types, VendorInvoicesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { type Buying, buyingOf } from './buying.ts';
import { type LineContent, lineForCorrection, lineForReceipt, lineForReturn, type Match } from './invoice-lines.ts';
import { addLine, countIn, invoiceOf, matchColumns, paperOf, post, release, withheldPctOf } from './invoices.ts';
import { changePrice, changeQuantity, strike, sumUp } from './orders.ts';
import { linesOf, orderLineOf } from './purchases.ts';

/** All lines of a paper have come: its `supplier_invoice_id`. */
export const paperArrived = event<Key>('paper of a supplier arrived');

const CONFIRMED_OTHERWISE = 'Confirmed otherwise by the supplier';

/** The supplier has answered an order. One that he refuses is struck, and its requests look for another source. */
export function orderAnswered(context: Context, { columns }: Message<Types, 'purchase_orders'>): void {
  const { tables } = context;
  const order = tables.purchase_orders.get(must(columns.purchase_order_id, 'order'));
  if (order?.status !== 'sent') return;
  const refusal = columns.cancellation_reason ?? null;
  if (refusal === null) {
    tables.purchase_orders.change(order, {
      status: 'confirmed',
      confirmed_at: columns.confirmed_at ?? context.now,
      supplier_reference_number: columns.supplier_reference_number ?? null,
    });
    return;
  }
  const reason = `Refused by the supplier: ${refusal}`;
  for (const line of linesOf(context, order)) if (line.status === 'open') strike(context, line, reason, true);
  sumUp(context, order, reason);
}

/** A line is confirmed, as it was ordered or otherwise, or its goods are on their way. */
export function lineAnswered(context: Context, { columns }: Message<Types, 'purchase_order_lines'>): void {
  const { tables } = context;
  const line = tables.purchase_order_lines.get(must(columns.purchase_order_line_id, 'order line'));
  if (!line || (line.status !== 'open' && line.status !== 'partially_received')) return;
  const { promised_date, ordered_quantity, unit_price_amount, announced_quantity, announced_arrival_at } = columns;
  if (announced_quantity !== undefined && announced_arrival_at !== undefined)
    announce(context, line, announced_quantity, announced_arrival_at);
  if (promised_date !== undefined) tables.purchase_order_lines.change(line, { promised_date });
  const isOtherQuantity = ordered_quantity !== undefined && ordered_quantity !== line.ordered_quantity;
  const isOtherPrice = unit_price_amount !== undefined && unit_price_amount !== line.unit_price_amount;
  if (isOtherQuantity) changeQuantity(context, line, ordered_quantity);
  if (isOtherPrice) changePrice(context, line, unit_price_amount);
  if (isOtherQuantity || isOtherPrice)
    sumUp(context, tables.purchase_orders.must(line.purchase_order_id), CONFIRMED_OTHERWISE);
}

/** What the supplier has loaded may have been ordered otherwise since: no more of it is taken than the tolerance allows. */
function announce(
  { tables }: Context,
  line: PurchaseOrderLinesRow,
  quantity: Scaled | null,
  arrival: Moment | null,
): void {
  const most =
    line.ordered_quantity +
    ratio(line.ordered_quantity, line.over_delivery_tolerance_pct, 1_000_000) -
    line.received_quantity;
  const taken = quantity === null ? 0 : Math.min(quantity, Math.floor(most / 100) * 100);
  tables.purchase_order_lines.change(line, {
    announced_quantity: taken > 0 ? taken : null,
    announced_arrival_at: taken > 0 ? arrival : null,
  });
}

/** A line of an invoice or credit memo that the portal has matched, or what the match has come to since. */
export function invoiceMatched(context: Context, { columns }: Message<Types, 'vendor_invoices'>): void {
  const buying = buyingOf(context);
  const known = knownLine(context, columns);
  if (known) follow(context, known, columns);
  else enter(buying, columns);
}

/** The line as it stands here: by its key in the portal, or, where it was open when history began, by the receipt that it invoices. */
function knownLine({ tables }: Context, columns: Partial<VendorInvoicesRow>): VendorInvoicesRow | undefined {
  const [own] = tables.vendor_invoices.by('supplier_invoice_line_id', columns.supplier_invoice_line_id ?? null);
  if (own || columns.invoice_type !== 'invoice') return own;
  return tables.vendor_invoices
    .by('goods_receipt_line_id', columns.goods_receipt_line_id ?? null)
    .find((row) => row.is_opening && row.invoice_type === 'invoice');
}

function follow(context: Context, row: VendorInvoicesRow, columns: Partial<VendorInvoicesRow>): void {
  if (row.status !== 'blocked' || row.match_status !== 'blocked' || columns.match_status !== 'released') return;
  const by = columns.match_resolved_by_employee_id ?? null;
  release(context, row, by, {
    match_status: 'released',
    match_resolved_at: columns.match_resolved_at ?? context.now,
    match_resolved_by_employee_id: by,
  });
}

function enter(buying: Buying, columns: Partial<VendorInvoicesRow>): void {
  const { tables } = buying;
  const order = tables.purchase_orders.must(columns.purchase_order_id ?? null);
  const receiptLine = tables.goods_receipt_lines.must(columns.goods_receipt_line_id ?? null);
  const id = must(columns.supplier_invoice_id ?? undefined, 'invoice of the portal');
  const [sibling] = tables.vendor_invoices.by('supplier_invoice_id', id);
  const paper = paperOf(buying, order, {
    type: columns.invoice_type === 'credit_memo' ? 'credit_memo' : 'invoice',
    reference: columns.supplier_reference_number ?? '',
    invoiceDate: columns.invoice_date ?? localDay(buying.now),
    ...(sibling?.vendor_invoice_number ? { number: sibling.vendor_invoice_number } : {}),
  });
  const match: Match = {
    quantity: columns.invoiced_quantity ?? 0,
    price: columns.unit_price_amount ?? 0,
    status: columns.match_status ?? 'matched',
    blockReason: columns.match_block_reason_code ?? null,
  };
  const isInvoice = paper.type === 'invoice';
  const content = contentOf(buying, receiptLine, match, {
    isInvoice,
    lineNumber: columns.line_number ?? 10,
    withheldPct: withheldPctOf(buying, order),
  });
  addLine(buying, paper, content, {
    ...(columns.tax_amount === undefined ? {} : { tax: columns.tax_amount }),
    ...(isInvoice
      ? matchColumns(buying, match, receiptLine.goods_receipt_line_id)
      : { match_status: match.status, match_block_reason_code: match.blockReason }),
    supplier_invoice_id: id,
    supplier_invoice_line_id: columns.supplier_invoice_line_id ?? null,
    source_document_number: columns.source_document_number ?? null,
    three_way_match_id: columns.three_way_match_id ?? null,
  });
  if (!sibling) buying.tell(paperArrived, id);
}

/** What a line invoices or credits, and what it changes of the goods received. */
function contentOf(
  buying: Buying,
  line: GoodsReceiptLinesRow,
  match: Match,
  given: { isInvoice: boolean; lineNumber: number; withheldPct: number },
): LineContent {
  const orderLine = orderLineOf(buying, line);
  if (given.isInvoice) {
    countIn(buying, line, match.quantity);
    return lineForReceipt(line, orderLine, { ...given, match });
  }
  const receipt = buying.tables.goods_receipts.must(line.goods_receipt_id);
  if (receipt.receipt_type === 'return') {
    const original = originalOf(buying, receipt.reversal_of_goods_receipt_id, line);
    countIn(buying, original, -line.received_quantity);
    return lineForReturn(line, orderLine, {
      ...given,
      invoice: must(invoiceOf(buying, original), 'invoice of a return'),
    });
  }
  const content = lineForCorrection(must(invoiceOf(buying, line), 'invoice that is corrected'), line, orderLine);
  if (content.quantity !== null) countIn(buying, line, -content.quantity);
  return { ...content, lineNumber: given.lineNumber };
}

/** What came and goes back with a line of a return. */
function originalOf({ tables }: Context, receipt: Key | null, line: GoodsReceiptLinesRow): GoodsReceiptLinesRow {
  return must(
    tables.goods_receipt_lines
      .by('goods_receipt_id', must(receipt ?? undefined, 'receipt that goes back'))
      .find((one) => one.purchase_order_line_id === line.purchase_order_line_id),
    'line of a receipt that went back',
  );
}

/** Posts a paper with all its lines. */
export function postPaper(context: Context, id: Key): void {
  const rows = [...context.tables.vendor_invoices.by('supplier_invoice_id', id)];
  const [first] = rows;
  post(buyingOf(context), context.tables.purchase_orders.must(first?.purchase_order_id ?? null), rows);
}
