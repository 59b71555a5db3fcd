import { workingDaysBetween } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import type { Day, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { daysFromDiwali } from '../lifecycle/leave.ts';
import { LAW, PARTS, yearlyTax } from '../lifecycle/pay.ts';
import type { EmployeeEmploymentHistoryRow, NewRows, Rows } from '../rows.ts';
import { type Context, type Employee, isRostered } from './context.ts';

type Attendance = Rows['attendance_records'];
type New = NewRows['payroll_records'];
type Amounts = {
  [Column in Extract<keyof New, `${string}_amount`>]: Scaled;
};

/** What a period of a person is paid by. */
export interface Basis {
  employee: Employee;
  conditions: EmployeeEmploymentHistoryRow;
  start: Day;
  end: Day;
  /** Day on which it is paid. */
  payDay: Day;
  /** Attendance of the period. */
  days: readonly Attendance[];
  /** Paid beside, in hundredths of a rupee. */
  encashment?: Scaled;
  gratuity?: Scaled;
}

const RUPEE = 100;

/** Part of an amount, rounded to whole rupees. */
function part(amount: Scaled, numerator: number, denominator: number): Scaled {
  return ratio(amount, numerator, denominator * RUPEE) * RUPEE;
}

/** So many percent of an amount, in whole rupees. */
function percent(amount: Scaled, pct: number): Scaled {
  return part(amount, Math.round(pct * 100), 10_000);
}

/** Days, hours and amounts of a payslip. */
export function payslip(context: Context, basis: Basis) {
  const { conditions, start, end, days } = basis;
  const date = new Date(start * DAY_MS);
  const month = date.getUTCMonth();
  const daysOfMonth = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const total = end - start + 1;
  const unpaid = days.filter((row) => isUnpaid(context, row)).length;
  const payable = total - unpaid;
  const gross = conditions.gross_monthly_amount;
  const wagesOfMonth = part(gross, PARTS.basic + PARTS.dearness, 100);
  const overtime = days.reduce((sum, row) => sum + row.overtime_hours, 0);
  const worked = days.reduce((sum, row) => sum + row.worked_hours, 0);
  const fixed = part(gross, payable, daysOfMonth);
  const basic = part(gross, PARTS.basic * payable, 100 * daysOfMonth);
  const dearness = part(gross, PARTS.dearness * payable, 100 * daysOfMonth);
  const rent = part(gross, PARTS.houseRent * payable, 100 * daysOfMonth);
  const earnings = {
    basic_amount: basic,
    dearness_allowance_amount: dearness,
    house_rent_allowance_amount: rent,
    shift_allowance_amount: shiftAllowance(context, basis),
    skill_allowance_amount: part(skillAllowance(context, basis.employee), payable, daysOfMonth),
    overtime_amount: ratio(wagesOfMonth, overtime * LAW.overtimeFactor, 208 * 10_000 * RUPEE) * RUPEE,
    bonus_amount: isBonusMonth(basis) ? percent(wagesOfMonth * 12, LAW.bonusPct) : 0,
    leave_encashment_amount: basis.encashment ?? 0,
    other_earning_amount: fixed - basic - dearness - rent + (basis.gratuity ?? 0),
  };
  return {
    payable_days: payable * 10_000,
    loss_of_pay_days: unpaid * 10_000,
    regular_hours: worked - overtime + unrecordedHours(context, basis),
    overtime_hours: overtime,
    ...settled(context, basis, earnings, { wages: basic + dearness, month }),
  };
}

type Earnings = Pick<
  Amounts,
  | 'basic_amount'
  | 'dearness_allowance_amount'
  | 'house_rent_allowance_amount'
  | 'shift_allowance_amount'
  | 'skill_allowance_amount'
  | 'overtime_amount'
  | 'bonus_amount'
  | 'leave_encashment_amount'
  | 'other_earning_amount'
>;

/** Deductions and what the employer adds, from earnings. */
function settled(
  { draws }: Context,
  { employee, conditions }: Basis,
  earnings: Earnings,
  { wages, month }: { wages: Scaled; month: number },
) {
  const gross = Object.values(earnings).reduce((sum, amount) => sum + amount, 0);
  const fund = Math.min(wages, LAW.providentFund.ceiling * RUPEE);
  const isInsured = conditions.gross_monthly_amount <= LAW.stateInsurance.ceiling * RUPEE;
  const insured = isInsured ? gross - earnings.bonus_amount - earnings.leave_encashment_amount : 0;
  const isWelfare = LAW.welfareFund.months.some((one) => one === month);
  const draw = draws.of('employees', employee.employee_id, 'deductions');
  const hasLoan = draw.chance(0.08);
  const eats = draw.chance(0.7) && employee.factory_id !== null;
  const isPaid = gross > 0;
  const deductions = {
    provident_fund_amount: percent(fund, LAW.providentFund.pct),
    state_insurance_amount: percent(insured, LAW.stateInsurance.employeePct),
    professional_tax_amount: isPaid
      ? (month === 1 ? LAW.professionalTax.february : LAW.professionalTax.monthly) * RUPEE
      : 0,
    income_tax_amount: isPaid ? Math.round(yearlyTax((conditions.gross_monthly_amount * 12) / RUPEE) / 12) * RUPEE : 0,
    labour_welfare_fund_amount: isWelfare && isPaid ? LAW.welfareFund.employee * RUPEE : 0,
    loan_recovery_amount: hasLoan ? 2000 * RUPEE : 0,
    other_deduction_amount: eats ? 450 * RUPEE : 0,
  };
  // Section 18 of the Code on Wages 2019: no more than half of a wage is deducted; loans and canteen wait.
  const sum = () => Object.values(deductions).reduce((total, amount) => total + amount, 0);
  if (sum() > gross / 2) {
    deductions.loan_recovery_amount = 0;
    deductions.other_deduction_amount = 0;
    deductions.income_tax_amount = Math.min(deductions.income_tax_amount, Math.floor(gross / 4 / RUPEE) * RUPEE);
    deductions.professional_tax_amount = Math.min(
      deductions.professional_tax_amount,
      Math.floor(gross / 10 / RUPEE) * RUPEE,
    );
    deductions.labour_welfare_fund_amount = 0;
  }
  const employer = {
    employer_provident_fund_amount: percent(fund, LAW.providentFund.pct),
    employer_state_insurance_amount: percent(insured, LAW.stateInsurance.employerPct),
    employer_gratuity_amount: percent(wages, LAW.gratuity.provisionPct),
    employer_other_amount:
      percent(fund, LAW.providentFundCharges.pct) + (isWelfare && isPaid ? LAW.welfareFund.employer * RUPEE : 0),
  };
  const deducted = sum();
  return {
    ...earnings,
    gross_amount: gross,
    ...deductions,
    total_deduction_amount: deducted,
    net_pay_amount: gross - deducted,
    ...employer,
    employer_cost_amount: gross + Object.values(employer).reduce((total, amount) => total + amount, 0),
  };
}

/** A correction of overtime that was forgotten: it carries no fixed pay. */
export function correctionOf(context: Context, basis: Basis, hours: Scaled) {
  const wagesOfMonth = part(basis.conditions.gross_monthly_amount, PARTS.basic + PARTS.dearness, 100);
  const none = {
    basic_amount: 0,
    dearness_allowance_amount: 0,
    house_rent_allowance_amount: 0,
    shift_allowance_amount: 0,
    skill_allowance_amount: 0,
    overtime_amount: 0,
    bonus_amount: 0,
    leave_encashment_amount: 0,
  };
  const arrears = ratio(wagesOfMonth, hours * LAW.overtimeFactor, 208 * 10_000 * RUPEE) * RUPEE;
  const slip = settled(context, basis, { ...none, other_earning_amount: arrears }, { wages: 0, month: 0 });
  const deducted = {
    professional_tax_amount: 0,
    income_tax_amount: 0,
    loan_recovery_amount: 0,
    other_deduction_amount: 0,
  };
  const total = slip.state_insurance_amount;
  return { ...slip, ...deducted, total_deduction_amount: total, net_pay_amount: slip.gross_amount - total };
}

/** Absent without leave, or on a leave that is not paid. */
function isUnpaid({ tables }: Context, { attendance_status, leave_request_id }: Attendance): boolean {
  if (attendance_status === 'absent') return true;
  if (attendance_status !== 'on_leave' || leave_request_id === null) return false;
  const request = tables.leave_requests.get(leave_request_id);
  return request !== undefined && !tables.leave_types.must(request.leave_type_id).is_paid;
}

/** For each evening and night shift worked, by the hour at which it began. */
function shiftAllowance({ tables }: Context, { days }: Basis): Scaled {
  let sum = 0;
  for (const { check_in_at, factory_id } of days) {
    if (check_in_at === null || factory_id === null) continue;
    const hour = (check_in_at - localMoment(localDay(check_in_at), 0)) / HOUR_MS;
    const type = hour > 20.5 ? 'third' : hour > 12.5 && hour < 18 ? 'second' : undefined;
    const schedule = tables.shift_schedules.by('factory_id', factory_id).find((one) => one.shift_type === type);
    sum += schedule?.night_allowance_amount ?? 0;
  }
  return sum;
}

/** For the skill that a person is mainly employed for. */
function skillAllowance({ tables }: Context, { employee_id }: Employee): Scaled {
  const main = tables.employee_skills.by('employee_id', employee_id).find((row) => row.is_primary_skill);
  return main ? tables.skills_catalog.must(main.skill_id).pay_allowance_amount : 0;
}

/** Workers get their bonus with the last pay before Diwali. */
function isBonusMonth({ employee, payDay, start, end }: Basis): boolean {
  const from = daysFromDiwali(payDay);
  return employee.job_grade.startsWith('W') && from < 0 && from >= -31 && end - start > 20;
}

/** Hours of heads of functions, who do not clock, and of days before history. */
function unrecordedHours({ parameters }: Context, { employee, start, end }: Basis): Scaled {
  const from = isRostered(employee) ? localDay(parameters.start) : end + 1;
  return workingDaysBetween(start, Math.max(start, Math.min(from, end + 1))) * 75_000;
}
