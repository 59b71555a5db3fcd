import { Positions, Roster } from '../../../company/people.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, Types } from '../rows.ts';
import type { Context } from './context.ts';

export type Employee = Readonly<CopyRows['master.employees']>;
export type Shift = Readonly<CopyRows['hr.employee_shifts']>;

/** Days after which nobody books on a shift any more. */
const KEPT_DAYS = 7;
const DEPARTMENT = 'maintenance';

const positions = derived<Types, Positions<Employee>>({
  from: ['master.employees'],
  build: ({ copies }) => new Positions([...copies['master.employees'].all()]),
});

const rosterOfPeople = derived<Types, Roster<Shift>>({
  from: ['hr.employee_shifts'],
  build: ({ copies }) => new Roster(copies['hr.employee_shifts'].all()),
  renew(roster, _, { table, row }) {
    if (table === 'hr.employee_shifts') roster.take(row);
  },
});

export function roster(context: Context): Roster<Shift> {
  return context.the(rosterOfPeople);
}

/** Lets go of shifts that are long over. */
export function forgetOldShifts(context: Context): void {
  for (const key of roster(context).forgetBefore(localDay(context.now) - KEPT_DAYS))
    context.copies['hr.employee_shifts'].forget(key);
}

/** Who holds a position, those of a site first; never the person left out. */
function holder(context: Context, titles: readonly string[], site: Key | null, but: Key | null): Key | undefined {
  for (const title of titles)
    for (const { employee_id } of context.the(positions).holding([title], site))
      if (employee_id !== but) return employee_id;
  return undefined;
}

/** Foreman of a site, or who stands in; another person than the one named. */
export function foremanOf(context: Context, site: Key | null, but: Key | null = null): Key {
  return must(
    holder(
      context,
      ['Maintenance Supervisor', 'Maintenance Manager', 'Maintenance Technician', 'Electrician'],
      site,
      but,
    ),
    `foreman of site ${site}`,
  );
}

/** Who keeps the store of a site. */
export function storekeeperOf(context: Context, site: Key): Key {
  return holder(context, ['Storekeeper'], site, null) ?? foremanOf(context, site);
}

export function managerOf(context: Context, site: Key | null, but: Key | null = null): Key {
  return must(
    holder(
      context,
      ['Maintenance Manager', 'Maintenance Supervisor', 'Maintenance Technician', 'Electrician'],
      site,
      but,
    ),
    `maintenance manager of site ${site}`,
  );
}

/** Supervisor of production who confirms what concerns the machines. */
export function supervisorOf(context: Context, site: Key | null): Key {
  return holder(context, ['Machining Supervisor', 'Assembly Supervisor'], site, null) ?? managerOf(context, site);
}

/** Department of maintenance at a site. */
export function departmentOf({ copies }: Pick<Context, 'copies'>, site: Key): Readonly<CopyRows['master.departments']> {
  const all = [...copies['master.departments'].all()];
  return must(
    all.find((one) => one.factory_id === site && one.department_function === DEPARTMENT),
    `maintenance department of site ${site}`,
  );
}
