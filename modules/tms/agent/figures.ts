import { firstOfMonth } from '../../../company/calendar.ts';
import { daysWhere } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio, scaled } from '../../../machinery/base/decimal.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { CARRIERS } from '../lifecycle/carriers.ts';
import type { CarrierPerformanceMetricsRow, CarriersRow, Types } from '../rows.ts';
import { activeCarriers } from './carriers.ts';
import type { Context } from './context.ts';

type Row = CarrierPerformanceMetricsRow;

const THIRD = daysWhere((day) => new Date(day * DAY_MS).getUTCDate() === 3);

/** The month of each carrier, counted as it goes and rated on the third day of the next one. */
export const figures: Process<Types> = {
  name: 'figures',
  opens,
  schedule: [{ at: THIRD.at('06:30'), act: rateLastMonth, clock: true }],
};

type Counted =
  | 'tendered_count'
  | 'accepted_count'
  | 'shipment_count'
  | 'delivered_count'
  | 'on_time_count'
  | 'late_count'
  | 'damaged_count'
  | 'lost_count'
  | 'exception_count'
  | 'proof_missing_count'
  | 'claim_amount'
  | 'freight_amount'
  | 'chargeable_weight_kg'
  | 'invoice_count'
  | 'invoice_error_count';

const COUNTED: readonly Counted[] = [
  'tendered_count',
  'accepted_count',
  'shipment_count',
  'delivered_count',
  'on_time_count',
  'late_count',
  'damaged_count',
  'lost_count',
  'exception_count',
  'proof_missing_count',
  'claim_amount',
  'freight_amount',
  'chargeable_weight_kg',
  'invoice_count',
  'invoice_error_count',
];

/** Adds to the month of a carrier in which a moment lies; what is told after the month was rated counts in the one under way. */
export function count(
  context: Context,
  carrier: Key,
  at: Moment,
  more: Partial<Record<Counted, number>> & { delayHours?: number; transitHours?: number },
): void {
  const { tables, now } = context;
  const row = rowOf(context, carrier, firstOfMonth(localDay(at))) ?? currentOf(context, carrier);
  const columns: Partial<Record<Counted, number>> = {};
  for (const column of COUNTED) if (more[column]) columns[column] = row[column] + more[column];
  const late = columns.late_count ?? row.late_count;
  const delivered = columns.delivered_count ?? row.delivered_count;
  tables.carrier_performance_metrics.change(row, {
    ...columns,
    ...(more.late_count
      ? { average_delay_hours: mean(row.average_delay_hours, row.late_count, more.delayHours ?? 0, late) }
      : {}),
    ...(more.delivered_count
      ? {
          average_transit_hours: mean(
            row.average_transit_hours,
            row.delivered_count,
            more.transitHours ?? 0,
            delivered,
          ),
        }
      : {}),
    calculated_at: now,
  });
}

function mean(before: number | null, count0: number, value: number, count1: number): number {
  return Math.round(((before ?? 0) * count0 + value * 10_000) / count1);
}

/** The row of a month that is still counted; undefined when it was rated. */
function rowOf(context: Context, carrier: Key, month: Day): Row | undefined {
  const known = context.tables.carrier_performance_metrics
    .by('carrier_id', carrier)
    .find((row) => row.metric_month === month);
  if (known) return isRated(context, month) ? undefined : known;
  return isRated(context, month) ? undefined : addRow(context, carrier, month);
}

function currentOf(context: Context, carrier: Key): Row {
  const month = firstOfMonth(localDay(context.now));
  const known = context.tables.carrier_performance_metrics
    .by('carrier_id', carrier)
    .find((row) => row.metric_month === month);
  return known ?? addRow(context, carrier, month);
}

/** Rated on the third day of the next month. */
function isRated({ now }: Context, month: Day): boolean {
  const next = firstOfMonth(month, 1);
  return now >= THIRD.at('06:30')((next - 1) * DAY_MS);
}

function addRow({ tables, now }: Context, carrier_id: Key, metric_month: Day): Row {
  return tables.carrier_performance_metrics.add({
    carrier_id,
    metric_month,
    ...(Object.fromEntries(COUNTED.map((column) => [column, 0])) as Record<Counted, number>),
    currency_code: 'INR',
    calculated_at: now,
  });
}

/** A year of figures before history, by what the carrier is like. */
function opens(context: Context): void {
  const { tables, draws, now, parameters } = context;
  let month = firstOfMonth(localDay(now));
  const months: Day[] = [];
  for (let back = 0; back < 12; back++) {
    month = firstOfMonth(month, -1);
    months.unshift(month);
  }
  for (const one of months) {
    for (const carrier of tables.carriers.held()) {
      const row = addRow(context, carrier.carrier_id, one);
      const draw = draws.of('carriers', carrier.carrier_id, `figures ${one}`);
      const shipments = Math.max(3, Math.round(draw.normal(58, 14) * Math.min(1, Math.max(0.2, parameters.scale))));
      const delivered = shipments - draw.integer(0, 2);
      const onTime = Math.min(delivered, Math.round(delivered * draw.between(0.86, 0.97)));
      const weight = Math.round(shipments * draw.between(160, 300)) * 1000;
      tables.carrier_performance_metrics.change(row, {
        tendered_count: shipments + draw.integer(1, 5),
        accepted_count: shipments,
        shipment_count: shipments,
        delivered_count: delivered,
        on_time_count: onTime,
        late_count: delivered - onTime,
        average_delay_hours: onTime === delivered ? null : scaled(draw.between(9, 40), 4),
        average_transit_hours: scaled(draw.between(50, 110), 4),
        damaged_count: draw.poisson(delivered * 0.01) > 0 ? 1 : 0,
        exception_count: draw.poisson(shipments * 0.12),
        proof_missing_count: draw.poisson(shipments * 0.05),
        freight_amount: Math.round((weight / 1000) * draw.between(8, 13)) * 100,
        chargeable_weight_kg: weight,
        invoice_count: 30 / carrier.invoice_cycle_days > 3 ? 4 : 2,
        invoice_error_count: draw.chance(0.3) ? 1 : 0,
        calculated_at: now,
      });
    }
    rate(context, one);
  }
}

function rateLastMonth(context: Context): void {
  const month = firstOfMonth(localDay(context.now), -1);
  rate(context, month);
  for (const carrier of [...context.tables.carriers.held()]) judge(context, carrier, month);
}

function rate({ tables, now }: Context, month: Day): void {
  const rows = tables.carrier_performance_metrics.by('metric_month', month);
  const scored = rows.map((row) => ({ row, shares: sharesOf(row), score: scoreOf(row) }));
  const ranked = scored
    .filter(({ score }) => score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.row.carrier_id - b.row.carrier_id);
  for (const { row, shares, score } of scored) {
    const place = ranked.findIndex((one) => one.row === row);
    tables.carrier_performance_metrics.change(row, {
      ...shares,
      overall_score: score,
      rank_in_month: place < 0 ? null : place + 1,
      calculated_at: now,
    });
  }
}

const percent = (part: number, whole: number) => (whole === 0 ? null : ratio(part, 1_000_000, whole));

function sharesOf(row: Row): Partial<Row> {
  const ended = row.delivered_count + row.lost_count;
  return {
    on_time_pct: percent(row.on_time_count, row.delivered_count),
    damage_pct: percent(row.damaged_count + row.lost_count, ended),
    cost_per_kg_amount:
      row.chargeable_weight_kg === 0 ? null : ratio(row.freight_amount, 100_000, row.chargeable_weight_kg),
    invoice_accuracy_pct: percent(row.invoice_count - row.invoice_error_count, row.invoice_count),
  };
}

/** Punctuality 50, damage 20, acceptance 15, bills 15 of a hundred. */
function scoreOf(row: Row): number | null {
  if (row.delivered_count === 0) return null;
  const part = (good: number, all: number) => (all === 0 ? 1 : good / all);
  const score =
    50 * part(row.on_time_count, row.delivered_count) +
    20 * Math.max(0, 1 - 10 * part(row.damaged_count + row.lost_count, row.delivered_count)) +
    15 * part(row.accepted_count, row.tendered_count) +
    15 * part(row.invoice_count - row.invoice_error_count, row.invoice_count);
  return scaled(score, 2);
}

const LATE = 'Punctuality below what was agreed for two months';

/** Late for two months: no tenders for a month, then another trial. Somebody must be left for every service. */
function judge(context: Context, carrier: CarriersRow, month: Day): void {
  const { tables } = context;
  if (carrier.suspension_reason === LATE) {
    tables.carriers.change(carrier, { status: 'active', suspension_reason: null });
    return;
  }
  if (carrier.status !== 'active' || isNeeded(context, carrier)) return;
  const last = [month, firstOfMonth(month, -1)].map((one) =>
    tables.carrier_performance_metrics.by('carrier_id', carrier.carrier_id).find((row) => row.metric_month === one),
  );
  const isBad = last.every(
    (row) =>
      row &&
      row.delivered_count >= CARRIERS.fewDeliveries &&
      (row.on_time_pct ?? 1_000_000) < CARRIERS.suspendedBelowPct * 10_000,
  );
  if (isBad) tables.carriers.change(carrier, { status: 'suspended', suspension_reason: LATE });
}

/** Whether nobody else who gets tenders has one of its services. */
function isNeeded(context: Context, { carrier_id }: CarriersRow): boolean {
  const others = activeCarriers(context).filter((one) => one.carrier_id !== carrier_id);
  const { carrier_services } = context.tables;
  const served = new Set(
    others.flatMap((one) =>
      [...carrier_services.by('carrier_id', one.carrier_id)].map(({ service_code }) => service_code),
    ),
  );
  return [...carrier_services.by('carrier_id', carrier_id)].some(({ service_code }) => !served.has(service_code));
}
