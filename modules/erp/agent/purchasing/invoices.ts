import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { GoodsReceiptLinesRow, GoodsReceiptsRow, VendorInvoicesRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { costCentreOf, type Staff } from '../reference/index.ts';
import { postInvoice } from './invoice-entries.ts';
import {
  duplicateRow,
  invoiceRow,
  type LineContent,
  lineForCorrection,
  lineForReceipt,
  lineForReturn,
  type Match,
  matchOf,
  type Paper,
} from './invoice-lines.ts';
import { deliveriesOf, linesOfReceipt, orderLineOf, type Purchase, type Stage } from './purchases.ts';
import type { Sources } from './sources.ts';
import { daysAfter, within } from './times.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** From the paper that came again to the receipt that it names, and to the invoice that was paid for it. */
const DUPLICATE_CONSEQUENCES = [
  'erp.vendor_invoices -> erp.vendor_invoices.goods_receipt_line_id <- erp.vendor_invoices.goods_receipt_line_id',
];

const PRICE_CONSEQUENCES = [
  'erp.vendor_invoices -> erp.vendor_invoices.purchase_order_line_id',
  'erp.vendor_invoices <- erp.vendor_invoices.reversal_of_vendor_invoice_id',
  'erp.vendor_invoices <- erp.vendor_payments.vendor_invoice_id',
];

/** Invoices, their match, blocks and credits; default while supplier-to-erp brings none. */
export class InvoiceStage implements Stage {
  private readonly erp: Erp;
  private readonly staff: Staff;
  private readonly sources: Sources;
  private readonly isOpening: boolean;

  constructor(erp: Erp, parts: { staff: Staff; sources: Sources }, isOpening: boolean) {
    this.erp = erp;
    this.staff = parts.staff;
    this.sources = parts.sources;
    this.isOpening = isOpening;
  }

  next(purchase: Purchase): Moment {
    let next = this.nextDuty(purchase);
    for (const row of purchase.invoices) next = Math.min(next, this.duplicateDue(purchase, row));
    return next;
  }

  /** The next moment of what must happen before the purchase is over; a paper sent twice need not. */
  nextDuty(purchase: Purchase): Moment {
    let next = NEVER;
    for (const row of purchase.invoices) next = Math.min(next, this.releaseDue(row));
    for (const receipt of purchase.receipts)
      next = Math.min(next, this.invoiceDue(purchase, receipt), this.creditDue(purchase, receipt));
    return next;
  }

  act(purchase: Purchase, now: Moment): void {
    for (const row of [...purchase.invoices]) {
      if (this.releaseDue(row) <= now) this.release(purchase, row, now);
      if (this.duplicateDue(purchase, row) <= now) this.refuseDuplicate(purchase, row, now);
    }
    for (const receipt of purchase.receipts) {
      if (this.invoiceDue(purchase, receipt) <= now) this.enter(purchase, receipt, now);
      if (this.creditDue(purchase, receipt) <= now) this.creditReturn(purchase, receipt, now);
    }
  }

  private invoiceDue(purchase: Purchase, receipt: GoodsReceiptsRow): Moment {
    if (receipt.receipt_type !== 'receipt') return NEVER;
    if (linesOfReceipt(purchase, receipt).some((line) => isInvoiced(purchase, line))) return NEVER;
    const [median, sigma] = purchasing.invoiceDays;
    const days = this.erp.context.draws
      .of('goods_receipts', receipt.goods_receipt_id, 'invoice')
      .lognormal(median, sigma);
    return daysAfter(must(receipt.received_at ?? undefined, 'receipt'), days);
  }

  private enter(purchase: Purchase, receipt: GoodsReceiptsRow, now: Moment): void {
    const { tables, draws, numbers } = this.erp.context;
    const draw = draws.of('goods_receipts', receipt.goods_receipt_id, 'paper');
    const arrived = localDay(now) - Math.round(within(draw, purchasing.postDays));
    const paper: Paper = {
      purchase,
      type: 'invoice',
      number: numbers.next('VI', now),
      reference: this.reference(purchase, receipt),
      invoiceDate: Math.min(localDay(now), Math.max(arrived, localDay(receipt.received_at ?? now))),
      rate: this.erp.ledger.rate(purchase.order.currency_code, localDay(now)),
      isOpening: this.isOpening,
      now,
    };
    const withheldPct = this.withheldPct(purchase);
    const rows = linesOfReceipt(purchase, receipt).map((line, index) => {
      const orderLine = orderLineOf(purchase, line);
      const match = matchOf(draws, line);
      const content = lineForReceipt(line, orderLine, { lineNumber: (index + 1) * 10, match, withheldPct });
      const row = invoiceRow(tables.vendor_invoices.nextKey(), paper, content);
      this.countIn(purchase, line, match.quantity);
      return { ...row, ...matchColumns(match, now) };
    });
    this.post(purchase, rows, now);
    this.closeLines(purchase);
    for (const row of rows) if (row.match_block_reason_code === 'price_above_tolerance') this.tellPrice(row, now);
  }

  private tellPrice(row: VendorInvoicesRow, now: Moment): void {
    if (this.isOpening) return;
    this.erp.context.label({
      kind: 'price_above_contract',
      cause: 'The supplier invoiced more than the agreed price; the match blocked the line.',
      start: now,
      end: now,
      rows: [{ table: 'vendor_invoices', key: row.vendor_invoice_id }],
      consequences: PRICE_CONSEQUENCES,
    });
  }

  /** A line is invoiced when it is received and all its deliveries are. */
  private closeLines(purchase: Purchase): void {
    const waiting = new Set<Key>();
    for (const receipt of deliveriesOf(purchase))
      for (const line of linesOfReceipt(purchase, receipt))
        if (!isInvoiced(purchase, line)) waiting.add(line.purchase_order_line_id);
    for (const line of purchase.lines)
      if (line.status === 'received' && !waiting.has(line.purchase_order_line_id))
        this.erp.context.tables.purchase_order_lines.change(line, { status: 'invoiced' });
  }

  private post(purchase: Purchase, rows: VendorInvoicesRow[], now: Moment): void {
    for (const row of rows) purchase.invoices.push(this.erp.context.tables.vendor_invoices.add(row));
    const costCentre = costCentreOf(this.erp.context, purchase.order.ship_to_warehouse_id);
    postInvoice(this.erp, purchase, { rows, costCentre }, now);
  }

  private countIn(purchase: Purchase, line: GoodsReceiptLinesRow, quantity: Scaled): void {
    const { goods_receipt_lines, purchase_order_lines } = this.erp.context.tables;
    const orderLine = orderLineOf(purchase, line);
    goods_receipt_lines.change(line, { invoiced_quantity: line.invoiced_quantity + quantity });
    purchase_order_lines.change(orderLine, { invoiced_quantity: orderLine.invoiced_quantity + quantity });
  }

  private releaseDue(row: VendorInvoicesRow): Moment {
    if (row.status !== 'blocked') return NEVER;
    const [median, sigma] = purchasing.blockDays;
    const days = this.draw(row, 'block').lognormal(median, sigma);
    return daysAfter(must(row.payment_blocked_at ?? undefined, 'block'), days);
  }

  private release(purchase: Purchase, row: VendorInvoicesRow, now: Moment): void {
    const reason = row.payment_block_reason_code;
    const isCorrected =
      reason === 'quantity_above_received' ||
      (reason === 'price_above_tolerance' && this.draw(row, 'correction').chance(purchasing.priceCorrected));
    if (isCorrected) this.creditCorrection(purchase, row, now);
    // A correction frees the line by itself; else the buyer stands for the price, and an accountant for the rest.
    const isPrice = reason === 'price_above_tolerance' || reason === 'price_below_tolerance';
    const by = isCorrected ? null : isPrice ? purchase.order.buyer_employee_id : this.accountant(row.vendor_invoice_id);
    this.erp.context.tables.vendor_invoices.change(row, {
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

  private creditCorrection(purchase: Purchase, row: VendorInvoicesRow, now: Moment): void {
    const line = must(
      purchase.receiptLines.find((one) => one.goods_receipt_line_id === row.goods_receipt_line_id),
      'receipt line of an invoice',
    );
    const content = lineForCorrection(row, line, orderLineOf(purchase, line));
    this.credit(purchase, [content], row, row.exchange_rate, now);
    if (content.quantity !== null) this.countIn(purchase, line, -content.quantity);
  }

  /** A return is credited when both it and the invoice are there. */
  private creditDue(purchase: Purchase, back: GoodsReceiptsRow): Moment {
    if (back.receipt_type !== 'return') return NEVER;
    const [line] = linesOfReceipt(purchase, back);
    if (!line || isInvoiced(purchase, line)) return NEVER;
    const invoice = this.invoiceOfReturn(purchase, back, line);
    if (!invoice) return NEVER;
    const draw = this.erp.context.draws.of('goods_receipts', back.goods_receipt_id, 'credit');
    return daysAfter(Math.max(invoice.created_at, back.received_at ?? 0), within(draw, purchasing.creditDays));
  }

  private creditReturn(purchase: Purchase, back: GoodsReceiptsRow, now: Moment): void {
    const lines = linesOfReceipt(purchase, back);
    const contents = lines.map((line, index) => {
      const invoice = must(this.invoiceOfReturn(purchase, back, line), 'invoice of a return');
      return lineForReturn(line, orderLineOf(purchase, line), { lineNumber: (index + 1) * 10, invoice });
    });
    const rate = must(back.exchange_rate ?? undefined, 'rate of a return');
    this.credit(purchase, contents, back, rate, now);
    for (const line of lines) {
      const invoice = must(this.invoiceOfReturn(purchase, back, line), 'invoice of a return');
      const original = purchase.receiptLines.find((one) => one.goods_receipt_line_id === invoice.goods_receipt_line_id);
      this.countIn(purchase, must(original, 'receipt line of an invoice'), -line.received_quantity);
    }
  }

  private invoiceOfReturn(
    purchase: Purchase,
    back: GoodsReceiptsRow,
    line: GoodsReceiptLinesRow,
  ): VendorInvoicesRow | undefined {
    const original = purchase.receiptLines.find(
      (one) =>
        one.goods_receipt_id === back.reversal_of_goods_receipt_id &&
        one.purchase_order_line_id === line.purchase_order_line_id,
    );
    return purchase.invoices.find((row) => invoices(row, original));
  }

  private credit(
    purchase: Purchase,
    contents: LineContent[],
    cause: VendorInvoicesRow | GoodsReceiptsRow,
    rate: Scaled,
    now: Moment,
  ): void {
    const { tables, numbers } = this.erp.context;
    const key = 'vendor_invoice_id' in cause ? cause.vendor_invoice_id : cause.goods_receipt_id;
    const paper: Paper = {
      purchase,
      type: 'credit_memo',
      number: numbers.next('VI', now),
      reference: `${'vendor_invoice_id' in cause ? 'CN' : 'CR'}-${key}`,
      invoiceDate: localDay(now),
      rate,
      isOpening: this.isOpening,
      now,
    };
    const rows = contents.map((content) => invoiceRow(tables.vendor_invoices.nextKey(), paper, content));
    this.post(purchase, rows, now);
  }

  /** When the paper of an invoice comes a second time; once. */
  private duplicateDue(purchase: Purchase, row: VendorInvoicesRow): Moment {
    if (row.line_number !== 10 || row.invoice_type !== 'invoice' || row.status === 'rejected') return NEVER;
    const draw = this.draw(row, 'duplicate');
    if (!draw.chance(purchasing.duplicate)) return NEVER;
    const isThere = purchase.invoices.some(
      (one) => one.status === 'rejected' && one.supplier_reference_number === row.supplier_reference_number,
    );
    return isThere ? NEVER : daysAfter(row.created_at, within(draw, purchasing.duplicateDays));
  }

  private refuseDuplicate(purchase: Purchase, first: VendorInvoicesRow, now: Moment): void {
    const { tables, numbers, label } = this.erp.context;
    const number = numbers.next('VI', now);
    const by = this.accountant(first.vendor_invoice_id);
    const originals = purchase.invoices.filter((row) => row.vendor_invoice_number === first.vendor_invoice_number);
    const again = originals.map((row) => ({
      ...duplicateRow(row, tables.vendor_invoices.nextKey(), number, by, now),
      is_opening: this.isOpening,
    }));
    for (const row of again) purchase.invoices.push(tables.vendor_invoices.add(row));
    if (!this.isOpening)
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
  private withheldPct({ order }: Purchase): Scaled {
    const supplier = this.sources.supplier(order.supplier_id);
    if (supplier.country_code !== 'IN' || !purchasing.withheldTiers.includes(supplier.supplier_tier)) return 0;
    for (const code of this.erp.context.copies['financial.tax_codes'].all())
      if (code.tax_code === 'TDS-194Q') return code.tax_rate_pct;
    return 0;
  }

  /** The supplier's number of the paper: counted on, so that it is given once. */
  private reference({ order }: Purchase, receipt: GoodsReceiptsRow): string {
    const initials = this.sources.supplier(order.supplier_id).legal_name.slice(0, 2).toUpperCase();
    return `${initials}/${40_000 + receipt.goods_receipt_id * 7}`;
  }

  private accountant(key: Key): Key {
    return this.staff.one('Accountant', key).employee_id;
  }

  private draw(row: VendorInvoicesRow, concern: string) {
    return this.erp.context.draws.of('vendor_invoices', row.vendor_invoice_id, concern);
  }
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

/** Whether a row invoices a receipt line, or credits that of a return; corrections do neither. */
function invoices(row: VendorInvoicesRow, line: GoodsReceiptLinesRow | undefined): boolean {
  return line !== undefined && row.goods_receipt_line_id === line.goods_receipt_line_id && row.status !== 'rejected';
}

function isInvoiced(purchase: Purchase, line: GoodsReceiptLinesRow): boolean {
  return purchase.invoices.some((row) => invoices(row, line));
}
