import { addWorkingDays } from '../../../company/calendar.ts';
import { workdaysOf } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import { CONDITION_PLAN } from '../lifecycle/procedures.ts';
import { CONDITIONS, ROUNDS } from '../lifecycle/rounds.ts';
import type { EquipmentMeterReadingsRow, Types } from '../rows.ts';
import { type Asset, assetOfMachine, type Context, type Schedule } from './context.ts';
import { plan } from './course.ts';
import { note } from './history.ts';
import { countHours } from './metrics.ts';
import { requestOrder } from './orders.ts';
import { foremanOf, roster } from './people.ts';
import { codeKey, procedureFor } from './standards.ts';

/** Meters of machines, and rounds on which conditions are measured. */
export const readings: Process<Types> = {
  name: 'readings',
  takes: { equipment_meter_readings: readMeters },
  schedule: [{ at: workdaysOf(...ROUNDS.weekdays).at(ROUNDS.time), act: goRound }],
};

/** Counters of a control; those that fall are not believed. */
function readMeters(context: Context, { columns }: Message<Types, 'equipment_meter_readings'>): void {
  const { tables } = context;
  const asset = assetOfMachine(context, must(columns.machine_id, 'machine of a reading'));
  const hours = must(columns.operating_hours ?? undefined, 'hours of a reading');
  const scheduled = must(columns.scheduled_hours ?? undefined, 'scheduled hours of a reading');
  const isFalling = asset?.last_operating_hours != null && hours < asset.last_operating_hours;
  const since = asset?.last_operating_hours == null || isFalling ? 0 : hours - asset.last_operating_hours;
  tables.equipment_meter_readings.receive(columns, {
    maintenance_asset_id: asset?.maintenance_asset_id ?? null,
    reading_source: 'machine',
    operating_hours_since_last: since,
    plausibility: asset ? (isFalling ? 'rejected' : 'accepted') : 'unchecked',
  });
  if (!asset || isFalling) return;
  const at = must(columns.reading_at ?? undefined, 'moment of a reading');
  countHours(context, asset, {
    operating_hours_since_last: since,
    at,
    scheduled: asset.last_scheduled_hours === null ? 0 : scheduled - asset.last_scheduled_hours,
  });
  if (asset.last_operating_hours === null) startMeters(context, asset, hours);
  tables.maintenance_assets.change(asset, {
    last_operating_hours: hours,
    last_scheduled_hours: scheduled,
    last_cycle_count: columns.cycle_count ?? null,
    last_reading_at: at,
  });
}

/** The first reading of an asset tells at which value its schedules by meter are due. */
function startMeters(context: Context, asset: Asset, hours: number): void {
  const { tables, now } = context;
  for (const schedule of tables.pm_schedules.by('maintenance_asset_id', asset.maintenance_asset_id))
    if (schedule.trigger_type === 'meter' && schedule.next_due_meter === null && schedule.next_due_date !== null) {
      const days = Math.max(1, schedule.next_due_date - localDay(now));
      tables.pm_schedules.change(schedule, {
        next_due_meter: Math.round(hours / 10) + days * ROUNDS.usualHoursPerDay * 1000,
        last_done_meter: Math.round(hours / 10),
        last_done_on: localDay(now),
      });
    }
}

/** Twice a week somebody measures every machine that works. */
function goRound(context: Context): void {
  for (const schedule of [...context.tables.pm_schedules.held()])
    if (schedule.trigger_type === 'condition' && schedule.status === 'active') measureAll(context, schedule);
}

function measureAll(context: Context, schedule: Schedule): void {
  const { tables } = context;
  const asset = tables.maintenance_assets.must(schedule.maintenance_asset_id);
  if (asset.status === 'standby' || asset.machine_id === null) return;
  const reader = readerOf(context, asset);
  for (const [index, condition] of CONDITIONS.entries()) {
    const value = conditionOf(context, schedule, index);
    const status = value >= condition.alarm ? 'alarm' : value >= condition.warning ? 'warning' : 'normal';
    const key = tables.equipment_meter_readings.nextKey();
    tables.equipment_meter_readings.add({
      equipment_meter_reading_id: key,
      maintenance_asset_id: asset.maintenance_asset_id,
      machine_id: asset.machine_id,
      reading_at: context.now,
      reading_source: 'round',
      condition_parameter: condition.parameter,
      condition_value: value.toFixed(condition.digits),
      unit_of_measure: condition.unit,
      warning_limit: String(condition.warning),
      alarm_limit: String(condition.alarm),
      condition_status: status,
      read_by_employee_id: reader,
      plausibility: 'accepted',
      triggered_schedule_count: status === 'alarm' && index === 0 ? 1 : 0,
    });
    if (index === 0) watch(context, schedule, asset, { key, status });
  }
}

/** The value drifts from that of a sound machine to the limit over the life of what wears, and starts anew with the work on it. */
function conditionOf({ draws, now }: Context, schedule: Schedule, index: number): number {
  const condition = must(CONDITIONS[index], 'condition');
  const since = schedule.last_done_on ?? schedule.valid_from;
  const life = draws.of('pm_schedules', schedule.pm_schedule_id, `life ${since}`).between(...ROUNDS.lifeDays);
  const share = (localDay(now) - since) / life;
  const noise = draws
    .of('pm_schedules', schedule.pm_schedule_id, `round ${localDay(now)} ${index}`)
    .normal(0, condition.noise);
  const reach = index === 0 ? 1 : condition.follows;
  return Math.max(condition.sound * 0.5, condition.sound + share * reach * (condition.alarm - condition.sound) + noise);
}

function readerOf(context: Context, asset: Asset): Key {
  const { tables, now } = context;
  const present = roster(context)
    .at(asset.factory_id, now)
    .filter(({ employee_id }) => tables.maintenance_technicians.by('employee_id', employee_id).length > 0);
  return (
    present[asset.maintenance_asset_id % Math.max(1, present.length)]?.employee_id ??
    foremanOf(context, asset.factory_id)
  );
}

/** A value over its alarm limit becomes an event with an order, unless one is open. */
function watch(
  context: Context,
  schedule: Schedule,
  asset: Asset,
  { key, status }: { key: Key; status: NonNullable<EquipmentMeterReadingsRow['condition_status']> },
): void {
  const { tables, numbers, copies, now } = context;
  const machine = must(asset.machine_id, 'machine of a reading');
  const isOpen = tables.machine_condition_events
    .by('machine_id', machine)
    .some(({ fault_code, status: state }) => fault_code === ROUNDS.code && state === 'assessed');
  const condition = status === 'alarm' ? 'poor' : status === 'warning' ? 'watch' : 'good';
  if (asset.condition_status !== condition) tables.maintenance_assets.change(asset, { condition_status: condition });
  if (status !== 'alarm' || isOpen) return;
  const order = requestOrder(context, asset, {
    work_order_type: 'predictive',
    origin: 'condition_event',
    pm_schedule_id: schedule.pm_schedule_id,
    procedures: [
      procedureFor(context, CONDITION_PLAN, copies['master.machines'].must(machine).machine_type).work_procedure_id,
    ],
    title: `${asset.asset_name}: vibration over its alarm limit`,
    priority: 'high',
    due_date: localDay(now) + ROUNDS.dueDays,
    problem_failure_code_id: codeKey(context, 'P-VIB'),
  });
  tables.machine_condition_events.add({
    event_number: numbers.next('MCE', now),
    machine_id: machine,
    maintenance_asset_id: asset.maintenance_asset_id,
    equipment_meter_reading_id: key,
    fault_code: ROUNDS.code,
    severity: 'major',
    detected_at: now,
    problem_failure_code_id: codeKey(context, 'P-VIB'),
    remaining_life_hours: ROUNDS.remainingHours * 10_000,
    status: 'received',
  });
  const event = must(tables.machine_condition_events.by('equipment_meter_reading_id', key)[0], 'event of a reading');
  tables.machine_condition_events.change(event, {
    status: 'assessed',
    decision: 'new_work_order',
    work_order_id: order.work_order_id,
    priority: 'high',
    assessed_at: now,
    response_due_at: now + ROUNDS.dueDays * 86_400_000,
  });
  note(context, asset, {
    event_type: 'condition_alarm',
    event_at: now,
    machine_condition_event_id: event.machine_condition_event_id,
    summary: 'Vibration over its alarm limit.',
  });
  plan(context, order, localMoment(addWorkingDays(localDay(now), 2), 6.5));
}
