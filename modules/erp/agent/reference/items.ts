import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { ACCOUNTS } from '../../lifecycle/posting.ts';
import type { InventoryBalancesRow } from '../../rows.ts';
import type { Context, Item } from '../context.ts';

/** Family of the products that are sold as kits of spare parts. */
export const SPARE_KIT = 'spare_kit';

/** Recipes by which the plant makes something, as against those for design and costing. */
const PRODUCED: ReadonlySet<string> = new Set(['production', 'spare_parts']);

export function isProduced({ bom_usage }: { bom_usage: string }): boolean {
  return PRODUCED.has(bom_usage);
}

/** What stock must know of an item, from the copies of master data. */
export interface ItemFacts {
  unit: string;
  /** Standard cost of one unit, in ten-thousandths of a rupee. */
  standardCost: Scaled;
  method: InventoryBalancesRow['valuation_method'];
  /** Inventory account in which its value stands. */
  account: string;
  isLotControlled: boolean;
  /** Days that a lot of it may be kept; null when it does not expire. */
  shelfLifeDays: number | null;
  /** Revision that is made today; null for catalogue parts, which have no drawing. */
  revision: string | null;
}

/** Facts of an item as they are today. */
export function factsOf(context: Context, item: Item): ItemFacts {
  if (item.product_id !== null) {
    const product = must(context.copies['master.products'].get(item.product_id), `product ${item.product_id}`);
    return {
      unit: product.unit_of_measure,
      standardCost: product.standard_cost_amount,
      method: 'standard',
      account: ACCOUNTS.finishedGoods,
      isLotControlled: true,
      shelfLifeDays: null,
      revision: product.revision,
    };
  }
  const material = must(context.copies['master.materials'].get(item.material_id), `material ${item.material_id}`);
  return {
    unit: material.unit_of_measure,
    standardCost: material.standard_cost_amount,
    method: material.valuation_method,
    account: material.procurement_type === 'made' ? ACCOUNTS.semiFinished : ACCOUNTS.rawMaterial,
    isLotControlled: material.is_lot_controlled,
    shelfLifeDays: material.shelf_life_days,
    revision: material.drawing_number === null ? null : material.revision,
  };
}

/** The item that a row is about. */
export function itemOf(row: { product_id: Key | null; material_id: Key | null }): Item {
  if (row.product_id !== null) return { product_id: row.product_id, material_id: null };
  return { product_id: null, material_id: must(row.material_id ?? undefined, 'item of a row') };
}

/** One number for an item, products and materials apart. */
export function itemIndex(item: Item): number {
  return item.product_id !== null ? item.product_id * 2 : item.material_id * 2 + 1;
}

export function nameOf(item: Item): string {
  return item.product_id !== null ? `product ${item.product_id}` : `material ${item.material_id}`;
}
