import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../../machinery/base/row-types.ts';
import type { ProductionOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { routingFor } from '../reference/index.ts';
import { itemOfOrder, type Recipes } from './orders.ts';

/** Cancels firmed orders that would wait for ever: of a customer who no longer wants the goods, or of an item that has run out. */
export function cancelNeedless(erp: Erp, recipes: Recipes, now: Moment): void {
  const { production_orders } = erp.context.tables;
  const today = localDay(now);
  for (const order of [...production_orders.held()]) {
    if (order.status !== 'firmed') continue;
    const reason = reasonOf(erp, recipes, order, today);
    if (reason === undefined) continue;
    production_orders.change(order, { status: 'cancelled', cancelled_at: now, cancellation_reason: reason });
  }
}

function reasonOf(erp: Erp, recipes: Recipes, order: ProductionOrdersRow, today: Day): string | undefined {
  const item = itemOfOrder(order);
  if (!recipes.billFor(item, today) || !routingFor(erp.context, item, today)) return 'Item discontinued';
  if (order.sales_order_line_id === null) return undefined;
  const line = erp.context.tables.sales_order_lines.get(order.sales_order_line_id);
  // Lines of orders that are over are no longer held.
  return !line || line.status === 'cancelled' || line.open_quantity === 0 ? 'Need no longer exists' : undefined;
}
