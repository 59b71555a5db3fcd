import type { LoadPlansRow } from '../rows.ts';
import type { Context } from './context.ts';

/** What the warehouse is told of a load: when, with what, how much. */
export function logLoad({ tables, now }: Context, load: LoadPlansRow): void {
  tables.wms_tms_sync_log.add({
    direction: 'outbound',
    flow_id: 'tms-to-wms',
    counterpart_module: 'wms',
    message_type: 'load_planned',
    entity_table: 'tms.load_plans',
    entity_id: load.load_plan_id,
    document_number: load.load_plan_number,
    payload: { kg: load.planned_weight_kg / 1000, packages: load.package_count, shipments: load.shipment_count },
    attempt_count: 1,
    occurred_at: now,
    received_at: now,
    processed_at: now,
    status: 'processed',
  });
}
