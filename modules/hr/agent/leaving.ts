import { addWorkingDays, workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { NOTICE_DAYS } from '../lifecycle/roles.ts';
import type { OffboardingRecordsRow, Types } from '../rows.ts';
import { conditionsOf } from './careers.ts';
import { type Context, type Employee, left, noticeGiven } from './context.ts';
import { finalSettlement } from './payroll.ts';
import { colleagueOf, hrPerson, staff, superiorOf } from './people.ts';
import { seatOf } from './positions.ts';

type Exit = OffboardingRecordsRow;

/** From notice to settlement: handover, exit interview, clearance, what is still to be paid. */
export const leaving: Process<Types> = {
  name: 'leaving',
  opens(context) {
    for (const employee of context.the(staff).employed)
      if (employee.termination_date !== null) begin(context, employee);
  },
  agenda: [{ of: 'offboarding_records', next: nextOf, act: goOn }],
  follows: [follow(noticeGiven, begin), follow(left, clear)],
};

/** Why people go, by what master data say. */
const CAUSES: Readonly<Record<string, readonly (readonly [NonNullable<Exit['leaving_cause_code']>, number])[]>> = {
  resigned: [
    ['better_pay', 0.38],
    ['career', 0.26],
    ['relocation', 0.14],
    ['family', 0.12],
    ['working_conditions', 0.06],
    ['health', 0.04],
  ],
  retired: [['age', 1]],
  dismissed: [
    ['conduct', 0.6],
    ['performance', 0.4],
  ],
  contract_ended: [['end_of_term', 1]],
  deceased: [['health', 1]],
};

function begin(context: Context, employee: Employee): Exit {
  const { tables, numbers, draws, now } = context;
  const last = must(employee.termination_date, 'last day');
  const draw = draws.of('employees', employee.employee_id, 'leaving');
  const reason = must(employee.termination_reason, 'reason of leaving');
  const period = must(NOTICE_DAYS[employee.job_grade.slice(0, 1)], 'notice');
  const noticed = Math.min(localDay(now), last);
  return tables.offboarding_records.add({
    offboarding_number: numbers.next('OFF', now),
    employee_id: employee.employee_id,
    position_id: seatOf(context, employee.employee_id)?.position_id ?? null,
    termination_reason: reason,
    leaving_cause_code: draw.weighted(must(CAUSES[reason], reason)),
    notice_date: noticed,
    notice_period_days: period,
    notice_waived_days: Math.max(0, Math.min(period, period - (last - noticed))),
    last_working_date: last,
    handover_employee_id: colleagueOf(context, employee)?.employee_id ?? null,
    currency_code: 'INR',
    status: 'notice',
  });
}

/** Master data say that the last day is over. Who went without notice is written down now. */
function clear(context: Context, employee: Employee): void {
  const { tables, draws, now } = context;
  const [known] = tables.offboarding_records.by('employee_id', employee.employee_id);
  const exit = known ?? begin(context, employee);
  const draw = draws.of('offboarding_records', exit.offboarding_record_id, 'clearance');
  const last = must(employee.termination_date, 'last day');
  tables.offboarding_records.change(exit, {
    last_working_date: Math.max(last, exit.notice_date),
    access_revoked_at: now + draw.integer(20, 200) * 60_000,
    status: 'clearance',
  });
}

function interviewOf({ last_working_date, notice_date }: Exit): Moment {
  const day: Day = Math.max(notice_date, addWorkingDays(last_working_date, -2));
  return localMoment(workingDayFrom(day), 15.25);
}

function nextOf(row: Exit, _: Context, from: Moment): Moment {
  if (row.status === 'notice') {
    const isDue = row.exit_interview_at === null && row.termination_reason !== 'deceased';
    return isDue ? Math.max(from, interviewOf(row)) : NEVER;
  }
  if (row.status === 'clearance') return localMoment(workingDayFrom(localDay(row.updated_at)), 10.5);
  return row.status === 'settlement' ? localMoment(addWorkingDays(localDay(row.updated_at), 1), 12) : NEVER;
}

function goOn(row: Exit, context: Context): void {
  if (row.status === 'notice') interview(context, row);
  else if (row.status === 'clearance') settle(context, row);
  else close(context, row);
}

function interview(context: Context, row: Exit): void {
  const { tables, draws, now } = context;
  const draw = draws.of('offboarding_records', row.offboarding_record_id, 'interview');
  tables.offboarding_records.change(row, {
    exit_interview_at: now,
    interviewer_employee_id: hrPerson(context, row.employee_id, row.employee_id).employee_id,
    satisfaction_score: draw.weighted([
      [1, 0.06],
      [2, 0.18],
      [3, 0.36],
      [4, 0.3],
      [5, 0.1],
    ] as const),
    is_rehire_eligible: row.termination_reason !== 'dismissed',
  });
}

/** The last pay is worked out on the first working day after the last one. */
function settle(context: Context, row: Exit): void {
  const { tables, copies, draws, now } = context;
  const employee = copies['master.employees'].must(row.employee_id);
  const draw = draws.of('offboarding_records', row.offboarding_record_id, 'settlement');
  const conditions = must(conditionsOf(context, row.employee_id), 'conditions of a leaver');
  const slip = finalSettlement(context, employee, conditions);
  tables.employee_employment_history.change(conditions, {
    valid_to: Math.max(conditions.valid_from, row.last_working_date),
  });
  tables.offboarding_records.change(row, {
    assets_returned_at: now - draw.integer(1, 20) * HOUR_MS,
    access_revoked_at: row.access_revoked_at ?? now,
    ...(slip
      ? {
          encashed_leave_days: slip.encashedDays,
          gratuity_amount: slip.gratuity,
          settlement_amount: slip.record.net_pay_amount,
          settlement_payroll_record_id: slip.record.payroll_record_id,
        }
      : { settlement_amount: 0 }),
    approved_by_employee_id: superiorOf(context, employee).employee_id,
    status: 'settlement',
  });
}

function close({ tables, now }: Context, row: Exit): void {
  tables.offboarding_records.change(row, { settled_at: now, status: 'closed' });
}
