import { workingDayFrom } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day } from '../../../../machinery/base/row-types.ts';
import { type CreditReason, SALES, type Segment } from '../../lifecycle/sales.ts';
import type { CustomerInvoicesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { customerOf, customersPaymentDay, segmentOf } from './customers.ts';

const REDRAWS = 60;

/** A customer's objection to an invoice, and what comes of it. */
export interface Dispute {
  from: Day;
  until: Day;
  reason: CreditReason;
  /** Part of a line that is credited; null when the objection is refused. */
  credit: number | null;
}

// Everything here is a function of the invoice, so that nothing has to be remembered.

/** The day on which the next money for an invoice comes. */
export function paymentDayOf(context: Context, invoice: CustomerInvoicesRow): Day {
  const discount = cashDiscountOf(context, invoice);
  if (discount && invoice.received_amount === 0) return discount.day;
  const first = firstPaymentDay(context, invoice);
  const rest = invoice.received_amount > 0 ? (instalmentOf(context, invoice)?.laterDays ?? 0) : 0;
  const dispute = disputeOf(context, invoice);
  const settled = dispute ? dispute.until + 1 : 0;
  return customersPaymentDay(context, invoice.customer_id, Math.max(first + rest, settled));
}

/** The share that a customer keeps because it pays at once, and the day on which it does. */
export function cashDiscountOf(
  { draws }: Context,
  invoice: CustomerInvoicesRow,
): { day: Day; pct: number } | undefined {
  const { share, pct, days } = SALES.cashDiscount;
  if (invoice.currency_code !== 'INR' || invoice.is_opening || (invoice.payment_terms_days ?? 0) < 30) return undefined;
  const draw = draws.of('customer_invoices', invoice.customer_invoice_id, 'cash discount');
  return draw.chance(share) ? { day: workingDayFrom(dateOf(invoice) + draw.integer(...days)), pct } : undefined;
}

/** The part that is paid first, where a customer pays in two, and the days until the rest. */
export function instalmentOf(
  context: Context,
  invoice: CustomerInvoicesRow,
): { part: number; laterDays: number } | undefined {
  const { share, above, part, laterDays } = SALES.instalments;
  if ((invoice.total_amount_base ?? 0) < above || cashDiscountOf(context, invoice)) return undefined;
  const draw = context.draws.of('customer_invoices', invoice.customer_invoice_id, 'instalments');
  return draw.chance(share) ? { part: draw.between(...part), laterDays: draw.integer(...laterDays) } : undefined;
}

export function disputeOf({ draws }: Context, invoice: CustomerInvoicesRow): Dispute | undefined {
  const { share, days, decisionDays, granted, credit } = SALES.disputes;
  const draw = draws.of('customer_invoices', invoice.customer_invoice_id, 'dispute');
  if (invoice.invoice_type !== 'invoice' || invoice.is_opening || !draw.chance(share)) return undefined;
  const from = workingDayFrom(dateOf(invoice) + draw.integer(...days));
  return {
    from,
    until: workingDayFrom(from + draw.integer(...decisionDays)),
    reason: draw.weighted(SALES.disputeReasons),
    credit: draw.chance(granted) ? draw.between(...credit) : null,
  };
}

/** Level of the reminder that an invoice has earned by a day, 0 for none. */
export function dunningLevelOf(invoice: Pick<CustomerInvoicesRow, 'due_date'>, day: Day): number {
  const overdue = day - (invoice.due_date ?? day);
  return SALES.dunning.overdueDays.filter((from) => overdue >= from).length;
}

/** Days after the due date on which money comes, negative before it, without regard to the customer's payment days. */
export function drawDelay(draw: Draw, { delayDays }: Segment): number {
  const { share, days } = SALES.unpaid;
  const delay = Math.floor(draw.lognormal(delayDays, SALES.delaySpread)) - SALES.earlyDays;
  return draw.chance(share) ? delay + draw.integer(...days) : delay;
}

function firstPaymentDay(context: Context, invoice: CustomerInvoicesRow): Day {
  const due = must(invoice.due_date, 'due date');
  const draw = context.draws.of('customer_invoices', invoice.customer_invoice_id, 'payment');
  const segment = segmentOf(customerOf(context, invoice));
  const earliest = invoice.is_opening ? localDay(context.parameters.start) : dateOf(invoice) + 1;
  let day = due + drawDelay(draw, segment);
  // What history begins with had not been paid before it.
  for (let again = 0; invoice.is_opening && day < earliest && again < REDRAWS; again++)
    day = due + drawDelay(draw, segment);
  return Math.max(day, earliest);
}

function dateOf(invoice: CustomerInvoicesRow): Day {
  return must(invoice.invoice_date, 'invoice date');
}
