import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { DISPOSITIONS } from './lifecycle/non-conformance.ts';
import { HELD, STATES } from './lifecycle/states.ts';

/** How the documents of quality live, and what is usual. Parts: `lifecycle/`. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('quality', {
  states: STATES,
  held: HELD,
  ratesPerYear: {},
  shares: { ...DISPOSITIONS },
});
