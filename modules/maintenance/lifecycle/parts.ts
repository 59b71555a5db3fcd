import type { MroPartsRow } from '../rows.ts';

type Category = MroPartsRow['part_category'];

interface Kind {
  category: Category;
  name: string;
  unit: MroPartsRow['unit_of_measure'];
  /** Median price, INR. */
  price: number;
  hsn: string;
  /** Lines of it in a store. */
  lines: number;
  /** How much faster it is used than most. */
  use: number;
}

const kind = (
  category: Category,
  name: string,
  price: number,
  hsn: string,
  lines: number,
  unit: Kind['unit'] = 'pcs',
  use = 1,
): Kind => ({
  category,
  name,
  unit,
  price,
  hsn,
  lines,
  use,
});

/** What a store of spare parts keeps: 450 lines at full size. */
export const KINDS: readonly Kind[] = [
  kind('bearing', 'Ball bearing', 1150, '848210', 60),
  kind('seal', 'Shaft seal', 160, '848490', 55),
  kind('belt', 'Drive belt', 620, '401039', 25, 'pcs', 3),
  kind('filter', 'Filter element', 780, '842199', 45, 'pcs', 2),
  kind('lubricant', 'Grease or oil', 340, '271019', 12, 'l', 7),
  kind('coolant', 'Coolant concentrate', 310, '340399', 6, 'l', 3),
  kind('hydraulic', 'Hydraulic valve or hose', 2400, '848120', 40, 'pcs', 1.5),
  kind('pneumatic', 'Pneumatic cylinder or fitting', 950, '848120', 40),
  kind('electrical', 'Contactor or switch', 890, '853650', 50),
  kind('electronic', 'Control module', 9200, '853710', 22),
  kind('sensor', 'Sensor', 2900, '903289', 20),
  kind('cutting_tool', 'Tool holder or insert set', 1250, '820770', 30, 'set'),
  kind('fastener', 'Fastener set', 90, '731815', 20, 'set', 2),
  kind('spindle_part', 'Spindle part', 11800, '846693', 8, 'pcs', 1.5),
  kind('safety', 'Interlock or guard part', 1650, '853690', 9),
  kind('consumable', 'Cleaning and sealing supply', 120, '340290', 8, 'pcs', 12),
];

/** Assets that a part of a category fits; others are used everywhere. */
export const CLASS_OF_PART: Readonly<Partial<Record<Category, MroPartsRow['asset_class']>>> = {
  belt: 'drive',
  coolant: 'coolant_system',
  hydraulic: 'hydraulic_unit',
  pneumatic: 'pneumatic_unit',
  electronic: 'control_cabinet',
  sensor: 'sensor',
  cutting_tool: 'tool_holder',
  spindle_part: 'spindle',
};

export const STORE = {
  makers: ['SKF', 'FAG', 'Festo', 'SMC', 'Siemens', 'Bosch Rexroth', 'Parker', 'Schneider', 'Gates', 'Castrol'],
  priceSpread: 0.55,
  /** Days from demand to receipt. */
  leadDays: [4, 24] as const,
  /** Of the open demands of the past. */
  counted: 0.02,
  returned: 0.06,
  gstPct: 18,
  /** Repairs that need a part, and how many lines of parts. */
  repairsWithParts: 0.45,
  lines: [
    [1, 0.55],
    [2, 0.3],
    [3, 0.15],
  ] as const,
  /** Once in a while more is wanted than the shelf has. */
  emptyShelf: 0.04,
  countTime: '15:00',
};

/** Categories that a repair or a step of planned work takes. */
export const PARTS_OF = {
  tool_wear: ['cutting_tool', 'fastener'],
  heat_dissipation: ['filter', 'coolant', 'seal'],
  power: ['electrical', 'electronic'],
  overstrain: ['bearing', 'seal', 'spindle_part', 'fastener'],
  random: ['electrical', 'sensor', 'electronic'],
  replace: ['filter', 'seal', 'belt', 'hydraulic'],
  lubricate: ['lubricant'],
  calibrate: ['sensor'],
  clean: ['consumable'],
} as const satisfies Record<string, readonly Category[]>;
