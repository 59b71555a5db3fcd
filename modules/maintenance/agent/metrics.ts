import { shiftsOfDay } from '../../../company/calendar.ts';
import { everyDay } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type {
  AssetDowntimeLogRow,
  AssetReliabilityMetricsRow,
  EquipmentMeterReadingsRow,
  MaintenanceCostsRow,
  Types,
} from '../rows.ts';
import { type Asset, assetOfMachine, type Context } from './context.ts';
import { supervisorOf } from './people.ts';

type Figures = AssetReliabilityMetricsRow;

/** Months of figures that are there when history begins. */
const PAST_MONTHS = 12;
/** Day of the month on which the figures of the month before are final. */
const FINAL_DAY = 2;

/** Reliability of each machine by month: renewed every day, final on the second day of the next month, when the supervisor has confirmed the downtimes. */
export const reliability: Process<Types> = {
  name: 'reliability',
  opens(context) {
    for (const asset of machines(context)) openPast(context, asset);
  },
  schedule: [{ at: everyDay.at('00:40'), act: renew, clock: true }],
};

function machines({ tables }: Context): Asset[] {
  return [...tables.maintenance_assets.held()].filter(({ hierarchy_level }) => hierarchy_level === 'machine');
}

function monthOf(day: Day): { first: Day; last: Day } {
  const date = new Date(day * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return { first: Date.UTC(year, month, 1) / DAY_MS, last: Date.UTC(year, month + 1, 1) / DAY_MS - 1 };
}

/** The figures of the month in which a day lies; of months that are final there are none to change. */
function figuresOf(context: Context, asset: Asset, day: Day): Figures | undefined {
  const { tables, now, parameters } = context;
  const { first, last } = monthOf(day);
  const start = Math.max(first, Math.min(last, localDay(parameters.start)));
  const own = tables.asset_reliability_metrics
    .by('maintenance_asset_id', asset.maintenance_asset_id)
    .find(({ period_start_date }) => period_start_date >= first && period_start_date <= last);
  if (own) return own;
  if (last < localDay(now)) return undefined;
  return tables.asset_reliability_metrics.add({
    maintenance_asset_id: asset.maintenance_asset_id,
    machine_id: asset.machine_id ?? 0,
    period_start_date: start,
    period_end_date: last,
    calendar_hours: (last - start + 1) * 240_000,
    scheduled_hours: 0,
    operating_hours: 0,
    planned_downtime_hours: 0,
    unplanned_downtime_hours: 0,
    failure_count: 0,
    repair_count: 0,
    repair_hours: 0,
    scheduled_downtime_hours: 0,
    planned_work_count: 0,
    planned_work_done_count: 0,
    maintenance_cost_amount: 0,
    currency_code: 'INR',
    is_final: false,
    calculated_at: now,
  });
}

/** The machine's own asset above an asset of a machine. */
function topOf(context: Context, asset: Key): Asset | undefined {
  const { machine_id } = context.tables.maintenance_assets.must(asset);
  return machine_id === null ? undefined : assetOfMachine(context, machine_id);
}

/** A preventive due date lies in a month. */
export function countPlanned(context: Context, asset: Key, due: Day): void {
  const top = topOf(context, asset);
  const figures = top && figuresOf(context, top, due);
  if (figures)
    context.tables.asset_reliability_metrics.change(figures, { planned_work_count: figures.planned_work_count + 1 });
}

/** Due dates of a month were met within their tolerance. */
export function countDone(context: Context, asset: Key, due: Day, count: number): void {
  const top = topOf(context, asset);
  const figures = top && figuresOf(context, top, due);
  if (!figures) return;
  context.tables.asset_reliability_metrics.change(figures, {
    planned_work_done_count: Math.min(figures.planned_work_count, figures.planned_work_done_count + count),
  });
}

/** A cost was posted on the machine or a part of it. */
export function countCost(
  context: Context,
  { maintenance_asset_id, posting_type, amount, posting_date }: MaintenanceCostsRow,
): void {
  const top = maintenance_asset_id === null ? undefined : topOf(context, maintenance_asset_id);
  const figures = top && figuresOf(context, top, posting_date);
  if (!figures) return;
  const signed = posting_type === 'charge' ? amount : -amount;
  context.tables.asset_reliability_metrics.change(figures, {
    maintenance_cost_amount: figures.maintenance_cost_amount + signed,
  });
}

/** Hours that the counters went on with a reading. */
export function countHours(
  context: Context,
  asset: Asset,
  reading: Pick<EquipmentMeterReadingsRow, 'operating_hours_since_last'> & { at: Moment; scheduled: number },
): void {
  const figures = figuresOf(context, asset, localDay(reading.at));
  if (!figures) return;
  const sums = {
    operating_hours: figures.operating_hours + (reading.operating_hours_since_last ?? 0),
    scheduled_hours: Math.min(figures.calendar_hours, figures.scheduled_hours + reading.scheduled),
  };
  context.tables.asset_reliability_metrics.change(figures, { ...sums, ...shares({ ...figures, ...sums }) });
}

function renew(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  for (const asset of machines(context)) if (asset.status !== 'retired') figuresOf(context, asset, today);
  for (const figures of [...tables.asset_reliability_metrics.held()]) {
    if (figures.period_start_date > today) continue;
    const isFinal = figures.period_end_date + FINAL_DAY <= today;
    compute(context, figures, isFinal);
  }
  confirm(context, today);
}

/** Downtimes that ended before this month began are confirmed with its figures. */
function confirm(context: Context, today: Day): void {
  const { first } = monthOf(today);
  if (today - first !== FINAL_DAY - 1) return;
  for (const entry of [...context.tables.asset_downtime_log.held()])
    if (
      entry.status === 'closed' &&
      entry.confirmed_by_employee_id === null &&
      entry.ended_at !== null &&
      entry.ended_at < localMoment(first, 0)
    )
      context.tables.asset_downtime_log.change(entry, {
        confirmed_by_employee_id: supervisorOf(
          context,
          context.tables.maintenance_assets.must(entry.maintenance_asset_id).factory_id,
        ),
      });
}

function compute(context: Context, figures: Figures, isFinal: boolean): void {
  const { tables, now } = context;
  const from = localMoment(figures.period_start_date, 0);
  const to = localMoment(figures.period_end_date + 1, 0);
  const own = tables.asset_downtime_log.by('maintenance_asset_id', figures.maintenance_asset_id);
  const hours = { planned: 0, unplanned: 0, scheduled: 0, repair: 0, failures: 0, repairs: 0 };
  for (const entry of own) {
    const until = Math.min(entry.ended_at ?? now, to);
    const since = Math.max(entry.started_at, from);
    if (until > since) {
      const clipped = Math.round((until - since) / 360);
      if (entry.is_planned) hours.planned += clipped;
      else hours.unplanned += clipped;
      hours.scheduled += Math.round(shiftTime(context, figures.machine_id, since, until) / 360);
    }
    if (!entry.counts_as_failure) continue;
    if (entry.started_at >= from && entry.started_at < to) hours.failures++;
    if (entry.ended_at !== null && entry.ended_at >= from && entry.ended_at < to) {
      hours.repairs++;
      hours.repair += Math.round(((entry.repair_minutes ?? 0) * 100) / 60);
    }
  }
  const scheduledDown = Math.min(hours.scheduled, figures.scheduled_hours);
  tables.asset_reliability_metrics.change(figures, {
    planned_downtime_hours: hours.planned,
    unplanned_downtime_hours: hours.unplanned,
    failure_count: hours.failures,
    repair_count: hours.repairs,
    repair_hours: hours.repair,
    scheduled_downtime_hours: scheduledDown,
    ...shares({
      ...figures,
      failure_count: hours.failures,
      repair_count: hours.repairs,
      repair_hours: hours.repair,
      scheduled_downtime_hours: scheduledDown,
    }),
    is_final: isFinal,
    calculated_at: now,
  });
}

/** What follows from the sums, by the formulas of the columns. */
function shares(
  sums: Pick<
    Figures,
    | 'operating_hours'
    | 'failure_count'
    | 'repair_count'
    | 'repair_hours'
    | 'scheduled_hours'
    | 'scheduled_downtime_hours'
  >,
) {
  const { operating_hours, failure_count, repair_count, repair_hours, scheduled_hours, scheduled_downtime_hours } =
    sums;
  return {
    mtbf_hours: failure_count === 0 ? null : ratio(operating_hours, 1, failure_count),
    mttr_hours: repair_count === 0 ? null : ratio(repair_hours, 1, repair_count),
    availability_pct:
      scheduled_hours === 0 ? null : ratio(scheduled_hours - scheduled_downtime_hours, 1_000_000, scheduled_hours),
    failure_rate_per_1000_hours:
      operating_hours === 0 ? null : ratio(failure_count * 10_000, 10_000_000, operating_hours),
  };
}

/** Time in which a machine's line had a shift, breaks included, as its counters take it. */
export function shiftTime({ copies }: Context, machine: Key, from: Moment, to: Moment): number {
  const { production_line_id } = copies['master.machines'].must(machine);
  const { shifts_per_day } = copies['master.production_lines'].must(production_line_id);
  let sum = 0;
  for (let day = localDay(from - 6 * HOUR_MS); localMoment(day, 6) < to; day++)
    for (const { start, end } of shiftsOfDay(day, shifts_per_day))
      sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return sum;
}

/** A year of figures from before history, as the former system left them. */
function openPast(context: Context, asset: Asset): void {
  const { tables, draws, copies, parameters } = context;
  const line = copies['master.production_lines'].must(asset.production_line_id);
  let { first } = monthOf(localDay(parameters.start));
  for (let back = 1; back <= PAST_MONTHS; back++) {
    const { first: start, last } = monthOf(first - 1);
    first = start;
    if (asset.installed_on > start) continue;
    const draw = draws.of('maintenance_assets', asset.maintenance_asset_id, `figures ${start}`);
    const scheduled = 25 * 8 * line.shifts_per_day * 10_000;
    const operating = Math.round(scheduled * draw.between(0.5, 0.68));
    const failures = draw.poisson(operating / 10_000 / 62);
    const repair = Math.round(failures * draw.between(1.1, 2.1) * 10_000);
    const planned = draw.integer(15, 60) * 1000;
    const sums = {
      scheduled_hours: scheduled,
      operating_hours: operating,
      failure_count: failures,
      repair_count: failures,
      repair_hours: repair,
      scheduled_downtime_hours: Math.min(scheduled, repair + planned),
    };
    const count = draw.integer(9, 14);
    tables.asset_reliability_metrics.add({
      maintenance_asset_id: asset.maintenance_asset_id,
      machine_id: asset.machine_id ?? 0,
      period_start_date: start,
      period_end_date: last,
      calendar_hours: (last - start + 1) * 240_000,
      planned_downtime_hours: planned,
      unplanned_downtime_hours: repair,
      ...sums,
      ...shares(sums),
      planned_work_count: count,
      planned_work_done_count: count - draw.integer(0, 2),
      maintenance_cost_amount: draw.integer(800_000, 4_200_000),
      currency_code: 'INR',
      is_final: true,
      calculated_at: localMoment(last + FINAL_DAY, 0.7),
      created_at: localMoment(last + FINAL_DAY, 0.7),
    });
  }
}

/** Whether a downtime counts in the figures of failures. */
export function isFailure(entry: Pick<AssetDowntimeLogRow, 'downtime_class'>): boolean {
  return entry.downtime_class === 'failure';
}
