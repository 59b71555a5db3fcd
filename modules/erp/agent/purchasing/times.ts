import { isWorkingDay, workingDayFrom } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import type { Draw, Draws } from '../../../../machinery/base/draw.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../../machinery/base/utc.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrderLinesRow, PurchaseOrdersRow } from '../../rows.ts';

const OFFICE_FROM = 9;
const OFFICE_HOURS = 9;

/** The moment itself in office hours, else one in the next office hours; different moments stay apart. */
export function inOffice(moment: Moment): Moment {
  const day = localDay(moment);
  const hour = (moment - localMoment(day, 0)) / HOUR_MS;
  if (isWorkingDay(day) && hour >= OFFICE_FROM && hour < OFFICE_FROM + OFFICE_HOURS) return Math.round(moment);
  const next = hour < OFFICE_FROM ? workingDayFrom(day) : workingDayFrom(day + 1);
  return localMoment(next, OFFICE_FROM + (hour / 24) * OFFICE_HOURS);
}

/** A drawn number of days after a moment, in office hours. */
export function daysAfter(moment: Moment, days: number): Moment {
  return inOffice(moment + days * DAY_MS);
}

/** A drawn value within a range. */
export function within(draw: Draw, [low, high]: readonly [number, number]): number {
  return draw.between(low, high);
}

/** Key of draws that belong to a row and a day. */
export function onDay(key: Key, day: Day): number {
  return key * 100_000 + day;
}

/** Days until the ordering day of a supplier; 0 on it. Nothing is known of a day on which nobody works: the working day before makes up for it. */
export function daysToOrdering(draws: Draws, supplier: Key, day: Day): number {
  const { orderingRhythm } = purchasing;
  const phase = draws.of('suppliers', supplier, 'ordering day').integer(0, orderingRhythm - 1);
  const waits = (orderingRhythm - ((day + phase) % orderingRhythm)) % orderingRhythm;
  return day + waits < workingDayFrom(day + 1) ? 0 : waits;
}

/** When the goods of an open line arrive: the promised day with the supplier's lateness, or later for what the first delivery left out. */
export function deliveryMoment(draws: Draws, order: PurchaseOrdersRow, line: PurchaseOrderLinesRow): Moment {
  const day =
    line.first_received_at === null
      ? firstDeliveryDay(draws, order.supplier_id, line)
      : localDay(line.first_received_at) +
        Math.round(
          within(
            draws.of('purchase_order_lines', line.purchase_order_line_id, 'rest'),
            purchasing.splitDelivery.laterDays,
          ),
        );
  const earliest = localDay(order.confirmed_at ?? 0) + 1;
  const arrival = workingDayFrom(Math.max(day, earliest));
  // What arrives on one day comes on one lorry.
  const lorry = draws.of('purchase_orders', onDay(order.purchase_order_id, arrival), 'lorry');
  return localMoment(arrival, lorry.between(OFFICE_FROM, OFFICE_FROM + OFFICE_HOURS - 1));
}

/** When the buyer strikes an open line that the supplier is too late with; null where the goods come before. What is needed is then bought anew. */
export function givenUpMoment(draws: Draws, order: PurchaseOrdersRow, line: PurchaseOrderLinesRow): Moment | null {
  if (line.first_received_at !== null) return null;
  const draw = draws.of('purchase_orders', onDay(line.purchase_order_id, line.promised_date), 'patience');
  const day = line.promised_date + draw.integer(...purchasing.patienceDays);
  // The next working day is still before the goods.
  if (firstDeliveryDay(draws, order.supplier_id, line) <= workingDayFrom(day)) return null;
  return localMoment(workingDayFrom(day), draw.between(OFFICE_FROM, OFFICE_FROM + OFFICE_HOURS));
}

function firstDeliveryDay(draws: Draws, supplier: number, line: PurchaseOrderLinesRow): Day {
  const punctual = within(draws.of('suppliers', supplier, 'punctuality'), purchasing.punctualShare);
  // Lines that are promised for one day are late together.
  const draw = draws.of('purchase_orders', onDay(line.purchase_order_id, line.promised_date), 'lateness');
  if (draw.chance(punctual)) return line.promised_date - draw.integer(0, purchasing.earlyDays);
  const [median, sigma] = purchasing.lateDays;
  return line.promised_date + Math.ceil(draw.lognormal(median, sigma));
}
