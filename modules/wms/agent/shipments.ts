import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ErpAllocationsRow, ShippingTasksRow, WaveLinesRow } from '../rows.ts';
import { type Context, itemOf } from './context.ts';

/** A line of a delivery: what is picked for one order in one wave leaves under one number. */
export function planShipping(context: Context, allocation: ErpAllocationsRow, line: WaveLinesRow): ShippingTasksRow {
  const { tables, numbers, now } = context;
  const beside = tables.shipping_tasks
    .by('sales_order_number', allocation.sales_order_number)
    .filter((row) => row.created_at === now && row.warehouse_id === allocation.warehouse_id);
  return tables.shipping_tasks.add({
    shipping_task_number: beside[0]?.shipping_task_number ?? numbers.next('SH', now),
    line_number: beside.length + 1,
    shipping_type: 'sales_order',
    warehouse_id: allocation.warehouse_id,
    sales_order_id: allocation.sales_order_id,
    sales_order_number: allocation.sales_order_number,
    sales_order_line_id: allocation.sales_order_line_id,
    customer_id: allocation.customer_id,
    ...itemOf(allocation),
    lot_number: allocation.lot_number,
    planned_quantity: line.requested_quantity,
    unit_of_measure: allocation.unit_of_measure,
    priority: allocation.priority,
    promised_date: allocation.promised_date,
    incoterm: allocation.incoterm,
    planned_ship_at: Math.max(
      now,
      localMoment(Math.max(localDay(now), allocation.required_date), lifecycle.outbound.loading.from),
    ),
    status: 'planned',
  });
}

/** The line of a delivery by which an allocation leaves. */
export function shippingOf(
  { tables }: Context,
  allocation: Pick<ErpAllocationsRow, 'sales_order_line_id' | 'lot_number' | 'allocated_quantity'>,
): ShippingTasksRow | undefined {
  const open = tables.shipping_tasks
    .by('sales_order_line_id', must(allocation.sales_order_line_id, 'order line of a delivery'))
    .filter((row) => row.status !== 'shipped' && row.status !== 'cancelled');
  const own = open.filter(
    (row) => row.lot_number === allocation.lot_number && row.planned_quantity === allocation.allocated_quantity,
  );
  // Two of a kind fill one after the other.
  return own.find((row) => row.status === 'planned') ?? own[0];
}

/** Lines that leave under one number. */
export function delivery({ tables }: Context, row: ShippingTasksRow): readonly ShippingTasksRow[] {
  return tables.shipping_tasks.by('shipping_task_number', row.shipping_task_number);
}
