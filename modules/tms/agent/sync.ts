import type { LoadPlansRow, NewRows, ShipmentsRow } from '../rows.ts';
import type { Context } from './context.ts';

/** What the warehouse is told of a load: when, with what, how much. */
export function logLoad(context: Context, load: LoadPlansRow): void {
  log(context, {
    message_type: 'load_planned',
    entity_table: 'tms.load_plans',
    entity_id: load.load_plan_id,
    document_number: load.load_plan_number,
    payload: { kg: load.planned_weight_kg / 1000, packages: load.package_count, shipments: load.shipment_count },
  });
}

/** A collection or a transfer is at the dock. */
export function logArrival(context: Context, row: ShipmentsRow): void {
  log(context, {
    message_type: 'vehicle_arrived',
    entity_table: 'tms.shipments',
    entity_id: row.shipment_id,
    document_number: row.shipment_number,
    shipment_id: row.shipment_id,
    payload: {
      kg: row.gross_weight_kg / 1000,
      notice: row.advance_notice_number ?? row.transfer_number,
      packages: row.package_count,
    },
  });
}

type Told = Pick<
  NewRows['wms_tms_sync_log'],
  'message_type' | 'entity_table' | 'entity_id' | 'document_number' | 'shipment_id' | 'payload'
>;

function log({ tables, now }: Context, told: Told): void {
  tables.wms_tms_sync_log.add({
    direction: 'outbound',
    flow_id: 'tms-to-wms',
    counterpart_module: 'wms',
    ...told,
    attempt_count: 1,
    occurred_at: now,
    received_at: now,
    processed_at: now,
    status: 'processed',
  });
}
