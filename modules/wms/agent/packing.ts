import { multiply } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { PackingTasksRow, PickingTasksRow, ShippingTasksRow, Types } from '../rows.ts';
import { type Context, goodsOf, itemOf } from './context.ts';
import { factsOf, volumeOf } from './items.ts';
import { credit, personFor } from './people.ts';
import { placeFor } from './places.ts';
import { delivery, shippingFor } from './shipments.ts';
import { move, stockOf } from './stock.ts';
import { tell } from './transport-log.ts';

type Task = PackingTasksRow;

const { mispicks, packMinutes, checkMinutes, checkedFrom, tare, tareKg, packedVolume } = lifecycle.outbound;

/** What was picked is packed line by line; what goes abroad or is worth much is checked by somebody else. */
export const packing: Process<Types> = {
  name: 'packing',
  agenda: [{ of: 'packing_tasks', next: nextOf, act: pack }],
};

/** Picked goods stand at the packing station. */
export function bring(context: Context, pick: PickingTasksRow): void {
  const { tables, numbers, copies, now } = context;
  const line = tables.wave_lines.must(pick.wave_line_id);
  const shipping = must(shippingFor(context, line), `delivery of line ${line.wave_line_id} of a wave`);
  const beside = delivery(context, shipping).flatMap((row) =>
    tables.packing_tasks.by('shipping_task_id', row.shipping_task_id),
  );
  const number = beside[0]?.packing_task_number ?? numbers.next('PK', now);
  const weight = pick.weight_kg;
  const isExport = line.customer_id !== null && copies['master.customers'].must(line.customer_id).country_code !== 'IN';
  tables.packing_tasks.add({
    packing_task_number: number,
    line_number: beside.length + 1,
    warehouse_id: pick.warehouse_id,
    picking_task_id: pick.picking_task_id,
    shipping_task_id: shipping.shipping_task_id,
    customer_id: line.customer_id,
    sales_order_line_id: line.sales_order_line_id,
    sales_order_number: line.sales_order_number,
    transfer_number: line.transfer_number,
    ...itemOf(pick),
    lot_number: pick.suggested_lot_number,
    planned_quantity: pick.planned_quantity,
    unit_of_measure: pick.unit_of_measure,
    packing_storage_bin_id: pick.to_storage_bin_id,
    package_type: isExport || weight > 300_000 ? 'wooden_crate' : weight > 40_000 ? 'pallet' : 'carton',
    is_export_packed: isExport,
    packing_list_number: number.replace('PK', 'PL'),
    status: 'open',
  });
}

function minutesOf(row: Task): number {
  return packMinutes + (row.is_export_packed ? checkMinutes : 0);
}

function nextOf(row: Task): Moment {
  return row.status === 'open' ? row.created_at + minutesOf(row) * row.line_number * MINUTE_MS : NEVER;
}

/** Packs a line and brings it to where lorries are loaded. */
export function pack(row: Task, context: Context): void {
  const { tables, numbers, draws, now } = context;
  const facts = factsOf(context, itemOf(row));
  const net = multiply(row.planned_quantity, 3, facts.unitWeight, 4, 3);
  const empty = Math.round(net * tare) + tareKg * 1000;
  const volume = Math.max(1, Math.round(volumeOf(facts, net) * packedVolume));
  const side = Math.max(500, Math.round(Math.cbrt(volume / 10_000) * 10_000));
  const isChecked = row.is_export_packed || multiply(row.planned_quantity, 3, facts.cost, 4, 2) > checkedFrom * 100;
  const isMispick = isChecked && draws.of('packing_tasks', row.packing_task_id, 'check').chance(mispicks);
  const packer = personFor(context, row.warehouse_id, 'packing', row.packing_task_id);
  const stock = must(
    stockOf(context, row.warehouse_id, goodsOf(row, 'unrestricted')).find(
      (one) => one.storage_bin_id === row.packing_storage_bin_id && one.allocated_quantity >= row.planned_quantity,
    ),
    `goods of packing task ${row.packing_task_number} at the station`,
  );
  const shipping = tables.shipping_tasks.must(row.shipping_task_id);
  const staging = placeFor(context, row.warehouse_id, 'staging', shipping.sales_order_id ?? shipping.warehouse_id);
  const packages = Math.max(1, Math.ceil(net / 800_000));
  tables.packing_tasks.change(row, {
    status: 'completed',
    packed_quantity: row.planned_quantity,
    handling_unit_number: numbers.next('HU', now),
    package_count: packages,
    length_cm: side,
    width_cm: side,
    height_cm: side,
    net_weight_kg: net,
    tare_weight_kg: empty,
    gross_weight_kg: net + empty,
    volume_m3: volume,
    packed_by_employee_id: packer,
    ...(isChecked
      ? {
          check_result: isMispick ? 'quantity_wrong' : 'passed',
          checked_by_employee_id: personFor(context, row.warehouse_id, 'loading', row.packing_task_id, [packer]),
        }
      : {}),
    started_at: Math.max(row.created_at, now - minutesOf(row) * MINUTE_MS),
    completed_at: now,
  });
  move(context, stock, staging, row.planned_quantity, {
    type: 'relocation',
    allocated: true,
    stays: true,
    cause: {
      source_module: 'wms',
      source_table: 'wms.packing_tasks',
      source_id: row.packing_task_id,
      source_document_number: row.packing_task_number,
    },
    refers: { sales_order_line_id: row.sales_order_line_id, moved_by_employee_id: packer },
  });
  credit(context, packer, minutesOf(row), net);
  if (isMispick)
    context.label({
      kind: 'mispick',
      cause: 'A picker took a wrong quantity; the check at the packing station found it, and it was put right.',
      start: row.created_at,
      end: now,
      rows: [{ table: 'picking_tasks', key: row.picking_task_id }],
      consequences: ['wms.picking_tasks <- wms.packing_tasks.picking_task_id'],
    });
  const packed = shipping.shipped_quantity + row.planned_quantity;
  tables.shipping_tasks.change(shipping, {
    shipped_quantity: packed,
    package_count: shipping.package_count + packages,
    net_weight_kg: shipping.net_weight_kg + net,
    gross_weight_kg: shipping.gross_weight_kg + net + empty,
    volume_m3: shipping.volume_m3 + volume,
    staging_storage_bin_id: staging.storage_bin_id,
  });
  if (packed < shipping.planned_quantity) return;
  tables.shipping_tasks.change(shipping, {
    status: 'staged',
    packed_at: now,
    staged_by_employee_id: packer,
    dock_number: 1 + (shipping.shipping_task_id % 3),
  });
  const lines = delivery(context, shipping);
  if (lines.every((line) => line.status !== 'planned')) makeReady(context, lines);
}

/** A delivery is complete: transport is told. */
export function makeReady(context: Context, lines: readonly ShippingTasksRow[]): void {
  const { tables, now } = context;
  const staged = lines.filter((line) => line.status === 'staged');
  const first = staged[0];
  if (!first) return;
  for (const line of staged)
    tables.shipping_tasks.change(line, {
      status: 'ready',
      ready_at: now,
      delivery_note_number: line.shipping_task_number.replace('SH', 'DLV'),
    });
  tell(context, 'order_ready', first, staged);
}
