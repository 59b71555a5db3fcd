import { addWorkingTime, shiftFrom, workingTimeBetween } from '../../../company/calendar.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { CopyRows } from '../rows.ts';
import type { Context } from './context.ts';

export type Machine = Readonly<CopyRows['master.machines']>;

const SHIFT_TYPES = ['first', 'second', 'third'];
const RELEVANT = new Set(['master.machines', 'master.production_lines', 'erp.work_centers', 'hr.shift_schedules']);

/** Milliseconds of minutes at scale 2. */
export function lengthOf(minutes: Scaled): number {
  return minutes * (MINUTE_MS / 100);
}

/** Minutes at scale 2 of a length of time. */
export function minutesOf(length: number): Scaled {
  return Math.round(length / (MINUTE_MS / 100));
}

/** Whether rows of copies that have arrived may change machines or shifts. */
export function concernsCapacity(copied: readonly { table: string }[]): boolean {
  return copied.some(({ table }) => RELEVANT.has(table));
}

/** Which machines a work centre has and when they work, from the copies of master data, ERP and human resources. */
export class Capacity {
  private readonly context: Context;
  private machines = new Map<Key, Machine[]>();
  private centres = new Map<Key, Key[]>();
  private shifts = new Map<string, Readonly<CopyRows['hr.shift_schedules']>[]>();

  constructor(context: Context) {
    this.context = context;
  }

  restore(): void {
    const { copies } = this.context;
    const active = [...copies['master.machines'].all()]
      .filter((machine) => machine.status === 'active')
      .sort((a, b) => a.machine_id - b.machine_id);
    this.machines = new Map();
    this.centres = new Map();
    for (const centre of copies['erp.work_centers'].all()) {
      const own = active.filter(
        (machine) =>
          machine.production_line_id === centre.production_line_id && machine.machine_type === centre.machine_type,
      );
      this.machines.set(centre.work_center_id, own);
      for (const { machine_id } of own)
        this.centres.set(machine_id, [...(this.centres.get(machine_id) ?? []), centre.work_center_id]);
    }
    this.shifts = Map.groupBy(copies['hr.shift_schedules'].all(), (one) => `${one.factory_id} ${one.shift_type}`);
  }

  /** Machines in service at a work centre, by key. */
  machinesOf(workCentre: Key): readonly Machine[] {
    return this.machines.get(workCentre) ?? [];
  }

  /** Work centres that a machine serves; none when it is out of service. */
  centresOf(machine: Key): readonly Key[] {
    return this.centres.get(machine) ?? [];
  }

  machine(key: Key): Machine {
    return must(this.context.copies['master.machines'].get(key), `machine ${key}`);
  }

  lineOf(machine: Machine): Readonly<CopyRows['master.production_lines']> {
    return must(
      this.context.copies['master.production_lines'].get(machine.production_line_id),
      `line of machine ${machine.machine_code}`,
    );
  }

  /** Standard times of a work centre are divided by this share, in ten-thousandths of a percent. */
  efficiencyOf(workCentre: Key): Scaled {
    return must(this.context.copies['erp.work_centers'].get(workCentre), `work centre ${workCentre}`).efficiency_pct;
  }

  /** First moment at or after another one at which a machine works. */
  begin(machine: Machine, from: Moment): Moment {
    // A millisecond of work ends a millisecond after the first moment of it.
    return addWorkingTime(from, 1, this.lineOf(machine).shifts_per_day) - 1;
  }

  /** When a machine that works from `start` on has worked for `length`. */
  end(machine: Machine, start: Moment, length: number): Moment {
    return addWorkingTime(start, length, this.lineOf(machine).shifts_per_day);
  }

  /** Working time of a machine in `[from, to)`. */
  worked(machine: Machine, from: Moment, to: Moment): number {
    return workingTimeBetween(from, to, this.lineOf(machine).shifts_per_day);
  }

  /** The shift of human resources in which a machine works at a moment, or next. */
  shiftOf(machine: Machine, at: Moment): Key {
    const { number, day } = shiftFrom(at, this.lineOf(machine).shifts_per_day);
    const type = must(SHIFT_TYPES[number - 1], `type of shift ${number}`);
    const valid = (this.shifts.get(`${machine.factory_id} ${type}`) ?? []).find(
      (one) => one.valid_from <= day && (one.valid_to === null || one.valid_to >= day),
    );
    return must(valid, `${type} shift of factory ${machine.factory_id} on day ${day}`).shift_schedule_id;
  }
}
