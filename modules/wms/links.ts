import { must } from '../../machinery/base/errors.ts';
import { becomes, type LinksOf, type Mapped, type RowChange } from '../../machinery/kernel/contract.ts';
import type { Sends, ShippingTasksRow, Types, WarehouseMovementsRow } from './rows.ts';

type ToTms = Mapped<Sends['wms-to-tms']>;
type ToErp = Mapped<Sends['wms-to-erp']>;

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

/** What movements that ERP books are in its books. */
const TRANSACTIONS: Partial<
  Record<
    NonNullable<WarehouseMovementsRow['movement_type']>,
    Sends['wms-to-erp']['inventory_transactions']['transaction_type']
  >
> = { sales_issue: 'shipment' };

function book(change: RowChange<WarehouseMovementsRow>): ToErp[] {
  const { row } = change;
  if (!row.posts_to_erp || !becomes(change, 'status', (status) => status === 'completed')) return [];
  return [
    {
      table: 'inventory_transactions',
      columns: {
        transaction_type: must(TRANSACTIONS[must(row.movement_type ?? undefined, 'kind of a movement')], 'booking'),
        source_module: 'wms',
        source_table: 'wms.warehouse_movements',
        source_id: row.warehouse_movement_id,
        source_document_number: row.movement_number,
        product_id: row.product_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        warehouse_id: row.warehouse_id,
        quantity: row.quantity,
        unit_of_measure: row.unit_of_measure,
        stock_type: must(row.from_stock_type ?? row.to_stock_type ?? undefined, 'stock type'),
        transaction_at: row.moved_at,
        sales_order_line_id: row.sales_order_line_id,
        inventory_reservation_id: row.source_table === 'erp.inventory_reservations' ? row.source_id : null,
        moved_by_employee_id: row.moved_by_employee_id,
      },
    },
  ];
}

/** A line of a sale has left. */
function ship(change: RowChange<ShippingTasksRow>): ToErp[] {
  const { row } = change;
  if (row.sales_order_line_id === null || !becomes(change, 'shipped_at', (at) => at !== null)) return [];
  return [
    {
      table: 'sales_order_lines',
      columns: {
        sales_order_line_id: row.sales_order_line_id,
        shipped_quantity: row.shipped_quantity,
        last_shipped_at: row.shipped_at,
      },
    },
  ];
}

/** What the warehouse tells others. ERP books for itself what it still acts for, manufacturing what is brought to its lines. */
export const links: LinksOf<Types> = [
  { flow: 'wms-to-erp', on: { warehouse_movements: book, shipping_tasks: ship } },
  { flow: 'wms-to-tms', on: { shipping_tasks: handOver } },
];
