import { GenimsError, must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ErpAllocationsRow, ShippingTasksRow } from '../rows.ts';
import type { Booked } from './booked.ts';
import { type Context, goodsOf } from './context.ts';
import { makeReady, pack } from './packing.ts';
import { credit, personFor } from './people.ts';
import { matching, nextPick, pick } from './picking.ts';
import { delivery, shippingOf } from './shipments.ts';
import { record, type Stock, stockOf, take } from './stock.ts';
import { tell } from './transport-log.ts';
import { releaseWave } from './waves.ts';

const { loadMinutes } = lifecycle.outbound;

/** ERP books the goods issue of an order line: what stands ready is on the lorry; what does not is picked and packed for it at once. */
export function issue(context: Context, booked: Booked): void {
  const { tables, now } = context;
  const { columns, quantity } = booked;
  const own = tables.erp_allocations.by('sales_order_line_id', columns.sales_order_line_id ?? null);
  const allocation = matching(own, booked);
  if (!allocation)
    throw new GenimsError(
      'INTERNAL',
      `No allocation for a shipment of order line ${columns.sales_order_line_id}, lot ${booked.goods.lot}.`,
    );
  const shipping = expedite(context, allocation);
  const loader = personFor(context, booked.warehouse, 'loading', shipping.shipping_task_id);
  leave(context, booked, { allocation, staging: shipping.staging_storage_bin_id, loader });
  const draw = context.draws.of('shipping_tasks', shipping.shipping_task_id, 'loading');
  const minutes = draw.integer(loadMinutes[0], loadMinutes[1]);
  tables.shipping_tasks.change(shipping, {
    status: 'loading',
    loading_started_at: Math.max(must(shipping.ready_at, 'readiness of a delivery'), now - minutes * MINUTE_MS),
  });
  tables.shipping_tasks.change(shipping, {
    status: 'shipped',
    shipped_at: now,
    loaded_by_employee_id: loader,
    vehicle_registration_number: `MH${draw.integer(10, 49)}${draw.pick(['AB', 'BQ', 'CT', 'EX', 'GR'])}${draw.integer(1000, 9999)}`,
    seal_number: `SL${draw.integer(100_000, 999_999)}`,
  });
  credit(context, loader, minutes, shipping.gross_weight_kg);
  tables.erp_allocations.change(allocation, { shipped_quantity: quantity, closed_at: now, status: 'completed' });
  // Transport hears of a delivery once, with the first of its lines that leaves.
  const lines = delivery(context, shipping).filter((row) => row.status !== 'cancelled');
  if (lines.filter((row) => row.status === 'shipped').length === 1) tell(context, 'goods_issued', shipping, lines);
}

/** Everything that is still to be done for an allocation, done now. */
function expedite(context: Context, allocation: ErpAllocationsRow): ShippingTasksRow {
  const { tables } = context;
  if (allocation.status === 'open') releaseWave(context, [allocation]);
  for (let task = nextPick(context, allocation); task; task = nextPick(context, allocation)) pick(task, context);
  const shipping = must(shippingOf(context, allocation), `delivery of order line ${allocation.sales_order_line_id}`);
  for (const task of [...tables.packing_tasks.by('shipping_task_id', shipping.shipping_task_id)])
    if (task.status === 'open') pack(task, context);
  if (shipping.status === 'staged') makeReady(context, [shipping]);
  return shipping;
}

/** The goods leave the place where they were staged. */
function leave(
  context: Context,
  booked: Booked,
  { allocation, staging, loader }: { allocation: ErpAllocationsRow; staging: Key | null; loader: Key },
): void {
  const { tables } = context;
  const { warehouse, cause, refers } = booked;
  const goods = goodsOf(allocation, 'unrestricted');
  let left = booked.quantity;
  const isHere = (row: Stock) => Number(row.storage_bin_id === staging);
  for (const row of stockOf(context, warehouse, goods).toSorted((one, other) => isHere(other) - isHere(one))) {
    const from = tables.storage_bins.must(row.storage_bin_id);
    const quantity = Math.min(left, row.allocated_quantity);
    if (from.bin_use !== 'staging' || quantity <= 0) continue;
    record(context, {
      type: 'sales_issue',
      goods,
      quantity,
      warehouse,
      from,
      cause,
      refers: { ...refers, moved_by_employee_id: loader },
    });
    take(context, row, quantity, true);
    left -= quantity;
    if (left <= 0) return;
  }
  throw new GenimsError(
    'INTERNAL',
    `${left} of lot ${allocation.lot_number} is shipped and stands in no staging place.`,
  );
}
