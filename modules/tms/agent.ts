import { defineBehaviour } from '../../machinery/kernel/contract.ts';
import { carriers } from './agent/carriers.ts';
import { collections } from './agent/collections.ts';
import { customs } from './agent/customs.ts';
import { dispatch } from './agent/dispatch.ts';
import { figures } from './agent/figures.ts';
import { fleet } from './agent/fleet.ts';
import { freight } from './agent/freight.ts';
import { intake } from './agent/intake.ts';
import { loads } from './agent/loads.ts';
import { planning } from './agent/planning.ts';
import { returns } from './agent/returns.ts';
import { transit } from './agent/transit.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { Types } from './rows.ts';

/** Carriers and fleet come first, because planning asks them; what is planned is offered, loaded, followed to the receiver, and paid for. */
export const behaviour = defineBehaviour<Types>({
  module: 'tms',
  lifecycle,
  processes: [
    carriers,
    fleet,
    figures,
    intake,
    planning,
    collections,
    dispatch,
    loads,
    customs,
    transit,
    returns,
    freight,
  ],
  links,
});
