import { becomes, type LinksOf, type Mapped, type RowChange } from '../../machinery/kernel/contract.ts';
import type { Sends, ShippingTasksRow, Types } from './rows.ts';

type ToTms = Mapped<Sends['wms-to-tms']>;

/** What transport has been told of leaves, or goes back to the racks. */
function follow(change: RowChange<ShippingTasksRow>): ToTms[] {
  const { row } = change;
  if (row.ready_at === null) return [];
  const { shipping_task_id } = row;
  if (becomes(change, 'shipped_at', (at) => at !== null))
    return [{ table: 'outbound_orders', columns: { shipping_task_id, shipped_at: row.shipped_at } }];
  if (becomes(change, 'status', (status) => status === 'cancelled'))
    return [{ table: 'outbound_orders', columns: { shipping_task_id, quantity: 0 } }];
  return [];
}

/** A line of a delivery that stands ready is transport's to carry. */
function handOver(change: RowChange<ShippingTasksRow>): ToTms[] {
  const { row } = change;
  if (!becomes(change, 'ready_at', (at) => at !== null)) return follow(change);
  return [
    {
      table: 'outbound_orders',
      columns: {
        shipping_task_id: row.shipping_task_id,
        shipping_task_number: row.shipping_task_number,
        sales_order_id: row.sales_order_id,
        sales_order_number: row.sales_order_number,
        sales_order_line_id: row.sales_order_line_id,
        customer_id: row.customer_id,
        ship_from_warehouse_id: row.warehouse_id,
        product_id: row.product_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        quantity: row.shipped_quantity,
        unit_of_measure: row.unit_of_measure,
        gross_weight_kg: row.gross_weight_kg,
        volume_m3: row.volume_m3,
        package_count: row.package_count,
        ready_at: row.ready_at,
        shipped_at: row.shipped_at,
        ship_to_warehouse_id: row.ship_to_warehouse_id,
        transfer_number: row.transfer_number,
        supplier_id: row.supplier_id,
        incoterm: row.incoterm,
        promised_date: row.promised_date,
        priority: row.priority,
      },
    },
  ];
}

/** What the warehouse tells others. ERP and manufacturing book for themselves what is moved here, as long as they act for the warehouse. */
export const links: LinksOf<Types> = [{ flow: 'wms-to-tms', on: { shipping_tasks: handOver } }];
