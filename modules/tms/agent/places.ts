import { scaled } from '../../../machinery/base/decimal.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import { CITIES, DETOUR, OTHER_ZONE, type Position, UNKNOWN, ZONE_OF_STATE, ZONES } from '../lifecycle/network.ts';
import type { RouteStopsRow, ShipmentsRow } from '../rows.ts';
import type { Context } from './context.ts';

/** A place with its address. */
export interface Place {
  name: string;
  address: string;
  city: string;
  state: string | null;
  postalCode: string;
  country: string;
}

const HOME = 'IN';
const LEAST_LANE_KM = 160;
const ZONE_SPREAD_KM = 350;

export function warehousePlace({ copies }: Context, key: Key): Place {
  const row = copies['master.warehouses'].must(key);
  return {
    name: row.warehouse_name,
    address: row.address_line,
    city: row.city,
    state: row.state_province,
    postalCode: row.postal_code,
    country: row.country_code,
  };
}

/** What a stop of a route says of its place. */
export function stopColumns(place: Place): StopColumns {
  return {
    stop_name: place.name,
    address_line: place.address,
    city: place.city,
    state_province: place.state,
    postal_code: place.postalCode,
    country_code: place.country,
  };
}

type StopColumns = Pick<
  RouteStopsRow,
  'stop_name' | 'address_line' | 'city' | 'state_province' | 'postal_code' | 'country_code'
>;

/** A stop at one of our own warehouses. */
export function stopAt(
  context: Context,
  key: Key,
): StopColumns & Pick<RouteStopsRow, 'warehouse_id' | 'latitude_degrees' | 'longitude_degrees'> {
  const { latitude_degrees, longitude_degrees } = context.copies['master.warehouses'].must(key);
  return {
    warehouse_id: key,
    ...stopColumns(warehousePlace(context, key)),
    latitude_degrees,
    longitude_degrees,
  };
}

export function partnerPlace({ copies }: Context, partner: { customer: Key } | { supplier: Key }): Place {
  const row =
    'customer' in partner
      ? copies['master.customers'].must(partner.customer)
      : copies['master.suppliers'].must(partner.supplier);
  return {
    name: row.legal_name,
    address: row.address_line,
    city: row.city,
    state: row.state_province,
    postalCode: row.postal_code,
    country: row.country_code,
  };
}

/** Zone of a rate card: of a state at home; abroad a rate holds for the whole country. */
export function zoneOf({ state, country }: Pick<Place, 'state' | 'country'>): string {
  if (country !== HOME) return '*';
  return (state !== null && ZONE_OF_STATE[state]) || OTHER_ZONE;
}

export function positionOf(city: string): Position {
  return CITIES[city] ?? UNKNOWN;
}

/** Kilometres by the great circle, hundredths. */
export function beeline(a: Position, b: Position): number {
  const rad = Math.PI / 180;
  const x =
    Math.sin(((b[0] - a[0]) * rad) / 2) ** 2 +
    Math.cos(a[0] * rad) * Math.cos(b[0] * rad) * Math.sin(((b[1] - a[1]) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(x));
}

/** Kilometres by road, or by sea and road, hundredths; within a city fifteen. */
export function distanceBetween(from: string, to: string): Scaled {
  return scaled(Math.round(Math.max(15, beeline(positionOf(from), positionOf(to)) * DETOUR)), 2);
}

/** Kilometres by road between the middles of two zones; within one, or to the next, at least so many. */
export function laneKm(from: string, to: string): number {
  const [a, b] = [ZONES[from] ?? UNKNOWN, ZONES[to] ?? UNKNOWN];
  return Math.max(LEAST_LANE_KM, Math.round(beeline(a, b) * DETOUR));
}

/** Working days of a domestic lane: its places may lie beyond the middles of the zones. */
export function laneDays(km: number, { days, kmPerDay }: { days: number; kmPerDay: number }): number {
  return days + Math.ceil((km + ZONE_SPREAD_KM) / kmPerDay);
}

/** Whether goods leave or enter the country. */
export function isAbroad(row: Pick<ShipmentsRow, 'origin_country_code' | 'destination_country_code'>): boolean {
  return row.origin_country_code !== row.destination_country_code;
}

/** Columns of a position, thousandths of thousandths of a degree. */
export function degrees([latitude, longitude]: Position): { latitude_degrees: Scaled; longitude_degrees: Scaled } {
  return { latitude_degrees: scaled(latitude, 6), longitude_degrees: scaled(longitude, 6) };
}
