import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { claims } from './agent/claims.ts';
import { codes } from './agent/codes.ts';
import { dialogue } from './agent/dialogue.ts';
import { escalations } from './agent/escalations.ts';
import { feedback } from './agent/feedback.ts';
import { knowledge } from './agent/knowledge.ts';
import { metrics } from './agent/metrics.ts';
import { parts } from './agent/parts.ts';
import { people } from './agent/people.ts';
import { portal } from './agent/portal.ts';
import { promises } from './agent/promises.ts';
import { returns } from './agent/returns.ts';
import { surveys } from './agent/surveys.ts';
import { teams } from './agent/teams.ts';
import { tickets } from './agent/tickets.ts';
import { visits } from './agent/visits.ts';
import { warranties } from './agent/warranties.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Customers are served after delivery: tickets, warranty, returns, visits, parts, articles, surveys. */
export const behaviour = defineBehaviour<Types>({
  module: 'service',
  lifecycle,
  processes: [
    teams,
    promises,
    codes,
    people,
    portal,
    warranties,
    metrics,
    knowledge,
    tickets,
    dialogue,
    escalations,
    claims,
    returns,
    visits,
    parts,
    surveys,
    feedback,
  ],
  links,
});
