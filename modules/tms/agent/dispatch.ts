import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { OFFERS } from '../lifecycle/carriers.ts';
import { AIR_DAYS, COUNTRIES } from '../lifecycle/network.ts';
import { DOCKS, PLANNING, TENDER } from '../lifecycle/planning.ts';
import type { CarrierServicesRow, OutboundOrdersRow, ShipmentsRow, Types } from '../rows.ts';
import { type Context, goodsIssued, goodsTakenBack, shipmentLeft, shipmentPlanned } from './context.ts';
import { bookSlot, cancelSlot, leaveDock, moveSlot } from './docks.ts';
import { count } from './figures.ts';
import { changeLoad, joinLoad } from './loads.ts';
import { isAbroad, laneDays, laneKm, zoneOf } from './places.ts';
import { ratedColumns } from './planning.ts';
import { chooseRate, type Freight } from './rating.ts';
import { report } from './tracking.ts';

/** Shipments are offered to carriers, and leave when the warehouse has issued their goods and a lorry is there. */
export const dispatch: Process<Types> = {
  name: 'dispatch',
  agenda: [{ of: 'shipments', next: nextOf, act: goOn }],
  follows: [follow(shipmentPlanned, offer), follow(goodsIssued, issued), follow(goodsTakenBack, cancel)],
};

function nextOf(row: ShipmentsRow, context: Context): Moment {
  if (row.status !== 'planned') return NEVER;
  if (row.tendered_at !== null && row.accepted_at === null) return answerAt(row, context);
  if (waitsForCarrier(row)) return NEVER;
  const issuedAt = issueOf(context, row);
  return issuedAt === null ? NEVER : leavingAt(row, context, issuedAt);
}

/** What is to be collected from a supplier is asked of no carrier yet. */
export function waitsForCarrier(row: ShipmentsRow): boolean {
  return row.shipment_type === 'purchase' && row.transport_arrangement === 'carrier' && row.tendered_at === null;
}

function goOn(row: ShipmentsRow, context: Context): void {
  if (row.tendered_at !== null && row.accepted_at === null) answer(context, row);
  else leave(context, row, context.now);
}

function offer(context: Context, shipment: ShipmentsRow): void {
  if (shipment.carrier_id !== null) count(context, shipment.carrier_id, context.now, { tendered_count: 1 });
  if (shipment.transport_arrangement !== 'partner' || shipment.ship_from_warehouse_id === null) return;
  bookSlot(context, {
    warehouse: shipment.ship_from_warehouse_id,
    at: shipment.planned_pickup_at,
    shipment,
    carrier: null,
    packages: shipment.package_count,
    weight: shipment.gross_weight_kg,
    vehicle: null,
  });
}

function drawOf({ draws }: Context, row: ShipmentsRow, concern: string): Draw {
  return draws.of('shipments', row.shipment_id, concern);
}

function answerAt(row: ShipmentsRow, context: Context): Moment {
  const [median, sigma] = TENDER.answer;
  const hours = drawOf(context, row, `answer of ${row.carrier_id}`).lognormal(median, sigma);
  return must(row.tendered_at, 'tender') + Math.round(hours * 60) * MINUTE_MS;
}

/** Who is refused is known by the draw; the next carrier asked is one that has room. */
function isRefusedBy(context: Context, row: ShipmentsRow, carrier: Key): boolean {
  return !drawOf(context, row, `room of ${carrier}`).chance(TENDER.accepted);
}

function answer(context: Context, row: ShipmentsRow): void {
  const carrier = must(row.carrier_id, 'carrier');
  if (isRefusedBy(context, row, carrier)) {
    const refused = new Set(
      [...context.tables.carriers.held()].map((one) => one.carrier_id).filter((one) => isRefusedBy(context, row, one)),
    );
    const next = chooseRate(context, freightAgain(context, row), refused);
    if (next) {
      context.tables.shipments.change(row, {
        ...ratedColumns({ gross: row.gross_weight_kg }, next, context.now),
        service_level: next.service.service_level,
      });
      count(context, next.carrier.carrier_id, context.now, { tendered_count: 1 });
      return;
    }
  }
  accept(context, row, context.now);
}

function accept(context: Context, row: ShipmentsRow, at: Moment): void {
  context.tables.shipments.change(row, { accepted_at: at });
  // In the month in which it was asked: one that is accepted counts among those that were offered.
  count(context, must(row.carrier_id, 'carrier'), row.tendered_at ?? at, { accepted_count: 1 });
  report(context, row, { code: 'tender_accepted', at });
  // Whoever says yes in the evening comes in the morning.
  const comesAt = atDockHours(Math.max(row.planned_pickup_at, at + 20 * MINUTE_MS));
  if (localDay(comesAt) !== localDay(row.planned_pickup_at)) retime(context, row, comesAt);
  joinLoad(context, row);
}

/** A shipment as the rate card is asked for it once more. */
export function freightAgain(context: Context, row: ShipmentsRow): Freight {
  const site = context.copies['master.warehouses'].must(row.ship_from_warehouse_id ?? row.ship_to_warehouse_id);
  const home = { country: 'IN', zone: isAbroad(row) ? '*' : zoneOf({ state: site.state_province, country: 'IN' }) };
  const isInbound = row.ship_from_warehouse_id === null;
  return {
    direction: isInbound ? 'inbound' : 'outbound',
    from: isInbound ? { country: row.origin_country_code, zone: row.origin_region } : home,
    to: isInbound ? home : { country: row.destination_country_code, zone: row.destination_region },
    day: localDay(row.planned_pickup_at),
    grossKg: row.gross_weight_kg,
    volume: row.volume_m3,
    distance: row.distance_km,
    isHazardous: row.contains_hazardous,
    needDays: null,
    isUrgent: false,
  };
}

/** When the last of its goods was issued; null while one is not. What is collected from a supplier is issued by him. */
export function issueOf({ tables }: Context, row: ShipmentsRow): Moment | null {
  if (row.ship_from_warehouse_id === null) return must(row.ready_at, 'notice of the supplier');
  let last = 0;
  for (const line of tables.shipment_lines.by('shipment_id', row.shipment_id)) {
    const issue = tables.outbound_orders.must(line.outbound_order_id).shipped_at;
    if (issue === null) return null;
    last = Math.max(last, issue);
  }
  return last;
}

/** A lorry comes for goods that are issued before it is there: as planned, or some time later. */
function leavingAt(row: ShipmentsRow, context: Context, issuedAt: Moment): Moment {
  // Our own lorry calls at suppliers as its round was planned.
  if (row.ship_from_warehouse_id === null && row.route_id !== null) return Math.max(row.planned_pickup_at, issuedAt);
  const load = row.load_plan_id === null ? null : context.tables.load_plans.get(row.load_plan_id);
  const draw = load ? context.draws.of('load_plans', load.load_plan_id, 'lorry') : drawOf(context, row, 'lorry');
  const late = draw.chance(DOCKS.inTime) ? draw.between(0, 12) : draw.lognormal(...DOCKS.lateMinutes);
  const at = Math.max(
    row.planned_pickup_at + Math.round(late) * MINUTE_MS,
    issuedAt,
    (row.accepted_at ?? 0) + 20 * MINUTE_MS,
  );
  return atDockHours(at);
}

/** Docks do not work at night: what would leave then leaves in the morning. */
function atDockHours(at: Moment): Moment {
  const day = localDay(at);
  const [opens, closes] = DOCKS.hours;
  if (at > localMoment(day, closes + 1)) return localMoment(day + 1, opens) + (at % HOUR_MS);
  return at < localMoment(day, opens) ? localMoment(day, opens) + (at % HOUR_MS) : at;
}

/** The warehouse has issued goods: a shipment whose goods are all issued has left with them. */
function issued(context: Context, row: ShipmentsRow): void {
  const at = issueOf(context, row);
  if (at === null || row.status !== 'planned') return;
  const planned = Math.max(row.created_at, row.tendered_at ?? 0);
  // What was planned only after its goods had been issued waits for its lorry.
  if (planned > at) return;
  const round = row.route_id === null ? undefined : context.tables.routes.get(row.route_id);
  // Our own lorry leaves some morning after it was loaded.
  const isWaitedFor = row.transport_arrangement === 'own_fleet' && (round?.planned_start_at ?? 0) > at;
  if (row.transport_arrangement === 'own_fleet' && !isWaitedFor) giveToCarrier(context, row, at);
  if (!isWaitedFor && localDay(at) !== localDay(row.planned_pickup_at)) retime(context, row, at);
  if (row.carrier_id !== null && row.accepted_at === null) accept(context, row, Math.max(at, planned));
  leave(context, row, Math.max(at, row.accepted_at ?? 0));
}

/** Our lorry has left without these goods: a carrier takes them. */
function giveToCarrier(context: Context, row: ShipmentsRow, at: Moment): void {
  const priced = chooseRate(context, freightAgain(context, row));
  if (!priced) return;
  context.tables.shipments.change(row, {
    transport_arrangement: 'carrier',
    service_level: priced.service.service_level,
    ...ratedColumns({ gross: row.gross_weight_kg }, priced, at),
  });
  count(context, priced.carrier.carrier_id, context.now, { tendered_count: 1 });
}

/** Goods that were not issued on their day are called for anew: the carrier's time begins with the new pickup. */
function retime(context: Context, row: ShipmentsRow, at: Moment): void {
  const { tables } = context;
  priceFor(context, row, localDay(at));
  const delivery = deliveryFrom(context, row, at);
  tables.shipments.change(row, { planned_pickup_at: at, planned_delivery_at: delivery });
  for (const one of [...tables.deliveries.by('shipment_id', row.shipment_id)])
    tables.deliveries.change(one, { planned_at: delivery });
  for (const slot of [...tables.dock_appointments.by('shipment_id', row.shipment_id)])
    if (slot.status === 'booked') moveSlot(context, slot, at);
}

/** Goods that leave before the rate of their planned day holds cost what their carrier asks on the day. */
function priceFor(context: Context, row: ShipmentsRow, day: number): void {
  const { tables } = context;
  const rate = row.carrier_rate_id === null ? undefined : tables.carrier_rates.get(row.carrier_rate_id);
  if (!rate || rate.valid_from <= day) return;
  const others = new Set([...tables.carriers.held()].map((one) => one.carrier_id));
  others.delete(must(row.carrier_id, 'carrier'));
  const priced = chooseRate(context, { ...freightAgain(context, row), day }, others);
  if (!priced) return;
  const { service_level } = priced.service;
  const columns = ratedColumns({ gross: row.gross_weight_kg }, priced, must(row.tendered_at, 'tender'));
  tables.shipments.change(row, { ...columns, service_level });
}

function deliveryFrom({ tables }: Context, row: ShipmentsRow, at: Moment): Moment {
  if (row.transport_arrangement === 'partner') return at + 45 * MINUTE_MS;
  if (row.transport_arrangement === 'own_fleet') return localMoment(addWorkingDays(localDay(at), 1), 17);
  const service = tables.carrier_services.must(row.carrier_service_id);
  const days = transitDays(service, row) + (isAbroad(row) ? 2 : 0);
  return localMoment(addWorkingDays(localDay(at), days), 18);
}

/** Working days that a carrier promises on a lane, as its rate says; the rate itself may be over by then. */
function transitDays(service: CarrierServicesRow, row: ShipmentsRow): number {
  const offer = must(OFFERS[service.service_code], 'offer of a service');
  if (isAbroad(row))
    return service.transport_mode === 'air' ? AIR_DAYS : (COUNTRIES[row.destination_country_code] ?? 30);
  return laneDays(laneKm(row.origin_region, row.destination_region), offer.transit);
}

/** Nothing of it leaves: slot, papers and deliveries are called off. */
function cancel(context: Context, row: ShipmentsRow): void {
  const { tables } = context;
  if (row.status !== 'planned') return;
  for (const slot of [...tables.dock_appointments.by('shipment_id', row.shipment_id)])
    if (slot.status === 'booked') cancelSlot(context, slot);
  for (const one of [...tables.customs_documents.by('shipment_id', row.shipment_id)])
    tables.customs_documents.change(one, { status: 'cancelled' });
  for (const one of [...tables.deliveries.by('shipment_id', row.shipment_id)])
    tables.deliveries.change(one, { status: 'cancelled' });
  tables.shipments.change(row, { load_plan_id: null, route_id: null, status: 'cancelled' });
}

function leave(context: Context, row: ShipmentsRow, at: Moment): void {
  const { tables } = context;
  if (row.carrier_id !== null) changeLoad(context, row, at);
  const loaded = at - drawOf(context, row, 'loading').integer(6, 25) * MINUTE_MS;
  for (const one of tables.shipment_packages.by('shipment_id', row.shipment_id))
    tables.shipment_packages.change(one, {
      carrier_label_number: row.carrier_id === null ? null : `${trackingOf(context, row)}-${one.package_number}`,
      label_printed_at: row.carrier_id === null ? null : loaded,
      loading_position: `${'LMR'[one.package_number % 3]}${Math.ceil(one.package_number / 3)}`,
      loaded_at: loaded,
      status: 'in_transit',
    });
  for (const line of linesOf(context, row)) tables.outbound_orders.change(line, { status: 'shipped' });
  report(context, row, {
    code: 'picked_up',
    at,
    status: 'in_transit',
    columns: {
      loaded_at: loaded,
      shipped_at: at,
      tracking_number: row.carrier_id === null ? null : trackingOf(context, row),
      ...ewayBill(context, row, at),
    },
  });
  leaveOwnDock(context, row, at);
  if (row.carrier_id !== null)
    count(context, row.carrier_id, at, { shipment_count: 1, chargeable_weight_kg: row.chargeable_weight_kg });
  context.tell(shipmentLeft, row);
}

function linesOf({ tables }: Context, row: ShipmentsRow): OutboundOrdersRow[] {
  return tables.shipment_lines
    .by('shipment_id', row.shipment_id)
    .flatMap((line) => (line.outbound_order_id === null ? [] : [tables.outbound_orders.must(line.outbound_order_id)]));
}

/** A vehicle that came for this shipment alone leaves its dock. */
function leaveOwnDock(context: Context, row: ShipmentsRow, at: Moment): void {
  for (const slot of [...context.tables.dock_appointments.by('shipment_id', row.shipment_id)])
    if (slot.status === 'booked' && slot.appointment_type === 'outbound_loading')
      leaveDock(context, slot, at, { vehicle: plateFor(context, row), driver: null });
}

function plateFor(context: Context, row: ShipmentsRow): string {
  const draw = drawOf(context, row, 'plate');
  return `${draw.pick(['MH12', 'MH14', 'GJ01', 'TN38', 'KA01', 'HR55', 'MP09'])}${draw.pick(['AB', 'CT', 'FD', 'HN', 'QX', 'TR'])}${draw.integer(1000, 9999)}`;
}

/** Lorry receipt, air waybill or parcel number, by what the carrier gives. */
function trackingOf(context: Context, row: ShipmentsRow): string {
  const draw = drawOf(context, row, 'tracking');
  return `${String(row.carrier_id ?? 0).padStart(2, '0')}${draw.integer(1000, 9999)}${String(row.shipment_id).padStart(6, '0')}`;
}

function ewayBill(context: Context, row: ShipmentsRow, at: Moment): Partial<ShipmentsRow> {
  if (
    row.declared_value_amount <= PLANNING.ewayFrom * 100 ||
    row.transport_arrangement === 'partner' ||
    row.origin_country_code !== 'IN'
  )
    return {};
  const draw = drawOf(context, row, 'e-way bill');
  const days = Math.max(1, Math.ceil(row.distance_km / 100 / PLANNING.ewayKmPerDay));
  return {
    eway_bill_number: `${draw.integer(3, 8)}${String(draw.integer(0, 99_999)).padStart(5, '0')}${String(row.shipment_id).padStart(6, '0')}`,
    eway_bill_valid_to_at: localMoment(localDay(at) + days + 1, 0) - MINUTE_MS,
  };
}
