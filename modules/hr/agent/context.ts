import type { Context as AnyContext } from '../../../machinery/kernel/contract.ts';
import { event } from '../../../machinery/kernel/contract.ts';
import { CREWS, type Crew, GENERAL_CREW, UNRECORDED_GRADES } from '../lifecycle/crews.ts';
import type { CopyRows, Rows, Types } from '../rows.ts';

export type Context = AnyContext<Types>;
export type Employee = Readonly<CopyRows['master.employees']>;
export type LeaveRequest = Rows['leave_requests'];
export type Shift = Rows['employee_shifts'];
export type Position = Rows['positions'];
export type Payslip = Rows['payroll_records'];

/** Master data have entered somebody new. */
export const joined = event<Employee>('somebody joined');
/** Yesterday was somebody's last day. */
export const left = event<Employee>('somebody left');
/** Somebody has given notice, or the end of a contract is known. */
export const noticeGiven = event<Employee>('notice given');

/** Whether hours of a person are recorded: those of heads of functions and above are not. */
export function isRostered({ job_grade }: Employee): boolean {
  return !UNRECORDED_GRADES.has(job_grade);
}

/** The crew of a person; people who do not work in shifts at a factory keep the general shift. */
export function crewOf({ job_title, factory_id }: Employee): Crew {
  return (factory_id !== null && CREWS.find((crew) => crew.title === job_title)) || GENERAL_CREW;
}
