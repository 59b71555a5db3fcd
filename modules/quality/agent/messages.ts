import type { NcrHeadersRow } from '../rows.ts';
import type { Context } from './context.ts';

/** What is told to the warehouse stands in the log. */
export function logOut({ tables, now }: Context, row: NcrHeadersRow, message_type: 'stock_hold' | 'disposition'): void {
  if (row.warehouse_id === null) return;
  tables.qms_integration_log.add({
    direction: 'outbound',
    flow_id: 'quality-to-wms',
    counterpart_module: 'wms',
    message_type,
    entity_table: 'quality.ncr_headers',
    entity_id: row.ncr_id,
    document_number: row.ncr_number,
    factory_id: row.factory_id,
    lot_number: row.lot_number,
    status: 'processed',
    ncr_id: row.ncr_id,
    payload: { warehouse_id: row.warehouse_id, quantity: row.nonconforming_quantity / 1000 },
    attempt_count: 1,
    occurred_at: now,
    received_at: now,
    processed_at: now,
  });
}
