import { localDay } from '../../../machinery/base/company-time.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import type { CopyRows } from '../rows.ts';
import type { Context } from './context.ts';

type Shift = Readonly<CopyRows['hr.employee_shifts']>;
type Skill = Readonly<CopyRows['hr.employee_skills']>;

/** Shifts in order of key, and where each of them stands: they are gone through far more often than they change. */
interface DayOfShifts {
  rows: Shift[];
  places: Map<Key, number>;
}

const FIRST_SHIFT = 6 * HOUR_MS;
/** More days than there are in any history. */
const DAYS = 1_000_000;
/** Days after which nobody books on a shift any more. */
const KEPT_DAYS = 7;
const LEVELS = ['trainee', 'basic', 'proficient', 'expert'];

/** Who is in which shift and can do what, from the copies of human resources. Absent people are in no crew. */
export class Crews {
  private readonly context: Context;
  /** Shifts by factory and local day on which they begin. */
  private readonly shifts = new Map<number, DayOfShifts>();
  private oldest: Day = 0;
  private readonly skills = new Map<Key, Map<Key, Skill>>();

  constructor(context: Context) {
    this.context = context;
  }

  restore(): void {
    this.shifts.clear();
    this.oldest = 0;
    this.skills.clear();
    for (const shift of this.context.copies['hr.employee_shifts'].all()) this.addShift(shift);
    for (const skill of this.context.copies['hr.employee_skills'].all()) this.addSkill(skill);
  }

  /** Takes rows of copies that have arrived, and forgets shifts that are long over. */
  arrived(copied: readonly { table: string; key: Key }[], now: Moment): void {
    for (const { table, key } of copied) {
      const shift = table === 'hr.employee_shifts' ? this.context.copies[table].get(key) : undefined;
      if (shift) this.addShift(shift);
      const skill = table === 'hr.employee_skills' ? this.context.copies[table].get(key) : undefined;
      if (skill) this.addSkill(skill);
    }
    const oldest = localDay(now) - KEPT_DAYS;
    if (oldest > this.oldest) this.forgetBefore(oldest);
  }

  private forgetBefore(oldest: Day): void {
    this.oldest = oldest;
    for (const [id, shifts] of this.shifts) {
      if (id % DAYS >= oldest) continue;
      for (const key of shifts.places.keys()) this.context.copies['hr.employee_shifts'].forget(key);
      this.shifts.delete(id);
    }
  }

  /** Shifts of a factory that are worked at some time in `[from, to)`. */
  between(factory: Key, from: Moment, to: Moment): Shift[] {
    const found: Shift[] = [];
    // A day of shifts begins with the first of them, at six.
    for (let day = localDay(from - FIRST_SHIFT); day <= localDay(to - FIRST_SHIFT); day++)
      for (const shift of this.shifts.get(factory * DAYS + day)?.rows ?? [])
        if (
          shift.planned_start_at < to &&
          shift.planned_end_at > from &&
          shift.status !== 'absent' &&
          shift.status !== 'cancelled'
        )
          found.push(shift);
    return found;
  }

  /** The qualification of a person for a skill on a day, at the level asked for or above. */
  qualification(employee: Key, skill: Key, level: string, day: number): Skill | undefined {
    const held = this.skills.get(employee)?.get(skill);
    if (held?.status !== 'active' || held.valid_from > day) return undefined;
    if (held.valid_to !== null && held.valid_to < day) return undefined;
    return LEVELS.indexOf(held.proficiency_level) >= LEVELS.indexOf(level) ? held : undefined;
  }

  private addShift(shift: Shift): void {
    const id = shift.factory_id * DAYS + shift.shift_date;
    const { rows, places } = this.shifts.get(id) ?? this.addDay(id);
    const place = places.get(shift.employee_shift_id) ?? rows.length;
    rows[place] = shift;
    places.set(shift.employee_shift_id, place);
  }

  private addDay(id: number): DayOfShifts {
    const day: DayOfShifts = { rows: [], places: new Map() };
    this.shifts.set(id, day);
    return day;
  }

  private addSkill(skill: Skill): void {
    const held = this.skills.get(skill.employee_id) ?? new Map<Key, Skill>();
    const known = held.get(skill.skill_id);
    // A later row of the same skill takes the place of the earlier one.
    if (!known || known.employee_skill_id <= skill.employee_skill_id) held.set(skill.skill_id, skill);
    this.skills.set(skill.employee_id, held);
  }
}
