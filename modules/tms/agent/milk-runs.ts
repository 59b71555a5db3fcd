import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { COLLECTIONS, OWN_FLEET } from '../lifecycle/planning.ts';
import type { RoutesRow, ShipmentsRow } from '../rows.ts';
import { type Context, shipmentPlanned } from './context.ts';
import { type Crew, crewFor } from './fleet.ts';
import { degrees, distanceBetween, partnerPlace, positionOf, stopAt, stopColumns } from './places.ts';
import { hoursFrom, travel } from './rounds.ts';
import { report } from './tracking.ts';

/** A call of a round at a supplier. */
interface Call {
  row: ShipmentsRow;
  km: Scaled;
  arrival: Moment;
  departure: Moment;
}

/** A round as it is put together: its calls, where it is after them and when. */
interface Run {
  calls: Call[];
  city: string;
  at: Moment;
  km: Scaled;
}

/**
 * What suppliers near a site have ready is fetched by our own lorries on the next working day: a round from the site to one after the other, the nearest first, and
 * home, within a day's hours and the vehicle's load. Gives what the carriers are asked for; what is not ready yet waits where there is time.
 */
export function planMilkRuns(context: Context, waiting: readonly ShipmentsRow[]): ShipmentsRow[] {
  const day = addWorkingDays(localDay(context.now), 1);
  const taken = new Set<ShipmentsRow>();
  const near = waiting.filter((row) => isNear(row) && localDay(must(row.ready_at, 'readiness')) <= day);
  for (const [warehouse, rows] of Map.groupBy(near, (row) => must(row.ship_to_warehouse_id, 'receiver'))) {
    let rest = rows.toSorted((a, b) => a.distance_km - b.distance_km || a.shipment_id - b.shipment_id);
    for (;;) {
      const calls = addRun(context, warehouse, day, rest);
      if (calls.length === 0) break;
      for (const { row } of calls) taken.add(row);
      rest = rest.filter((row) => !taken.has(row));
    }
  }
  return waiting.filter((row) => !taken.has(row) && !mayWait(row, day));
}

/** What stands ready later than a round would come, and is not due then. */
function mayWait(row: ShipmentsRow, day: Day): boolean {
  return (
    isNear(row) &&
    localDay(must(row.ready_at, 'readiness')) > day &&
    localDay(must(row.promised_delivery_at, 'promised arrival')) > addWorkingDays(day, 2)
  );
}

function isNear(row: ShipmentsRow): boolean {
  return (
    row.origin_country_code === row.destination_country_code &&
    !row.contains_hazardous &&
    row.distance_km <= OWN_FLEET.withinKm * 100
  );
}

/** The calls of a new round that a lorry of the site makes; none where there is none, or where it is not worth its way. */
function addRun(context: Context, warehouse: Key, day: Day, rows: readonly ShipmentsRow[]): Call[] {
  const home = context.copies['master.warehouses'].must(warehouse).city;
  let run: Run = { calls: [], city: home, at: localMoment(day, COLLECTIONS.runs.from), km: 0 };
  let crew: Crew | undefined;
  for (const row of rows) {
    const longer = withCall(context, run, row, home);
    const found = longer && crewOf(context, warehouse, longer, day);
    if (!longer || !found) continue;
    run = longer;
    crew = found;
  }
  const weight = run.calls.reduce((sum, { row }) => sum + row.gross_weight_kg, 0);
  const volume = run.calls.reduce((sum, { row }) => sum + row.volume_m3, 0);
  if (!crew) return [];
  const { payload_kg, load_volume_m3 } = crew.vehicle;
  if (Math.max(weight / payload_kg, volume / load_volume_m3) < COLLECTIONS.runs.worth) return [];
  book(context, warehouse, { run, crew, home });
  return run.calls;
}

/** A round with one more call; undefined where the day is too short for it. */
function withCall({ draws }: Context, run: Run, row: ShipmentsRow, home: string): Run | undefined {
  if (run.calls.length === OWN_FLEET.stops) return undefined;
  const km = distanceBetween(run.city, row.origin_city);
  const arrival = Math.max(run.at + travel(km), must(row.ready_at, 'readiness'));
  const minutes = draws.of('shipments', row.shipment_id, 'call').between(...OWN_FLEET.stopMinutes);
  const departure = arrival + Math.round(minutes) * MINUTE_MS;
  const back = distanceBetween(row.origin_city, home);
  const end = departure + travel(back);
  const whole = run.km + km;
  if (end > localMoment(localDay(run.at), COLLECTIONS.runs.until)) return undefined;
  if ((whole + back) / 100 / OWN_FLEET.kmPerHour > OWN_FLEET.dailyHours) return undefined;
  return { calls: [...run.calls, { row, km, arrival, departure }], city: row.origin_city, at: departure, km: whole };
}

/** A lorry that stands at the site, in whichever of its stores, with a driver. */
function crewOf(context: Context, warehouse: Key, run: Run, day: Day): Crew | undefined {
  const { copies } = context;
  const { factory_id, city } = copies['master.warehouses'].must(warehouse);
  const load = {
    weight: run.calls.reduce((sum, { row }) => sum + row.gross_weight_kg, 0),
    volume: run.calls.reduce((sum, { row }) => sum + row.volume_m3, 0),
    hours: Math.min(OWN_FLEET.dailyHours, (run.km + distanceBetween(run.city, city)) / 100 / OWN_FLEET.kmPerHour),
    until: day + 1,
  };
  for (const base of copies['master.warehouses'].all()) {
    const crew =
      base.factory_id === factory_id && factory_id !== null ? crewFor(context, base.warehouse_id, load) : undefined;
    if (crew) return crew;
  }
  return undefined;
}

function book(context: Context, warehouse: Key, { run, crew, home }: { run: Run; crew: Crew; home: string }): void {
  const { tables, numbers, now } = context;
  const back = distanceBetween(run.city, home);
  const startAt = localMoment(localDay(run.at), COLLECTIONS.runs.from);
  const homeAt = run.at + travel(back);
  const route = tables.routes.add({
    route_number: numbers.next('RTE', now),
    route_type: 'milk_run',
    start_warehouse_id: warehouse,
    vehicle_id: crew.vehicle.vehicle_id,
    driver_id: crew.driver.driver_id,
    route_date: localDay(startAt),
    stop_count: run.calls.length + 1,
    planned_distance_km: run.km + back,
    planned_start_at: startAt,
    planned_end_at: homeAt + HOUR_MS,
    currency_code: 'INR',
    status: 'planned',
  });
  for (const [index, call] of run.calls.entries()) {
    addCall(context, route, call, index + 1);
    take(context, route, call, homeAt);
  }
  addEnd(context, route, run, { sequence: run.calls.length + 1, km: back, at: homeAt });
}

function addCall(context: Context, route: RoutesRow, { row, km, arrival, departure }: Call, sequence: number): void {
  const supplier = must(row.supplier_id, 'supplier of a collection');
  const place = partnerPlace(context, { supplier });
  context.tables.route_stops.add({
    route_id: route.route_id,
    stop_sequence: sequence,
    stop_type: 'pickup',
    shipment_id: row.shipment_id,
    supplier_id: supplier,
    ...stopColumns(place),
    ...degrees(positionOf(place.city)),
    distance_from_previous_km: km,
    planned_arrival_at: arrival,
    planned_departure_at: departure,
    loaded_weight_kg: row.gross_weight_kg,
    status: 'planned',
  });
}

/** The dock at which the round ends. */
function addEnd(
  context: Context,
  route: RoutesRow,
  { calls }: Run,
  { sequence, km, at }: { sequence: number; km: Scaled; at: Moment },
): void {
  context.tables.route_stops.add({
    route_id: route.route_id,
    stop_sequence: sequence,
    stop_type: 'delivery',
    shipment_id: must(calls[0], 'call of a round').row.shipment_id,
    ...stopAt(context, route.start_warehouse_id),
    distance_from_previous_km: km,
    planned_arrival_at: at,
    planned_departure_at: at + HOUR_MS,
    unloaded_weight_kg: calls.reduce((sum, call) => sum + call.row.gross_weight_kg, 0),
    status: 'planned',
  });
}

/** A collection goes with the round. */
function take(context: Context, route: RoutesRow, { row, departure }: Call, homeAt: Moment): void {
  const { tables, now } = context;
  tables.shipments.change(row, {
    transport_arrangement: 'own_fleet',
    route_id: route.route_id,
    planned_pickup_at: departure,
    planned_delivery_at: homeAt,
  });
  for (const one of [...tables.deliveries.by('shipment_id', row.shipment_id)])
    tables.deliveries.change(one, { planned_at: homeAt });
  report(context, row, { code: 'booked', at: now });
  context.tell(shipmentPlanned, row);
}

/** The lorry sets out; where it or its driver cannot, carriers are asked after all. */
export function setOut(context: Context, route: RoutesRow): void {
  const { tables, now } = context;
  const [vehicle, driver] = [tables.vehicles.must(route.vehicle_id), tables.drivers.must(route.driver_id)];
  const hours = hoursFrom(route.planned_distance_km);
  const mayDrive =
    driver.status === 'available' && driver.driven_week_hours + hours <= driver.maximum_weekly_driving_hours;
  if (vehicle.status !== 'available' || !mayDrive) {
    callOff(context, route);
    return;
  }
  tables.vehicles.change(vehicle, { status: 'on_route' });
  tables.drivers.change(driver, { status: 'on_route', last_rest_ended_at: now - HOUR_MS });
  tables.routes.change(route, { started_at: now, odometer_start_km: vehicle.odometer_km, status: 'in_progress' });
}

function callOff({ tables }: Context, route: RoutesRow): void {
  for (const stop of [...tables.route_stops.by('route_id', route.route_id)]) {
    if (stop.stop_type === 'pickup')
      tables.shipments.change(tables.shipments.must(stop.shipment_id), {
        transport_arrangement: 'carrier',
        route_id: null,
      });
    tables.route_stops.change(stop, { reason_code: 'no_capacity', status: 'skipped' });
  }
  tables.routes.change(route, { status: 'cancelled' });
}

/** The goods of a supplier are on our lorry. */
export function called({ tables }: Context, row: ShipmentsRow): void {
  const at = must(row.shipped_at, 'departure');
  for (const stop of [...tables.route_stops.by('shipment_id', row.shipment_id)])
    if (stop.stop_type === 'pickup' && stop.status === 'planned' && stop.supplier_id !== null)
      tables.route_stops.change(stop, {
        arrived_at: at - (stop.planned_departure_at - stop.planned_arrival_at),
        departed_at: at,
        status: 'completed',
      });
}
