import { everyDay } from '../../../company/schedules.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { Types, WarehouseInventoryRow } from '../rows.ts';
import type { Context } from './context.ts';

/** Local time at which finance is told of stock, when hardly anything moves. */
const EVENING = '23:45';
/** Uses of bins whose stock is looked at; what stands at the dock or is packed is on its way. */
const REPORTED = new Set<string>(['inspection', 'reserve', 'pick_face', 'quarantine', 'returns', 'transit']);

/** Every evening finance is told of stock that has changed since it was last told. */
export const stockReport: Process<Types> = {
  name: 'stock report',
  schedule: [{ at: everyDay.at(EVENING), act: report }],
};

function report({ tables, now }: Context): void {
  const rows = [...tables.warehouse_inventory.held()];
  const sums = new Map<string, Scaled>();
  for (const row of rows) sums.set(lotOf(row), (sums.get(lotOf(row)) ?? 0) + row.on_hand_quantity);
  for (const row of rows) {
    if (row.on_hand_quantity === 0 || (row.reported_at !== null && row.updated_at <= row.reported_at)) continue;
    if (!REPORTED.has(tables.storage_bins.must(row.storage_bin_id).bin_use)) continue;
    tables.warehouse_inventory.change(row, { reported_at: now, reported_lot_quantity: sums.get(lotOf(row)) ?? 0 });
  }
}

function lotOf(row: WarehouseInventoryRow): string {
  return `${row.warehouse_id}/${row.product_id}/${row.material_id}/${row.lot_number}/${row.stock_type}`;
}
