import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio, scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { OWN_FLEET } from '../lifecycle/planning.ts';
import type { LoadPlansRow, RoutesRow, ShipmentsRow, VehiclesRow } from '../rows.ts';
import type { Consignment } from './consignments.ts';
import { type Context, officer } from './context.ts';
import { bookSlot } from './docks.ts';
import { type Crew, crewFor, freeAt } from './fleet.ts';
import { degrees, distanceBetween, positionOf, stopAt, stopColumns } from './places.ts';
import { logLoad } from './sync.ts';

/** A round of our own fleet that takes a consignment, and when it is there. */
export interface Round {
  load: LoadPlansRow;
  route: RoutesRow;
  arrivalAt: Moment;
  addStop(context: Context, shipment: ShipmentsRow): void;
}

/** A round that has not left, as it is filled: loaded in the evening, driven on a working day after. */
interface Open {
  load: LoadPlansRow;
  route: RoutesRow;
  stops: number;
  /** Where it is after its last stop, and when. */
  city: string;
  at: Moment;
}

interface Stop {
  of: Consignment;
  km: Scaled;
  arrival: Moment;
  departure: Moment;
}

/**
 * Near stops go by our own lorries: with a round that has not left and has room, or with a new one where there is enough for it; the nearest first, within a
 * day's hours and the vehicle's load. What is not worth a round of ours goes with the carriers.
 */
export function planRounds(context: Context, consignments: readonly Consignment[]): Map<Consignment, Round> {
  const rounds = new Map<Consignment, Round>();
  const near = consignments.filter(isNear);
  for (const [warehouse, all] of Map.groupBy(near, (one) => one.warehouse)) {
    const open = openRounds(context, warehouse);
    let waiting = all.toSorted((a, b) => a.distance - b.distance);
    const join = () => {
      waiting = waiting.filter((one) => {
        const round = open.reduce<Round | undefined>((found, at) => found ?? joinRound(context, at, one), undefined);
        if (round) rounds.set(one, round);
        return !round;
      });
    };
    join();
    while (waiting.length > 0) {
      const started = newRound(context, warehouse, waiting);
      if (!started) break;
      open.push(started);
      const before = waiting.length;
      join();
      if (waiting.length === before) break;
    }
  }
  return rounds;
}

function isNear({ isPickedUp, from, to, distance, isHazardous, type }: Consignment): boolean {
  const within = type === 'transfer' ? OWN_FLEET.shuttleKm : OWN_FLEET.withinKm;
  return !isPickedUp && !isHazardous && from.country === to.country && distance <= within * 100;
}

function openRounds(context: Context, warehouse: Key): Open[] {
  const { tables, copies } = context;
  const home = copies['master.warehouses'].must(warehouse).city;
  return tables.load_plans
    .by('load_warehouse_id', warehouse)
    .filter((load) => load.status === 'released' && load.carrier_service_id === null)
    .flatMap((load) => {
      const [route] = tables.routes.by('load_plan_id', load.load_plan_id);
      if (route?.status !== 'planned') return [];
      const last = tables.route_stops
        .by('route_id', route.route_id)
        .reduce<{ city: string; at: Moment; sequence: number }>(
          (best, stop) =>
            stop.stop_sequence > best.sequence
              ? { city: stop.city, at: stop.planned_departure_at, sequence: stop.stop_sequence }
              : best,
          { city: home, at: route.planned_start_at, sequence: 1 },
        );
      return [{ load, route, stops: last.sequence - 1, city: last.city, at: last.at }];
    });
}

/** Puts a consignment behind the last stop of a round, where vehicle, hours, the day and the promise allow. */
function joinRound(context: Context, open: Open, of: Consignment): Round | undefined {
  const { tables } = context;
  const { load, route } = open;
  const day = localDay(route.planned_start_at);
  const weight = load.planned_weight_kg + of.gross;
  const volume = load.planned_volume_m3 + of.volume;
  if (open.stops === OWN_FLEET.stops || localDay(of.pickupAt) >= day) return undefined;
  if (weight > load.capacity_weight_kg || volume > load.capacity_volume_m3) return undefined;
  const km = distanceBetween(open.city, of.to.city);
  const distance =
    route.planned_distance_km -
    (open.stops === 0 ? 0 : distanceBetween(open.city, of.from.city)) +
    km +
    distanceBetween(of.to.city, of.from.city);
  const driver = tables.drivers.must(route.driver_id);
  const hours = hoursFrom(distance);
  if (hours > driver.maximum_daily_driving_hours) return undefined;
  if (driver.driven_week_hours + hours > driver.maximum_weekly_driving_hours) return undefined;
  const stop = stopOf(context, open, of, km);
  const [, closes] = OWN_FLEET.receiving;
  if (stop.departure > localMoment(day, closes)) return undefined;
  if (of.promisedAt !== null && stop.departure > of.promisedAt && day > addWorkingDays(localDay(of.pickupAt), 1))
    return undefined;
  const isFirst = open.stops === 0;
  open.stops++;
  open.city = of.to.city;
  open.at = stop.departure;
  const sequence = open.stops + 1;
  tables.load_plans.change(load, {
    ...useOf({ weight, volume }, { weight: load.capacity_weight_kg, volume: load.capacity_volume_m3 }),
    shipment_count: load.shipment_count + 1,
    stop_count: open.stops,
    package_count: load.package_count + of.packages,
    loading_pattern: open.stops > 1 ? 'last_stop_first' : 'single_drop',
    load_type: of.type === 'transfer' && (isFirst || load.load_type === 'transfer') ? 'transfer' : 'distribution',
  });
  tables.routes.change(route, {
    stop_count: sequence,
    planned_distance_km: distance,
    planned_end_at: stop.departure + travel(distanceBetween(of.to.city, of.from.city)),
  });
  return {
    load,
    route,
    arrivalAt: stop.departure,
    addStop(inner, shipment) {
      if (isFirst) addPickup(inner, route, shipment, load.planned_weight_kg);
      addStop(inner, route, shipment, stop, sequence);
    },
  };
}

function stopOf({ draws }: Context, open: Open, of: Consignment, km: Scaled): Stop {
  const opens = localMoment(localDay(open.route.planned_start_at), OWN_FLEET.receiving[0]);
  const arrival = Math.max(open.at + travel(km), opens);
  const minutes = draws
    .of('load_plans', open.load.load_plan_id, `stop ${open.stops}`)
    .between(...OWN_FLEET.stopMinutes);
  return { of, km, arrival, departure: arrival + Math.round(minutes) * MINUTE_MS };
}

/** How long a way takes, in milliseconds. */
export function travel(km: Scaled): number {
  return Math.round((km / 100 / OWN_FLEET.kmPerHour) * 60) * MINUTE_MS;
}

/** The smallest of our free lorries for what waits, or for as much of it as the largest takes; none where that is not worth a round. */
function newRound(context: Context, warehouse: Key, waiting: readonly Consignment[]): Open | undefined {
  const { tables, copies, numbers, now } = context;
  const chosen: Consignment[] = [];
  const free = freeAt(context, warehouse, localDay(now) + HORIZON);
  const takes = (all: readonly Consignment[], row: VehiclesRow) =>
    row.payload_kg >= total(all, 'gross') && row.load_volume_m3 >= total(all, 'volume');
  for (const one of waiting) {
    if (chosen.length === OWN_FLEET.stops) break;
    if (free.some((row) => takes([...chosen, one], row))) chosen.push(one);
  }
  if (chosen.length === 0) return undefined;
  const [weight, volume] = [total(chosen, 'gross'), total(chosen, 'volume')];
  const hours = Math.min(OWN_FLEET.dailyHours, hoursOf(chosen));
  const crew = crewFor(context, warehouse, { weight, volume, hours, until: localDay(now) + HORIZON });
  if (!crew) return undefined;
  const { vehicle, driver } = crew;
  const use = Math.max(weight / vehicle.payload_kg, volume / vehicle.load_volume_m3);
  if (use < OWN_FLEET.worth) return undefined;
  const loadingAt = Math.max(...chosen.map((one) => one.pickupAt));
  const next = addWorkingDays(localDay(loadingAt), 1);
  const second = addWorkingDays(localDay(loadingAt), 2);
  const mayWait =
    use < OWN_FLEET.full && chosen.every(({ promisedAt }) => promisedAt === null || localDay(promisedAt) >= second);
  const startAt = localMoment(mayWait ? second : next, 7);
  const load = addLoad(context, {
    warehouse,
    crew,
    service: null,
    weight: 0,
    volume: 0,
    stops: 0,
    shipments: 0,
    packages: 0,
    loadingAt,
    departureAt: startAt,
    type: 'distribution',
  });
  const isTransfer = chosen.every((one) => one.type === 'transfer');
  const route = tables.routes.add({
    route_number: numbers.next('RTE', now),
    route_type: isTransfer ? 'shuttle' : 'delivery_round',
    load_plan_id: load.load_plan_id,
    start_warehouse_id: warehouse,
    vehicle_id: vehicle.vehicle_id,
    driver_id: driver.driver_id,
    route_date: localDay(startAt),
    stop_count: 1,
    planned_distance_km: 0,
    planned_start_at: startAt,
    planned_end_at: startAt + MINUTE_MS,
    currency_code: 'INR',
    status: 'planned',
  });
  bookSlot(context, {
    warehouse,
    at: loadingAt,
    load,
    carrier: null,
    packages: total(chosen, 'packages'),
    weight,
    vehicle: vehicle.registration_number,
  });
  logLoad(context, {
    ...load,
    planned_weight_kg: weight,
    package_count: total(chosen, 'packages'),
    shipment_count: chosen.length,
  });
  return { load, route, stops: 0, city: copies['master.warehouses'].must(warehouse).city, at: startAt };
}

/** Days for which papers of a lorry must hold when its round is planned. */
const HORIZON = 5;

function total(all: readonly Consignment[], of: 'gross' | 'volume' | 'packages'): Scaled {
  return all.reduce((sum, one) => sum + one[of], 0);
}

/** Hours at the wheel from stop to stop and home. */
function hoursOf(stops: readonly Consignment[]): number {
  const cities = stops.map(({ to }) => to.city);
  const home = stops[0]?.from.city ?? '';
  const legs = [home, ...cities].map((city, index) => distanceBetween(city, cities[index] ?? home));
  return legs.reduce((sum, km) => sum + km, 0) / 100 / OWN_FLEET.kmPerHour;
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
export function addPickup(context: Context, route: RoutesRow, shipment: ShipmentsRow, weight: Scaled): void {
  context.tables.route_stops.add({
    route_id: route.route_id,
    stop_sequence: 1,
    stop_type: 'pickup',
    shipment_id: shipment.shipment_id,
    ...stopAt(context, route.start_warehouse_id),
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
    ...stopColumns(to),
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
