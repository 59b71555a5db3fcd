import { addWorkingDays, addWorkingTime, shiftsOfDay } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { MAINTENANCE } from '../lifecycle/maintenance.ts';
import {
  type Context,
  type Fault,
  type Hold,
  machineOf,
  type Run,
  type Station,
  secondsOf,
  shiftsOf,
} from './context.ts';
import type { Technicians } from './maintenance-people.ts';
import type { States } from './states.ts';
import { changesTool } from './wear.ts';

const HOURS = 10_000;

/** What a hold reports when the machine is handed back. */
export type Report = Pick<Hold, 'work_performed' | 'result' | 'parts_replaced_count' | 'tool_replaced'>;

type Request = Pick<Hold, 'event_type' | 'machine_fault_id' | 'is_planned' | 'planned_start_at' | 'planned_end_at'>;

/**
 * Times for which machines are held. While maintenance has no behaviour, operations asks for them itself: repairs, tool changes by the operator, and a
 * plan by running hours (default of maintenance-to-operations).
 */
export class Holds {
  private readonly context: Context;
  private readonly states: States;
  private readonly technicians: Technicians;

  constructor(context: Context, states: States, technicians: Technicians) {
    this.context = context;
    this.states = states;
    this.technicians = technicians;
  }

  /** Asks for the repair of a fault. */
  requestRepair(station: Station, fault: Fault, times: { arrives: Moment; repaired: Moment }): void {
    this.request(station, fault.detected_at, {
      event_type: 'corrective',
      machine_fault_id: fault.machine_fault_id,
      is_planned: false,
      planned_start_at: times.arrives,
      planned_end_at: times.repaired,
    });
  }

  /** After a run: a tool near the end of its life is changed, and after so many running hours a service is planned. */
  afterRun(station: Station, run: Run, at: Moment): void {
    const { state, key } = station;
    if (state.tool_wear_minutes !== null && changesTool(this.context, run, state.tool_wear_minutes)) {
      const planned_end_at = at + MAINTENANCE.toolChange[1] * MINUTE_MS;
      this.request(station, at, { ...PLANNED, event_type: 'tool_change', planned_start_at: at, planned_end_at });
    }
    if (!isServiceDue(this.context, key, state.operating_hours_counter, run)) return;
    const { preventive } = MAINTENANCE;
    const day = addWorkingDays(localDay(at), preventive.daysAhead);
    const planned_start_at = shiftsOfDay(day, 1)[0]?.start ?? localMoment(day, 0);
    const planned_end_at = planned_start_at + preventive.minutes[1] * MINUTE_MS;
    this.request(station, at, { ...PLANNED, event_type: 'preventive', planned_start_at, planned_end_at });
  }

  /** The hold that a machine without run and fault is in, or goes into, with its end; those that are over are handed back. */
  current(station: Station, at: Moment): { hold: Hold; until: Moment } | undefined {
    for (const hold of [...station.holds]) {
      if (hold.planned_start_at > at && hold.held_at === null) continue;
      if (hold.held_at === null) this.handOver(station, hold, at);
      const until = this.endOf(hold);
      if (until > at) return { hold, until };
      this.handBack(station, hold, at, this.reportOf(hold));
    }
    return undefined;
  }

  /** The machine is handed over to who works on it. */
  handOver(station: Station, hold: Hold, at: Moment): void {
    this.states.close(station, at);
    const byOperator = hold.event_type === 'tool_change';
    const draw = this.context.draws.of('maintenance_events', hold.maintenance_event_id, 'technician');
    const technician = byOperator ? null : this.technicians.pick(machineOf(this.context, station.key).factory_id, draw);
    this.context.tables.maintenance_events.change(hold, {
      status: 'held',
      held_at: at,
      work_started_at: byOperator ? null : at,
      technician_employee_id: technician,
      run_hours_at_event: station.state.operating_hours_counter,
    });
  }

  /** The machine is handed back. */
  handBack(station: Station, hold: Hold, at: Moment, report: Report): void {
    const { maintenance_events, scada_machine_data } = this.context.tables;
    // The wear that a state ends with is that of the new tool.
    if (report.tool_replaced && station.state.ended_at === null)
      scada_machine_data.change(station.state, { tool_wear_minutes: 0 });
    this.states.close(station, at);
    maintenance_events.change(hold, {
      ...report,
      status: 'released',
      released_at: at,
      work_completed_at: hold.work_started_at === null ? null : at,
      duration_minutes: Math.round(((at - (hold.held_at ?? at)) / MINUTE_MS) * 100),
    });
    maintenance_events.release(hold);
    station.holds = station.holds.filter((one) => one !== hold);
  }

  private endOf(hold: Hold): Moment {
    const [least, most] = hold.event_type === 'tool_change' ? MAINTENANCE.toolChange : MAINTENANCE.preventive.minutes;
    const draw = this.context.draws.of('maintenance_events', hold.maintenance_event_id, 'length');
    const length = secondsOf(draw.between(least, most)) * 1000;
    return addWorkingTime(hold.held_at ?? hold.planned_start_at, length, shiftsOf(this.context, hold.machine_id));
  }

  private reportOf(hold: Hold): Report {
    if (hold.event_type === 'tool_change')
      return {
        work_performed: 'Cutting tool changed, offset measured',
        result: 'replaced',
        parts_replaced_count: 1,
        tool_replaced: true,
      };
    const draw = this.context.draws.of('maintenance_events', hold.maintenance_event_id, 'report');
    return {
      work_performed: 'Service by running hours: cleaned, lubricated, filters and belts checked',
      result: 'adjusted',
      parts_replaced_count: draw.integer(...MAINTENANCE.preventive.partsReplaced),
      tool_replaced: false,
    };
  }

  private request(station: Station, at: Moment, request: Request): void {
    const { tables, numbers } = this.context;
    const hold = tables.maintenance_events.add({
      maintenance_event_id: tables.maintenance_events.nextKey(),
      event_number: numbers.next('ME', at),
      machine_id: station.key,
      maintenance_work_order_id: null,
      work_order_number: null,
      work_order_status: null,
      sensor_health_id: null,
      ...request,
      work_performed: null,
      work_started_at: null,
      work_completed_at: null,
      held_at: null,
      released_at: null,
      duration_minutes: null,
      technician_employee_id: null,
      parts_replaced_count: 0,
      tool_replaced: false,
      sensor_recalibrated: false,
      drift_offset_found: null,
      run_hours_at_event: null,
      result: null,
      status: 'requested',
      created_at: at,
      updated_at: at,
    });
    station.holds.push(hold);
  }
}

const PLANNED = { machine_fault_id: null, is_planned: true } as const;

/** Whether a machine has come to another service during a run. Machines are somewhere between two services when history begins. */
function isServiceDue({ draws }: Context, machine: number, hours: number, { run_seconds }: Run): boolean {
  const every = MAINTENANCE.preventive.everyHours * HOURS;
  const offset = draws.of('machines', machine, 'service').integer(0, every - 1);
  const before = hours - (run_seconds * HOURS) / 360_000;
  return Math.floor((hours + offset) / every) > Math.floor((before + offset) / every);
}
