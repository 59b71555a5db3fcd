import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, percentOf } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type {
  GoodsReceiptLinesRow,
  NewRows,
  PurchaseOrderLinesRow,
  PurchaseOrdersRow,
  VendorInvoicesRow,
} from '../../rows.ts';

/** What a line of an invoice asks for, and what the match with order and receipt has found. */
export interface Match {
  /** Quantity in thousandths and price of one unit, as invoiced. */
  quantity: Scaled;
  price: Scaled;
  status: NonNullable<VendorInvoicesRow['match_status']>;
  blockReason: VendorInvoicesRow['match_block_reason_code'];
}

/** Quantity for which the supplier may ask money, in thousandths. */
export function goodQuantity(line: GoodsReceiptLinesRow): Scaled {
  return line.rejection_reason_code === 'failed_inspection' && line.inspected_at !== null
    ? line.received_quantity
    : line.received_quantity - line.rejected_quantity;
}

/** What all lines of one paper have in common. */
export interface Paper {
  order: PurchaseOrdersRow;
  type: 'invoice' | 'credit_memo';
  number: string;
  reference: string;
  invoiceDate: number;
  rate: Scaled;
  isOpening: boolean;
  now: Moment;
}

/** Amounts of a line in the currency of the paper, and what it clears of goods received, in INR. */
export interface LineContent {
  lineNumber: number;
  orderLine: PurchaseOrderLinesRow;
  receiptLine: GoodsReceiptLinesRow | null;
  corrects: Key | null;
  quantity: Scaled | null;
  price: Scaled | null;
  net: Scaled;
  /** Order value of what is cleared in the currency of the order, and in INR as it was received. */
  clearedAmount: Scaled;
  clearedBase: Scaled;
  withheldPct: Scaled;
}

/** A row of `vendor_invoices`, posted and free for payment. */
export function invoiceRow(paper: Paper, content: LineContent, tax: Scaled): NewRows['vendor_invoices'] {
  const { order, now } = paper;
  const { orderLine, net } = content;
  const base = (amount: Scaled) => multiply(amount, 2, paper.rate, 8, 2);
  // What a rounding leaves at home is a matter of price.
  const exchangeDifference = order.currency_code === 'INR' ? 0 : base(content.clearedAmount) - content.clearedBase;
  const netBase = base(net + tax) - base(tax);
  const day = localDay(now);
  return {
    vendor_invoice_number: paper.number,
    line_number: content.lineNumber,
    invoice_type: paper.type,
    company_id: order.company_id,
    supplier_id: order.supplier_id,
    supplier_reference_number: paper.reference,
    reversal_of_vendor_invoice_id: content.corrects,
    purchase_order_id: order.purchase_order_id,
    purchase_order_line_id: orderLine.purchase_order_line_id,
    goods_receipt_line_id: content.receiptLine?.goods_receipt_line_id ?? null,
    invoice_date: paper.invoiceDate,
    received_on: day,
    posting_date: day,
    due_date: paper.invoiceDate + (paper.type === 'invoice' ? order.payment_terms_days : 0),
    invoiced_quantity: content.quantity,
    unit_of_measure: content.quantity === null ? null : orderLine.unit_of_measure,
    unit_price_amount: content.price,
    currency_code: order.currency_code,
    exchange_rate: paper.rate,
    net_amount: net,
    tax_code_id: orderLine.tax_code_id,
    tax_amount: tax,
    tds_amount: percentOf(net, content.withheldPct),
    total_amount: net + tax,
    total_amount_base: base(net + tax),
    open_amount: net + tax,
    grni_cleared_amount_base: content.clearedBase,
    price_variance_amount: netBase - content.clearedBase - exchangeDifference,
    exchange_difference_amount: exchangeDifference,
    approved_at: now,
    status: 'approved',
    is_opening: paper.isOpening,
  };
}

/** Content of an invoice line for what a receipt brought. */
export function lineForReceipt(
  line: GoodsReceiptLinesRow,
  orderLine: PurchaseOrderLinesRow,
  given: { lineNumber: number; match: Match; withheldPct: Scaled },
): LineContent {
  const { match } = given;
  return {
    lineNumber: given.lineNumber,
    orderLine,
    receiptLine: line,
    corrects: null,
    quantity: match.quantity,
    price: match.price,
    net: multiply(match.quantity, 3, match.price, 4, 2),
    clearedAmount: multiply(goodQuantity(line), 3, must(line.unit_price_amount, 'price of a receipt line'), 4, 2),
    clearedBase: line.receipt_amount_base,
    withheldPct: given.withheldPct,
  };
}

/** Content of the credit for goods that went back with a return. */
export function lineForReturn(
  returned: GoodsReceiptLinesRow,
  orderLine: PurchaseOrderLinesRow,
  given: { lineNumber: number; invoice: VendorInvoicesRow },
): LineContent {
  const amount = multiply(returned.received_quantity, 3, must(returned.unit_price_amount, 'price of a return'), 4, 2);
  return {
    lineNumber: given.lineNumber,
    orderLine,
    receiptLine: returned,
    corrects: given.invoice.vendor_invoice_id,
    quantity: returned.received_quantity,
    price: returned.unit_price_amount,
    net: amount,
    clearedAmount: amount,
    clearedBase: returned.receipt_amount_base,
    withheldPct: 0,
  };
}

/** Content of the credit for what was invoiced above order or receipt. */
export function lineForCorrection(
  invoice: VendorInvoicesRow,
  receiptLine: GoodsReceiptLinesRow,
  orderLine: PurchaseOrderLinesRow,
): LineContent {
  const invoiced = must(invoice.invoiced_quantity, 'invoiced quantity');
  const excess = invoiced - goodQuantity(receiptLine);
  const rightful = multiply(invoiced, 3, must(receiptLine.unit_price_amount, 'order price'), 4, 2);
  return {
    lineNumber: 10,
    orderLine,
    receiptLine,
    corrects: invoice.vendor_invoice_id,
    quantity: excess > 0 ? excess : null,
    price: excess > 0 ? invoice.unit_price_amount : null,
    net:
      excess > 0
        ? multiply(excess, 3, must(invoice.unit_price_amount, 'invoiced price'), 4, 2)
        : invoice.net_amount - rightful,
    clearedAmount: 0,
    clearedBase: 0,
    withheldPct: 0,
  };
}
