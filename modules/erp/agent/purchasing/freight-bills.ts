import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Message } from '../../../../machinery/kernel/contract.ts';
import type { CopyRows, Types, VendorInvoicesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { type Buying, buyingOf } from './buying.ts';
import { taxLines } from './invoice-entries.ts';
import { ACCOUNTS, posting } from './postings.ts';

/** A bill that transport has compared with its rate card (tms-to-erp): numbered, posted as freight, paid with the others. */
export function freightBilled(context: Context, { columns }: Message<Types, 'vendor_invoices'>): void {
  const buying = buyingOf(context);
  const { tables, numbers, ledger, now } = buying;
  const day = localDay(now);
  const rate = ledger.rate(must(columns.currency_code, 'currency of a bill'), day);
  const total = must(columns.total_amount, 'total of a bill');
  const row = tables.vendor_invoices.receive(columns, {
    vendor_invoice_number: numbers.next('VI', now),
    line_number: 10,
    received_on: day,
    posting_date: day,
    exchange_rate: rate,
    tax_code_id: taxCodeOf(buying, columns)?.tax_code_id ?? null,
    total_amount_base: multiply(total, 2, rate, 8, 2),
    open_amount: total,
    account_code: ACCOUNTS.freight,
    cost_center_code: costCentreOf(buying, must(columns.company_id, 'company of a bill')),
    approved_at: now,
    status: 'approved',
  });
  post(buying, row);
}

/** The code of the tax that the bill bears: by its rate, and by whether the carrier is registered in the state of the company. */
function taxCodeOf(
  { copies, ledger }: Buying,
  columns: Readonly<Partial<VendorInvoicesRow>>,
): CopyRows['financial.tax_codes'] | undefined {
  const net = must(columns.net_amount, 'net amount of a bill');
  if (!columns.tax_amount || net === 0) return undefined;
  const carrier = copies['master.suppliers'].must(columns.supplier_id ?? null);
  const company = copies['master.companies'].must(columns.company_id ?? null);
  const percent = ratio(columns.tax_amount, 100, net);
  const isWithin = carrier.state_province === company.state_province;
  return ledger.taxCode(isWithin ? 'in-intra' : 'in-inter', percent * 10_000);
}

/** Freight is borne by logistics, where a company has it, else by its stores. */
function costCentreOf({ copies }: Context, company: number): string {
  const departments = [...copies['master.departments'].all()].sort((a, b) => a.department_id - b.department_id);
  for (const wanted of ['logistics', 'warehouse'] as const)
    for (const row of departments)
      if (row.company_id === company && row.department_function === wanted) return row.cost_center_code;
  return must(departments[0], 'a department').cost_center_code;
}

function post(buying: Buying, row: VendorInvoicesRow): void {
  const sign = row.invoice_type === 'credit_memo' ? -1 : 1;
  const number = must(row.vendor_invoice_number, 'number of a bill');
  const total = must(row.total_amount_base, 'total');
  const tax = taxLines(buying, [row], sign);
  const taxed = tax.reduce((sum, line) => sum + (line.debit ?? 0) - (line.credit ?? 0), 0);
  buying.ledger.post(
    {
      type: 'vendor_invoice',
      company: row.company_id,
      cause: {
        source_module: 'erp',
        source_table: 'erp.vendor_invoices',
        source_id: row.vendor_invoice_id,
        source_document_number: number,
      },
      documentDate: row.invoice_date,
      postingDate: must(row.posting_date, 'posting date'),
      description: `Freight ${sign > 0 ? 'bill' : 'credit'} ${row.supplier_reference_number ?? ''}, ${number}`,
      lines: [
        posting(ACCOUNTS.freight, sign * total - taxed, { cost_center_code: row.cost_center_code }),
        ...tax,
        posting(ACCOUNTS.payables, -sign * total, {
          supplier_id: row.supplier_id,
          due_date: row.due_date,
          assignment_number: number,
        }),
      ],
    },
    buying.now,
  );
}
