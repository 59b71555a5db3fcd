import { shiftAt } from '../../../company/calendar.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import { NOTED_STOPS, STOP_ACTIONS } from '../lifecycle/stop-actions.ts';
import type { DowntimeEventsRow, Types } from '../rows.ts';
import { lineOf, shiftScheduleOf } from './capacity.ts';
import type { Context } from './context.ts';
import { minutesOf } from './standard-times.ts';

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

/** Stops that the machines report when they are over: numbered, classed by the loss that they are, and what was not made meanwhile. */
export const downtime: Process<Types> = {
  name: 'downtime',
  takes: {
    downtime_events(context, message) {
      if (message.columns.maintenance_work_order_id) followWindow(context, message);
      else noteStop(context, message);
    },
  },
};

const STATUS = { in_progress: 'open', completed: 'closed' } as const;

/** A window that maintenance has asked for: planned, then open while it works, closed with the hand-back. */
function followWindow(context: Context, { columns }: Message<Types, 'downtime_events'>): void {
  const { tables, numbers, copies, now } = context;
  const status = STATUS[columns.maintenance_work_order_status as keyof typeof STATUS] ?? 'planned';
  const length = columns.started_at && columns.ended_at ? minutesOf(columns.ended_at - columns.started_at) : null;
  const [known] = tables.downtime_events.by('maintenance_work_order_id', columns.maintenance_work_order_id ?? null);
  if (known) {
    tables.downtime_events.change(known, { ...columns, status, duration_minutes: length });
    return;
  }
  const machine = copies['master.machines'].must(columns.machine_id ?? null);
  const isPlanned = columns.maintenance_work_order_type !== 'corrective';
  tables.downtime_events.receive(columns, {
    downtime_number: numbers.next('DT', now),
    production_line_id: machine.production_line_id,
    duration_minutes: length,
    reason_code: isPlanned ? 'preventive_maintenance' : 'corrective_maintenance',
    time_class: isPlanned ? 'planned_stop' : 'unplanned_stop',
    loss_category: isPlanned ? 'planned_maintenance' : 'breakdown',
    is_planned: isPlanned,
    responsible_department_id: lineOf(context, machine).department_id,
    status,
  });
}

function noteStop(context: Context, { columns }: Message<Types, 'downtime_events'>): void {
  const { tables, numbers, copies, now } = context;
  const machine = copies['master.machines'].must(columns.machine_id ?? null);
  const line = lineOf(context, machine);
  const started = must(columns.started_at, 'begin of a stop');
  const length = must(columns.ended_at, 'end of a stop') - started;
  const operation = columns.operation_id ? tables.operations.get(columns.operation_id) : undefined;
  const shift = shiftAt(started, line.shifts_per_day);
  tables.downtime_events.receive(columns, {
    downtime_number: numbers.next('DT', now),
    production_line_id: machine.production_line_id,
    duration_minutes: minutesOf(length),
    loss_category: (columns.reason_code && LOSS[columns.reason_code]) ?? null,
    is_planned: columns.time_class === 'planned_stop',
    shift_schedule_id: shift ? shiftScheduleOf(context, machine.factory_id, shift) : null,
    lost_quantity: lost(length, operation?.ideal_cycle_seconds ?? null),
    action_taken: actionOn(context, machine.machine_id, columns.reason_code ?? null, started),
    reported_by_employee_id: operation?.assigned_employee_id ?? null,
    responsible_department_id: line.department_id,
    status: 'closed',
  });
}

/** What was done to go on, as the person at the machine writes it down; not all do. */
function actionOn({ draws }: Context, machine: Key, reason: Reason | null, started: Moment): string | null {
  const actions = reason === null ? undefined : STOP_ACTIONS[reason];
  const draw = draws.of('downtime_events', `${machine}/${started}`, 'action');
  return actions && draw.chance(NOTED_STOPS) ? draw.pick(actions) : null;
}

/** Pieces that the ideal cycle would have made meanwhile; null where nothing was to be made. */
function lost(duration: number, idealCycle: Scaled | null): Scaled | null {
  return idealCycle === null ? null : Math.floor(duration / 1000 / (idealCycle / 100)) * 1000;
}
