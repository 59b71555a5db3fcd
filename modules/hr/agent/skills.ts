import { isWorkingDay } from '../../../company/calendar.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import type { Crew } from '../lifecycle/crews.ts';
import { ROLES } from '../lifecycle/roles.ts';
import type { EmployeeSkillsRow } from '../rows.ts';
import { type Context, crewOf, type Employee } from './context.ts';
import { skillByCode } from './standing.ts';

/** Days of a month of validity. */
const MONTH = 30.4;
/** Days in which one learns a job. */
const BEGINNER = 365;
/** Chance that a skill that is not the main one is used in a month. */
const USED_IN_MONTH = 0.45;

type Level = EmployeeSkillsRow['proficiency_level'];

/** Gives a person the skills of the job: some that follow each other in the list of the crew, the first of them mainly. `rank` shares them out evenly. */
export function grantSkills(context: Context, employee: Employee, rank: number, isOpening: boolean): void {
  grantCrewSkills(context, employee, rank, isOpening);
  const draw = context.draws.of('employees', employee.employee_id, 'skills of the job');
  const plan = ROLES.find(({ title }) => title === employee.job_title);
  const held = new Set(
    context.tables.employee_skills.by('employee_id', employee.employee_id).map(({ skill_id }) => skill_id),
  );
  for (const [index, code] of (plan?.skills ?? []).entries()) {
    const row = skillByCode(context, code);
    // A few lack some of what the job asks for; machines are for those who were trained on them.
    if (
      held.has(row.skill_id) ||
      row.machine_type !== null ||
      draw.chance(row.validity_months !== null ? 0.03 : index === 0 ? 0.02 : 0.1)
    )
      continue;
    const level =
      index === 0 ? (draw.chance(0.3) ? 'expert' : 'proficient') : draw.chance(0.6) ? 'basic' : 'proficient';
    grant(context, employee, { skill: row.skill_id, level, isPrimary: index === 0 && held.size === 0 }, isOpening);
  }
}

function grantCrewSkills(context: Context, employee: Employee, rank: number, isOpening: boolean): void {
  const crew = crewOf(employee);
  if (crew.skills.length === 0) return;
  const draw = context.draws.of('employees', employee.employee_id, 'skills');
  const count = draw.integer(...crew.perPerson);
  for (let index = 0; index < count; index++) {
    const skill = crew.skills[(rank + index) % crew.skills.length];
    if (skill !== undefined)
      grant(
        context,
        employee,
        {
          skill,
          level: levelOf(crew, draw, employee.hire_date > localDay(context.now) - BEGINNER),
          isPrimary: index === 0,
        },
        isOpening,
      );
  }
}

/** Takes the skills of a leaver away. */
export function withdrawSkills({ tables }: Context, employee: Employee, lastDay: Day): void {
  for (const row of tables.employee_skills.by('employee_id', employee.employee_id))
    tables.employee_skills.change(row, {
      valid_to: Math.max(lastDay, row.valid_from),
      withdrawal_reason_code: 'left_company',
      status: 'withdrawn',
    });
}

function grant(
  { tables, draws, now }: Context,
  employee: Employee,
  { skill, level, isPrimary }: { skill: number; level: Level; isPrimary: boolean },
  isOpening: boolean,
): void {
  const key = tables.employee_skills.nextKey();
  const draw = draws.of('employee_skills', key, 'assessed');
  const today = localDay(now);
  const months = tables.skills_catalog.must(skill).validity_months;
  // A skill that must be renewed was so within its validity; a few are late with it.
  const age = months === null ? draw.integer(20, 900) : Math.round(draw.between(0.02, 0.99) * months * MONTH);
  const assessed = isOpening ? Math.max(employee.hire_date, today - age) : today;
  tables.employee_skills.add({
    employee_skill_id: key,
    employee_id: employee.employee_id,
    skill_id: skill,
    proficiency_level: level,
    valid_from: assessed,
    valid_to: months === null ? null : assessed + Math.round(months * MONTH),
    acquired_through: isOpening ? draw.pick(['training', 'experience', 'rotation']) : 'hiring',
    assessed_on: assessed,
    assessed_by_employee_id: employee.manager_employee_id,
    assessment_score_pct: draw.integer(level === 'expert' ? 88 : 65, level === 'expert' ? 99 : 92) * 10_000,
    is_primary_skill: isPrimary,
    last_used_on: isOpening && assessed < today ? lastUse(draw, { assessed, today, isPrimary }) : null,
    is_opening: isOpening,
    status: 'active',
  });
}

/** The main skill is used every working day, others now and then. */
function lastUse(draw: Draw, { assessed, today, isPrimary }: { assessed: Day; today: Day; isPrimary: boolean }): Day {
  let day = today - 1 - (isPrimary ? 0 : draw.integer(0, 60));
  while (day > assessed && !isWorkingDay(day)) day--;
  return Math.max(assessed, day);
}

/** What people worked with in a month: the main skill whenever they were there, others on some of the days. */
export function noteUse(context: Context, employee: Key, days: readonly Day[]): void {
  const { tables, draws } = context;
  const last = Math.max(...days);
  for (const row of tables.employee_skills.by('employee_id', employee)) {
    if (row.status !== 'active') continue;
    const draw = draws.of('employee_skills', row.employee_skill_id, `use ${last}`);
    const day = row.is_primary_skill ? last : draw.chance(USED_IN_MONTH) ? draw.pick(days) : undefined;
    if (day !== undefined && day >= row.valid_from) tables.employee_skills.change(row, { last_used_on: day });
  }
}

/** Nobody is an expert in the first year, and most are beginners. */
function levelOf({ expert, basic }: Crew, draw: Draw, isNew: boolean): Level {
  const chance = draw.uniform();
  if (isNew) return chance < 0.75 ? 'basic' : 'proficient';
  return chance < expert ? 'expert' : chance < expert + basic * 0.8 ? 'basic' : 'proficient';
}
