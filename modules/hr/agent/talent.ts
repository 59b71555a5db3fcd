import type { Key } from '../../../machinery/base/row-types.ts';
import type { Context } from './context.ts';

/** How well a person does the job, standard normal, the same for life: behind ratings, goals, test results and raises. */
export function talentOf({ draws }: Context, employee: Key): number {
  return draws.of('employees', employee, 'talent').normal();
}
