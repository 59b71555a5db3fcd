import { must } from '../../../machinery/base/errors.ts';
import { becomes, type Link, type Mapped, type RowChange } from '../../../machinery/kernel/contract.ts';
import type { CustomerInvoicesRow, Sends, Types } from '../rows.ts';

type ToService = Mapped<Sends['erp-to-service']>;

/** Customer service hears by what, and with how much, its return or claim was credited. */
function tellCredit(change: RowChange<CustomerInvoicesRow>): ToService[] {
  const { customer_invoice_id, service_document_number, credit_reason_code } = change.row;
  if (service_document_number === null || !becomes(change, 'status', (status) => status !== 'draft')) return [];
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

export const toService: Link<Types, 'erp-to-service'> = {
  flow: 'erp-to-service',
  on: { customer_invoices: tellCredit },
};
