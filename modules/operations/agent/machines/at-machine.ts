import type { Key } from '../../../../machinery/base/row-types.ts';
import type { Context, Fault, Hold, Run, State } from '../context.ts';

/** Whether a machine is running under the state of a row. */
export function isRunning(state: State): boolean {
  return state.machine_state === 'running' && state.ended_at === null;
}

/** The run that occupies a machine. */
export function runOf({ tables }: Context, machine: Key): Run | undefined {
  return tables.production_runs
    .by('machine_id', machine)
    .find(({ status }) => status === 'setup' || status === 'running' || status === 'interrupted');
}

/** The first run that waits for a machine, by planned start. */
export function waitingRun({ tables }: Context, machine: Key): Run | undefined {
  let first: Run | undefined;
  for (const run of tables.production_runs.by('machine_id', machine))
    if (run.status === 'planned' && (first === undefined || run.planned_start_at < first.planned_start_at)) first = run;
  return first;
}

/** The fault because of which a machine stands. */
export function faultOf(context: Context, machine: Key): Fault | undefined {
  return openFaults(context, machine).find(({ stops_machine }) => stops_machine);
}

/** Alarms of a machine that are not over. Faults of its sensors are none. */
export function alarmsOf(context: Context, machine: Key): Fault[] {
  return openFaults(context, machine).filter(
    ({ stops_machine, fault_category }) => !stops_machine && fault_category !== 'sensor',
  );
}

/** Few faults are open at a time, while those of a machine are held for its condition. */
function openFaults({ tables }: Context, machine: Key): Fault[] {
  const open = [];
  for (const status of ['active', 'acknowledged'] as const)
    for (const fault of tables.machine_faults.by('status', status)) if (fault.machine_id === machine) open.push(fault);
  return open;
}

/** Holds of a machine that are asked for or under way. */
export function holdsOf({ tables }: Context, machine: Key): Hold[] {
  return tables.maintenance_events
    .by('machine_id', machine)
    .filter(({ status }) => status === 'requested' || status === 'held');
}
