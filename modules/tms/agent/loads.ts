import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio, rescale, scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { VEHICLES } from '../lifecycle/fleet.ts';
import { HUBS } from '../lifecycle/network.ts';
import { OWN_FLEET } from '../lifecycle/planning.ts';
import type { LoadPlansRow, RoutesRow, ShipmentsRow, Types } from '../rows.ts';
import { type Context, shipmentLeft } from './context.ts';
import { bookSlot, cancelSlot, leaveDock } from './docks.ts';
import { type Crew, crewFor } from './fleet.ts';
import { beeline, degrees, distanceBetween, positionOf } from './places.ts';
import { addLoad, addPickup, hoursFrom, useOf } from './rounds.ts';
import { logLoad } from './sync.ts';

/** Loads leave when their shipments have, and routes are driven: rounds of our own fleet, and the carriers' ways to their hubs. */
export const loads: Process<Types> = {
  name: 'loads',
  agenda: [{ of: 'routes', next: nextOf, act: goOn }],
  follows: [follow(shipmentLeft, left)],
};

const WAIT = 5 * HOUR_MS;

function nextOf(row: RoutesRow, context: Context): Moment {
  if (row.status === 'in_progress') return endOf(context, row);
  if (row.status !== 'planned') return NEVER;
  return row.carrier_id === null ? row.planned_start_at : row.planned_start_at + WAIT;
}

function goOn(row: RoutesRow, context: Context): void {
  if (row.status === 'in_progress') finish(context, row);
  else depart(context, row);
}

/** A shipment that a carrier has accepted goes with others of its on the same day, up to what a lorry takes. */
export function joinLoad(context: Context, shipment: ShipmentsRow): void {
  const { tables } = context;
  const service = tables.carrier_services.must(shipment.carrier_service_id);
  const warehouse = shipment.ship_from_warehouse_id;
  if (service.load_type === 'parcel' || warehouse === null) return;
  const open = tables.load_plans
    .by('load_warehouse_id', warehouse)
    .find(
      (row) =>
        row.status === 'released' &&
        row.carrier_service_id !== null &&
        tables.carrier_services.must(row.carrier_service_id).carrier_id === service.carrier_id &&
        localDay(row.planned_loading_at) === localDay(shipment.planned_pickup_at) &&
        row.planned_weight_kg + shipment.gross_weight_kg <= row.capacity_weight_kg &&
        row.planned_volume_m3 + shipment.volume_m3 <= row.capacity_volume_m3,
    );
  const load = open ?? newLoad(context, shipment);
  if (open) {
    const total = {
      weight: open.planned_weight_kg + shipment.gross_weight_kg,
      volume: open.planned_volume_m3 + shipment.volume_m3,
    };
    tables.load_plans.change(open, {
      ...useOf(total, { weight: open.capacity_weight_kg, volume: open.capacity_volume_m3 }),
      shipment_count: open.shipment_count + 1,
      package_count: open.package_count + shipment.package_count,
    });
  }
  if (!load) return;
  const [route] = tables.routes.by('load_plan_id', load.load_plan_id);
  tables.shipments.change(shipment, {
    load_plan_id: load.load_plan_id,
    route_id: must(route, 'route of a load').route_id,
  });
}

/** A lorry of the carrier for the day: a small one as long as it will do. Undefined for what no lorry takes as a whole. */
function newLoad(context: Context, shipment: ShipmentsRow): LoadPlansRow | undefined {
  const { tables, numbers, now } = context;
  const kind = VEHICLES.find(
    (one) => one.payloadKg * 1000 >= shipment.gross_weight_kg && one.volume * 10_000 >= shipment.volume_m3,
  );
  if (!kind) return undefined;
  const warehouse = must(shipment.ship_from_warehouse_id, 'warehouse');
  const loadingAt = Math.max(shipment.planned_pickup_at, now + 30 * MINUTE_MS);
  const load = addLoad(context, {
    warehouse,
    crew: null,
    service: shipment.carrier_service_id,
    weight: shipment.gross_weight_kg,
    volume: shipment.volume_m3,
    stops: 1,
    shipments: 1,
    packages: shipment.package_count,
    loadingAt,
    departureAt: loadingAt + 40 * MINUTE_MS,
    type: shipment.shipment_type === 'transfer' ? 'transfer' : 'distribution',
    planned: { type: kind.type, payload: scaled(kind.payloadKg, 3), volume: scaled(kind.volume, 4) },
  });
  const city = context.copies['master.warehouses'].must(warehouse).city;
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
    planned_start_at: load.planned_departure_at,
    planned_end_at: load.planned_departure_at + travel(distance) + HOUR_MS,
    currency_code: 'INR',
    status: 'planned',
  });
  addPickup(context, route, shipment, shipment.gross_weight_kg);
  addHub(context, route, shipment, distance);
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

function travel(km: Scaled): number {
  return Math.round((km / 100 / OWN_FLEET.kmPerHour) * 60) * MINUTE_MS;
}

function addHub({ tables, copies }: Context, route: RoutesRow, shipment: ShipmentsRow, distance: Scaled): void {
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
    unloaded_weight_kg: shipment.gross_weight_kg,
    status: 'planned',
  });
}

/** The last shipment of a carrier's load has left: so has the lorry. Our own leaves in the morning. */
function left(context: Context, shipment: ShipmentsRow): void {
  const { tables } = context;
  const load = shipment.load_plan_id === null ? undefined : tables.load_plans.get(shipment.load_plan_id);
  const [route] = load ? tables.routes.by('load_plan_id', load.load_plan_id) : [];
  if (!load || route?.status !== 'planned' || route.carrier_id === null) return;
  if (tables.shipments.by('load_plan_id', load.load_plan_id).every((row) => row.shipped_at !== null))
    depart(context, route);
}

/** What has left goes with the lorry; the rest of the load is taken off the plan. Without goods or lorry there is no journey. */
function depart(context: Context, route: RoutesRow): void {
  const { tables, now } = context;
  const load = tables.load_plans.must(route.load_plan_id);
  const all = [...tables.shipments.by('load_plan_id', load.load_plan_id)];
  const gone = all.filter((row) => row.shipped_at !== null);
  for (const row of all)
    if (row.shipped_at === null) tables.shipments.change(row, { load_plan_id: null, route_id: null });
  const sum = (of: (row: ShipmentsRow) => number) => gone.reduce((total, row) => total + of(row), 0);
  const [weight, volume] = [sum((row) => row.gross_weight_kg), sum((row) => row.volume_m3)];
  const crew = gone.length === 0 ? undefined : crewOf(context, route, { weight, volume });
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
    ...useOf({ weight, volume }, { weight: vehicle.payload_kg, volume: vehicle.load_volume_m3 }),
    shipment_count: gone.length,
    package_count: sum((row) => row.package_count),
    loading_started_at: Math.min(...gone.map((row) => row.loaded_at ?? now)),
    loading_ended_at: shippedAt,
    actual_weight_kg: route.carrier_id === null ? null : weight + (load.load_plan_id % 7) * 1000,
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
  for (const stop of [...tables.route_stops.by('route_id', route.route_id)])
    if (stop.stop_type === 'pickup')
      tables.route_stops.change(stop, {
        loaded_weight_kg: weight,
        arrived_at: Math.min(now, shippedAt),
        departed_at: now,
        status: 'completed',
      });
    else if (stop.stop_type === 'cross_dock') tables.route_stops.change(stop, { unloaded_weight_kg: weight });
    else if (!gone.some((row) => row.shipment_id === stop.shipment_id))
      tables.route_stops.change(stop, { reason_code: 'late_loading', status: 'skipped' });
}

function crewOf(context: Context, route: RoutesRow, load: { weight: Scaled; volume: Scaled }): Crew | undefined {
  const { tables, now } = context;
  if (route.carrier_id !== null)
    return crewFor(
      context,
      { carrier: route.carrier_id },
      { ...load, hours: route.planned_distance_km / 100 / OWN_FLEET.kmPerHour, until: localDay(now) },
    );
  const [vehicle, driver] = [tables.vehicles.must(route.vehicle_id), tables.drivers.must(route.driver_id)];
  return vehicle.status === 'available' && driver.status === 'available' ? { vehicle, driver } : undefined;
}

/** No lorry of the plan drives: the carrier comes with another one, or the goods go with what there is. */
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
    delay_reason_code: isDetour ? 'other' : null,
    status: 'completed',
  });
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

/** The hub is reached; what could not be handed over at a stop has failed there. */
function endStops({ tables, now }: Context, row: RoutesRow): void {
  for (const stop of [...tables.route_stops.by('route_id', row.route_id)]) {
    if (stop.status !== 'planned') continue;
    if (stop.stop_type === 'cross_dock')
      tables.route_stops.change(stop, { arrived_at: now - 30 * MINUTE_MS, departed_at: now, status: 'completed' });
    else tables.route_stops.change(stop, { reason_code: 'receiver_closed', status: 'skipped' });
  }
}
