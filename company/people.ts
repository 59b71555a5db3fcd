import { localDay } from '../machinery/base/company-time.ts';
import type { Day, Key, Moment } from '../machinery/base/row-types.ts';
import { HOUR_MS } from '../machinery/base/utc.ts';

/** What is asked of a person, a shift of a person, and a skill of a person, as master data and human resources have them. */
export interface Person {
  employee_id: Key;
  job_title: string;
  factory_id: Key | null;
  status: string;
}

export interface PersonalShift {
  employee_shift_id: Key;
  employee_id: Key;
  factory_id: Key;
  shift_date: Day;
  planned_start_at: Moment;
  planned_end_at: Moment;
  status: string;
}

export interface PersonalSkill {
  employee_skill_id: Key;
  employee_id: Key;
  skill_id: Key;
  proficiency_level: Level;
  valid_from: Day;
  valid_to: Day | null;
  status: string;
}

const LEVELS = ['trainee', 'basic', 'proficient', 'expert'] as const;
export type Level = (typeof LEVELS)[number];

/** Begin of the first shift: a day of shifts begins there. */
const FIRST_SHIFT = 6 * HOUR_MS;

/** Rows of one day in the order in which they came, and where each of them stands: they are gone through far more often than they change. */
interface DayOfShifts<Shift> {
  rows: Shift[];
  places: Map<Key, number>;
}

/** Who is in which shift, from rows of `employee_shifts`. Absent people are in none. */
export class Roster<Shift extends PersonalShift> {
  private readonly days = new Map<Day, Map<Key, DayOfShifts<Shift>>>();

  constructor(shifts: Iterable<Shift>) {
    for (const shift of shifts) this.take(shift);
  }

  /** A shift is new or has changed. */
  take(shift: Shift): void {
    const day = this.days.get(shift.shift_date) ?? new Map<Key, DayOfShifts<Shift>>();
    this.days.set(shift.shift_date, day);
    const { rows, places } = day.get(shift.factory_id) ?? { rows: [], places: new Map<Key, number>() };
    day.set(shift.factory_id, { rows, places });
    const place = places.get(shift.employee_shift_id) ?? rows.length;
    rows[place] = shift;
    places.set(shift.employee_shift_id, place);
  }

  /** Shifts of a factory that are worked at some time in `[from, to)`. */
  between(factory: Key, from: Moment, to: Moment): Shift[] {
    const found: Shift[] = [];
    for (let day = localDay(from - FIRST_SHIFT); day <= localDay(to - FIRST_SHIFT); day++)
      for (const shift of this.days.get(day)?.get(factory)?.rows ?? [])
        if (shift.planned_start_at < to && shift.planned_end_at > from && isWorked(shift)) found.push(shift);
    return found;
  }

  /** Shifts of a factory that are worked at a moment. */
  at(factory: Key, moment: Moment): Shift[] {
    return this.between(factory, moment, moment + 1);
  }

  /** Forgets the shifts of days before one, and gives their keys. */
  forgetBefore(first: Day): Key[] {
    const forgotten: Key[] = [];
    for (const [day, factories] of this.days)
      if (day < first) {
        for (const { places } of factories.values()) forgotten.push(...places.keys());
        this.days.delete(day);
      }
    return forgotten;
  }
}

function isWorked({ status }: PersonalShift): boolean {
  return status !== 'absent' && status !== 'cancelled';
}

/** Who can do what, from rows of `employee_skills`. */
export class Qualifications<Skill extends PersonalSkill> {
  private readonly skills = new Map<Key, Map<Key, Skill>>();

  constructor(skills: Iterable<Skill>) {
    for (const skill of skills) this.take(skill);
  }

  /** A skill of a person is new or has changed; a later row of the same skill takes the place of the earlier one. */
  take(skill: Skill): void {
    const own = this.skills.get(skill.employee_id) ?? new Map<Key, Skill>();
    const known = own.get(skill.skill_id);
    if (!known || known.employee_skill_id <= skill.employee_skill_id) own.set(skill.skill_id, skill);
    this.skills.set(skill.employee_id, own);
  }

  /** What proves that a person has a skill on a day, at the level asked for or above. */
  of(employee: Key, skill: Key, level: Level, day: Day): Skill | undefined {
    const held = this.skills.get(employee)?.get(skill);
    if (held?.status !== 'active' || held.valid_from > day) return undefined;
    if (held.valid_to !== null && held.valid_to < day) return undefined;
    return LEVELS.indexOf(held.proficiency_level) >= LEVELS.indexOf(level) ? held : undefined;
  }
}

/** Who holds which position, from rows of `employees`. */
export class Positions<Employee extends Person> {
  private readonly byTitle: ReadonlyMap<string, readonly Employee[]>;

  constructor(employees: Iterable<Employee>) {
    const active = [...employees].filter(({ status }) => status === 'active');
    active.sort((a, b) => a.employee_id - b.employee_id);
    this.byTitle = Map.groupBy(active, ({ job_title }) => job_title);
  }

  /** Active holders of the first of these titles that is not vacant, in the order of their keys; those of a site where it has some. */
  holding(titles: readonly string[], site: Key | null = null): readonly Employee[] {
    const title = titles.find((one) => this.byTitle.has(one));
    const holders = (title !== undefined && this.byTitle.get(title)) || [];
    const near = site === null ? [] : holders.filter(({ factory_id }) => factory_id === site);
    return near.length > 0 ? near : holders;
  }

  /** One of them, the same for the same key while nobody comes or goes; undefined where all the titles are vacant. */
  one(titles: readonly string[], key: Key, site: Key | null = null): Employee | undefined {
    const holders = this.holding(titles, site);
    return holders[key % Math.max(1, holders.length)];
  }
}
