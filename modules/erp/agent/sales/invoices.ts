import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { CreditReason } from '../../lifecycle/sales.ts';
import type { CustomerInvoiceLinesRow, CustomerInvoicesRow, NewRows } from '../../rows.ts';
import type { Context } from '../context.ts';
import type { Selling } from './selling.ts';

/** What an invoice or credit memo says beside its lines. */
export interface InvoiceHead {
  /** An invoice where it is left out. */
  type?: 'credit_memo';
  company: Key;
  customer: Key;
  order?: { key: Key; number: string } | null;
  shippedAt?: Moment;
  day: Day;
  termsDays: number;
  /** State that decides the tax; null for exports. */
  placeOfSupply: string | null;
  currency: { code: string; rate: Scaled };
  /** What a credit memo corrects, and why. */
  original?: { key: Key; reason: CreditReason };
  isOpening?: boolean;
}

export type InvoiceLine = Omit<NewRows['customer_invoice_lines'], 'customer_invoice_id' | 'line_number'>;

export interface Invoice {
  invoice: CustomerInvoicesRow;
  lines: CustomerInvoiceLinesRow[];
}

/** Issues an invoice or credit memo at once. It and its lines are held until it is settled, because a credit refers to them. */
export function addInvoice(selling: Selling, head: InvoiceHead, contents: InvoiceLine[]): Invoice {
  const { tables, numbers, now } = selling;
  const key = tables.customer_invoices.nextKey();
  const sum = (column: 'net_amount' | 'tax_amount' | 'cost_amount') =>
    contents.reduce((total, line) => total + (line[column] ?? 0), 0);
  const [net, tax] = [sum('net_amount'), sum('tax_amount')];
  const invoice = tables.customer_invoices.add({
    customer_invoice_id: key,
    customer_invoice_number: numbers.next('IN', now),
    invoice_type: head.type ?? 'invoice',
    company_id: head.company,
    customer_id: head.customer,
    sales_order_id: head.order?.key ?? null,
    sales_order_number: head.order?.number ?? null,
    shipped_at: head.shippedAt ?? null,
    original_customer_invoice_id: head.original?.key ?? null,
    credit_reason_code: head.original?.reason ?? null,
    invoice_date: head.day,
    issued_at: now,
    posting_date: head.day,
    payment_terms_days: head.termsDays,
    due_date: head.day + head.termsDays,
    place_of_supply: head.placeOfSupply,
    e_invoice_reference: head.placeOfSupply === null ? null : registration(selling, key),
    currency_code: head.currency.code,
    exchange_rate: head.currency.rate,
    net_amount: net,
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: multiply(net + tax, 2, head.currency.rate, 8, 2),
    cost_amount: sum('cost_amount'),
    open_amount: net + tax,
    status: 'issued',
    is_opening: head.isOpening ?? false,
    created_at: now,
    updated_at: now,
  });
  const lines = contents.map((line, index) =>
    tables.customer_invoice_lines.add({
      customer_invoice_id: key,
      line_number: (index + 1) * 10,
      ...line,
      created_at: now,
      updated_at: now,
    }),
  );
  return { invoice, lines };
}

/** Gives a draft its number and date, and makes it owed. */
export function issueDraft(
  selling: Selling,
  invoice: CustomerInvoicesRow,
  { termsDays, rate }: { termsDays: number; rate: Scaled },
): void {
  const { tables, numbers, now } = selling;
  const day = localDay(now);
  const total = invoice.total_amount ?? 0;
  tables.customer_invoices.change(invoice, {
    customer_invoice_number: numbers.next('IN', now),
    invoice_date: day,
    issued_at: now,
    posting_date: day,
    payment_terms_days: termsDays,
    due_date: day + termsDays,
    e_invoice_reference: invoice.place_of_supply === null ? null : registration(selling, invoice.customer_invoice_id),
    exchange_rate: rate,
    total_amount_base: multiply(total, 2, rate, 8, 2),
    open_amount: total,
    status: 'issued',
  });
}

/** Takes an amount off what is open of an invoice: money, with tax withheld and discount, or credit. What is settled is final. */
export function settle(
  { tables, now }: Selling,
  invoice: CustomerInvoicesRow,
  taken: { received: Scaled } | { credited: Scaled },
): void {
  const [received, credited] = 'received' in taken ? [taken.received, 0] : [0, taken.credited];
  const open = (invoice.open_amount ?? 0) - received - credited;
  tables.customer_invoices.change(invoice, {
    received_amount: invoice.received_amount + received,
    credited_amount: invoice.credited_amount + credited,
    open_amount: open,
    settled_at: open === 0 ? now : null,
    status: open === 0 ? 'paid' : 'partially_paid',
  });
}

/** Reference number that the invoice registration portal gives: 64 hexadecimal digits. */
function registration({ draws }: Context, invoice: Key): string {
  const draw = draws.of('customer_invoices', invoice, 'registration');
  return Array.from({ length: 8 }, () => draw.integer(0, 0xffff_ffff).toString(16).padStart(8, '0')).join('');
}
