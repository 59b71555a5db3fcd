import { addWorkingDays, workingDaysBetween } from '../../../../company/calendar.ts';
import { workdays } from '../../../../company/schedules.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { SalesOrderLinesRow, SalesOrdersRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { demandOf } from '../reference/index.ts';
import { billShipments } from './billing.ts';
import { cancelLine, isCancelDay } from './cancellations.ts';
import { checkCredit, decideCredit } from './credit.ts';
import { openInvoices } from './opening.ts';
import { isOpen, isServed, linesOf } from './order-lines.ts';
import { enterOrder } from './orders.ts';
import { isGivenUp, prepaymentOf } from './prepayments.ts';
import { confirmOrder, isHopeless, isNear, promiseAnew, reserveLine } from './promise.ts';
import { type Selling, sellingOf } from './selling.ts';
import { shipDue } from './shipping.ts';

const RANK = ['urgent', 'high', 'normal', 'low'];
/** Days that are looked through for the next one on which an order comes. */
const FAR = 1000;

const { times } = SALES;

/** What the office does at its times. */
const routines: readonly (readonly [at: readonly string[], act: (selling: Selling) => void])[] = [
  [[times.morning], beginDay],
  [[times.lateBilling], (selling) => billShipments(selling, true)],
  [[times.credit, times.lateCredit], decide],
  [[times.allocation], allocate],
  [[times.shipping], shipDue],
  [[times.billing], (selling) => billShipments(selling, false)],
];

/** Customers' orders from entry to invoice. Customers order by themselves until crm has behaviour (crm-to-erp). */
export const sales: Process<Types> = {
  name: 'sales',
  opens,
  schedule: [
    ...routines.map(([at, act]) => ({ at: workdays.at(...at), act: (context: Context) => act(sellingOf(context)) })),
    {
      drawn: nextArrival,
      act: (context: Context) =>
        take(sellingOf(context), { day: localDay(context.now), at: context.now, opening: null }),
    },
  ],
};

function opens(context: Context): void {
  const selling = sellingOf(context);
  openInvoices(selling);
  const today = localDay(context.now);
  for (let day = addWorkingDays(today, -SALES.opening.orderDays); day < today; day++) {
    const share = SALES.opening.stillOpen ** workingDaysBetween(day, today);
    const draw = context.draws.of('day', day, 'opening orders');
    for (const at of arrivalsOf(context, day))
      if (draw.chance(share)) take(selling, { day, at, opening: { from: today } });
  }
}

/** The first moment at or after another at which an order comes. */
function nextArrival(from: Moment, context: Context): Moment {
  const first = localDay(from);
  for (let day = first; day < first + FAR; day++) {
    const next = arrivalsOf(context, day).find((moment) => moment >= from);
    if (next !== undefined) return next;
  }
  return NEVER;
}

/** The moments of a day at which orders come: whole seconds. */
function arrivalsOf(context: Context, day: Day): Moment[] {
  const draw = context.draws.of('day', day, 'sales orders');
  const count = draw.poisson(demandOf(context).ordersPerDay(day));
  const [from, to] = SALES.orderHours;
  const moments = Array.from(
    { length: count },
    () => localMoment(day, 0) + Math.floor(draw.between(from, to) * 3600) * 1000,
  );
  return [...new Set(moments)].sort((a, b) => a - b);
}

/** An order comes in. What is paid in advance waits for its money, the rest for credit; orders of before history are served when it begins. */
function take(selling: Selling, arrival: Parameters<typeof enterOrder>[1]): void {
  const order = enterOrder(selling, arrival);
  if (!order) return;
  if (order.is_prepaid) confirmOrder(selling, order);
  else if (checkCredit(selling, order)) release(selling, order);
}

function release(selling: Selling, order: SalesOrdersRow): void {
  if (order.confirmed_at === null) confirmOrder(selling, order);
  selling.tables.sales_orders.change(order, { released_at: selling.now, status: 'released' });
}

/** What is done is closed, what customers call off is cancelled, what could not be kept is promised anew, what has come in is given out. */
function beginDay(selling: Selling): void {
  const { tables, now } = selling;
  const day = localDay(now);
  for (const order of tables.sales_orders.held())
    if (order.status === 'invoiced') tables.sales_orders.change(order, { closed_at: now, status: 'closed' });
    else if (order.is_prepaid) giveUpUnpaid(selling, order, day);
    else if (isServed(order))
      cancel(
        selling,
        order,
        linesOf(selling, order).filter((line) => isCancelDay(selling, line, order, day)),
      );
  allocate(selling);
  for (const order of tables.sales_orders.held()) {
    if (isServed(order)) cancelHopeless(selling, order, day);
    if (isServed(order)) promiseAnew(selling, order, day);
  }
}

function giveUpUnpaid(selling: Selling, order: SalesOrdersRow, day: Day): void {
  if (order.status !== 'confirmed' || !isGivenUp(order, day)) return;
  if (!prepaymentOf(selling, order)) cancel(selling, order, linesOf(selling, order), 'Not paid in advance');
}

function cancelHopeless(selling: Selling, order: SalesOrdersRow, day: Day): void {
  const hopeless = linesOf(selling, order).filter((line) => isHopeless(selling, line, day));
  cancel(selling, order, hopeless, 'Product discontinued');
}

function cancel(selling: Selling, order: SalesOrdersRow, lines: readonly SalesOrderLinesRow[], reason?: string): void {
  if (lines.length === 0) return;
  for (const line of lines) cancelLine(selling, line, reason);
  finish(selling, order);
}

/** After a cancellation an order may have nothing left to deliver. */
function finish(selling: Selling, order: SalesOrdersRow): void {
  const { tables, now } = selling;
  const lines = linesOf(selling, order);
  if (lines.some(isOpen)) return;
  if (lines.every((line) => line.status === 'cancelled')) {
    const reason = must(must(lines[0], 'line of an order').cancellation_reason, 'reason');
    tables.sales_orders.change(order, { cancelled_at: now, cancellation_reason: reason, status: 'cancelled' });
    return;
  }
  const isBilled = lines.every((line) => line.invoiced_quantity === line.shipped_quantity);
  tables.sales_orders.change(order, { status: isBilled ? 'invoiced' : 'shipped' });
}

/** Orders over the limit are decided, and orders that have been paid in advance released. */
function decide(selling: Selling): void {
  for (const order of selling.tables.sales_orders.held())
    if (order.status === 'confirmed' && order.is_prepaid && prepaymentOf(selling, order)) {
      if (checkCredit(selling, order)) release(selling, order);
    } else if (order.status === 'credit_hold') {
      const decision = decideCredit(selling, order);
      if (decision === 'released') release(selling, order);
      else if (decision === 'rejected') cancel(selling, order, linesOf(selling, order), 'Credit limit');
    }
}

/** What has come into stock is given to the lines that wait for it, by rank and first promise. */
function allocate(selling: Selling): void {
  const day = localDay(selling.now);
  const waiting: { order: SalesOrdersRow; line: SalesOrderLinesRow }[] = [];
  for (const order of selling.tables.sales_orders.held())
    if (isServed(order))
      for (const line of linesOf(selling, order))
        if (isOpen(line) && isNear(line.promised_date, day)) waiting.push({ order, line });
  waiting.sort(
    (a, b) =>
      RANK.indexOf(a.order.priority) - RANK.indexOf(b.order.priority) ||
      (a.line.first_promised_date ?? 0) - (b.line.first_promised_date ?? 0) ||
      a.line.sales_order_line_id - b.line.sales_order_line_id,
  );
  for (const { order, line } of waiting) reserveLine(selling, order, line);
}
