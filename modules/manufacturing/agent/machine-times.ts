import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { OperationsRow } from '../rows.ts';
import { type Machine, workFrom, workUntil } from './capacity.ts';
import type { Context } from './context.ts';

/** Time of a machine. */
export interface Slot {
  machine: Machine;
  start: Moment;
  end: Moment;
}

/** What an operation is to have of a machine. */
interface Wanted {
  operation: OperationsRow;
  length: number;
  earliest: Moment;
}

/** Time of a machine that an operation is to take. */
interface Taken {
  operation: Key;
  start: Moment;
  end: Moment;
}

/**
 * The place with the earliest end that machines have for an operation, beside what the plan in force and `planned` slots of the same run take. Of equal ones operations take
 * turns, so that machines wear evenly.
 */
export function earliestSlot(
  context: Context,
  machines: readonly Machine[],
  wanted: Wanted,
  planned: readonly (Slot & { operation: OperationsRow })[],
): Slot | undefined {
  let best: Slot | undefined;
  const turn = wanted.operation.operation_id % Math.max(1, machines.length);
  for (const machine of [...machines.slice(turn), ...machines.slice(0, turn)]) {
    const taken: Taken[] = [];
    for (const one of planned)
      if (one.machine.machine_id === machine.machine_id)
        taken.push({ operation: one.operation.operation_id, start: one.start, end: one.end });
    const slot = slotOn(context, machine, wanted, taken);
    if (!best || slot.end < best.end) best = slot;
  }
  return best;
}

function slotOn(context: Context, machine: Machine, { length, earliest }: Wanted, planned: readonly Taken[]): Slot {
  let from = earliest;
  for (const { start, end } of takenTimes(context, machine, planned)) {
    if (end <= from) continue;
    // Working time is never more than time, so a gap that is too short need not be looked at.
    if (start - from >= length) {
      const slot = slotFrom(context, machine, from, length);
      if (slot.end <= start) return slot;
    }
    from = Math.max(from, end);
  }
  return slotFrom(context, machine, from, length);
}

/** The time of operations that are placed on a machine and not completed, in its order. */
function takenTimes({ tables }: Context, { machine_id }: Machine, planned: readonly Taken[]): Taken[] {
  const taken = [...planned];
  for (const row of tables.production_schedules.by('machine_id', machine_id))
    if (row.status === 'active')
      taken.push({ operation: row.operation_id, start: row.planned_start_at, end: row.planned_end_at });
  return taken.sort((a, b) => a.start - b.start || a.operation - b.operation);
}

function slotFrom(context: Context, machine: Machine, from: Moment, length: number): Slot {
  const start = workFrom(context, machine, from);
  return { machine, start, end: workUntil(context, machine, start, length) };
}
