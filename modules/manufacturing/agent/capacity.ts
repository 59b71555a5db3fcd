import { addWorkingTime, type Shift, workingTimeBetween } from '../../../company/calendar.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, Types } from '../rows.ts';
import type { Context } from './context.ts';

export type Machine = Readonly<CopyRows['master.machines']>;

const SHIFT_TYPES = ['first', 'second', 'third'] as const;

/** Machines in service by the work centre that they belong to, in the order of their keys. */
const machinesByCentre = derived<Types, ReadonlyMap<Key, readonly Machine[]>>({
  from: ['master.machines', 'erp.work_centers'],
  build({ copies }) {
    const active = [...copies['master.machines'].all()].filter(({ status }) => status === 'active');
    active.sort((a, b) => a.machine_id - b.machine_id);
    const machines = new Map<Key, Machine[]>();
    for (const { work_center_id, production_line_id, machine_type } of copies['erp.work_centers'].all())
      machines.set(
        work_center_id,
        active.filter((one) => one.production_line_id === production_line_id && one.machine_type === machine_type),
      );
    return machines;
  },
});

const shiftsByType = derived<Types, ReadonlyMap<string, readonly Readonly<CopyRows['hr.shift_schedules']>[]>>({
  from: ['hr.shift_schedules'],
  build: ({ copies }) =>
    Map.groupBy(copies['hr.shift_schedules'].all(), ({ factory_id, shift_type }) => `${factory_id} ${shift_type}`),
});

export function machinesOf(context: Context, workCentre: Key): readonly Machine[] {
  return context.the(machinesByCentre).get(workCentre) ?? [];
}

/** Whether a machine of a work centre is in service. */
export function isInService(context: Context, workCentre: Key, machine: Key): boolean {
  return machinesOf(context, workCentre).some(({ machine_id }) => machine_id === machine);
}

export function lineOf({ copies }: Context, machine: Machine): Readonly<CopyRows['master.production_lines']> {
  return copies['master.production_lines'].must(machine.production_line_id);
}

/** First moment at or after another one at which a machine works. */
export function workFrom(context: Context, machine: Machine, from: Moment): Moment {
  // A millisecond of work ends a millisecond after the first moment of it.
  return workUntil(context, machine, from, 1) - 1;
}

/** When a machine that works from `start` on has worked for `length`. */
export function workUntil(context: Context, machine: Machine, start: Moment, length: number): Moment {
  return addWorkingTime(start, length, lineOf(context, machine).shifts_per_day);
}

/** Working time of a machine in `[from, to)`. */
export function workedBetween(context: Context, machine: Machine, from: Moment, to: Moment): number {
  return workingTimeBetween(from, to, lineOf(context, machine).shifts_per_day);
}

/** What human resources call a shift at a factory. */
export function shiftScheduleOf(context: Context, factory: Key, { number, day }: Shift): Key {
  const type = must(SHIFT_TYPES[number - 1], `type of shift ${number}`);
  const valid = (context.the(shiftsByType).get(`${factory} ${type}`) ?? []).find(
    ({ valid_from, valid_to }) => valid_from <= day && (valid_to === null || valid_to >= day),
  );
  return must(valid, `${type} shift of factory ${factory} on day ${day}`).shift_schedule_id;
}
