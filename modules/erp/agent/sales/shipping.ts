import { workingDaysBetween } from '../../../../company/calendar.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { InventoryReservationsRow, SalesOrderLinesRow, SalesOrdersRow } from '../../rows.ts';
import { isOpen, wantedBy } from './book.ts';
import type { SalesOffice } from './orders.ts';

type Reservations = ReadonlyMap<Key, InventoryReservationsRow[]>;

/** What is due and kept for its order leaves; towards the end of a month also what is due soon (wms-to-erp, tms-to-erp until these have behaviour). */
export function shipDue(office: SalesOffice, day: Day, now: Moment): void {
  const { tables } = office.erp.context;
  const reservations = reservationsByLine(office);
  const until = day + (isMonthEnd(day, SALES.monthEnd.workingDays) ? SALES.monthEnd.daysEarly : 0);
  for (const order of [...tables.sales_orders.held()]) {
    if (order.status !== 'released' && order.status !== 'partially_shipped') continue;
    const leaving = linesToShip(office, order, day, until);
    for (const line of leaving) shipLine(office, line, reservations.get(line.sales_order_line_id) ?? [], now);
    if (leaving.length > 0)
      tables.sales_orders.change(order, {
        first_shipped_at: order.first_shipped_at ?? now,
        status: office.book.linesOf(order).some(isOpen) ? 'partially_shipped' : 'shipped',
      });
  }
}

/** Reservations for order lines, by line. */
export function reservationsByLine({ erp }: SalesOffice): Reservations {
  const found = new Map<Key, InventoryReservationsRow[]>();
  for (const row of erp.context.tables.inventory_reservations.held()) {
    if (row.sales_order_line_id === null || row.closed_at !== null) continue;
    const known = found.get(row.sales_order_line_id);
    if (known) known.push(row);
    else found.set(row.sales_order_line_id, [row]);
  }
  return found;
}

/** Whether a day is one of the last `count` working days of its month. */
export function isMonthEnd(day: Day, count: number): boolean {
  const date = new Date(day * DAY_MS);
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS;
  return workingDaysBetween(day, next) <= count;
}

/** Who takes parts gets whole lines, and what there is of a late one; others get everything at once, until they have waited for too long. */
function linesToShip(office: SalesOffice, order: SalesOrdersRow, day: Day, until: Day): SalesOrderLinesRow[] {
  const open = office.book.linesOf(order).filter(isOpen);
  // What is late leaves as soon as it is there, whatever has been agreed since.
  const isDue = (line: SalesOrderLinesRow) => (line.first_promised_date ?? until) <= until;
  const isReady = (line: SalesOrderLinesRow) => line.reserved_quantity > 0 && wantedBy(line) === 0;
  const isLate = (line: SalesOrderLinesRow) => line.reserved_quantity > 0 && (line.first_promised_date ?? day) < day;
  if (order.is_prepaid) return open.every((line) => isDue(line) && isReady(line)) ? open : [];
  const hasWaited = open.some((line) => (line.first_promised_date ?? day) < day - SALES.patienceDays);
  if (hasWaited || office.customers.takesParts(office.customers.get(order.customer_id)))
    return partToShip(
      office,
      order,
      open.filter((line) => (isDue(line) && isReady(line)) || isLate(line)),
      day,
    );
  return open.every((line) => isDue(line) && isReady(line)) ? open : [];
}

/** Parts are collected for some days, unless they are the last ones. */
function partToShip(
  office: SalesOffice,
  order: SalesOrdersRow,
  ready: SalesOrderLinesRow[],
  day: Day,
): SalesOrderLinesRow[] {
  const lines = office.book.linesOf(order);
  const last = Math.max(...lines.map((line) => line.last_shipped_at ?? 0));
  const isLast = lines.filter(isOpen).every((line) => ready.includes(line) && wantedBy(line) === 0);
  return isLast || localDay(last) <= day - SALES.partsEveryDays ? ready : [];
}

function shipLine(
  { erp }: SalesOffice,
  line: SalesOrderLinesRow,
  reservations: readonly InventoryReservationsRow[],
  now: Moment,
): void {
  let shipped = line.shipped_quantity;
  for (const reservation of reservations) {
    const quantity = reservation.reserved_quantity - reservation.issued_quantity;
    shipped += quantity;
    erp.stock.book({
      type: 'shipment',
      cause: {
        source_module: 'erp',
        source_table: 'erp.inventory_reservations',
        source_id: reservation.inventory_reservation_id,
        source_document_number: reservation.reservation_number,
      },
      item: { product_id: line.product_id, material_id: null },
      warehouse: reservation.warehouse_id,
      lot: reservation.inventory_lot_id,
      stockType: 'unrestricted',
      effect: -1,
      quantity,
      at: now,
      refers: {
        sales_order_line_id: line.sales_order_line_id,
        lot_number: reservation.lot_number,
        inventory_reservation_id: reservation.inventory_reservation_id,
      },
    });
  }
  const open = must(line.open_quantity ?? undefined, 'open quantity') - (shipped - line.shipped_quantity);
  erp.context.tables.sales_order_lines.change(line, {
    shipped_quantity: shipped,
    reserved_quantity: line.reserved_quantity - (shipped - line.shipped_quantity),
    open_quantity: open,
    first_shipped_at: line.first_shipped_at ?? now,
    last_shipped_at: now,
    status: open === 0 ? 'shipped' : 'partially_shipped',
  });
}
