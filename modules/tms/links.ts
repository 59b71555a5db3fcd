import { must } from '../../machinery/base/errors.ts';
import { becomes, type LinksOf, type Mapped, type RowChange } from '../../machinery/kernel/contract.ts';
import type { DeliveriesRow, FreightInvoicesRow, Sends, ShipmentsRow, Types } from './rows.ts';

type ToErp = Mapped<Sends['tms-to-erp']>;
type ToWarehouse = Mapped<Sends['tms-to-wms']>;
type ToCrm = Mapped<Sends['tms-to-crm']>;
type ToService = Mapped<Sends['tms-to-service']>;

/** An approved bill is to be paid. */
function payFreight(change: RowChange<FreightInvoicesRow>): ToErp[] {
  if (!becomes(change, 'status', (status) => status === 'approved')) return [];
  const { row } = change;
  return [
    {
      table: 'vendor_invoices',
      columns: {
        freight_invoice_id: row.freight_invoice_id,
        source_document_number: row.freight_invoice_number,
        supplier_reference_number: row.carrier_invoice_number,
        invoice_type: row.invoice_type,
        company_id: row.company_id,
        supplier_id: row.supplier_id,
        invoice_date: row.invoice_date,
        due_date: row.due_date,
        currency_code: row.currency_code,
        net_amount: row.net_amount,
        discount_amount: row.discount_amount,
        tax_amount: row.tax_amount,
        total_amount: row.total_amount,
        is_reverse_charge: row.is_reverse_charge,
        match_status: row.match_status,
      },
    },
  ];
}

/** Goods of a sale have left: its invoice names the shipment. */
function nameShipment(change: RowChange<ShipmentsRow>): ToErp[] {
  const { row } = change;
  if (row.customer_id === null || !becomes(change, 'shipped_at', (at) => at !== null)) return [];
  return [
    {
      table: 'customer_invoices',
      columns: {
        shipment_id: row.shipment_id,
        shipment_number: row.shipment_number,
        shipped_at: row.shipped_at,
        company_id: row.company_id,
        customer_id: row.customer_id,
        sales_order_id: row.sales_order_id,
        sales_order_number: row.sales_order_number,
      },
    },
  ];
}

/** Every new state of a shipment to a customer. */
function showShipment({ kind, row, before }: RowChange<ShipmentsRow>): ToCrm[] {
  if (row.customer_id === null || (kind === 'update' && before?.status === undefined)) return [];
  return [
    {
      table: 'customer_shipments',
      columns: {
        shipment_id: row.shipment_id,
        shipment_number: row.shipment_number,
        customer_id: row.customer_id,
        sales_order_id: row.sales_order_id,
        sales_order_number: row.sales_order_number,
        shipment_status: row.status,
        shipped_at: row.shipped_at,
        promised_delivery_at: row.promised_delivery_at,
      },
    },
  ];
}

const isHandedOver = (change: RowChange<DeliveriesRow>) =>
  change.row.customer_id !== null && becomes(change, 'status', (status) => status === 'delivered');

/** What was collected from a supplier, or sent by one of our own warehouses, is at the dock. */
function tellArrival(change: RowChange<ShipmentsRow>): ToWarehouse[] {
  const { row } = change;
  if (!becomes(change, 'delivered_at', (at) => at !== null)) return [];
  if (row.shipment_type === 'transfer')
    return [
      { table: 'receiving_tasks', columns: { transfer_number: row.transfer_number, arrived_at: row.delivered_at } },
    ];
  if (row.shipment_type !== 'purchase') return [];
  return [
    {
      table: 'expected_receipts',
      columns: { advance_notice_number: row.advance_notice_number, announced_arrival_at: row.delivered_at },
    },
  ];
}

/** A delivery, by its first line. */
function showDelivery(change: RowChange<DeliveriesRow>): ToCrm[] {
  const { row } = change;
  if (row.line_number !== 1 || !isHandedOver(change)) return [];
  return [
    {
      table: 'customer_shipments',
      columns: { shipment_id: row.shipment_id, delivery_id: row.delivery_id, delivered_at: row.delivered_at },
    },
  ];
}

/** With the handover of a product its warranty begins. */
function beginWarranty(change: RowChange<DeliveriesRow>): ToService[] {
  const { row } = change;
  if (row.product_id === null || row.delivered_quantity === 0 || !isHandedOver(change)) return [];
  return [
    {
      table: 'warranty_registrations',
      columns: {
        delivery_id: row.delivery_id,
        delivery_number: row.delivery_number,
        delivered_at: must(row.delivered_at, 'handover'),
        customer_id: must(row.customer_id, 'customer'),
        product_id: row.product_id,
        lot_number: row.lot_number,
        covered_quantity: row.delivered_quantity,
        sales_order_number: row.sales_order_number,
      },
    },
  ];
}

/** What transport tells others; a neighbour without behaviour receives nothing. */
export const links: LinksOf<Types> = [
  { flow: 'tms-to-erp', on: { freight_invoices: payFreight, shipments: nameShipment } },
  { flow: 'tms-to-crm', on: { shipments: showShipment, deliveries: showDelivery } },
  { flow: 'tms-to-wms', on: { shipments: tellArrival } },
  { flow: 'tms-to-service', on: { deliveries: beginWarranty } },
];
