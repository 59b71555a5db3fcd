import { everyDay } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import {
  CUTTING_PLAN,
  GENERATION,
  MACHINE_PLANS,
  METER_PLAN,
  type Plan,
  SENSOR_PLAN,
  UTILITY_PLANS,
} from '../lifecycle/plans.ts';
import { CONDITION_PLAN } from '../lifecycle/procedures.ts';
import { CONDITIONS } from '../lifecycle/rounds.ts';
import type { NewRows, Types } from '../rows.ts';
import type { Asset, Context } from './context.ts';
import { generate } from './generation.ts';
import { procedureFor } from './standards.ts';

const CUTTING: ReadonlySet<string> = new Set(['lathe', 'machining_centre', 'grinder']);

/** Preventive schedules: standing plans of assets, in mid-interval when history begins. Each due date becomes an order, or a skip with its reason. */
export const preventive: Process<Types> = {
  name: 'preventive generation',
  opens(context) {
    for (const asset of [...context.tables.maintenance_assets.held()])
      if (asset.hierarchy_level === 'machine') scheduleMachine(context, asset, true);
      else if (asset.hierarchy_level === 'utility') scheduleUtility(context, asset);
  },
  schedule: [{ at: everyDay.at(GENERATION.time), act: generate }],
};

/** Plans of a machine: by calendar, and one by running hours. */
export function scheduleMachine(context: Context, asset: Asset, isOpening: boolean): void {
  for (const plan of MACHINE_PLANS) add(context, asset, plan, isOpening);
  if (CUTTING.has(asset.asset_class)) add(context, asset, CUTTING_PLAN, isOpening);
  const { hours } = METER_PLAN;
  const until = isOpening
    ? context.draws.of('maintenance_assets', asset.maintenance_asset_id, 'meter').integer(20, hours)
    : hours;
  // The first reading tells where the meter stands; until then the days are forecast by usual use.
  add(context, asset, METER_PLAN, isOpening, {
    trigger_type: 'meter',
    interval_days: null,
    meter_type: 'operating_hours',
    meter_interval: hours * 1000,
    next_due_date: localDay(context.now) + Math.max(1, Math.round(until / GENERATION.usualHoursPerDay)),
    lead_days: 3,
    tolerance_days: 7,
    is_floating: true,
  });
  const worn = isOpening
    ? context.draws.of('maintenance_assets', asset.maintenance_asset_id, 'condition').integer(0, 100)
    : 0;
  add(context, asset, CONDITION_PLAN, isOpening, {
    trigger_type: 'condition',
    interval_days: null,
    condition_parameter: CONDITIONS[0]?.parameter ?? null,
    condition_limit: String(CONDITIONS[0]?.alarm),
    condition_direction: 'rising',
    next_due_date: null,
    last_done_on: localDay(context.now) - worn,
    is_floating: true,
  });
}

function scheduleUtility(context: Context, asset: Asset): void {
  const plans = asset.asset_class === 'building' ? UTILITY_PLANS.filter(({ days }) => days > 7) : UTILITY_PLANS;
  for (const plan of plans) add(context, asset, plan, true);
}

/** Calibration of a sensor that operations has just registered; sensors that were there before are spread over the year. */
export function scheduleSensor(context: Context, asset: Asset): void {
  add(context, asset, SENSOR_PLAN, localDay(context.now) - asset.installed_on > 30);
}

/** Nothing of an asset that is retired becomes due. */
export function endSchedules({ tables, now }: Context, asset: Key): void {
  for (const schedule of tables.pm_schedules.by('maintenance_asset_id', asset))
    if (schedule.status !== 'ended')
      tables.pm_schedules.change(schedule, { status: 'ended', next_due_date: null, valid_to: localDay(now) });
}

function add(
  context: Context,
  asset: Asset,
  plan: Plan,
  isOpening: boolean,
  more: Partial<NewRows['pm_schedules']> = {},
): void {
  const { tables, draws, now } = context;
  const key = tables.pm_schedules.nextKey();
  const today: Day = localDay(now);
  // Due dates of a living company lie evenly over the interval.
  const due = today + (isOpening ? draws.of('pm_schedules', key, 'due').integer(1, plan.days || 1) : plan.days || 1);
  const place = tables.pm_schedules.by('maintenance_asset_id', asset.maintenance_asset_id).length + 1;
  tables.pm_schedules.add({
    pm_schedule_id: key,
    pm_schedule_code: `PM-${asset.asset_code.slice(4)}-${String(place).padStart(2, '0')}`,
    schedule_name: `${plan.title} of ${asset.asset_name}`,
    maintenance_asset_id: asset.maintenance_asset_id,
    work_procedure_id: procedureFor(context, plan, asset.asset_class).work_procedure_id,
    maintenance_team_id: asset.maintenance_team_id ?? 1,
    work_order_type: plan.type,
    trigger_type: 'calendar',
    interval_days: plan.days || null,
    is_floating: false,
    lead_days: GENERATION.lead(plan.days),
    tolerance_days: GENERATION.tolerance(plan.days),
    priority: 'normal',
    estimated_hours: Math.round((plan.minutes * plan.crew * 10_000) / 60),
    requires_shutdown: plan.shutdown,
    last_done_on: isOpening ? due - plan.days : null,
    next_due_date: due,
    valid_from: Math.min(asset.installed_on, today),
    status: 'active',
    ...more,
  });
}
