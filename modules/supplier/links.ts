import { must } from '../../machinery/base/errors.ts';
import {
  becomes,
  type LinkSource,
  type LinksOf,
  type Mapped,
  type RowChange,
} from '../../machinery/kernel/contract.ts';
import { isCollected } from './lifecycle/collection.ts';
import type {
  PortalPurchaseOrderLinesRow,
  PortalPurchaseOrdersRow,
  QuoteComparisonRow,
  Rows,
  Sends,
  ThreeWayMatchLogRow,
  Types,
} from './rows.ts';

type ToErp = Mapped<Sends['supplier-to-erp']>;
type ToTransport = Mapped<Sends['supplier-to-tms']>;
type ToWarehouse = Mapped<Sends['supplier-to-wms']>;

/** The supplier has answered an order; what ERP had confirmed before is no news. */
function tellAnswer(change: RowChange<PortalPurchaseOrdersRow>): ToErp[] {
  const { kind, row } = change;
  if (kind === 'insert' || !becomes(change, 'acknowledged_at', (at) => at !== null) || row.acknowledged_at === null)
    return [];
  const isRefused = row.rejection_reason_code !== null;
  return [
    {
      table: 'purchase_orders',
      columns: {
        purchase_order_id: row.purchase_order_id,
        confirmed_at: isRefused ? null : row.acknowledged_at,
        supplier_reference_number: row.supplier_order_number,
        cancellation_reason: row.rejection_reason_code,
      },
    },
  ];
}

/** A line is confirmed, or what is on its way of it. */
function tellLine(change: RowChange<PortalPurchaseOrderLinesRow>): ToErp[] {
  const { kind, row, before } = change;
  if (kind === 'insert') return [];
  const told: ToErp[] = [];
  const { purchase_order_line_id } = row;
  if (becomes(change, 'confirmed_date', (day) => day !== null))
    told.push({
      table: 'purchase_order_lines',
      columns: {
        purchase_order_line_id,
        promised_date: must(row.confirmed_date ?? undefined, 'promised day'),
        ordered_quantity: must(row.confirmed_quantity ?? undefined, 'confirmed quantity'),
        unit_price_amount: must(row.confirmed_unit_price_amount ?? undefined, 'confirmed price'),
      },
    });
  if (before !== undefined && 'advance_notice_number' in before)
    told.push({
      table: 'purchase_order_lines',
      columns: {
        purchase_order_line_id,
        announced_quantity: row.announced_quantity,
        announced_arrival_at: row.announced_arrival_at,
      },
    });
  return told;
}

/** A line of an invoice that was compared, or whose block has ended. What was refused never reaches the books. */
function tellMatch({ kind, row, before }: RowChange<ThreeWayMatchLogRow>, source: LinkSource<Rows>): ToErp[] {
  const isNew = kind === 'insert' && !row.is_opening;
  if (row.match_status === 'rejected' || !(isNew || (before !== undefined && 'match_status' in before))) return [];
  const line = source.get('supplier_invoice_lines', row.supplier_invoice_line_id);
  const invoice = source.get('supplier_invoices', row.supplier_invoice_id);
  return [
    {
      table: 'vendor_invoices',
      columns: {
        supplier_invoice_id: invoice.supplier_invoice_id,
        source_document_number: invoice.supplier_invoice_number,
        supplier_id: invoice.supplier_id,
        company_id: invoice.company_id,
        purchase_order_id: invoice.purchase_order_id,
        invoice_type: invoice.invoice_type,
        supplier_reference_number: invoice.supplier_reference_number,
        invoice_date: invoice.invoice_date,
        due_date: invoice.due_date,
        currency_code: invoice.currency_code,
        supplier_invoice_line_id: line.supplier_invoice_line_id,
        line_number: line.line_number,
        purchase_order_line_id: line.purchase_order_line_id,
        goods_receipt_line_id: line.goods_receipt_line_id,
        invoiced_quantity: line.invoiced_quantity,
        unit_of_measure: line.unit_of_measure,
        unit_price_amount: line.unit_price_amount,
        net_amount: line.net_amount,
        discount_amount: line.discount_amount,
        tax_amount: line.tax_amount,
        total_amount: line.total_amount,
        three_way_match_id: row.three_way_match_id,
        match_status: row.match_status,
        match_block_reason_code: row.block_reason_code,
        match_resolved_at: row.resolved_at,
        match_resolved_by_employee_id: row.resolved_by_employee_id,
      },
    },
  ];
}

/** An offer that was compared, with what became of it. */
function tellQuotation(change: RowChange<QuoteComparisonRow>, source: LinkSource<Rows>): ToErp[] {
  const { row } = change;
  if (change.kind === 'insert' || !becomes(change, 'approved_at', (at) => at !== null)) return [];
  const offer = source.get('rfq_response_lines', row.rfq_response_line_id);
  const response = source.get('rfq_responses', offer.rfq_response_id);
  return [
    {
      table: 'supplier_quotations',
      columns: {
        rfq_response_id: response.rfq_response_id,
        source_document_number: response.response_number,
        supplier_id: response.supplier_id,
        currency_code: response.currency_code,
        valid_to: response.valid_to,
        quoted_at: response.submitted_at,
        exchange_rate: response.exchange_rate,
        incoterm: response.incoterm,
        payment_terms_days: response.payment_terms_days,
        rfq_response_line_id: offer.rfq_response_line_id,
        line_number: offer.line_number,
        material_id: offer.material_id,
        mro_part_id: offer.mro_part_id,
        supplier_part_number: offer.supplier_part_number,
        offered_quantity: offer.offered_quantity,
        minimum_order_quantity: offer.minimum_order_quantity,
        unit_of_measure: offer.unit_of_measure,
        unit_price_amount: offer.unit_price_amount,
        lead_time_days: offer.lead_time_days,
        freight_amount: offer.freight_amount,
        tooling_amount: offer.tooling_amount,
        purchase_requisition_line_id: source.get('rfq_lines', row.rfq_line_id).erp_purchase_requisition_line_id,
        landed_unit_cost_amount: row.landed_unit_cost_amount,
        evaluation_rank: row.total_rank,
        awarded_quantity: row.awarded_quantity,
        decided_by_employee_id: row.approved_by_employee_id,
        decided_at: row.approved_at,
        decision_reason: row.award_reason,
      },
    },
  ];
}

/** What is on its way to a warehouse, and what was called back. Of what we collect transport says when it comes. */
function announce(
  { kind, row, before }: RowChange<PortalPurchaseOrderLinesRow>,
  source: LinkSource<Rows>,
): ToWarehouse[] {
  if (kind === 'insert' ? row.announced_quantity === null : !(before && 'announced_quantity' in before)) return [];
  // What has arrived needs no notice any more.
  if (row.announced_quantity === null && row.status !== 'cancelled') return [];
  const isOurs = kind === 'update' && isCollected(source.get('portal_purchase_orders', row.portal_purchase_order_id));
  return [
    {
      table: 'expected_receipts',
      columns: {
        purchase_order_line_id: row.purchase_order_line_id,
        advance_notice_number: row.advance_notice_number,
        announced_quantity: row.announced_quantity,
        announced_arrival_at: isOurs ? null : row.announced_arrival_at,
      },
    },
  ];
}

/** Goods that stand ready for us to collect; what was announced before history began is on its way already. */
function callFor(
  { kind, row, before }: RowChange<PortalPurchaseOrderLinesRow>,
  source: LinkSource<Rows>,
): ToTransport[] {
  if (kind === 'insert' || !(before && 'advance_notice_number' in before)) return [];
  const order = source.get('portal_purchase_orders', row.portal_purchase_order_id);
  if (row.announced_quantity === null || row.material_id === null || !isCollected(order)) return [];
  const { advance_notice_number } = row;
  return [
    {
      table: 'shipments',
      columns: {
        advance_notice_number,
        supplier_id: order.supplier_id,
        purchase_order_number: order.purchase_order_number,
        incoterm: order.incoterm,
        ship_to_warehouse_id: row.warehouse_id,
        ready_at: row.dispatched_at,
        promised_delivery_at: row.announced_arrival_at,
      },
    },
    {
      table: 'shipment_lines',
      columns: {
        advance_notice_number,
        purchase_order_line_number: row.line_number,
        material_id: row.material_id,
        shipped_quantity: row.announced_quantity,
        unit_of_measure: row.unit_of_measure,
      },
    },
  ];
}

/** What the portal tells ERP, warehouses and transport. */
export const links: LinksOf<Types> = [
  {
    flow: 'supplier-to-erp',
    on: {
      portal_purchase_orders: tellAnswer,
      portal_purchase_order_lines: tellLine,
      three_way_match_log: tellMatch,
      quote_comparison: tellQuotation,
    },
  },
  { flow: 'supplier-to-wms', on: { portal_purchase_order_lines: announce } },
  { flow: 'supplier-to-tms', on: { portal_purchase_order_lines: callFor } },
];
