import type { Day, Key } from '../../../machinery/base/row-types.ts';
import type { Context, LeaveRequest } from './context.ts';

/** The leave that a person has been granted for a day. */
export function leaveOn({ tables }: Context, employee: Key, day: Day): LeaveRequest | undefined {
  return tables.leave_requests
    .by('employee_id', employee)
    .find((row) => row.status === 'approved' && row.start_date <= day && day <= row.end_date);
}
