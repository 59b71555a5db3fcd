import { addWorkingDays, isWorkingDay } from '../../../../company/calendar.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import type { Inbox, LegacyMessage, Room } from '../../../../machinery/kernel/legacy.ts';
import { PRODUCTION } from '../../lifecycle/production.ts';
import type { ProductionCostsRow, ProductionOrdersRow, Rows } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { type Demand, operationsOf } from '../reference/index.ts';
import { cancelNeedless } from './cancellations.ts';
import { addToOrder, sourceOf, value } from './costing.ts';
import type { Recipes } from './orders.ts';
import { releaseOrders } from './release.ts';
import { postSettlements, type Settlement, settle } from './settlement.ts';
import { logRelease } from './sync-log.ts';

/** Production orders from their release to their settlement, and what manufacturing and operations tell of them. */
export class ProductionRoom implements Room<Rows> {
  readonly takes = ['production_costs', 'inventory_transactions'] as const;
  private readonly erp: Erp;
  private readonly demand: Demand;
  private readonly recipes: Recipes;
  private readonly bySource = new Map<string, ProductionCostsRow>();
  private readonly byWorkOrder = new Map<Key, ProductionOrdersRow>();
  private next: Moment = 0;

  constructor(erp: Erp, demand: Demand, recipes: Recipes) {
    this.erp = erp;
    this.demand = demand;
    this.recipes = recipes;
  }

  restore(now: Moment): void {
    const { production_orders, production_costs } = this.erp.context.tables;
    this.recipes.refresh();
    this.bySource.clear();
    this.byWorkOrder.clear();
    for (const row of production_costs.held()) this.bySource.set(sourceOf(row), row);
    for (const order of production_orders.held())
      if (order.work_order_id !== null) this.byWorkOrder.set(order.work_order_id, order);
    this.next = nextRun(now - 1);
  }

  due(): Moment {
    return this.next;
  }

  step(now: Moment, { messages, copied }: Inbox<Rows>): void {
    if (copied.some(({ table }) => table === 'master.bill_of_materials' || table === 'master.bom_components'))
      this.recipes.refresh();
    for (const message of messages) if (message.table === 'inventory_transactions') this.takeMovement(message, now);
    for (const message of messages) if (message.table === 'production_costs') this.takeCost(message);
    if (now < this.next) return;
    if (now === localMoment(localDay(now), PRODUCTION.settlementHour)) this.settleOrders(now);
    else if (isWorkingDay(localDay(now))) {
      cancelNeedless(this.erp, this.recipes, now);
      for (const order of releaseOrders(this.erp, this.demand, this.recipes, now)) logRelease(this.erp, order, now);
    }
    this.next = nextRun(now);
  }

  private takeMovement({ columns }: LegacyMessage<Rows>, now: Moment): void {
    const { inventory_transactions, production_orders } = this.erp.context.tables;
    const row = inventory_transactions.receive(columns);
    this.erp.stock.bookReceived(row, now);
    const order = must(
      production_orders.get(must(row.production_order_id, 'production order')),
      'open production order',
    );
    const amount = must(row.amount ?? undefined, 'amount of a movement');
    if (row.transaction_type === 'production_receipt') {
      production_orders.change(order, {
        received_quantity: order.received_quantity + must(row.quantity ?? undefined, 'quantity'),
      });
      addToOrder(this.erp, order, { delivered_amount: amount });
    } else addToOrder(this.erp, order, { actual_material_amount: -amount });
  }

  private takeCost({ columns }: LegacyMessage<Rows>): void {
    const { production_costs } = this.erp.context.tables;
    const told = columns as Pick<ProductionCostsRow, 'source_table' | 'source_id'> & Partial<ProductionCostsRow>;
    const source = sourceOf(told);
    const known = this.bySource.get(source);
    if (known) production_costs.change(known, told);
    const row = known ?? production_costs.receive(told);
    if (!known) this.bySource.set(source, row);
    const order = must(this.orderOf(row), `open order of work order ${row.work_order_id}`);
    production_costs.change(row, { production_order_id: order.production_order_id });
    if (row.cost_type === 'labour') this.confirm(row, order);
    value(this.erp, row, order);
  }

  private orderOf(row: ProductionCostsRow): ProductionOrdersRow | undefined {
    if (row.production_order_id !== null) return this.erp.context.tables.production_orders.get(row.production_order_id);
    return this.byWorkOrder.get(row.work_order_id);
  }

  /** The shop floor tells how far the order is. */
  private confirm(row: ProductionCostsRow, order: ProductionOrdersRow): void {
    const { completed_at } = row;
    const [first] = operationsOf(this.erp.context.tables, order.routing_id);
    this.erp.context.tables.production_costs.change(row, {
      work_center_id: must(first, 'first operation of a routing').work_center_id,
    });
    this.byWorkOrder.set(row.work_order_id, order);
    this.erp.context.tables.production_orders.change(order, {
      work_order_id: row.work_order_id,
      work_order_number: row.work_order_number,
      actual_start_at: row.incurred_at,
      good_quantity: row.good_quantity ?? 0,
      scrap_quantity: row.scrap_quantity ?? 0,
      rework_quantity: row.rework_quantity ?? 0,
      status: completed_at === null ? 'in_progress' : 'completed',
      actual_end_at: completed_at,
      completed_at,
    });
  }

  /** Orders whose bookings have all come, some days after they were completed. */
  private settleOrders(now: Moment): void {
    const { production_orders, production_costs, inventory_transactions } = this.erp.context.tables;
    const today = localDay(now);
    const costs = Map.groupBy(production_costs.held(), (row) => row.production_order_id);
    const movements = Map.groupBy(inventory_transactions.held(), (row) => row.production_order_id);
    const settlements: Settlement[] = [];
    for (const order of [...production_orders.held()]) {
      if (order.status !== 'completed' || order.completed_at === null) continue;
      if (addWorkingDays(localDay(order.completed_at), PRODUCTION.settleAfterDays) > today) continue;
      const own = costs.get(order.production_order_id) ?? [];
      if (own.some((row) => row.status !== 'posted') || order.received_quantity !== order.good_quantity) continue;
      const booked = { costs: own, movements: movements.get(order.production_order_id) ?? [] };
      settlements.push(settle(this.erp, this.recipes, order, booked, now));
      for (const row of own) this.bySource.delete(sourceOf(row));
      if (order.work_order_id !== null) this.byWorkOrder.delete(order.work_order_id);
    }
    postSettlements(this.erp, settlements, now);
  }
}

/** The next run of release or settlement after a moment. */
function nextRun(after: Moment): Moment {
  for (let day = localDay(after); ; day++)
    for (const hour of [...PRODUCTION.releaseHours, PRODUCTION.settlementHour]) {
      const moment = localMoment(day, hour);
      if (moment > after) return moment;
    }
}
