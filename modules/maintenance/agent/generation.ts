import { isWorkingDay, type Shift, shiftsOfDay } from '../../../company/calendar.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { GENERATION } from '../lifecycle/plans.ts';
import type { Asset, Context, Order, Schedule } from './context.ts';
import { plan } from './course.ts';
import { note } from './history.ts';
import { countPlanned } from './metrics.ts';
import { requestOrder } from './orders.ts';
import { foremanOf } from './people.ts';

/** Every due date within its lead becomes an order or a skip; dates of one asset that lie close together become one order. */
export function generate(context: Context): void {
  const today = localDay(context.now);
  const due = [...context.tables.pm_schedules.held()].filter(
    ({ status, next_due_date, lead_days }) =>
      status === 'active' && next_due_date !== null && next_due_date - lead_days <= today,
  );
  for (const [asset, schedules] of Map.groupBy(due, ({ maintenance_asset_id }) => maintenance_asset_id)) {
    const row = context.tables.maintenance_assets.must(asset);
    for (const group of groupsOf(context, schedules)) become(context, row, group);
  }
}

/** Schedules of one asset that one order covers: same trade, shutdown alike, and due within a week. */
function groupsOf({ tables }: Context, schedules: readonly Schedule[]): Schedule[][] {
  const groups: Schedule[][] = [];
  const tradeOf = (schedule: Schedule) => tables.work_procedures.must(schedule.work_procedure_id).required_trade;
  for (const schedule of [...schedules].sort((a, b) => dueOf(a) - dueOf(b) || a.pm_schedule_id - b.pm_schedule_id)) {
    const open = groups.find(
      ([first]) =>
        first &&
        first.requires_shutdown === schedule.requires_shutdown &&
        tradeOf(first) === tradeOf(schedule) &&
        dueOf(schedule) - dueOf(first) <= GENERATION.groupedWithin,
    );
    if (open) open.push(schedule);
    else groups.push([schedule]);
  }
  return groups;
}

function dueOf({ next_due_date }: Schedule): Day {
  return next_due_date ?? Number.POSITIVE_INFINITY;
}

function become(context: Context, asset: Asset, group: readonly Schedule[]): void {
  const kept = group.filter((schedule) => !skip(context, asset, schedule));
  const [first] = kept;
  if (!first) return;
  const order = requestOrder(context, asset, {
    work_order_type: first.work_order_type,
    origin: first.work_order_type === 'calibration' ? 'calibration_due' : 'pm_schedule',
    pm_schedule_id: first.pm_schedule_id,
    sensor_health_id: asset.sensor_health_id,
    procedures: kept.map(({ work_procedure_id }) => work_procedure_id),
    title: kept.length > 1 ? `${first.schedule_name} and ${kept.length - 1} more` : first.schedule_name,
    priority: first.priority,
    due_date: dueOf(first),
  });
  plan(context, order, windowOf(context, order, dueOf(first)));
  for (const schedule of kept) log(context, schedule, { outcome: 'work_order', order, isGrouped: kept.length > 1 });
}

/** A few dates are skipped by decision of the planner. */
function skip(context: Context, asset: Asset, schedule: Schedule): boolean {
  const draw = context.draws.of('pm_schedules', schedule.pm_schedule_id, `skip ${schedule.occurrence_count + 1}`);
  const reason = asset.status === 'standby' ? 'asset_not_used' : draw.weighted(GENERATION.skipReasons);
  if (asset.status !== 'standby' && !draw.chance(GENERATION.skipped)) return false;
  const words = draw.pick(GENERATION.skipWords[reason]);
  log(context, schedule, { outcome: 'skipped', reason, words, planner: foremanOf(context, asset.factory_id) });
  note(context, asset, {
    event_type: 'preventive_skipped',
    event_at: context.now,
    performed_by_employee_id: foremanOf(context, asset.factory_id),
    summary: `${schedule.schedule_name} skipped: ${reason.replaceAll('_', ' ')}.`,
  });
  return true;
}

type Outcome =
  | { outcome: 'work_order'; order: Order; isGrouped: boolean }
  | { outcome: 'skipped'; reason: keyof typeof GENERATION.skipWords; words: string; planner: Key };

/** Writes down what became of a due date, and moves the schedule to its next one. */
function log(context: Context, schedule: Schedule, what: Outcome): void {
  const { tables, now } = context;
  const due = dueOf(schedule);
  const occurrence_number = schedule.occurrence_count + 1;
  const next = due + (schedule.interval_days ?? intervalByMeter(context, schedule));
  const nextMeter = schedule.next_due_meter === null ? null : schedule.next_due_meter + (schedule.meter_interval ?? 0);
  tables.pm_generation_log.add({
    pm_schedule_id: schedule.pm_schedule_id,
    occurrence_number,
    due_date: due,
    due_meter: schedule.next_due_meter,
    outcome: what.outcome,
    days_early: due - localDay(now),
    next_due_date: next,
    next_due_meter: nextMeter,
    generated_at: now,
    ...(what.outcome === 'skipped'
      ? { skip_reason_code: what.reason, skip_reason: what.words, decided_by_employee_id: what.planner }
      : {
          work_order_id: what.order.work_order_id,
          work_order_number: what.order.work_order_number,
          is_grouped: what.isGrouped,
        }),
  });
  countPlanned(context, schedule.maintenance_asset_id, due);
  tables.pm_schedules.change(schedule, {
    next_due_date: next,
    next_due_meter: nextMeter,
    occurrence_count: occurrence_number,
  });
}

/** Days that the interval of a meter will last, by the use of the asset since its last service. */
function intervalByMeter({ tables, now }: Context, schedule: Schedule): number {
  const asset = tables.maintenance_assets.must(schedule.maintenance_asset_id);
  const hours = (schedule.meter_interval ?? 0) / 1000;
  const { last_done_on, last_done_meter } = schedule;
  const days = last_done_on === null ? 0 : localDay(now) - last_done_on;
  const ran = last_done_meter === null ? 0 : (asset.last_operating_hours ?? 0) / 10_000 - last_done_meter / 1000;
  const perDay = days >= 30 && ran > 0 ? ran / days : GENERATION.usualHoursPerDay;
  return Math.max(7, Math.round(hours / perDay));
}

/** The window of an order: the least loaded shift of the site from tomorrow to the due date, or after it where production cannot spare the machine before. */
function windowOf(context: Context, order: Order, due: Day): Moment {
  const { tables, draws, now } = context;
  const { share, days } = GENERATION.postponed;
  const draw = draws.of('work_orders', order.work_order_id, 'window');
  const later = draw.chance(share) ? draw.integer(...days) : 0;
  const shifts = shiftsOfOrder(context, order.machine_id);
  const loads = new Map<Moment, number>();
  for (const other of tables.work_orders.by('factory_id', order.factory_id))
    if (other !== order && (other.status === 'planned' || other.status === 'released'))
      for (const { start, end } of shiftsOfDay(localDay(other.planned_start_at - 6 * 60 * MINUTE_MS), 3))
        if (start <= other.planned_start_at && other.planned_start_at < end)
          loads.set(start, (loads.get(start) ?? 0) + 1);
  let best: Shift | undefined;
  for (let day = Math.max(localDay(now), later === 0 ? 0 : due) + 1; best === undefined || day <= due + later; day++) {
    if (!isWorkingDay(day)) continue;
    for (const shift of shiftsOfDay(day, shifts))
      if (best === undefined || (loads.get(shift.start) ?? 0) < (loads.get(best.start) ?? 0)) best = shift;
  }
  const place = loads.get(best.start) ?? 0;
  return best.start + (GENERATION.shiftStart + (place % 7) * GENERATION.betweenJobs) * MINUTE_MS;
}

function shiftsOfOrder({ copies }: Context, machine: Key | null): number {
  if (machine === null) return 2;
  const { production_line_id } = copies['master.machines'].must(machine);
  return copies['master.production_lines'].must(production_line_id).shifts_per_day;
}
