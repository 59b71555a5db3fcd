import { addWorkingDays, workingDaysBetween } from '../../../../company/calendar.ts';
import { momentsOf, ordersPerDay } from '../../../../company/market.ts';
import { workdays } from '../../../../company/schedules.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day } from '../../../../machinery/base/row-types.ts';
import { follow, type Message, type Process } from '../../../../machinery/kernel/contract.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { SalesOrderLinesRow, SalesOrdersRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { billShipments } from './billing.ts';
import { cancelLine, isCancelDay } from './cancellations.ts';
import { checkCredit, decideCredit } from './credit.ts';
import { completeOrder, orderReceived, receiveLine, receiveOrder } from './intake.ts';
import { openInvoices } from './opening.ts';
import { isOpen, isServed, linesOf } from './order-lines.ts';
import { enterOrder } from './orders.ts';
import { isGivenUp, prepaymentOf } from './prepayments.ts';
import { confirmOrder, isHopeless, isNear, promiseAnew, reserveLine } from './promise.ts';
import { type Selling, sellingOf } from './selling.ts';
import { issueDrafts } from './service-requests.ts';
import { releaseDeliveries, shipped } from './shipping.ts';

const RANK = ['urgent', 'high', 'normal', 'low'];

const { times } = SALES;

/** What the office does at its times. */
const routines: readonly (readonly [at: readonly string[], act: (selling: Selling) => void])[] = [
  [[times.morning], beginDay],
  [[times.lateBilling], bill],
  [[times.credit, times.lateCredit], decide],
  [[times.allocation], allocate],
  [times.release, releaseDeliveries],
  [[times.billing], (selling) => billShipments(selling, false)],
];

/** Customers' orders from entry to invoice. They come as accepted quotations (crm-to-erp). */
export const sales: Process<Types> = {
  name: 'sales',
  opens,
  takes: { sales_orders: receiveOrder, sales_order_lines: takeLine },
  schedule: routines.map(([at, act]) => ({ at: workdays.at(...at), act: (context) => act(sellingOf(context)) })),
  follows: [follow(orderReceived, (context, order) => take(sellingOf(context), completeOrder(context, order)))],
};

/** What was left of the evening before, and what customer service has asked for. */
function bill(selling: Selling): void {
  billShipments(selling, true);
  issueDrafts(selling);
}

/** Lines of an accepted quotation are to be delivered, lines of a delivery have left. */
function takeLine(context: Context, message: Message<Types, 'sales_order_lines'>): void {
  if (message.flow === 'wms-to-erp') shipped(context, message);
  else receiveLine(context, message);
}

/** Orders that history begins with; what was made for the older ones is part of the opening stock. */
export const openOrders: Process<Types> = { name: 'open orders', opens: enterOrders };

function enterOrders(context: Context): void {
  const selling = sellingOf(context);
  const today = localDay(context.now);
  for (let day = addWorkingDays(today, -SALES.opening.orderDays); day < today; day++) {
    const share = SALES.opening.stillOpen ** workingDaysBetween(day, today);
    const draw = context.draws.of('day', day, 'opening orders');
    const arrivals = momentsOf(
      context.draws.of('day', day, 'sales orders'),
      ordersPerDay(context.parameters, day),
      day,
    );
    for (const at of arrivals) if (draw.chance(share)) enterOrder(selling, { day, at, from: today });
  }
}

function opens(context: Context): void {
  const selling = sellingOf(context);
  openInvoices(selling);
  for (const order of [...context.tables.sales_orders.held()]) take(selling, order);
}

/** What is paid in advance waits for its money, the rest for credit; orders of before history are served when it begins. */
function take(selling: Selling, order: SalesOrdersRow): void {
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
