import type { ShippingTasksRow, WmsTmsSyncLogRow } from '../rows.ts';
import type { Context } from './context.ts';

/** One message to transport for a delivery: what was handed over and when. */
export function tell(
  { tables, now }: Context,
  type: WmsTmsSyncLogRow['message_type'],
  first: ShippingTasksRow,
  lines: readonly ShippingTasksRow[],
): void {
  tables.wms_tms_sync_log.add({
    direction: 'outbound',
    flow_id: 'wms-to-tms',
    counterpart_module: 'tms',
    message_type: type,
    entity_table: 'wms.shipping_tasks',
    entity_id: first.shipping_task_id,
    document_number: first.shipping_task_number,
    shipping_task_id: first.shipping_task_id,
    warehouse_id: first.warehouse_id,
    payload: {
      sales_order_number: first.sales_order_number,
      lines: lines.length,
      packages: lines.reduce((sum, line) => sum + line.package_count, 0),
      gross_weight_kg: lines.reduce((sum, line) => sum + line.gross_weight_kg, 0) / 1000,
    },
    attempt_count: 1,
    occurred_at: now,
    received_at: now,
    processed_at: now,
    status: 'processed',
  });
}
