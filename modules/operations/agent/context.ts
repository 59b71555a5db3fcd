import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Context as AnyContext } from '../../../machinery/kernel/contract.ts';
import type {
  CopyRows,
  MachineFaultsRow,
  MaintenanceEventsRow,
  ProductionRunsRow,
  ScadaMachineDataRow,
  Types,
} from '../rows.ts';

export type Context = AnyContext<Types>;
export type Machine = Readonly<CopyRows['master.machines']>;
export type State = ScadaMachineDataRow;
export type Run = ProductionRunsRow;
export type Fault = MachineFaultsRow;
export type Hold = MaintenanceEventsRow;

/** Everything happens at whole seconds, so that lengths in seconds are exact. */
export function wholeSecond(moment: number): Moment {
  return Math.ceil(moment / 1000) * 1000;
}

/** A drawn length in minutes as whole seconds, at least one. */
export function secondsOf(minutes: number): number {
  return Math.max(1, Math.round(minutes * 60));
}

export function machineOf({ copies }: Context, key: Key): Machine {
  return copies['master.machines'].must(key);
}

/** Shifts a day that the line of a machine works. */
export function shiftsOf(context: Context, key: Key): number {
  return context.copies['master.production_lines'].must(machineOf(context, key).production_line_id).shifts_per_day;
}

/** Whether a machine has ever been in service: from then on it is in some state. */
export function isKnown({ tables }: Context, machine: Key): boolean {
  return tables.scada_machine_data.by('machine_id', machine).length > 0;
}

/**
 * The newest state of a machine: the one under way, within a step also one that has just ended. It tells what the machine does (`machine_state`), its load
 * (`power_kw` against the rated power), speed, torque and wear; its run tells the temperatures.
 */
export function stateOf({ tables }: Context, machine: Key): State {
  return must(tables.scada_machine_data.by('machine_id', machine).at(-1), `state of machine ${machine}`);
}
