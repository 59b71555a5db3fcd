import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { PRODUCTION } from '../../lifecycle/production.ts';
import type { ProductionOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { type Demand, operationsOf, routingFor } from '../reference/index.ts';
import { isReleasable, isUnderWay, ordersPerDay } from './load.ts';
import { itemOfOrder, type Need, plannerOf, type Recipes } from './orders.ts';

const RANK = ['urgent', 'high', 'normal', 'low'];

/**
 * Releases orders whose parts are all there, the most urgent first: recipe and routing are frozen, every component is reserved by lot. A site is given no more than it can work
 * off in some days, so that orders wait here and not on the floor.
 */
export function releaseOrders(erp: Erp, demand: Demand, recipes: Recipes, now: Moment): ProductionOrdersRow[] {
  const { tables } = erp.context;
  const today = localDay(now);
  const room = roomBySite(erp, demand);
  const waiting = [...tables.production_orders.held()]
    .filter((order) => isReleasable(order, today))
    .sort(
      (a, b) =>
        RANK.indexOf(a.priority) - RANK.indexOf(b.priority) ||
        a.due_date - b.due_date ||
        a.production_order_id - b.production_order_id,
    );
  const released: ProductionOrdersRow[] = [];
  for (const order of waiting) {
    const left = room.get(order.factory_id) ?? 0;
    if (left <= 0 || !release(erp, recipes, order, now)) continue;
    room.set(order.factory_id, left - 1);
    released.push(order);
  }
  return released;
}

/** How many orders each site may be given. */
function roomBySite(erp: Erp, demand: Demand): Map<Key, number> {
  const room = new Map(
    [...ordersPerDay(erp, demand)].map(([factory, orders]) => [
      factory,
      Math.max(PRODUCTION.releasedAtLeast, Math.round(orders * PRODUCTION.releasedDays)),
    ]),
  );
  for (const order of erp.context.tables.production_orders.held())
    if (isUnderWay(order)) room.set(order.factory_id, (room.get(order.factory_id) ?? 0) - 1);
  return room;
}

function release(erp: Erp, recipes: Recipes, order: ProductionOrdersRow, now: Moment): boolean {
  const { tables } = erp.context;
  const day = localDay(now);
  const item = itemOfOrder(order);
  const bill = recipes.billFor(item, day);
  const routing = routingFor(erp.context, item, day);
  if (!bill || !routing) return false;
  const needs = recipes.needs(bill, order.planned_quantity).filter(({ quantity }) => quantity > 0);
  if (!isThere(erp, order, needs)) return false;
  const sequences = new Set(operationsOf(erp.context.tables, routing.routing_id).map((one) => one.operation_sequence));
  for (const { component, quantity } of needs)
    for (const reservation of erp.stock.reserve(
      { product_id: null, material_id: component.material_id },
      order.issue_warehouse_id,
      quantity,
      {
        demand_type: 'production_order',
        production_order_id: order.production_order_id,
        bom_component_id: component.bom_component_id,
        operation_sequence: sequences.has(component.operation_sequence) ? component.operation_sequence : null,
        required_date: day,
        priority: order.priority,
      },
      now,
    ))
      tables.inventory_reservations.change(reservation, { staged_at: now });
  tables.production_orders.change(order, {
    bom_id: bill.bom_id,
    bom_revision: bill.revision,
    production_line_id: lineFor(erp, routing.routing_id),
    routing_id: routing.routing_id,
    routing_revision: routing.revision,
    released_at: now,
    released_by_employee_id: plannerOf(erp, order.factory_id),
    status: 'released',
  });
  return true;
}

/** The line whose centres have most to do for a piece. */
function lineFor({ context }: Erp, routing: Key): Key | null {
  const seconds = new Map<Key, number>();
  for (const { work_center_id, cycle_seconds } of operationsOf(context.tables, routing)) {
    const line = context.tables.work_centers.must(work_center_id).production_line_id;
    if (line !== null) seconds.set(line, (seconds.get(line) ?? 0) + cycle_seconds);
  }
  const [most] = [...seconds].sort(([a, one], [b, other]) => other - one || a - b);
  return most?.[0] ?? null;
}

/** Whether everything is free; a material that several components ask for must be there for all of them. */
function isThere({ stock }: Erp, order: ProductionOrdersRow, needs: Need[]): boolean {
  const wanted = new Map<Key, Scaled>();
  for (const { component, quantity } of needs)
    wanted.set(component.material_id, (wanted.get(component.material_id) ?? 0) + quantity);
  for (const [material, quantity] of wanted)
    if (stock.available({ product_id: null, material_id: material }, order.issue_warehouse_id) < quantity) return false;
  return true;
}
