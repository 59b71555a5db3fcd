import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { GoodsReceiptLinesRow, GoodsReceiptsRow, PurchaseOrdersRow, VendorInvoicesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { costCentreOf, holderOf } from '../reference/index.ts';
import { type Buying, entered } from './buying.ts';
import { postInvoice } from './invoice-entries.ts';
import {
  invoiceRow,
  type LineContent,
  lineForCorrection,
  lineForReceipt,
  lineForReturn,
  type Match,
  matchOf,
  type Paper,
  refusedRow,
} from './invoice-lines.ts';
import { deliveriesOf, invoicesOf, linesOf, linesOfReceipt, orderLineOf, receiptsOf } from './purchases.ts';
import { daysAfter, within } from './times.ts';

/** From the paper that came again to the receipt that it names, and to the invoice that was paid for it. */
const DUPLICATE_CONSEQUENCES = [
  'erp.vendor_invoices -> erp.vendor_invoices.goods_receipt_line_id <- erp.vendor_invoices.goods_receipt_line_id',
];

const PRICE_CONSEQUENCES = [
  'erp.vendor_invoices -> erp.vendor_invoices.purchase_order_line_id',
  'erp.vendor_invoices <- erp.vendor_invoices.reversal_of_vendor_invoice_id',
  'erp.vendor_invoices <- erp.vendor_payments.vendor_invoice_id',
];

/** When an invoice or a credit comes, or a block is removed; default while supplier-to-erp brings none. */
export function nextOfInvoices(context: Context, order: PurchaseOrdersRow): Moment {
  let next = nextOfInvoicesOwed(context, order);
  for (const row of invoicesOf(context, order)) next = Math.min(next, duplicateDue(context, order, row));
  return next;
}

/** The next moment of what must happen before a purchase is over; a paper sent twice need not. */
export function nextOfInvoicesOwed(context: Context, order: PurchaseOrdersRow): Moment {
  let next = NEVER;
  for (const row of invoicesOf(context, order)) next = Math.min(next, releaseDue(context, row));
  for (const receipt of receiptsOf(context, order))
    next = Math.min(next, invoiceDue(context, receipt), creditDue(context, receipt));
  return next;
}

export function followInvoices(buying: Buying, order: PurchaseOrdersRow): void {
  const { now } = buying;
  for (const row of invoicesOf(buying, order)) {
    if (releaseDue(buying, row) <= now) release(buying, order, row);
    if (duplicateDue(buying, order, row) <= now) refuseDuplicate(buying, order, row);
  }
  for (const receipt of receiptsOf(buying, order)) {
    if (invoiceDue(buying, receipt) <= now) enter(buying, order, receipt);
    if (creditDue(buying, receipt) <= now) creditReturn(buying, order, receipt);
  }
}

function invoiceDue(context: Context, receipt: GoodsReceiptsRow): Moment {
  if (receipt.receipt_type !== 'receipt') return NEVER;
  if (linesOfReceipt(context, receipt).some((line) => isInvoiced(context, line))) return NEVER;
  const [median, sigma] = purchasing.invoiceDays;
  const days = context.draws.of('goods_receipts', receipt.goods_receipt_id, 'invoice').lognormal(median, sigma);
  return daysAfter(must(receipt.received_at, 'receipt'), days);
}

function enter(buying: Buying, order: PurchaseOrdersRow, receipt: GoodsReceiptsRow): void {
  const { draws, ledger, now } = buying;
  const draw = draws.of('goods_receipts', receipt.goods_receipt_id, 'paper');
  const arrived = localDay(now) - Math.round(within(draw, purchasing.postDays));
  const paper = paperOf(buying, order, {
    type: 'invoice',
    reference: referenceOf(buying, receipt),
    invoiceDate: Math.min(localDay(now), Math.max(arrived, localDay(must(receipt.received_at, 'receipt')))),
    rate: ledger.rate(order.currency_code, localDay(now)),
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
    return add(buying, paper, content, matchColumns(match, now));
  });
  post(buying, order, rows);
  closeLines(buying, order);
  for (const row of rows) if (row.match_block_reason_code === 'price_above_tolerance') tellPrice(buying, row);
}

function paperOf(
  { numbers, now, isOpening }: Buying,
  order: PurchaseOrdersRow,
  given: Pick<Paper, 'type' | 'reference' | 'invoiceDate' | 'rate'>,
): Paper {
  return { order, number: numbers.next('VI', now), isOpening, now, ...given };
}

function add(
  buying: Buying,
  paper: Paper,
  content: LineContent,
  match: Partial<VendorInvoicesRow> = {},
): VendorInvoicesRow {
  return buying.tables.vendor_invoices.add({ ...invoiceRow(paper, content), ...match, ...entered(buying) });
}

function tellPrice({ isOpening, label, now }: Buying, row: VendorInvoicesRow): void {
  if (isOpening) return;
  label({
    kind: 'price_above_contract',
    cause: 'The supplier invoiced more than the agreed price; the match blocked the line.',
    start: now,
    end: now,
    rows: [{ table: 'vendor_invoices', key: row.vendor_invoice_id }],
    consequences: PRICE_CONSEQUENCES,
  });
}

/** A line is invoiced when it is received and all its deliveries are. */
function closeLines(context: Context, order: PurchaseOrdersRow): void {
  const waiting = new Set<Key>();
  for (const receipt of deliveriesOf(context, order))
    for (const line of linesOfReceipt(context, receipt))
      if (!isInvoiced(context, line)) waiting.add(line.purchase_order_line_id);
  for (const line of linesOf(context, order))
    if (line.status === 'received' && !waiting.has(line.purchase_order_line_id))
      context.tables.purchase_order_lines.change(line, { status: 'invoiced' });
}

function post(buying: Buying, order: PurchaseOrdersRow, rows: VendorInvoicesRow[]): void {
  postInvoice(buying, order, { rows, costCentre: costCentreOf(buying, order.ship_to_warehouse_id) });
}

function countIn(context: Context, line: GoodsReceiptLinesRow, quantity: Scaled): void {
  const { goods_receipt_lines, purchase_order_lines } = context.tables;
  const orderLine = orderLineOf(context, line);
  goods_receipt_lines.change(line, { invoiced_quantity: line.invoiced_quantity + quantity });
  purchase_order_lines.change(orderLine, { invoiced_quantity: orderLine.invoiced_quantity + quantity });
}

function releaseDue(context: Context, row: VendorInvoicesRow): Moment {
  if (row.status !== 'blocked') return NEVER;
  const [median, sigma] = purchasing.blockDays;
  const days = drawOf(context, row, 'block').lognormal(median, sigma);
  return daysAfter(must(row.payment_blocked_at, 'block'), days);
}

function release(buying: Buying, order: PurchaseOrdersRow, row: VendorInvoicesRow): void {
  const { tables, now } = buying;
  const reason = row.payment_block_reason_code;
  const isCorrected =
    reason === 'quantity_above_received' ||
    (reason === 'price_above_tolerance' && drawOf(buying, row, 'correction').chance(purchasing.priceCorrected));
  if (isCorrected) creditCorrection(buying, order, row);
  // A correction frees the line by itself; else the buyer stands for the price, and an accountant for the rest.
  const isPrice = reason === 'price_above_tolerance' || reason === 'price_below_tolerance';
  const by = isCorrected ? null : isPrice ? order.buyer_employee_id : accountantFor(buying, row);
  tables.vendor_invoices.change(row, {
    payment_block_reason_code: null,
    payment_released_at: now,
    payment_released_by_employee_id: by,
    approved_by_employee_id: by,
    approved_at: now,
    status: 'approved',
    ...(row.match_block_reason_code === null
      ? {}
      : { match_status: 'released', match_resolved_at: now, match_resolved_by_employee_id: by }),
  });
}

function creditCorrection(buying: Buying, order: PurchaseOrdersRow, row: VendorInvoicesRow): void {
  const line = buying.tables.goods_receipt_lines.must(row.goods_receipt_line_id);
  const content = lineForCorrection(row, line, orderLineOf(buying, line));
  credit(buying, order, [content], `CN-${row.vendor_invoice_id}`, row.exchange_rate);
  if (content.quantity !== null) countIn(buying, line, -content.quantity);
}

/** A return is credited when both it and the invoice are there. */
function creditDue(context: Context, back: GoodsReceiptsRow): Moment {
  if (back.receipt_type !== 'return') return NEVER;
  const [line] = linesOfReceipt(context, back);
  if (!line || isInvoiced(context, line)) return NEVER;
  const invoice = invoiceOf(context, originalOf(context, back, line));
  if (!invoice) return NEVER;
  const draw = context.draws.of('goods_receipts', back.goods_receipt_id, 'credit');
  const since = Math.max(invoice.created_at, must(back.received_at, 'return'));
  return daysAfter(since, within(draw, purchasing.creditDays));
}

function creditReturn(buying: Buying, order: PurchaseOrdersRow, back: GoodsReceiptsRow): void {
  const returned = linesOfReceipt(buying, back).map((line) => {
    const original = originalOf(buying, back, line);
    return { line, original, invoice: must(invoiceOf(buying, original), 'invoice of a return') };
  });
  const contents = returned.map(({ line, invoice }, index) =>
    lineForReturn(line, orderLineOf(buying, line), { lineNumber: (index + 1) * 10, invoice }),
  );
  credit(buying, order, contents, `CR-${back.goods_receipt_id}`, must(back.exchange_rate, 'rate of a return'));
  for (const { line, original } of returned) countIn(buying, original, -line.received_quantity);
}

/** What came and goes back with a line of a return. */
function originalOf({ tables }: Context, back: GoodsReceiptsRow, line: GoodsReceiptLinesRow): GoodsReceiptLinesRow {
  const came = tables.goods_receipt_lines.by('goods_receipt_id', must(back.reversal_of_goods_receipt_id, 'receipt'));
  return must(
    came.find((one) => one.purchase_order_line_id === line.purchase_order_line_id),
    'line of a receipt that went back',
  );
}

function credit(
  buying: Buying,
  order: PurchaseOrdersRow,
  contents: LineContent[],
  reference: string,
  rate: Scaled,
): void {
  const paper = paperOf(buying, order, { type: 'credit_memo', reference, invoiceDate: localDay(buying.now), rate });
  post(
    buying,
    order,
    contents.map((content) => add(buying, paper, content)),
  );
}

/** When the paper of an invoice comes a second time; once. */
function duplicateDue(context: Context, order: PurchaseOrdersRow, row: VendorInvoicesRow): Moment {
  if (row.line_number !== 10 || row.invoice_type !== 'invoice' || row.status === 'rejected') return NEVER;
  const draw = drawOf(context, row, 'duplicate');
  if (!draw.chance(purchasing.duplicate)) return NEVER;
  const isThere = invoicesOf(context, order).some(
    (one) => one.status === 'rejected' && one.supplier_reference_number === row.supplier_reference_number,
  );
  return isThere ? NEVER : daysAfter(row.created_at, within(draw, purchasing.duplicateDays));
}

/** The same paper comes again: caught at entry, never posted. */
function refuseDuplicate(buying: Buying, order: PurchaseOrdersRow, first: VendorInvoicesRow): void {
  const { tables, numbers, label, now, isOpening } = buying;
  const number = numbers.next('VI', now);
  const by = accountantFor(buying, first);
  const again = invoicesOf(buying, order)
    .filter((row) => row.vendor_invoice_number === first.vendor_invoice_number)
    .map((row) =>
      tables.vendor_invoices.add({
        ...refusedRow(row, { number, by, now }),
        is_opening: isOpening,
        ...entered(buying),
      }),
    );
  if (!isOpening)
    label({
      kind: 'duplicate_invoice',
      cause: `The supplier sent the invoice ${first.supplier_reference_number} a second time; entry refused it.`,
      start: now,
      end: now,
      rows: again.map((row) => ({ table: 'vendor_invoices', key: row.vendor_invoice_id })),
      consequences: DUPLICATE_CONSEQUENCES,
    });
}

/** Tax that the law wants to be withheld on purchases beyond a yearly value (section 194Q), in ten-thousandths of a percent. */
function withheldPctOf({ copies }: Context, { supplier_id }: PurchaseOrdersRow): Scaled {
  const supplier = copies['master.suppliers'].must(supplier_id);
  if (supplier.country_code !== 'IN' || !purchasing.withheldTiers.includes(supplier.supplier_tier)) return 0;
  for (const code of copies['financial.tax_codes'].all()) if (code.tax_code === 'TDS-194Q') return code.tax_rate_pct;
  return 0;
}

/** The supplier's number of the paper: counted on, so that it is given once. */
function referenceOf({ copies }: Context, { supplier_id, goods_receipt_id }: GoodsReceiptsRow): string {
  const initials = copies['master.suppliers'].must(supplier_id).legal_name.slice(0, 2).toUpperCase();
  return `${initials}/${40_000 + goods_receipt_id * 7}`;
}

function accountantFor(context: Context, { vendor_invoice_id }: VendorInvoicesRow): Key {
  return holderOf(context, 'Accountant', vendor_invoice_id);
}

function drawOf({ draws }: Context, { vendor_invoice_id }: VendorInvoicesRow, concern: string): Draw {
  return draws.of('vendor_invoices', vendor_invoice_id, concern);
}

function matchColumns(match: Match, now: Moment): Partial<VendorInvoicesRow> {
  const columns = { match_status: match.status, match_block_reason_code: match.blockReason };
  if (match.paymentBlockReason === null) return columns;
  return {
    ...columns,
    payment_block_reason_code: match.paymentBlockReason,
    payment_blocked_at: now,
    approved_at: null,
    status: 'blocked',
  };
}

/** What invoices a receipt line, or credits that of a return; corrections do neither. */
function invoiceOf({ tables }: Context, line: GoodsReceiptLinesRow): VendorInvoicesRow | undefined {
  const rows = tables.vendor_invoices.by('goods_receipt_line_id', line.goods_receipt_line_id);
  return rows.find(({ status }) => status !== 'rejected');
}

function isInvoiced(context: Context, line: GoodsReceiptLinesRow): boolean {
  return invoiceOf(context, line) !== undefined;
}
