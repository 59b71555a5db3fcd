import type { Message } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import type { Context } from '../context.ts';

/** The invoice of goods that left names the shipment that carried them (tms-to-erp), where it was issued on the day of the shipment. */
export function nameShipment({ tables }: Context, { columns }: Message<Types, 'customer_invoices'>): void {
  const { shipment_id = null, shipment_number = null, shipped_at, sales_order_id } = columns;
  if (sales_order_id == null || shipped_at == null) return;
  const invoice = tables.customer_invoices
    .by('sales_order_id', sales_order_id)
    .findLast(
      (row) =>
        row.invoice_type === 'invoice' &&
        row.shipment_id === null &&
        row.shipped_at !== null &&
        row.shipped_at <= shipped_at,
    );
  if (invoice) tables.customer_invoices.change(invoice, { shipment_id, shipment_number });
}
