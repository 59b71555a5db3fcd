import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { HELD } from './lifecycle/held.ts';
import { invoicing } from './lifecycle/invoicing.ts';
import { ordering } from './lifecycle/ordering.ts';
import { STATES } from './lifecycle/states.ts';

/** How the documents of sourcing and of the portal live, and what is usual. Parts: `lifecycle/`. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('supplier', {
  states: STATES,
  held: HELD,
  ratesPerYear: {},
  shares: {
    answers: ordering.answers,
    refusals: ordering.refusals,
    invoicedPrice: invoicing.price,
    priceReleases: invoicing.priceReleases,
  },
});
