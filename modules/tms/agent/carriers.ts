import { daysWhere, everyDay } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { CARRIERS, kindOf, OFFERS, type Offer } from '../lifecycle/carriers.ts';
import { AIR_DAYS, COUNTRIES, DETOUR, ZONES } from '../lifecycle/network.ts';
import type { CarrierRatesRow, CarrierServicesRow, CarriersRow, CopyRows, NewRows, Types } from '../rows.ts';
import { type Context, officer } from './context.ts';
import { beeline, laneDays, laneKm, positionOf, zoneOf } from './places.ts';

/** The local date of a day. */
function dateOf(day: Day): Date {
  return new Date(day * DAY_MS);
}

const NEW_CARDS = daysWhere((day) => dateOf(day).getUTCMonth() === 2 && dateOf(day).getUTCDate() === 26);
const MONTHS = daysWhere((day) => dateOf(day).getUTCDate() === 1);

/** Carriers with their services and rate cards: negotiated a year ahead, with a fuel surcharge that moves by the month. */
export const carriers: Process<Types> = {
  name: 'carriers',
  opens,
  copied: { 'master.suppliers': supplierChanged },
  schedule: [
    { at: MONTHS.at('03:10'), act: moveFuel },
    { at: NEW_CARDS.at('11:00'), act: renewCards },
    { at: everyDay.at('00:20'), act: expireRates, clock: true },
  ],
};

function opens(context: Context): void {
  const suppliers = [...context.copies['master.suppliers'].all()]
    .filter((row) => row.supplier_category === 'carrier' && row.status === 'active')
    .sort((a, b) => a.supplier_id - b.supplier_id);
  for (const [index, supplier] of suppliers.entries()) {
    const carrier = addCarrier(context, supplier, kindOf(index, suppliers.length));
    for (const offer of kindOf(index, suppliers.length).offers) {
      const service = addService(context, carrier, offer);
      addCard(context, service, cardYear(localDay(context.now)), 1);
    }
  }
}

function addCarrier(
  { tables, draws, now }: Context,
  supplier: Readonly<CopyRows['master.suppliers']>,
  kind: ReturnType<typeof kindOf>,
): CarriersRow {
  const key = tables.carriers.nextKey();
  const draw = draws.of('carriers', key, 'terms');
  const today = localDay(now);
  const initials = supplier.legal_name
    .replaceAll(/[^A-Z]/g, '')
    .slice(0, 3)
    .padEnd(2, 'X');
  return tables.carriers.add({
    carrier_id: key,
    carrier_code: `CAR-${String(key).padStart(4, '0')}`,
    carrier_name: supplier.legal_name.replace(/ (Private )?Limited$/, ''),
    supplier_id: supplier.supplier_id,
    primary_mode: kind.mode,
    scac_code: kind.mode === 'sea' ? `${initials}L`.slice(0, 4) : null,
    gst_transporter_identifier: supplier.tax_identifier,
    contact_name: supplier.contact_name,
    email: supplier.email.replace(/^[^@]+/, 'tenders'),
    phone: supplier.phone,
    tender_method: kind.tender,
    tracking_method: kind.tracking,
    tender_response_hours: scaled(CARRIERS.responseHours, 4),
    invoice_cycle_days: kind.cycleDays,
    invoice_tolerance_pct: scaled(CARRIERS.tolerancePct, 4),
    fuel_surcharge_pct: scaled(Math.round(draw.between(...CARRIERS.fuelPct) * 4) / 4, 4),
    liability_limit_amount: scaled(draw.pick([100, 150, 200, 350]), 4),
    currency_code: 'INR',
    insurance_policy_number: `MLI/${draw.integer(100_000, 999_999)}/${draw.integer(10, 99)}`,
    // Renewed in time as a rule, some day of the next year.
    insurance_valid_to: today + 200 + draw.integer(0, 360),
    allows_hazardous: kind.mode !== 'courier',
    contract_number: null,
    contracted_from: today - Math.round(draw.between(...CARRIERS.contractedYears) * 365),
    preference_rank: key,
    status: 'active',
  });
}

/** What a parcel, a pallet place in a mixed lorry, a lorry, an air container and a box of forty feet take, in ten-thousandths of a cubic metre. */
const VOLUMES: Readonly<Record<Offer['loadType'], number>> = {
  parcel: scaled(0.6, 4),
  part_load: scaled(27, 4),
  full_load: scaled(68, 4),
  air_cargo: scaled(16, 4),
  container: scaled(67, 4),
};

function addService({ tables, draws }: Context, carrier: CarriersRow, offer: Offer): CarrierServicesRow {
  const key = tables.carrier_services.nextKey();
  const draw = draws.of('carrier_services', key, 'service');
  const days = transitRange(offer);
  return tables.carrier_services.add({
    carrier_service_id: key,
    carrier_id: carrier.carrier_id,
    service_code: offer.code,
    service_name: offer.name,
    transport_mode: offer.mode,
    service_level: offer.level,
    load_type: offer.loadType,
    scope: offer.scope,
    minimum_transit_days: days[0],
    maximum_transit_days: days[1],
    is_guaranteed: offer.level === 'express' && draw.chance(0.5),
    maximum_weight_kg: offer.maximumKg === null ? null : scaled(offer.maximumKg, 3),
    maximum_volume_m3: VOLUMES[offer.loadType],
    maximum_length_cm: offer.loadType === 'parcel' ? scaled(150, 2) : null,
    volumetric_kg_per_m3: scaled(offer.volumetric, 3),
    pickup_cutoff_time: draw.pick(['17:00:00', '18:00:00', '19:00:00']),
    pickup_weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
    offers_tracking: true,
    offers_liftgate: offer.loadType === 'part_load' && draw.chance(0.4),
    allows_hazardous: offer.loadType !== 'parcel' && offer.loadType !== 'air_cargo',
    proof_type: offer.proof,
    valid_from: carrier.contracted_from,
    status: 'active',
  });
}

function transitRange(offer: Offer): [number, number] {
  if (offer.scope === 'international')
    return offer.mode === 'air'
      ? [AIR_DAYS - 1, AIR_DAYS]
      : [Math.min(...Object.values(COUNTRIES)), Math.max(...Object.values(COUNTRIES))];
  return [offer.transit.days + 1, offer.transit.days + Math.ceil(2600 / offer.transit.kmPerDay)];
}

/** The first day of the fiscal year of a day: cards hold from April to March. */
function cardYear(day: Day): { from: Day; to: Day } {
  const date = dateOf(day);
  const year = date.getUTCMonth() >= 3 ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
  return { from: Date.UTC(year, 3, 1) / DAY_MS, to: Date.UTC(year + 1, 3, 1) / DAY_MS - 1 };
}

interface LanePrice {
  lane: Pick<
    CarrierRatesRow,
    'lane_direction' | 'origin_country_code' | 'origin_region' | 'destination_country_code' | 'destination_region'
  >;
  km: number;
  days: number;
}

/** Lanes between our sites and everywhere that goods go to or come from. */
function lanesOf(context: Context, offer: Offer): LanePrice[] {
  const sites = [
    ...new Set(
      [...context.copies['master.warehouses'].all()].map((row) =>
        zoneOf({ state: row.state_province, country: row.country_code }),
      ),
    ),
  ].sort();
  const lanes: LanePrice[] = [];
  const add = (
    direction: 'outbound' | 'inbound',
    here: string,
    there: { country: string; zone: string },
    way: Omit<LanePrice, 'lane'>,
  ) => {
    const site = { country: 'IN', zone: here };
    const [from, to] = direction === 'outbound' ? [site, there] : [there, site];
    lanes.push({
      lane: {
        lane_direction: direction,
        origin_country_code: from.country,
        origin_region: from.zone,
        destination_country_code: to.country,
        destination_region: to.zone,
      },
      ...way,
    });
  };
  for (const direction of offer.directions)
    if (offer.scope === 'domestic')
      for (const here of sites)
        for (const zone of Object.keys(ZONES)) {
          const km = laneKm(here, zone);
          add(direction, here, { country: 'IN', zone }, { km, days: laneDays(km, offer.transit) });
        }
    else
      for (const [country, sea] of Object.entries(COUNTRIES)) {
        const km = Math.round(beeline(positionOf('Mumbai'), positionOf(CAPITALS[country] ?? 'Dubai')) * DETOUR);
        add(direction, '*', { country, zone: '*' }, { km, days: offer.mode === 'air' ? AIR_DAYS : sea });
      }
  return lanes;
}

/** The place in each country by which its distance is measured. */
const CAPITALS: Readonly<Record<string, string>> = {
  AE: 'Dubai',
  SA: 'Dammam',
  OM: 'Muscat',
  KE: 'Nairobi',
  BD: 'Dhaka',
  LK: 'Colombo',
  VN: 'Ho Chi Minh City',
  SG: 'Singapore',
  US: 'Houston',
  DE: 'Stuttgart',
  IT: 'Bologna',
  NL: 'Rotterdam',
  CN: 'Shanghai',
  JP: 'Osaka',
};

function addCard(context: Context, service: CarrierServicesRow, year: { from: Day; to: Day }, rise: number): void {
  const offer = OFFERS[service.service_code];
  if (!offer) return;
  const carrier = context.tables.carriers.must(service.carrier_id);
  const draw = context.draws.of('carrier_services', service.carrier_service_id, 'prices');
  const level = draw.between(...CARRIERS.priceSpread) * rise;
  for (const { lane, km, days } of lanesOf(context, offer)) {
    const factor = level * draw.between(0.97, 1.03);
    for (const [index, [fromKg, share]] of offer.breaks.entries()) {
      const next = offer.breaks[index + 1];
      addRate(
        context,
        {
          carrier_service_id: service.carrier_service_id,
          ...lane,
          rate_basis: offer.price.basis,
          weight_from_kg: scaled(fromKg, 3),
          weight_to_kg: next ? scaled(next[0], 3) : null,
          base_charge_amount: 0,
          rate_amount: scaled(Math.round((offer.price.fixed + offer.price.perKm * km) * share * factor * 20) / 20, 4),
          minimum_charge_amount: scaled(Math.round((offer.minimum * factor) / 10) * 10, 2),
          fuel_surcharge_pct: carrier.fuel_surcharge_pct,
          handling_charge_amount: scaled(offer.handling, 2),
          detention_hourly_amount: scaled(offer.mode === 'courier' ? 150 : 400, 4),
          free_waiting_hours: scaled(2, 4),
          currency_code: 'INR',
          transit_days: days,
          distance_km: scaled(km, 2),
          valid_from: year.from,
          valid_to: year.to,
        },
        draw,
      );
    }
  }
}

type NewRate = Omit<NewRows['carrier_rates'], 'rate_number' | 'approved_by_employee_id' | 'approved_at' | 'status'>;

function addRate(context: Context, rate: NewRate, draw: Draw): void {
  const key = context.tables.carrier_rates.nextKey();
  const approved = Math.min(context.now, rate.valid_from * DAY_MS) - draw.integer(2, 12) * DAY_MS;
  context.tables.carrier_rates.add({
    carrier_rate_id: key,
    rate_number: `RAT-${String(key).padStart(6, '0')}`,
    ...rate,
    approved_by_employee_id: officer(context, 'manager', rate.carrier_service_id),
    approved_at: approved,
    status: 'active',
  });
}

/** The cards of the next year, a few days before it begins. */
function renewCards(context: Context): void {
  const next = cardYear(localDay(context.now) + 30);
  for (const service of context.tables.carrier_services.held())
    if (service.status === 'active') {
      const draw = context.draws.of('carrier_services', service.carrier_service_id, `rise ${next.from}`);
      addCard(context, service, next, draw.between(...CARRIERS.yearlyRise));
    }
}

function expireRates({ tables, now }: Context): void {
  const today = localDay(now);
  const date = dateOf(today);
  if (date.getUTCDate() !== 1) return;
  for (const rate of [...tables.carrier_rates.held()])
    if (rate.valid_to !== null && rate.valid_to < today) tables.carrier_rates.change(rate, { status: 'expired' });
}

/** The surcharge follows the price of fuel; cards that hold keep theirs, the next ones take it up. */
function moveFuel({ tables, draws, now }: Context): void {
  const month = localDay(now);
  for (const carrier of tables.carriers.held()) {
    const step = draws.of('fuel', month, 'price').normal(0, CARRIERS.fuelStep);
    const pct = Math.min(20, Math.max(4, Math.round((carrier.fuel_surcharge_pct / 10_000 + step) * 4) / 4));
    tables.carriers.change(carrier, { fuel_surcharge_pct: scaled(pct, 4) });
    if (carrier.insurance_valid_to < month + 35)
      tables.carriers.change(
        carrier,
        renewedInsurance(carrier, draws.of('carriers', carrier.carrier_id, `insurance ${month}`)),
      );
  }
}

function renewedInsurance(carrier: CarriersRow, draw: Draw): Partial<CarriersRow> {
  return {
    insurance_policy_number: `MLI/${draw.integer(100_000, 999_999)}/${draw.integer(10, 99)}`,
    insurance_valid_to: carrier.insurance_valid_to + 365,
  };
}

/** A carrier that is blocked as a supplier gets no tenders. */
function supplierChanged({ tables }: Context, supplier: Readonly<CopyRows['master.suppliers']>): void {
  const [carrier] = tables.carriers.by('supplier_id', supplier.supplier_id);
  if (!carrier) return;
  if (supplier.status === 'blocked' && carrier.status === 'active')
    tables.carriers.change(carrier, { status: 'suspended', suspension_reason: 'Blocked as a supplier' });
  if (supplier.status === 'active' && carrier.suspension_reason === 'Blocked as a supplier')
    tables.carriers.change(carrier, { status: 'active', suspension_reason: null });
}

/** The carriers that get tenders, in the order of their keys. */
export function activeCarriers({ tables }: Context): CarriersRow[] {
  return [...tables.carriers.held()].filter((row) => row.status === 'active');
}
