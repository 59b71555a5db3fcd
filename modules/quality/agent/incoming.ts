import { workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Json, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import {
  FLOOR_DEFECTS,
  NON_CONFORMANCE,
  OTHER_RECEIVING_DEFECTS,
  RECEIVING,
  RECEIVING_DEFECTS,
  WAREHOUSE_DEFECTS,
} from '../lifecycle/non-conformance.ts';
import type { NcrHeadersRow, QmsIntegrationLogRow, Types } from '../rows.ts';
import { type Context, hoursAfter } from './context.ts';
import { countIn } from './counting.ts';
import { raise, returned, siteOfWarehouse } from './non-conformance.ts';
import { cleanLot } from './supplier-actions.ts';
import { receivedOf } from './supplier-figures.ts';

type Told = Readonly<Partial<QmsIntegrationLogRow>>;
type Payload = Readonly<Record<string, Json>>;

/** What production and goods receipt tell: every inspection is counted, receipts also for their supplier. Goods that wait for it are inspected here. */
export const incoming: Process<Types> = {
  name: 'incoming',
  takes: { qms_integration_log: note },
  agenda: [{ of: 'qms_integration_log', next: inspectionOf, act: inspect }],
};

function note(context: Context, { columns }: Message<Types, 'qms_integration_log'>): void {
  const { tables, now } = context;
  const payload = columns.payload as Payload;
  const site = columns.factory_id ?? siteOfWarehouse(context, payload.warehouse_id as Key);
  if (payload.awaits_inspection === true) {
    tables.qms_integration_log.receive(columns, { factory_id: site, status: 'received', received_at: now });
    return;
  }
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

/** Receiving inspectors work in the early and the late shift; goods wait at the dock until one has time. */
function inspectionOf(row: QmsIntegrationLogRow, { draws }: Context): Moment {
  if (row.status !== 'received') return NEVER;
  const draw = draws.of('qms_integration_log', row.qms_integration_log_id, 'turn');
  const at = hoursAfter(row.received_at + RECEIVING.leastHours * HOUR_MS, RECEIVING.hours, draw, RECEIVING.mostHours);
  const [opens, closes] = RECEIVING.shifts;
  const day = localDay(at);
  if (workingDayFrom(day) === day && at <= localMoment(day, closes)) return Math.max(at, localMoment(day, opens));
  return localMoment(workingDayFrom(day + 1), opens) + draw.integer(5, 120) * MINUTE_MS;
}

/** The verdict on a lot: what fails is a non-conformance, and ERP blocks it. */
function inspect(row: QmsIntegrationLogRow, context: Context): void {
  const { tables, draws, now } = context;
  const payload = row.payload as Payload;
  const site = must(row.factory_id, 'site of a receipt');
  const received = must(row.inspected_quantity, 'quantity of a receipt');
  const draw = draws.of('qms_integration_log', row.qms_integration_log_id, 'inspection');
  const failed = failedOf(context, row, draw);
  const rejected = failed > 0 ? failed : must(row.rejected_quantity, 'quantity sorted out at the dock');
  const report = failed > 0 ? reject(context, row, { site, received, failed, draw }) : undefined;
  tables.qms_integration_log.change(row, {
    handling: report ? 'ncr_opened' : 'counted',
    ncr_id: report?.ncr_id ?? null,
    attempt_count: 1,
    processed_at: now,
    status: 'processed',
  });
  const verdict = tables.qms_integration_log.add({
    direction: 'outbound',
    flow_id: 'quality-to-erp',
    counterpart_module: 'erp',
    message_type: report ? 'inspection_failed' : 'inspection_passed',
    entity_table: row.entity_table,
    entity_id: row.entity_id,
    document_number: row.document_number,
    factory_id: site,
    lot_number: row.lot_number,
    inspected_quantity: received,
    rejected_quantity: rejected,
    handling: 'none',
    ncr_id: report?.ncr_id ?? null,
    payload: row.payload,
    attempt_count: 1,
    occurred_at: now,
    received_at: now,
    processed_at: now,
    status: 'processed',
  });
  countIn(context, site, {
    inspection_count: 1,
    failed_inspection_count: report ? 1 : 0,
    inspected_quantity: received,
    rejected_quantity: rejected,
  });
  takeReceipt(context, verdict, payload, site);
}

/** How much of a lot fails: more often of suppliers who are rated lower. What was sorted at the dock already is good. */
function failedOf({ copies }: Context, row: QmsIntegrationLogRow, draw: Draw): Scaled {
  const { supplier_id, material_id } = row.payload as Payload;
  const received = must(row.inspected_quantity, 'quantity of a receipt');
  const rating = copies['master.suppliers'].must(supplier_id as Key).quality_rating;
  const worse = rating === null ? 0 : (RECEIVING.usualRating - rating) / RECEIVING.ratingSpread;
  const share = RECEIVING.failed * Math.min(RECEIVING.mostTimes, Math.exp(worse * RECEIVING.byRating));
  if (!draw.chance(share) || (row.rejected_quantity ?? 0) > 0) return 0;
  const unit = copies['master.materials'].must(material_id as Key).unit_of_measure;
  const step = unit === 'pcs' || unit === 'set' ? 1000 : 100;
  const part = Math.floor((received * draw.between(...RECEIVING.rejectedPart)) / step) * step + step;
  return Math.min(received, part);
}

function reject(
  context: Context,
  row: QmsIntegrationLogRow,
  { site, received, failed, draw }: { site: Key; received: Scaled; failed: Scaled; draw: Draw },
): NcrHeadersRow {
  const payload = row.payload as Payload;
  const material = payload.material_id as Key;
  const { material_group } = context.copies['master.materials'].must(material);
  return raise(context, {
    source: 'receiving',
    site,
    product_id: null,
    material_id: material,
    lot_number: row.lot_number,
    supplier_id: payload.supplier_id as Key,
    warehouse_id: payload.warehouse_id as Key,
    goods_receipt_id: payload.goods_receipt_id as Key,
    goods_receipt_number: row.document_number,
    lotQuantity: received,
    quantity: failed,
    severity: null,
    defects: [draw.pick(RECEIVING_DEFECTS[material_group] ?? OTHER_RECEIVING_DEFECTS)],
  });
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
