import type { MaterialsRow } from '../rows.ts';

export interface Grade {
  name: string;
  /** Factor on the cost. */
  cost: number;
}

export interface BoughtKind {
  group: MaterialsRow['material_group'];
  /** Share of the catalogue items. */
  share: number;
  unit: 'pcs' | 'kg' | 'm' | 'l' | 'set';
  /** `{size}` and `{grade}` are filled in. */
  name: string;
  specification: string;
  sizes: readonly number[];
  grades: readonly Grade[];
  /** Cost in INR and weight in kg of one unit at `reference`, and how they grow: value = base × (size ÷ reference) ^ exponent. */
  reference: number;
  cost: readonly [number, number];
  weight: readonly [number, number];
  hsn: string;
  leadTimeDays: readonly [number, number];
  /** Quantity that a price is for, minimum and multiple of orders. */
  priceUnit: number;
  minimum: number;
  multiple: number;
  lotControlled: boolean;
  inspected: boolean;
  shelfLifeDays?: number;
  hazardous?: true;
  /** Percent of GST; 18 where it is not said. */
  gst?: number;
}

/** Sizes that several kinds come in: bores of shafts, nominal bores of pipes, model numbers. */
export const BORES = [15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100] as const;
export const NOMINAL = [25, 32, 40, 50, 65, 80, 100, 125, 150, 200, 250, 300] as const;
export const MODELS = [1, 2, 3, 4, 5, 6] as const;
