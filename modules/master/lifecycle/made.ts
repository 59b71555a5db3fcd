import type { ProductsRow } from '../rows.ts';

/** How what is made is put together and costed; the families are in `families.ts`. */

/** A part that a machining line makes from one blank or from stock. */
export interface PartRole {
  name: string;
  /** A blank of its own, or a kind of stock. */
  from: 'casting' | 'forging' | 'round_bar' | 'tube';
  /** Blank: kg at DN100 and exponent. Stock: diameter as a factor on the nominal size, and metres for one piece at DN100. */
  blank?: readonly [number, number];
  stock?: { diameter: number; metres: number };
  /** Machine and labour hours at DN100. */
  hours: number;
}

export interface BoughtUse {
  kind: string;
  /** Wanted size as a factor on the nominal size; the nearest one in the catalogue is taken. */
  size: number;
  quantity: number;
  /** Share of the recipes that have it. */
  share?: number;
}

export interface AssemblyRole {
  name: string;
  parts: readonly string[];
  bought: readonly BoughtUse[];
  hours: number;
}

export interface Family {
  label: string;
  series: string;
  /** Share of the frames. */
  share: number;
  sizes: readonly number[];
  pressures: readonly number[];
  parts: Readonly<Record<string, PartRole>>;
  assemblies: Readonly<Record<string, AssemblyRole>>;
  /** What the product takes: assemblies and parts by name, and bought items. */
  takes: readonly string[];
  bought: readonly BoughtUse[];
  /** Ways in which products of a frame differ besides pressure. */
  options: readonly { label: string; bought: readonly BoughtUse[] }[];
  /** Hours of assembly, test and packing at DN100. */
  hours: number;
  /** List price = standard cost × margin. */
  margin: number;
  hsn: string;
  warrantyMonths: number;
}

/** Materials of a frame: INR and kg of blanks, and the bar that goes with it. Frames beyond the list are further marks of a series. */
export const FRAME_GRADES = [
  { name: 'GJS-400', perKg: 165, bar: 'EN 1.4021', specification: 'EN 1563 EN-GJS-400-15' },
  { name: 'CF8M', perKg: 540, bar: 'EN 1.4404', specification: 'ASTM A351 CF8M' },
  { name: 'WCB', perKg: 255, bar: '42CrMo4', specification: 'ASTM A216 WCB' },
  { name: 'GJL-250', perKg: 138, bar: 'C45', specification: 'EN 1561 EN-GJL-250' },
  { name: 'duplex', perKg: 790, bar: 'EN 1.4462', specification: 'ASTM A890 4A' },
  { name: 'bronze', perKg: 860, bar: 'CuSn12', specification: 'EN 1982 CC483K' },
] as const;

/** Kits of spare parts of a frame: what is in them. */
export const SPARE_KITS = [
  {
    label: 'Seal kit',
    bought: [
      { kind: 'o_ring', size: 1, quantity: 4 },
      { kind: 'gasket', size: 1, quantity: 2 },
      { kind: 'lip_seal', size: 0.4, quantity: 2 },
    ],
  },
  {
    label: 'Overhaul kit',
    bought: [
      { kind: 'o_ring', size: 1, quantity: 4 },
      { kind: 'gasket', size: 1, quantity: 2 },
      { kind: 'plain_bush', size: 0.3, quantity: 2 },
      { kind: 'hex_bolt', size: 0.12, quantity: 8 },
    ],
  },
] as const satisfies readonly { label: string; bought: readonly BoughtUse[] }[];

export const KIT = { share: 0.1, margin: 2.3, hours: 0.2, hsn: '84139190', warrantyMonths: 6 } as const;

/** Operations of every routing; manufacturing's routings keep to these numbers. */
export const OPERATIONS = { first: 10, second: 20, third: 30, test: 40, pack: 50 } as const;

/** Percent lost of a component, by its group; made components 0. Assumptions. */
export const COMPONENT_SCRAP: Readonly<Record<string, number>> = {
  bar_stock: 4,
  sheet: 6,
  casting: 2.5,
  forging: 1.5,
  seal: 1,
  fastener: 2,
  consumable: 5,
  bearing: 0.2,
  packaging: 1,
};

/** Hour of conversion by process, INR: machine, labour and overhead; assumptions near Indian machine-hour rates of 2025. */
export const HOURLY_RATES = { machining: 1150, assembly: 780 } as const;

/** How hours grow with the nominal size: hours = base × (DN ÷ 100) ^ exponent. */
export const HOURS_EXPONENT = 0.7;

/** Work that the quality variants add to assembly and test. */
export const VARIANT_HOURS: Readonly<Record<ProductsRow['product_variant'], number>> = { L: 1, M: 1.15, H: 1.4 };
