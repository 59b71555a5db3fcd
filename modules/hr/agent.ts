import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { attendance } from './agent/attendance.ts';
import { balances } from './agent/balances.ts';
import { careers } from './agent/careers.ts';
import { certificates } from './agent/certificates.ts';
import { courses } from './agent/courses.ts';
import { goals } from './agent/goals.ts';
import { incidents } from './agent/incidents.ts';
import { joining } from './agent/joining.ts';
import { kpis } from './agent/kpis.ts';
import { leave } from './agent/leave.ts';
import { leaving } from './agent/leaving.ts';
import { longLeave } from './agent/long-leave.ts';
import { overtime } from './agent/overtime.ts';
import { payroll } from './agent/payroll.ts';
import { positions } from './agent/positions.ts';
import { equipment } from './agent/ppe.ts';
import { reviews } from './agent/reviews.ts';
import { roles } from './agent/roles.ts';
import { rostering } from './agent/rosters.ts';
import { standing } from './agent/standing.ts';
import { succession } from './agent/succession.ts';
import { training } from './agent/training.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** People at work: the seats they hold, when they come and stay away, what they may do, how they are paid. */
export const behaviour = defineBehaviour<Types>({
  module: 'hr',
  lifecycle,
  processes: [
    standing,
    roles,
    positions,
    careers,
    balances,
    leave,
    longLeave,
    incidents,
    attendance,
    rostering,
    overtime,
    leaving,
    kpis,
    payroll,
    courses,
    training,
    certificates,
    equipment,
    joining,
    reviews,
    goals,
    succession,
  ],
  links,
});
