import { formatScaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import { becomes, type Link, type Mapped, type RowChange } from '../../../machinery/kernel/contract.ts';
import type { CustomerInvoicesRow, Sends, Types } from '../rows.ts';

type ToService = Mapped<Sends['erp-to-service']>;

/** Customer service hears by what, and with how much, its return or claim was credited, its visit or part charged. */
function tellInvoice(change: RowChange<CustomerInvoicesRow>): ToService[] {
  const { customer_invoice_id, service_document_number, credit_reason_code } = change.row;
  if (service_document_number === null || !becomes(change, 'status', (status) => status !== 'draft')) return [];
  if (credit_reason_code === null) return [charged(change.row, service_document_number)];
  const currency_code = must(change.row.currency_code, 'currency of a memo');
  const amount = must(change.row.net_amount, 'amount of a memo');
  if (credit_reason_code === 'return')
    return [
      {
        table: 'rma_requests',
        columns: {
          rma_number: service_document_number,
          customer_invoice_id,
          currency_code,
          credit_amount: amount,
        },
      },
    ];
  return [
    {
      table: 'warranty_claims',
      columns: {
        warranty_claim_number: service_document_number,
        customer_invoice_id,
        currency_code,
        approved_amount: amount,
      },
    },
  ];
}

function charged(row: Readonly<CustomerInvoicesRow>, document_number: string): ToService {
  return {
    table: 'service_integration_log',
    columns: {
      direction: 'inbound',
      flow_id: 'erp-to-service',
      counterpart_module: 'erp',
      message_type: 'invoice_issued',
      entity_table: 'erp.customer_invoices',
      entity_id: row.customer_invoice_id,
      document_number,
      customer_id: row.customer_id,
      occurred_at: must(row.issued_at ?? undefined, 'moment of an invoice'),
      payload: {
        net_amount: formatScaled(must(row.net_amount, 'amount of an invoice'), 2),
        currency_code: row.currency_code,
        customer_invoice_number: row.customer_invoice_number,
      },
    },
  };
}

export const toService: Link<Types, 'erp-to-service'> = {
  flow: 'erp-to-service',
  on: { customer_invoices: tellInvoice },
};
