import { isWorkingDay, type Shift, shiftsOfDay } from '../../../company/calendar.ts';
import { everyDay } from '../../../company/schedules.ts';
import { hourOf, localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { derived, type Process } from '../../../machinery/kernel/contract.ts';
import type { Crew } from '../lifecycle/crews.ts';
import { lifecycle } from '../lifecycle.ts';
import type { Types } from '../rows.ts';
import { type Context, crewOf, type Employee, isRostered } from './context.ts';
import { leaveOn } from './leave-days.ts';
import { byKey } from './people.ts';
import { grantSkills, withdrawSkills } from './skills.ts';

const SHIFT_TYPES = ['first', 'second', 'third', 'general'];
const WEEK = 7;
/** The general shift, local hours. */
const GENERAL = { from: 9, to: 17.5 };
const GENERAL_NUMBER = 4;
/** Sunday of week n is day 7n + 3, as 1 January 1970 was a Thursday. */
const DAYS_TO_SUNDAY = 3;

/** Who works when: rosters two weeks ahead. Hires get skills and a place on the rosters that are out; leavers lose both. */
export const rostering: Process<Types> = {
  name: 'rosters',
  opens(context) {
    for (const employee of byKey(context))
      if (employee.status !== 'terminated') grantSkills(context, employee, context.the(ranks)(employee), true);
    // Shifts of yesterday that are still under way are on the roster too.
    for (let day = localDay(context.now) - 1; day <= horizon(context.now); day++) publish(context, day);
  },
  copied: { 'master.employees': personChanged },
  schedule: [{ at: everyDay.at(lifecycle.roster.time), act: (context) => publish(context, horizon(context.now)) }],
};

function personChanged(context: Context, employee: Employee): void {
  const { tables, now } = context;
  const key = employee.employee_id;
  if (employee.status === 'terminated') {
    const lastDay = employee.termination_date ?? localDay(now);
    withdrawSkills(context, employee, lastDay);
    for (const row of tables.employee_shifts.by('employee_id', key))
      if (row.shift_date > lastDay)
        tables.employee_shifts.change(row, { status: 'cancelled', cancellation_reason_code: 'left_company' });
  } else if (employee.status === 'active' && !isKnown(context, key)) {
    grantSkills(context, employee, context.the(ranks)(employee), false);
    for (let day = localDay(now) + 1; day <= horizon(now); day++) assign(context, employee, day);
  }
}

function isKnown({ tables }: Context, employee: Key): boolean {
  return (
    tables.employee_skills.by('employee_id', employee).length > 0 ||
    tables.employee_shifts.by('employee_id', employee).length > 0
  );
}

/**
 * The place of a person among those of the same title and factory, leavers included, so that it never changes. People of one title and factory are spread
 * evenly over the shifts and move on by one every week.
 */
const ranks = derived<Types, (employee: Employee) => number>({
  build(context) {
    const places = new Map<Key, number>();
    const counts = new Map<string, number>();
    const rankOf = (employee: Employee) => {
      const known = places.get(employee.employee_id);
      if (known !== undefined) return known;
      const group = `${employee.job_title} ${employee.factory_id}`;
      const rank = counts.get(group) ?? 0;
      counts.set(group, rank + 1);
      places.set(employee.employee_id, rank);
      return rank;
    };
    for (const employee of byKey(context)) rankOf(employee);
    return rankOf;
  },
});

/** Publishes the roster of a day for everybody who works in shifts. */
function publish(context: Context, day: Day): void {
  for (const employee of context.copies['master.employees'].all()) assign(context, employee, day);
}

/** The place of a person among those of the same title and site. */
export function rankOf(context: Context, employee: Employee): number {
  return context.the(ranks)(employee);
}

/** The shift that a person would work on a day: none on days off, but for who is on call. */
export function turnOf(context: Context, employee: Employee, day: Day): Shift | undefined {
  if (!isRostered(employee)) return undefined;
  const crew = crewOf(employee);
  const rank = rankOf(context, employee);
  const week = weekOf(day);
  if (!isWorkingDay(day)) return turnOnCall(crew, rank, day);
  // Who is on call on a Sunday has a day off before it in the same week.
  const sunday = week * WEEK + DAYS_TO_SUNDAY;
  if (turnOnCall(crew, rank, sunday) && day === sunday - 1 - (rank % 6)) return undefined;
  return crew.shifts === 0 ? generalShift(day) : shiftsOfDay(day, crew.shifts)[(rank + week) % crew.shifts];
}

/** Where a person works; the head office and field staff belong to the first site of their company. */
export function siteOf({ copies }: Context, employee: Employee): Key {
  if (employee.factory_id !== null) return employee.factory_id;
  let first: Key | undefined;
  for (const { factory_id, company_id } of copies['master.factories'].all())
    if (company_id === employee.company_id && (first === undefined || factory_id < first)) first = factory_id;
  return must(first, `site of company ${employee.company_id}`);
}

/** Puts a person on the roster of a day, where that is a working day, the person is employed then and not on leave. */
function assign(context: Context, employee: Employee, day: Day): void {
  const { hire_date, termination_date, status } = employee;
  if (status !== 'active' || hire_date > day || (termination_date !== null && termination_date < day)) return;
  const shift = turnOf(context, employee, day);
  // At the begin of history only what has not ended yet is of interest.
  if (!shift || shift.end <= context.now || leaveOn(context, employee.employee_id, day)) return;
  const site = siteOf(context, employee);
  context.tables.employee_shifts.add({
    employee_id: employee.employee_id,
    shift_schedule_id: scheduleOf(context, site, shift),
    shift_date: shift.day,
    planned_start_at: shift.start,
    planned_end_at: shift.end,
    break_minutes: lifecycle.breakMinutes * 100,
    factory_id: site,
    department_id: employee.department_id,
    production_line_id: lineOf(context, site, crewOf(employee), rankOf(context, employee)),
    assignment_type: isWorkingDay(day) ? 'regular' : 'on_call',
    is_holiday_work: !isWorkingDay(day),
    published_at: Math.min(context.now, shift.start),
    status: 'planned',
  });
}

/** Weeks from Monday to Sunday, counted from 1970. */
function weekOf(day: Day): number {
  return Math.floor((day + 3) / WEEK);
}

function generalShift(day: Day): Shift {
  const start = localMoment(day, GENERAL.from);
  const end = localMoment(day, GENERAL.to);
  return { day, number: GENERAL_NUMBER, start, end, breakStart: start, breakEnd: start };
}

/** On days off some of a crew are on call, in turn, in the hours of the general shift. */
function turnOnCall({ onCall }: Crew, rank: number, day: Day): Shift | undefined {
  return onCall === undefined || (rank + Math.floor(day / WEEK)) % onCall !== 0 ? undefined : generalShift(day);
}

export function scheduleOf({ tables }: Context, factory: Key, shift: Shift): Key {
  const type = SHIFT_TYPES[shift.number - 1];
  const row = tables.shift_schedules.by('factory_id', factory).find((one) => one.shift_type === type);
  return must(row, `shift ${shift.number} of factory ${factory}`).shift_schedule_id;
}

export function lineOf({ copies }: Context, factory: Key, { lineTypes }: Crew, rank: number): Key | null {
  const lines = [...copies['master.production_lines'].all()].filter(
    (line) => line.factory_id === factory && line.status === 'active' && lineTypes.includes(line.line_type),
  );
  return lines[rank % Math.max(1, lines.length)]?.production_line_id ?? null;
}

/** The last day that is on the roster at a moment: another day is published at the time of rosters. */
function horizon(now: Moment): Day {
  return localDay(now - hourOf(lifecycle.roster.time) * HOUR_MS) + lifecycle.roster.daysAhead;
}
