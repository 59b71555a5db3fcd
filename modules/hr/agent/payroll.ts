import { addWorkingDays, workingDayFrom } from '../../../company/calendar.ts';
import { daysWhere, workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { LAW, PARTS } from '../lifecycle/pay.ts';
import type { EmployeeEmploymentHistoryRow, PayrollRecordsRow, Types } from '../rows.ts';
import { availableIn, ledgerOf, move } from './balances.ts';
import { conditionsOf } from './careers.ts';
import type { Context, Employee, Payslip } from './context.ts';
import { log } from './log.ts';
import { correctionOf, payslip } from './payslip.ts';
import { somebody, staff } from './people.ts';
import { noteUse } from './skills.ts';
import { toldPayroll } from './told-payroll.ts';

/** Days of a month: pay is worked out on the second, approved on the third, paid on the fifth. Section 17 of the Code on Wages 2019 asks for the seventh. */
const DAYS = { calculated: 2, approved: 3, paid: 5, held: 14, released: 17 } as const;
const TIMES = { calculated: '15:00', approved: '16:30', paid: '11:00' } as const;
/** Share of payslips that are corrected, and that are held back. */
const CORRECTED = 0.012;
const HELD = 0.005;

/** Pay: worked out from attendance and conditions, approved by somebody else, paid by finance in one transfer. */
export const payroll: Process<Types> = {
  name: 'payroll',
  opens: openLastMonth,
  schedule: [
    { at: onDay(DAYS.calculated).at(TIMES.calculated), act: calculateMonth },
    { at: onDay(DAYS.approved).at(TIMES.approved), act: (context) => approve(context, isRegular) },
    { at: onDay(DAYS.paid).at(TIMES.paid), act: pay },
    { at: onDay(DAYS.held).at(TIMES.approved), act: release },
    { at: onDay(DAYS.released).at(TIMES.paid), act: pay },
    // Final settlements within two working days.
    { at: workdays.at('15:30'), act: (context) => approve(context, (row) => row.payroll_type === 'final_settlement') },
    { at: workdays.at('11:10'), act: (context) => payWhere(context, (row) => row.payroll_type === 'final_settlement') },
  ],
};

function onDay(number: number) {
  return daysWhere((day) => new Date(day * DAY_MS).getUTCDate() === number);
}

/** First and last day of the month before the one in which a day lies. */
function lastMonth(day: Day): { start: Day; end: Day } {
  const date = new Date(day * DAY_MS);
  const start = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1) / DAY_MS;
  return { start, end: Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS - 1 };
}

interface Given {
  type: PayrollRecordsRow['payroll_type'];
  run: number;
  corrects?: Key;
  calculated: Moment;
}

function add(
  context: Context,
  employee: Employee,
  conditions: EmployeeEmploymentHistoryRow,
  { start, end, payDay }: { start: Day; end: Day; payDay: Day },
  { type, run, corrects, calculated, ...amounts }: Given & ReturnType<typeof payslip>,
): Payslip {
  const { tables, numbers, copies } = context;
  return tables.payroll_records.add({
    payroll_number: numbers.next('PAY', calculated),
    payroll_type: type,
    run_number: run,
    corrects_payroll_record_id: corrects ?? null,
    employee_id: employee.employee_id,
    company_id: employee.company_id,
    department_id: employee.department_id,
    cost_center_code: copies['master.departments'].must(employee.department_id).cost_center_code,
    employee_employment_history_id: conditions.employee_employment_history_id,
    period_start_date: start,
    period_end_date: end,
    pay_date: payDay,
    ...amounts,
    currency_code: 'INR',
    payment_method: 'bank_transfer',
    bank_account_last4: String(1000 + ((employee.employee_id * 7919) % 9000)),
    calculated_at: calculated,
    status: 'calculated',
  });
}

/** The month that was paid last before history; what is due in its first days is worked out then. */
function openLastMonth(context: Context): void {
  const { tables, now, parameters } = context;
  const today = localDay(parameters.start);
  const isDone = new Date(today * DAY_MS).getUTCDate() > DAYS.calculated;
  const { start, end } = lastMonth(isDone ? today : lastMonth(today).start + 1);
  const approver = approverOf(context);
  for (const employee of context.the(staff).employed) {
    const conditions = conditionsOf(context, employee.employee_id);
    if (!conditions || employee.hire_date > end) continue;
    const from = Math.max(start, employee.hire_date);
    const payDay = Math.min(end + DAYS.paid, today - 1);
    const slip = payslip(context, { employee, conditions, start: from, end, payDay, days: [] });
    const calculated = Math.min(localMoment(end + DAYS.calculated, 15), now - DAY_MS / 2);
    const row = add(
      context,
      employee,
      conditions,
      { start: from, end, payDay },
      { ...slip, type: 'regular', run: 1, calculated },
    );
    const approved = Math.min(localMoment(end + DAYS.approved, 16.5), now - DAY_MS / 3);
    tables.payroll_records.change(row, {
      ...approvalBy(approver, employee, context),
      approved_at: approved,
      status: 'approved',
    });
    tables.payroll_records.change(row, {
      paid_at: Math.max(approved, Math.min(localMoment(payDay, 11), now - DAY_MS / 4)),
      status: 'paid',
    });
  }
}

/** The pay of everybody for the month that is over. */
function calculateMonth(context: Context): void {
  const today = localDay(context.now);
  const { start, end } = lastMonth(today);
  for (const employee of context.the(staff).employed) {
    const { hire_date, termination_date } = employee;
    // Who leaves with the month or before has a final settlement.
    if (hire_date > end || (termination_date !== null && termination_date <= end)) continue;
    calculate(context, employee, {
      start: Math.max(start, hire_date),
      end,
      payDay: workingDayFrom(today + DAYS.paid - DAYS.calculated),
      type: 'regular',
    });
  }
}

interface Period {
  start: Day;
  end: Day;
  payDay: Day;
  type: 'regular' | 'final_settlement';
  encashment?: Scaled;
  gratuity?: Scaled;
}

/** A payslip; the days that it settles bear its key, and give earned leave. */
export function calculate(context: Context, employee: Employee, period: Period): Payslip | undefined {
  const { tables, now } = context;
  const conditions = conditionsOf(context, employee.employee_id);
  if (!conditions) return undefined;
  const days = tables.attendance_records
    .by('employee_id', employee.employee_id)
    .filter((row) => row.payroll_record_id === null && row.attendance_date <= period.end);
  const slip = payslip(context, { ...period, employee, conditions, days });
  const row = add(context, employee, conditions, period, { ...slip, type: period.type, run: 1, calculated: now });
  for (const day of days) tables.attendance_records.change(day, { payroll_record_id: row.payroll_record_id });
  const present = days.filter(({ attendance_status }) => attendance_status === 'present');
  const worked = present.length;
  if (worked > 0)
    noteUse(
      context,
      employee.employee_id,
      present.map(({ attendance_date }) => attendance_date),
    );
  const ledger = ledgerOf(context, employee.employee_id, 'earned', period.end);
  if (ledger?.status === 'open' && worked > 0 && now > localMoment(employee.hire_date + 180, 0)) {
    move(context, ledger, { accrued: worked * 500 });
    tables.employee_leave_balances.change(ledger, {
      worked_days: (ledger.worked_days ?? 0) + worked * 10_000,
      accrued_on: localDay(now),
    });
  }
  return row;
}

function isRegular({ payroll_type }: Payslip): boolean {
  return payroll_type === 'regular' || payroll_type === 'correction';
}

/** The head of human resources approves, nobody his own. */
function approverOf(context: Context): Employee {
  return somebody(context, ['Head of Human Resources', 'Chief Financial Officer', 'Managing Director'], { key: 0 });
}

function approvalBy(approver: Employee, { employee_id }: { employee_id: Key }, context: Context) {
  const other = somebody(context, ['Chief Financial Officer', 'Managing Director', 'Executive Director'], {
    key: 0,
    not: employee_id,
  });
  return { approved_by_employee_id: approver.employee_id === employee_id ? other.employee_id : approver.employee_id };
}

/** Approves what was worked out; a few are held back until something is cleared. Finance is told of the rest. */
function approve(context: Context, isMeant: (row: Payslip) => boolean): void {
  const { tables, draws, now } = context;
  const approver = approverOf(context);
  const approved: Payslip[] = [];
  for (const row of tables.payroll_records.by('status', 'calculated')) {
    if (!isMeant(row)) continue;
    const draw = draws.of('payroll_records', row.payroll_record_id, 'approval');
    if (row.payroll_type === 'regular' && draw.chance(HELD)) {
      tables.payroll_records.change(row, {
        hold_reason_code: draw.pick(['bank_details_missing', 'dispute', 'absence_unclear'] as const),
        status: 'held',
      });
      continue;
    }
    tables.payroll_records.change(row, { ...approvalBy(approver, row, context), approved_at: now, status: 'approved' });
    approved.push(row);
  }
  tell(context, approved);
}

/** What was held back is cleared. */
function release(context: Context): void {
  const { tables, now } = context;
  const released: Payslip[] = [];
  const payDay = workingDayFrom(localDay(now) + DAYS.released - DAYS.held);
  for (const row of tables.payroll_records.by('status', 'held')) {
    tables.payroll_records.change(row, {
      ...approvalBy(approverOf(context), row, context),
      pay_date: payDay,
      approved_at: now,
      hold_reason_code: null,
      status: 'approved',
    });
    released.push(row);
  }
  tell(context, released);
}

/** Finance is told what is to be paid, by company, cost centre and month: nobody there learns what a person earns. */
function tell(context: Context, rows: readonly Payslip[]): void {
  const groups = Map.groupBy(
    rows,
    (row) => `${row.company_id} ${row.cost_center_code} ${monthOf(row)} ${row.pay_date}`,
  );
  for (const group of groups.values()) {
    const first = group[0];
    if (!first) continue;
    log(context, {
      direction: 'outbound',
      flow_id: 'hr-to-financial',
      counterpart_module: 'financial',
      message_type: 'payroll_record',
      entity_table: 'hr.payroll_records',
      entity_id: first.payroll_record_id,
      document_number: context.numbers.next('PRUN', context.now),
      payload: { ...toldPayroll(group) },
    });
  }
}

function monthOf({ period_end_date }: Payslip): string {
  return new Date(period_end_date * DAY_MS).toISOString().slice(0, 7);
}

function pay(context: Context): void {
  payWhere(context, isRegular);
}

/** Pays what was approved before today. Some then say that hours are missing: a correction goes with the next run. */
function payWhere(context: Context, isMeant: (row: Payslip) => boolean): void {
  const { tables, draws, now } = context;
  for (const row of tables.payroll_records.by('status', 'approved')) {
    if (!isMeant(row) || localDay(row.approved_at ?? now) >= localDay(now)) continue;
    const draw = draws.of('payroll_records', row.payroll_record_id, 'complaint');
    if (row.payroll_type === 'regular' && draw.chance(CORRECTED)) correct(context, row, draw.integer(1, 4) * 20_000);
    tables.payroll_records.change(row, { paid_at: now, status: 'paid' });
  }
}

function correct(context: Context, row: Payslip, hours: Scaled): void {
  const { copies, now } = context;
  const employee = copies['master.employees'].must(row.employee_id);
  const conditions = conditionsOf(context, row.employee_id);
  if (!conditions || employee.termination_date !== null) return;
  const next = new Date(localDay(now) * DAY_MS);
  const month = Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, DAYS.paid) / DAY_MS;
  const period = { start: row.period_start_date, end: row.period_end_date, payDay: workingDayFrom(month) };
  const amounts = correctionOf(context, { employee, conditions, ...period, days: [] }, hours);
  const isInvented = context.draws.of('payroll_records', row.payroll_record_id, 'invented').chance(0.15);
  const correction = add(context, employee, conditions, period, {
    ...amounts,
    payable_days: 0,
    loss_of_pay_days: 0,
    regular_hours: 0,
    overtime_hours: 0,
    type: 'correction',
    run: 2,
    corrects: row.payroll_record_id,
    calculated: now,
  });
  if (isInvented)
    context.label({
      kind: 'correction_invented',
      cause: 'Somebody in payroll corrected the pay of a friend for hours that were not missing',
      start: now,
      end: null,
      rows: [{ table: 'payroll_records', key: correction.payroll_record_id }],
      consequences: ['hr.payroll_records -> hr.payroll_records.corrects_payroll_record_id'],
    });
}

export interface Settlement {
  record: Payslip;
  encashedDays: Scaled;
  gratuity: Scaled;
}

/** What a leaver gets beside the days of the last month: leave not taken, and gratuity. */
export function finalSettlement(
  context: Context,
  employee: Employee,
  conditions: EmployeeEmploymentHistoryRow,
): Settlement | undefined {
  const { tables, now } = context;
  const last = employee.termination_date ?? localDay(now);
  const ledger = ledgerOf(context, employee.employee_id, 'earned', last);
  const encashedDays = ledger ? Math.max(0, availableIn(ledger)) : 0;
  const wages = ratio(conditions.gross_monthly_amount, PARTS.basic + PARTS.dearness, 100);
  // A day of leave and of gratuity is the twenty-sixth part of a month.
  const encashment = ratio(wages, encashedDays, 26 * 10_000 * 100) * 100;
  const years = Math.floor((last - employee.hire_date) / 365.25 + 0.5);
  const { gratuity: law } = LAW;
  const isEntitled = years >= law.years || (conditions.employment_type === 'fixed_term' && years >= law.fixedTermYears);
  const gratuity = isEntitled ? ratio(wages, 15 * years, 26 * 100) * 100 : 0;
  if (ledger && encashedDays > 0) {
    move(context, ledger, { expired: encashedDays });
    tables.employee_leave_balances.change(ledger, { encashed_days: encashedDays, encashment_amount: encashment });
  }
  const date = new Date(last * DAY_MS);
  const record = calculate(context, employee, {
    start: Math.max(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS, employee.hire_date),
    end: last,
    payDay: addWorkingDays(localDay(now), 1),
    type: 'final_settlement',
    encashment,
    gratuity,
  });
  return record && { record, encashedDays, gratuity };
}
