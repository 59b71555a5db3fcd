import { must } from '../../../machinery/base/errors.ts';
import type { Link, LinkSource, Mapped, RowChange } from '../../../machinery/kernel/contract.ts';
import { becomes } from '../../../machinery/kernel/contract.ts';
import type {
  InventoryBalancesRow,
  InventoryReservationsRow,
  InventoryTransactionsRow,
  ProductionOrdersRow,
  PurchaseOrderLinesRow,
  Rows,
  Sends,
  Types,
} from '../rows.ts';

type ToWms = Mapped<Sends['erp-to-wms']>;
type MovementType = NonNullable<Sends['erp-to-wms']['warehouse_movements']['movement_type']>;

/** What stood in the books when history began is shared out over the bins. */
function openStock({ kind, row }: RowChange<InventoryBalancesRow>): ToWms[] {
  if (kind !== 'insert' || !row.is_opening) return [];
  return [
    {
      table: 'warehouse_inventory',
      columns: {
        warehouse_id: row.warehouse_id,
        product_id: row.product_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        stock_type: row.stock_type,
        opening_quantity: row.opening_quantity,
        unit_of_measure: row.unit_of_measure,
        expiry_date: row.expiry_date,
        last_movement_at: row.first_receipt_at,
      },
    },
  ];
}

/** Stock kept for an order is an allocation of the warehouse, which is called for when it may be delivered; what is taken back is one of nothing. */
function allocate(change: RowChange<InventoryReservationsRow>, source: LinkSource<Rows>): ToWms[] {
  const { kind, row } = change;
  if (becomes(change, 'status', (status) => status === 'cancelled' || status === 'expired'))
    return [
      {
        table: 'erp_allocations',
        columns: { inventory_reservation_id: row.inventory_reservation_id, allocated_quantity: 0 },
      },
    ];
  if (row.sales_order_line_id !== null && kind === 'update' && becomes(change, 'staged_at', (at) => at !== null))
    return [
      {
        table: 'erp_allocations',
        columns: { inventory_reservation_id: row.inventory_reservation_id, required_at: row.staged_at },
      },
    ];
  if (kind !== 'insert') return [];
  const columns = {
    inventory_reservation_id: row.inventory_reservation_id,
    product_id: row.product_id,
    material_id: row.material_id,
    warehouse_id: row.warehouse_id,
    lot_number: row.lot_number,
    allocated_quantity: row.reserved_quantity,
    unit_of_measure: row.unit_of_measure,
    required_date: row.required_date,
    priority: row.priority,
  };
  if (row.demand_type === 'transfer') return [{ table: 'erp_allocations', columns }];
  if (row.sales_order_line_id === null) {
    const order = source.get('production_orders', row.production_order_id);
    return [
      {
        table: 'erp_allocations',
        columns: {
          ...columns,
          production_order_id: order.production_order_id,
          production_order_number: order.production_order_number,
        },
      },
    ];
  }
  const line = source.get('sales_order_lines', row.sales_order_line_id);
  const order = source.get('sales_orders', line.sales_order_id);
  return [
    {
      table: 'erp_allocations',
      columns: {
        ...columns,
        sales_order_id: order.sales_order_id,
        sales_order_number: order.sales_order_number,
        sales_order_line_id: line.sales_order_line_id,
        customer_id: order.customer_id,
        incoterm: order.incoterm,
        promised_date: row.required_date,
      },
    },
  ];
}

/** What a supplier has still to bring, as often as quantity or day change; of what is struck or received it is nothing more. */
function expectPurchase({ kind, row, before }: RowChange<PurchaseOrderLinesRow>, source: LinkSource<Rows>): ToWms[] {
  const isOver = row.status === 'cancelled' || row.status === 'received';
  // Of what had come before history began, nothing more is to come.
  if (row.material_id === null || (kind === 'insert' && row.status !== 'open' && row.status !== 'partially_received'))
    return [];
  const concerns =
    kind === 'insert' ||
    before?.ordered_quantity !== undefined ||
    before?.promised_date !== undefined ||
    (isOver && before?.status !== undefined);
  if (!concerns) return [];
  const expected = {
    purchase_order_line_id: row.purchase_order_line_id,
    expected_quantity: isOver ? 0 : Math.max(0, row.ordered_quantity - row.received_quantity),
    expected_date: row.promised_date,
  };
  if (kind === 'update') return [{ table: 'expected_receipts', columns: expected }];
  const order = source.get('purchase_orders', row.purchase_order_id);
  return [
    {
      table: 'expected_receipts',
      columns: {
        purchase_order_id: order.purchase_order_id,
        purchase_order_number: order.purchase_order_number,
        supplier_id: order.supplier_id,
        material_id: row.material_id,
        warehouse_id: row.warehouse_id,
        unit_of_measure: row.unit_of_measure,
        ...expected,
        over_delivery_tolerance_pct: row.over_delivery_tolerance_pct,
      },
    },
  ];
}

/** What a released order is to bring. */
function expectOutput(change: RowChange<ProductionOrdersRow>): ToWms[] {
  const { row } = change;
  if (!becomes(change, 'status', (status) => status === 'released')) return [];
  return [
    {
      table: 'expected_receipts',
      columns: {
        production_order_id: row.production_order_id,
        production_order_number: row.production_order_number,
        product_id: row.product_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        warehouse_id: row.receipt_warehouse_id,
        expected_quantity: row.planned_quantity,
        unit_of_measure: row.unit_of_measure,
        expected_date: row.due_date,
        priority: row.priority,
      },
    },
  ];
}

/** What a movement of ERP's stock is in the warehouse, which reports its own to ERP and brings those of production itself; the first half of a change of stock type is told with the second. */
const MOVEMENTS: Readonly<Record<string, MovementType>> = {
  return_to_supplier: 'supplier_return',
  customer_return: 'customer_return',
  status_change_in: 'stock_type_change',
  scrap: 'scrap',
};

/** Reasons that the warehouse has for movements too. */
const REASONS = ['damage', 'expiry', 'recall', 'inspection_passed', 'inspection_failed'] as const;

function move(change: RowChange<InventoryTransactionsRow>, source: LinkSource<Rows>): ToWms[] {
  const { row } = change;
  const movement_type = MOVEMENTS[row.transaction_type];
  if (
    movement_type === undefined ||
    row.source_module === 'wms' ||
    !becomes(change, 'status', (status) => status === 'posted')
  )
    return [];
  const pair = row.paired_inventory_transaction_id;
  const out = movement_type === 'stock_type_change' ? source.get('inventory_transactions', pair).stock_type : null;
  return [
    {
      table: 'warehouse_movements',
      columns: {
        movement_type,
        source_id: row.inventory_transaction_id,
        source_document_number: row.transaction_number,
        warehouse_id: row.warehouse_id,
        product_id: row.product_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        quantity: must(row.quantity, 'quantity of a movement'),
        unit_of_measure: row.unit_of_measure,
        from_stock_type: row.stock_effect < 0 ? row.stock_type : out,
        to_stock_type: row.stock_effect < 0 ? null : row.stock_type,
        sales_order_line_id: row.sales_order_line_id,
        reason_code: REASONS.find((one) => one === row.reason_code) ?? null,
        reason: row.reason_code,
        moved_by_employee_id: row.moved_by_employee_id,
        requested_at: must(row.transaction_at, 'moment of a movement'),
      },
    },
  ];
}

/** What ERP tells the warehouse: what to expect, what to keep for whom, and what it does to stock by itself. */
export const toWarehouse: Link<Types, 'erp-to-wms'> = {
  flow: 'erp-to-wms',
  on: {
    inventory_balances: openStock,
    inventory_reservations: allocate,
    purchase_order_lines: expectPurchase,
    production_orders: expectOutput,
    inventory_transactions: move,
  },
};
