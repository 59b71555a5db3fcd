import { Qualifications, Roster } from '../../../company/people.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import { INSPECTION } from '../lifecycle/shop-floor.ts';
import type { CopyRows, OperationsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

export type Shift = Readonly<CopyRows['hr.employee_shifts']>;
export type Skill = Readonly<CopyRows['hr.employee_skills']>;

/** Days after which nobody books on a shift any more. */
const KEPT_DAYS = 7;

const rosterOfPeople = derived<Types, Roster<Shift>>({
  from: ['hr.employee_shifts'],
  build: ({ copies }) => new Roster(copies['hr.employee_shifts'].all()),
  renew(roster, _, { table, row }) {
    if (table === 'hr.employee_shifts') roster.take(row);
  },
});

const qualificationsOfPeople = derived<Types, Qualifications<Skill>>({
  from: ['hr.employee_skills'],
  build: ({ copies }) => new Qualifications(copies['hr.employee_skills'].all()),
  renew(qualifications, _, { table, row }) {
    if (table === 'hr.employee_skills') qualifications.take(row);
  },
});

const inspectionSkill = derived<Types, Key>({
  from: ['hr.skills_catalog'],
  build({ copies }) {
    const skill = [...copies['hr.skills_catalog'].all()].find(({ skill_code }) => skill_code === INSPECTION.skill);
    return must(skill, `skill ${INSPECTION.skill}`).skill_id;
  },
});

export function roster(context: Context): Roster<Shift> {
  return context.the(rosterOfPeople);
}

/** What qualifies a person for an operation at a moment; null where it asks for no skill, undefined where the person lacks it. */
export function qualificationFor(
  context: Context,
  employee: Key,
  { required_skill_id, minimum_proficiency_level }: OperationsRow,
  at: Moment,
): Skill | null | undefined {
  if (required_skill_id === null || minimum_proficiency_level === null) return null;
  return context.the(qualificationsOfPeople).of(employee, required_skill_id, minimum_proficiency_level, localDay(at));
}

/** What qualifies a person to inspect today. */
export function inspectorQualification(context: Context, employee: Key): Skill | undefined {
  const skill = context.the(inspectionSkill);
  return context.the(qualificationsOfPeople).of(employee, skill, 'basic', localDay(context.now));
}

/** Lets go of shifts that are long over. */
export function forgetOldShifts(context: Context): void {
  for (const key of roster(context).forgetBefore(localDay(context.now) - KEPT_DAYS))
    context.copies['hr.employee_shifts'].forget(key);
}
