import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ErpAllocationsRow, ShippingTasksRow, WaveLinesRow } from '../rows.ts';
import { type Context, itemOf } from './context.ts';

/** A line of a delivery: what is picked for one order or one transfer in one wave leaves under one number. */
export function planShipping(context: Context, allocation: ErpAllocationsRow, line: WaveLinesRow): ShippingTasksRow {
  const { tables, numbers, now } = context;
  const isSales = allocation.sales_order_line_id !== null;
  const own = isSales
    ? tables.shipping_tasks.by('sales_order_number', allocation.sales_order_number)
    : tables.shipping_tasks.by('transfer_number', line.transfer_number);
  const beside = own.filter((row) => row.created_at === now && row.warehouse_id === allocation.warehouse_id);
  return tables.shipping_tasks.add({
    shipping_task_number: beside[0]?.shipping_task_number ?? numbers.next('SH', now),
    line_number: beside.length + 1,
    shipping_type: isSales ? 'sales_order' : 'transfer',
    warehouse_id: allocation.warehouse_id,
    sales_order_id: allocation.sales_order_id,
    sales_order_number: allocation.sales_order_number,
    sales_order_line_id: allocation.sales_order_line_id,
    customer_id: allocation.customer_id,
    transfer_number: line.transfer_number,
    ship_to_warehouse_id: line.ship_to_warehouse_id,
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

type Kind = Pick<ErpAllocationsRow, 'sales_order_line_id' | 'lot_number' | 'allocated_quantity'> &
  Partial<Pick<WaveLinesRow, 'transfer_number'>>;

/** Lines of deliveries that are still to leave with the same lot and quantity of an order line or a transfer, in their order. */
function alike({ tables }: Context, kind: Kind): readonly ShippingTasksRow[] {
  const own =
    kind.sales_order_line_id === null
      ? tables.shipping_tasks.by('transfer_number', must(kind.transfer_number ?? undefined, 'transfer of a delivery'))
      : tables.shipping_tasks.by('sales_order_line_id', kind.sales_order_line_id);
  return own.filter(
    (row) =>
      row.status !== 'shipped' &&
      row.status !== 'cancelled' &&
      row.lot_number === kind.lot_number &&
      row.planned_quantity === kind.allocated_quantity,
  );
}

/** What of a line of a delivery is packed or stands at the packing station. */
function brought({ tables }: Context, row: ShippingTasksRow): Scaled {
  let quantity = row.shipped_quantity;
  for (const packing of tables.packing_tasks.by('shipping_task_id', row.shipping_task_id))
    if (packing.status === 'open') quantity += packing.planned_quantity;
  return quantity;
}

/** The line of a delivery by which an allocation leaves: of two of a kind that which has what was picked for it. */
export function shippingOf(
  context: Context,
  allocation: Kind & { picked_quantity: Scaled },
): ShippingTasksRow | undefined {
  const own = alike(context, allocation);
  return own.find((row) => brought(context, row) === allocation.picked_quantity) ?? own[0];
}

/** The line of a delivery that a line of a wave fills. Two of a kind are filled side by side, in the same order: neither gets more than it has room for. */
export function shippingFor(context: Context, line: WaveLinesRow): ShippingTasksRow | undefined {
  const kind = { ...line, allocated_quantity: line.requested_quantity };
  const open = alike(context, kind).filter((row) => brought(context, row) < row.planned_quantity);
  if (open.length < 2) return open[0];
  const { wave_lines } = context.tables;
  const lines = (
    line.sales_order_line_id === null
      ? wave_lines.by('transfer_number', line.transfer_number)
      : wave_lines.by('sales_order_line_id', line.sales_order_line_id)
  ).filter(
    (one) =>
      one.lot_number === line.lot_number &&
      one.requested_quantity === line.requested_quantity &&
      (one === line || (one.status !== 'cancelled' && one.picked_quantity < one.requested_quantity)),
  );
  return open[lines.indexOf(line)] ?? open[0];
}

/** Lines that leave under one number. */
export function delivery({ tables }: Context, row: ShippingTasksRow): readonly ShippingTasksRow[] {
  return tables.shipping_tasks.by('shipping_task_number', row.shipping_task_number);
}
