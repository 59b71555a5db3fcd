import type { Key, Moment, Numeric, Scaled } from '../../../machinery/base/row-types.ts';
import { ALARMS, type AlarmKind } from '../lifecycle/faults.ts';
import type { Context, Fault, Run, Station } from './context.ts';
import { minutesAfter, NEW_FAULT, processAt } from './faults.ts';
import { type Course, ranSeconds, wearBetween } from './runs-course.ts';
import { isRunning } from './states.ts';

/** Alarms that stop nothing: raised during a run, seen by the operator, and over some minutes later. */
export class Alarms {
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  /** When the run under way raises its next alarm after so many seconds of running time; infinite while the machine does not run. */
  nextOf({ run, course, state }: Station, after: number): Moment {
    if (!run || !course || !isRunning(state)) return Number.POSITIVE_INFINITY;
    const next = course.alarms.find((alarm) => alarm.at > after);
    return next ? state.timestamp + (next.at * 1000 - run.run_seconds * 10) : Number.POSITIVE_INFINITY;
  }

  /** Raises what the run under way has come to. */
  raise(station: Station, at: Moment): void {
    const { run, course, state } = station;
    if (!run || !course) return;
    const ran = ranSeconds(run, state.timestamp, at);
    const alarm = course.alarms.find((one) => one.at === ran);
    if (!alarm) return;
    const { tables, numbers } = this.context;
    const key = tables.machine_faults.nextKey();
    const { code, category, severity, description } = alarm.kind;
    station.alarms.push(
      tables.machine_faults.add({
        ...NEW_FAULT,
        machine_fault_id: key,
        fault_number: numbers.next('FLT', at),
        machine_id: station.key,
        production_run_id: run.production_run_id,
        fault_code: code,
        fault_category: category,
        failure_mode: null,
        severity,
        description,
        ...this.measured(key, alarm.kind),
        ...processAt(run, wearNow(state.tool_wear_minutes, run, course, ran)),
        stops_machine: false,
        detected_at: at,
        created_at: at,
        updated_at: at,
      }),
    );
  }

  /** When something is to be done about the alarms of a machine. */
  dueOf(station: Station): Moment {
    let due = Number.POSITIVE_INFINITY;
    for (const alarm of station.alarms) {
      const { seen, over } = this.timesOf(alarm);
      due = Math.min(due, alarm.status === 'active' && personAt(station) !== null ? seen : over);
    }
    return due;
  }

  /** Acknowledges and clears what has come to its time. */
  attend(station: Station, at: Moment): void {
    const { machine_faults } = this.context.tables;
    for (const alarm of [...station.alarms]) {
      const { seen, over } = this.timesOf(alarm);
      const person = personAt(station);
      if (alarm.status === 'active' && seen <= at && person !== null)
        machine_faults.change(alarm, {
          status: 'acknowledged',
          acknowledged_at: at,
          acknowledged_by_employee_id: person,
        });
      if (over > at) continue;
      machine_faults.change(alarm, { status: 'cleared', cleared_at: at });
      machine_faults.release(alarm);
      station.alarms = station.alarms.filter((one) => one !== alarm);
    }
  }

  private timesOf({ machine_fault_id, detected_at }: Fault): { seen: Moment; over: Moment } {
    const draw = this.context.draws.of('machine_faults', machine_fault_id, 'alarm');
    const seen = minutesAfter(detected_at, draw.lognormal(...ALARMS.seen));
    return { seen, over: minutesAfter(seen, draw.lognormal(...ALARMS.over)) };
  }

  private measured(
    key: number,
    { measured }: AlarmKind,
  ): Pick<Fault, 'trigger_value' | 'trigger_limit' | 'unit_of_measure'> {
    if (!measured) return { trigger_value: null, trigger_limit: null, unit_of_measure: null };
    const beyond = this.context.draws.of('machine_faults', key, 'value').between(...measured.beyond);
    return {
      trigger_value: (measured.limit * (1 + beyond)).toFixed(1) as Numeric,
      trigger_limit: String(measured.limit) as Numeric,
      unit_of_measure: measured.unit,
    };
  }
}

/** Who would see an alarm; while nobody is there it waits, or is over unseen. */
function personAt({ run }: Station): Key | null {
  return run?.operator_employee_id ?? null;
}

/** Tool wear while a machine runs: its state shows what it began with. */
function wearNow(began: Scaled | null, run: Run, course: Course, ran: number): Scaled | null {
  return began === null ? null : began + wearBetween(course, run.run_seconds / 100, ran);
}
