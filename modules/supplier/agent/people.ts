import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, SupplierPortalUsersRow, Types } from '../rows.ts';
import type { Context } from './context.ts';

type Employee = Readonly<CopyRows['master.employees']>;

/** Who stands in while a position is vacant, the nearest first; the managing director does for everybody. */
const DEPUTIES: Readonly<Record<string, readonly string[]>> = {
  Accountant: ['Management Accountant', 'Accounts Manager', 'Chief Financial Officer'],
  Buyer: ['Category Buyer', 'Purchasing Manager'],
  'Category Buyer': ['Buyer', 'Purchasing Manager'],
  'Purchasing Manager': ['Chief Financial Officer'],
  'Quality Engineer': ['Quality Manager'],
  'Quality Manager': ['Plant Manager', 'Quality Engineer'],
};

const staff = derived<Types, { active: Employee[]; byTitle: ReadonlyMap<string, Employee[]> }>({
  from: ['master.employees'],
  build({ copies }) {
    const active = [...copies['master.employees'].all()].filter((row) => row.status === 'active');
    active.sort((a, b) => a.employee_id - b.employee_id);
    return { active, byTitle: Map.groupBy(active, (row) => row.job_title) };
  },
});

/** One of the holders of a title, the same one for the same key while nobody comes or goes; another person than `not`. */
export function holderOf(context: Context, title: string, key: Key, not: Key | null = null): Key {
  const able = ableFor(context, title, not);
  return must(able[key % Math.max(1, able.length)], `an active ${title}`).employee_id;
}

function ableFor(context: Context, title: string, not: Key | null): readonly Employee[] {
  const { active, byTitle } = context.the(staff);
  for (const one of [title, ...(DEPUTIES[title] ?? []), 'Managing Director']) {
    const holders = (byTitle.get(one) ?? []).filter(({ employee_id }) => employee_id !== not);
    if (holders.length > 0) return holders;
  }
  return active.filter(({ employee_id }) => employee_id !== not);
}

type PortalRole = SupplierPortalUsersRow['portal_role'];

/** The account of a supplier that does the work of a role, else his administrator; null where nobody of his has one. */
export function accountOf({ tables }: Context, supplier: Key, role: PortalRole): Key | null {
  const active = tables.supplier_portal_users.by('supplier_id', supplier).filter(({ status }) => status === 'active');
  const one = active.find(({ portal_role }) => portal_role === role) ?? active[0];
  return one?.supplier_portal_user_id ?? null;
}
