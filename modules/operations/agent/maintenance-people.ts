import type { Draw } from '../../../machinery/base/draw.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { MAINTENANCE } from '../lifecycle/maintenance.ts';
import type { Context } from './context.ts';

/** Who repairs at each site: the maintenance default (maintenance-to-operations). */
export class Technicians {
  private readonly context: Context;
  private bySite: Map<Key, Key[]> | undefined;

  constructor(context: Context) {
    this.context = context;
  }

  /** People have come, gone or changed. */
  changed(): void {
    this.bySite = undefined;
  }

  /** One of the technicians of a site; null where there is none. */
  pick(factory: Key, draw: Draw): Key | null {
    this.bySite ??= this.find();
    const people = this.bySite.get(factory);
    return people ? draw.pick(people) : null;
  }

  private find(): Map<Key, Key[]> {
    const bySite = new Map<Key, Key[]>();
    const people = [...this.context.copies['master.employees'].all()]
      .filter(({ job_title, status }) => job_title === MAINTENANCE.technician && status === 'active')
      .sort((a, b) => a.employee_id - b.employee_id);
    for (const { factory_id, employee_id } of people)
      if (factory_id !== null) bySite.set(factory_id, [...(bySite.get(factory_id) ?? []), employee_id]);
    return bySite;
  }
}
