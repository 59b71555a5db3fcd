import { firstOfMonth } from '../../../company/calendar.ts';
import { everyDay } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio, scaled } from '../../../machinery/base/decimal.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { FIGURES_OF_SUPPLIERS } from '../lifecycle/suppliers.ts';
import type { NcrHeadersRow, SupplierCorrectiveActionsRow, SupplierQualityMetricsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

type Metrics = SupplierQualityMetricsRow;

/** States of a request that the supplier has still to answer. */
const WAITING = new Set<SupplierCorrectiveActionsRow['status']>(['issued', 'contained']);

/** Figures of suppliers by month: this month's grow with what arrives, and are final when the next month begins. */
export const supplierFigures: Process<Types> = {
  name: 'supplier figures',
  opens,
  copied: {
    'master.suppliers': (context, supplier) => {
      if (isRated(supplier) && !currentOf(context, supplier.supplier_id))
        begin(context, supplier.supplier_id, firstOfMonth(localDay(context.now)));
    },
  },
  schedule: [{ at: everyDay.at('00:30'), act: endMonth, clock: true }],
};

function isRated({ supplier_category, status }: { supplier_category: string; status: string }): boolean {
  return status === 'active' && FIGURES_OF_SUPPLIERS.categories.has(supplier_category);
}

function opens(context: Context): void {
  const today = localDay(context.now);
  const suppliers = [...context.copies['master.suppliers'].all()].filter(isRated);
  for (let back = FIGURES_OF_SUPPLIERS.openingMonths; back > 0; back--)
    for (const { supplier_id } of suppliers) addPast(context, supplier_id, firstOfMonth(today, -back), back);
  for (const { supplier_id } of suppliers) begin(context, supplier_id, firstOfMonth(today));
}

const EMPTY = {
  received_lot_count: 0,
  inspected_lot_count: 0,
  rejected_lot_count: 0,
  deviation_lot_count: 0,
  received_quantity: 0,
  rejected_quantity: 0,
  defect_ppm: 0,
  ncr_count: 0,
  repeat_ncr_count: 0,
  scar_issued_count: 0,
  scar_closed_count: 0,
  scar_open_count: 0,
  scar_overdue_count: 0,
  certificate_missing_count: 0,
  poor_quality_cost_amount: 0,
  chargeback_amount: 0,
  quality_score: scaled(100, 2),
  rating_class: 'a',
} as const satisfies Partial<Metrics>;

/** A month before history, by the quality that the supplier is rated with. */
function addPast(context: Context, supplier_id: Key, metric_month: Day, back: number): void {
  const { tables, draws, copies, now } = context;
  const key = tables.supplier_quality_metrics.nextKey();
  const draw = draws.of('suppliers', supplier_id, `month ${back}`);
  const { quality_rating } = copies['master.suppliers'].must(supplier_id);
  const weak = 1 - Math.min(1, (quality_rating ?? 8500) / 10_000);
  const received = draw.poisson(FIGURES_OF_SUPPLIERS.lotsAMonth);
  const inspected = Math.min(received, draw.poisson(received * 0.5));
  const rejected = Array.from({ length: inspected }, () => draw.chance(weak * 0.15)).filter(Boolean).length;
  const quantity = received * draw.integer(20, 400) * 1000;
  const bad =
    rejected === 0 ? 0 : Math.min(quantity, Math.ceil((quantity / received / 1000) * draw.between(0.02, 0.3)) * 1000);
  const figures = {
    ...EMPTY,
    received_lot_count: received,
    inspected_lot_count: inspected,
    rejected_lot_count: rejected,
    received_quantity: quantity,
    rejected_quantity: bad,
    ncr_count: rejected,
  };
  tables.supplier_quality_metrics.add({
    supplier_quality_metric_id: key,
    supplier_id,
    metric_month,
    ...figures,
    ...scored(figures),
    rating_change: back === FIGURES_OF_SUPPLIERS.openingMonths ? 'new' : 'unchanged',
    is_final: true,
    computed_at: now,
  });
}

function begin({ tables, now }: Context, supplier_id: Key, metric_month: Day, open: Partial<Metrics> = {}): Metrics {
  return tables.supplier_quality_metrics.add({
    supplier_id,
    metric_month,
    ...EMPTY,
    ...open,
    rating_change: 'new',
    computed_at: now,
  });
}

/** On the first of a month the month before is final. Figures of open requests go on. */
function endMonth(context: Context): void {
  const { tables, now } = context;
  const month = firstOfMonth(localDay(now));
  for (const row of [...tables.supplier_quality_metrics.held()]) {
    if (row.metric_month >= month) continue;
    tables.supplier_quality_metrics.change(row, { is_final: true, computed_at: now });
    const supplier = context.copies['master.suppliers'].must(row.supplier_id);
    if (isRated(supplier)) begin(context, row.supplier_id, month, { scar_open_count: row.scar_open_count });
  }
  for (const row of [...tables.supplier_quality_metrics.held()]) countOverdue(context, row);
}

/** Requests whose agreed day of answer is over. */
function countOverdue({ tables, now }: Context, row: Metrics): void {
  const today = localDay(now);
  const late = tables.supplier_corrective_actions
    .by('supplier_id', row.supplier_id)
    .filter((one) => WAITING.has(one.status) && one.response_due_date !== null && one.response_due_date < today);
  const count = Math.min(row.scar_open_count, late.length);
  if (count !== row.scar_overdue_count)
    tables.supplier_quality_metrics.change(row, { scar_overdue_count: count, computed_at: now });
}

/** How fast a supplier has answered in this month. */
export function timedOf({ tables, now }: Context, supplier: Key): Partial<Metrics> {
  const month = firstOfMonth(localDay(now));
  const requests = tables.supplier_corrective_actions.by('supplier_id', supplier);
  const hours: number[] = [];
  const days: number[] = [];
  let inTime = 0;
  for (const { issued_at, containment_received_at, responded_at, response_due_date } of requests) {
    if (issued_at === null) continue;
    if (containment_received_at !== null && localDay(containment_received_at) >= month)
      hours.push((containment_received_at - issued_at) / HOUR_MS);
    if (responded_at === null || localDay(responded_at) < month) continue;
    days.push((responded_at - issued_at) / DAY_MS);
    if (response_due_date !== null && localDay(responded_at) <= response_due_date) inTime++;
  }
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : scaled(values.reduce((sum, one) => sum + one, 0) / values.length, 4);
  return {
    average_containment_hours: mean(hours),
    average_response_days: mean(days),
    on_time_response_pct: days.length === 0 ? null : ratio(inTime, 1_000_000, days.length),
  };
}

function currentOf({ tables }: Context, supplier: Key): Metrics | undefined {
  return tables.supplier_quality_metrics.by('supplier_id', supplier).at(-1);
}

type Change = Partial<
  Record<
    | 'received_lot_count'
    | 'inspected_lot_count'
    | 'rejected_lot_count'
    | 'received_quantity'
    | 'rejected_quantity'
    | 'ncr_count'
    | 'repeat_ncr_count'
    | 'scar_issued_count'
    | 'scar_closed_count'
    | 'scar_open_count'
    | 'deviation_lot_count'
    | 'poor_quality_cost_amount'
    | 'chargeback_amount',
    number
  >
>;

/** Counts something in for a supplier; one that is not rated otherwise is from now on. */
export function countFor(context: Context, supplier: Key, change: Change, columns: Partial<Metrics> = {}): void {
  const { tables, now } = context;
  const row = currentOf(context, supplier) ?? begin(context, supplier, firstOfMonth(localDay(now)));
  const sums: Partial<Metrics> = { ...columns };
  for (const [column, value] of Object.entries(change) as [keyof Change, number][])
    Object.assign(sums, { [column]: row[column] + value });
  const overdue = Math.min(row.scar_overdue_count, sums.scar_open_count ?? row.scar_open_count);
  Object.assign(sums, { scar_overdue_count: overdue });
  tables.supplier_quality_metrics.change(row, { ...sums, ...scored({ ...row, ...sums }), computed_at: now });
}

function scored(
  row: Pick<
    Metrics,
    'received_quantity' | 'rejected_quantity' | 'inspected_lot_count' | 'rejected_lot_count' | 'ncr_count'
  >,
): Partial<Metrics> & Pick<Metrics, 'defect_ppm' | 'quality_score' | 'rating_class'> {
  const { received_quantity: received, rejected_quantity: rejected, inspected_lot_count: lots } = row;
  const ppm = received === 0 ? 0 : Math.min(100_000_000, ratio(rejected, 100_000_000, received));
  const accepted = lots === 0 ? null : ratio(lots - row.rejected_lot_count, 1_000_000, lots);
  const lost =
    (lots === 0 ? 0 : (row.rejected_lot_count / lots) * 60) + Math.min(25, ppm / 100 / 2000) + row.ncr_count * 3;
  const score = scaled(Math.max(0, 100 - lost), 2);
  return { defect_ppm: ppm, lot_acceptance_pct: accepted, quality_score: score, rating_class: classOf(score) };
}

function classOf(score: Scaled): Metrics['rating_class'] {
  return score >= 9000 ? 'a' : score >= 7500 ? 'b' : score >= 6000 ? 'c' : 'd';
}

export function receivedOf(
  context: Context,
  supplier: Key,
  {
    isInspected,
    isRejected,
    received,
    rejected,
  }: { isInspected: boolean; isRejected: boolean; received: Scaled; rejected: Scaled },
): void {
  countFor(context, supplier, {
    received_lot_count: 1,
    inspected_lot_count: isInspected ? 1 : 0,
    rejected_lot_count: isRejected ? 1 : 0,
    received_quantity: received,
    rejected_quantity: rejected,
  });
}

/** A report that is charged to a supplier. */
export function reportedOf(context: Context, { supplier_id, previous_ncr_id }: NcrHeadersRow): void {
  if (supplier_id !== null)
    countFor(context, supplier_id, { ncr_count: 1, repeat_ncr_count: previous_ncr_id === null ? 0 : 1 });
}
