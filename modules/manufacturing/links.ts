import { rescale } from '../../machinery/base/decimal.ts';
import { must } from '../../machinery/base/errors.ts';
import type { AnyRow, Link, Mapped, RowChange, Tables } from '../../machinery/simulation/contract.ts';
import type { LaborTimeEntriesRow, MaterialTransactionsRow, OperationsRow, Rows, WorkOrdersRow } from './rows.ts';

const SOURCE = 'manufacturing';

/** Whether something holds for a row now that did not hold before the change. */
function becomes<Row>({ kind, row, before }: RowChange<Row>, holds: (row: Readonly<Row>) => boolean): boolean {
  return holds(row) && (kind === 'insert' || !holds({ ...row, ...before }));
}

/** Costs count in ten-thousandths, quantities of manufacturing in thousandths. */
const costQuantity = (quantity: number) => rescale(quantity, 3, 4);

function orderColumns({ work_order_id, work_order_number, production_order_id }: Readonly<WorkOrdersRow>): AnyRow {
  return { work_order_id, work_order_number, production_order_id };
}

function orderOf(tables: Tables<Rows>, key: number | null): Readonly<WorkOrdersRow> {
  return must(tables.work_orders.get(must(key, 'work order')), `held work order ${key}`);
}

/** An order is confirmed when it begins and when it is completed. */
function confirmOrder(change: RowChange<WorkOrdersRow>): Mapped[] {
  const { row } = change;
  const isConfirmed =
    becomes(change, ({ status }) => status === 'in_progress') ||
    becomes(change, ({ status }) => status === 'completed');
  if (!isConfirmed) return [];
  return [
    {
      table: 'production_costs',
      columns: {
        cost_type: 'confirmation',
        source_module: SOURCE,
        source_table: 'manufacturing.work_orders',
        source_id: row.work_order_id,
        source_document_number: row.work_order_number,
        ...orderColumns(row),
        quantity: costQuantity(row.started_quantity),
        unit_of_measure: row.unit_of_measure,
        good_quantity: row.good_quantity,
        scrap_quantity: row.scrap_quantity,
        rework_quantity: row.rework_quantity,
        incurred_at: row.started_at,
        completed_at: row.completed_at,
      },
    },
  ];
}

/** An operation is confirmed when its first piece has begun, and when it is completed. */
function confirmOperation(change: RowChange<OperationsRow>, tables: Tables<Rows>): Mapped[] {
  const { row } = change;
  const isConfirmed =
    becomes(change, ({ started_at }) => started_at !== null) || becomes(change, ({ ended_at }) => ended_at !== null);
  if (!isConfirmed) return [];
  return [
    {
      table: 'production_costs',
      columns: {
        cost_type: 'confirmation',
        source_module: SOURCE,
        source_table: 'manufacturing.operations',
        source_id: row.operation_id,
        ...orderColumns(orderOf(tables, row.work_order_id)),
        operation_id: row.operation_id,
        operation_sequence: row.operation_sequence,
        work_center_id: row.work_center_id,
        quantity: costQuantity(row.input_quantity),
        unit_of_measure: row.unit_of_measure,
        good_quantity: row.good_quantity,
        scrap_quantity: row.scrap_quantity,
        rework_quantity: row.rework_quantity,
        incurred_at: row.started_at,
        completed_at: row.ended_at,
      },
    },
  ];
}

/** What stock of ERP does when material is booked; use and loss at the line move none. */
const MOVEMENTS: Readonly<Record<string, string>> = {
  issue: 'material_issue',
  return: 'material_return',
  production_receipt: 'production_receipt',
};
const COSTS = new Set(['consumption', 'scrap']);

function bookMaterial(change: RowChange<MaterialTransactionsRow>, tables: Tables<Rows>): Mapped[] {
  const { row } = change;
  if (!becomes(change, ({ status }) => status === 'posted')) return [];
  const order = orderOf(tables, row.work_order_id);
  const movement = MOVEMENTS[row.transaction_type ?? ''];
  return [
    ...(COSTS.has(row.transaction_type ?? '') ? [materialCost(row, order, tables)] : []),
    ...(movement === undefined ? [] : [materialMovement(row, order, movement)]),
  ];
}

function materialCost(
  row: Readonly<MaterialTransactionsRow>,
  order: Readonly<WorkOrdersRow>,
  tables: Tables<Rows>,
): Mapped {
  const sign = row.reversal_of_material_transaction_id === null ? 1 : -1;
  return {
    table: 'production_costs',
    columns: {
      cost_type: 'material',
      source_module: SOURCE,
      source_table: 'manufacturing.material_transactions',
      source_id: row.material_transaction_id,
      source_document_number: row.transaction_number,
      ...orderColumns(order),
      ...operationColumns(row.operation_id, tables),
      material_id: row.material_id,
      lot_number: row.lot_number,
      bom_component_id: row.bom_component_id,
      quantity: sign * costQuantity(row.quantity),
      unit_of_measure: row.unit_of_measure,
      variance_reason_code: row.variance_reason_code,
      incurred_at: row.transaction_at,
    },
  };
}

function materialMovement(
  row: Readonly<MaterialTransactionsRow>,
  order: Readonly<WorkOrdersRow>,
  transaction_type: string,
): Mapped {
  return {
    table: 'inventory_transactions',
    columns: {
      transaction_type,
      source_module: SOURCE,
      source_table: 'manufacturing.material_transactions',
      source_id: row.material_transaction_id,
      source_document_number: row.transaction_number,
      work_order_id: order.work_order_id,
      production_order_id: order.production_order_id,
      product_id: row.product_id,
      material_id: row.material_id,
      warehouse_id: row.warehouse_id,
      inventory_lot_id: row.inventory_lot_id,
      lot_number: row.lot_number,
      inventory_reservation_id: row.inventory_reservation_id,
      quantity: row.quantity,
      unit_of_measure: row.unit_of_measure,
      transaction_at: row.transaction_at,
      moved_by_employee_id: row.booked_by_employee_id,
      reversal_of_inventory_transaction_id: row.reversal_of_material_transaction_id,
    },
  };
}

function bookLabour(change: RowChange<LaborTimeEntriesRow>, tables: Tables<Rows>): Mapped[] {
  const { row } = change;
  const isApproved = becomes(
    change,
    ({ approval_status, ended_at }) => approval_status === 'approved' && ended_at !== null,
  );
  if (!isApproved) return [];
  return [
    {
      table: 'production_costs',
      columns: {
        cost_type: 'labour',
        source_module: SOURCE,
        source_table: 'manufacturing.labor_time_entries',
        source_id: row.labor_time_entry_id,
        source_document_number: row.entry_number,
        ...orderColumns(orderOf(tables, row.work_order_id)),
        ...operationColumns(row.operation_id, tables),
        work_center_id: row.work_center_id,
        employee_id: row.employee_id,
        cost_center_code: row.cost_center_code,
        quantity: row.labour_hours,
        unit_of_measure: 'h',
        incurred_at: row.ended_at,
      },
    },
  ];
}

function operationColumns(key: number | null, tables: Tables<Rows>): AnyRow {
  if (key === null) return {};
  const { operation_id, operation_sequence } = must(tables.operations.get(key), `operation ${key}`);
  return { operation_id, operation_sequence };
}

/** What goes to a machine: the placing is frozen in the step in which its operation is dispatched. */
function dispatchRun(change: RowChange<Rows['production_schedules']>, tables: Tables<Rows>): Mapped[] {
  const { row } = change;
  if (!becomes(change, ({ is_frozen, status }) => is_frozen && status === 'active')) return [];
  const operation = must(tables.operations.get(row.operation_id), `operation ${row.operation_id}`);
  return [
    {
      table: 'production_runs',
      columns: {
        operation_id: operation.operation_id,
        operation_sequence: operation.operation_sequence,
        operator_employee_id: operation.assigned_employee_id,
        operation_status: operation.status,
        work_order_id: operation.work_order_id,
        work_order_number: operation.work_order_number,
        work_center_id: operation.work_center_id,
        product_id: operation.product_id,
        material_id: operation.material_id,
        lot_number: operation.lot_number,
        planned_quantity: operation.planned_quantity,
        unit_of_measure: operation.unit_of_measure,
        ideal_cycle_seconds: operation.ideal_cycle_seconds,
        factory_id: row.factory_id,
        production_line_id: row.production_line_id,
        machine_id: row.machine_id,
        planned_start_at: row.planned_start_at,
        planned_end_at: row.planned_end_at,
      },
    },
  ];
}

/** What manufacturing tells others; a neighbour without behaviour receives nothing. */
export const links: Link<Rows>[] = [
  {
    flow: 'manufacturing-to-erp',
    on: {
      work_orders: confirmOrder,
      operations: confirmOperation,
      material_transactions: bookMaterial,
      labor_time_entries: bookLabour,
    },
  },
  { flow: 'manufacturing-to-operations', on: { production_schedules: dispatchRun } },
];
