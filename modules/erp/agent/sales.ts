import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import {
  addWorkingDays,
  isWorkingDay,
  localDay,
  localMoment,
  workingDaysBetween,
} from '../../../machinery/simulation/calendar.ts';
import { DAY_MS } from '../../../machinery/simulation/contract.ts';
import type { Room } from '../../../machinery/simulation/rooms.ts';
import { SALES } from '../lifecycle/sales.ts';
import type { InventoryReservationsRow, Rows, SalesOrderLinesRow, SalesOrdersRow } from '../rows.ts';
import type { Erp } from './context.ts';
import type { Demand } from './demand.ts';
import { openInvoices } from './sales-opening.ts';
import { checkCredit, confirmOrder, enterOrder, reserveLine } from './sales-orders.ts';
import { invoiceShipment, shipLine } from './sales-shipping.ts';

export const held: Partial<Record<keyof Rows, string>> = {
  sales_orders: "status not in ('closed', 'cancelled')",
  sales_order_lines:
    "exists (select from erp.sales_orders o where o.sales_order_id = t.sales_order_id and o.status not in ('closed', 'cancelled'))",
};

const OPEN_LINE = new Set(['open', 'partially_shipped']);
const RANK = ['urgent', 'high', 'normal', 'low'];

/** Customers' orders from entry to invoice. Customers order by themselves (crm-to-erp) and goods leave by default (wms-to-erp) until those modules have behaviour. */
export class SalesRoom implements Room<Rows> {
  private readonly erp: Erp;
  private readonly demand: Demand;
  private next: Moment = 0;

  constructor(erp: Erp, demand: Demand) {
    this.erp = erp;
    this.demand = demand;
  }

  open(now: Moment): void {
    openInvoices(this.erp, this.demand, now);
    const today = localDay(now);
    for (let day = addWorkingDays(today, -SALES.openingOrderDays); day < today; day++)
      for (const _ of this.ordersOf(day)) this.take(now, { day, isOpening: true });
  }

  restore(now: Moment): void {
    this.next = this.nextAfter(now - 1);
  }

  due(): Moment {
    return this.next;
  }

  step(now: Moment): void {
    if (now < this.next) return;
    const day = localDay(now);
    const hour = (now - localMoment(day, 0)) / 3_600_000;
    if (hour === SALES.creditHour) this.decideCredit(now, day);
    if (hour === SALES.allocationHour) this.allocate(now, day);
    if (hour === SALES.shippingHour) this.ship(now, day);
    for (const moment of this.ordersOf(day)) if (moment === now) this.take(now, { day, isOpening: false });
    this.next = this.nextAfter(now);
  }

  /** An order comes in: credit, then promise and stock. */
  private take(now: Moment, at: { day: Day; isOpening: boolean }): void {
    const order = enterOrder(this.erp, this.demand, now, at);
    if (!order || !checkCredit(this.erp, order, now)) return;
    confirmOrder(this.erp, order, this.linesOf(order), now);
  }

  /** Managers decide on the orders over the limit on the working day after. */
  private decideCredit(now: Moment, day: Day): void {
    const { tables, draws } = this.erp.context;
    for (const order of [...tables.sales_orders.held()]) {
      if (order.status !== 'credit_hold' || localDay(order.credit_checked_at ?? now) >= day) continue;
      const draw = draws.of('sales_orders', order.sales_order_id, 'credit');
      if (draw.chance(SALES.creditApproved)) {
        tables.sales_orders.change(order, {
          credit_status: 'approved',
          credit_approved_by_employee_id: this.manager(),
          credit_approved_at: now,
          status: 'draft',
        });
        confirmOrder(this.erp, order, this.linesOf(order), now);
      } else {
        tables.sales_orders.change(order, { credit_status: 'rejected' });
        for (const line of this.linesOf(order)) this.cancelLine(order, line, 'Credit limit', now);
        this.close(order, now);
      }
    }
  }

  /** What has come into stock is given to the orders that wait for it; a few lines are called off by their customers. */
  private allocate(now: Moment, day: Day): void {
    const { tables, draws } = this.erp.context;
    const lines = [...tables.sales_order_lines.held()]
      .filter((line) => OPEN_LINE.has(line.status))
      .map((line) => ({ line, order: must(tables.sales_orders.get(line.sales_order_id), 'order') }))
      .filter(({ order }) => order.status === 'released' || order.status === 'partially_shipped')
      .sort(
        (a, b) =>
          RANK.indexOf(a.order.priority) - RANK.indexOf(b.order.priority) ||
          (a.line.promised_date ?? 0) - (b.line.promised_date ?? 0) ||
          a.line.sales_order_line_id - b.line.sales_order_line_id,
      );
    for (const { line, order } of lines) {
      const isCancelDay = (order.order_date ?? 0) + SALES.cancelled.afterDays === day;
      if (
        isCancelDay &&
        line.shipped_quantity === 0 &&
        draws.of('sales_order_lines', line.sales_order_line_id, 'cancelled').chance(SALES.cancelled.share)
      ) {
        this.cancelLine(order, line, 'Customer no longer needs it', now);
        this.closeIfDone(order, now);
      } else reserveLine(this.erp, order, line, now);
    }
  }

  /** What is due and kept for its order leaves, with its invoice; towards the end of a month also what is due soon. */
  private ship(now: Moment, day: Day): void {
    const { tables } = this.erp.context;
    const reservations = Map.groupBy(
      [...tables.inventory_reservations.held()].filter((row) => row.sales_order_line_id !== null),
      (row) => row.sales_order_line_id as Key,
    );
    const until = day + (isMonthEnd(day) ? SALES.monthEnd.daysEarly : 0);
    for (const order of [...tables.sales_orders.held()]) {
      if (order.status !== 'released' && order.status !== 'partially_shipped') continue;
      const due = this.linesOf(order).filter(
        (line) => (line.promised_date ?? 0) <= until && reservations.has(line.sales_order_line_id),
      );
      if (due.length === 0) continue;
      const shipped = due.map((line) =>
        shipLine(this.erp, order, line, reservations.get(line.sales_order_line_id) as InventoryReservationsRow[], now),
      );
      tables.sales_orders.change(order, { status: 'partially_shipped' });
      invoiceShipment(this.erp, order, shipped, now);
      this.closeIfDone(order, now);
    }
  }

  private cancelLine(_: SalesOrdersRow, line: SalesOrderLinesRow, reason: string, now: Moment): void {
    const { tables } = this.erp.context;
    for (const reservation of [...tables.inventory_reservations.held()])
      if (reservation.sales_order_line_id === line.sales_order_line_id)
        this.erp.stock.cancelReservation(reservation, 'order_cancelled', now);
    const left = line.ordered_quantity - line.shipped_quantity;
    tables.sales_order_lines.change(line, {
      cancelled_quantity: left,
      reserved_quantity: 0,
      open_quantity: 0,
      cancellation_reason: reason,
      status: line.shipped_quantity > 0 ? 'invoiced' : 'cancelled',
    });
  }

  private closeIfDone(order: SalesOrdersRow, now: Moment): void {
    if (this.linesOf(order).every((line) => !OPEN_LINE.has(line.status))) this.close(order, now);
  }

  private close(order: SalesOrdersRow, now: Moment): void {
    const { tables } = this.erp.context;
    const lines = this.linesOf(order);
    const isCancelled = lines.every((line) => line.status === 'cancelled');
    tables.sales_orders.change(
      order,
      isCancelled
        ? { status: 'cancelled', cancelled_at: now, cancellation_reason: lines[0]?.cancellation_reason ?? 'Cancelled' }
        : { status: 'closed', closed_at: now },
    );
    tables.sales_orders.release(order);
    for (const line of lines) tables.sales_order_lines.release(line);
  }

  private linesOf(order: SalesOrdersRow): SalesOrderLinesRow[] {
    const lines: SalesOrderLinesRow[] = [];
    for (const line of this.erp.context.tables.sales_order_lines.held())
      if (line.sales_order_id === order.sales_order_id) lines.push(line);
    return lines;
  }

  private manager(): Key {
    for (const title of ['Sales Director', 'Regional Sales Manager', 'Chief Financial Officer'])
      for (const row of this.erp.context.copies['master.employees'].all())
        if (row.job_title === title && row.status === 'active') return row.employee_id;
    throw new RangeError('Nobody may approve credit.');
  }

  /** The moments of a day at which orders come. */
  private ordersOf(day: Day): Moment[] {
    const draw = this.erp.context.draws.of('day', day, 'sales orders');
    const count = draw.poisson(this.demand.ordersPerDay(day));
    const [from, to] = SALES.orderHours;
    // Whole seconds, and never on the hour, at which other things happen.
    const moments = Array.from(
      { length: count },
      () => localMoment(day, 0) + Math.floor(draw.between(from, to) * 3600) * 1000 + 500,
    );
    return [...new Set(moments)].sort((a, b) => a - b);
  }

  private nextAfter(after: Moment): Moment {
    for (let day = localDay(after); ; day++) {
      if (!isWorkingDay(day)) continue;
      const runs = [SALES.creditHour, SALES.allocationHour, SALES.shippingHour].map((hour) => localMoment(day, hour));
      const next = Math.min(...[...runs, ...this.ordersOf(day)].filter((moment) => moment > after));
      if (next < Number.POSITIVE_INFINITY) return next;
    }
  }
}

/** The last working days of a month. */
function isMonthEnd(day: Day): boolean {
  const date = new Date(day * DAY_MS);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
  return workingDaysBetween(day, next) <= SALES.monthEnd.workingDays;
}
