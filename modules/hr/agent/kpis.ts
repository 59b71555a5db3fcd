import { daysWhere } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import type { Day } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { ROLES } from '../lifecycle/roles.ts';
import type { AttendanceRecordsRow, PerformanceKpisRow, Types } from '../rows.ts';
import type { Context, Employee } from './context.ts';
import { byKey, hrPerson, SAFETY_TITLES, somebody } from './people.ts';
import { skillByCode } from './standing.ts';

type Code = PerformanceKpisRow['kpi_code'];

interface Measure {
  code: Code;
  name: string;
  unit: PerformanceKpisRow['unit_of_measure'];
  factor: number;
  target: number;
  threshold: number;
  isHigherBetter: boolean;
  /** Of units too, not only of companies and sites. */
  ofUnits: boolean;
}

const MEASURES: readonly Measure[] = [
  measure('total_recordable_incident_rate', 'Recordable incidents per 200,000 hours', 'rate', [200_000, 2, 4]),
  measure('days_away_rate', 'Days away per 200,000 hours', 'rate', [200_000, 20, 50]),
  measure('absence_rate', 'Unplanned absence', 'percent', [100, 3, 5]),
  measure('overtime_rate', 'Overtime of hours worked', 'percent', [100, 5, 8]),
  measure('turnover_rate', 'Leavers of the month', 'percent', [100, 0.8, 1.5]),
  measure('training_compliance', 'Mandatory skills in date', 'percent', [100, 97, 92]),
  measure('skill_coverage', 'Skills of the job held', 'percent', [100, 92, 85]),
];
const OF_UNITS = new Set<Code>([
  'absence_rate',
  'overtime_rate',
  'turnover_rate',
  'training_compliance',
  'skill_coverage',
]);

function measure(
  code: Code,
  name: string,
  ...[unit, [factor, target, threshold]]: [PerformanceKpisRow['unit_of_measure'], [number, number, number]]
): Measure {
  const isHigherBetter = target > threshold;
  return { code, name, unit, factor, target, threshold, isHigherBetter, ofUnits: false };
}

/** Measures of people, worked out for the month that is over while its attendance is not settled yet. */
export const kpis: Process<Types> = {
  name: 'measures',
  schedule: [{ at: daysWhere((day) => new Date(day * DAY_MS).getUTCDate() === 2).at('14:30'), act: measureMonth }],
};

type Subject = Pick<PerformanceKpisRow, 'company_id' | 'factory_id' | 'department_id'>;
interface Sums {
  worked: number;
  overtime: number;
  expected: number;
  absent: number;
  people: number;
  leavers: number;
  due: number;
  inDate: number;
  asked: number;
  held: number;
  cases: number;
  days: number;
}

function measureMonth(context: Context): void {
  const date = new Date(localDay(context.now) * DAY_MS);
  // Of the month in which history begins only what it saw is measured.
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1) / DAY_MS;
  const start = Math.max(first, localDay(context.parameters.start));
  const end = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY_MS - 1;
  if (start > end) return;
  const sums = new Map<string, { subject: Subject; sum: Sums }>();
  const of = (subject: Partial<Subject>): Sums => {
    const whole = { company_id: null, factory_id: null, department_id: null, ...subject };
    const id = JSON.stringify(whole);
    const known = sums.get(id) ?? { subject: whole, sum: nothing() };
    sums.set(id, known);
    return known.sum;
  };
  for (const employee of byKey(context)) {
    if (employee.hire_date > end || (employee.termination_date ?? end) < start) continue;
    const own = sumsOf(context, employee, { start, end });
    add(of({ company_id: employee.company_id }), own);
    add(of({ department_id: employee.department_id }), own);
    if (employee.factory_id !== null) add(of({ factory_id: employee.factory_id }), own);
  }
  for (const one of context.tables.safety_incidents.held()) {
    const day = localDay(one.occurred_at);
    if (!one.is_recordable || day < start || day > end) continue;
    const own = { ...nothing(), cases: 1, days: one.days_away_count };
    add(of({ company_id: one.company_id }), own);
    add(of({ factory_id: one.factory_id }), own);
  }
  for (const { subject, sum } of sums.values())
    for (const one of MEASURES)
      if (subject.department_id === null || OF_UNITS.has(one.code)) write(context, one, { subject, sum, start, end });
}

function nothing(): Sums {
  return {
    worked: 0,
    overtime: 0,
    expected: 0,
    absent: 0,
    people: 0,
    leavers: 0,
    due: 0,
    inDate: 0,
    asked: 0,
    held: 0,
    cases: 0,
    days: 0,
  };
}

function add(to: Sums, from: Sums): void {
  for (const name of Object.keys(to) as (keyof Sums)[]) to[name] += from[name];
}

/** What one person adds. */
function sumsOf(context: Context, employee: Employee, { start, end }: { start: Day; end: Day }): Sums {
  const { tables } = context;
  const sum = nothing();
  sum.people = 1;
  if (employee.termination_date !== null && employee.termination_date <= end) sum.leavers = 1;
  for (const day of tables.attendance_records.by('employee_id', employee.employee_id)) {
    if (day.attendance_date < start || day.attendance_date > end) continue;
    sum.worked += day.worked_hours;
    sum.overtime += day.overtime_hours;
    sum.expected++;
    if (isUnplanned(context, day)) sum.absent++;
  }
  const held = new Map(
    tables.employee_skills.by('employee_id', employee.employee_id).map((row) => [row.skill_id, row]),
  );
  for (const code of ROLES.find(({ title }) => title === employee.job_title)?.skills ?? []) {
    const skill = skillByCode(context, code);
    // Machines are shared out over a crew: nobody is asked for all of them.
    if (skill.machine_type !== null || employee.status === 'terminated') continue;
    const row = held.get(skill.skill_id);
    const isValid = row !== undefined && (row.valid_to === null || row.valid_to >= end);
    sum.asked++;
    if (isValid) sum.held++;
    if (skill.validity_months === null) continue;
    sum.due++;
    if (isValid) sum.inDate++;
  }
  return sum;
}

function isUnplanned({ tables }: Context, { attendance_status, leave_request_id }: AttendanceRecordsRow): boolean {
  if (attendance_status === 'absent') return true;
  if (leave_request_id === null) return false;
  const request = tables.leave_requests.get(leave_request_id);
  return request?.is_emergency === true;
}

function partsOf(code: Code, sum: Sums): [number, number] {
  if (code === 'total_recordable_incident_rate') return [sum.cases * 10_000, sum.worked];
  if (code === 'days_away_rate') return [sum.days * 10_000, sum.worked];
  if (code === 'absence_rate') return [sum.absent * 10_000, sum.expected * 10_000];
  if (code === 'overtime_rate') return [sum.overtime, sum.worked];
  if (code === 'turnover_rate') return [sum.leavers * 10_000, sum.people * 10_000];
  if (code === 'training_compliance') return [sum.inDate * 10_000, sum.due * 10_000];
  return [sum.held * 10_000, sum.asked * 10_000];
}

interface Measured {
  subject: Subject;
  sum: Sums;
  start: Day;
  end: Day;
}

function write(context: Context, one: Measure, { subject, sum, start, end }: Measured): void {
  const [numerator, denominator] = partsOf(one.code, sum);
  const value = denominator === 0 ? null : ratio(numerator, one.factor * 10_000, denominator);
  const [target, threshold] = [Math.round(one.target * 10_000), Math.round(one.threshold * 10_000)];
  const better = (a: number, b: number) => (one.isHigherBetter ? a >= b : a <= b);
  const isSafety = one.code === 'total_recordable_incident_rate' || one.code === 'days_away_rate';
  const owner = isSafety ? somebody(context, SAFETY_TITLES, { key: 0 }) : hrPerson(context, 0);
  const rating =
    value === null ? null : better(value, target) ? 'on_target' : better(value, threshold) ? 'watch' : 'off_target';
  context.tables.performance_kpis.add({
    kpi_code: one.code,
    kpi_name: one.name,
    ...subject,
    period_type: 'month',
    period_start_date: start,
    period_end_date: end,
    unit_of_measure: one.unit,
    numerator_value: numerator,
    denominator_value: denominator,
    factor_value: one.factor * 10_000,
    actual_value: value,
    target_value: target,
    threshold_value: threshold,
    is_higher_better: one.isHigherBetter,
    rating,
    owner_employee_id: owner.employee_id,
    note: rating === 'off_target' ? `${one.name}: ${sum.people} people, to be talked about with the superior` : null,
    calculated_at: context.now,
  });
}
