import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ErpAllocationsRow, Types } from '../rows.ts';
import { type Context, goodsOf } from './context.ts';
import { makeReady } from './packing.ts';
import { binsOf } from './places.ts';
import { plan } from './putaway.ts';
import { delivery, shippingOf } from './shipments.ts';
import { keep, move, stockOf } from './stock.ts';

/** What ERP keeps for an order is carried out once; what it takes back goes back to where it can be used. */
export const allocations: Process<Types> = { name: 'allocations', takes: { erp_allocations: receive } };

function receive(context: Context, { flow, columns }: Message<Types, 'erp_allocations'>): void {
  const { tables, now, parameters } = context;
  if (flow === 'manufacturing-to-wms') {
    for (const own of tables.erp_allocations.by('production_order_id', columns.production_order_id ?? null))
      tables.erp_allocations.change(own, { required_at: columns.required_at ?? null });
    return;
  }
  if (columns.allocated_quantity === 0) {
    const known = tables.erp_allocations.by(
      'inventory_reservation_id',
      must(columns.inventory_reservation_id, 'reservation'),
    )[0];
    if (known) takeBack(context, known);
    return;
  }
  if (columns.required_at != null) {
    callFor(context, columns.inventory_reservation_id, columns.required_at);
    return;
  }
  const day = must(columns.required_date, 'day of a reservation');
  tables.erp_allocations.receive(columns, {
    required_at: columns.sales_order_line_id ? null : localMoment(day, 6),
    received_at: now,
    is_opening: now <= parameters.start + MINUTE_MS,
  });
}

/** A sale may be delivered: it is to stand ready when the lorries come. */
function callFor({ tables }: Context, reservation: Key | undefined, at: Moment): void {
  const known = tables.erp_allocations.by('inventory_reservation_id', must(reservation, 'reservation'))[0];
  if (known)
    tables.erp_allocations.change(known, { required_at: localMoment(localDay(at), lifecycle.outbound.loading.from) });
}

/** Picks that have not been made are struck, goods that stand ready go back to the racks. */
export function takeBack(context: Context, allocation: ErpAllocationsRow): void {
  const { tables, now } = context;
  for (const line of tables.wave_lines.by('erp_allocation_id', allocation.erp_allocation_id))
    tables.wave_lines.change(line, { status: 'cancelled' });
  const picks = [...picksOf(context, allocation)];
  for (const task of picks) {
    const stock = tables.warehouse_inventory.must(task.warehouse_inventory_id);
    keep(context, stock, -task.planned_quantity);
    tables.picking_tasks.change(task, { status: 'cancelled' });
  }
  for (const wave of new Set(picks.map((task) => task.pick_wave_id))) endWave(context, wave);
  if (allocation.sales_order_line_id !== null && allocation.waved_quantity > 0) unload(context, allocation);
  tables.erp_allocations.change(allocation, { allocated_quantity: 0, closed_at: now, status: 'cancelled' });
}

/** A wave ends with its last pick, or is struck with all of them. */
function endWave({ tables, now }: Context, key: Key): void {
  const wave = tables.pick_waves.must(key);
  if (tables.picking_tasks.by('pick_wave_id', key).some((task) => task.status === 'assigned')) return;
  tables.pick_waves.change(
    wave,
    wave.status === 'released' ? { status: 'cancelled' } : { status: 'completed', completed_at: now },
  );
}

/** Picks of an allocation that are still to be made. */
function picksOf({ tables }: Context, allocation: ErpAllocationsRow) {
  const lines = tables.wave_lines.by('erp_allocation_id', allocation.erp_allocation_id);
  return lines.flatMap((line) => tables.picking_tasks.by('wave_line_id', line.wave_line_id));
}

function unload(context: Context, allocation: ErpAllocationsRow): void {
  const { tables } = context;
  const task = shippingOf(context, allocation);
  if (!task) return;
  for (const packing of tables.packing_tasks.by('shipping_task_id', task.shipping_task_id))
    if (packing.status === 'open') tables.packing_tasks.change(packing, { status: 'cancelled' });
  let left = allocation.picked_quantity;
  const goods = goodsOf(allocation, 'unrestricted');
  for (const stock of stockOf(context, allocation.warehouse_id, goods)) {
    const bin = tables.storage_bins.must(stock.storage_bin_id);
    const quantity = Math.min(left, stock.allocated_quantity);
    if ((bin.bin_use !== 'packing' && bin.bin_use !== 'staging') || quantity <= 0) continue;
    const back = binsOf(context, allocation.warehouse_id, 'receiving')[0];
    if (!back) break;
    move(context, stock, back, quantity, {
      type: 'relocation',
      allocated: true,
      cause: {
        source_module: 'wms',
        source_table: 'wms.shipping_tasks',
        source_id: task.shipping_task_id,
        source_document_number: task.shipping_task_number,
      },
    });
    plan(context, { reason: 'release', goods, quantity, from: back });
    left -= quantity;
  }
  tables.shipping_tasks.change(task, { status: 'cancelled' });
  const rest = delivery(context, task);
  // The others have waited for it.
  if (rest.every((line) => line.status !== 'planned')) makeReady(context, rest);
}
