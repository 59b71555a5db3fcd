import { type Shift, shiftsOfDay } from '../../../company/calendar.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import type { Crew } from '../lifecycle/skills.ts';
import { lifecycle } from '../lifecycle.ts';
import type { EmployeeShiftsRow } from '../rows.ts';
import { type Context, crewOf, type Employee } from './context.ts';

const SHIFT_TYPES = ['first', 'second', 'third'];
const WEEK = 7;

/** Who works when. People of one title and factory are spread evenly over the shifts and move on by one every week. */
export class Rosters {
  private readonly context: Context;
  /** Place of a person among those of the same title and factory, leavers included, so that it never changes. */
  private readonly ranks = new Map<Key, number>();
  private readonly counts = new Map<string, number>();

  constructor(context: Context) {
    this.context = context;
  }

  restore(): void {
    this.ranks.clear();
    this.counts.clear();
    const all = [...this.context.copies['master.employees'].all()].sort((a, b) => a.employee_id - b.employee_id);
    for (const employee of all) this.rankOf(employee);
  }

  rankOf(employee: Employee): number {
    const known = this.ranks.get(employee.employee_id);
    if (known !== undefined) return known;
    const group = `${employee.job_title} ${employee.factory_id}`;
    const rank = this.counts.get(group) ?? 0;
    this.counts.set(group, rank + 1);
    this.ranks.set(employee.employee_id, rank);
    return rank;
  }

  /** Publishes the roster of a day for everybody who works in shifts. */
  publish(day: Day, now: Moment): void {
    for (const employee of this.context.copies['master.employees'].all()) this.assign(employee, day, now);
  }

  /** Puts a person on the roster of a day, where that is a working day and the person is employed then. */
  assign(employee: Employee, day: Day, now: Moment): void {
    const crew = crewOf(employee);
    const { hire_date, termination_date, status } = employee;
    if (!crew || status !== 'active' || hire_date > day || (termination_date !== null && termination_date < day))
      return;
    const rank = this.rankOf(employee);
    const week = Math.floor((day + 3) / WEEK);
    const shift = shiftsOfDay(day, crew.shifts)[(rank + week) % crew.shifts];
    // At the begin of history only what has not ended yet is of interest.
    if (shift && shift.end > now) this.add(employee, crew, shift, now);
  }

  private add(employee: Employee, crew: Crew, shift: Shift, now: Moment): void {
    const { employee_shifts } = this.context.tables;
    const factory = must(employee.factory_id, 'factory of a shift worker');
    employee_shifts.add({
      employee_shift_id: employee_shifts.nextKey(),
      employee_id: employee.employee_id,
      shift_schedule_id: this.scheduleOf(factory, shift),
      shift_date: shift.day,
      planned_start_at: shift.start,
      planned_end_at: shift.end,
      break_minutes: lifecycle.breakMinutes * 100,
      factory_id: factory,
      department_id: employee.department_id,
      production_line_id: this.lineOf(factory, crew, this.rankOf(employee)),
      assignment_type: 'regular',
      is_holiday_work: false,
      replaces_employee_id: null,
      overtime_end_at: null,
      overtime_reason_code: null,
      overtime_approved_by_employee_id: null,
      assigned_by_employee_id: null,
      published_at: Math.min(now, shift.start),
      cancellation_reason_code: null,
      status: 'planned',
      created_at: now,
      updated_at: now,
    });
  }

  private scheduleOf(factory: Key, shift: Shift): Key {
    for (const row of this.context.tables.shift_schedules.held())
      if (row.factory_id === factory && row.shift_type === SHIFT_TYPES[shift.number - 1]) return row.shift_schedule_id;
    throw new RangeError(`Factory ${factory} has no shift ${shift.number}.`);
  }

  private lineOf(factory: Key, { lineTypes }: Crew, rank: number): Key | null {
    const lines = [...this.context.copies['master.production_lines'].all()].filter(
      (line) => line.factory_id === factory && line.status === 'active' && lineTypes.includes(line.line_type),
    );
    return lines[rank % Math.max(1, lines.length)]?.production_line_id ?? null;
  }
}

/** A shift begins or ends: who does not come is known, who came has worked. */
export function keepAttendance(context: Context, now: Moment): void {
  const { tables, copies, draws } = context;
  for (const row of [...tables.employee_shifts.held()])
    if (row.planned_end_at <= now) close(context, row, { status: 'worked' });
    else if (row.planned_start_at === now) {
      const draw = draws.of('employee_shifts', row.employee_shift_id, 'attendance');
      const reason = draw.weighted(lifecycle.shares.absence);
      const away = copies['master.employees'].get(row.employee_id)?.status !== 'active';
      if (away || draw.chance(lifecycle.absence))
        close(context, row, { status: 'absent', cancellation_reason_code: away ? 'leave' : reason });
    }
}

/** Takes a leaver off the rosters that were published already. */
export function cancelShifts(context: Context, employee: Employee, lastDay: Day): void {
  for (const row of [...context.tables.employee_shifts.held()])
    if (row.employee_id === employee.employee_id && row.shift_date > lastDay)
      close(context, row, { status: 'cancelled', cancellation_reason_code: 'left_company' });
}

function close({ tables }: Context, row: EmployeeShiftsRow, columns: Partial<EmployeeShiftsRow>): void {
  tables.employee_shifts.change(row, columns);
  tables.employee_shifts.release(row);
}

/** The last day that is on the roster at a moment: another day is published at the hour of rosters. */
export function horizon(now: Moment): Day {
  return localDay(now - lifecycle.roster.hour * HOUR_MS) + lifecycle.roster.daysAhead;
}
