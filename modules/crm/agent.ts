import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { accounts } from './agent/accounts.ts';
import { activities } from './agent/activities.ts';
import { campaigns } from './agent/campaigns.ts';
import { cases } from './agent/cases.ts';
import { people } from './agent/contacts.ts';
import { contracts } from './agent/contracts.ts';
import { decisions } from './agent/decisions.ts';
import { enquiries } from './agent/enquiries.ts';
import { forecasts } from './agent/forecasts.ts';
import { interactions } from './agent/interactions.ts';
import { leads } from './agent/leads.ts';
import { pipelineOpening } from './agent/opening.ts';
import { opportunities } from './agent/opportunities.ts';
import { orders } from './agent/orders.ts';
import { organisation } from './agent/organisation.ts';
import { quotations } from './agent/quotations.ts';
import { segments } from './agent/segments.ts';
import { tasks } from './agent/tasks.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Seats and accounts come first, because everything belongs to one; what customers order comes after what was offered to them. */
export const behaviour = defineBehaviour<Types>({
  module: 'crm',
  lifecycle,
  processes: [
    organisation,
    accounts,
    people,
    contracts,
    campaigns,
    pipelineOpening,
    orders,
    enquiries,
    opportunities,
    quotations,
    decisions,
    leads,
    activities,
    interactions,
    cases,
    tasks,
    segments,
    forecasts,
  ],
  links,
});
