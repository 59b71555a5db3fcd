import type { JobRolesRow } from '../rows.ts';
import { GIVEN_ROLES, type GivenRole } from './role-list.ts';

type Family = JobRolesRow['job_family'];
type Category = JobRolesRow['worker_category'];
type Education = JobRolesRow['minimum_education'];

/** A job of the company. `skills` are codes of the catalogue that it asks for, the first of them most. */
export interface RolePlan {
  code: string;
  title: string;
  family: Family;
  category: Category;
  grades: readonly [string, string];
  education: Education;
  years: number;
  purpose: string;
  skills: readonly string[];
  status: JobRolesRow['status'];
}

/** Pay of a grade in a month, INR, from lowest to highest: hourly costs of the group's standard over 208 hours, a third below and above. Assumptions. */
export const PAY_BANDS: Readonly<Record<string, readonly [number, number]>> = {
  W1: [15_000, 32_000],
  W2: [20_000, 44_000],
  W3: [26_000, 56_000],
  W4: [34_000, 72_000],
  S1: [31_000, 68_000],
  S2: [47_000, 100_000],
  S3: [70_000, 150_000],
  M1: [105_000, 225_000],
  M2: [160_000, 345_000],
  M3: [265_000, 560_000],
  M4: [530_000, 1_150_000],
};

/** Notice in days by first letter of the grade. */
export const NOTICE_DAYS: Readonly<Record<string, number>> = { W: 30, S: 60, M: 90 };

const ORDER = Object.keys(PAY_BANDS);
export const rankOfGrade = (grade: string): number => ORDER.indexOf(grade);

const EDUCATION: Readonly<Record<string, Education>> = {
  W: 'industrial_training_institute',
  S: 'diploma',
  M: 'bachelor',
};

function planOf([code, title, family, category, grades, purpose, skills]: GivenRole): RolePlan {
  const [low, high] = grades.split('-');
  const letter = grades.slice(0, 1);
  return {
    code: `JR-${code}`,
    title,
    family,
    category,
    grades: [low ?? grades, high ?? low ?? grades],
    education: EDUCATION[letter] ?? 'none',
    years: letter === 'M' ? 10 : letter === 'S' ? 3 : 0,
    purpose,
    skills: skills.split(' ').map((skill) => `SKL-${skill}`),
    status: code === 'TOO' ? 'retired' : code === 'AUT' ? 'draft' : 'active',
  };
}

export const ROLES: readonly RolePlan[] = GIVEN_ROLES.map(planOf);
