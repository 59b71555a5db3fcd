import { multiply, percentOf } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import { OFFERS, type Offer } from '../lifecycle/carriers.ts';
import { PLANNING } from '../lifecycle/planning.ts';
import type { CarrierRatesRow, CarrierServicesRow, CarriersRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

/** What is to be priced. Weights in grams, volume in ten-thousandths of a cubic metre, distance in hundredths of a kilometre. */
export interface Freight {
  direction: CarrierRatesRow['lane_direction'];
  from: { country: string; zone: string };
  to: { country: string; zone: string };
  day: Day;
  grossKg: Scaled;
  volume: Scaled;
  distance: Scaled;
  isHazardous: boolean;
  /** Working days within which it should arrive; null when nothing was promised. */
  needDays: number | null;
  isUrgent: boolean;
  /** Carriers whose lorry comes on that day anyway. */
  coming?: ReadonlySet<Key>;
}

export interface Charges {
  base: Scaled;
  fuel: Scaled;
  extras: Scaled;
  total: Scaled;
}

export interface Priced extends Charges {
  carrier: CarriersRow;
  service: CarrierServicesRow;
  rate: CarrierRatesRow;
  chargeable: Scaled;
}

type Lane = Pick<
  CarrierRatesRow,
  'lane_direction' | 'origin_country_code' | 'origin_region' | 'destination_country_code' | 'destination_region'
>;

const laneOf = (rate: Lane) =>
  `${rate.lane_direction}/${rate.origin_country_code}/${rate.origin_region}/${rate.destination_country_code}/${rate.destination_region}`;

/** Rates in force by lane, in the order of their keys. */
const rateCards = derived<Types, Map<string, CarrierRatesRow[]>>({
  from: ['carrier_rates'],
  build: ({ tables }) => Map.groupBy(tables.carrier_rates.held(), laneOf),
  renew(cards, _, { row }) {
    const rate = row as CarrierRatesRow;
    const others = (cards.get(laneOf(rate)) ?? []).filter((one) => one.carrier_rate_id !== rate.carrier_rate_id);
    cards.set(laneOf(rate), rate.status === 'active' ? [...others, rate] : others);
  },
});

/** Base freight, fuel and extras of a load by a rate, in hundredths of its currency. */
export function chargesOf(rate: CarrierRatesRow, chargeable: Scaled, distance: Scaled): Charges {
  const units =
    rate.rate_basis === 'per_km'
      ? multiply(rate.rate_amount, 4, distance, 2, 2)
      : multiply(rate.rate_amount, 4, chargeable, 3, 2);
  const base = Math.max(rate.minimum_charge_amount, rate.base_charge_amount + units);
  const fuel = percentOf(base, rate.fuel_surcharge_pct);
  const extras = rate.handling_charge_amount;
  return { base, fuel, extras, total: base + fuel + extras };
}

/** What every carrier that may carry it asks, the cheapest first; equal prices by preference. Where nobody takes so little, others take it at their least charge. */
function offersFor(context: Context, freight: Freight, refused: ReadonlySet<Key>): Priced[] {
  const usual = offersAbove(context, freight, refused, (offer) => offer.minimumKg * 1000);
  return usual.length > 0 ? usual : offersAbove(context, freight, refused, () => 0);
}

function offersAbove(
  context: Context,
  freight: Freight,
  refused: ReadonlySet<Key>,
  least: (offer: Offer) => Scaled,
): Priced[] {
  const { tables } = context;
  const { direction, from, to, day } = freight;
  const lane = `${direction}/${from.country}/${from.zone}/${to.country}/${to.zone}`;
  const offers: Priced[] = [];
  for (const rate of context.the(rateCards).get(lane) ?? []) {
    if (rate.status !== 'active' || rate.valid_from > day || (rate.valid_to ?? day) < day) continue;
    const service = tables.carrier_services.must(rate.carrier_service_id);
    const carrier = tables.carriers.must(service.carrier_id);
    if (refused.has(carrier.carrier_id) || !mayCarry(carrier, service, freight)) continue;
    if (freight.grossKg < least(must(OFFERS[service.service_code], `offer ${service.service_code}`))) continue;
    const volumetric = multiply(freight.volume, 4, service.volumetric_kg_per_m3, 3, 3);
    const chargeable = Math.max(freight.grossKg, volumetric);
    if (chargeable < rate.weight_from_kg || (rate.weight_to_kg !== null && chargeable >= rate.weight_to_kg)) continue;
    offers.push({ carrier, service, rate, chargeable, ...chargesOf(rate, chargeable, freight.distance) });
  }
  return offers.sort(
    (a, b) =>
      a.total - b.total ||
      a.carrier.preference_rank - b.carrier.preference_rank ||
      a.rate.carrier_rate_id - b.rate.carrier_rate_id,
  );
}

function mayCarry(carrier: CarriersRow, service: CarrierServicesRow, { day, grossKg, isHazardous }: Freight): boolean {
  if (carrier.status !== 'active' || service.status !== 'active') return false;
  if (carrier.insurance_valid_to < day || service.valid_from > day || (service.valid_to ?? day) < day) return false;
  if (isHazardous && !service.allows_hazardous) return false;
  return grossKg <= (service.maximum_weight_kg ?? grossKg);
}

/**
 * The cheapest that keeps the promise, of about equal prices who comes on that day anyway, of equal ones the preferred; where none keeps it the
 * fastest, but abroad, where that is by air, only for what is urgent.
 */
export function chooseRate(
  context: Context,
  freight: Freight,
  refused: ReadonlySet<Key> = new Set(),
): Priced | undefined {
  const offers = offersFor(context, freight, refused);
  const { needDays, isUrgent } = freight;
  const keeping = needDays === null ? offers : offers.filter(({ rate }) => rate.transit_days <= needDays);
  if (keeping.length === 0 && (isUrgent || freight.from.country === freight.to.country))
    return offers.toSorted((a, b) => a.rate.transit_days - b.rate.transit_days || a.total - b.total)[0];
  const [cheapest, ...others] = keeping.length > 0 ? keeping : offers;
  if (!cheapest) return undefined;
  const coming = [cheapest, ...others].find(
    (one) => freight.coming?.has(one.carrier.carrier_id) && one.total <= cheapest.total * (1 + PLANNING.comesAnyway),
  );
  if (coming) return coming;
  const limit = cheapest.total * (1 + PLANNING.samePrice);
  return others.reduce(
    (best, one) => (one.total <= limit && one.carrier.preference_rank < best.carrier.preference_rank ? one : best),
    cheapest,
  );
}

/** A dearer offer of another carrier with the same speed, as somebody with a favourite chooses it. */
export function favouriteOver(context: Context, freight: Freight, chosen: Priced): Priced | undefined {
  return offersFor(context, freight, new Set([chosen.carrier.carrier_id])).find(
    (one) => one.service.service_level === chosen.service.service_level && one.total > chosen.total * 1.05,
  );
}
