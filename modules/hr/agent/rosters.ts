import { isWorkingDay, type Shift, shiftsOfDay } from '../../../company/calendar.ts';
import { everyDay } from '../../../company/schedules.ts';
import { hourOf, localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { derived, type Process } from '../../../machinery/kernel/contract.ts';
import type { Crew } from '../lifecycle/skills.ts';
import { lifecycle } from '../lifecycle.ts';
import type { Types } from '../rows.ts';
import { type Context, crewOf, type Employee } from './context.ts';
import { grantSkills, withdrawSkills } from './skills.ts';

const SHIFT_TYPES = ['first', 'second', 'third', 'general'];
const WEEK = 7;
/** The general shift, local hours. */
const ON_CALL = { from: 9, to: 17.5 };

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
  if (!crewOf(employee)) return;
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

function byKey({ copies }: Context): Employee[] {
  return [...copies['master.employees'].all()].sort((a, b) => a.employee_id - b.employee_id);
}

/** Publishes the roster of a day for everybody who works in shifts. */
function publish(context: Context, day: Day): void {
  for (const employee of context.copies['master.employees'].all()) assign(context, employee, day);
}

/** Puts a person on the roster of a day, where that is a working day and the person is employed then. */
function assign(context: Context, employee: Employee, day: Day): void {
  const crew = crewOf(employee);
  const { hire_date, termination_date, status } = employee;
  if (!crew || status !== 'active' || hire_date > day || (termination_date !== null && termination_date < day)) return;
  const rank = context.the(ranks)(employee);
  const week = Math.floor((day + 3) / WEEK);
  const shift = isWorkingDay(day)
    ? shiftsOfDay(day, crew.shifts)[(rank + week) % crew.shifts]
    : turnOnCall(crew, rank, day);
  // At the begin of history only what has not ended yet is of interest.
  if (!shift || shift.end <= context.now) return;
  const factory = must(employee.factory_id, 'factory of a shift worker');
  context.tables.employee_shifts.add({
    employee_id: employee.employee_id,
    shift_schedule_id: scheduleOf(context, factory, shift),
    shift_date: shift.day,
    planned_start_at: shift.start,
    planned_end_at: shift.end,
    break_minutes: lifecycle.breakMinutes * 100,
    factory_id: factory,
    department_id: employee.department_id,
    production_line_id: lineOf(context, factory, crew, rank),
    assignment_type: isWorkingDay(day) ? 'regular' : 'on_call',
    published_at: Math.min(context.now, shift.start),
    status: 'planned',
  });
}

/** On days off some of a crew are on call, in turn, in the hours of the general shift. */
function turnOnCall({ onCall }: Crew, rank: number, day: Day): Shift | undefined {
  if (onCall === undefined || (rank + Math.floor(day / WEEK)) % onCall !== 0) return undefined;
  const start = localMoment(day, ON_CALL.from);
  return { day, number: 4, start, end: localMoment(day, ON_CALL.to), breakStart: start, breakEnd: start };
}

function scheduleOf({ tables }: Context, factory: Key, shift: Shift): Key {
  const type = SHIFT_TYPES[shift.number - 1];
  const row = tables.shift_schedules.by('factory_id', factory).find((one) => one.shift_type === type);
  return must(row, `shift ${shift.number} of factory ${factory}`).shift_schedule_id;
}

function lineOf({ copies }: Context, factory: Key, { lineTypes }: Crew, rank: number): Key | null {
  const lines = [...copies['master.production_lines'].all()].filter(
    (line) => line.factory_id === factory && line.status === 'active' && lineTypes.includes(line.line_type),
  );
  return lines[rank % Math.max(1, lines.length)]?.production_line_id ?? null;
}

/** The last day that is on the roster at a moment: another day is published at the time of rosters. */
function horizon(now: Moment): Day {
  return localDay(now - hourOf(lifecycle.roster.time) * HOUR_MS) + lifecycle.roster.daysAhead;
}
