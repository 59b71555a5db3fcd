import { addWorkingDays } from '../../../../company/calendar.ts';
import { everyDay } from '../../../../company/schedules.ts';
import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { formatScaled, multiply } from '../../../../machinery/base/decimal.ts';
import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { type Message, NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { FAILURES, SYNC } from '../../lifecycle/stock.ts';
import type { ErpWmsSyncErrorsRow, ErpWmsSyncLogRow, ErpWmsSyncQueueRow, Types } from '../../rows.ts';
import { type Context, personOf } from '../context.ts';
import { mappingOf } from './mappings.ts';
import { costOf } from './snapshots.ts';

type Request = ErpWmsSyncQueueRow;

/** Requests to compare stock wait for the book figure of the night; what of it has not changed there needs no comparison. */
export const sync: Process<Types> = {
  name: 'comparison of stock',
  takes: { erp_wms_sync_queue: receive },
  agenda: [
    { of: 'erp_wms_sync_queue', next: nextTry, act: tryAgain },
    { of: 'erp_wms_sync_errors', next: lookAt, act: resolve },
  ],
  schedule: [{ at: everyDay.at('01:00'), act: cancelRest }],
};

function receive(context: Context, message: Message<Types, 'erp_wms_sync_queue'>): void {
  if (message.flow === 'wms-to-financial') ask(context, message);
  else compare(context, message);
}

function ask(context: Context, { columns }: Message<Types, 'erp_wms_sync_queue'>): void {
  const { tables, numbers, now } = context;
  const record = columns.warehouse_inventory_id ?? 0;
  const mapping = mappingOf(context, columns.warehouse_id ?? 0, columns.stock_type ?? '');
  tables.erp_wms_sync_queue.receive(columns, {
    sync_request_number: numbers.next('SYN', now),
    snapshot_data_id: tables.snapshot_data.by('source_id', record).at(-1)?.snapshot_data_id ?? null,
    erp_wms_location_mapping_id: mapping?.erp_wms_location_mapping_id ?? null,
    priority: mapping?.priority ?? 'normal',
    request_type: 'compare_quantity',
    trigger_code: 'schedule',
    status: 'pending',
  });
}

/** The book figure of a lot: every request for it is compared. */
function compare(context: Context, { columns }: Message<Types, 'erp_wms_sync_queue'>): void {
  const { tables } = context;
  const column = columns.product_id ? 'product_id' : 'material_id';
  for (const row of tables.erp_wms_sync_queue.by(column, columns[column] ?? null)) {
    const isIt =
      row.status === 'pending' &&
      row.warehouse_id === columns.warehouse_id &&
      row.lot_number === (columns.lot_number ?? null) &&
      row.stock_type === columns.stock_type;
    if (!isIt) continue;
    const difference = (row.wms_lot_quantity ?? row.wms_quantity) - (columns.erp_quantity ?? 0);
    attempt(context, row, row.wms_quantity - difference);
  }
}

function attempt(context: Context, row: Request, book: Scaled): void {
  const { tables, draws, now } = context;
  const draw = draws.of('erp_wms_sync_queue', row.erp_wms_sync_queue_id, `attempt ${row.attempt_count}`);
  const isFirst = row.attempt_count === 0;
  const fails = isFirst ? draw.chance(SYNC.fails) : !draw.chance(SYNC.succeeds);
  const attempts = row.attempt_count + 1;
  const figures = { erp_quantity: book, difference_quantity: row.wms_quantity - book };
  if (!fails) {
    tables.erp_wms_sync_queue.change(row, {
      ...figures,
      attempt_count: attempts,
      started_at: now,
      next_attempt_at: null,
      completed_at: now,
      status: 'completed',
    });
    log(context, row, { status: 'processed', result: figures.difference_quantity === 0 ? 'equal' : 'variance_opened' });
    closeError(context, row);
    return;
  }
  const isGivenUp = attempts >= SYNC.attempts;
  tables.erp_wms_sync_queue.change(row, {
    ...figures,
    attempt_count: attempts,
    started_at: now,
    next_attempt_at: isGivenUp ? null : now + SYNC.minutesBetween * MINUTE_MS,
    completed_at: isGivenUp ? now : null,
    status: isGivenUp ? 'failed' : 'retrying',
  });
  fail(context, row, isGivenUp);
}

function fail(context: Context, row: Request, isGivenUp: boolean): void {
  const { tables, draws, numbers, now } = context;
  const kinds = FAILURES.map((one) => [one, one[2]] as const);
  const [code, text] = draws.of('erp_wms_sync_queue', row.erp_wms_sync_queue_id, 'failure').weighted(kinds);
  const entry = log(context, row, { status: 'failed', code, text });
  const [known] = tables.erp_wms_sync_errors.by('erp_wms_sync_queue_id', row.erp_wms_sync_queue_id);
  if (known) {
    tables.erp_wms_sync_errors.change(known, {
      erp_wms_sync_log_id: entry.erp_wms_sync_log_id,
      last_failed_at: now,
      retry_count: known.retry_count + 1,
      next_attempt_at: row.next_attempt_at,
      ...(isGivenUp
        ? { status: 'open', assigned_employee_id: personOf(context, 'Accountant', known.erp_wms_sync_error_id) }
        : {}),
    });
    return;
  }
  const { cost } = costOf(context, row);
  tables.erp_wms_sync_errors.add({
    error_number: numbers.next('SYE', now),
    erp_wms_sync_queue_id: row.erp_wms_sync_queue_id,
    erp_wms_sync_log_id: entry.erp_wms_sync_log_id,
    warehouse_id: row.warehouse_id,
    product_id: row.product_id,
    material_id: row.material_id,
    error_class: code,
    error_code: code.toUpperCase(),
    error_message: text,
    severity: multiply(row.wms_quantity, 3, cost, 4, 2) > 5_000_000 ? 'major' : 'minor',
    wms_quantity: row.wms_quantity,
    value_at_risk_amount: multiply(row.wms_quantity, 3, cost, 4, 2),
    first_failed_at: now,
    last_failed_at: now,
    maximum_retries: SYNC.attempts - 1,
    next_attempt_at: row.next_attempt_at,
    payload: payloadOf(row),
    status: 'retrying',
  });
}

function closeError({ tables, now }: Context, row: Request): void {
  for (const error of tables.erp_wms_sync_errors.by('erp_wms_sync_queue_id', row.erp_wms_sync_queue_id))
    tables.erp_wms_sync_errors.change(error, {
      status: 'resolved',
      resolution_code: 'retry_succeeded',
      resolved_at: now,
      next_attempt_at: null,
    });
}

function nextTry(row: Request): Moment {
  return row.status === 'retrying' ? (row.next_attempt_at ?? NEVER) : NEVER;
}

function tryAgain(row: Request, context: Context): void {
  attempt(context, row, row.erp_quantity ?? row.wms_quantity);
}

/** A person looks at what was given up within two working days. */
function lookAt(error: ErpWmsSyncErrorsRow, { draws }: Context): Moment {
  if (error.status !== 'open') return NEVER;
  const draw = draws.of('erp_wms_sync_errors', error.erp_wms_sync_error_id, 'looked at');
  return localMoment(addWorkingDays(localDay(error.last_failed_at), draw.integer(1, 2)), 10 + draw.between(0, 6));
}

function resolve(error: ErpWmsSyncErrorsRow, { tables, now }: Context): void {
  tables.erp_wms_sync_errors.change(error, {
    status: 'resolved',
    resolution_code: error.error_class === 'mapping_missing' ? 'mapping_added' : 'data_corrected',
    resolution: 'Master data put right, next comparison agreed',
    resolved_at: now,
    resolved_by_employee_id: error.assigned_employee_id,
  });
}

/** What moved from bin to bin only has no new figure in the books: nothing is to be compared. */
function cancelRest(context: Context): void {
  for (const row of [...context.tables.erp_wms_sync_queue.by('status', 'pending')]) {
    context.tables.erp_wms_sync_queue.change(row, { status: 'cancelled', completed_at: context.now });
    log(context, row, { status: 'ignored', result: 'not_compared' });
  }
}

function payloadOf(row: Request) {
  return {
    lot_number: row.lot_number,
    stock_type: row.stock_type,
    wms_quantity: formatScaled(row.wms_quantity, 3),
    unit_of_measure: row.unit_of_measure,
    sync_request_number: row.sync_request_number,
    warehouse_inventory_id: row.warehouse_inventory_id,
  };
}

function log(
  { tables, draws, now }: Context,
  row: Request,
  what: { status: ErpWmsSyncLogRow['status']; result?: ErpWmsSyncLogRow['sync_result']; code?: string; text?: string },
): ErpWmsSyncLogRow {
  const draw = draws.of('erp_wms_sync_queue', row.erp_wms_sync_queue_id, `duration ${row.attempt_count}`);
  const isCompared = what.status === 'processed';
  return tables.erp_wms_sync_log.add({
    direction: 'inbound',
    flow_id: 'wms-to-financial',
    counterpart_module: 'wms',
    message_type: isCompared ? 'sync_result' : 'sync_request',
    entity_table: 'wms.warehouse_inventory',
    entity_id: row.warehouse_inventory_id,
    document_number: row.sync_request_number,
    erp_wms_sync_queue_id: row.erp_wms_sync_queue_id,
    warehouse_id: row.warehouse_id,
    product_id: row.product_id,
    material_id: row.material_id,
    lot_number: row.lot_number,
    wms_quantity: row.wms_quantity,
    erp_quantity: isCompared ? row.erp_quantity : null,
    difference_quantity: isCompared ? row.difference_quantity : null,
    unit_of_measure: row.unit_of_measure,
    sync_result: what.result ?? null,
    status: what.status,
    payload: payloadOf(row),
    attempt_count: Math.max(1, row.attempt_count),
    error_code: what.code?.toUpperCase() ?? null,
    error_message: what.text ?? null,
    duration_ms: draw.integer(40, 900),
    occurred_at: what.status === 'failed' ? now - 1000 : row.requested_at,
    received_at: now,
    processed_at: what.status === 'failed' ? null : now,
  });
}
