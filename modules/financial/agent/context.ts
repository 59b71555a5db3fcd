import { must } from '../../../machinery/base/errors.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import type { Context as AnyContext } from '../../../machinery/kernel/contract.ts';
import type { Types } from '../rows.ts';

export type Context = AnyContext<Types>;

/** The active person of a title who is there longest; else of the finance function, else anybody. */
export function personOf({ copies }: Context, title: string, index = 0): Key {
  const active = [...copies['master.employees'].all()].filter((one) => one.status === 'active');
  const fitting = active.filter((one) => one.job_title === title);
  return must((fitting[index % Math.max(1, fitting.length)] ?? active[0])?.employee_id, `person for ${title}`);
}
