import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Capacity, Machine } from './capacity.ts';

/** Time of a machine that an operation is to take. */
interface Taken {
  operation: Key;
  start: Moment;
  end: Moment;
}

export interface Slot {
  machine: Machine;
  start: Moment;
  end: Moment;
}

/** What the plan in force gives to every machine: the time of operations that are not completed. */
export class MachineCalendar {
  private readonly capacity: Capacity;
  private readonly taken = new Map<Key, Taken[]>();

  constructor(capacity: Capacity) {
    this.capacity = capacity;
  }

  clear(): void {
    this.taken.clear();
  }

  take(machine: Key, taken: Taken): void {
    const times = this.taken.get(machine) ?? [];
    this.taken.set(machine, times);
    const at = times.findIndex(
      (one) => one.start > taken.start || (one.start === taken.start && one.operation > taken.operation),
    );
    times.splice(at < 0 ? times.length : at, 0, taken);
  }

  free(machine: Key, operation: Key): void {
    const times = this.taken.get(machine) ?? [];
    const at = times.findIndex((one) => one.operation === operation);
    if (at >= 0) times.splice(at, 1);
  }

  /** The place with the earliest end that machines have for an operation. Of equal ones operations take turns, so that machines wear evenly. */
  earliestSlot(
    machines: readonly Machine[],
    { operation, length, earliest }: { operation: Key; length: number; earliest: Moment },
  ): Slot | undefined {
    let best: Slot | undefined;
    const turn = operation % Math.max(1, machines.length);
    for (const machine of [...machines.slice(turn), ...machines.slice(0, turn)]) {
      const slot = this.slotOn(machine, length, earliest);
      if (!best || slot.end < best.end) best = slot;
    }
    return best;
  }

  private slotOn(machine: Machine, length: number, earliest: Moment): Slot {
    let from = earliest;
    for (const { start, end } of this.taken.get(machine.machine_id) ?? []) {
      if (end <= from) continue;
      // Working time is never more than time, so a gap that is too short need not be looked at.
      if (start - from >= length) {
        const slot = this.slotAt(machine, from, length);
        if (slot.end <= start) return slot;
      }
      from = Math.max(from, end);
    }
    return this.slotAt(machine, from, length);
  }

  private slotAt(machine: Machine, from: Moment, length: number): Slot {
    const start = this.capacity.begin(machine, from);
    return { machine, start, end: this.capacity.end(machine, start, length) };
  }
}
