import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio, scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Scaled } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { NewRows, VendorInvoicesRow, VendorPaymentsRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { holderOf } from '../reference/index.ts';
import { type Buying, entered } from './buying.ts';
import { type Application, postPayment } from './payment-entries.ts';
import { stretchOf } from './times.ts';

interface Amounts {
  applied: Scaled;
  withheld: Scaled;
  credit: VendorInvoicesRow | null;
}

/** What the lines of one payment have in common. */
interface Head {
  number: string;
  day: Day;
  rate: Scaled;
}

/** Proposes what would be late at the next run, one payment for each company, supplier and currency. */
export function proposePayments(buying: Buying, nextRun: Day): void {
  const due = new Map<string, VendorInvoicesRow[]>();
  const credits = new Map<string, VendorInvoicesRow[]>();
  for (const row of buying.tables.vendor_invoices.held()) {
    if (row.status !== 'approved' && row.status !== 'partially_paid') continue;
    const isCredit = row.invoice_type === 'credit_memo';
    if (!isCredit && payableOn(buying, row) >= nextRun) continue;
    const group = isCredit ? credits : due;
    const id = `${row.company_id}/${row.supplier_id}/${row.currency_code}`;
    group.set(id, [...(group.get(id) ?? []), row]);
  }
  for (const [id, invoices] of due) propose(buying, invoices, credits.get(id) ?? []);
}

/** The day on which an invoice is paid at the latest; some suppliers have to wait beyond it, small enterprises never. */
function payableOn(context: Context, row: VendorInvoicesRow): Day {
  const due = must(row.due_date, 'due date');
  if (context.copies['master.suppliers'].must(row.supplier_id).is_msme)
    return Math.min(due, row.invoice_date + purchasing.smallEnterpriseDays);
  const order = row.purchase_order_id === null ? undefined : context.tables.purchase_orders.get(row.purchase_order_id);
  return due + stretchOf(context, row.supplier_id, order?.order_date ?? row.invoice_date);
}

function propose(buying: Buying, invoices: VendorInvoicesRow[], credits: VendorInvoicesRow[]): void {
  const { tables, numbers, ledger, now } = buying;
  const { currency_code } = must(invoices[0], 'invoice to pay');
  const day = localDay(now);
  const head = { number: numbers.next('VP', now), day, rate: ledger.rate(currency_code, day) };
  const left = new Map(credits.map((credit) => [credit, openOf(credit)]));
  let line = 0;
  const add = (row: VendorInvoicesRow, amounts: Amounts) => {
    line += 10;
    tables.vendor_payments.add({ ...proposalOf(buying, head, row, amounts), line_number: line });
  };
  for (const row of invoices) {
    let open = openOf(row);
    for (const [credit, rest] of left) {
      const setOff = Math.min(rest, open - row.tds_amount);
      if (setOff <= 0) continue;
      left.set(credit, rest - setOff);
      open -= setOff;
      add(row, { applied: setOff, withheld: 0, credit });
    }
    if (open > 0) add(row, { applied: open, withheld: Math.min(open, row.tds_amount), credit: null });
  }
}

function proposalOf(
  buying: Buying,
  { number, day, rate }: Head,
  row: VendorInvoicesRow,
  { applied, withheld, credit }: Amounts,
): Omit<NewRows['vendor_payments'], 'line_number'> {
  const paid = credit ? 0 : applied - withheld;
  const isHome = row.currency_code === 'INR';
  const money = paid >= scaled(purchasing.grossSettlementFrom, 2) ? 'rtgs' : 'neft';
  return {
    vendor_payment_number: number,
    payment_run_number: `RUN-${new Date(day * DAY_MS).toISOString().slice(0, 10)}-1`,
    company_id: row.company_id,
    supplier_id: row.supplier_id,
    application_type: credit ? 'credit_memo' : 'invoice',
    vendor_invoice_id: row.vendor_invoice_id,
    credit_memo_vendor_invoice_id: credit?.vendor_invoice_id ?? null,
    payment_method: credit ? 'set_off' : isHome ? money : 'swift',
    bank_account_id: credit ? null : row.company_id,
    payment_date: day,
    currency_code: row.currency_code,
    exchange_rate: rate,
    paid_amount: paid,
    tds_withheld_amount: withheld,
    applied_amount: applied,
    paid_amount_base: multiply(paid, 2, rate, 8, 2),
    proposed_by_employee_id: holderOf(buying, 'Accountant', row.supplier_id),
    status: 'proposed',
    is_opening: buying.isOpening,
    ...entered(buying),
  };
}

/** Treasury releases what was proposed: it is approved, posted and sent to the bank. What is only set off passes no bank. */
export function sendPayments(buying: Buying): void {
  const proposed = buying.tables.vendor_payments.by('status', 'proposed');
  for (const rows of Map.groupBy(proposed, (row) => row.vendor_payment_number).values()) send(buying, rows);
}

function send(buying: Buying, rows: VendorPaymentsRow[]): void {
  const { tables, draws, now } = buying;
  const first = must(rows[0], 'line of a payment');
  const reference = draws.of('vendor_payments', first.vendor_payment_number, 'bank').integer(100_000_000, 999_999_999);
  const applications = rows.map((row) => apply(buying, row));
  for (const { row, difference } of applications) {
    const isSetOff = row.payment_method === 'set_off';
    tables.vendor_payments.change(row, {
      approved_by_employee_id: holderOf(buying, 'Accounts Manager', row.company_id),
      approved_at: now,
      posting_date: localDay(now),
      bank_reference: isSetOff ? null : `UTR${reference}`,
      exchange_difference_amount: difference,
      status: 'approved',
    });
    tables.vendor_payments.change(row, { status: isSetOff ? 'cleared' : 'sent' });
  }
  postPayment(buying, applications);
}

/** Reduces the invoice, and the credit memo set off against it; amounts in INR at the rates of the papers. */
function apply(context: Context, row: VendorPaymentsRow): Application {
  const { vendor_invoices } = context.tables;
  const { applied_amount: applied } = row;
  const invoice = vendor_invoices.must(row.vendor_invoice_id);
  const settled = baseOf(invoice, applied);
  if (row.credit_memo_vendor_invoice_id === null) {
    const given = row.paid_amount_base;
    const withheld = multiply(row.tds_withheld_amount, 2, row.exchange_rate, 8, 2);
    settle(context, invoice, { paid_amount: invoice.paid_amount + applied }, applied);
    return { row, invoice, credit: null, settled, given, withheld, difference: given + withheld - settled };
  }
  const credit = vendor_invoices.must(row.credit_memo_vendor_invoice_id);
  const given = baseOf(credit, applied);
  for (const one of [invoice, credit])
    settle(context, one, { credited_amount: one.credited_amount + applied }, applied);
  return { row, invoice, credit, settled, given, withheld: 0, difference: given - settled };
}

function settle(
  { tables }: Context,
  row: VendorInvoicesRow,
  columns: Partial<VendorInvoicesRow>,
  applied: Scaled,
): void {
  const open = openOf(row) - applied;
  tables.vendor_invoices.change(row, {
    ...columns,
    open_amount: open,
    status: open === 0 ? 'paid' : 'partially_paid',
  });
}

/** The bank has charged what was sent on the days before. */
export function clearPayments({ tables, now }: Context): void {
  for (const row of tables.vendor_payments.by('status', 'sent'))
    if (row.payment_date < localDay(now))
      tables.vendor_payments.change(row, { status: 'cleared', value_date: row.payment_date + 1 });
}

function openOf(row: VendorInvoicesRow): Scaled {
  return must(row.open_amount, 'open amount');
}

/** INR of the next `applied` of an invoice, at its own rate: parts add up to its total to the last paisa. */
function baseOf(row: VendorInvoicesRow, applied: Scaled): Scaled {
  const total = must(row.total_amount_base, 'total');
  const before = row.total_amount - openOf(row);
  return ratio(total, before + applied, row.total_amount) - ratio(total, before, row.total_amount);
}
