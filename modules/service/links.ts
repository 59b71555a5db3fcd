import {
  becomes,
  type Link,
  type LinkSource,
  type LinksOf,
  type Mapped,
  type RowChange,
} from '../../machinery/kernel/contract.ts';
import type { RmaRequestsRow, Rows, Sends, Types, WarrantyClaimsRow } from './rows.ts';

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

/** What customer service wants credited: ERP prices, posts and tells the number. */
const toErp: Link<Types, 'service-to-erp'> = {
  flow: 'service-to-erp',
  on: { rma_requests: creditReturn, warranty_claims: creditClaim },
};

export const links: LinksOf<Types> = [toQuality, toErp];
