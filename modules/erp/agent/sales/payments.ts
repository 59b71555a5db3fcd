import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, percentOf, scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { bankAccountOf } from '../../lifecycle/posting.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { CustomerInvoicesRow, CustomerPaymentsRow } from '../../rows.ts';
import type { Context, Posting } from '../context.ts';
import { holderOf } from '../reference/index.ts';
import { type Customer, customerOf, paysByCheque, withholds } from './customers.ts';
import { settle } from './invoices.ts';
import { ACCOUNTS, inRupees, posting, postPayment, receivable } from './postings.ts';
import type { Selling } from './selling.ts';
import { cashDiscountOf, instalmentOf } from './terms.ts';

interface PaymentLine {
  number: string;
  /** 10 where it is the only one. */
  line?: number;
  company: Key;
  customer: Key;
  type: 'invoice' | 'prepayment' | 'credit_memo' | 'transfer' | 'refund';
  invoice?: Key;
  credit?: Key;
  order?: Key;
  /** Advance that is applied. */
  source?: Key;
  method: CustomerPaymentsRow['payment_method'];
  remark?: string | null;
  currency: { code: string; rate: Scaled };
  received: Scaled;
  discount?: Scaled;
  withheld?: Scaled;
  applied: Scaled;
  /** Loss by rates, in INR. */
  difference?: Scaled;
}

/** What a payment takes off one invoice. */
interface Application {
  row: CustomerPaymentsRow;
  invoice: CustomerInvoicesRow;
  /** What the invoice is reduced by, and its parts, in INR. */
  cleared: Scaled;
  discount: Scaled;
  withheld: Scaled;
}

/** Writes one line of a receipt. Only an advance may still change; the others are final. */
export function addPaymentLine(selling: Selling, line: PaymentLine): CustomerPaymentsRow {
  const { tables, now } = selling;
  const day = localDay(now);
  const isAdvance = line.type === 'prepayment';
  const isMoney = line.method !== 'set_off';
  return tables.customer_payments.add({
    customer_payment_number: line.number,
    line_number: line.line ?? 10,
    company_id: line.company,
    customer_id: line.customer,
    application_type: line.type,
    customer_invoice_id: line.invoice ?? null,
    credit_memo_customer_invoice_id: line.credit ?? null,
    sales_order_id: line.order ?? null,
    source_customer_payment_id: line.source ?? null,
    payment_method: line.method,
    // Standing key: the operating account of a company has the key of the company.
    bank_account_id: isMoney ? line.company : null,
    bank_reference: isMoney ? referenceOf(line, day) : null,
    remittance_advice: line.remark ?? null,
    received_at: now,
    posting_date: day,
    value_date: isMoney ? day : null,
    currency_code: line.currency.code,
    exchange_rate: line.currency.rate,
    received_amount: line.received,
    cash_discount_amount: line.discount ?? 0,
    tds_withheld_amount: line.withheld ?? 0,
    applied_amount: line.applied,
    unapplied_amount: isAdvance ? line.applied : 0,
    received_amount_base: multiply(line.received, 2, line.currency.rate, 8, 2),
    exchange_difference_amount: line.difference ?? 0,
    applied_at: isAdvance ? null : now,
    // Cheques and what is set off are matched by a person, transfers by their reference.
    applied_by_employee_id:
      isAdvance || (isMoney && line.method !== 'cheque') ? null : holderOf(selling, 'Accountant', line.customer),
    status: isMoney ? 'cleared' : 'applied',
  });
}

/** Money of one customer for one or several invoices of a company and currency: one receipt, one entry. */
export function receivePayment(selling: Selling, invoices: readonly CustomerInvoicesRow[]): void {
  const first = must(invoices[0], 'invoice');
  const customer = customerOf(selling, first);
  const currency = must(first.currency_code, 'currency');
  const rate = selling.ledger.rate(currency, localDay(selling.now));
  const paid = invoices.map((invoice) => ({ invoice, ...amountsOf(selling, customer, invoice) }));
  const total = paid.reduce((sum, { received }) => sum + received, 0);
  const shared = {
    number: selling.numbers.next('CR', selling.now),
    company: first.company_id,
    customer: first.customer_id,
    type: 'invoice' as const,
    method: methodOf(selling, customer, { key: first.customer_invoice_id, total, currency }),
    currency: { code: currency, rate },
  };
  const applications = paid.map(({ invoice, received, discount, withheld }, index): Application => {
    const applied = received + discount + withheld;
    const open = must(invoice.open_amount, 'open amount');
    const inBase = (amount: Scaled) => multiply(amount, 2, rate, 8, 2);
    const cleared = inRupees(invoice, open) - inRupees(invoice, open - applied);
    const difference = cleared - inBase(received) - inBase(discount) - inBase(withheld);
    const row = addPaymentLine(selling, {
      ...shared,
      line: (index + 1) * 10,
      invoice: invoice.customer_invoice_id,
      remark: invoice.customer_invoice_number,
      received,
      discount,
      withheld,
      applied,
      difference,
    });
    settle(selling, invoice, { received: applied });
    return { row, invoice, cleared, discount: inBase(discount), withheld: inBase(withheld) };
  });
  postPayment(selling, must(applications[0], 'line').row, 'Payment', postingsOf(customer, applications));
}

/** Credit that nothing is left to be set off against is paid back. */
export function refund(selling: Selling, memo: CustomerInvoicesRow): void {
  const open = must(memo.open_amount, 'open amount of a memo');
  const currency = must(memo.currency_code, 'currency');
  const rate = selling.ledger.rate(currency, localDay(selling.now));
  const [worth, paid] = [inRupees(memo, open), multiply(open, 2, rate, 8, 2)];
  const row = addPaymentLine(selling, {
    number: selling.numbers.next('CR', selling.now),
    company: memo.company_id,
    customer: memo.customer_id,
    type: 'refund',
    invoice: memo.customer_invoice_id,
    method: currency === 'INR' ? 'neft' : 'swift',
    remark: memo.customer_invoice_number,
    currency: { code: currency, rate },
    received: open,
    applied: open,
    difference: paid - worth,
  });
  postPayment(selling, row, `Refund of ${memo.customer_invoice_number}, payment`, [
    receivable(memo, worth),
    posting(bankAccountOf(memo.company_id), -paid),
    posting(ACCOUNTS.exchangeDifference, paid - worth),
  ]);
  settle(selling, memo, { received: open });
}

function postingsOf(customer: Customer, applications: Application[]): Posting[] {
  const sum = (value: (one: Application) => Scaled) => applications.reduce((total, one) => total + value(one), 0);
  const refers = { customer_id: customer.customer_id };
  return [
    posting(
      bankAccountOf(must(applications[0], 'line').row.company_id),
      sum(({ row }) => row.received_amount_base),
    ),
    posting(
      ACCOUNTS.withheld,
      sum(({ withheld }) => withheld),
      refers,
    ),
    posting(
      ACCOUNTS.deductions,
      sum(({ discount }) => discount),
      refers,
    ),
    posting(
      ACCOUNTS.exchangeDifference,
      sum(({ row }) => row.exchange_difference_amount),
    ),
    ...applications.map(({ invoice, cleared }) => receivable(invoice, -cleared)),
  ];
}

/** What a customer pays of an invoice now, and what it keeps: tax with the first payment, discount when it pays at once. */
function amountsOf(context: Context, customer: Customer, invoice: CustomerInvoicesRow) {
  const open = must(invoice.open_amount, 'open amount');
  const isFirst = invoice.received_amount === 0;
  const net = invoice.net_amount ?? 0;
  // Tax deducted is rounded to whole rupees.
  const owed = Math.round(percentOf(net, scaled(SALES.withholding.pct, 4)) / 100) * 100;
  const withheld = isFirst && withholds(context, customer) ? Math.min(owed, open - 1) : 0;
  const pct = cashDiscountOf(context, invoice)?.pct ?? 0;
  const discount = isFirst ? percentOf(open, scaled(pct, 4)) : 0;
  const due = open - withheld - discount;
  const part = isFirst ? instalmentOf(context, invoice)?.part : undefined;
  // Parts are whole rupees.
  const received = part === undefined ? due : Math.floor((due * part) / 100) * 100;
  return { received, discount, withheld };
}

function methodOf(
  context: Context,
  customer: Customer,
  { key, total, currency }: { key: Key; total: Scaled; currency: string },
): CustomerPaymentsRow['payment_method'] {
  const draw = context.draws.of('customer_invoices', key, 'payment method');
  if (currency !== 'INR') return draw.chance(SALES.lettersOfCredit) ? 'letter_of_credit' : 'swift';
  if (paysByCheque(context, customer)) return 'cheque';
  if (total >= SALES.rtgsFrom) return 'rtgs';
  return total < SALES.impsBelow && draw.chance(SALES.immediate) ? 'imps' : 'neft';
}

/** Number of a cheque, or reference of the transfer by its day and the number of the receipt. */
function referenceOf({ method, number }: PaymentLine, day: Day): string {
  const serial = number.slice(-6);
  if (method === 'cheque') return serial;
  return `${method === 'rtgs' || method === 'neft' ? 'UTR' : 'REF'}${String(day).padStart(6, '0')}${serial}`;
}
