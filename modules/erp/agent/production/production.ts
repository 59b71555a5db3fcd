import { addWorkingDays } from '../../../../company/calendar.ts';
import { everyDay, workdays } from '../../../../company/schedules.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import { follow, type Message, type Process } from '../../../../machinery/kernel/contract.ts';
import { PRODUCTION } from '../../lifecycle/production.ts';
import type { InventoryTransactionsRow, ProductionCostsRow, ProductionOrdersRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { erpOf } from '../erp.ts';
import { demandOf, operationsOf } from '../reference/index.ts';
import { movementBooked } from '../stock/index.ts';
import { cancelNeedless } from './cancellations.ts';
import { addToOrder, value } from './costing.ts';
import { recipesOf } from './orders.ts';
import { releaseOrders } from './release.ts';
import { postSettlements, type Settlement, settle } from './settlement.ts';
import { logRelease } from './sync-log.ts';

/** Production orders from their release to their settlement, and what manufacturing and operations tell of them. */
export const production: Process<Types> = {
  name: 'production',
  takes: { production_costs: takeCost },
  schedule: [
    { at: workdays.at(...PRODUCTION.releaseTimes), act: release },
    { at: everyDay.at(PRODUCTION.settlementTime), act: settleOrders },
  ],
  follows: [follow(movementBooked, countMovement)],
};

function release(context: Context): void {
  const { now } = context;
  const erp = erpOf(context);
  cancelNeedless(erp, recipesOf(context), now);
  for (const order of releaseOrders(erp, demandOf(context), recipesOf(context), now)) logRelease(erp, order, now);
}

function countMovement(context: Context, row: InventoryTransactionsRow): void {
  if (row.production_order_id === null) return;
  const { production_orders } = context.tables;
  const erp = erpOf(context);
  const order = production_orders.must(row.production_order_id);
  const amount = must(row.amount, 'amount of a movement');
  if (row.transaction_type === 'production_receipt') {
    production_orders.change(order, {
      received_quantity: order.received_quantity + must(row.quantity, 'quantity'),
    });
    addToOrder(erp, order, { delivered_amount: amount });
  } else addToOrder(erp, order, { actual_material_amount: -amount });
}

/** A cost that is told again changes its row. */
function takeCost(context: Context, { columns }: Message<Types, 'production_costs'>): void {
  const { production_costs } = context.tables;
  const known = production_costs
    .by('source_id', must(columns.source_id, 'source of a cost'))
    .find((row) => row.source_table === columns.source_table);
  if (known) production_costs.change(known, columns);
  const row = known ?? production_costs.receive(columns);
  const order = orderOf(context, row);
  production_costs.change(row, { production_order_id: order.production_order_id });
  if (row.cost_type === 'labour') confirm(context, row, order);
  value(erpOf(context), row, order);
}

function orderOf({ tables }: Context, row: ProductionCostsRow): ProductionOrdersRow {
  if (row.production_order_id !== null) return tables.production_orders.must(row.production_order_id);
  const [order] = tables.production_orders.by('work_order_id', row.work_order_id);
  return must(order, `open order of work order ${row.work_order_id}`);
}

/** The shop floor tells how far the order is. */
function confirm({ tables }: Context, row: ProductionCostsRow, order: ProductionOrdersRow): void {
  const { completed_at } = row;
  const [first] = operationsOf(tables, order.routing_id);
  tables.production_costs.change(row, {
    work_center_id: must(first, 'first operation of a routing').work_center_id,
  });
  tables.production_orders.change(order, {
    work_order_id: row.work_order_id,
    work_order_number: row.work_order_number,
    actual_start_at: row.incurred_at,
    good_quantity: row.good_quantity,
    scrap_quantity: row.scrap_quantity,
    rework_quantity: row.rework_quantity,
    status: completed_at === null ? 'in_progress' : 'completed',
    actual_end_at: completed_at,
    completed_at,
  });
}

/** Orders whose bookings have all come, some days after they were completed. */
function settleOrders(context: Context): void {
  const { now, tables } = context;
  const { production_orders, production_costs, inventory_transactions } = tables;
  const erp = erpOf(context);
  const today = localDay(now);
  const settlements: Settlement[] = [];
  for (const order of [...production_orders.held()]) {
    if (order.status !== 'completed' || order.completed_at === null) continue;
    if (addWorkingDays(localDay(order.completed_at), PRODUCTION.settleAfterDays) > today) continue;
    const costs = [...production_costs.by('production_order_id', order.production_order_id)];
    if (costs.some((row) => row.status !== 'posted') || order.received_quantity !== order.good_quantity) continue;
    const movements = [...inventory_transactions.by('production_order_id', order.production_order_id)];
    settlements.push(settle(erp, recipesOf(context), order, { costs, movements }, now));
  }
  postSettlements(erp, settlements, now);
}
