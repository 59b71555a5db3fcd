import type { Context as AnyContext } from '../../../machinery/kernel/contract.ts';
import { CREWS, type Crew } from '../lifecycle/skills.ts';
import type { CopyRows, Types } from '../rows.ts';

export type Context = AnyContext<Types>;
export type Employee = Readonly<CopyRows['master.employees']>;

/** The crew of a person; undefined for people who do not work in shifts at a factory. */
export function crewOf({ job_title, factory_id }: Employee): Crew | undefined {
  return factory_id === null ? undefined : CREWS.find((crew) => crew.title === job_title);
}
