import { isWorkingDay } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { EmployeeShiftsRow, Types } from '../rows.ts';
import { type Context, crewOf } from './context.ts';
import { superiorOf } from './people.ts';

const { overtime: figures } = lifecycle;

/** Overtime: the plan asks for it the day before, people consent, the superior approves. */
export const overtime: Process<Types> = {
  name: 'overtime',
  schedule: [{ at: workdays.at('15:00'), act: askForOvertime }],
};

/** People of the first two shifts of the next day, within what a month allows. */
function askForOvertime(context: Context): void {
  const { tables, copies, draws } = context;
  const day = localDay(context.now) + 1;
  if (!isWorkingDay(day)) return;
  for (const shift of tables.employee_shifts.by('shift_date', day)) {
    const employee = copies['master.employees'].must(shift.employee_id);
    if (shift.status !== 'planned' || employee.factory_id === null || !employee.job_grade.startsWith('W')) continue;
    // The third shift is followed by the first: nobody stays on.
    if (crewOf(employee).shifts === 0 || shift.planned_end_at - shift.planned_start_at > 8 * HOUR_MS) continue;
    const schedule = tables.shift_schedules.must(shift.shift_schedule_id);
    if (schedule.shift_type === 'third' || schedule.shift_type === 'general') continue;
    const draw = draws.of('employee_shifts', shift.employee_shift_id, 'overtime');
    const load = draws.of('overtime', schedule.factory_id, `week ${Math.floor(day / 7)}`).between(0.5, 1.5);
    const isAsked = draw.chance(Math.min(0.9, figures.asked * load));
    if (!isAsked || !draw.chance(figures.consents)) continue;
    if (hoursOfMonth(context, shift.employee_id) >= figures.monthlyHours * 10_000) continue;
    const superior = superiorOf(context, employee).employee_id;
    tables.employee_shifts.change(shift, {
      assigned_by_employee_id: superior,
      overtime_end_at: shift.planned_end_at + draw.pick([1, 1.5, 2, 2]) * HOUR_MS,
      overtime_reason_code: draw.weighted<NonNullable<EmployeeShiftsRow['overtime_reason_code']>>([
        ['order_backlog', 0.42],
        ['absence_cover', 0.2],
        ['breakdown_recovery', 0.14],
        ['month_end', 0.12],
        ['customer_urgency', 0.12],
      ]),
      overtime_approved_by_employee_id: superior,
    });
  }
}

/** Overtime that is not settled yet: that of this month, and in its first days of the last one. */
function hoursOfMonth({ tables }: Context, employee: Key): Scaled {
  return tables.attendance_records.by('employee_id', employee).reduce((sum, row) => sum + row.overtime_hours, 0);
}
