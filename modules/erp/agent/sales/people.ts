import type { Key } from '../../../../machinery/base/row-types.ts';
import { derived } from '../../../../machinery/kernel/contract.ts';
import type { CopyRows, Types } from '../../rows.ts';
import type { Context } from '../context.ts';

type Employee = Readonly<CopyRows['master.employees']>;

// Who acts in sales. Seats may be vacant: then there is nobody.

const holders = derived<Types, ReadonlyMap<string, Employee[]>>({
  from: ['master.employees'],
  build({ copies }) {
    const active = [...copies['master.employees'].all()].filter((row) => row.status === 'active');
    active.sort((a, b) => a.employee_id - b.employee_id);
    return Map.groupBy(active, (row) => row.job_title);
  },
});

/** Representative in charge of a customer. */
export function sellerOf(context: Context, customer: Key): Key | null {
  return one(context, customer, 'Sales Engineer', 'Regional Sales Manager');
}

/** Who may let an order pass: regional managers a little over the limit, above that the head of sales. */
export function approverOf(context: Context, customer: Key, isMuch: boolean): Key | null {
  const heads = ['Sales Director', 'Chief Financial Officer'];
  return isMuch ? one(context, customer, ...heads) : one(context, customer, 'Regional Sales Manager', ...heads);
}

export function plannerOf(context: Context, key: Key): Key | null {
  return one(context, key, 'Demand Planner', 'Production Planner');
}

/** Who releases a forecast for planning. */
export function planningHead(context: Context): Key | null {
  return one(context, 0, 'Sales Director', 'Regional Sales Manager');
}

/** A holder of the first of the titles that is not vacant; the same one for the same key while nobody comes or goes. */
function one(context: Context, key: Key, ...titles: string[]): Key | null {
  for (const title of titles) {
    const found = context.the(holders).get(title) ?? [];
    const holder = found[key % Math.max(1, found.length)];
    if (holder) return holder.employee_id;
  }
  return null;
}
