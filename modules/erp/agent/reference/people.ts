import { must } from '../../../../machinery/base/errors.ts';
import type { Key } from '../../../../machinery/base/row-types.ts';
import { derived } from '../../../../machinery/kernel/contract.ts';
import type { CopyRows, Types } from '../../rows.ts';
import type { Context } from '../context.ts';

type Employee = Readonly<CopyRows['master.employees']>;

/** Who stands in while a position is vacant, the nearest first; the managing director does for everybody. */
const DEPUTIES: Readonly<Record<string, readonly string[]>> = {
  Accountant: ['Management Accountant', 'Accounts Manager', 'Chief Financial Officer'],
  'Accounts Manager': ['Chief Financial Officer'],
  Buyer: ['Category Buyer', 'Purchasing Manager'],
  'Category Buyer': ['Purchasing Manager', 'Chief Financial Officer'],
  'Purchasing Manager': ['Chief Financial Officer'],
  Storekeeper: ['Stores Manager'],
  'Quality Engineer': ['Quality Manager'],
  'Quality Manager': ['Plant Manager', 'Quality Engineer'],
  'Design Engineer': ['Lead Design Engineer', 'Head of Pump Engineering', 'Head of Valve Engineering'],
  'Machining Manager': ['Assembly Manager', 'Plant Manager'],
};

/** Active holders of a title, or of the next that stands in for it; at a site where it has some. In the order of their keys, never none. */
export function holdersOf(context: Context, title: string, factory: Key | null = null): Employee[] {
  const { active, byTitle } = context.the(staff);
  return nearOf(inOffice(byTitle, title, active), factory);
}

/** Active employees, in the order of their keys, and the holders of each title. */
const staff = derived<Types, { active: Employee[]; byTitle: ReadonlyMap<string, Employee[]> }>({
  from: ['master.employees'],
  build({ copies }) {
    const active = [...copies['master.employees'].all()].filter((row) => row.status === 'active');
    active.sort((a, b) => a.employee_id - b.employee_id);
    return { active, byTitle: Map.groupBy(active, (row) => row.job_title) };
  },
});

/** The key of one of the holders of a title, at a site where it has some; the same one for the same key while nobody comes or goes. */
export function holderOf(context: Context, title: string, key: Key, factory: Key | null = null): Key {
  const able = holdersOf(context, title, factory);
  return must(able[key % Math.max(1, able.length)], `an active ${title}`).employee_id;
}

function inOffice(byTitle: ReadonlyMap<string, Employee[]>, title: string, active: Employee[]): Employee[] {
  for (const one of [title, ...(DEPUTIES[title] ?? []), 'Managing Director']) {
    const holders = byTitle.get(one);
    if (holders) return holders;
  }
  return active;
}

function nearOf(holders: Employee[], factory: Key | null): Employee[] {
  const near = factory === null ? [] : holders.filter((row) => row.factory_id === factory);
  return near.length > 0 ? near : holders;
}
