import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { derived, type Process } from '../../../machinery/kernel/contract.ts';
import { ROLES } from '../lifecycle/roles.ts';
import { COURSES } from '../lifecycle/training.ts';
import type { Rows, SkillsCatalogRow, TrainingCoursesRow, Types } from '../rows.ts';
import type { Context, Employee } from './context.ts';
import { hrPerson, SAFETY_TITLES, somebody, unitOf } from './people.ts';
import { roleOf } from './roles.ts';

export type Course = TrainingCoursesRow;
export type Requirement = Rows['training_requirements'];

/** Courses of the catalogue, and for whom they are mandatory. */
export const courses: Process<Types> = {
  name: 'courses',
  opens(context) {
    openCourses(context);
    openRequirements(context);
    nameCourses(context);
  },
};

/** What jobs and careers ask for is taught by a course. */
function nameCourses(context: Context): void {
  const { tables } = context;
  for (const row of [...tables.role_skill_requirements.held()])
    tables.role_skill_requirements.change(row, {
      training_course_id: courseFor(context, row.skill_id).training_course_id,
    });
  const leading = courseByCode(context, 'LDR-01').training_course_id;
  for (const path of [...tables.career_paths.held()])
    if (path.path_type === 'vertical') tables.career_paths.change(path, { required_training_course_id: leading });
}

/** Units that own the courses of a category. */
const UNITS: Readonly<Partial<Record<Course['course_category'], Parameters<typeof unitOf>[1]>>> = {
  safety: 'safety',
  quality: 'quality',
  software: 'information_technology',
  technical: 'production',
};

const CATEGORIES: Readonly<Partial<Record<SkillsCatalogRow['skill_category'], Course['course_category']>>> = {
  safety: 'safety',
  inspection: 'quality',
  software: 'software',
  leadership: 'leadership',
};

function openCourses(context: Context): void {
  const { tables, now } = context;
  const created = now - 700 * DAY_MS;
  const common = {
    currency_code: 'INR',
    status: 'active',
    created_at: created,
  } as const;
  for (const plan of COURSES)
    tables.training_courses.add({
      ...common,
      course_code: `TRC-${plan.code}`,
      owner_department_id: unitOf(context, UNITS[plan.category] ?? 'human_resources'),
      course_title: plan.title,
      course_category: plan.category,
      delivery_method: plan.method,
      description: `${plan.title}, ${plan.hours} hours, ${plan.isLegal ? 'asked for by law' : 'of the company'}`,
      duration_hours: plan.hours * 10_000,
      minimum_participants: 4,
      maximum_participants: 16,
      passing_score_pct: plan.method === 'e_learning' || plan.category === 'quality' ? 600_000 : null,
      maximum_attempts: 3,
      validity_months: plan.months,
      provider_type: 'internal',
      cost_per_participant_amount: Math.round(plan.hours * 60) * 100,
      is_legally_required: plan.isLegal,
      revision: 'B',
    });
  for (const skill of tables.skills_catalog.held()) {
    const isExternal = skill.requires_certification;
    tables.training_courses.add({
      ...common,
      course_code: `TRC-${skill.skill_code.slice(4)}`,
      owner_department_id: skill.owner_department_id,
      course_title: skill.skill_name,
      course_category: CATEGORIES[skill.skill_category] ?? 'technical',
      delivery_method: isExternal ? 'external' : skill.machine_type ? 'on_the_job' : 'workshop',
      description: `Leads to the skill: ${skill.description}`,
      skill_id: skill.skill_id,
      granted_proficiency_level: 'basic',
      duration_hours: (skill.machine_type ? 40 : isExternal ? 12 : 8) * 10_000,
      minimum_participants: 2,
      maximum_participants: 14,
      passing_score_pct: 650_000,
      maximum_attempts: 2,
      validity_months: skill.validity_months,
      provider_type: isExternal ? 'external' : 'internal',
      provider_name: skill.issuing_body,
      cost_per_participant_amount: (isExternal ? 3200 : 600) * 100,
      is_legally_required: skill.is_legally_required,
      revision: 'A',
    });
  }
}

function openRequirements(context: Context): void {
  const { tables, copies, now } = context;
  const owner = somebody(context, SAFETY_TITLES, { key: 0 });
  const approver = hrPerson(context, 0, owner.employee_id);
  const since = Math.max(owner.hire_date, approver.hire_date, localDay(now) - 650);
  const common = {
    owner_employee_id: owner.employee_id,
    approved_by_employee_id: approver.employee_id,
    valid_from: since,
    status: 'active',
  } as const;
  for (const plan of ROLES) {
    if (plan.status !== 'active') continue;
    const role = roleOf(context, plan.title);
    for (const code of plan.skills) {
      const skill = must(tables.skills_catalog.by('skill_code', code)[0], code);
      if (skill.validity_months === null) continue;
      tables.training_requirements.add({
        ...common,
        requirement_code: `TRQ-${plan.code.slice(3)}-${code.slice(4)}`,
        training_course_id: courseFor(context, skill.skill_id).training_course_id,
        job_role_id: role.job_role_id,
        trigger_type: 'periodic',
        due_within_days: skill.is_legally_required ? 30 : 90,
        recurrence_months: skill.validity_months,
        reminder_days: 60,
        priority: skill.is_safety_critical ? 'high' : 'normal',
        blocks_work: skill.is_safety_critical,
        legal_basis: skill.is_legally_required ? 'Occupational Safety, Health and Working Conditions Code 2020' : null,
        reason: `A ${plan.title} works with it: ${skill.skill_name.toLowerCase()}`,
      });
    }
  }
  const factories = [...copies['master.factories'].all()].sort((a, b) => a.factory_id - b.factory_id);
  for (const plan of COURSES) {
    if (plan.whom === 'none' || plan.whom === 'all' || plan.whom === 'office') continue;
    for (const { factory_id, factory_code } of factories)
      tables.training_requirements.add({
        ...common,
        requirement_code: `TRQ-${factory_code}-${plan.code}`,
        training_course_id: courseByCode(context, plan.code).training_course_id,
        factory_id,
        trigger_type: plan.whom === 'new' ? 'on_hire' : plan.whom === 'hurt' ? 'after_incident' : 'periodic',
        due_within_days: plan.whom === 'new' ? 1 : 30,
        recurrence_months: plan.months,
        reminder_days: plan.whom === 'sites' ? 14 : 0,
        priority: plan.isLegal ? 'high' : 'normal',
        blocks_work: plan.code === 'IND-02',
        legal_basis: plan.basis,
        reason: `${plan.title} at ${factory_code}`,
      });
  }
}

const byCode = derived<Types, ReadonlyMap<string, Course>>({
  from: ['training_courses'],
  build: ({ tables }) => new Map([...tables.training_courses.held()].map((row) => [row.course_code, row])),
});

export function courseByCode(context: Context, code: string): Course {
  return must(context.the(byCode).get(`TRC-${code}`), `course ${code}`);
}

/** The course that leads to a skill, and renews it. */
export function courseFor({ tables }: Context, skill: number): Course {
  return must(tables.training_courses.by('skill_id', skill)[0], `course of skill ${skill}`);
}

/** The rule by which a course is mandatory for a person; undefined where it is not. */
export function requirementOf(context: Context, course: Course, employee: Employee): Requirement | undefined {
  const role = roleOf(context, employee.job_title).job_role_id;
  return context.tables.training_requirements
    .by('training_course_id', course.training_course_id)
    .find((row) => row.job_role_id === role || (row.factory_id !== null && row.factory_id === employee.factory_id));
}
