import { must } from '../../machinery/base/errors.ts';
import type { Key } from '../../machinery/base/row-types.ts';
import type { LinkSource, LinksOf, Mapped, RowChange } from '../../machinery/kernel/contract.ts';
import { toSales } from './links/sales.ts';
import { toFinancial } from './links/to-financial.ts';
import { tellReceipt } from './links/to-quality.ts';
import { toService } from './links/to-service.ts';
import { toSupplier } from './links/to-supplier.ts';
import { toWarehouse } from './links/warehouse.ts';
import type {
  InventoryReservationsRow,
  ProductionOrdersRow,
  RoutingOperationsRow,
  Rows,
  Sends,
  Types,
} from './rows.ts';

type ToManufacturing = Mapped<Sends['erp-to-manufacturing']>;

/** A released order becomes a work order with the steps of its routing, as they stand at release. */
function releaseOrder({ row, before }: RowChange<ProductionOrdersRow>, source: LinkSource<Rows>): ToManufacturing[] {
  if (row.status !== 'released' || before?.status === undefined) return [];
  return [
    {
      table: 'work_orders',
      columns: {
        production_order_id: row.production_order_id,
        production_order_number: row.production_order_number,
        order_type: row.order_type,
        ncr_id: row.ncr_id,
        product_id: row.product_id,
        material_id: row.material_id,
        factory_id: row.factory_id,
        bom_id: row.bom_id,
        bom_revision: row.bom_revision,
        routing_id: row.routing_id,
        routing_revision: row.routing_revision,
        lot_number: row.lot_number,
        planned_quantity: row.planned_quantity,
        unit_of_measure: row.unit_of_measure,
        priority: row.priority,
        sales_order_number: row.sales_order_number,
        planned_start_at: row.planned_start_at,
        planned_end_at: row.planned_end_at,
        destination_warehouse_id: row.receipt_warehouse_id,
      },
    },
    ...stepsOf(source, row.routing_id).map((operation) => operationOf(row, operation)),
  ];
}

function stepsOf(source: LinkSource<Rows>, routing: Key): readonly RoutingOperationsRow[] {
  return source
    .by('routing_operations', 'routing_id', routing)
    .toSorted((a, b) => a.operation_sequence - b.operation_sequence);
}

function operationOf(order: Readonly<ProductionOrdersRow>, operation: Readonly<RoutingOperationsRow>): ToManufacturing {
  return {
    table: 'operations',
    columns: {
      production_order_id: order.production_order_id,
      product_id: order.product_id,
      material_id: order.material_id,
      lot_number: order.lot_number,
      planned_quantity: order.planned_quantity,
      unit_of_measure: order.unit_of_measure,
      routing_operation_id: operation.routing_operation_id,
      operation_sequence: operation.operation_sequence,
      operation_code: operation.operation_code,
      operation_name: operation.operation_name,
      operation_type: operation.operation_type,
      work_center_id: operation.work_center_id,
      required_skill_id: operation.required_skill_id,
      minimum_proficiency_level: operation.minimum_proficiency_level,
      inspection_plan_id: operation.inspection_plan_id,
      planned_setup_minutes: operation.setup_minutes,
      planned_teardown_minutes: operation.teardown_minutes,
      planned_crew_size: operation.crew_size,
      is_quality_gate: operation.is_quality_gate,
      confirmation_type: operation.confirmation_type,
    },
  };
}

/** A lot kept for an order is staged for its work order. */
function stageLot({ kind, row }: RowChange<InventoryReservationsRow>): ToManufacturing[] {
  if (kind !== 'insert' || row.production_order_id === null) return [];
  return [
    {
      table: 'material_transactions',
      columns: {
        inventory_reservation_id: row.inventory_reservation_id,
        material_id: must(row.material_id ?? undefined, 'component'),
        quantity: row.reserved_quantity,
        unit_of_measure: row.unit_of_measure,
        warehouse_id: row.warehouse_id,
        inventory_lot_id: row.inventory_lot_id,
        lot_number: row.lot_number,
        bom_component_id: row.bom_component_id,
        production_order_id: row.production_order_id,
      },
    },
  ];
}

/** What ERP tells manufacturing, sales, quality, warehouses, suppliers, customer service and finance; its other flows begin when their receivers have behaviour. */
export const links: LinksOf<Types> = [
  { flow: 'erp-to-manufacturing', on: { production_orders: releaseOrder, inventory_reservations: stageLot } },
  toSales,
  toWarehouse,
  { flow: 'erp-to-quality', on: { goods_receipt_lines: tellReceipt } },
  toSupplier,
  toService,
  toFinancial,
];
