import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import { event, type Message } from '../../../../machinery/kernel/contract.ts';
import type { SupplierInvoicesRow, ThreeWayMatchLogRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { clerkFor, countIn, logMatch } from './match.ts';
import { isWithinState, taxParts } from './papers.ts';

/** All messages of an invoice that was there when history began have come. */
export const openInvoiceTaken = event<SupplierInvoicesRow>('open invoice taken');

/** An invoice that was there when history began, still without its lines. */
export function takeInvoice(context: Context, { columns }: Message<Types, 'supplier_invoices'>): void {
  const { tables, numbers, now } = context;
  const [order] = tables.portal_purchase_orders.by('purchase_order_id', must(columns.purchase_order_id, 'order'));
  const at = must(columns.submitted_at, 'submission');
  const invoice = tables.supplier_invoices.receive(columns, {
    supplier_invoice_number: numbers.next('SI', now),
    portal_purchase_order_id: must(order, 'order of an invoice').portal_purchase_order_id,
    net_amount: 0,
    tax_amount: 0,
    total_amount: 0,
    total_amount_base: 0,
    submission_channel: 'portal',
    matched_at: at,
    status: 'matching',
  });
  context.tell(openInvoiceTaken, invoice);
}

/** A line of it: lines follow their paper. */
export function takeInvoiceLine(context: Context, { columns }: Message<Types, 'supplier_invoice_lines'>): void {
  const { tables, copies } = context;
  const [orderLine] = tables.portal_purchase_order_lines.by(
    'purchase_order_line_id',
    must(columns.purchase_order_line_id ?? undefined, 'order line of an invoice'),
  );
  const { portal_purchase_order_id, ...line } = must(orderLine, 'order line of an invoice');
  const invoice = must(
    tables.supplier_invoices.by('portal_purchase_order_id', portal_purchase_order_id).at(-1),
    'invoice of a line',
  );
  const [receipt] = tables.portal_goods_receipts.by('goods_receipt_line_id', columns.goods_receipt_line_id ?? 0);
  const material = copies['master.materials'].must(line.material_id);
  tables.supplier_invoice_lines.receive(columns, {
    supplier_invoice_id: invoice.supplier_invoice_id,
    portal_purchase_order_line_id: line.portal_purchase_order_line_id,
    portal_goods_receipt_id: receipt?.portal_goods_receipt_id ?? null,
    material_id: line.material_id,
    description: material.material_name,
    hsn_code: material.hsn_code,
    tax_rate_pct: line.tax_rate_pct,
  });
  sumUp(context, invoice, {
    net: must(columns.net_amount, 'net amount'),
    tax: must(columns.tax_amount, 'tax'),
    warehouse: line.warehouse_id,
  });
}

function sumUp(
  context: Context,
  invoice: SupplierInvoicesRow,
  line: { net: number; tax: number; warehouse: number },
): void {
  const tax = invoice.tax_amount + line.tax;
  const net = invoice.net_amount + line.net;
  const isWithin = isWithinState(context, invoice.supplier_id, line.warehouse);
  context.tables.supplier_invoices.change(invoice, {
    net_amount: net,
    tax_amount: tax,
    ...taxParts(tax, isWithin),
    total_amount: net + tax,
    total_amount_base: multiply(net + tax, 2, invoice.exchange_rate, 8, 2),
    place_of_supply: tax > 0 ? context.copies['master.warehouses'].must(line.warehouse).state_province : null,
  });
}

/** What the match of that line had found. */
export function takeMatch(context: Context, { columns }: Message<Types, 'three_way_match_log'>): void {
  const { tables } = context;
  const [orderLine] = tables.portal_purchase_order_lines.by(
    'purchase_order_line_id',
    must(columns.purchase_order_line_id ?? undefined, 'order line of a match'),
  );
  const known = must(orderLine, 'order line of a match');
  const line = must(
    tables.supplier_invoice_lines.by('purchase_order_line_id', known.purchase_order_line_id).at(-1),
    'line of a match',
  );
  const invoice = tables.supplier_invoices.must(line.supplier_invoice_id);
  const reason = columns.block_reason_code ?? null;
  const status = must(columns.match_status, 'result of a match');
  logMatch(
    context,
    { invoice, line, orderLine: known, previously: known.invoiced_quantity, status, reason },
    {
      ...columns,
      assigned_employee_id: reason === null ? null : clerkFor(context, reason, invoice),
      resolution_code: status === 'released' ? resolutionOf(reason) : null,
    },
  );
  countIn(context, line, known, false);
  if (status === 'blocked')
    tables.supplier_invoices.change(invoice, { status: 'blocked', transferred_at: invoice.matched_at });
}

/** An invoice of which no line is blocked was handed over long ago. */
export function settle({ tables }: Context, invoice: SupplierInvoicesRow): void {
  if (invoice.status !== 'matching') return;
  tables.supplier_invoices.change(invoice, { status: 'matched' });
  tables.supplier_invoices.change(invoice, { status: 'transferred', transferred_at: invoice.matched_at });
}

function resolutionOf(reason: ThreeWayMatchLogRow['block_reason_code']): ThreeWayMatchLogRow['resolution_code'] {
  if (reason === 'quality_hold') return 'quality_released';
  return reason === 'tax_difference' ? 'order_corrected' : 'price_accepted';
}
