import type { Key, Moment, Numeric } from '../../../../machinery/base/row-types.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { ALARMS, type AlarmKind } from '../../lifecycle/faults.ts';
import { type Context, type Fault, stateOf } from '../context.ts';
import { alarmsOf, isRunning, runOf } from './at-machine.ts';
import { courseOf, momentOf, ranSeconds, wearBetween } from './course.ts';
import { minutesAfter, processAt } from './faults.ts';

/** Alarms stop nothing: they are raised during a run, seen by the operator, and over some minutes later. This is when something is to be done about one. */
export function nextOfAlarms(context: Context, machine: Key): Moment {
  let next = nextAlarm(context, machine)?.moment ?? NEVER;
  const person = operatorAt(context, machine);
  for (const alarm of alarmsOf(context, machine)) {
    const { seen, over } = timesOf(context, alarm);
    next = Math.min(next, alarm.status === 'active' && person !== null ? seen : over);
  }
  return next;
}

/** Raises, acknowledges and clears what has come to its time. */
export function attendAlarms(context: Context, machine: Key): void {
  const { tables, now } = context;
  const next = nextAlarm(context, machine);
  if (next && next.moment <= now) raise(context, machine, next.kind);
  const person = operatorAt(context, machine);
  for (const alarm of alarmsOf(context, machine)) {
    const { seen, over } = timesOf(context, alarm);
    if (alarm.status === 'active' && seen <= now && person !== null)
      tables.machine_faults.change(alarm, {
        status: 'acknowledged',
        acknowledged_at: now,
        acknowledged_by_employee_id: person,
      });
    if (over <= now) tables.machine_faults.change(alarm, { status: 'cleared', cleared_at: now });
  }
}

/** The next alarm of the run under way, this very moment included as long as it has not been raised. */
function nextAlarm(context: Context, machine: Key): { moment: Moment; kind: AlarmKind } | undefined {
  const state = stateOf(context, machine);
  const run = isRunning(state) ? runOf(context, machine) : undefined;
  const course = run && courseOf(context, run);
  if (!run || !course) return undefined;
  for (const { at, kind } of course.alarms) {
    const moment = momentOf(run, state, at, context.now);
    if (moment <= state.timestamp || moment < context.now) continue;
    if (!alarmsOf(context, machine).some(({ detected_at }) => detected_at === moment)) return { moment, kind };
  }
  return undefined;
}

function raise(context: Context, machine: Key, kind: AlarmKind): void {
  const { tables, numbers, now } = context;
  const state = stateOf(context, machine);
  const run = runOf(context, machine);
  const course = run && courseOf(context, run);
  if (!run || !course) return;
  const key = tables.machine_faults.nextKey();
  const { tool_wear_minutes: began } = state;
  // The state of a machine that runs shows the wear that it began with.
  const wear = began === null ? null : began + wearBetween(course, run.run_seconds / 100, ranSeconds(run, state, now));
  tables.machine_faults.add({
    machine_fault_id: key,
    fault_number: numbers.next('FLT', now),
    machine_id: machine,
    production_run_id: run.production_run_id,
    fault_code: kind.code,
    fault_category: kind.category,
    severity: kind.severity,
    description: kind.description,
    ...measured(context, key, kind),
    ...processAt(run, wear),
    stops_machine: false,
    detected_at: now,
    status: 'active',
  });
}

/** Who would see an alarm; while nobody is there it waits, or is over unseen. */
function operatorAt(context: Context, machine: Key): Key | null {
  return runOf(context, machine)?.operator_employee_id ?? null;
}

function timesOf({ draws }: Context, { machine_fault_id, detected_at }: Fault): { seen: Moment; over: Moment } {
  const draw = draws.of('machine_faults', machine_fault_id, 'alarm');
  const seen = minutesAfter(detected_at, draw.lognormal(...ALARMS.seen));
  return { seen, over: minutesAfter(seen, draw.lognormal(...ALARMS.over)) };
}

function measured(
  { draws }: Context,
  key: Key,
  { measured }: AlarmKind,
): Partial<Pick<Fault, 'trigger_value' | 'trigger_limit' | 'unit_of_measure'>> {
  if (!measured) return {};
  const beyond = draws.of('machine_faults', key, 'value').between(...measured.beyond);
  return {
    trigger_value: (measured.limit * (1 + beyond)).toFixed(1) as Numeric,
    trigger_limit: String(measured.limit) as Numeric,
    unit_of_measure: measured.unit,
  };
}
