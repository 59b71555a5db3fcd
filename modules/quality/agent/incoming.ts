import { must } from '../../../machinery/base/errors.ts';
import type { Json, Key } from '../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import { FLOOR_DEFECTS, NON_CONFORMANCE, WAREHOUSE_DEFECTS } from '../lifecycle/non-conformance.ts';
import type { NcrHeadersRow, QmsIntegrationLogRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { countIn } from './counting.ts';
import { raise, returned, siteOfWarehouse } from './non-conformance.ts';
import { cleanLot } from './supplier-actions.ts';
import { receivedOf } from './supplier-figures.ts';

type Told = Readonly<Partial<QmsIntegrationLogRow>>;
type Payload = Readonly<Record<string, Json>>;

/** What production and goods receipt tell: every inspection is counted, receipts also for their supplier. */
export const incoming: Process<Types> = { name: 'incoming', takes: { qms_integration_log: note } };

function note(context: Context, { columns }: Message<Types, 'qms_integration_log'>): void {
  const { tables, now } = context;
  const payload = columns.payload as Payload;
  const site = columns.factory_id ?? siteOfWarehouse(context, payload.warehouse_id as Key);
  const report = reportOf(context, columns, payload);
  const row = tables.qms_integration_log.receive(columns, {
    factory_id: site,
    ncr_id: report?.ncr_id ?? null,
    handling:
      columns.message_type === 'inspection_failed'
        ? 'ncr_opened'
        : columns.message_type === 'goods_return'
          ? 'updated'
          : 'counted',
    status: 'processed',
    attempt_count: 1,
    received_at: now,
    processed_at: now,
  });
  const isInspection = row.message_type === 'inspection_passed' || row.message_type === 'inspection_failed';
  if (isInspection)
    countIn(context, site, {
      inspection_count: 1,
      failed_inspection_count: row.message_type === 'inspection_failed' ? 1 : 0,
      inspected_quantity: must(row.inspected_quantity, 'quantity of an inspection'),
      rejected_quantity: must(row.rejected_quantity, 'rejected quantity of an inspection'),
    });
  if (row.counterpart_module === 'manufacturing') lookAgain(context, row, payload, site);
  else if (row.message_type === 'goods_return') {
    if (report) returned(context, report);
  } else takeReceipt(context, row, payload, site);
}

/** The report that a failed inspection has opened, or whose goods go back. */
function reportOf({ tables }: Context, told: Told, payload: Payload): NcrHeadersRow | undefined {
  if (told.message_type === 'inspection_passed' || told.message_type === 'goods_receipt') return undefined;
  if (told.counterpart_module === 'manufacturing')
    return tables.ncr_headers.by('quality_inspection_id', must(told.entity_id, 'inspection'))[0];
  return tables.ncr_headers
    .by('goods_receipt_id', payload.goods_receipt_id as Key)
    .find(({ lot_number, material_id }) => lot_number === told.lot_number && material_id === payload.material_id);
}

/** A deviation that the inspection has missed is found when somebody looks again. */
function lookAgain(context: Context, row: QmsIntegrationLogRow, payload: Payload, site: Key): void {
  const draw = context.draws.of('qms_integration_log', row.qms_integration_log_id, 'found later');
  const lot = row.inspected_quantity ?? 0;
  if (row.message_type !== 'inspection_passed' || lot < 2000 || !draw.chance(NON_CONFORMANCE.foundLater)) return;
  raise(context, {
    source: draw.pick(['pre_shipment', 'audit']),
    site,
    product_id: payload.product_id as Key | null,
    material_id: payload.material_id as Key | null,
    lot_number: row.lot_number,
    lotQuantity: lot,
    quantity: Math.min(lot, draw.integer(1, 3) * 1000),
    severity: draw.weighted([
      ['minor', 0.7],
      ['major', 0.3],
    ]),
    defects: [draw.pick(FLOOR_DEFECTS)],
  });
}

function takeReceipt(context: Context, row: QmsIntegrationLogRow, payload: Payload, site: Key): void {
  const supplier = payload.supplier_id as Key;
  const received = row.inspected_quantity ?? 0;
  receivedOf(context, supplier, {
    isInspected: row.message_type !== 'goods_receipt',
    isRejected: row.message_type === 'inspection_failed',
    received,
    rejected: row.message_type === 'inspection_failed' ? (row.rejected_quantity ?? 0) : 0,
  });
  if (row.message_type !== 'inspection_passed') return;
  cleanLot(context, supplier, payload.material_id as Key);
  const draw = context.draws.of('qms_integration_log', row.qms_integration_log_id, 'putaway');
  if (!draw.chance(NON_CONFORMANCE.foundAtPutaway) || row.lot_number === null) return;
  raise(context, {
    source: 'warehouse',
    site,
    product_id: null,
    material_id: payload.material_id as Key,
    lot_number: row.lot_number,
    supplier_id: supplier,
    lotQuantity: received,
    quantity: Math.max(1, Math.ceil((received / 1000) * draw.between(0.03, 0.2))) * 1000,
    severity: 'minor',
    defects: [draw.pick(WAREHOUSE_DEFECTS)],
  });
}
