import { addWorkingDays, workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio, scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { OWN_FLEET } from '../lifecycle/planning.ts';
import type { LoadPlansRow, RoutesRow, ShipmentsRow } from '../rows.ts';
import type { Consignment } from './consignments.ts';
import { type Context, officer } from './context.ts';
import { bookSlot } from './docks.ts';
import { type Crew, crewFor } from './fleet.ts';
import { degrees, distanceBetween, positionOf } from './places.ts';
import { logLoad } from './sync.ts';

/** A round of our own fleet: loaded in the evening, driven on the next working day. */
export interface Round {
  load: LoadPlansRow;
  route: RoutesRow;
  loadingAt: Moment;
  arrivalOf(of: Consignment): Moment;
  addStop(context: Context, shipment: ShipmentsRow, of: Consignment): void;
}

interface Stop {
  of: Consignment;
  km: Scaled;
  arrival: Moment;
  departure: Moment;
}

/** Near stops go by our own lorries as far as there are any; the nearest first, within a day's hours and the vehicle's load. */
export function planRounds(context: Context, consignments: readonly Consignment[]): Map<Consignment, Round> {
  const rounds = new Map<Consignment, Round>();
  const near = consignments.filter(isNear);
  for (const [warehouse, all] of Map.groupBy(near, (one) => one.warehouse)) {
    const waiting = all.toSorted((a, b) => a.distance - b.distance);
    while (waiting.length > 0) {
      const largest = largestAt(context, warehouse);
      if (!largest) break;
      const chosen = fill(waiting, largest);
      const round = chosen.length > 0 ? planRound(context, warehouse, chosen) : undefined;
      if (!round) break;
      for (const one of chosen) {
        rounds.set(one, round);
        waiting.splice(waiting.indexOf(one), 1);
      }
    }
  }
  return rounds;
}

function isNear({ isPickedUp, from, to, distance, isHazardous }: Consignment): boolean {
  return !isPickedUp && !isHazardous && from.country === to.country && distance <= OWN_FLEET.withinKm * 100;
}

function largestAt({ tables }: Context, warehouse: Key): { weight: Scaled; volume: Scaled } | undefined {
  const vehicles = tables.vehicles.by('home_warehouse_id', warehouse).filter(({ status }) => status === 'available');
  if (vehicles.length === 0) return undefined;
  return {
    weight: Math.max(...vehicles.map((row) => row.payload_kg)),
    volume: Math.max(...vehicles.map((row) => row.load_volume_m3)),
  };
}

function fill(waiting: readonly Consignment[], largest: { weight: Scaled; volume: Scaled }): Consignment[] {
  const chosen: Consignment[] = [];
  let [weight, volume] = [0, 0];
  for (const one of waiting) {
    if (chosen.length === OWN_FLEET.stops) break;
    if (weight + one.gross > largest.weight || volume + one.volume > largest.volume) continue;
    if (hoursOf([...chosen, one]) > OWN_FLEET.dailyHours) continue;
    chosen.push(one);
    weight += one.gross;
    volume += one.volume;
  }
  return chosen;
}

/** Kilometres of a round from stop to stop, the way home last; hundredths. */
function legsOf(stops: readonly Consignment[]): Scaled[] {
  const cities = stops.map(({ to }) => to.city);
  const home = stops[0]?.from.city ?? '';
  return [home, ...cities].map((city, index) => distanceBetween(city, cities[index] ?? home));
}

function hoursOf(stops: readonly Consignment[]): number {
  return legsOf(stops).reduce((sum, km) => sum + km, 0) / 100 / OWN_FLEET.kmPerHour;
}

function planRound(context: Context, warehouse: Key, chosen: readonly Consignment[]): Round | undefined {
  const { tables, numbers, now } = context;
  const sum = (of: (one: Consignment) => number) => chosen.reduce((all, one) => all + of(one), 0);
  const [weight, volume, hours] = [sum((one) => one.gross), sum((one) => one.volume), hoursOf(chosen)];
  const loadingAt = Math.max(...chosen.map((one) => one.pickupAt));
  const startDay = addWorkingDays(localDay(loadingAt), 1);
  const crew = crewFor(context, { base: warehouse }, { weight, volume, hours, until: startDay + 2 });
  if (!crew) return undefined;
  const load = addLoad(context, {
    warehouse,
    crew,
    service: null,
    weight,
    volume,
    stops: chosen.length,
    shipments: chosen.length,
    packages: sum((one) => one.packages),
    loadingAt,
    departureAt: localMoment(startDay, 7),
    type: chosen.every((one) => one.type === 'transfer') ? 'transfer' : 'distribution',
  });
  const stops = timesOf(context, load, chosen, localMoment(startDay, 7));
  const last = must(stops.at(-1), 'last stop');
  const legs = legsOf(chosen);
  const home = must(legs.at(-1), 'way home');
  const route = tables.routes.add({
    route_number: numbers.next('RTE', now),
    route_type: load.load_type === 'transfer' ? 'shuttle' : 'delivery_round',
    load_plan_id: load.load_plan_id,
    start_warehouse_id: warehouse,
    vehicle_id: crew.vehicle.vehicle_id,
    driver_id: crew.driver.driver_id,
    route_date: startDay,
    stop_count: chosen.length + 1,
    planned_distance_km: legs.reduce((all, km) => all + km, 0),
    planned_start_at: localMoment(startDay, 7),
    planned_end_at: last.departure + travel(home),
    currency_code: 'INR',
    status: 'planned',
  });
  bookSlot(context, {
    warehouse,
    at: loadingAt,
    load,
    carrier: null,
    packages: load.package_count,
    weight,
    vehicle: crew.vehicle.registration_number,
  });
  logLoad(context, load);
  const byConsignment = new Map(stops.map((stop) => [stop.of, stop]));
  return {
    load,
    route,
    loadingAt,
    arrivalOf: (of) => must(byConsignment.get(of), 'stop').departure,
    addStop(inner, shipment, of) {
      if (chosen[0] === of) addPickup(inner, route, shipment, weight);
      addStop(inner, route, shipment, must(byConsignment.get(of), 'stop'), chosen.indexOf(of) + 2);
    },
  };
}

function travel(km: Scaled): number {
  return Math.round((km / 100 / OWN_FLEET.kmPerHour) * 60) * MINUTE_MS;
}

function timesOf({ draws }: Context, load: LoadPlansRow, chosen: readonly Consignment[], start: Moment): Stop[] {
  const [opens, closes] = OWN_FLEET.receiving;
  const legs = legsOf(chosen);
  let at = start;
  return chosen.map((of, index) => {
    const km = must(legs[index], 'leg');
    at += travel(km);
    const day = localDay(at);
    if (at < localMoment(day, opens)) at = localMoment(day, opens);
    else if (at > localMoment(day, closes)) at = localMoment(workingDayFrom(day + 1), opens) + index * 10 * MINUTE_MS;
    const arrival = at;
    at +=
      Math.round(draws.of('load_plans', load.load_plan_id, `stop ${index}`).between(...OWN_FLEET.stopMinutes)) *
      MINUTE_MS;
    return { of, km, arrival, departure: at };
  });
}

export interface NewLoad {
  warehouse: Key;
  crew: Crew | null;
  service: Key | null;
  weight: Scaled;
  volume: Scaled;
  stops: number;
  shipments: number;
  packages: number;
  loadingAt: Moment;
  departureAt: Moment;
  type: LoadPlansRow['load_type'];
  /** Vehicle that is planned while none is assigned. */
  planned?: { type: LoadPlansRow['vehicle_type']; payload: Scaled; volume: Scaled };
}

export function addLoad(context: Context, given: NewLoad): LoadPlansRow {
  const { tables, numbers, now } = context;
  const key = tables.load_plans.nextKey();
  const vehicle = given.crew?.vehicle;
  const capacity = {
    weight: vehicle?.payload_kg ?? must(given.planned, 'planned vehicle').payload,
    volume: vehicle?.load_volume_m3 ?? must(given.planned, 'planned vehicle').volume,
  };
  return tables.load_plans.add({
    load_plan_id: key,
    load_plan_number: numbers.next('LOD', now),
    load_warehouse_id: given.warehouse,
    load_type: given.type,
    vehicle_type: vehicle?.vehicle_type ?? must(given.planned, 'planned vehicle').type,
    vehicle_id: vehicle?.vehicle_id ?? null,
    carrier_service_id: given.service,
    capacity_weight_kg: capacity.weight,
    capacity_volume_m3: capacity.volume,
    ...useOf(given, capacity),
    shipment_count: given.shipments,
    stop_count: given.stops,
    package_count: given.packages,
    loading_pattern: given.stops > 1 ? 'last_stop_first' : 'single_drop',
    contains_hazardous: false,
    planned_loading_at: given.loadingAt,
    planned_departure_at: Math.max(given.departureAt, given.loadingAt + 15 * MINUTE_MS),
    planned_by_employee_id: given.crew ? officer(context, 'planner', key) : null,
    released_at: now,
    status: 'released',
  });
}

/** Planned load and its share of what the vehicle takes. */
export function useOf(
  load: { weight: Scaled; volume: Scaled },
  capacity: { weight: Scaled; volume: Scaled },
): Pick<LoadPlansRow, 'planned_weight_kg' | 'planned_volume_m3' | 'weight_utilisation_pct' | 'volume_utilisation_pct'> {
  return {
    planned_weight_kg: load.weight,
    planned_volume_m3: load.volume,
    weight_utilisation_pct: ratio(load.weight, 1_000_000, capacity.weight),
    volume_utilisation_pct: ratio(load.volume, 1_000_000, capacity.volume),
  };
}

/** The stop at which a route takes on its load. */
export function addPickup({ tables, copies }: Context, route: RoutesRow, shipment: ShipmentsRow, weight: Scaled): void {
  const row = copies['master.warehouses'].must(route.start_warehouse_id);
  tables.route_stops.add({
    route_id: route.route_id,
    stop_sequence: 1,
    stop_type: 'pickup',
    shipment_id: shipment.shipment_id,
    warehouse_id: row.warehouse_id,
    stop_name: row.warehouse_name,
    address_line: row.address_line,
    city: row.city,
    state_province: row.state_province,
    postal_code: row.postal_code,
    country_code: row.country_code,
    latitude_degrees: row.latitude_degrees,
    longitude_degrees: row.longitude_degrees,
    distance_from_previous_km: 0,
    planned_arrival_at: route.planned_start_at,
    planned_departure_at: route.planned_start_at,
    loaded_weight_kg: weight,
    status: 'planned',
  });
}

function addStop(
  { tables, copies }: Context,
  route: RoutesRow,
  shipment: ShipmentsRow,
  stop: Stop,
  sequence: number,
): void {
  const { to } = stop.of;
  const day = localDay(stop.arrival);
  const row = tables.route_stops.add({
    route_id: route.route_id,
    stop_sequence: sequence,
    stop_type: 'delivery',
    shipment_id: shipment.shipment_id,
    warehouse_id: shipment.ship_to_warehouse_id,
    customer_id: shipment.customer_id,
    supplier_id: shipment.supplier_id,
    stop_name: to.name,
    address_line: to.address,
    city: to.city,
    state_province: to.state,
    postal_code: to.postalCode,
    country_code: to.country,
    ...(shipment.ship_to_warehouse_id === null
      ? degrees(positionOf(to.city))
      : positionOfSite({ copies }, shipment.ship_to_warehouse_id)),
    distance_from_previous_km: stop.km,
    window_start_at: localMoment(day, OWN_FLEET.receiving[0]),
    window_end_at: localMoment(day, OWN_FLEET.receiving[1]),
    planned_arrival_at: stop.arrival,
    planned_departure_at: stop.departure,
    unloaded_weight_kg: shipment.gross_weight_kg,
    status: 'planned',
  });
  for (const delivery of tables.deliveries.by('shipment_id', shipment.shipment_id))
    tables.deliveries.change(delivery, { route_stop_id: row.route_stop_id });
}

function positionOfSite(
  { copies }: Pick<Context, 'copies'>,
  key: Key,
): { latitude_degrees: Scaled; longitude_degrees: Scaled } {
  const { latitude_degrees, longitude_degrees } = copies['master.warehouses'].must(key);
  return { latitude_degrees, longitude_degrees };
}

export const hoursFrom = (km: Scaled): Scaled => scaled(km / 100 / OWN_FLEET.kmPerHour, 4);
