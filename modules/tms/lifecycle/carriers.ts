import type { CarrierServicesRow } from '../rows.ts';

/** One kind of service that carriers offer, and how it is priced. Money in rupees. An assumption where no source is named. */
export interface Offer {
  code: string;
  name: string;
  mode: CarrierServicesRow['transport_mode'];
  level: CarrierServicesRow['service_level'];
  loadType: CarrierServicesRow['load_type'];
  scope: CarrierServicesRow['scope'];
  /** Directions in which it has rates. */
  directions: readonly ('outbound' | 'inbound')[];
  maximumKg: number | null;
  minimumKg: number;
  volumetric: number;
  proof: CarrierServicesRow['proof_type'];
  /** Price of a unit: fixed part and part by kilometre of the lane; by kilogram, or by kilometre for full loads. */
  price: { basis: 'per_kg' | 'per_km'; fixed: number; perKm: number };
  /** First chargeable kilogram of each weight break and its share of the price. */
  breaks: readonly (readonly [fromKg: number, share: number])[];
  minimum: number;
  handling: number;
  /** Days beside those of the way, and kilometres a day. */
  transit: { days: number; kmPerDay: number };
}

const road = {
  mode: 'road',
  scope: 'domestic',
  minimumKg: 25,
  volumetric: 333,
  proof: 'stamped_copy',
} as const;

const PART_LOAD: Offer = {
  ...road,
  code: 'PTL-STD',
  name: 'Part load by road',
  level: 'standard',
  loadType: 'part_load',
  directions: ['outbound', 'inbound'],
  maximumKg: 9000,
  price: { basis: 'per_kg', fixed: 4.2, perKm: 0.0074 },
  breaks: [
    [0, 1],
    [250, 0.9],
    [1000, 0.8],
  ],
  minimum: 850,
  handling: 180,
  transit: { days: 1, kmPerDay: 350 },
};

const PART_LOAD_EXPRESS: Offer = {
  ...PART_LOAD,
  code: 'PTL-EXP',
  name: 'Express part load',
  level: 'express',
  maximumKg: 3000,
  price: { basis: 'per_kg', fixed: 6.2, perKm: 0.0125 },
  minimum: 1100,
  handling: 150,
  transit: { days: 1, kmPerDay: 650 },
};

const FULL_LOAD: Offer = {
  ...road,
  code: 'FTL',
  name: 'Full load',
  level: 'standard',
  loadType: 'full_load',
  directions: ['outbound', 'inbound'],
  maximumKg: null,
  minimumKg: 4000,
  price: { basis: 'per_km', fixed: 46, perKm: 0 },
  breaks: [
    [0, 1],
    [9000, 1.35],
  ],
  minimum: 9000,
  handling: 800,
  transit: { days: 1, kmPerDay: 420 },
};

const PARCEL: Offer = {
  code: 'PAR-STD',
  name: 'Surface parcel',
  mode: 'courier',
  level: 'standard',
  loadType: 'parcel',
  scope: 'domestic',
  directions: ['outbound', 'inbound'],
  maximumKg: 70,
  minimumKg: 0,
  volumetric: 250,
  proof: 'otp',
  price: { basis: 'per_kg', fixed: 11, perKm: 0.009 },
  breaks: [
    [0, 1],
    [10, 0.9],
    [30, 0.8],
  ],
  minimum: 180,
  handling: 40,
  transit: { days: 1, kmPerDay: 600 },
};

const PARCEL_EXPRESS: Offer = {
  ...PARCEL,
  code: 'PAR-EXP',
  name: 'Express parcel by air',
  level: 'express',
  volumetric: 200,
  price: { basis: 'per_kg', fixed: 34, perKm: 0.022 },
  minimum: 420,
  handling: 60,
  transit: { days: 1, kmPerDay: 1500 },
};

const RAIL: Offer = {
  ...PART_LOAD,
  code: 'RAIL-ECO',
  name: 'Rail part load with road ends',
  mode: 'rail',
  level: 'economy',
  directions: ['outbound'],
  minimumKg: 500,
  price: { basis: 'per_kg', fixed: 4.2, perKm: 0.0048 },
  minimum: 2500,
  handling: 350,
  transit: { days: 3, kmPerDay: 400 },
};

const abroad = {
  scope: 'international',
  directions: ['outbound', 'inbound'],
  minimumKg: 0,
  proof: 'signature',
} as const;

const AIR: Offer = {
  ...abroad,
  code: 'AIR-INT',
  name: 'Air cargo',
  mode: 'air',
  level: 'express',
  loadType: 'air_cargo',
  maximumKg: 1500,
  volumetric: 167,
  price: { basis: 'per_kg', fixed: 140, perKm: 0.026 },
  breaks: [
    [0, 1],
    [100, 0.88],
    [500, 0.8],
  ],
  minimum: 8500,
  handling: 2800,
  transit: { days: 0, kmPerDay: 0 },
};

const SEA: Offer = {
  ...abroad,
  code: 'SEA-LCL',
  name: 'Less than container load by sea',
  mode: 'sea',
  level: 'standard',
  loadType: 'container',
  maximumKg: null,
  volumetric: 1000,
  price: { basis: 'per_kg', fixed: 26, perKm: 0.0024 },
  breaks: [
    [0, 1],
    [1000, 0.85],
    [5000, 0.7],
  ],
  minimum: 26_000,
  handling: 7500,
  transit: { days: 0, kmPerDay: 0 },
};

interface Kind {
  mode: 'road' | 'courier' | 'sea';
  offers: readonly Offer[];
  tracking: 'api' | 'edi' | 'portal';
  tender: 'email' | 'edi' | 'api' | 'portal';
  cycleDays: 7 | 14;
  gstPct: 12 | 18;
}

const ROAD: Kind = {
  mode: 'road',
  offers: [PART_LOAD, PART_LOAD_EXPRESS, FULL_LOAD],
  tracking: 'edi',
  tender: 'email',
  cycleDays: 14,
  gstPct: 12,
};
const COURIER: Kind = {
  mode: 'courier',
  offers: [PARCEL, PARCEL_EXPRESS],
  tracking: 'api',
  tender: 'api',
  cycleDays: 7,
  gstPct: 18,
};
const FORWARDER: Kind = {
  mode: 'sea',
  offers: [SEA, AIR, RAIL],
  tracking: 'portal',
  tender: 'portal',
  cycleDays: 14,
  gstPct: 18,
};

/** Kinds of carriers in the order in which a company needs them. A company with few carriers has some that do everything. */
const KINDS = [ROAD, COURIER, FORWARDER, ROAD, ROAD] as const;

export function kindOf(index: number, count: number): Kind {
  const kind = KINDS[index % KINDS.length] ?? ROAD;
  if (count >= 3 || index > 0) return kind;
  return { ...ROAD, offers: [...ROAD.offers, ...COURIER.offers, ...FORWARDER.offers] };
}

/** Every offer by its code. */
export const OFFERS: Readonly<Record<string, Offer>> = Object.fromEntries(
  [...ROAD.offers, ...COURIER.offers, ...FORWARDER.offers].map((offer) => [offer.code, offer]),
);

/** A transport agency may charge 12 % itself; what goes by courier, air and sea is taxed at 18 %. */
export function gstPctOf(mode: string): 12 | 18 {
  return mode === 'road' ? 12 : 18;
}

export const CARRIERS = {
  /** Difference of a carrier's prices from those of the market. */
  priceSpread: [0.9, 1.14],
  fuelPct: [9, 14],
  /** By how much the fuel surcharge moves from month to month, percentage points. */
  fuelStep: 0.6,
  /** Deviation of bills from the card that passes, percent. */
  tolerancePct: 2,
  responseHours: 4,
  /** Rates of a new card over those of the old one. */
  yearlyRise: [1.02, 1.06],
  /** Below this share of a month's deliveries in time, percent, for two months, no more tenders. */
  suspendedBelowPct: 80,
  suspendedMonths: 2,
  /** Deliveries of a month below which its share says nothing. */
  fewDeliveries: 8,
  contractedYears: [2, 9],
} as const;
