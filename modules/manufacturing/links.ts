import { must } from '../../machinery/base/errors.ts';
import type { Key } from '../../machinery/base/row-types.ts';
import {
  becomes,
  type LinkSource,
  type LinksOf,
  type Mapped,
  type RowChange,
} from '../../machinery/kernel/contract.ts';
import type { MaterialTransactionsRow, QualityInspectionsRow, Rows, Sends, Types, WorkOrdersRow } from './rows.ts';

const SOURCE = 'manufacturing';

type ToErp = Mapped<Sends['manufacturing-to-erp']>;
type ToQuality = Mapped<Sends['manufacturing-to-quality']>;
type ToOperations = Mapped<Sends['manufacturing-to-operations']>;
type ToWms = Mapped<Sends['manufacturing-to-wms']>;

/** An order is confirmed when it begins and when it is completed, and its labour as far as it is approved. */
function confirmOrder(change: RowChange<WorkOrdersRow>): ToErp[] {
  const { row, before } = change;
  const isConfirmed =
    becomes(change, 'status', (status) => status === 'in_progress') ||
    becomes(change, 'status', (status) => status === 'completed') ||
    before?.labour_hours !== undefined;
  if (!isConfirmed) return [];
  return [
    {
      table: 'production_costs',
      columns: {
        cost_type: 'labour',
        source_module: SOURCE,
        source_table: 'manufacturing.work_orders',
        source_id: row.work_order_id,
        source_document_number: row.work_order_number,
        work_order_id: row.work_order_id,
        work_order_number: row.work_order_number,
        production_order_id: row.production_order_id,
        quantity: row.labour_hours,
        unit_of_measure: 'h',
        good_quantity: row.good_quantity,
        scrap_quantity: row.scrap_quantity,
        rework_quantity: row.rework_quantity,
        incurred_at: must(row.started_at, 'begin of a confirmed order'),
        completed_at: row.completed_at,
      },
    },
  ];
}

/** What stock of ERP does when material is booked; use and loss at the line move none. */
type Movement = 'material_issue' | 'material_return' | 'production_receipt';
const MOVEMENTS: Readonly<Record<string, Movement>> = {
  issue: 'material_issue',
  return: 'material_return',
  production_receipt: 'production_receipt',
};

function bookMaterial(change: RowChange<MaterialTransactionsRow>, source: LinkSource<Rows>): ToErp[] {
  const { row } = change;
  const movement = MOVEMENTS[row.transaction_type ?? ''];
  if (movement === undefined || !becomes(change, 'status', (status) => status === 'posted')) return [];
  return [materialMovement(row, source.get('work_orders', row.work_order_id), movement)];
}

function materialMovement(
  row: Readonly<MaterialTransactionsRow>,
  order: Readonly<WorkOrdersRow>,
  transaction_type: Movement,
): ToErp {
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

/** What the line has made or has left over is brought to the store at once; ERP hears of it by the hour. */
function bringToStore(change: RowChange<MaterialTransactionsRow>, source: LinkSource<Rows>): ToWms[] {
  const { row } = change;
  if (!becomes(change, 'status', (status) => status === 'posted')) return [];
  const { production_order_id, production_order_number } = source.get('work_orders', row.work_order_id);
  const goods = {
    production_order_id,
    production_order_number,
    warehouse_id: must(row.warehouse_id ?? undefined, 'warehouse of a movement'),
    material_id: row.material_id,
    lot_number: row.lot_number,
    unit_of_measure: row.unit_of_measure,
  };
  if (row.transaction_type === 'production_receipt')
    return [
      {
        table: 'receiving_tasks',
        columns: {
          ...goods,
          product_id: row.product_id,
          received_quantity: row.quantity,
          planned_at: must(row.transaction_at ?? undefined, 'moment of a movement'),
        },
      },
    ];
  if (row.transaction_type !== 'return') return [];
  return [
    {
      table: 'warehouse_movements',
      columns: {
        ...goods,
        movement_type: 'production_return',
        source_id: row.inventory_reservation_id,
        source_document_number: row.transaction_number,
        quantity: row.quantity,
        requested_at: must(row.transaction_at ?? undefined, 'moment of a movement'),
      },
    },
  ];
}

/** Sequence of the step with which every routing begins. */
const FIRST_STEP = 10;

/** The parts of an order are called for to the moment at which its first step is placed. */
function callForParts({ kind, row }: RowChange<Rows['production_schedules']>, source: LinkSource<Rows>): ToWms[] {
  if (kind !== 'insert' || row.revision_number > 1) return [];
  const { operation_sequence, production_order_id } = source.get('operations', row.operation_id);
  if (operation_sequence > FIRST_STEP) return [];
  return [{ table: 'erp_allocations', columns: { production_order_id, required_at: row.planned_start_at } }];
}

/** What goes to a machine: the placing is frozen in the step in which its operation is dispatched. */
function dispatchRun(change: RowChange<Rows['production_schedules']>, source: LinkSource<Rows>): ToOperations[] {
  const { row } = change;
  const isFrozen = becomes(change, 'is_frozen', (frozen) => frozen);
  const isActive = becomes(change, 'status', (status) => status === 'active');
  if (!row.is_frozen || row.status !== 'active' || !(isFrozen || isActive)) return [];
  const operation = source.get('operations', row.operation_id);
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
        ideal_cycle_seconds: must(operation.ideal_cycle_seconds, 'cycle of a dispatched operation'),
        factory_id: row.factory_id,
        production_line_id: row.production_line_id,
        machine_id: row.machine_id,
        planned_start_at: row.planned_start_at,
        planned_end_at: row.planned_end_at,
      },
    },
  ];
}

/** Every inspection is told; one that failed is a non-conformance with its defect. */
function tellInspection({ row }: RowChange<QualityInspectionsRow>, source: LinkSource<Rows>): ToQuality[] {
  const { factory_id } = source.get('work_orders', row.work_order_id);
  const told: ToQuality = {
    table: 'qms_integration_log',
    columns: {
      direction: 'inbound',
      flow_id: 'manufacturing-to-quality',
      counterpart_module: SOURCE,
      message_type: row.result === 'failed' ? 'inspection_failed' : 'inspection_passed',
      entity_table: 'manufacturing.quality_inspections',
      entity_id: row.quality_inspection_id,
      document_number: row.inspection_number,
      factory_id,
      lot_number: row.lot_number,
      inspected_quantity: row.lot_quantity,
      rejected_quantity: row.rejected_quantity,
      occurred_at: must(row.inspected_at, 'moment of an inspection'),
      payload: {
        inspection_type: row.inspection_type,
        product_id: row.product_id,
        material_id: row.material_id,
        unit_of_measure: row.unit_of_measure,
        sample_quantity: (row.sample_quantity ?? 0) / 1000,
      },
    },
  };
  if (row.result !== 'failed' || row.rejected_quantity === 0) return [told];
  return [...nonConformanceOf(row, factory_id, source), told];
}

function nonConformanceOf(
  row: Readonly<QualityInspectionsRow>,
  factory_id: Key,
  source: LinkSource<Rows>,
): ToQuality[] {
  const operation = source.get('operations', row.operation_id);
  return [
    {
      table: 'ncr_headers',
      columns: {
        ncr_source: row.inspection_type,
        quality_inspection_id: row.quality_inspection_id,
        inspection_number: row.inspection_number,
        work_order_id: row.work_order_id,
        operation_id: row.operation_id,
        production_run_id: operation.production_run_id,
        factory_id,
        machine_id: operation.machine_id,
        product_id: row.product_id,
        material_id: row.material_id,
        lot_number: row.lot_number,
        lot_quantity: row.lot_quantity,
        nonconforming_quantity: row.rejected_quantity,
        unit_of_measure: row.unit_of_measure,
        severity: row.defect_severity,
        reported_by_employee_id: row.inspected_by_employee_id,
        detected_at: must(row.inspected_at, 'moment of an inspection'),
      },
    },
    {
      table: 'ncr_defect_details',
      columns: {
        quality_inspection_id: row.quality_inspection_id,
        defect_code: row.defect_code,
        severity: row.defect_severity,
        defect_quantity: row.defect_quantity,
        characteristic_name: row.characteristic_name,
        unit_of_measure: row.measurement_unit,
        lower_spec_limit: row.lower_spec_limit,
        upper_spec_limit: row.upper_spec_limit,
        measured_value: row.measured_value,
        measuring_equipment_id: row.measuring_equipment_id,
        measured_at: row.inspected_at,
        operation_sequence: operation.operation_sequence,
      },
    },
  ];
}

/** What manufacturing tells others; a neighbour without behaviour receives nothing. */
export const links: LinksOf<Types> = [
  {
    flow: 'manufacturing-to-erp',
    on: {
      work_orders: confirmOrder,
      material_transactions: bookMaterial,
    },
  },
  { flow: 'manufacturing-to-wms', on: { production_schedules: callForParts, material_transactions: bringToStore } },
  { flow: 'manufacturing-to-quality', on: { quality_inspections: tellInspection } },
  { flow: 'manufacturing-to-operations', on: { production_schedules: dispatchRun } },
];
