import { daysAfter } from '../../../../company/office-hours.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { invoicing } from '../../lifecycle/invoicing.ts';
import type { PortalGoodsReceiptsRow, PortalPurchaseOrderLinesRow, SupplierInvoicesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { whole, within } from '../times.ts';
import { type LineDraft, linesOfInvoice, referenceOf, submit } from './papers.ts';

type Receipt = PortalGoodsReceiptsRow;

/** When the invoice for a receipt comes, or the credit for goods that went back: asked of the first line of the paper. */
export function nextPaper(receipt: Receipt, context: Context): Moment {
  const lines = linesOfReceipt(context, receipt);
  if (lines[0] !== receipt || receipt.portal_purchase_order_id === null) return NEVER;
  if (lines.some((line) => isInvoiced(context, line))) return NEVER;
  if (receipt.receipt_type === 'receipt') return invoiceDue(context, receipt);
  return receipt.receipt_type === 'return' ? creditDue(context, receipt) : NEVER;
}

export function sendPaper(receipt: Receipt, context: Context): void {
  if (receipt.receipt_type === 'receipt') invoice(context, receipt);
  else credit(context, receipt);
}

function invoiceDue({ draws, parameters }: Context, receipt: Receipt): Moment {
  const [median, sigma] = invoicing.days;
  const draw = draws.of('portal_goods_receipts', receipt.portal_goods_receipt_id, 'invoice');
  const days = Math.min(invoicing.mostDays, draw.lognormal(median, sigma));
  const due = daysAfter(receipt.received_at, days);
  // What would have come before history began is late; what is left of it comes in the first weeks.
  return due > parameters.start ? due : daysAfter(parameters.start, 0.1 + days * draw.uniform());
}

function invoice(context: Context, receipt: Receipt): void {
  const { draws, tables, now } = context;
  const draw = draws.of('portal_goods_receipts', receipt.portal_goods_receipt_id, 'paper');
  const order = tables.portal_purchase_orders.must(receipt.portal_purchase_order_id);
  const lines = linesOfReceipt(context, receipt).map((line) => lineOf(context, line));
  const written = localDay(now) - whole(draw, invoicing.postDays);
  submit(context, order, {
    type: 'invoice',
    reference: referenceOf(context, receipt.supplier_id, receipt.goods_receipt_id),
    credits: null,
    invoiceDate: Math.min(localDay(now), Math.max(written, localDay(receipt.received_at))),
    isTaxedElsewhere: draw.chance(invoicing.taxDifference) && lines.some(({ orderLine }) => orderLine.tax_rate_pct > 0),
    lines,
  });
}

/** What is asked for a line that was received: mostly what came, at the price ordered. */
function lineOf(context: Context, receipt: Receipt): LineDraft {
  const orderLine = orderLineOf(context, receipt);
  const draw = context.draws.of('portal_goods_receipts', receipt.portal_goods_receipt_id, 'line');
  const priced = draw.weighted(invoicing.price);
  const deviation = within(draw, invoicing.deviation[priced] ?? [0, 0]);
  const sign = priced === 'below' || (priced === 'within' && draw.chance(0.4)) ? -1 : 1;
  const good = goodQuantity(receipt);
  const step = orderLine.unit_of_measure === 'pcs' || orderLine.unit_of_measure === 'set' ? 1000 : 100;
  const excess = draw.chance(invoicing.quantityAbove)
    ? Math.ceil((good * within(draw, invoicing.excess)) / step) * step
    : 0;
  const price =
    priced === 'equal' || excess > 0
      ? orderLine.unit_price_amount
      : Math.max(1, Math.round(orderLine.unit_price_amount * (1 + sign * deviation)));
  const quantity = good + excess;
  return { orderLine, receipt, quantity, price, net: multiply(quantity, 3, price, 4, 2) };
}

/** A return is credited when both it and the invoice are there. */
function creditDue(context: Context, back: Receipt): Moment {
  const original = originalOf(context, back);
  const of = original && invoiceFor(context, original);
  if (!of || of.status === 'submitted') return NEVER;
  const draw = context.draws.of('portal_goods_receipts', back.portal_goods_receipt_id, 'credit');
  return daysAfter(Math.max(of.submitted_at, back.received_at), within(draw, invoicing.creditDays));
}

function credit(context: Context, back: Receipt): void {
  const { tables, now } = context;
  const of = must(invoiceFor(context, must(originalOf(context, back), 'receipt of a return')), 'invoice of a return');
  submit(context, tables.portal_purchase_orders.must(back.portal_purchase_order_id), {
    type: 'credit_memo',
    reference: `CR-${back.goods_receipt_id}`,
    credits: of.supplier_invoice_id,
    invoiceDate: localDay(now),
    isTaxedElsewhere: false,
    lines: linesOfReceipt(context, back).map((receipt) => {
      const orderLine = orderLineOf(context, receipt);
      const [quantity, price] = [receipt.received_quantity, orderLine.unit_price_amount];
      return { orderLine, receipt, quantity, price, net: multiply(quantity, 3, price, 4, 2) };
    }),
  });
}

/** The receipt that brought what goes back with a return. */
export function originalOf({ tables }: Context, back: Receipt): Receipt | undefined {
  if (back.reversal_of_goods_receipt_id === null) return undefined;
  return tables.portal_goods_receipts
    .by('goods_receipt_id', back.reversal_of_goods_receipt_id)
    .find((one) => one.purchase_order_line_id === back.purchase_order_line_id);
}

/** The invoice that asks for a receipt line, or the memo that credits a return; corrections do neither. */
export function invoiceFor(context: Context, receipt: Receipt): SupplierInvoicesRow | undefined {
  const { tables } = context;
  const type = receipt.receipt_type === 'receipt' ? 'invoice' : 'credit_memo';
  for (const line of tables.supplier_invoice_lines.by('portal_goods_receipt_id', receipt.portal_goods_receipt_id)) {
    const paper = tables.supplier_invoices.must(line.supplier_invoice_id);
    if (paper.invoice_type === type && paper.status !== 'rejected') return paper;
  }
  return undefined;
}

function isInvoiced(context: Context, receipt: Receipt): boolean {
  return invoiceFor(context, receipt) !== undefined;
}

/** Quantity for which the supplier may ask money: what failed an inspection is credited when it goes back. */
export function goodQuantity(receipt: Receipt): Scaled {
  return receipt.received_quantity - receipt.refused_quantity;
}

export function orderLineOf({ tables }: Context, receipt: Receipt): PortalPurchaseOrderLinesRow {
  return tables.portal_purchase_order_lines.must(receipt.portal_purchase_order_line_id);
}

/** All lines of a receipt. */
export function linesOfReceipt({ tables }: Context, receipt: Receipt): readonly Receipt[] {
  return tables.portal_goods_receipts.by('goods_receipt_id', receipt.goods_receipt_id);
}

/** When the paper of an invoice comes a second time; once. */
export function nextDuplicate(paper: SupplierInvoicesRow, context: Context): Moment {
  if (paper.invoice_type !== 'invoice' || paper.is_opening) return NEVER;
  if (paper.status !== 'transferred' && paper.status !== 'blocked') return NEVER;
  const draw = context.draws.of('supplier_invoices', paper.supplier_invoice_id, 'duplicate');
  if (!draw.chance(invoicing.duplicate)) return NEVER;
  const isThere = context.tables.supplier_invoices
    .by('portal_purchase_order_id', paper.portal_purchase_order_id)
    .some((one) => one !== paper && one.supplier_reference_number === paper.supplier_reference_number);
  return isThere ? NEVER : daysAfter(paper.submitted_at, within(draw, invoicing.duplicateDays));
}

export function sendAgain(paper: SupplierInvoicesRow, context: Context): void {
  const { tables } = context;
  submit(context, tables.portal_purchase_orders.must(paper.portal_purchase_order_id), {
    type: 'invoice',
    reference: paper.supplier_reference_number,
    credits: null,
    invoiceDate: paper.invoice_date,
    isTaxedElsewhere: false,
    lines: linesOfInvoice(context, paper.supplier_invoice_id).map((line) => ({
      orderLine: tables.portal_purchase_order_lines.must(line.portal_purchase_order_line_id),
      receipt: tables.portal_goods_receipts.must(line.portal_goods_receipt_id),
      quantity: line.invoiced_quantity,
      price: line.unit_price_amount,
      net: line.net_amount,
    })),
  });
}
