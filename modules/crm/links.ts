import {
  becomes,
  type LinkSource,
  type LinksOf,
  type Mapped,
  type RowChange,
} from '../../machinery/kernel/contract.ts';
import type { QuotationLinesRow, QuotationsRow, Rows, Sends, Types } from './rows.ts';

type ToErp = Mapped<Sends['crm-to-erp']>;

/** An accepted offer becomes a sales order with its lines. */
function order(change: RowChange<QuotationsRow>, source: LinkSource<Rows>): ToErp[] {
  const { row } = change;
  if (row.accepted_at === null || !becomes(change, 'status', (status) => status === 'accepted')) return [];
  return [
    {
      table: 'sales_orders',
      columns: {
        quotation_id: row.quotation_id,
        quotation_number: row.quotation_number,
        customer_id: row.customer_id,
        currency_code: row.currency_code,
        net_amount: row.net_amount,
        discount_amount: row.discount_amount,
        tax_amount: row.tax_amount,
        total_amount: row.total_amount,
        company_id: row.company_id,
        contract_id: row.contract_id,
        ordered_at: row.accepted_at,
        customer_reference_number: row.customer_reference_number,
        requested_date: row.requested_delivery_date,
        incoterm: row.incoterm,
        payment_terms_days: row.payment_terms_days,
        sales_employee_id: row.prepared_by_employee_id,
      },
    },
    ...source
      .by('quotation_lines', 'quotation_id', row.quotation_id)
      .toSorted((a, b) => a.line_number - b.line_number)
      .map((line) => lineOf(row, line)),
  ];
}

function lineOf(offer: Readonly<QuotationsRow>, line: Readonly<QuotationLinesRow>): ToErp {
  return {
    table: 'sales_order_lines',
    columns: {
      quotation_line_id: line.quotation_line_id,
      quotation_id: line.quotation_id,
      line_number: line.line_number,
      product_id: line.product_id,
      ordered_quantity: line.quoted_quantity,
      unit_of_measure: line.unit_of_measure,
      list_price_amount: line.list_price_amount,
      unit_price_amount: line.unit_price_amount,
      discount_pct: line.discount_pct,
      net_amount: line.net_amount,
      tax_rate_pct: line.tax_rate_pct,
      tax_amount: line.tax_amount,
      requested_date: offer.requested_delivery_date,
    },
  };
}

/** What sales tells ERP. */
export const links: LinksOf<Types> = [{ flow: 'crm-to-erp', on: { quotations: order } }];
