import { daysWhere } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { percentOf, ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { rankOfGrade } from '../lifecycle/roles.ts';
import type { EmployeeEmploymentHistoryRow, NewRows, Types } from '../rows.ts';
import { type Context, type Employee, joined, left, noticeGiven } from './context.ts';
import { logEmployee } from './log.ts';
import { byKey, superiorOf } from './people.ts';
import { seatOf } from './positions.ts';
import { roleOf } from './roles.ts';
import { talentOf } from './talent.ts';

type Period = EmployeeEmploymentHistoryRow;

const PROBATION = 182;
const APRIL = 3;
/** Why people were promoted; other changes of conditions say it with their type. */
const PROMOTED_FOR = [
  'Has done the work of the higher grade for half a year',
  'Took over the shift of a colleague who retired',
  'Rated above expectation two years in a row',
  'Passed the test of the trade',
  'Leads the group since the line was extended',
  'Trained four newcomers beside the own work',
];
/** Paid hours of a month. */
const MONTH_HOURS = 208;
/** What the employer adds to gross pay, percent: provident fund, gratuity, insurance. */
const ON_COST = 1125;
/** Basic pay of gross. With dearness allowance wages are more than half, as section 2(y) of the Code on Wages 2019 asks. */
const BASIC = 420_000;

/** Careers as periods of unchanged conditions. Master data say who comes and goes; here it is written down, and pay changes. */
export const careers: Process<Types> = {
  name: 'careers',
  opens(context) {
    for (const employee of byKey(context)) openCareer(context, employee);
  },
  copied: { 'master.employees': personChanged },
  schedule: [{ at: daysWhere(isFirstOfApril).at('08:00'), act: reviseAll }],
  agenda: [{ of: 'employee_employment_history', next: confirmationOf, act: confirm }],
};

/** The conditions under which a person works today. */
export function conditionsOf({ tables }: Context, employee: Key): Period | undefined {
  return tables.employee_employment_history.by('employee_id', employee)[0];
}

function isFirstOfApril(day: Day): boolean {
  const date = new Date(day * DAY_MS);
  return date.getUTCMonth() === APRIL && date.getUTCDate() === 1;
}

/** Gross pay of a month in whole hundreds of rupees, from the standard cost of an hour. */
function grossOf({ hourly_cost_amount }: Employee): Scaled {
  return Math.round(ratio(hourly_cost_amount, MONTH_HOURS * 1000, ON_COST * 1_000_000)) * 10_000;
}

function personChanged(context: Context, employee: Employee): void {
  const { tables } = context;
  const current = conditionsOf(context, employee.employee_id);
  if (!current) {
    if (employee.status !== 'active') return;
    logEmployee(context, employee, 'joined');
    context.tell(joined, employee);
    add(context, employee, { type: 'hire', from: employee.hire_date, gross: grossOf(employee), before: undefined });
    return;
  }
  const [exit] = tables.offboarding_records.by('employee_id', employee.employee_id);
  if (employee.status === 'terminated') {
    // The period is closed with the final settlement, which is worked out by its conditions.
    if (exit && exit.status !== 'notice') return;
    logEmployee(context, employee, 'left');
    context.tell(left, employee);
  } else if (employee.termination_date !== null && !exit) {
    logEmployee(context, employee, 'notice');
    context.tell(noticeGiven, employee);
  }
}

interface Change {
  type: Period['change_type'];
  from: Day;
  gross: Scaled;
  before: Pick<Period, 'sequence_number' | 'gross_monthly_amount'> | undefined;
}

function add(context: Context, employee: Employee, { type, from, gross, before }: Change): Period {
  const { tables } = context;
  return tables.employee_employment_history.add({
    ...conditions(context, employee),
    sequence_number: (before?.sequence_number ?? 0) + 1,
    change_type: type,
    valid_from: from,
    ...payOf(gross, before?.gross_monthly_amount),
    approved_by_employee_id: superiorOf(context, employee).employee_id,
    letter_number: `LTR-${employee.employee_number}-${(before?.sequence_number ?? 0) + 1}`,
    is_opening: false,
  });
}

function conditions(context: Context, employee: Employee) {
  return {
    employee_id: employee.employee_id,
    company_id: employee.company_id,
    factory_id: employee.factory_id,
    department_id: employee.department_id,
    position_id: seatOf(context, employee.employee_id)?.position_id ?? null,
    job_role_id: roleOf(context, employee.job_title).job_role_id,
    manager_employee_id: employee.manager_employee_id,
    job_title: employee.job_title,
    job_grade: employee.job_grade,
    employment_type: employee.employment_type,
    currency_code: 'INR',
  } satisfies Partial<NewRows['employee_employment_history']>;
}

function payOf(gross: Scaled, before: Scaled | undefined) {
  return {
    basic_monthly_amount: percentOf(gross, BASIC),
    gross_monthly_amount: gross,
    pay_change_pct: before === undefined ? null : ratio(gross - before, 1_000_000, before),
  };
}

interface Step {
  type: Period['change_type'];
  from: Day;
  /** How much gross pay rose with it, percent. */
  rise: number;
}

/** What a career was before history: hiring, confirmation, the raises of the last two Aprils, one of them with a promotion. */
function openCareer(context: Context, employee: Employee): void {
  const { tables, draws, now } = context;
  const today = localDay(now);
  const end = employee.status === 'terminated' ? must(employee.termination_date, 'last day') : null;
  const draw = draws.of('employees', employee.employee_id, 'career');
  const steps: Step[] = [{ type: 'hire', from: employee.hire_date, rise: 0 }];
  const last = Math.min(today, end ?? today);
  if (employee.employment_type === 'permanent' && employee.hire_date + PROBATION <= last)
    steps.push({ type: 'confirmation', from: employee.hire_date + PROBATION, rise: draw.integer(0, 4) });
  const promotes = rankOfGrade(employee.job_grade) % 4 !== 0 && draw.chance(0.25);
  const year = new Date(today * DAY_MS).getUTCFullYear();
  for (const one of [year - 1, year]) {
    const from = Date.UTC(one, APRIL, 1) / DAY_MS;
    if (from > last || from <= (steps.at(-1)?.from ?? 0) + 60) continue;
    const isPromotion = promotes && one === year && steps.length > 1;
    steps.push({
      type: isPromotion ? 'promotion' : 'pay_revision',
      from,
      rise: isPromotion ? draw.integer(12, 17) : draw.integer(6, 11),
    });
  }
  const grosses: Scaled[] = [];
  let gross = grossOf(employee);
  for (const { rise } of [...steps].reverse()) {
    grosses.unshift(gross);
    gross = Math.round(ratio(gross, 100, (100 + rise) * 10_000)) * 10_000;
  }
  const promotion = steps.findIndex(({ type }) => type === 'promotion');
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    tables.employee_employment_history.add({
      ...conditions(context, employee),
      job_grade: index < promotion ? gradeBelow(employee.job_grade) : employee.job_grade,
      sequence_number: index + 1,
      change_type: step.type,
      valid_from: step.from,
      valid_to: next ? next.from - 1 : end === null ? null : Math.max(step.from, end),
      ...payOf(must(grosses[index], 'pay'), index === 0 ? undefined : grosses[index - 1]),
      letter_number: `LTR-${employee.employee_number}-${index + 1}`,
      reason: step.type === 'promotion' ? draw.pick(PROMOTED_FOR) : null,
      is_opening: true,
      created_at: Math.min(now, localMoment(step.from, 10)),
    });
  });
}

function gradeBelow(grade: string): string {
  return `${grade.slice(0, 1)}${Math.max(1, Number(grade.slice(1)) - 1)}`;
}

/** Closes the period of today on the day before, and begins another. */
function renew(context: Context, current: Period, employee: Employee, change: Omit<Change, 'before'>): void {
  context.tables.employee_employment_history.change(current, { valid_to: change.from - 1 });
  add(context, employee, { ...change, before: current });
}

/** Permanent people are confirmed after half a year. */
function confirmationOf(row: Period): number {
  if (row.valid_to !== null || row.change_type !== 'hire' || row.employment_type !== 'permanent') return NEVER;
  return localMoment(row.valid_from + PROBATION, 10.5);
}

function confirm(row: Period, context: Context): void {
  const employee = context.copies['master.employees'].must(row.employee_id);
  const day = localDay(context.now);
  // Who has given notice is not confirmed; the agenda does not come back to the row before it changes.
  if (employee.termination_date !== null || day <= row.valid_from) return;
  renew(context, row, employee, { type: 'confirmation', from: day, gross: row.gross_monthly_amount });
}

/** Pay is revised on the first of April, by how people are seen. */
function reviseAll(context: Context): void {
  const day = localDay(context.now);
  for (const row of [...context.tables.employee_employment_history.held()]) {
    const employee = context.copies['master.employees'].must(row.employee_id);
    if (employee.status === 'terminated' || employee.termination_date !== null || row.valid_from > day - 120) continue;
    const rise = Math.round(Math.max(3, 7.5 + 2.4 * talentOf(context, employee.employee_id)));
    const gross = Math.round(ratio(row.gross_monthly_amount, 100 + rise, 1_000_000)) * 10_000;
    renew(context, row, employee, { type: 'pay_revision', from: day, gross });
  }
}
