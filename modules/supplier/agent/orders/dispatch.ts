import { workingDayFrom } from '../../../../company/calendar.ts';
import { OFFICE_FROM, OFFICE_HOURS } from '../../../../company/office-hours.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { ratio } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { isCollected } from '../../lifecycle/collection.ts';
import { ordering } from '../../lifecycle/ordering.ts';
import type { PortalPurchaseOrderLinesRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { reliabilityOf, sourcesByMaterial } from '../partners.ts';
import { onDay, whole, within } from '../times.ts';

type Line = PortalPurchaseOrderLinesRow;

/** When the goods of a confirmed line leave the supplier: so that they arrive on the day that he keeps. */
export function nextDispatch(line: Line, context: Context): Moment {
  if (line.status !== 'confirmed' && line.status !== 'partially_received') return NEVER;
  if (line.announced_quantity !== null || line.confirmed_date === null) return NEVER;
  return dispatchOf(context, line).leaves;
}

/** What leaves on one day for one order leaves on one lorry, under one notice. */
export function dispatch(line: Line, context: Context): void {
  const { tables, numbers, now } = context;
  const loaded = tables.portal_purchase_order_lines
    .by('portal_purchase_order_id', line.portal_purchase_order_id)
    .filter((one) => one.warehouse_id === line.warehouse_id && nextDispatch(one, context) <= now);
  const number = numbers.next('ASN', now);
  const arrival = Math.max(...loaded.map((one) => dispatchOf(context, one).arrives));
  for (const one of loaded) {
    const quantity = quantityOf(context, one);
    tables.portal_purchase_order_lines.change(one, {
      advance_notice_number: number,
      announced_quantity: quantity,
      dispatched_at: now,
      announced_arrival_at: arrival,
      shipped_quantity: one.shipped_quantity + quantity,
    });
  }
}

function dispatchOf(context: Context, line: Line): { leaves: Moment; arrives: Moment } {
  const { draws } = context;
  const draw = draws.of(
    'portal_purchase_orders',
    onDay(line.portal_purchase_order_id, arrivalDay(context, line)),
    'lorry',
  );
  const arrival = workingDayFrom(arrivalDay(context, line));
  const earliest = localDay(line.updated_at);
  const order = context.tables.portal_purchase_orders.must(line.portal_purchase_order_id);
  const days = isCollected(order) ? collectionDays(context, order.supplier_id, line) : ordering.transitDays;
  // A notice is known at the dock when the day begins on which the goods come.
  const leaving = Math.max(earliest, arrival - whole(draw, days));
  const hour = OFFICE_FROM + draw.uniform() * OFFICE_HOURS;
  const leaves = Math.max(localMoment(leaving, hour), line.updated_at + 1);
  const arrives = localMoment(
    workingDayFrom(Math.max(arrival, localDay(leaves) + 1)),
    OFFICE_FROM + draw.uniform() * (OFFICE_HOURS - 1),
  );
  return { leaves, arrives };
}

function collectionDays({ copies }: Context, supplier: Key, line: Line): readonly [number, number] {
  const from = copies['master.suppliers'].must(supplier).state_province;
  const to = copies['master.warehouses'].must(line.warehouse_id).state_province;
  return from === to ? ordering.collectionDays.within : ordering.collectionDays.other;
}

/** The day on which the goods come: the promised one with the supplier's lateness, or later for what the first delivery left out. */
function arrivalDay(context: Context, line: Line): Day {
  const { draws } = context;
  const promised = must(line.confirmed_date, 'promised day');
  if (line.last_received_at !== null) {
    const draw = draws.of('portal_purchase_order_lines', line.portal_purchase_order_line_id, 'rest');
    return localDay(line.last_received_at) + whole(draw, ordering.split.laterDays);
  }
  // Lines that are promised for one day are late together.
  const draw = draws.of('portal_purchase_orders', onDay(line.portal_purchase_order_id, promised), 'lateness');
  const day = promised + daysLate(context, line, draw);
  const began = localDay(line.created_at);
  return day > began ? day : began + whole(draw, ordering.overdueDays);
}

function daysLate(context: Context, line: Line, draw: Draw): number {
  const { mean, deviation, least, most } = ordering.onTime;
  const order = context.tables.portal_purchase_orders.must(line.portal_purchase_order_id);
  const month = new Date(must(line.confirmed_date, 'promised day') * DAY_MS).getUTCMonth() + 1;
  const less = ordering.seasons.find(({ months }) => months.includes(month))?.less ?? 0;
  const share = mean + deviation * reliabilityOf(context, order.supplier_id) - less;
  if (draw.chance(Math.min(most, Math.max(least, share))))
    return draw.chance(ordering.early.share / mean) ? -whole(draw, ordering.early.days) : 0;
  const { late } = ordering;
  return Math.min(late.most, Math.ceil(late.least * (1 - draw.uniform()) ** (-1 / late.shape)));
}

/** All that is open, the first part of it, or nearly all within the tolerance. */
function quantityOf(context: Context, line: Line): Scaled {
  const { draws } = context;
  const step = line.unit_of_measure === 'pcs' || line.unit_of_measure === 'set' ? 1000 : 100;
  const floor = (quantity: number) => Math.floor(quantity / step) * step;
  const open = line.ordered_quantity - line.received_quantity;
  if (line.last_received_at !== null) return Math.max(step, open);
  const draw = draws.of('portal_purchase_order_lines', line.portal_purchase_order_line_id, 'quantities');
  const { share, part } = ordering.split;
  const first = floor(line.ordered_quantity * within(draw, part));
  if (draw.chance(share) && first > 0 && first < open) return first;
  const tolerance = toleranceOf(context, line);
  const spread = (pct: Scaled) => floor(ratio(line.ordered_quantity, pct, 1_000_000) * draw.between(0.2, 1));
  if (draw.chance(ordering.over)) return open + spread(tolerance);
  if (draw.chance(ordering.under) && tolerance > 0) return open - spread(ordering.underPct * 10_000);
  return open;
}

/** What may come above the order, in ten-thousandths of a percent. */
function toleranceOf(context: Context, line: Line): Scaled {
  if (line.material_id === null) return 0;
  const order = context.tables.portal_purchase_orders.must(line.portal_purchase_order_id);
  const sources = context.the(sourcesByMaterial).get(line.material_id) ?? [];
  return sources.find(({ supplier_id }) => supplier_id === order.supplier_id)?.over_delivery_tolerance_pct ?? 0;
}
