import { addWorkingDays, workingDayFrom, workingDaysBetween } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../../machinery/base/utc.ts';
import type { Inbox, Room } from '../../../../machinery/kernel/legacy.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { Rows, SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import type { Demand } from '../reference/index.ts';
import { billShipments } from './billing.ts';
import { isOpen, SalesBook } from './book.ts';
import { cancelLine, isCancelDay } from './cancellations.ts';
import { checkCredit, decideCredit } from './credit.ts';
import { Customers } from './customers.ts';
import { openInvoices } from './opening.ts';
import { enterOrder, type SalesOffice } from './orders.ts';
import { SalesPeople } from './people.ts';
import { isGivenUp, prepaymentOf } from './prepayments.ts';
import { confirmOrder, isHopeless, isNear, promiseAnew, reserveLine } from './promise.ts';
import { shipDue } from './shipping.ts';

const RANK = ['urgent', 'high', 'normal', 'low'];

/** Customers' orders from entry to invoice. Customers order by themselves until crm has behaviour (crm-to-erp). */
export class SalesRoom implements Room<Rows> {
  private readonly office: SalesOffice;
  private next: Moment = Number.POSITIVE_INFINITY;
  private arrivals: { day: Day; moments: Moment[] } = { day: -1, moments: [] };

  constructor(erp: Erp, demand: Demand) {
    const { context } = erp;
    this.office = {
      erp,
      demand,
      book: new SalesBook(context),
      customers: new Customers(context),
      people: new SalesPeople(context),
    };
  }

  open(now: Moment): void {
    openInvoices(this.office, now);
    const today = localDay(now);
    for (let day = addWorkingDays(today, -SALES.opening.orderDays); day < today; day++) {
      const share = SALES.opening.stillOpen ** workingDaysBetween(day, today);
      const draw = this.office.erp.context.draws.of('day', day, 'opening orders');
      for (const at of this.arrivalsOf(day)) if (draw.chance(share)) this.take(at, { from: today, now });
    }
  }

  restore(now: Moment): void {
    this.office.book.restore();
    this.office.customers.refresh();
    this.office.people.refresh();
    this.next = this.nextFrom(now);
  }

  due(): Moment {
    return this.next;
  }

  step(now: Moment, { copied }: Inbox<Rows>): void {
    if (copied.some(({ table }) => table === 'master.customers')) this.office.customers.refresh();
    if (copied.some(({ table }) => table === 'master.employees')) this.office.people.refresh();
    for (; this.next <= now; this.next = this.nextFrom(this.next + 1)) this.work(this.next, now);
  }

  private work(due: Moment, now: Moment): void {
    const { hours } = SALES;
    const day = localDay(due);
    const hour = (due - localMoment(day, 0)) / HOUR_MS;
    if (hour === hours.morning) this.beginDay(day, now);
    if (hour === hours.lateBilling) billShipments(this.office, day, true, now);
    if (hour === hours.credit || hour === hours.lateCredit) this.decide(day, now);
    if (hour === hours.allocation) this.allocate(day, now);
    if (hour === hours.shipping) shipDue(this.office, day, now);
    if (hour === hours.billing) billShipments(this.office, day, false, now);
    if (this.arrivalsOf(day).includes(due)) this.take(due, null);
  }

  /** An order comes in. What is paid in advance waits for its money, the rest for credit; orders of before history are served when it begins. */
  private take(at: Moment, opening: { from: Day; now: Moment } | null): void {
    const order = enterOrder(this.office, { day: localDay(at), at, opening });
    if (!order) return;
    const now = opening?.now ?? at;
    if (order.is_prepaid) confirmOrder(this.office, order, now);
    else if (checkCredit(this.office, order, now)) this.release(order, now);
  }

  private release(order: SalesOrdersRow, now: Moment): void {
    if (order.confirmed_at === null) confirmOrder(this.office, order, now);
    this.office.erp.context.tables.sales_orders.change(order, { released_at: now, status: 'released' });
  }

  /** What is done is closed, what customers call off is cancelled, what could not be kept is promised anew, what has come in is given out. */
  private beginDay(day: Day, now: Moment): void {
    const { book, erp } = this.office;
    const { tables } = erp.context;
    for (const order of [...tables.sales_orders.held()]) {
      if (order.status === 'invoiced') {
        tables.sales_orders.change(order, { closed_at: now, status: 'closed' });
        book.forget(order);
      } else if (order.is_prepaid) this.giveUpUnpaid(order, day, now);
      else this.cancelSome(order, day, now);
    }
    this.allocate(day, now);
    for (const order of [...tables.sales_orders.held()]) {
      if (isServed(order)) this.cancelHopeless(order, day, now);
      if (isServed(order)) promiseAnew(this.office, order, day);
    }
  }

  private giveUpUnpaid(order: SalesOrdersRow, day: Day, now: Moment): void {
    if (order.status !== 'confirmed' || !isGivenUp(order, day)) return;
    if (!prepaymentOf(this.office.erp.context, order)) this.cancelOrder(order, 'Not paid in advance', now);
  }

  private cancelSome(order: SalesOrdersRow, day: Day, now: Moment): void {
    if (!isServed(order)) return;
    const called = this.office.book.linesOf(order).filter((line) => isCancelDay(this.office, line, order, day));
    this.cancel(order, called, now);
  }

  private cancelHopeless(order: SalesOrdersRow, day: Day, now: Moment): void {
    const hopeless = this.office.book.linesOf(order).filter((line) => isHopeless(this.office, line, day));
    this.cancel(order, hopeless, now, 'Product discontinued');
  }

  private cancelOrder(order: SalesOrdersRow, reason: string, now: Moment): void {
    this.cancel(order, this.office.book.linesOf(order), now, reason);
  }

  private cancel(order: SalesOrdersRow, lines: readonly SalesOrderLinesRow[], now: Moment, reason?: string): void {
    if (lines.length === 0) return;
    for (const line of lines) cancelLine(this.office, line, now, reason);
    this.finish(order, now);
  }

  /** After a cancellation an order may have nothing left to deliver. */
  private finish(order: SalesOrdersRow, now: Moment): void {
    const { book, erp } = this.office;
    const { tables } = erp.context;
    const lines = book.linesOf(order);
    if (lines.some(isOpen)) return;
    if (lines.every((line) => line.status === 'cancelled')) {
      const reason = must(lines[0]?.cancellation_reason ?? undefined, 'reason');
      tables.sales_orders.change(order, { cancelled_at: now, cancellation_reason: reason, status: 'cancelled' });
      book.forget(order);
      return;
    }
    const isBilled = lines.every((line) => line.invoiced_quantity === line.shipped_quantity);
    tables.sales_orders.change(order, { status: isBilled ? 'invoiced' : 'shipped' });
  }

  /** Orders over the limit are decided, and orders that have been paid in advance released. */
  private decide(day: Day, now: Moment): void {
    const { erp } = this.office;
    for (const order of [...erp.context.tables.sales_orders.held()]) {
      if (order.status === 'confirmed' && order.is_prepaid && prepaymentOf(erp.context, order)) {
        if (checkCredit(this.office, order, now)) this.release(order, now);
      } else if (order.status === 'credit_hold') {
        const decision = decideCredit(this.office, order, day, now);
        if (decision === 'released') this.release(order, now);
        else if (decision === 'rejected') this.cancelOrder(order, 'Credit limit', now);
      }
    }
  }

  /** What has come into stock is given to the lines that wait for it, by rank and first promise. */
  private allocate(day: Day, now: Moment): void {
    const { book, erp } = this.office;
    const waiting: { order: SalesOrdersRow; line: SalesOrderLinesRow }[] = [];
    for (const order of erp.context.tables.sales_orders.held())
      if (isServed(order))
        for (const line of book.linesOf(order))
          if (isOpen(line) && isNear(line.promised_date, day)) waiting.push({ order, line });
    waiting.sort(
      (a, b) =>
        RANK.indexOf(a.order.priority) - RANK.indexOf(b.order.priority) ||
        (a.line.first_promised_date ?? 0) - (b.line.first_promised_date ?? 0) ||
        a.line.sales_order_line_id - b.line.sales_order_line_id,
    );
    for (const { order, line } of waiting) reserveLine(this.office, order, line, now);
  }

  /** The moments of a day at which orders come: whole seconds. */
  private arrivalsOf(day: Day): Moment[] {
    if (this.arrivals.day !== day) {
      const draw = this.office.erp.context.draws.of('day', day, 'sales orders');
      const count = draw.poisson(this.office.demand.ordersPerDay(day));
      const [from, to] = SALES.orderHours;
      const moments = Array.from(
        { length: count },
        () => localMoment(day, 0) + Math.floor(draw.between(from, to) * 3600) * 1000,
      );
      this.arrivals = { day, moments: [...new Set(moments)].sort((a, b) => a - b) };
    }
    return this.arrivals.moments;
  }

  /** The first moment at or after another at which an order comes or the office works. */
  private nextFrom(from: Moment): Moment {
    for (let day = workingDayFrom(localDay(from)); ; day = workingDayFrom(day + 1)) {
      const hours = Object.values(SALES.hours).map((hour) => localMoment(day, hour));
      const next = Math.min(...[...hours, ...this.arrivalsOf(day)].filter((moment) => moment >= from));
      if (next < Number.POSITIVE_INFINITY) return next;
    }
  }
}

/** Whether an order is being delivered. */
function isServed(order: SalesOrdersRow): boolean {
  return order.status === 'released' || order.status === 'partially_shipped';
}
