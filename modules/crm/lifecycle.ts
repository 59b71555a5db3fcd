import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { SELLING } from './lifecycle/selling.ts';
import { HELD, STATES } from './lifecycle/states.ts';

/** How the documents of sales live, and what is usual. Parts: `lifecycle/`. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('crm', {
  states: STATES,
  held: HELD,
  ratesPerYear: {},
  shares: {
    lossReasons: SELLING.lossReasons,
    winReasons: SELLING.winReasons,
    prepared: SELLING.quotation.prepared,
    contractTypes: SELLING.contracts.types,
  },
  selling: SELLING,
});
