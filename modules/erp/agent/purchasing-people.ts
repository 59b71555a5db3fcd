import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import type { CopyRows } from '../rows.ts';
import type { Context } from './context.ts';

type Employee = Readonly<CopyRows['master.employees']>;

/** Who acts: active holders of a job, from the copy of master data. */
export class Staff {
  private readonly context: Context;
  private byTitle: Map<string, Employee[]> | undefined;

  constructor(context: Context) {
    this.context = context;
  }

  /** The copy of the employees has changed. */
  refresh(): void {
    this.byTitle = undefined;
  }

  /** One of the holders of a title, at a site where it has some; the same one for the same key while nobody comes or goes. */
  one(title: string, key: Key, factory: Key | null = null): Employee {
    const all = this.titles().get(title) ?? [];
    const near = factory === null ? [] : all.filter((row) => row.factory_id === factory);
    const able = near.length > 0 ? near : all;
    return must(able[key % Math.max(1, able.length)], `an active ${title}`);
  }

  private titles(): Map<string, Employee[]> {
    if (this.byTitle === undefined) {
      const active: Employee[] = [];
      for (const row of this.context.copies['master.employees'].all()) if (row.status === 'active') active.push(row);
      active.sort((a, b) => a.employee_id - b.employee_id);
      this.byTitle = Map.groupBy(active, (row) => row.job_title);
    }
    return this.byTitle;
  }
}
