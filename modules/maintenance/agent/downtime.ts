import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { AssetDowntimeLogRow } from '../rows.ts';
import { type Asset, type ConditionEvent, type Context, minutesBetween, type Order } from './context.ts';
import { shiftTime } from './metrics.ts';
import { worked } from './stint-time.ts';

type Downtime = AssetDowntimeLogRow;

const CLASSES = {
  corrective: 'failure',
  preventive: 'planned_maintenance',
  inspection: 'planned_maintenance',
  calibration: 'calibration',
  predictive: 'predictive_repair',
} as const satisfies Record<Order['work_order_type'], Downtime['downtime_class']>;

/** The downtime under way of an asset. */
export function downtimeOpen({ tables }: Context, asset: Asset): Downtime | undefined {
  return tables.asset_downtime_log
    .by('maintenance_asset_id', asset.maintenance_asset_id)
    .find(({ status }) => status === 'open');
}

/** A fault has stopped a machine. */
export function downByFault(context: Context, asset: Asset, event: ConditionEvent, order: Order): void {
  if (downtimeOpen(context, asset)) return;
  add(context, asset, {
    downtime_class: 'failure',
    is_planned: false,
    counts_as_failure: true,
    machine_condition_event_id: event.machine_condition_event_id,
    work_order_id: order.work_order_id,
    reason_code: 'breakdown',
    started_at: event.detected_at,
  });
}

/** Planned work takes a machine. */
export function downBegins(context: Context, order: Order, asset: Asset): void {
  const open = downtimeOpen(context, asset);
  if (open || asset.machine_id === null) return;
  const isPlanned = order.work_order_type !== 'corrective';
  add(context, asset, {
    downtime_class: CLASSES[order.work_order_type],
    is_planned: isPlanned,
    counts_as_failure: false,
    work_order_id: order.work_order_id,
    reason_code: isPlanned ? 'preventive_maintenance' : 'corrective_maintenance',
    started_at: context.now,
  });
}

function add(
  { tables, numbers, now }: Context,
  asset: Asset,
  columns: Pick<Downtime, 'downtime_class' | 'is_planned' | 'counts_as_failure' | 'reason_code' | 'started_at'> &
    Partial<Downtime>,
): void {
  tables.asset_downtime_log.add({
    downtime_number: numbers.next('ADL', now),
    maintenance_asset_id: asset.maintenance_asset_id,
    machine_id: asset.machine_id,
    production_line_id: asset.production_line_id,
    status: 'open',
    ...columns,
  });
}

/** Hands are on the machine. */
export function downWorked({ tables, now }: Context, order: Order): void {
  for (const entry of tables.asset_downtime_log.by('work_order_id', order.work_order_id))
    if (entry.status === 'open' && entry.work_started_at === null)
      tables.asset_downtime_log.change(entry, {
        work_started_at: now,
        response_minutes: minutesBetween(entry.started_at, now),
      });
}

/** The machine is handed back. Gives the minutes that it stood. */
export function downEnds(context: Context, order: Order): number {
  const { tables, copies, now } = context;
  let total = 0;
  for (const entry of tables.asset_downtime_log.by('work_order_id', order.work_order_id)) {
    if (entry.status !== 'open') continue;
    const downtime = minutesBetween(entry.started_at, now);
    const repair = Math.min(downtime, Math.round(worked(context, order) / 600));
    const machine = must(entry.machine_id, 'machine that stood');
    const lost = shiftTime(context, machine, entry.started_at, now);
    const cycle = copies['master.machines'].must(machine).ideal_cycle_seconds;
    total += downtime;
    tables.asset_downtime_log.change(entry, {
      status: 'closed',
      ended_at: now,
      downtime_minutes: downtime,
      repair_minutes: repair,
      waiting_minutes: Math.max(0, downtime - repair - (entry.response_minutes ?? 0)),
      scheduled_minutes: Math.min(downtime, Math.round(lost / 600)),
      lost_production_hours: Math.round(lost / 360),
      lost_quantity: entry.is_planned ? 0 : ratio(Math.floor(lost / 1000), 100, Math.max(1, cycle)) * 1000,
      cause_failure_code_id: order.cause_failure_code_id,
    });
  }
  return total;
}
