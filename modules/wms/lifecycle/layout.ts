import type { SlottingRulesRow, WarehouseEquipmentRow } from '../rows.ts';

/** Racks of a kind: what one bin of them carries, and for whom. */
export const RACKS = {
  selective: {
    binType: 'pallet_rack',
    width: 130,
    depth: 110,
    height: 210,
    weight: 2400,
    volume: 2.8,
    level: 4800,
    truck: 'reach_truck',
    mixed: false,
  },
  cantilever: {
    binType: 'cantilever',
    width: 620,
    depth: 70,
    height: 80,
    weight: 2600,
    volume: 3.2,
    level: 5200,
    truck: 'forklift',
    mixed: false,
  },
  shelving: {
    binType: 'shelf',
    width: 120,
    depth: 60,
    height: 60,
    weight: 320,
    volume: 0.42,
    level: 640,
    truck: null,
    mixed: true,
  },
  carton_flow: {
    binType: 'carton_flow',
    width: 90,
    depth: 180,
    height: 50,
    weight: 260,
    volume: 0.78,
    level: 520,
    truck: null,
    mixed: false,
  },
} as const;

type Rack = keyof typeof RACKS;

/** Aisles of a kind of warehouse, in the order of a walk: racks, bays along a side at scale 1, levels, and whether they are picked from. */
interface Aisles {
  rack: Rack;
  count: number;
  bays: number;
  levels: number;
  isFace: boolean;
}

export const AISLES: Readonly<Record<string, readonly Aisles[]>> = {
  raw_material: [
    { rack: 'carton_flow', count: 1, bays: 12, levels: 3, isFace: true },
    { rack: 'shelving', count: 4, bays: 5, levels: 5, isFace: false },
    { rack: 'cantilever', count: 2, bays: 6, levels: 4, isFace: false },
    { rack: 'selective', count: 5, bays: 8, levels: 4, isFace: false },
  ],
  finished_goods: [
    { rack: 'carton_flow', count: 1, bays: 8, levels: 3, isFace: true },
    { rack: 'shelving', count: 2, bays: 4, levels: 4, isFace: false },
    { rack: 'selective', count: 6, bays: 6, levels: 4, isFace: false },
  ],
  mixed: [
    { rack: 'carton_flow', count: 1, bays: 10, levels: 3, isFace: true },
    { rack: 'shelving', count: 4, bays: 5, levels: 5, isFace: false },
    { rack: 'cantilever', count: 1, bays: 6, levels: 4, isFace: false },
    { rack: 'selective', count: 7, bays: 7, levels: 4, isFace: false },
  ],
  distribution: [
    { rack: 'shelving', count: 2, bays: 3, levels: 4, isFace: false },
    { rack: 'selective', count: 6, bays: 3, levels: 4, isFace: false },
  ],
};

/** Places outside the aisles: how many at scale 1, and what one of them carries. Yards of heavy goods are floor lanes of the bulk zone. */
export const FLOORS = [
  { use: 'receiving', zone: 'receiving', binType: 'floor', code: 'DOCK', count: 4, weight: 90_000, volume: 220 },
  { use: 'inspection', zone: 'receiving', binType: 'floor', code: 'INSP', count: 4, weight: 90_000, volume: 220 },
  { use: 'reserve', zone: 'bulk', binType: 'floor', code: 'LANE', count: 14, weight: 60_000, volume: 140 },
  { use: 'packing', zone: 'staging', binType: 'packing_station', code: 'PACK', count: 4, weight: 60_000, volume: 140 },
  { use: 'staging', zone: 'staging', binType: 'floor', code: 'STAGE', count: 5, weight: 90_000, volume: 260 },
  { use: 'quarantine', zone: 'quarantine', binType: 'cage', code: 'CAGE', count: 3, weight: 60_000, volume: 140 },
  { use: 'returns', zone: 'returns', binType: 'floor', code: 'RET', count: 2, weight: 60_000, volume: 140 },
  { use: 'transit', zone: 'receiving', binType: 'transit', code: 'TRANSIT', count: 1, weight: null, volume: null },
] as const;

/** Rules of a kind of warehouse, in the order in which they are tried. Weights in kg. */
interface Rule {
  name: string;
  bins: 'cantilever' | 'shelf' | 'pallet_rack' | 'floor' | 'carton_flow';
  strategy: 'fixed_bin' | 'same_item' | 'nearest_empty' | 'least_space_left' | 'lowest_level';
  group?: NonNullable<SlottingRulesRow['material_group']>;
  family?: NonNullable<SlottingRulesRow['product_family']>;
  abc?: 'a' | 'b' | 'c';
  heaviest?: number;
  lightest?: number;
  hazardous?: true;
}

const SMALL: readonly Rule[] = (['seal', 'fastener', 'bearing', 'electronics', 'consumable', 'packaging'] as const).map(
  (group): Rule => ({ name: `Small parts, ${group}`, bins: 'shelf', strategy: 'nearest_empty', group, heaviest: 20 }),
);
const LONG: readonly Rule[] = (['bar_stock', 'sheet'] as const).map(
  (group): Rule => ({ name: `Long goods, ${group}`, bins: 'cantilever', strategy: 'nearest_empty', group }),
);
const HEAVY: readonly Rule[] = (['casting', 'forging', 'motor'] as const).map(
  (group): Rule => ({
    name: `Heavy goods, ${group}`,
    bins: 'pallet_rack',
    strategy: 'lowest_level',
    group,
    lightest: 4,
  }),
);
const LAST: readonly Rule[] = [
  { name: 'Light units', bins: 'shelf', strategy: 'nearest_empty', heaviest: 12 },
  { name: 'What fits a pallet', bins: 'pallet_rack', strategy: 'nearest_empty' },
  { name: 'What fits nowhere else', bins: 'floor', strategy: 'least_space_left' },
];
const FACE: Rule = { name: 'Faces of fast movers', bins: 'carton_flow', strategy: 'fixed_bin', abc: 'a' };

export const RULES: Readonly<Record<string, readonly Rule[]>> = {
  raw_material: [FACE, ...SMALL, ...LONG, ...HEAVY, ...LAST],
  mixed: [FACE, ...SMALL, ...LONG, ...HEAVY, ...LAST],
  finished_goods: [
    FACE,
    ...(
      [
        'centrifugal_pump',
        'positive_displacement_pump',
        'gate_valve',
        'ball_valve',
        'control_valve',
        'pneumatic_actuator',
      ] as const
    ).map(
      (family): Rule => ({
        name: `Heavy units, ${family}`,
        bins: 'pallet_rack',
        strategy: 'nearest_empty',
        family,
        lightest: 20,
      }),
    ),
    { name: 'Kits', bins: 'shelf', strategy: 'nearest_empty', family: 'spare_kit' },
    ...LAST,
  ],
  distribution: LAST,
};

/** Trucks and other aids of a warehouse of a site, and of the distribution centre. */
interface Aid {
  type: WarehouseEquipmentRow['equipment_type'];
  makers: readonly (readonly [string, string])[];
  power: WarehouseEquipmentRow['power_source'];
  load: number | null;
  lift: number | null;
  licence: boolean;
  hourly: number;
}

export const AIDS: readonly Aid[] = [
  {
    type: 'forklift',
    makers: [
      ['Godrej', 'GX 300D'],
      ['Voltas', 'DVX 30'],
    ],
    power: 'diesel',
    load: 3000,
    lift: 4.5,
    licence: true,
    hourly: 420,
  },
  {
    type: 'reach_truck',
    makers: [
      ['Jungheinrich', 'ETV 214'],
      ['Toyota', 'RRE160'],
    ],
    power: 'electric',
    load: 1600,
    lift: 9.5,
    licence: true,
    hourly: 520,
  },
  {
    type: 'pallet_truck',
    makers: [
      ['Godrej', 'PT 20'],
      ['Nilkamal', 'HPT 2.5'],
    ],
    power: 'manual',
    load: 2500,
    lift: 0.2,
    licence: false,
    hourly: 40,
  },
  {
    type: 'stacker',
    makers: [
      ['Nilkamal', 'ES 15'],
      ['Maini', 'MS 12'],
    ],
    power: 'electric',
    load: 1200,
    lift: 3.2,
    licence: true,
    hourly: 260,
  },
  {
    type: 'handheld_scanner',
    makers: [
      ['Zebra', 'MC3300'],
      ['Honeywell', 'CT45'],
    ],
    power: 'electric',
    load: null,
    lift: null,
    licence: false,
    hourly: 15,
  },
  {
    type: 'handheld_scanner',
    makers: [
      ['Zebra', 'TC52'],
      ['Honeywell', 'CK65'],
    ],
    power: 'electric',
    load: null,
    lift: null,
    licence: false,
    hourly: 15,
  },
  {
    type: 'weighing_scale',
    makers: [
      ['Mettler Toledo', 'PFA574'],
      ['Essae', 'PG-2000'],
    ],
    power: 'mains',
    load: 3000,
    lift: null,
    licence: false,
    hourly: 20,
  },
  {
    type: 'stretch_wrapper',
    makers: [
      ['Robopac', 'Masterplat'],
      ['Fhope', 'FG-2000'],
    ],
    power: 'mains',
    load: 2000,
    lift: null,
    licence: false,
    hourly: 35,
  },
];
