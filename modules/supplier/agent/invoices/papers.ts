import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, percentOf } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { invoicing } from '../../lifecycle/invoicing.ts';
import type {
  PortalGoodsReceiptsRow,
  PortalPurchaseOrderLinesRow,
  PortalPurchaseOrdersRow,
  SupplierInvoicesRow,
} from '../../rows.ts';
import type { Context } from '../context.ts';
import { hasEdi } from '../partners.ts';
import { accountOf } from '../people.ts';
import { rateOf } from '../rates.ts';
import { digestOf } from '../times.ts';

/** What a supplier asks for, or credits, with one line of a paper. */
export interface LineDraft {
  orderLine: PortalPurchaseOrderLinesRow;
  receipt: PortalGoodsReceiptsRow;
  quantity: Scaled;
  price: Scaled;
  net: Scaled;
}

export interface PaperDraft {
  type: 'invoice' | 'credit_memo';
  reference: string;
  credits: Key | null;
  invoiceDate: Day;
  /** The supplier states another place of supply than that of the goods. */
  isTaxedElsewhere: boolean;
  lines: readonly LineDraft[];
}

/** Tax of an amount; within a state central and state tax are rounded each for itself, as papers have it. */
export function taxOf(net: Scaled, rate: Scaled, isWithinState: boolean): Scaled {
  return isWithinState ? 2 * percentOf(net, rate / 2) : percentOf(net, rate);
}

/** Whether goods stay in the state of their supplier. */
export function isWithinState({ copies }: Context, supplier: Key, warehouse: Key): boolean {
  return (
    copies['master.suppliers'].must(supplier).state_province ===
    copies['master.warehouses'].must(warehouse).state_province
  );
}

/** A paper of a supplier comes in, with all its lines. */
export function submit(context: Context, order: PortalPurchaseOrdersRow, draft: PaperDraft): SupplierInvoicesRow {
  const { tables, copies, numbers, draws, now } = context;
  const key = tables.supplier_invoices.nextKey();
  const draw = draws.of('supplier_invoices', key, 'paper');
  const supplier = copies['master.suppliers'].must(order.supplier_id);
  const { warehouse_id: warehouse } = must(draft.lines[0], 'line of a paper').orderLine;
  const isWithin = isWithinState(context, order.supplier_id, warehouse);
  const taxes = draft.lines.map(({ net, orderLine }) => taxOf(net, orderLine.tax_rate_pct, isWithin));
  const net = draft.lines.reduce((sum, line) => sum + line.net, 0);
  const tax = taxes.reduce((sum, one) => sum + one, 0);
  const rate = rateOf(context, order.currency_code, localDay(now));
  const channel = draw.weighted(hasEdi(context, order.supplier_id) ? invoicing.ediChannels : invoicing.channels);
  const isTaxed = tax > 0;
  const place = copies['master.warehouses'].must(warehouse).state_province;
  const invoice = tables.supplier_invoices.add({
    supplier_invoice_id: key,
    supplier_invoice_number: numbers.next('SI', now),
    invoice_type: draft.type,
    supplier_id: order.supplier_id,
    supplier_reference_number: draft.reference,
    company_id: order.company_id,
    portal_purchase_order_id: order.portal_purchase_order_id,
    purchase_order_id: order.purchase_order_id,
    credited_supplier_invoice_id: draft.credits,
    e_invoice_reference:
      supplier.country_code === 'IN' && supplier.tax_identifier !== null
        ? digestOf(draws.of('supplier_invoices', key, 'reference of the tax portal'))
        : null,
    invoice_date: draft.invoiceDate,
    due_date: draft.invoiceDate + (draft.type === 'invoice' ? termsOf(supplier.is_msme, order.payment_terms_days) : 0),
    place_of_supply: isTaxed ? (draft.isTaxedElsewhere ? (supplier.state_province ?? place) : place) : null,
    currency_code: order.currency_code,
    exchange_rate: rate,
    net_amount: net,
    ...taxParts(tax, isTaxed && isWithin !== draft.isTaxedElsewhere),
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: multiply(net + tax, 2, rate, 8, 2),
    submission_channel: channel,
    submitted_at: now,
    submitted_by_supplier_portal_user_id:
      channel === 'portal' ? accountOf(context, order.supplier_id, 'finance') : null,
    status: 'submitted',
  });
  for (const [index, line] of draft.lines.entries()) addLine(context, key, (index + 1) * 10, line, taxes[index] ?? 0);
  return invoice;
}

function addLine(context: Context, invoice: Key, number: number, line: LineDraft, tax: Scaled): void {
  const { orderLine, receipt } = line;
  const material = context.copies['master.materials'].must(orderLine.material_id);
  context.tables.supplier_invoice_lines.add({
    supplier_invoice_id: invoice,
    line_number: number,
    portal_purchase_order_line_id: orderLine.portal_purchase_order_line_id,
    purchase_order_line_id: orderLine.purchase_order_line_id,
    portal_goods_receipt_id: receipt.portal_goods_receipt_id,
    goods_receipt_line_id: receipt.goods_receipt_line_id,
    material_id: orderLine.material_id,
    description: material.material_name,
    hsn_code: material.hsn_code,
    invoiced_quantity: line.quantity,
    unit_of_measure: orderLine.unit_of_measure,
    unit_price_amount: line.price,
    net_amount: line.net,
    tax_rate_pct: orderLine.tax_rate_pct,
    tax_amount: tax,
    total_amount: line.net + tax,
    delivery_note_number: receipt.delivery_note_number,
  });
}

/** Tax by its parts: half central and half state tax within a state, else integrated. An odd paisa makes it integrated tax. */
export function taxParts(
  tax: Scaled,
  isWithin: boolean,
): Pick<SupplierInvoicesRow, 'cgst_amount' | 'sgst_amount' | 'igst_amount'> {
  const isHalved = isWithin && tax % 2 === 0;
  return { cgst_amount: isHalved ? tax / 2 : 0, sgst_amount: isHalved ? tax / 2 : 0, igst_amount: isHalved ? 0 : tax };
}

/** The law has small enterprises paid within 45 days. */
function termsOf(isSmall: boolean, days: number): number {
  return isSmall ? Math.min(days, 45) : days;
}

/** The supplier's own number of an invoice for a receipt: counted on, so that it is given once. */
export function referenceOf({ copies }: Context, supplier: Key, receipt: Key): string {
  const initials = copies['master.suppliers'].must(supplier).legal_name.slice(0, 2).toUpperCase();
  return `${initials}/${40_000 + receipt * 7}`;
}

export function linesOfInvoice({ tables }: Context, invoice: Key) {
  return tables.supplier_invoice_lines.by('supplier_invoice_id', invoice);
}
