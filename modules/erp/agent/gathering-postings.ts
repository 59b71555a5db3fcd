import { must } from '../../../machinery/base/errors.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import { ACCOUNTS, GATHERED_COSTS } from '../lifecycle/posting.ts';
import type { InventoryTransactionsRow, ProductionCostsRow, ProductionOrdersRow } from '../rows.ts';
import type { Context, Posting } from './context.ts';
import { factsOf, itemIndex, itemOf } from './stock-items.ts';

/** Movements of one order against its work in progress: a line for each item and warehouse. */
export function movementPostings(
  context: Context,
  order: ProductionOrdersRow,
  rows: readonly InventoryTransactionsRow[],
): Posting[] {
  const groups = Map.groupBy(rows, (row) => `${row.warehouse_id}/${itemIndex(itemOf(row))}`);
  const lines = [...groups.values()].map((group) => {
    const first = must(group[0], 'movement');
    const item = itemOf(first);
    return signed(factsOf(context, item).account, amountOf(group), {
      ...item,
      warehouse_id: first.warehouse_id,
      production_order_id: order.production_order_id,
      quantity: group.reduce((sum, row) => sum + row.stock_effect * (row.quantity ?? 0), 0),
      unit_of_measure: first.unit_of_measure,
    });
  });
  return [workInProgress(order, -amountOf(rows)), ...lines];
}

/** Labour, machines and overhead of one order: absorbed from the cost centres that worked. */
export function costPostings(order: ProductionOrdersRow, rows: readonly ProductionCostsRow[]): Posting[] {
  const groups = Map.groupBy(rows, (row) => `${creditOf(row)}/${row.cost_center_code}`);
  const lines = [...groups.values()].map((group) => {
    const first = must(group[0], 'cost');
    return signed(creditOf(first), -costOf(group), {
      cost_center_code: first.cost_center_code,
      production_order_id: order.production_order_id,
    });
  });
  return [workInProgress(order, costOf(rows)), ...lines];
}

function workInProgress(order: ProductionOrdersRow, amount: Scaled): Posting {
  return signed(ACCOUNTS.workInProgress, amount, {
    product_id: order.product_id,
    material_id: order.material_id,
    production_order_id: order.production_order_id,
    assignment_number: order.production_order_number,
  });
}

/** A posting by sign, positive amounts are debits. */
export function signed(account: string, amount: Scaled, refers: NonNullable<Posting['refers']>): Posting {
  return amount >= 0 ? { account, debit: amount, refers } : { account, credit: -amount, refers };
}

function creditOf(row: ProductionCostsRow): string {
  return GATHERED_COSTS[row.cost_type as keyof typeof GATHERED_COSTS].credit;
}

function amountOf(rows: readonly InventoryTransactionsRow[]): Scaled {
  return rows.reduce((sum, row) => sum + must(row.amount ?? undefined, 'amount of a movement'), 0);
}

function costOf(rows: readonly ProductionCostsRow[]): Scaled {
  return rows.reduce((sum, row) => sum + must(row.actual_amount ?? undefined, 'amount of a cost'), 0);
}
