import { must } from '../../../../machinery/base/errors.ts';
import type { Key } from '../../../../machinery/base/row-types.ts';
import type { CopyRows } from '../../rows.ts';
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
export function holdersOf({ copies }: Context, title: string, factory: Key | null = null): Employee[] {
  const active = [...copies['master.employees'].all()].filter((row) => row.status === 'active');
  active.sort((a, b) => a.employee_id - b.employee_id);
  return nearOf(
    inOffice(
      Map.groupBy(active, (row) => row.job_title),
      title,
      active,
    ),
    factory,
  );
}

/** Who acts: active holders of a job, from the copy of master data. */
export class Staff {
  private readonly context: Context;
  private byTitle: Map<string, Employee[]> | undefined;
  private active: Employee[] = [];

  constructor(context: Context) {
    this.context = context;
  }

  /** The copy of the employees has changed. */
  refresh(): void {
    this.byTitle = undefined;
  }

  /** One of the holders of a title, at a site where it has some; the same one for the same key while nobody comes or goes. */
  one(title: string, key: Key, factory: Key | null = null): Employee {
    const able = nearOf(inOffice(this.titles(), title, this.active), factory);
    return must(able[key % Math.max(1, able.length)], `an active ${title}`);
  }

  private titles(): Map<string, Employee[]> {
    if (this.byTitle === undefined) {
      this.active = [...this.context.copies['master.employees'].all()].filter((row) => row.status === 'active');
      this.active.sort((a, b) => a.employee_id - b.employee_id);
      this.byTitle = Map.groupBy(this.active, (row) => row.job_title);
    }
    return this.byTitle;
  }
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
