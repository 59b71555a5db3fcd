import type { Draw } from '../../../machinery/base/draw.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { Types } from '../rows.ts';
import type { Context } from './context.ts';

/** Active people by job title and site, in the order of their keys. */
const people = derived<Types, Map<string, Key[]>>({
  from: ['master.employees'],
  build: ({ copies }) => {
    const active = [...copies['master.employees'].all()].filter(({ status }) => status === 'active');
    return Map.groupBy(
      active.map(({ employee_id }) => employee_id).sort((a, b) => a - b),
      (key) => {
        const { job_title, factory_id } = copies['master.employees'].must(key);
        return `${job_title} ${factory_id}`;
      },
    );
  },
});

/** One of the people with a job title at a site; null where there is none. Who repairs is the maintenance default (maintenance-to-operations). */
export function pickPerson(context: Context, title: string, factory: Key, draw: Draw): Key | null {
  const those = context.the(people).get(`${title} ${factory}`);
  return those ? draw.pick(those) : null;
}
