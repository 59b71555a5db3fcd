import { must } from '../../../../machinery/base/errors.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import { bankAccountOf } from '../../lifecycle/posting.ts';
import type { VendorInvoicesRow, VendorPaymentsRow } from '../../rows.ts';
import type { Posting } from '../context.ts';
import type { Buying } from './buying.ts';
import { ACCOUNTS, posting } from './postings.ts';

/** What one line of a payment does, in hundredths of a rupee. */
export interface Application {
  row: VendorPaymentsRow;
  invoice: VendorInvoicesRow;
  /** Credit memo set off against the invoice; null where money moves. */
  credit: VendorInvoicesRow | null;
  /** What it takes from the invoice. */
  settled: Scaled;
  /** Money, or what it takes from the credit memo. */
  given: Scaled;
  withheld: Scaled;
  /** Difference of rates, positive for a loss. */
  difference: Scaled;
}

/** Posts a payment with all its lines as one entry in INR. */
export function postPayment({ ledger, now }: Buying, applications: Application[]): void {
  const { row } = must(applications[0], 'line of a payment');
  ledger.post(
    {
      type: 'vendor_payment',
      company: row.company_id,
      cause: {
        source_module: 'erp',
        source_table: 'erp.vendor_payments',
        source_id: row.vendor_payment_id,
        source_document_number: row.vendor_payment_number,
      },
      documentDate: row.payment_date,
      postingDate: must(row.posting_date, 'posting date'),
      description: `Payment ${row.vendor_payment_number} of run ${row.payment_run_number ?? ''}`,
      lines: [
        ...applications.flatMap(linesOf),
        posting(
          bankAccountOf(row.company_id),
          -applications.reduce((sum, one) => sum + (one.credit ? 0 : one.given), 0),
        ),
        posting(ACCOUNTS.withheld, -applications.reduce((sum, one) => sum + one.withheld, 0)),
        posting(
          ACCOUNTS.exchangeDifference,
          applications.reduce((sum, one) => sum + one.difference, 0),
        ),
      ],
    },
    now,
  );
}

function linesOf({ invoice, credit, settled, given }: Application): Posting[] {
  const of = (row: VendorInvoicesRow, amount: Scaled) =>
    posting(ACCOUNTS.payables, amount, { supplier_id: row.supplier_id, assignment_number: row.vendor_invoice_number });
  return credit ? [of(invoice, settled), of(credit, -given)] : [of(invoice, settled)];
}
