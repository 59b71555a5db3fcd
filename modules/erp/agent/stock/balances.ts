import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { InventoryBalancesRow } from '../../rows.ts';
import type { Context, Item, Movement } from '../context.ts';
import { factsOf, itemIndex, itemOf } from '../reference/index.ts';

type Balance = InventoryBalancesRow;
type StockType = Movement['stockType'];

/** Which balance: an item in a warehouse, by lot and stock type. */
export interface Place {
  item: Item;
  warehouse: Key;
  lot: Key | null;
  stockType: StockType;
}

const NONE: readonly Balance[] = [];

/** Finds balances. Those of an item stand in the order in which they are used: first expired first, then first received first. */
export class Balances {
  private readonly context: Context;
  private readonly byItem = new Map<number, Balance[]>();

  constructor(context: Context) {
    this.context = context;
  }

  restore(): void {
    this.byItem.clear();
    for (const row of this.context.tables.inventory_balances.held()) this.listOf(itemOf(row)).push(row);
    for (const rows of this.byItem.values()) rows.sort(inOrderOfUse);
  }

  of(item: Item): readonly Balance[] {
    return this.byItem.get(itemIndex(item)) ?? NONE;
  }

  find({ item, warehouse, lot, stockType }: Place): Balance | undefined {
    return this.of(item).find(
      (row) => row.inventory_lot_id === lot && row.warehouse_id === warehouse && row.stock_type === stockType,
    );
  }

  /** The balance of a place; a new one at zero where there is none. */
  at(place: Place, now: Moment): Balance {
    return this.find(place) ?? this.open(place, now);
  }

  /** The balance is used no more. */
  forget(row: Balance): void {
    const rows = this.listOf(itemOf(row));
    rows.splice(rows.indexOf(row), 1);
  }

  private open({ item, warehouse, lot, stockType }: Place, now: Moment): Balance {
    const { tables } = this.context;
    const facts = factsOf(this.context, item);
    const lotRow = lot === null ? null : (tables.inventory_lots.get(lot) ?? null);
    const row = tables.inventory_balances.add({
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
      created_at: now,
    });
    const rows = this.listOf(item);
    rows.push(row);
    rows.sort(inOrderOfUse);
    return row;
  }

  private listOf(item: Item): Balance[] {
    const index = itemIndex(item);
    const known = this.byItem.get(index);
    if (known) return known;
    const rows: Balance[] = [];
    this.byItem.set(index, rows);
    return rows;
  }
}

/** What nobody has reserved. */
export function freeIn(row: Readonly<Balance>): Scaled {
  return row.on_hand_quantity - row.reserved_quantity;
}

/** Lots are numbered as they come, so that the key says which came first. */
function inOrderOfUse(a: Balance, b: Balance): number {
  const expiry = (a.expiry_date ?? Number.MAX_SAFE_INTEGER) - (b.expiry_date ?? Number.MAX_SAFE_INTEGER);
  return (
    expiry || (a.inventory_lot_id ?? 0) - (b.inventory_lot_id ?? 0) || a.inventory_balance_id - b.inventory_balance_id
  );
}
