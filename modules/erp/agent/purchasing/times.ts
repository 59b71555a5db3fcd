import { workingDayFrom } from '../../../../company/calendar.ts';
import { daysAfter, OFFICE_FROM, OFFICE_HOURS } from '../../../../company/office-hours.ts';
import { localMoment } from '../../../../machinery/base/company-time.ts';
import type { Draw, Draws } from '../../../../machinery/base/draw.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { PurchaseOrderLinesRow } from '../../rows.ts';

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

/** Days beyond the term for which a supplier has to wait for what was ordered on a day; small enterprises never do. */
export function stretchOf({ draws }: { draws: Draws }, supplier: Key, ordered: Day): number {
  const draw = draws.of('suppliers', onDay(supplier, ordered), 'stretch');
  const { share, meanDays } = purchasing.stretched;
  return draw.chance(share) ? Math.round(draw.exponential(meanDays)) : 0;
}

/** When the buyer strikes a line of which the supplier, after the promised day, has not said when it comes. What is needed is then bought anew. */
export function givenUpMoment(draws: Draws, line: PurchaseOrderLinesRow, earliest: Moment): Moment {
  const draw = draws.of('purchase_orders', onDay(line.purchase_order_id, line.promised_date), 'patience');
  const day = line.promised_date + draw.integer(...purchasing.patienceDays);
  const at = localMoment(workingDayFrom(day), draw.between(OFFICE_FROM, OFFICE_FROM + OFFICE_HOURS));
  // Nobody is given up in the hour in which history begins.
  return at > earliest ? at : daysAfter(earliest, draw.between(1, 20));
}
