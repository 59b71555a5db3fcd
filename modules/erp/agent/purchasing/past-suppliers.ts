import { workingDayFrom } from '../../../../company/calendar.ts';
import { inOffice, OFFICE_FROM, OFFICE_HOURS } from '../../../../company/office-hours.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../../machinery/base/utc.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { pastSuppliers } from '../../lifecycle/past-suppliers.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrderLinesRow, PurchaseOrdersRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { stepOf } from '../reference/index.ts';
import { isConfirmed } from './orders.ts';
import { linesOf } from './purchases.ts';
import { onDay, within } from './times.ts';

/** Suppliers before history began, when nobody else acts for them: they confirm orders and send goods. */
export function nextOfPastSupplier(context: Context, order: PurchaseOrdersRow): Moment {
  if (order.status === 'sent') return confirmationMoment(context, order);
  return isConfirmed(order) && linesOf(context, order).some(isToAnnounce) ? context.now : NEVER;
}

export function followPastSupplier(context: Context, order: PurchaseOrdersRow): void {
  if (order.status === 'sent') confirm(context, order);
  for (const line of linesOf(context, order)) if (isToAnnounce(line)) announce(context, order, line);
}

/** What was still far away when history began is announced anew, by the suppliers themselves. */
export function forgetDistantAnnouncements({ tables }: Context, until: Moment): void {
  for (const line of tables.purchase_order_lines.held())
    if (line.announced_arrival_at !== null && line.announced_arrival_at > until)
      tables.purchase_order_lines.change(line, { announced_quantity: null, announced_arrival_at: null });
}

function isToAnnounce(line: PurchaseOrderLinesRow): boolean {
  return (line.status === 'open' || line.status === 'partially_received') && line.announced_arrival_at === null;
}

function confirmationMoment({ draws }: Context, order: PurchaseOrdersRow): Moment {
  const draw = draws.of('purchase_orders', order.purchase_order_id, 'confirmation');
  const hours = 24 * draw.weighted(pastSuppliers.confirmationDays) + draw.between(0.5, 7);
  return inOffice(must(order.sent_at, 'sending') + hours * HOUR_MS);
}

function confirm(context: Context, order: PurchaseOrdersRow): void {
  const { draws, tables, now } = context;
  const reference = draws.of('purchase_orders', order.purchase_order_id, 'reference').integer(100_000, 999_999);
  tables.purchase_orders.change(order, {
    status: 'confirmed',
    confirmed_at: now,
    supplier_reference_number: `OC-${reference}`,
  });
  const { share, days } = pastSuppliers.laterPromise;
  for (const line of linesOf(context, order)) {
    // The same day is asked for and promised together.
    const promise = draws.of('purchase_orders', onDay(order.purchase_order_id, line.requested_date), 'promise');
    const later = promise.chance(share) ? Math.round(within(promise, days)) : 0;
    tables.purchase_order_lines.change(line, {
      promised_date: Math.max(line.requested_date + later, localDay(now) + 1),
    });
  }
}

function announce({ draws, tables, now }: Context, order: PurchaseOrdersRow, line: PurchaseOrderLinesRow): void {
  const draw = draws.of('purchase_order_lines', line.purchase_order_line_id, 'quantities');
  const day =
    line.first_received_at === null
      ? firstDay(draws.of('purchase_orders', onDay(line.purchase_order_id, line.promised_date), 'lateness'), line)
      : localDay(line.first_received_at) + Math.round(within(draw, pastSuppliers.splitDelivery.laterDays));
  const arrival = workingDayFrom(Math.max(day, localDay(now) + 1));
  // What arrives on one day comes on one lorry.
  const lorry = draws.of('purchase_orders', onDay(order.purchase_order_id, arrival), 'lorry');
  tables.purchase_order_lines.change(line, {
    announced_quantity: quantityOf(line, draw),
    announced_arrival_at: localMoment(arrival, lorry.between(OFFICE_FROM, OFFICE_FROM + OFFICE_HOURS - 1)),
  });
}

function firstDay(draw: Draw, line: PurchaseOrderLinesRow): Day {
  if (draw.chance(pastSuppliers.punctualShare)) return line.promised_date - draw.integer(0, pastSuppliers.earlyDays);
  const [median, sigma] = pastSuppliers.lateDays;
  // Who was later still was struck.
  return line.promised_date + Math.min(Math.ceil(draw.lognormal(median, sigma)), purchasing.patienceDays[0]);
}

/** All that is open, or a first part of it. */
function quantityOf(line: PurchaseOrderLinesRow, draw: Draw): Scaled {
  const open = line.ordered_quantity - line.received_quantity;
  const { share, part } = pastSuppliers.splitDelivery;
  const first = whole(line.ordered_quantity * within(draw, part), stepOf(line.unit_of_measure));
  return line.first_received_at === null && draw.chance(share) && first > 0 && first < open ? first : open;
}

function whole(quantity: number, step: Scaled): Scaled {
  return Math.floor(quantity / step) * step;
}
