import { addWorkingDays, workingDayFrom } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Scaled } from '../../../../machinery/base/row-types.ts';
import { bankAccountOf } from '../../lifecycle/posting.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { CustomerInvoicesRow, CustomerPaymentsRow, SalesOrdersRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { settle } from './invoices.ts';
import { addPaymentLine } from './payments.ts';
import { ACCOUNTS, inRupees, posting, postPayment, receivable } from './postings.ts';
import type { Selling } from './selling.ts';

/** The day on which an order is paid in advance: a function of the order. Null when the money never comes. */
export function prepaymentDay({ draws }: Context, order: SalesOrdersRow): Day | null {
  const draw = draws.of('sales_orders', order.sales_order_id, 'prepayment');
  if (draw.chance(SALES.prepayment.never)) return null;
  return workingDayFrom(localDay(must(order.confirmed_at, 'confirmation')) + draw.integer(...SALES.prepayment.days));
}

/** Whether an order has waited so long for its money that it is given up. */
export function isGivenUp(order: SalesOrdersRow, day: Day): boolean {
  const confirmed = localDay(must(order.confirmed_at, 'confirmation'));
  return day > addWorkingDays(confirmed, SALES.prepayment.givenUpAfter);
}

/** The money that has come for an order and is not used up. */
export function prepaymentOf({ tables }: Context, order: SalesOrdersRow): CustomerPaymentsRow | undefined {
  return tables.customer_payments.by('sales_order_id', order.sales_order_id).find((row) => row.unapplied_amount > 0);
}

/** Money comes for the whole of an order; it is held as an advance until the goods are invoiced. */
export function receivePrepayment(selling: Selling, order: SalesOrdersRow): void {
  const amount = order.total_amount;
  const rate = selling.ledger.rate(order.currency_code, localDay(selling.now));
  const row = addPaymentLine(selling, {
    number: selling.numbers.next('CR', selling.now),
    company: order.company_id,
    customer: order.customer_id,
    type: 'prepayment',
    order: order.sales_order_id,
    method: order.currency_code === 'INR' ? 'neft' : 'swift',
    remark: order.sales_order_number,
    currency: { code: order.currency_code, rate },
    received: amount,
    applied: amount,
  });
  const base = row.received_amount_base;
  postPayment(selling, row, `Advance for ${order.sales_order_number}, receipt`, [
    posting(bankAccountOf(order.company_id), base),
    posting(ACCOUNTS.advances, -base, {
      customer_id: order.customer_id,
      assignment_number: row.customer_payment_number,
    }),
  ]);
}

/** Applies the advance of an order to its invoice. */
export function applyPrepayment(selling: Selling, order: SalesOrdersRow, invoice: CustomerInvoicesRow): void {
  const { tables, numbers, now } = selling;
  const advance = must(prepaymentOf(selling, order), `advance for order ${order.sales_order_number}`);
  const applied = Math.min(advance.unapplied_amount, must(invoice.open_amount, 'open amount'));
  const left = advance.unapplied_amount - applied;
  const used = worth(advance, advance.unapplied_amount) - worth(advance, left);
  const cleared = inRupees(invoice, invoice.open_amount ?? 0) - inRupees(invoice, (invoice.open_amount ?? 0) - applied);
  const row = addPaymentLine(selling, {
    number: numbers.next('CR', now),
    company: order.company_id,
    customer: order.customer_id,
    type: 'transfer',
    invoice: invoice.customer_invoice_id,
    source: advance.customer_payment_id,
    method: 'set_off',
    currency: { code: advance.currency_code, rate: advance.exchange_rate },
    received: 0,
    applied,
    difference: cleared - used,
  });
  postPayment(
    selling,
    row,
    `Advance ${advance.customer_payment_number} applied to ${invoice.customer_invoice_number},`,
    [
      posting(ACCOUNTS.advances, used, {
        customer_id: order.customer_id,
        assignment_number: advance.customer_payment_number,
      }),
      receivable(invoice, -cleared),
      posting(ACCOUNTS.exchangeDifference, cleared - used),
    ],
  );
  settle(selling, invoice, { received: applied });
  tables.customer_payments.change(advance, { unapplied_amount: left, applied_at: now });
}

/** What an amount of an advance is worth in INR at the rate of its day. */
function worth(advance: CustomerPaymentsRow, amount: Scaled): Scaled {
  return multiply(amount, 2, advance.exchange_rate, 8, 2);
}
