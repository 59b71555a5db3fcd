import { must } from '../../../machinery/base/errors.ts';
import type { Mapped, RowChange } from '../../../machinery/kernel/contract.ts';
import type { Sends, WarehouseInventoryRow } from '../rows.ts';

type ToFinancial = Mapped<Sends['wms-to-financial']>;

/** Stock as it is told in the evening, and what of it is promised; what has not moved since needs no new figure. A promise that has ended is told at once. */
function tellStock({ row, before }: RowChange<WarehouseInventoryRow>): ToFinancial[] {
  if (before !== undefined && 'reported_at' in before) {
    const last = before.reported_at ?? null;
    const hasMoved = last === null || (row.last_movement_at ?? 0) > last;
    return [...(hasMoved ? reported(row) : []), ...(row.allocated_quantity > 0 ? [promised(row)] : [])];
  }
  const hasEnded = before?.allocated_quantity !== undefined && row.allocated_quantity === 0 && row.reported_at !== null;
  return hasEnded ? [promised(row)] : [];
}

function stockOf(row: Readonly<WarehouseInventoryRow>) {
  const { warehouse_id, product_id, material_id, lot_number, stock_type, unit_of_measure } = row;
  return { warehouse_id, product_id, material_id, lot_number, stock_type, unit_of_measure };
}

function reported(row: Readonly<WarehouseInventoryRow>): ToFinancial[] {
  return [
    {
      table: 'snapshot_data',
      columns: {
        ...stockOf(row),
        source_id: row.warehouse_inventory_id,
        quantity: row.on_hand_quantity,
        snapshot_at: row.updated_at,
      },
    },
    {
      table: 'erp_wms_sync_queue',
      columns: {
        ...stockOf(row),
        warehouse_inventory_id: row.warehouse_inventory_id,
        wms_quantity: row.on_hand_quantity,
        wms_lot_quantity: must(row.reported_lot_quantity ?? undefined, 'quantity of a lot'),
        requested_at: row.updated_at,
      },
    },
  ];
}

function promised(row: Readonly<WarehouseInventoryRow>): ToFinancial {
  return {
    table: 'inventory_allocations',
    columns: {
      ...stockOf(row),
      warehouse_inventory_id: row.warehouse_inventory_id,
      allocated_quantity: row.allocated_quantity,
      on_hand_quantity: row.on_hand_quantity,
      allocated_at: row.updated_at,
    },
  };
}

/** Physical stock goes to finance, which compares it with the books. */
export const toFinancial = { flow: 'wms-to-financial', on: { warehouse_inventory: tellStock } } as const;
