import { addWorkingDays, workingDaysBetween } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { multiply } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { COUNTRIES, PORT } from '../lifecycle/network.ts';
import { PLANNING } from '../lifecycle/planning.ts';
import type { OutboundOrdersRow, ShipmentsRow } from '../rows.ts';
import type { Context } from './context.ts';
import { netOf } from './intake.ts';
import { distanceBetween, laneDays, laneKm, type Place, partnerPlace, warehousePlace, zoneOf } from './places.ts';
import type { Freight } from './rating.ts';

/** Lines that travel together, before it is decided how. */
export interface Consignment {
  lines: OutboundOrdersRow[];
  type: ShipmentsRow['shipment_type'];
  warehouse: Key;
  company: Key;
  from: Place;
  to: Place;
  receiver: Pick<ShipmentsRow, 'customer_id' | 'supplier_id' | 'ship_to_warehouse_id'>;
  /** The partner's lorry comes, by EXW and FCA. */
  isPickedUp: boolean;
  incoterm: ShipmentsRow['incoterm'];
  net: Scaled;
  gross: Scaled;
  volume: Scaled;
  packages: number;
  distance: Scaled;
  value: Scaled;
  isHazardous: boolean;
  priority: ShipmentsRow['priority'];
  promisedAt: Moment | null;
  pickupAt: Moment;
}

/** Part load by road, the way in which most goods go. */
const STANDARD = { days: 1, kmPerDay: 350 };
const PICKED_UP = new Set(['EXW', 'FCA']);
const TO_THE_PORT = new Set(['FOB', 'FAS']);

/** Lines that leave together as a consignment from their warehouse to their receiver. */
export function consignmentOf(context: Context, lines: OutboundOrdersRow[]): Consignment {
  const first = must(lines[0], 'line of a consignment');
  const from = warehousePlace(context, first.ship_from_warehouse_id);
  const incoterm = first.incoterm ?? 'DAP';
  const type =
    first.customer_id !== null ? 'sales_order' : first.ship_to_warehouse_id !== null ? 'transfer' : 'supplier_return';
  const home = receiverOf(context, first);
  const isPickedUp = type === 'sales_order' && PICKED_UP.has(incoterm);
  const to = type === 'sales_order' && TO_THE_PORT.has(incoterm) && home.country !== 'IN' ? portPlace() : home;
  const sum = (of: (line: OutboundOrdersRow) => number) => lines.reduce((all, line) => all + of(line), 0);
  const gross = sum((line) => line.gross_weight_kg);
  const distance = distanceBetween(from.city, to.city);
  const pickupAt = pickupOf(context, lines);
  return {
    lines,
    type,
    warehouse: first.ship_from_warehouse_id,
    company: context.copies['master.warehouses'].must(first.ship_from_warehouse_id).company_id,
    from,
    to,
    receiver: {
      customer_id: first.customer_id,
      supplier_id: first.supplier_id,
      ship_to_warehouse_id: first.ship_to_warehouse_id,
    },
    isPickedUp,
    incoterm,
    net: Math.min(
      gross,
      sum((line) => netOfLine(context, line)),
    ),
    gross,
    volume: sum((line) => line.volume_m3),
    packages: Math.max(
      1,
      sum((line) => line.package_count),
    ),
    distance: isPickedUp ? 0 : distance,
    value: sum((line) => worthOf(context, line)),
    isHazardous: lines.some((line) => isHazardous(context, line)),
    priority: first.priority,
    promisedAt: earliest(lines.map((line) => promiseOf(line, { isPickedUp, from, to }))),
    pickupAt,
  };
}

function receiverOf(context: Context, line: OutboundOrdersRow): Place {
  if (line.customer_id !== null) return partnerPlace(context, { customer: line.customer_id });
  if (line.supplier_id !== null) return partnerPlace(context, { supplier: line.supplier_id });
  return warehousePlace(context, must(line.ship_to_warehouse_id, 'receiver of a line'));
}

function portPlace(): Place {
  return {
    name: PORT.name,
    address: PORT.address,
    city: PORT.city,
    state: PORT.state,
    postalCode: PORT.postalCode,
    country: 'IN',
  };
}

/** Weight of the goods of a line, in grams; never above what the warehouse weighed. */
export function netOfLine(context: Context, line: OutboundOrdersRow): Scaled {
  const { net } = netOf(context, { product: line.product_id, material: line.material_id, quantity: line.quantity });
  return Math.min(net, line.gross_weight_kg);
}

/** Value of a line for insurance and customs: list price of a product, standard cost of a material. */
export function worthOf({ copies }: Context, line: OutboundOrdersRow): Scaled {
  const price =
    line.product_id !== null
      ? copies['master.products'].must(line.product_id).list_price_amount
      : copies['master.materials'].must(line.material_id).standard_cost_amount;
  return multiply(price, 4, line.quantity, 3, 2);
}

export function isHazardous({ copies }: Context, line: OutboundOrdersRow): boolean {
  return line.material_id !== null && copies['master.materials'].must(line.material_id).is_hazardous;
}

/** Working days that the way usually takes: what sales has promised is the day on which goods leave. */
function usualDays(from: Place, to: Place): number {
  if (to.country !== from.country) return COUNTRIES[to.country] ?? 30;
  return laneDays(laneKm(zoneOf(from), zoneOf(to)), STANDARD);
}

/** The end of the day on which a line is promised to be there. */
export function promiseOf(
  line: OutboundOrdersRow,
  way: { isPickedUp: boolean; from: Place; to: Place },
): Moment | null {
  if (line.promised_date === null) return null;
  const days = way.isPickedUp ? 0 : usualDays(way.from, way.to);
  return localMoment(addWorkingDays(line.promised_date, days), 24) - MINUTE_MS;
}

function earliest(promises: readonly (Moment | null)[]): Moment | null {
  const known = promises.filter((one) => one !== null);
  return known.length === 0 ? null : Math.min(...known);
}

/** In the afternoon of the day on which the first of the goods are to leave; what is planned late leaves in the evening. */
function pickupOf({ draws, now }: Context, lines: readonly OutboundOrdersRow[]): Moment {
  const draw = draws.of('outbound_orders', must(lines[0], 'line of a delivery').outbound_order_id, 'pickup');
  const [from, to] = PLANNING.pickup;
  const isIssued = lines.some((line) => line.shipped_at !== null);
  const promised = Math.min(...lines.map((line) => line.promised_date ?? 0));
  const wanted = localMoment(isIssued ? localDay(now) : Math.max(localDay(now), promised), draw.between(from, to));
  const late = now + draw.between(...PLANNING.latePickupHours) * HOUR_MS;
  return Math.round(Math.max(wanted, late) / MINUTE_MS) * MINUTE_MS;
}

/** Whether a line is near enough to its day to be planned; what has left its place is. */
export function isDue({ now }: Context, line: OutboundOrdersRow): boolean {
  return line.shipped_at !== null || (line.promised_date ?? 0) <= localDay(now) + 1;
}

/** What the rate card is asked for a consignment that leaves on a day. */
export function freightOf(of: Consignment, day: Day): Freight {
  const { promisedAt } = of;
  return {
    direction: 'outbound',
    from: { country: of.from.country, zone: of.to.country === of.from.country ? zoneOf(of.from) : '*' },
    to: { country: of.to.country, zone: zoneOf(of.to) },
    day,
    grossKg: of.gross,
    volume: of.volume,
    distance: of.distance,
    isHazardous: of.isHazardous,
    needDays: promisedAt === null ? null : workingDaysBetween(day + 1, localDay(promisedAt) + 1),
    isUrgent: of.priority === 'urgent' || of.priority === 'high',
  };
}
