import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { QUALIFICATIONS, TRAINING } from '../lifecycle/system.ts';
import type { QualityTrainingRecordsRow, Types } from '../rows.ts';
import { type Context, type Employee, ENGINEERS, HEADS, officePast, personOf } from './context.ts';
import { recordCost } from './costs.ts';

type Qualification = QualityTrainingRecordsRow;
type Code = (typeof QUALIFICATIONS)[number];

/** Skill of inspectors in the catalogue of human resources. */
const INSPECTION_SKILL = 10;
const OFFICE = new Set(['Quality Engineer', 'Quality Manager']);

/** Who may inspect, calibrate and audit what: trained, tested, and anew before it ends. */
export const training: Process<Types> = {
  name: 'training',
  opens(context) {
    for (const employee of context.copies['master.employees'].all())
      if (isOfQuality(employee)) qualify(context, employee);
  },
  copied: { 'master.employees': personChanged },
  agenda: [{ of: 'quality_training_records', next, act: proceed }],
};

function isOfQuality({ job_title, status, factory_id }: Employee): boolean {
  return status === 'active' && factory_id !== null && (OFFICE.has(job_title) || job_title === 'Quality Inspector');
}

function codesOf(context: Context, { employee_id, job_title }: Employee): readonly Code[] {
  const draw = context.draws.of('employees', employee_id, 'qualifications');
  const own: Code[] = OFFICE.has(job_title)
    ? ['internal_auditor', 'spc', 'calibration']
    : ['visual_inspection', 'dimensional_inspection', 'calibration'];
  const others = draw.shuffled(QUALIFICATIONS.filter((one) => !own.includes(one)));
  return [...own, ...others.slice(0, draw.integer(TRAINING.most - 3, TRAINING.most - 2))];
}

/** What people hold when history begins, for some time yet. */
function qualify(context: Context, employee: Employee): void {
  const { tables, draws, now, numbers } = context;
  const today = localDay(now);
  for (const code of codesOf(context, employee)) {
    const key = tables.quality_training_records.nextKey();
    const draw = draws.of('quality_training_records', key, 'opening');
    const from = Math.max(employee.hire_date + 20, today - draw.integer(1, TRAINING.validDays - 20));
    const day = Math.min(from, today - 1);
    const completed = officePast(day - 1, draw);
    tables.quality_training_records.add({
      ...planned(context, employee, code, day, 'initial'),
      quality_training_record_id: key,
      record_number: numbers.next('QTR', now),
      started_at: completed - HOUR_MS,
      completed_at: completed,
      ...passed(context, key, employee, code),
      valid_from: day,
      valid_to: day + TRAINING.validDays,
      is_opening: true,
      status: 'qualified',
      created_at: completed,
    });
  }
}

function planned(context: Context, employee: Employee, code: Code, day: Day, type: Qualification['training_type']) {
  const site = must(employee.factory_id, 'site of a person');
  const draw = context.draws.of('employees', employee.employee_id, `trainer ${code} ${day}`);
  return {
    employee_id: employee.employee_id,
    factory_id: site,
    qualification_code: code,
    skill_id: code === 'dimensional_inspection' ? INSPECTION_SKILL : null,
    training_type: type,
    ...(TRAINING.outside[code] === undefined
      ? { trainer_employee_id: personOf(context, ENGINEERS, site, draw, employee.employee_id) }
      : { training_provider: TRAINING.outside[code] }),
    planned_date: day,
    passing_score_pct: scaled(TRAINING.score, 4),
  };
}

function passed(context: Context, key: Key, employee: Employee, code: Code) {
  const draw = context.draws.of('quality_training_records', key, 'test');
  const site = must(employee.factory_id, 'site of a person');
  return {
    training_hours: scaled(TRAINING.hours[code], 4),
    theory_score_pct: draw.integer(76, 99) * 10_000,
    practical_score_pct: draw.integer(77, 100) * 10_000,
    result: 'passed' as const,
    proficiency_level: draw.pick(['basic', 'proficient', 'proficient', 'expert'] as const),
    vision_test_on: code === 'visual_inspection' ? localDay(context.now) - 2 : null,
    assessed_by_employee_id: personOf(context, HEADS, site, draw, employee.employee_id),
    cost_amount: scaled(TRAINING.cost, 2),
    certificate_number: TRAINING.outside[code] === undefined ? null : `${code.slice(0, 3).toUpperCase()}/${key}`,
  };
}

/** Who is new is trained in the first weeks; who leaves may inspect no more. */
function personChanged(context: Context, employee: Employee): void {
  const { tables, now } = context;
  const known = tables.quality_training_records.by('employee_id', employee.employee_id);
  if (isOfQuality(employee) && known.length === 0)
    for (const [index, code] of codesOf(context, employee).entries())
      plan(context, employee, code, addWorkingDays(localDay(now), 4 + index * 3), 'initial');
  if (employee.status === 'active') return;
  for (const row of known)
    if (row.status === 'planned') tables.quality_training_records.change(row, { status: 'cancelled' });
    else if (row.status === 'qualified') tables.quality_training_records.change(row, { status: 'expired' });
}

function plan(
  context: Context,
  employee: Employee,
  code: Code,
  day: Day,
  type: Qualification['training_type'],
  attempt = 1,
): void {
  const { tables, numbers, now } = context;
  tables.quality_training_records.add({
    ...planned(context, employee, code, day, type),
    record_number: numbers.next('QTR', now),
    attempt_number: attempt,
  });
}

/** Another record of the same person and qualification that is newer. */
function later({ tables }: Context, row: Qualification): Qualification | undefined {
  return tables.quality_training_records
    .by('employee_id', row.employee_id)
    .find(
      (one) =>
        one.qualification_code === row.qualification_code &&
        one.quality_training_record_id > row.quality_training_record_id,
    );
}

function next(row: Qualification, context: Context): Moment {
  const draw = context.draws.of('quality_training_records', row.quality_training_record_id, row.status);
  const code = row.qualification_code as Code;
  switch (row.status) {
    case 'planned':
      return Math.max(
        row.created_at + 1,
        localMoment(addWorkingDays(row.planned_date + 1, -1), 9) + draw.integer(0, 60) * MINUTE_MS,
      );
    case 'in_progress':
      return must(row.started_at, 'begin') + Math.min(8, TRAINING.hours[code]) * HOUR_MS;
    case 'qualified': {
      const ends = must(row.valid_to, 'end of a qualification');
      const anew = localMoment(ends - TRAINING.plannedDays, 8);
      return later(context, row) ? localMoment(ends + 1, 0) : Math.max(row.created_at + 1, anew);
    }
    default:
      return NEVER;
  }
}

function proceed(row: Qualification, context: Context): void {
  const { tables, copies, draws, now } = context;
  const employee = copies['master.employees'].must(row.employee_id);
  const draw = draws.of('quality_training_records', row.quality_training_record_id, 'done');
  const code = row.qualification_code as Code;
  if (row.status === 'planned') {
    tables.quality_training_records.change(row, { started_at: now, status: 'in_progress' });
    return;
  }
  if (row.status === 'qualified') {
    const ends = must(row.valid_to, 'end of a qualification');
    if (localDay(now) > ends) tables.quality_training_records.change(row, { status: 'expired' });
    else plan(context, employee, code, addWorkingDays(localDay(now), draw.integer(4, 20)), 'refresher');
    return;
  }
  const { cost_amount, certificate_number, ...test } = passed(context, row.quality_training_record_id, employee, code);
  if (draw.chance(TRAINING.passed))
    tables.quality_training_records.change(row, {
      ...test,
      completed_at: now,
      cost_amount,
      certificate_number,
      valid_from: localDay(now),
      valid_to: localDay(now) + TRAINING.validDays,
      status: 'qualified',
    });
  else {
    tables.quality_training_records.change(row, {
      training_hours: test.training_hours,
      theory_score_pct: draw.integer(52, 74) * 10_000,
      practical_score_pct: test.practical_score_pct,
      assessed_by_employee_id: test.assessed_by_employee_id,
      result: 'failed',
      completed_at: now,
      cost_amount,
      status: 'failed',
    });
    plan(context, employee, code, addWorkingDays(localDay(now), 12), 'requalification', row.attempt_number + 1);
  }
  recordCost(context, {
    element: 'training',
    site: row.factory_id,
    amount: cost_amount,
    source_table: 'quality.quality_training_records',
    source_id: row.quality_training_record_id,
    source_document_number: row.record_number,
  });
}
