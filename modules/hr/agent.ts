import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { attendance } from './agent/attendance.ts';
import { rostering } from './agent/rosters.ts';
import { standing } from './agent/standing.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Skills and rosters of the people who work in shifts. */
export const behaviour = defineBehaviour<Types>({
  module: 'hr',
  lifecycle,
  processes: [standing, attendance, rostering],
  links,
});
