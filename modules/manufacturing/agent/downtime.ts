import { shiftAt } from '../../../company/calendar.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { Inbox, Room } from '../../../machinery/kernel/legacy.ts';
import type { CopyRows, DowntimeEventsRow, Rows } from '../rows.ts';
import type { Context } from './context.ts';

/** Stops arrive when they are over, so none is held. */
export const held: Partial<Record<keyof Rows, string>> = {};

type Reason = NonNullable<DowntimeEventsRow['reason_code']>;

const LOSS: Readonly<Partial<Record<Reason, DowntimeEventsRow['loss_category']>>> = {
  breakdown: 'breakdown',
  corrective_maintenance: 'breakdown',
  utility_failure: 'breakdown',
  tool_change: 'setup_adjustment',
  changeover: 'setup_adjustment',
  minor_stop: 'minor_stop',
  no_material: 'waiting',
  no_operator: 'waiting',
  downstream_full: 'waiting',
  quality_hold: 'waiting',
  preventive_maintenance: 'planned_maintenance',
};

const SHIFT_TYPES = ['first', 'second', 'third'];

/** Stops that the machines report: numbered, classed by the loss that they are, and what was not made meanwhile. */
export class DowntimeRoom implements Room<Rows> {
  readonly takes = ['downtime_events'] as const;
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  due(): Moment {
    return Number.POSITIVE_INFINITY;
  }

  step(now: Moment, { messages }: Inbox<Rows>): void {
    for (const { columns } of messages) this.take(columns as DowntimeEventsRow, now);
  }

  private take(stop: DowntimeEventsRow, now: Moment): void {
    const { tables, numbers, copies } = this.context;
    const machine = must(copies['master.machines'].get(stop.machine_id), 'machine');
    const line = must(copies['master.production_lines'].get(machine.production_line_id), 'line');
    const started = must(stop.started_at, 'begin of a stop');
    const ended = must(stop.ended_at, 'end of a stop');
    const operation = stop.operation_id === null ? undefined : tables.operations.get(stop.operation_id);
    const key = tables.downtime_events.nextKey();
    tables.downtime_events.append({
      downtime_event_id: key,
      downtime_number: numbers.next('DT', now),
      machine_id: stop.machine_id,
      production_line_id: machine.production_line_id,
      scada_machine_data_id: stop.scada_machine_data_id,
      production_run_id: stop.production_run_id,
      machine_fault_id: stop.machine_fault_id,
      maintenance_work_order_id: null,
      maintenance_work_order_number: null,
      maintenance_work_order_type: null,
      maintenance_work_order_status: null,
      planned_downtime_event_id: null,
      work_order_id: stop.work_order_id,
      operation_id: stop.operation_id,
      planned_start_at: null,
      planned_end_at: null,
      started_at: started,
      ended_at: ended,
      duration_minutes: Math.round(((ended - started) / MINUTE_MS) * 100),
      reason_code: stop.reason_code,
      time_class: stop.time_class,
      loss_category: stop.reason_code === null ? null : (LOSS[stop.reason_code] ?? null),
      is_planned: stop.time_class === 'planned_stop',
      shift_schedule_id: this.shiftOf(machine.factory_id, started, line.shifts_per_day),
      lost_quantity: lost(ended - started, operation?.ideal_cycle_seconds ?? null),
      reported_by_employee_id: operation?.assigned_employee_id ?? null,
      responsible_department_id: line.department_id,
      action_taken: null,
      status: 'closed',
      created_at: now,
      updated_at: now,
    });
  }

  /** The shift of a factory in which a stop began. */
  private shiftOf(factory: Key, at: Moment, shiftsPerDay: number): Key | null {
    const shift = shiftAt(at, shiftsPerDay);
    if (!shift) return null;
    const day = localDay(at);
    const runs = (one: Readonly<CopyRows['hr.shift_schedules']>) =>
      one.factory_id === factory &&
      one.shift_type === SHIFT_TYPES[shift.number - 1] &&
      one.valid_from <= day &&
      (one.valid_to === null || one.valid_to >= day);
    for (const one of this.context.copies['hr.shift_schedules'].all()) if (runs(one)) return one.shift_schedule_id;
    return null;
  }
}

/** Pieces that the ideal cycle would have made meanwhile; null where nothing was to be made. */
function lost(duration: number, idealCycle: Scaled | null): Scaled | null {
  return idealCycle === null ? null : Math.floor(duration / 1000 / (idealCycle / 100)) * 1000;
}
