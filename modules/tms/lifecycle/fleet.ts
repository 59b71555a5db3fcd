import type { VehiclesRow } from '../rows.ts';

export interface VehicleKind {
  type: VehiclesRow['vehicle_type'];
  makes: readonly (readonly [maker: string, model: string])[];
  payloadKg: number;
  volume: number;
  pallets: number;
  litresPer100Km: number;
  costPerKm: number;
  licence: 'light' | 'medium' | 'heavy' | 'trailer';
}

/** Kinds of lorries on Indian roads, the smallest first; makers are real, figures are those of their class. */
export const VEHICLES: readonly VehicleKind[] = [
  {
    type: 'van',
    makes: [
      ['Maruti Suzuki', 'Super Carry'],
      ['Mahindra', 'Jeeto'],
    ],
    payloadKg: 600,
    volume: 3.4,
    pallets: 1,
    litresPer100Km: 5.5,
    costPerKm: 11,
    licence: 'light',
  },
  {
    type: 'van',
    makes: [
      ['Tata', 'Intra V10'],
      ['Mahindra', 'Supro Maxitruck'],
    ],
    payloadKg: 1000,
    volume: 6,
    pallets: 2,
    litresPer100Km: 6.5,
    costPerKm: 14,
    licence: 'light',
  },
  {
    type: 'van',
    makes: [
      ['Ashok Leyland', 'Dost+'],
      ['Mahindra', 'Bolero Maxitruck'],
    ],
    payloadKg: 1500,
    volume: 8.5,
    pallets: 3,
    litresPer100Km: 8,
    costPerKm: 16,
    licence: 'light',
  },
  {
    type: 'light_truck',
    makes: [
      ['Eicher', 'Pro 2049'],
      ['Tata', '407 Gold'],
    ],
    payloadKg: 2500,
    volume: 14,
    pallets: 4,
    litresPer100Km: 11,
    costPerKm: 19,
    licence: 'light',
  },
  {
    type: 'light_truck',
    makes: [
      ['Eicher', 'Pro 2075'],
      ['Tata', '712 SFC'],
    ],
    payloadKg: 4500,
    volume: 20,
    pallets: 6,
    litresPer100Km: 14,
    costPerKm: 24,
    licence: 'medium',
  },
  {
    type: 'medium_truck',
    makes: [
      ['Eicher', 'Pro 3015'],
      ['Ashok Leyland', 'Ecomet 1615'],
    ],
    payloadKg: 9000,
    volume: 34,
    pallets: 10,
    litresPer100Km: 18,
    costPerKm: 30,
    licence: 'medium',
  },
  {
    type: 'heavy_truck',
    makes: [
      ['Tata', 'Signa 2823'],
      ['BharatBenz', '2823R'],
    ],
    payloadKg: 18_000,
    volume: 52,
    pallets: 16,
    litresPer100Km: 27,
    costPerKm: 42,
    licence: 'heavy',
  },
];

export const FLEET = {
  vehicles: 48,
  least: 8,
  /** One of so many vehicles is our own. */
  ownEvery: 4,
  /** Kinds of the carriers' vehicles and of our own, in turn, by their place in `VEHICLES`. */
  carrierKinds: [0, 1, 0, 2, 0, 3, 1, 4],
  ownKinds: [1, 0, 0, 2],
  drivers: 62,
  weeklyHours: 48,
  dailyHours: 8,
  /** Papers that are renewed on their last day; the others some days later, and the vehicle stands. */
  renewedInTime: 0.93,
  lateDays: [2, 9],
  serviceDays: 120,
  odometer: [18_000, 240_000],
  yearKm: 38_000,
} as const;

export const FIRST_NAMES = [
  'Ramesh',
  'Suresh',
  'Mahesh',
  'Anil',
  'Sanjay',
  'Balwinder',
  'Karthik',
  'Murugan',
  'Iqbal',
  'Santosh',
  'Dilip',
  'Gurpreet',
  'Raju',
  'Prakash',
  'Shankar',
] as const;
export const LAST_NAMES = [
  'Yadav',
  'Patil',
  'Singh',
  'Kumar',
  'Shinde',
  'Khan',
  'Selvam',
  'Parmar',
  'Gowda',
  'Chauhan',
  'Pawar',
  'Das',
  'Rathod',
  'Naidu',
] as const;
export const ROLES = [
  'Store keeper',
  'Stores in charge',
  'Security supervisor',
  'Purchase executive',
  'Maintenance engineer',
  'Site engineer',
] as const;

/** Registration districts by state of the vehicle's base. */
export const PLATES: Readonly<Record<string, readonly string[]>> = {
  Maharashtra: ['MH12', 'MH14', 'MH04', 'MH43'],
  Gujarat: ['GJ01', 'GJ27', 'GJ05'],
  'Tamil Nadu': ['TN38', 'TN37', 'TN22'],
  'Madhya Pradesh': ['MP09'],
  Delhi: ['DL01'],
  Haryana: ['HR55'],
  Karnataka: ['KA01'],
  'West Bengal': ['WB11'],
};
export const OTHER_PLATE = 'NL01';
