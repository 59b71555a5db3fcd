import { workingDaysBetween } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import type { Message } from '../../../../machinery/kernel/contract.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { InventoryReservationsRow, SalesOrderLinesRow, SalesOrdersRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { customerOf, takesParts } from './customers.ts';
import { isOpen, isServed, linesOf, wantedBy } from './order-lines.ts';
import type { Selling } from './selling.ts';

/** What is due and kept for its order may be delivered, towards the end of a month also what is due soon: the warehouse is told, and says when it has left. */
export function releaseDeliveries(selling: Selling): void {
  const { tables, now } = selling;
  const day = localDay(now);
  const until = day + (isMonthEnd(day, SALES.monthEnd.workingDays) ? SALES.monthEnd.daysEarly : 0);
  for (const order of tables.sales_orders.held()) {
    if (!isServed(order)) continue;
    for (const line of linesToShip(selling, order, day, until))
      for (const reservation of reservationsOf(selling, line))
        if (reservation.staged_at === null) tables.inventory_reservations.change(reservation, { staged_at: now });
  }
}

/** The warehouse has loaded what was kept for a line. */
export function shipped(context: Context, { columns }: Message<Types, 'sales_order_lines'>): void {
  const { tables } = context;
  const line = tables.sales_order_lines.must(columns.sales_order_line_id ?? null);
  const at = must(columns.last_shipped_at ?? undefined, 'moment of a shipment');
  const quantity = must(columns.shipped_quantity, 'quantity of a shipment');
  const open = must(line.open_quantity, 'open quantity') - quantity;
  tables.sales_order_lines.change(line, {
    shipped_quantity: line.shipped_quantity + quantity,
    reserved_quantity: line.reserved_quantity - quantity,
    open_quantity: open,
    first_shipped_at: line.first_shipped_at ?? at,
    last_shipped_at: at,
    status: open === 0 ? 'shipped' : 'partially_shipped',
  });
  const order = tables.sales_orders.must(line.sales_order_id);
  tables.sales_orders.change(order, {
    first_shipped_at: order.first_shipped_at ?? at,
    status: linesOf(context, order).some(isOpen) ? 'partially_shipped' : 'shipped',
  });
}

/** What is kept for an order line. */
export function reservationsOf({ tables }: Selling, line: SalesOrderLinesRow): InventoryReservationsRow[] {
  return tables.inventory_reservations
    .by('sales_order_line_id', line.sales_order_line_id)
    .filter((row) => row.closed_at === null);
}

/** Whether a day is one of the last `count` working days of its month. */
export function isMonthEnd(day: Day, count: number): boolean {
  const date = new Date(day * DAY_MS);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
  return workingDaysBetween(day, next) <= count;
}

/** Who takes parts gets whole lines, and what there is of a late one; others get everything at once, until they have waited for too long. */
function linesToShip(selling: Selling, order: SalesOrdersRow, day: Day, until: Day): SalesOrderLinesRow[] {
  const open = linesOf(selling, order).filter(isOpen);
  // What is late leaves as soon as it is there, whatever has been agreed since.
  const isDue = (line: SalesOrderLinesRow) => (line.first_promised_date ?? until) <= until;
  const isReady = (line: SalesOrderLinesRow) => line.reserved_quantity > 0 && wantedBy(line) === 0;
  const isLate = (line: SalesOrderLinesRow) => line.reserved_quantity > 0 && (line.first_promised_date ?? day) < day;
  if (order.is_prepaid) return open.every((line) => isDue(line) && isReady(line)) ? open : [];
  const hasWaited = open.some((line) => (line.first_promised_date ?? day) < day - SALES.patienceDays);
  if (hasWaited || takesParts(selling, customerOf(selling, order)))
    return partToShip(
      selling,
      order,
      open.filter((line) => (isDue(line) && isReady(line)) || isLate(line)),
      day,
    );
  return open.every((line) => isDue(line) && isReady(line)) ? open : [];
}

/** Parts are collected for some days, unless they are the last ones. */
function partToShip(
  selling: Selling,
  order: SalesOrdersRow,
  ready: SalesOrderLinesRow[],
  day: Day,
): SalesOrderLinesRow[] {
  const lines = linesOf(selling, order);
  const last = Math.max(...lines.map((line) => line.last_shipped_at ?? 0));
  const isLast = lines.filter(isOpen).every((line) => ready.includes(line) && wantedBy(line) === 0);
  return isLast || localDay(last) <= day - SALES.partsEveryDays ? ready : [];
}
