import type { Moment } from '../../../machinery/base/row-types.ts';
import type { ProductionOrdersRow } from '../rows.ts';
import type { Erp } from './context.ts';

/** A message about a production order that was exchanged with manufacturing. */
export interface SyncMessage {
  direction: 'inbound' | 'outbound';
  type: 'order_released' | 'order_completed';
  order: ProductionOrdersRow;
  /** Time at the source. */
  at: Moment;
}

/** Notes one message; it is final at once, as it is dealt with in the step in which it comes. */
export function logMessage({ context }: Erp, { direction, type, order, at }: SyncMessage, now: Moment): void {
  const { erp_mes_sync_log } = context.tables;
  const isOutbound = direction === 'outbound';
  erp_mes_sync_log.append({
    erp_mes_sync_log_id: erp_mes_sync_log.nextKey(),
    direction,
    flow_id: isOutbound ? 'erp-to-manufacturing' : 'manufacturing-to-erp',
    counterpart_module: 'manufacturing',
    message_type: type,
    entity_table: 'erp.production_orders',
    entity_id: order.production_order_id,
    document_number: order.production_order_number,
    production_order_id: order.production_order_id,
    work_order_id: order.work_order_id,
    quantity: isOutbound ? order.planned_quantity : order.good_quantity,
    status: 'processed',
    payload: {},
    attempt_count: 1,
    error_code: null,
    error_message: null,
    occurred_at: at,
    received_at: now,
    processed_at: now,
    created_at: now,
    updated_at: now,
  });
}
