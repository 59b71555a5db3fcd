import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { GENERATION } from './lifecycle/plans.ts';
import { HELD, STATES } from './lifecycle/states.ts';

/** How assets are maintained. Parts: `lifecycle/`. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('maintenance', {
  states: STATES,
  held: HELD,
  ratesPerYear: {},
  shares: { skipReasons: GENERATION.skipReasons },
});
