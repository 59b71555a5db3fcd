import { daysAfter } from '../../../../company/office-hours.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { percentOf } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { GoodsReceiptLinesRow, PurchaseOrdersRow, VendorInvoicesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { costCentreOf, holderOf } from '../reference/index.ts';
import { type Buying, entered } from './buying.ts';
import { postInvoice } from './invoice-entries.ts';
import { invoiceRow, type LineContent, type Match, type Paper } from './invoice-lines.ts';
import { deliveriesOf, invoicesOf, linesOf, linesOfReceipt, orderLineOf, receiptsOf } from './purchases.ts';

/** When a dispute is settled that holds a payment back. What the match has blocked is released by purchasing in the portal. */
export function nextOfInvoices(context: Context, order: PurchaseOrdersRow): Moment {
  return Math.min(NEVER, ...invoicesOf(context, order).map((row) => settlementDue(context, row)));
}

export function followInvoices(context: Context, order: PurchaseOrdersRow): void {
  for (const row of invoicesOf(context, order))
    if (settlementDue(context, row) <= context.now) release(context, row, accountantFor(context, row));
}

function settlementDue({ draws }: Context, row: VendorInvoicesRow): Moment {
  if (row.status !== 'blocked' || row.payment_block_reason_code !== 'dispute') return NEVER;
  const [median, sigma] = purchasing.disputeDays;
  const days = draws.of('vendor_invoices', row.vendor_invoice_id, 'dispute').lognormal(median, sigma);
  return daysAfter(must(row.payment_blocked_at, 'block'), days);
}

/** Frees a line for payment; of one that the match had blocked, with what ended the block. */
export function release(
  { tables, now }: Context,
  row: VendorInvoicesRow,
  by: Key | null,
  match: Partial<VendorInvoicesRow> = {},
): void {
  tables.vendor_invoices.change(row, {
    payment_block_reason_code: null,
    payment_released_at: now,
    payment_released_by_employee_id: by,
    approved_by_employee_id: by,
    approved_at: now,
    status: 'approved',
    ...match,
  });
}

/** What a new line begins with, by what the match has found. */
export function matchColumns(context: Context, match: Match, key: Key): Partial<VendorInvoicesRow> {
  const columns = { match_status: match.status, match_block_reason_code: match.blockReason };
  const isDisputed =
    match.blockReason === null && context.draws.of('goods_receipt_lines', key, 'dispute').chance(purchasing.disputed);
  const reason = isDisputed ? 'dispute' : match.status === 'blocked' ? match.blockReason : null;
  if (reason === null) return columns;
  return {
    ...columns,
    payment_block_reason_code: reason,
    payment_blocked_at: context.now,
    approved_at: null,
    status: 'blocked',
  };
}

export function addLine(
  buying: Buying,
  paper: Paper,
  content: LineContent,
  { tax = taxOn(buying, content), ...columns }: Partial<VendorInvoicesRow> & { tax?: Scaled } = {},
): VendorInvoicesRow {
  return buying.tables.vendor_invoices.add({ ...invoiceRow(paper, content, tax), ...columns, ...entered(buying) });
}

/** Tax of a line as papers have it: central and state tax are rounded each for itself. */
function taxOn({ copies }: Context, { orderLine, net }: LineContent): Scaled {
  const { tax_code_id, tax_rate_pct } = orderLine;
  const isWithinState = tax_code_id !== null && copies['financial.tax_codes'].must(tax_code_id).cgst_rate_pct > 0;
  return isWithinState ? 2 * percentOf(net, tax_rate_pct / 2) : percentOf(net, tax_rate_pct);
}

/** Posts the lines of one paper, and closes what is invoiced with them. */
export function post(buying: Buying, order: PurchaseOrdersRow, rows: VendorInvoicesRow[]): void {
  postInvoice(buying, order, { rows, costCentre: costCentreOf(buying, order.ship_to_warehouse_id) });
  closeLines(buying, order);
}

/** A line is invoiced when it is received and all its deliveries are. */
function closeLines(context: Context, order: PurchaseOrdersRow): void {
  const waiting = new Set<Key>();
  for (const receipt of deliveriesOf(context, order))
    for (const line of linesOfReceipt(context, receipt))
      if (!isInvoiced(context, line)) waiting.add(line.purchase_order_line_id ?? 0);
  for (const line of linesOf(context, order))
    if (line.status === 'received' && !waiting.has(line.purchase_order_line_id))
      context.tables.purchase_order_lines.change(line, { status: 'invoiced' });
}

/** Counts an invoiced or credited quantity in receipt and order. */
export function countIn(context: Context, line: GoodsReceiptLinesRow, quantity: Scaled): void {
  const { goods_receipt_lines, purchase_order_lines } = context.tables;
  const orderLine = orderLineOf(context, line);
  goods_receipt_lines.change(line, { invoiced_quantity: line.invoiced_quantity + quantity });
  purchase_order_lines.change(orderLine, { invoiced_quantity: orderLine.invoiced_quantity + quantity });
}

/** Whether everything that came is invoiced, and everything that went back credited. */
export function isAllInvoiced(context: Context, order: PurchaseOrdersRow): boolean {
  return receiptsOf(context, order).every((receipt) =>
    linesOfReceipt(context, receipt).every((line) => isInvoiced(context, line)),
  );
}

/** Tax that the law wants to be withheld on purchases beyond a yearly value (section 194Q), in ten-thousandths of a percent. */
export function withheldPctOf({ copies }: Context, { supplier_id }: PurchaseOrdersRow): Scaled {
  const supplier = copies['master.suppliers'].must(supplier_id);
  if (supplier.country_code !== 'IN' || !purchasing.withheldTiers.includes(supplier.supplier_tier)) return 0;
  for (const code of copies['financial.tax_codes'].all()) if (code.tax_code === 'TDS-194Q') return code.tax_rate_pct;
  return 0;
}

export function accountantFor(context: Context, { vendor_invoice_id }: VendorInvoicesRow): Key {
  return holderOf(context, 'Accountant', vendor_invoice_id);
}

/** What invoices a receipt line, or credits that of a return; corrections do neither. */
export function invoiceOf({ tables }: Context, line: GoodsReceiptLinesRow): VendorInvoicesRow | undefined {
  const rows = tables.vendor_invoices.by('goods_receipt_line_id', line.goods_receipt_line_id);
  return rows.find(({ status }) => status !== 'rejected');
}

export function isInvoiced(context: Context, line: GoodsReceiptLinesRow): boolean {
  return invoiceOf(context, line) !== undefined;
}

/** A paper with its number and the rate of the day on which it came. */
export function paperOf(
  { ledger, numbers, now, isOpening }: Buying,
  order: PurchaseOrdersRow,
  given: Pick<Paper, 'type' | 'reference' | 'invoiceDate'> & { number?: string },
): Paper {
  const number = given.number ?? numbers.next('VI', now);
  return { order, isOpening, now, rate: ledger.rate(order.currency_code, localDay(now)), ...given, number };
}
