import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import { rankOfGrade } from '../lifecycle/roles.ts';
import type { CopyRows, Types } from '../rows.ts';
import type { Context, Employee } from './context.ts';

interface Staff {
  /** Everybody who has not left, in the order of their keys. */
  employed: readonly Employee[];
  byTitle: ReadonlyMap<string, readonly Employee[]>;
  /** Those of a unit. */
  byDepartment: ReadonlyMap<Key, readonly Employee[]>;
}

/** Who is employed. */
export const staff = derived<Types, Staff>({
  from: ['master.employees'],
  build({ copies }) {
    const employed = [...copies['master.employees'].all()]
      .filter(({ status }) => status !== 'terminated')
      .sort((a, b) => a.employee_id - b.employee_id);
    return {
      employed,
      byTitle: Map.groupBy(employed, ({ job_title }) => job_title),
      byDepartment: Map.groupBy(employed, ({ department_id }) => department_id),
    };
  },
});

/** Everybody, leavers too, in the order of their keys. */
export function byKey({ copies }: Context): Employee[] {
  return [...copies['master.employees'].all()].sort((a, b) => a.employee_id - b.employee_id);
}

/** Somebody with one of the titles who has been there since a day, the same for the same key while nobody comes or goes; whoever has been there longest where there is none. Never `not`. */
export function somebody(
  context: Context,
  titles: readonly string[],
  { key, since = Number.POSITIVE_INFINITY, not }: { key: Key; since?: number; not?: Key },
): Employee {
  const { byTitle, employed } = context.the(staff);
  const able = (one: Employee) => one.hire_date <= since && one.employee_id !== not;
  for (const title of titles) {
    const holders = (byTitle.get(title) ?? []).filter(able);
    const one = holders[key % Math.max(1, holders.length)];
    if (one) return one;
  }
  return must(
    employed.filter((one) => one.employee_id !== not).sort((a, b) => a.hire_date - b.hire_date)[0],
    'anybody',
  );
}

/** The unit of a function, that of human resources where there is none. */
export function unitOf({ copies }: Context, purpose: CopyRows['master.departments']['department_function']): Key {
  const units = [...copies['master.departments'].all()].sort((a, b) => a.department_id - b.department_id);
  const of = (one: typeof purpose) => units.find(({ department_function }) => department_function === one);
  return must(of(purpose) ?? of('human_resources') ?? units[0], 'unit').department_id;
}

export const HR_TITLES = ['HR Executive', 'Head of Human Resources', 'Payroll Officer', 'Managing Director'] as const;
export const SAFETY_TITLES = ['Safety Officer', 'Head of EHS', 'HR Executive', 'Plant Manager'] as const;

/** Somebody of human resources who looks after a matter. */
export function hrPerson(context: Context, key: Key, not?: Key): Employee {
  return somebody(context, HR_TITLES, not === undefined ? { key } : { key, not });
}

/** Who decides for a person: the superior who is there, at the top somebody of the directors; never the person. */
export function superiorOf(context: Context, employee: Employee, since?: number): Employee {
  const manager =
    employee.manager_employee_id === null
      ? undefined
      : context.copies['master.employees'].get(employee.manager_employee_id);
  if (manager && manager.status !== 'terminated' && manager.employee_id !== employee.employee_id) {
    if (since === undefined || manager.hire_date <= since) return manager;
  }
  return somebody(context, ['Executive Director', 'Managing Director', 'Head of Human Resources'], {
    key: 0,
    not: employee.employee_id,
    ...(since === undefined ? {} : { since }),
  });
}

/** Somebody else of the same unit and about the same rank, who could stand in. */
export function colleagueOf(context: Context, employee: Employee): Employee | undefined {
  const near = (context.the(staff).byDepartment.get(employee.department_id) ?? []).filter(
    (one) => one.employee_id !== employee.employee_id && one.status === 'active',
  );
  const rank = rankOfGrade(employee.job_grade);
  const alike = near.filter((one) => one.job_title === employee.job_title);
  const others = alike.length > 0 ? alike : near.filter((one) => Math.abs(rankOfGrade(one.job_grade) - rank) <= 2);
  return others[employee.employee_id % Math.max(1, others.length)];
}
