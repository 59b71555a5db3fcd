import type { Moment } from '../../../../machinery/base/row-types.ts';
import type { ProductionOrdersRow } from '../../rows.ts';
import type { Erp } from '../context.ts';

/** Notes that an order was told to manufacturing. What comes back is noted by the row that it becomes, with its own status: costs and stock movements. */
export function logRelease({ context }: Erp, order: ProductionOrdersRow, now: Moment): void {
  const { erp_mes_sync_log } = context.tables;
  erp_mes_sync_log.add({
    direction: 'outbound',
    flow_id: 'erp-to-manufacturing',
    counterpart_module: 'manufacturing',
    message_type: 'order_released',
    entity_table: 'erp.production_orders',
    entity_id: order.production_order_id,
    document_number: order.production_order_number,
    production_order_id: order.production_order_id,
    quantity: order.planned_quantity,
    status: 'processed',
    payload: {},
    occurred_at: now,
    received_at: now,
    processed_at: now,
  });
}
