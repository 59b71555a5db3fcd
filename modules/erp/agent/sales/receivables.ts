import { workingDayFrom } from '../../../../company/calendar.ts';
import { weekdayOf } from '../../../../company/market.ts';
import { workdays } from '../../../../company/schedules.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { type KeyedAgenda, NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { DISPUTES, SALES } from '../../lifecycle/sales.ts';
import type { CustomerInvoicesRow, SalesOrdersRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { creditInvoice, setOffOpen } from './credit-notes.ts';
import { receivePayment, refund } from './payments.ts';
import { prepaymentDay, prepaymentOf, receivePrepayment } from './prepayments.ts';
import { type Selling, sellingOf } from './selling.ts';
import { disputeOf, dunningLevelOf, paymentDayOf } from './terms.ts';

/** Customers pay after the terms and a delay of their own, on their payment days, so that a payment often settles several invoices. */
const payers: KeyedAgenda<Types> = {
  each: 'customer who pays',
  keys: ({ tables }) => new Set([...tables.customer_invoices.held()].map((invoice) => invoice.customer_id)),
  next(customer, context) {
    let next = NEVER;
    for (const invoice of payableOf(context, customer)) {
      // Of what is paid in parts, the next one does not come in the same moment.
      const from = invoice.status === 'partially_paid' ? context.now + 1 : context.now;
      next = Math.min(next, paymentMoment(context, customer, paymentDayOf(context, invoice), from));
    }
    return next;
  },
  act: (customer, context) => pay(sellingOf(context), customer),
  with: { customer_invoices: 'customer_id' },
};

/** Receivables: every working morning disputes, reminders and what is to be set off; and what money comes, for invoices or in advance. */
export const receivables: Process<Types> = {
  name: 'receivables',
  copied: { 'master.customers': (context, { customer_id }) => context.reconsider(payers, customer_id) },
  schedule: [{ at: workdays.at(SALES.receivablesTime), act: (context) => lookAtAll(sellingOf(context)) }],
  agenda: [
    payers,
    {
      of: 'sales_orders',
      next: nextOfPrepayment,
      act: (order: SalesOrdersRow, context: Context) => receivePrepayment(sellingOf(context), order),
    },
  ],
};

function lookAtAll(selling: Selling): void {
  const day = localDay(selling.now);
  for (const invoice of [...selling.tables.customer_invoices.held()]) lookAt(selling, invoice, day);
}

function lookAt(selling: Selling, invoice: CustomerInvoicesRow, day: Day): void {
  if (invoice.status === 'draft') return;
  if (invoice.invoice_type === 'credit_memo') {
    setOffOpen(selling, invoice);
    const isOld = (invoice.invoice_date ?? day) + SALES.refundDays <= day;
    if (isOld && (invoice.open_amount ?? 0) > 0) refund(selling, invoice);
    return;
  }
  const { customer_invoices } = selling.tables;
  const dispute = disputeOf(selling, invoice);
  const isDisputed = invoice.status === 'disputed';
  if (dispute && !isDisputed && dispute.from <= day && day < dispute.until)
    customer_invoices.change(invoice, {
      dispute_reason: DISPUTES[dispute.reason] ?? dispute.reason,
      status: 'disputed',
    });
  else if (dispute && isDisputed && dispute.until <= day) {
    customer_invoices.change(invoice, {
      dispute_reason: null,
      status: invoice.received_amount > 0 ? 'partially_paid' : 'issued',
    });
    if (dispute.credit !== null) creditInvoice(selling, invoice, dispute);
  } else if (weekdayOf(day) === SALES.dunning.weekday && !isDisputed) remind(selling, invoice, day);
}

function remind({ tables }: Selling, invoice: CustomerInvoicesRow, day: Day): void {
  if (dunningLevelOf(invoice, day) <= invoice.dunning_level) return;
  tables.customer_invoices.change(invoice, { last_dunned_on: day, dunning_level: invoice.dunning_level + 1 });
}

/** What a customer owes is paid with what is due by then, for each company and currency at once. */
function pay(selling: Selling, customer: Key): void {
  const day = localDay(selling.now);
  const due = payableOf(selling, customer).filter((invoice) => paymentDayOf(selling, invoice) <= day);
  for (const invoices of Map.groupBy(due, (one) => `${one.company_id} ${one.currency_code}`).values())
    receivePayment(selling, invoices);
}

function payableOf({ tables }: Context, customer: Key): CustomerInvoicesRow[] {
  return tables.customer_invoices
    .by('customer_id', customer)
    .filter(
      ({ invoice_type, status }) =>
        invoice_type !== 'credit_memo' && (status === 'issued' || status === 'partially_paid'),
    );
}

function nextOfPrepayment(order: SalesOrdersRow, context: Context): Moment {
  if (!order.is_prepaid || order.status !== 'confirmed' || prepaymentOf(context, order)) return NEVER;
  const day = prepaymentDay(context, order);
  return day === null ? NEVER : paymentMoment(context, order.customer_id, day, context.now);
}

/** When the money of a customer comes that it has meant to pay on a day: in the hours of the bank, not before `from`. */
function paymentMoment({ draws }: Context, customer: Key, meant: Day, from: Moment): Moment {
  for (let day = workingDayFrom(Math.max(meant, localDay(from))); ; day = workingDayFrom(day + 1)) {
    const draw = draws.of('customers', `${customer}/${day}`, 'payment hour');
    const at = localMoment(day, 0) + Math.floor(draw.between(...SALES.bankHours) * 3600) * 1000;
    if (at >= from) return at;
  }
}
