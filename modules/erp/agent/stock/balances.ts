import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { InventoryBalancesRow } from '../../rows.ts';
import type { Context, Item, Movement } from '../context.ts';
import { factsOf } from '../reference/index.ts';

type Balance = InventoryBalancesRow;
type StockType = Movement['stockType'];

/** Which balance: an item in a warehouse, by lot and stock type. */
export interface Place {
  item: Item;
  warehouse: Key;
  lot: Key | null;
  stockType: StockType;
}

/** Balances of an item, in the order of their keys. */
export function balancesOf({ tables }: Context, item: Item): readonly Balance[] {
  const { inventory_balances } = tables;
  if (item.product_id !== null) return inventory_balances.by('product_id', item.product_id);
  return inventory_balances.by('material_id', item.material_id);
}

export function findBalance(context: Context, { item, warehouse, lot, stockType }: Place): Balance | undefined {
  return balancesOf(context, item).find(
    (row) => row.inventory_lot_id === lot && row.warehouse_id === warehouse && row.stock_type === stockType,
  );
}

/** The balance of a place; a new one at zero where there is none. */
export function balanceAt(context: Context, place: Place, at: Moment): Balance {
  return findBalance(context, place) ?? openBalance(context, place, at);
}

function openBalance(context: Context, { item, warehouse, lot, stockType }: Place, at: Moment): Balance {
  const { tables } = context;
  const facts = factsOf(context, item);
  const lotRow = lot === null ? null : tables.inventory_lots.must(lot);
  return tables.inventory_balances.add({
    warehouse_id: warehouse,
    ...item,
    inventory_lot_id: lot,
    lot_number: lotRow?.lot_number ?? null,
    stock_type: stockType,
    on_hand_quantity: 0,
    unit_of_measure: facts.unit,
    valuation_method: facts.method,
    unit_cost_amount: lotRow?.unit_cost_amount ?? facts.standardCost,
    stock_value_amount: 0,
    account_code: facts.account,
    expiry_date: lotRow?.expiry_date ?? null,
    created_at: at,
  });
}

/** What nobody has reserved. */
export function freeIn(row: Readonly<Balance>): Scaled {
  return row.on_hand_quantity - row.reserved_quantity;
}

/** First expired first, then first received first: lots are numbered as they come, so that the key says which came first. */
export function inOrderOfUse(a: Balance, b: Balance): number {
  const expiry = (a.expiry_date ?? Number.MAX_SAFE_INTEGER) - (b.expiry_date ?? Number.MAX_SAFE_INTEGER);
  return (
    expiry || (a.inventory_lot_id ?? 0) - (b.inventory_lot_id ?? 0) || a.inventory_balance_id - b.inventory_balance_id
  );
}
