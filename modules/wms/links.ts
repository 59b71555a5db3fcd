import { must } from '../../machinery/base/errors.ts';
import {
  becomes,
  type LinkSource,
  type LinksOf,
  type Mapped,
  type RowChange,
} from '../../machinery/kernel/contract.ts';
import type {
  CycleCountTasksRow,
  ReceivingTasksRow,
  Rows,
  Sends,
  ShippingTasksRow,
  Types,
  WarehouseInventoryRow,
  WarehouseMovementsRow,
} from './rows.ts';

type ToTms = Mapped<Sends['wms-to-tms']>;
type ToErp = Mapped<Sends['wms-to-erp']>;
type ToManufacturing = Mapped<Sends['wms-to-manufacturing']>;
type ToFinancial = Mapped<Sends['wms-to-financial']>;

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

type Booking = Sends['wms-to-erp']['inventory_transactions'];

/** What movements that ERP books are in its books. */
const TRANSACTIONS: Partial<Record<NonNullable<WarehouseMovementsRow['movement_type']>, Booking['transaction_type']>> =
  {
    sales_issue: 'shipment',
    purchase_receipt: 'goods_receipt',
    transfer_issue: 'transfer_out',
    transit_entry: 'transfer_in',
  };

const OF_TRANSFERS = new Set<WarehouseMovementsRow['movement_type']>([
  'transfer_issue',
  'transit_entry',
  'transfer_receipt',
]);

function book(change: RowChange<WarehouseMovementsRow>, source: LinkSource<Rows>): ToErp[] {
  const { row } = change;
  if (!row.posts_to_erp || !becomes(change, 'status', (status) => status === 'completed')) return [];
  // What arrives is no longer in transit, which the books show as two movements.
  if (row.movement_type === 'transfer_receipt')
    return [
      bookAs('transfer_out', { line: 1, stockType: row.from_stock_type }, row, source),
      bookAs('transfer_in', { line: 2, stockType: row.to_stock_type }, row, source),
    ];
  const type = must(TRANSACTIONS[must(row.movement_type ?? undefined, 'kind of a movement')], 'booking');
  return [bookAs(type, { line: 1, stockType: row.from_stock_type ?? row.to_stock_type }, row, source)];
}

function bookAs(
  type: Booking['transaction_type'],
  { line, stockType }: { line: number; stockType: WarehouseMovementsRow['to_stock_type'] },
  row: Readonly<WarehouseMovementsRow>,
  source: LinkSource<Rows>,
): ToErp {
  return {
    table: 'inventory_transactions',
    columns: {
      transaction_type: type,
      source_line_number: line,
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
      stock_type: must(stockType ?? undefined, 'stock type'),
      transaction_at: row.moved_at,
      transfer_number: OF_TRANSFERS.has(row.movement_type) ? row.source_document_number : null,
      sales_order_line_id: row.sales_order_line_id,
      purchase_order_line_id:
        row.source_table === 'wms.receiving_tasks'
          ? source.get('receiving_tasks', row.source_id).purchase_order_line_id
          : null,
      inventory_reservation_id: row.source_table === 'erp.inventory_reservations' ? row.source_id : null,
      moved_by_employee_id: row.moved_by_employee_id,
    },
  };
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

/** A lorry is unloaded: the receipt with its first line, then line by line. */
function receive(change: RowChange<ReceivingTasksRow>): ToErp[] {
  const { row } = change;
  if (row.receipt_type !== 'purchase' || !becomes(change, 'status', (status) => status === 'completed')) return [];
  const purchaseOrderId = must(row.purchase_order_id ?? undefined, 'order of a receipt');
  const head: ToErp = {
    table: 'goods_receipts',
    columns: {
      receiving_task_id: row.receiving_task_id,
      receiving_task_number: row.receiving_task_number,
      purchase_order_id: purchaseOrderId,
      supplier_id: must(row.supplier_id ?? undefined, 'supplier of a receipt'),
      warehouse_id: row.warehouse_id,
      delivery_note_number: row.delivery_note_number,
      vehicle_registration_number: row.vehicle_registration_number,
      received_by_employee_id: row.received_by_employee_id,
      received_at: row.completed_at,
    },
  };
  const line: ToErp = {
    table: 'goods_receipt_lines',
    columns: {
      line_number: row.line_number,
      purchase_order_line_id: must(row.purchase_order_line_id ?? undefined, 'order line of a receipt'),
      material_id: row.material_id,
      received_quantity: row.received_quantity,
      rejected_quantity: row.rejected_quantity,
      putaway_quantity: row.staged_quantity,
      rejection_reason_code: row.reason_code,
      unit_of_measure: row.unit_of_measure,
      lot_number: row.lot_number,
      supplier_lot_number: row.supplier_lot_number,
      certificate_number: row.certificate_number,
      manufactured_on: row.manufactured_on,
      expiry_date: row.expiry_date,
      stock_type: row.stock_type,
    },
  };
  return row.line_number === 1 ? [head, line] : [line];
}

/** A difference that was found and approved: ERP books it by its count. */
function adjust(change: RowChange<CycleCountTasksRow>): ToErp[] {
  const { row } = change;
  if (!becomes(change, 'status', (status) => status === 'adjusted')) return [];
  return [
    {
      table: 'inventory_transactions',
      columns: {
        transaction_type: 'count_adjustment',
        source_module: 'wms',
        source_table: 'wms.cycle_count_tasks',
        source_id: row.cycle_count_task_id,
        source_document_number: row.cycle_count_task_number,
        product_id: row.product_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        warehouse_id: row.warehouse_id,
        quantity: row.difference_quantity,
        unit_of_measure: row.unit_of_measure,
        stock_type: row.stock_type,
        transaction_at: row.closed_at,
        reason_code: row.reason_code,
        moved_by_employee_id: row.counted_by_employee_id,
      },
    },
  ];
}

/** What was brought to a line, for the reservation that it fulfils. */
function stage(change: RowChange<WarehouseMovementsRow>): ToManufacturing[] {
  const { row } = change;
  if (row.movement_type !== 'production_staging' || !becomes(change, 'status', (status) => status === 'completed'))
    return [];
  return [
    {
      table: 'material_transactions',
      columns: {
        warehouse_movement_id: row.warehouse_movement_id,
        transaction_type: 'issue',
        inventory_reservation_id: row.source_id,
        production_order_id: row.production_order_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        quantity: row.quantity,
        unit_of_measure: row.unit_of_measure,
        warehouse_id: must(row.warehouse_id ?? undefined, 'warehouse of a movement'),
        transaction_at: row.moved_at,
      },
    },
  ];
}

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
const toFinancial = { flow: 'wms-to-financial', on: { warehouse_inventory: tellStock } } as const;

/** What the warehouse tells others. ERP books for itself what it still acts for, and hears of production from manufacturing. */
export const links: LinksOf<Types> = [
  {
    flow: 'wms-to-erp',
    on: { receiving_tasks: receive, warehouse_movements: book, cycle_count_tasks: adjust, shipping_tasks: ship },
  },
  { flow: 'wms-to-manufacturing', on: { warehouse_movements: stage } },
  { flow: 'wms-to-tms', on: { shipping_tasks: handOver } },
  toFinancial,
];
