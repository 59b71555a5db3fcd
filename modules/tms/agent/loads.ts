import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio, rescale, scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { VEHICLES, type VehicleKind } from '../lifecycle/fleet.ts';
import { HUBS } from '../lifecycle/network.ts';
import { LOADS, OWN_FLEET } from '../lifecycle/planning.ts';
import type { LoadPlansRow, RoutesRow, ShipmentsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { departureAfter } from './departures.ts';
import { bookSlot, cancelSlot, leaveDock } from './docks.ts';
import { type Crew, carrierCrew } from './fleet.ts';
import { setOut } from './milk-runs.ts';
import { beeline, degrees, distanceBetween, positionOf } from './places.ts';
import { addLoad, addPickup, hoursFrom, travel, useOf } from './rounds.ts';
import { logLoad } from './sync.ts';

/** Loads leave at their time with what was issued until then, and routes are driven: rounds of our own fleet, and the carriers' ways to their hubs. */
export const loads: Process<Types> = {
  name: 'loads',
  agenda: [{ of: 'routes', next: nextOf, act: goOn }],
};

function nextOf(row: RoutesRow, context: Context): Moment {
  if (row.status === 'in_progress') return endOf(context, row);
  return row.status === 'planned' ? row.planned_start_at : NEVER;
}

function goOn(row: RoutesRow, context: Context): void {
  if (row.status === 'in_progress') finish(context, row);
  else if (row.route_type === 'milk_run') setOut(context, row);
  else depart(context, row);
}

/** What a lorry is asked to take. */
interface Sum {
  shipments: number;
  packages: number;
  weight: Scaled;
  volume: Scaled;
}

function sumOf(rows: readonly ShipmentsRow[]): Sum {
  const sum = (of: (row: ShipmentsRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    shipments: rows.length,
    packages: sum((row) => row.package_count),
    weight: sum((row) => row.gross_weight_kg),
    volume: sum((row) => row.volume_m3),
  };
}

/** The smallest lorry that will do. */
function kindFor({ weight, volume }: Sum): VehicleKind | undefined {
  return VEHICLES.find((one) => one.payloadKg * 1000 >= weight && one.volume * 10_000 >= volume);
}

/**
 * A shipment goes with all others that its carrier fetches from the warehouse on that evening, in a lorry that grows with them. As long as they are few the
 * carrier takes them along on its daily collection, and there is no load.
 */
export function joinLoad(context: Context, shipment: ShipmentsRow, at = shipment.planned_pickup_at): void {
  const { tables } = context;
  const warehouse = shipment.ship_from_warehouse_id;
  if (warehouse === null || shipment.carrier_id === null || isParcel(context, shipment)) return;
  const departure = departureAfter(context, shipment, at);
  const open = tables.load_plans
    .by('load_warehouse_id', warehouse)
    .filter(
      (row) => row.status === 'released' && row.carrier_service_id !== null && row.planned_departure_at === departure,
    )
    .find(
      (row) => tables.carrier_services.must(must(row.carrier_service_id, 'service')).carrier_id === shipment.carrier_id,
    );
  const aboard = open
    ? [...tables.shipments.by('load_plan_id', open.load_plan_id)]
    : waitingFor(context, shipment, departure);
  const sum = sumOf([...aboard, shipment]);
  const kind = kindFor(sum);
  if (!kind) return;
  if (open) resize(context, open, sum, kind);
  else if (sum.weight < LOADS.leastKg * 1000) return;
  const load = open ?? newLoad(context, shipment, { sum, kind, departure });
  const [route] = tables.routes.by('load_plan_id', load.load_plan_id);
  for (const one of open ? [shipment] : [...aboard, shipment])
    tables.shipments.change(one, {
      load_plan_id: load.load_plan_id,
      route_id: must(route, 'route of a load').route_id,
    });
}

function isParcel({ tables }: Context, row: ShipmentsRow): boolean {
  return tables.carrier_services.must(row.carrier_service_id).load_type === 'parcel';
}

/** What the carrier has accepted for the same lorry and is in no load yet. */
function waitingFor(context: Context, shipment: ShipmentsRow, departure: Moment): ShipmentsRow[] {
  return context.tables.shipments
    .by('status', 'planned')
    .filter(
      (row) =>
        row !== shipment &&
        row.shipment_id !== shipment.shipment_id &&
        row.carrier_id === shipment.carrier_id &&
        row.ship_from_warehouse_id === shipment.ship_from_warehouse_id &&
        row.accepted_at !== null &&
        row.load_plan_id === null &&
        !isParcel(context, row) &&
        departureAfter(context, row, row.planned_pickup_at) === departure,
    );
}

function resize({ tables }: Context, load: LoadPlansRow, sum: Sum, kind: VehicleKind): void {
  const capacity = { weight: scaled(kind.payloadKg, 3), volume: scaled(kind.volume, 4) };
  tables.load_plans.change(load, {
    vehicle_type: kind.type,
    capacity_weight_kg: capacity.weight,
    capacity_volume_m3: capacity.volume,
    ...useOf(sum, capacity),
    shipment_count: sum.shipments,
    package_count: sum.packages,
  });
}

/** It leaves at another time than its load: with that of its carrier which leaves then. */
export function changeLoad(context: Context, shipment: ShipmentsRow, at: Moment): void {
  const { tables } = context;
  const load = shipment.load_plan_id === null ? undefined : tables.load_plans.get(shipment.load_plan_id);
  if (load?.status === 'released') {
    if (load.planned_departure_at === departureAfter(context, shipment, at)) return;
    tables.shipments.change(shipment, { load_plan_id: null, route_id: null });
    const rest = sumOf([...tables.shipments.by('load_plan_id', load.load_plan_id)]);
    const kind = kindFor(rest);
    if (kind) resize(context, load, rest, kind);
  }
  joinLoad(context, shipment, at);
}

/** A lorry of the carrier for what it has accepted, and its way to the carrier's hub. */
function newLoad(
  context: Context,
  shipment: ShipmentsRow,
  { sum, kind, departure }: { sum: Sum; kind: VehicleKind; departure: Moment },
): LoadPlansRow {
  const { tables, numbers, copies, now } = context;
  const warehouse = must(shipment.ship_from_warehouse_id, 'warehouse');
  const loadingAt = Math.min(Math.max(shipment.planned_pickup_at, now), departure - 40 * MINUTE_MS);
  const load = addLoad(context, {
    warehouse,
    crew: null,
    service: shipment.carrier_service_id,
    weight: sum.weight,
    volume: sum.volume,
    stops: 1,
    shipments: sum.shipments,
    packages: sum.packages,
    loadingAt,
    departureAt: departure,
    type: shipment.shipment_type === 'transfer' ? 'transfer' : 'distribution',
    planned: { type: kind.type, payload: scaled(kind.payloadKg, 3), volume: scaled(kind.volume, 4) },
  });
  const city = copies['master.warehouses'].must(warehouse).city;
  const distance = distanceBetween(city, hubNear(city));
  const route = tables.routes.add({
    route_number: numbers.next('RTE', now),
    route_type: 'line_haul',
    load_plan_id: load.load_plan_id,
    start_warehouse_id: warehouse,
    carrier_id: shipment.carrier_id,
    route_date: localDay(loadingAt),
    stop_count: 2,
    planned_distance_km: distance,
    planned_start_at: departure,
    planned_end_at: departure + travel(distance) + HOUR_MS,
    currency_code: 'INR',
    status: 'planned',
  });
  addPickup(context, route, shipment, sum.weight);
  addHub(context, route, shipment, { distance, weight: sum.weight });
  bookSlot(context, {
    warehouse,
    at: loadingAt,
    load,
    carrier: shipment.carrier_id,
    packages: load.package_count,
    weight: load.planned_weight_kg,
    vehicle: null,
  });
  logLoad(context, load);
  return load;
}

function hubNear(city: string): string {
  const here = positionOf(city);
  return HUBS.reduce((best, hub) => (beeline(here, positionOf(hub)) < beeline(here, positionOf(best)) ? hub : best));
}

function addHub(
  { tables, copies }: Context,
  route: RoutesRow,
  shipment: ShipmentsRow,
  { distance, weight }: { distance: Scaled; weight: Scaled },
): void {
  const carrier = tables.carriers.must(route.carrier_id);
  const supplier = copies['master.suppliers'].must(carrier.supplier_id);
  const hub = hubNear(copies['master.warehouses'].must(route.start_warehouse_id).city);
  tables.route_stops.add({
    route_id: route.route_id,
    stop_sequence: 2,
    stop_type: 'cross_dock',
    shipment_id: shipment.shipment_id,
    supplier_id: carrier.supplier_id,
    stop_name: `${carrier.carrier_name}, ${hub} hub`,
    address_line: `Transport Nagar, ${supplier.address_line.split(',').at(-1)?.trim() ?? hub}`,
    city: hub,
    postal_code: supplier.postal_code,
    country_code: 'IN',
    ...degrees(positionOf(hub)),
    distance_from_previous_km: distance,
    planned_arrival_at: route.planned_start_at + travel(distance),
    planned_departure_at: route.planned_end_at,
    unloaded_weight_kg: weight,
    status: 'planned',
  });
}

/** What has left goes with the lorry; the rest of the load is taken off the plan. Without goods or lorry there is no journey. */
function depart(context: Context, route: RoutesRow): void {
  const { tables, now } = context;
  const load = tables.load_plans.must(route.load_plan_id);
  const all = [...tables.shipments.by('load_plan_id', load.load_plan_id)];
  const gone = all.filter((row) => row.shipped_at !== null);
  for (const row of all) if (row.shipped_at === null) takeOff(context, row);
  const sum = sumOf(gone);
  const crew = gone.length === 0 ? undefined : crewOf(context, route, load);
  const slots = [...tables.dock_appointments.by('load_plan_id', load.load_plan_id)].filter(
    (slot) => slot.status === 'booked',
  );
  const shippedAt = Math.max(...gone.map((row) => row.shipped_at ?? 0));
  const seen = { vehicle: crew?.vehicle.registration_number ?? null, driver: crew?.driver.contact_name ?? null };
  for (const slot of slots)
    if (gone.length > 0) leaveDock(context, slot, shippedAt, seen);
    else cancelSlot(context, slot);
  if (!crew) {
    callOff(context, route, load, gone);
    return;
  }
  const { vehicle, driver } = crew;
  tables.load_plans.change(load, {
    vehicle_type: vehicle.vehicle_type,
    vehicle_id: vehicle.vehicle_id,
    capacity_weight_kg: vehicle.payload_kg,
    capacity_volume_m3: vehicle.load_volume_m3,
    ...useOf(sum, { weight: vehicle.payload_kg, volume: vehicle.load_volume_m3 }),
    shipment_count: sum.shipments,
    package_count: sum.packages,
    loading_started_at: Math.min(...gone.map((row) => row.loaded_at ?? now)),
    loading_ended_at: shippedAt,
    actual_weight_kg: route.carrier_id === null ? null : sum.weight + (load.load_plan_id % 7) * 1000,
    seal_number: load.load_plan_id % 3 === 0 ? `SL${700_000 + load.load_plan_id}` : null,
    status: 'departed',
  });
  tables.vehicles.change(vehicle, { status: 'on_route' });
  tables.drivers.change(driver, { status: 'on_route', last_rest_ended_at: now - HOUR_MS });
  tables.routes.change(route, {
    vehicle_id: vehicle.vehicle_id,
    driver_id: driver.driver_id,
    started_at: now,
    odometer_start_km: vehicle.odometer_km,
    status: 'in_progress',
  });
  const lateness = Math.max(0, now - route.planned_start_at);
  for (const stop of [...tables.route_stops.by('route_id', route.route_id)]) {
    if (stop.stop_type !== 'pickup')
      tables.route_stops.change(stop, { estimated_arrival_at: stop.planned_arrival_at + lateness });
    if (stop.stop_type === 'pickup')
      tables.route_stops.change(stop, {
        loaded_weight_kg: sum.weight,
        arrived_at: Math.min(now, shippedAt),
        departed_at: now,
        status: 'completed',
      });
    else if (stop.stop_type === 'cross_dock') tables.route_stops.change(stop, { unloaded_weight_kg: sum.weight });
    else if (!gone.some((row) => row.shipment_id === stop.shipment_id))
      tables.route_stops.change(stop, { reason_code: 'late_loading', status: 'skipped' });
  }
}

/** What was not issued until the lorry leaves is off its plan, and so are its deliveries off the stops. */
function takeOff({ tables }: Context, row: ShipmentsRow): void {
  tables.shipments.change(row, { load_plan_id: null, route_id: null });
  for (const one of [...tables.deliveries.by('shipment_id', row.shipment_id)])
    if (one.route_stop_id !== null) tables.deliveries.change(one, { route_stop_id: null });
}

function crewOf(context: Context, route: RoutesRow, load: LoadPlansRow): Crew | undefined {
  const { tables } = context;
  if (route.carrier_id !== null)
    return carrierCrew(context, tables.carriers.must(route.carrier_id), {
      payload: load.capacity_weight_kg,
      hours: hoursFrom(route.planned_distance_km),
    });
  const [vehicle, driver] = [tables.vehicles.must(route.vehicle_id), tables.drivers.must(route.driver_id)];
  return vehicle.status === 'available' && driver.status === 'available' ? { vehicle, driver } : undefined;
}

/** No lorry of the plan drives, or nothing is there for it; goods that wait for it go with what there is. */
function callOff({ tables }: Context, route: RoutesRow, load: LoadPlansRow, gone: readonly ShipmentsRow[]): void {
  for (const row of gone) tables.shipments.change(row, { load_plan_id: null, route_id: null });
  for (const stop of [...tables.route_stops.by('route_id', route.route_id)])
    tables.route_stops.change(stop, { reason_code: 'no_capacity', status: 'skipped' });
  tables.load_plans.change(load, { status: 'cancelled' });
  tables.routes.change(route, { status: 'cancelled' });
}

/** A route ends after its last stop and the way home. */
function endOf({ draws }: Context, row: RoutesRow): Moment {
  const lateness = Math.max(0, must(row.started_at, 'start') - row.planned_start_at);
  return row.planned_end_at + lateness + draws.of('routes', row.route_id, 'end').integer(5, 55) * MINUTE_MS;
}

function finish(context: Context, row: RoutesRow): void {
  const { tables, now, draws } = context;
  const draw = draws.of('routes', row.route_id, 'drive');
  const isOwn = row.carrier_id === null;
  const isDetour = isOwn && draw.chance(OWN_FLEET.detour.share);
  const factor = isDetour ? draw.between(...OWN_FLEET.detour.factor) : draw.between(0.97, 1.06);
  const driven = Math.round((row.planned_distance_km / 100) * factor) * 100;
  const vehicle = tables.vehicles.must(row.vehicle_id);
  const driver = tables.drivers.must(row.driver_id);
  const litres =
    vehicle.fuel_litres_per_100_km === null
      ? null
      : Math.round((driven / 10_000) * (vehicle.fuel_litres_per_100_km / 100) * 100);
  const toll = scaled(Math.round((driven / 100) * OWN_FLEET.tollPerKm), 2);
  const other = isOwn ? scaled(draw.integer(2, 8) * 50, 2) : 0;
  const perKm = vehicle.cost_per_km_amount;
  endStops(context, row);
  const driving = hoursFrom(row.planned_distance_km);
  tables.routes.change(row, {
    ended_at: now,
    odometer_end_km: must(row.odometer_start_km, 'odometer') + driven,
    driving_minutes: rescale(driving * 60, 4, 2),
    waiting_minutes: scaled(draw.integer(5, 60), 2),
    fuel_litres: litres,
    toll_amount: isOwn ? toll : 0,
    other_cost_amount: other,
    total_cost_amount: perKm === null ? null : ratio(driven, perKm, 10_000) + toll + other,
    carbon_dioxide_kg: litres === null ? Math.round(driven * 6) : Math.round(litres * 10 * OWN_FLEET.litreCarbonKg),
    delay_reason_code: isDetour ? 'other' : delayOf(row, now),
    status: 'completed',
  });
  if (row.load_plan_id !== null)
    tables.load_plans.change(tables.load_plans.must(row.load_plan_id), { status: 'closed' });
  tables.vehicles.change(vehicle, { odometer_km: vehicle.odometer_km + driven, status: 'available' });
  tables.drivers.change(driver, {
    driven_today_hours: driver.driven_today_hours + driving,
    driven_week_hours: driver.driven_week_hours + driving,
    total_trip_count: driver.total_trip_count + 1,
    status: 'available',
  });
  if (isDetour)
    context.label({
      kind: 'detour',
      cause: 'The driver used the lorry for a way of his own: the odometer shows far more kilometres than the route.',
      start: must(row.started_at, 'start'),
      end: now,
      rows: [{ table: 'routes', key: row.route_id }],
      consequences: ['tms.routes -> tms.routes.vehicle_id'],
    });
}

/** Why a journey ended late: it left late, or stood in traffic. */
function delayOf(row: RoutesRow, now: Moment): RoutesRow['delay_reason_code'] {
  if (must(row.started_at, 'start') > row.planned_start_at + 30 * MINUTE_MS) return 'late_loading';
  return now > row.planned_end_at + 40 * MINUTE_MS ? 'traffic' : null;
}

/** The hub is reached; what could not be handed over at a stop has failed there. */
function endStops({ tables, now }: Context, row: RoutesRow): void {
  for (const stop of [...tables.route_stops.by('route_id', row.route_id)]) {
    if (stop.status !== 'planned') continue;
    if (stop.stop_type === 'cross_dock')
      tables.route_stops.change(stop, { arrived_at: now - 30 * MINUTE_MS, departed_at: now, status: 'completed' });
    else tables.route_stops.change(stop, { reason_code: 'receiver_closed', status: 'skipped' });
  }
}
