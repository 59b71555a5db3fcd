import { must } from '../../machinery/base/errors.ts';
import type { Key } from '../../machinery/base/row-types.ts';
import {
  becomes,
  type Link,
  type LinkSource,
  type LinksOf,
  type Mapped,
  type RowChange,
} from '../../machinery/kernel/contract.ts';
import type {
  FieldServiceAppointmentsRow,
  RmaRequestsRow,
  Rows,
  Sends,
  ServicePartsUsageRow,
  Types,
  WarrantyClaimsRow,
} from './rows.ts';

type ToErp = Mapped<Sends['service-to-erp']>;

/** A ticket that quality must know of becomes a complaint, at its opening or by what was found. */
const toQuality: Link<Types, 'service-to-quality'> = {
  flow: 'service-to-quality',
  on: {
    service_tickets: (change) => {
      const { row } = change;
      if (!becomes(change, 'is_quality_related', Boolean) || row.is_opening) return [];
      return [
        {
          table: 'customer_complaints',
          columns: {
            service_ticket_id: row.service_ticket_id,
            ticket_number: row.ticket_number,
            customer_id: row.customer_id,
            product_id: row.product_id,
            lot_number: row.lot_number,
            serial_number: row.serial_number,
            subject: row.subject,
            description: row.description,
            symptom_code: row.symptom_code,
            severity: row.severity,
            sales_order_number: row.sales_order_number,
            affected_quantity: row.affected_quantity,
            received_at: row.opened_at,
          },
        },
      ];
    },
  },
};

/** What is kept of the price of faultless goods that were ordered in error: a tenth. */
const RESTOCKING_PCT = 100_000;

/** Goods that came back, were examined and are ours again enter the stock; what is repaired stays the customer's. What had been examined when history began is in the opening stock. */
function takeBack(change: RowChange<RmaRequestsRow>, source: LinkSource<Rows>): ToErp[] {
  const { kind, row } = change;
  if (kind === 'insert' || row.requested_resolution === 'repair') return [];
  if (!becomes(change, 'status', (status) => status === 'inspected')) return [];
  return source
    .by('rma_line_items', 'rma_request_id', row.rma_request_id)
    .filter((line) => line.accepted_quantity > 0)
    .map((line) => ({
      table: 'inventory_transactions',
      columns: {
        transaction_type: 'customer_return',
        source_module: 'service',
        source_table: 'service.rma_line_items',
        source_id: line.rma_line_item_id,
        source_document_number: row.rma_number,
        product_id: line.product_id,
        lot_number: line.lot_number,
        warehouse_id: row.return_to_warehouse_id,
        stock_type: must(line.stock_type, 'stock type of examined goods'),
        quantity: line.accepted_quantity,
        unit_of_measure: line.unit_of_measure,
        customer_id: row.customer_id,
        transaction_at: row.inspected_at,
      },
    }));
}

/** Goods that came back and are accepted are credited; what each cost the customer is known to ERP. */
function creditReturn(change: RowChange<RmaRequestsRow>, source: LinkSource<Rows>): ToErp[] {
  const { row } = change;
  if (row.requested_resolution !== 'credit' || !becomes(change, 'status', (status) => status === 'inspected'))
    return [];
  const [line] = source.by('rma_line_items', 'rma_request_id', row.rma_request_id);
  if (line === undefined || line.accepted_quantity === 0) return [];
  return [
    {
      table: 'customer_invoices',
      columns: {
        invoice_type: 'credit_memo',
        credit_reason_code: 'return',
        service_document_number: row.rma_number,
        customer_id: row.customer_id,
      },
    },
    {
      table: 'customer_invoice_lines',
      columns: {
        product_id: line.product_id,
        lot_number: line.lot_number,
        invoiced_quantity: line.accepted_quantity,
        discount_pct: row.return_reason_code === 'order_error' ? RESTOCKING_PCT : 0,
      },
    },
  ];
}

/** A claim for money that is granted. */
function creditClaim(change: RowChange<WarrantyClaimsRow>): ToErp[] {
  const { row } = change;
  const isGranted = becomes(change, 'status', (status) => status === 'approved' || status === 'partially_approved');
  if (row.claim_type !== 'credit' || !isGranted) return [];
  return [
    {
      table: 'customer_invoices',
      columns: {
        invoice_type: 'credit_memo',
        credit_reason_code: row.is_goodwill ? 'goodwill' : 'quality_claim',
        service_document_number: row.warranty_claim_number,
        customer_id: row.customer_id,
      },
    },
    {
      table: 'customer_invoice_lines',
      columns: {
        product_id: row.product_id,
        lot_number: row.lot_number,
        invoiced_quantity: row.approved_quantity,
        net_amount: row.approved_amount,
      },
    },
  ];
}

/** A finished visit that the customer pays for is charged with the parts that it used. */
function chargeVisit(change: RowChange<FieldServiceAppointmentsRow>, source: LinkSource<Rows>): ToErp[] {
  const { row } = change;
  if (row.charge_type !== 'chargeable' || !becomes(change, 'status', (status) => status === 'completed')) return [];
  const used = source
    .by('service_parts_usage', 'field_service_appointment_id', row.field_service_appointment_id)
    .filter(({ charged_amount }) => charged_amount > 0);
  const labour: ToErp = {
    table: 'customer_invoice_lines',
    columns: {
      description: `Labour and travel, visit ${row.appointment_number}`,
      invoiced_quantity: 1000,
      unit_of_measure: 'lot',
      net_amount: row.charged_amount,
    },
  };
  const lines = [...(row.charged_amount > 0 ? [labour] : []), ...used.map(lineOf)];
  return lines.length === 0 ? [] : [invoiceOf(row.appointment_number, row.customer_id), ...lines];
}

/** A part that the desk has sent is charged by itself. */
function chargePart(change: RowChange<ServicePartsUsageRow>, source: LinkSource<Rows>): ToErp[] {
  const { row } = change;
  const isSent = row.field_service_appointment_id === null && becomes(change, 'status', (status) => status === 'used');
  if (!isSent || row.charged_amount === 0) return [];
  const { customer_id } = source.get('service_tickets', row.service_ticket_id);
  return [invoiceOf(row.usage_number, customer_id), lineOf(row)];
}

function invoiceOf(service_document_number: string, customer_id: Key): ToErp {
  return { table: 'customer_invoices', columns: { invoice_type: 'invoice', service_document_number, customer_id } };
}

function lineOf({
  usage_number,
  used_quantity,
  unit_of_measure,
  charged_amount,
}: Readonly<ServicePartsUsageRow>): ToErp {
  return {
    table: 'customer_invoice_lines',
    columns: {
      description: `Service part, ${usage_number}`,
      invoiced_quantity: used_quantity,
      unit_of_measure,
      net_amount: charged_amount,
    },
  };
}

/** What customer service wants credited and charged, which ERP prices, posts and tells the number of, and what has come back. */
const toErp: Link<Types, 'service-to-erp'> = {
  flow: 'service-to-erp',
  on: {
    rma_requests: (change, source) => [...takeBack(change, source), ...creditReturn(change, source)],
    warranty_claims: creditClaim,
    field_service_appointments: chargeVisit,
    service_parts_usage: chargePart,
  },
};

export const links: LinksOf<Types> = [toQuality, toErp];
