import type { Key } from '../../../../machinery/base/row-types.ts';
import type { CopyRows } from '../../rows.ts';
import type { Context } from '../context.ts';

type Employee = Readonly<CopyRows['master.employees']>;

/** Who acts in sales, from the copy of master data. Seats may be vacant: then there is nobody. */
export class SalesPeople {
  private readonly context: Context;
  private byTitle: Map<string, Employee[]> | undefined;

  constructor(context: Context) {
    this.context = context;
  }

  /** The copy of the employees has changed. */
  refresh(): void {
    this.byTitle = undefined;
  }

  /** Representative in charge of a customer. */
  seller(customer: Key): Key | null {
    return this.one(customer, 'Sales Engineer', 'Regional Sales Manager');
  }

  /** Who may let an order pass: regional managers a little over the limit, above that the head of sales. */
  approver(customer: Key, isMuch: boolean): Key | null {
    const heads = ['Sales Director', 'Chief Financial Officer'];
    return isMuch ? this.one(customer, ...heads) : this.one(customer, 'Regional Sales Manager', ...heads);
  }

  planner(key: Key): Key | null {
    return this.one(key, 'Demand Planner', 'Production Planner');
  }

  /** Who releases a forecast for planning. */
  planningHead(): Key | null {
    return this.one(0, 'Sales Director', 'Regional Sales Manager');
  }

  /** A holder of the first of the titles that is not vacant; the same one for the same key while nobody comes or goes. */
  private one(key: Key, ...titles: string[]): Key | null {
    for (const title of titles) {
      const holders = this.holders().get(title) ?? [];
      const found = holders[key % Math.max(1, holders.length)];
      if (found) return found.employee_id;
    }
    return null;
  }

  private holders(): Map<string, Employee[]> {
    if (this.byTitle === undefined) {
      const active = [...this.context.copies['master.employees'].all()].filter((row) => row.status === 'active');
      active.sort((a, b) => a.employee_id - b.employee_id);
      this.byTitle = Map.groupBy(active, (row) => row.job_title);
    }
    return this.byTitle;
  }
}
