import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { type Context as AnyContext, event } from '../../../machinery/kernel/contract.ts';
import type { ReceivingTasksRow, Types, WarehouseInventoryRow } from '../rows.ts';

export type Context = AnyContext<Types>;
export type StockType = WarehouseInventoryRow['stock_type'];

/** Product or material, never both. */
export interface Item {
  product_id: Key | null;
  material_id: Key | null;
}

/** What lies in a bin: an item of one lot and stock type. */
export interface Goods {
  item: Item;
  lot: string | null;
  stockType: StockType;
}

export function itemOf(row: Readonly<Partial<Item>>): Item {
  return { product_id: row.product_id ?? null, material_id: row.material_id ?? null };
}

export function goodsOf(row: Readonly<Item & { lot_number: string | null }>, stockType: StockType): Goods {
  return { item: itemOf(row), lot: row.lot_number, stockType };
}

export function warehouseOf({ copies }: Context, key: Key | null | undefined) {
  return must(key ? copies['master.warehouses'].get(key) : undefined, `warehouse ${key}`);
}

/** Goods stand at the dock, counted. */
export const countedIn = event<ReceivingTasksRow>('goods counted in');
