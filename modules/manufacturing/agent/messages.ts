import type { Moment } from '../../../machinery/base/row-types.ts';
import type { MesIntegrationLogRow } from '../rows.ts';
import type { Context } from './context.ts';

/** What a message must say; the rest has neutral values. */
export type Heard = Pick<
  MesIntegrationLogRow,
  'flow_id' | 'counterpart_module' | 'message_type' | 'entity_table' | 'entity_id' | 'occurred_at'
> &
  Partial<
    Pick<
      MesIntegrationLogRow,
      | 'document_number'
      | 'work_order_id'
      | 'operation_id'
      | 'machine_id'
      | 'reported_good_quantity'
      | 'reported_scrap_quantity'
      | 'reported_rework_quantity'
      | 'payload'
    >
  >;

/** Writes down a message that has come in and was dealt with in the same step. */
export function logInbound(
  { tables }: Context,
  heard: Heard,
  { now, status }: { now: Moment; status: 'processed' | 'ignored' },
): void {
  tables.mes_integration_log.append({
    mes_integration_log_id: tables.mes_integration_log.nextKey(),
    direction: 'inbound',
    flow_id: heard.flow_id,
    counterpart_module: heard.counterpart_module,
    message_type: heard.message_type,
    entity_table: heard.entity_table,
    entity_id: heard.entity_id,
    occurred_at: heard.occurred_at,
    document_number: heard.document_number ?? null,
    work_order_id: heard.work_order_id ?? null,
    operation_id: heard.operation_id ?? null,
    machine_id: heard.machine_id ?? null,
    reported_good_quantity: heard.reported_good_quantity ?? null,
    reported_scrap_quantity: heard.reported_scrap_quantity ?? null,
    reported_rework_quantity: heard.reported_rework_quantity ?? null,
    payload: heard.payload ?? {},
    status,
    attempt_count: 1,
    error_code: null,
    error_message: null,
    received_at: now,
    processed_at: now,
    created_at: now,
    updated_at: now,
  });
}
