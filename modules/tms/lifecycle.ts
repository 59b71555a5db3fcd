import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { CARRIERS } from './lifecycle/carriers.ts';
import {
  CUSTOMS,
  DELIVERY,
  DOCKS,
  FREIGHT,
  OWN_FLEET,
  PLANNING,
  RETURNS,
  TENDER,
  TRANSIT,
} from './lifecycle/planning.ts';
import { HELD, STATES } from './lifecycle/states.ts';

/** How shipments live from the ready line to the paid freight. Parts: `lifecycle/`. */
export const lifecycle = defineLifecycle('tms', {
  states: STATES,
  held: HELD,
  ratesPerYear: {},
  shares: {
    holdReasons: PLANNING.holdReasons,
    delays: TRANSIT.causes,
    failures: DELIVERY.failures,
    returns: RETURNS.reasons,
    freightErrors: FREIGHT.errors,
    freightDecisions: FREIGHT.decisions,
  },
  carriers: CARRIERS,
  planning: PLANNING,
  tender: TENDER,
  ownFleet: OWN_FLEET,
  docks: DOCKS,
  customs: CUSTOMS,
});
