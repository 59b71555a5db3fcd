import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { CustomerInvoiceLinesRow, CustomerInvoicesRow, CustomerPaymentsRow } from '../../rows.ts';
import type { NewEntry, Posting } from '../context.ts';
import { PAR } from '../ledger/index.ts';
import type { Selling } from './selling.ts';

/** Accounts that sales post to. */
export const ACCOUNTS = {
  receivables: '120100',
  finishedGoods: '130300',
  withheld: '150100',
  advances: '240100',
  retainedEarnings: '320100',
  domesticSales: '410100',
  exportSales: '410200',
  deductions: '415100',
  costOfSales: '510100',
  exchangeDifference: '560100',
} as const;

type Cause = NewEntry['cause'];

/** A posting by sign: positive amounts are debits, in hundredths of a rupee. */
export function posting(account: string, amount: Scaled, refers: NonNullable<Posting['refers']> = {}): Posting {
  return amount >= 0 ? { account, debit: amount, refers } : { account, credit: -amount, refers };
}

/** What an amount of an invoice is worth in INR at the invoice's own rate. Parts of an invoice are differences of this, so they add up exactly. */
export function inRupees(invoice: CustomerInvoicesRow, amount: Scaled): Scaled {
  return multiply(amount, 2, invoice.exchange_rate ?? PAR, 8, 2);
}

/** The customer's side of an entry: positive amounts are owed by him. */
export function receivable(invoice: CustomerInvoicesRow, amount: Scaled): Posting {
  return posting(ACCOUNTS.receivables, amount, {
    customer_id: invoice.customer_id,
    assignment_number: invoice.customer_invoice_number,
    due_date: invoice.due_date,
  });
}

export function causeOf(invoice: CustomerInvoicesRow): Cause {
  return {
    source_module: 'erp',
    source_table: 'erp.customer_invoices',
    source_id: invoice.customer_invoice_id,
    source_document_number: must(invoice.customer_invoice_number, 'number of an invoice'),
  };
}

/** Posts an invoice or credit memo in INR: receivable, sales or deductions, and tax. Sales take what rounding of the parts leaves. */
export function postInvoice(selling: Selling, invoice: CustomerInvoicesRow, lines: CustomerInvoiceLinesRow[]): Key {
  const isCredit = invoice.invoice_type === 'credit_memo';
  const sign = isCredit ? -1 : 1;
  const total = must(invoice.total_amount_base, 'amount in rupees');
  const taxes = taxPostings(selling, invoice, lines, sign);
  const tax = taxes.reduce((sum, { debit = 0, credit = 0 }) => sum + credit - debit, 0);
  const account = must(lines[0], 'line of an invoice').account_code;
  const day = must(invoice.posting_date, 'posting date');
  return selling.ledger.post(
    {
      type: isCredit ? 'customer_credit' : 'customer_invoice',
      company: invoice.company_id,
      cause: causeOf(invoice),
      documentDate: must(invoice.invoice_date, 'invoice date'),
      postingDate: day,
      description: `${isCredit ? 'Credit memo' : 'Invoice'} ${invoice.customer_invoice_number} for ${invoice.service_document_number ?? invoice.sales_order_number ?? 'several orders'}`,
      lines: [
        receivable(invoice, sign * total),
        posting(account, tax - sign * total, { customer_id: invoice.customer_id }),
        ...taxes,
      ],
    },
    selling.now,
  );
}

/** Posts a payment with all its lines as one entry. */
export function postPayment(selling: Selling, first: CustomerPaymentsRow, what: string, lines: Posting[]): Key {
  return selling.ledger.post(
    {
      type: 'customer_payment',
      company: first.company_id,
      cause: {
        source_module: 'erp',
        source_table: 'erp.customer_payments',
        source_id: first.customer_payment_id,
        source_document_number: first.customer_payment_number,
      },
      documentDate: first.posting_date,
      postingDate: first.posting_date,
      description: `${what} ${first.customer_payment_number}`,
      lines,
    },
    selling.now,
  );
}

/** Output tax by code and part. */
function taxPostings(
  selling: Selling,
  invoice: CustomerInvoicesRow,
  lines: CustomerInvoiceLinesRow[],
  sign: 1 | -1,
): Posting[] {
  const taxed = Map.groupBy(
    lines.filter((line) => line.tax_amount > 0 && line.tax_code_id !== null),
    (line) => line.tax_code_id as Key,
  );
  return [...taxed].flatMap(([key, members]) => {
    const code = selling.copies['financial.tax_codes'].must(key);
    const sum = (column: 'net_amount' | 'cgst_amount' | 'sgst_amount' | 'igst_amount') =>
      members.reduce((total, line) => total + line[column], 0);
    const refers = { tax_code_id: key, tax_base_amount: inRupees(invoice, sum('net_amount')) };
    const parts = [
      [code.cgst_account_code, sum('cgst_amount')],
      [code.sgst_account_code, sum('sgst_amount')],
      [code.igst_account_code, sum('igst_amount')],
    ] as const;
    return parts
      .filter(([, amount]) => amount > 0)
      .map(([account, amount]) =>
        posting(must(account, `account of ${code.tax_code}`), -sign * inRupees(invoice, amount), refers),
      );
  });
}
