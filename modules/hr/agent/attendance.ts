import { everyDay } from '../../../company/schedules.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { EmployeeShiftsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

/** A shift begins or ends: who does not come is known, who came has worked. */
export const attendance: Process<Types> = {
  name: 'attendance',
  schedule: [{ at: everyDay.at(...lifecycle.shiftTimes), act: keepAttendance }],
};

function keepAttendance(context: Context): void {
  for (const row of context.tables.employee_shifts.held())
    if (row.planned_end_at <= context.now) context.tables.employee_shifts.change(row, { status: 'worked' });
    else if (row.planned_start_at === context.now) noteAbsence(context, row);
}

function noteAbsence({ tables, copies, draws }: Context, row: EmployeeShiftsRow): void {
  const draw = draws.of('employee_shifts', row.employee_shift_id, 'attendance');
  const reason = draw.weighted(lifecycle.shares.absence);
  const isAway = copies['master.employees'].get(row.employee_id)?.status !== 'active';
  if (isAway || draw.chance(lifecycle.absence))
    tables.employee_shifts.change(row, { status: 'absent', cancellation_reason_code: isAway ? 'leave' : reason });
}
