import { multiply, ratio } from '../../../machinery/base/decimal.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import { STOCK } from '../lifecycle/rates.ts';
import type { CopyRows } from '../rows.ts';
import type { Context, Item } from './context.ts';

/** What the warehouse must know of an item to handle it. */
export interface ItemFacts {
  name: string;
  group: CopyRows['master.materials']['material_group'] | null;
  family: CopyRows['master.products']['product_family'] | null;
  unit: string;
  /** kg of one unit, four digits. */
  unitWeight: Scaled;
  /** kg in a cubic metre. */
  density: number;
  cost: Scaled;
  abc: 'a' | 'b' | 'c';
  isHazardous: boolean;
}

/** Volume is not known of any item: it follows from the weight, and from how densely such goods are packed. */
export function factsOf({ copies }: Context, item: Item): ItemFacts {
  if (item.product_id !== null) {
    const row = copies['master.products'].must(item.product_id);
    return {
      name: row.product_name,
      group: null,
      family: row.product_family,
      unit: row.unit_of_measure,
      unitWeight: row.net_weight_kg,
      density: row.product_family.includes('pump') ? STOCK.densities.pump : STOCK.densities.valve,
      cost: row.standard_cost_amount,
      abc: row.abc_class,
      isHazardous: false,
    };
  }
  const row = copies['master.materials'].must(item.material_id);
  return {
    name: row.material_name,
    group: row.material_group,
    family: null,
    unit: row.unit_of_measure,
    unitWeight: row.net_weight_kg,
    density: STOCK.densities[row.material_group],
    cost: row.standard_cost_amount,
    abc: row.abc_class,
    isHazardous: row.is_hazardous,
  };
}

/** Weight of a quantity, kg. */
export function weightOf(facts: ItemFacts, quantity: Scaled): Scaled {
  return multiply(quantity, 3, facts.unitWeight, 4, 3);
}

/** Volume of a weight, cubic metres. */
export function volumeOf(facts: ItemFacts, weight: Scaled): Scaled {
  return ratio(weight, 10, facts.density);
}

/** Least quantity that is handled. */
export function stepOf(facts: ItemFacts): Scaled {
  return facts.unit === 'pcs' || facts.unit === 'set' ? 1000 : 1;
}

/** How much of an item a room of so many kg and cubic metres takes, in whole steps. */
export function quantityFor(facts: ItemFacts, weight: Scaled, volume: Scaled): Scaled {
  const byVolume = Math.floor((volume * facts.density) / 10);
  const kg = Math.min(weight, byVolume) - 1;
  if (kg <= 0) return 0;
  if (facts.unitWeight === 0) return Number.MAX_SAFE_INTEGER;
  const step = stepOf(facts);
  return Math.floor((kg * 10_000) / facts.unitWeight / step) * step;
}
