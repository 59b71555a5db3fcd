import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { derived, type Process } from '../../../machinery/kernel/contract.ts';
import { CAREERS } from '../lifecycle/career-steps.ts';
import { NOTICE_DAYS, PAY_BANDS, ROLES } from '../lifecycle/roles.ts';
import type { JobRolesRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { somebody } from './people.ts';
import { skillByCode } from './standing.ts';

/** Jobs as the company defines them, what they ask for, and the steps between them. */
export const roles: Process<Types> = {
  name: 'roles',
  opens(context) {
    openRoles(context);
    openRequirements(context);
    openCareers(context);
  },
};

const byTitle = derived<Types, ReadonlyMap<string, JobRolesRow>>({
  from: ['job_roles'],
  build: ({ tables }) => new Map([...tables.job_roles.held()].map((row) => [row.role_title, row])),
});

/** The job with a title. */
export function roleOf(context: Context, title: string): JobRolesRow {
  return must(context.the(byTitle).get(title), `job role of a ${title}`);
}

function openRoles({ tables, now }: Context): void {
  for (const plan of ROLES) {
    const [low, high] = plan.grades;
    const letter = low.slice(0, 1);
    const isShop = letter === 'W' || low === 'S2';
    tables.job_roles.add({
      job_role_code: plan.code,
      role_title: plan.title,
      job_family: plan.family,
      worker_category: plan.category,
      minimum_job_grade: low,
      maximum_job_grade: high,
      purpose: plan.purpose,
      minimum_education: plan.education,
      minimum_experience_years: plan.years,
      // Code on Occupational Safety, Health and Working Conditions 2020, section 25: 48 hours a week at most.
      standard_weekly_hours: 480_000,
      is_overtime_eligible: letter === 'W',
      is_shift_work: letter === 'W' || (isShop && plan.category === 'indirect'),
      is_safety_critical: plan.skills.some((code) => code === 'SKL-LOTO' || code === 'SKL-HEAT' || code === 'SKL-FORK'),
      minimum_monthly_gross_amount: must(PAY_BANDS[low], low)[0] * 100,
      maximum_monthly_gross_amount: must(PAY_BANDS[high], high)[1] * 100,
      currency_code: 'INR',
      notice_period_days: must(NOTICE_DAYS[letter], letter),
      probation_months: 6,
      status: plan.status,
      created_at: now - 900 * DAY_MS,
    });
  }
}

function openRequirements(context: Context): void {
  const { tables, now } = context;
  const head = somebody(context, ['Head of Human Resources', 'Managing Director'], { key: 0 });
  for (const plan of ROLES) {
    const role = must(tables.job_roles.by('job_role_code', plan.code)[0], plan.code);
    plan.skills.forEach((code, index) => {
      const skill = skillByCode(context, code);
      const isLegal = skill.is_legally_required;
      tables.role_skill_requirements.add({
        job_role_id: role.job_role_id,
        skill_id: skill.skill_id,
        required_proficiency_level: index === 0 && plan.grades[0] !== 'W1' ? 'proficient' : 'basic',
        is_mandatory: index < 3 || isLegal,
        is_hiring_criterion: index === 0 && plan.grades[0] !== 'W1',
        weight_pct: Math.round(1_000_000 / plan.skills.length),
        grace_days: isLegal ? 30 : 180,
        minimum_holders_per_shift: code === 'SKL-FAID' || code === 'SKL-FIRE' ? 2 : index === 0 ? 1 : 0,
        legal_basis: isLegal ? 'Occupational Safety, Health and Working Conditions Code 2020, section 6' : null,
        reason: isLegal ? 'A duty of the employer by law' : `${plan.purpose}`,
        approved_by_employee_id: head.employee_id,
        valid_from: Math.max(head.hire_date, localDay(now) - 700),
        status: plan.status === 'retired' ? 'retired' : 'active',
      });
    });
  }
}

function openCareers(context: Context): void {
  const { tables, now } = context;
  const head = somebody(context, ['Head of Human Resources', 'Managing Director'], { key: 0 });
  const steps = new Map<string, number>();
  const key = (code: string) => must(tables.job_roles.by('job_role_code', `JR-${code}`)[0], code).job_role_id;
  for (const [ladder, from, to, type, months] of CAREERS) {
    const step = (steps.get(ladder) ?? 0) + 1;
    steps.set(ladder, step);
    const required = must(
      tables.role_skill_requirements.by('job_role_id', key(to)).find((row) => row.is_mandatory),
      'skill',
    );
    tables.career_paths.add({
      career_path_code: `CP-${from}-${to}`,
      path_name: `${ladder} ladder`,
      step_number: step,
      from_job_role_id: key(from),
      to_job_role_id: key(to),
      path_type: type,
      minimum_months_in_role: months,
      typical_months_in_role: months + 24,
      minimum_review_rating: type === 'vertical' ? 375 : 325,
      required_skill_id: required.skill_id,
      required_proficiency_level: required.required_proficiency_level,
      typical_pay_increase_pct: (type === 'vertical' ? 14 : 5) * 10_000,
      development_actions:
        type === 'vertical'
          ? `Deputy for the superior, ${ladder.toLowerCase()} project, course on leading people`
          : `Three months beside an expert, practical test, ${ladder.toLowerCase()} rotation`,
      approved_by_employee_id: head.employee_id,
      valid_from: Math.max(head.hire_date, localDay(now) - 600),
      status: 'active',
    });
  }
}
