import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { DEMAND } from './lifecycle/demand.ts';
import { HELD } from './lifecycle/held.ts';
import { counting, opening } from './lifecycle/opening.ts';
import { purchasing } from './lifecycle/purchasing.ts';
import { STATES } from './lifecycle/states.ts';

/** How the documents of ERP live, and what is usual. Parts: `lifecycle/`. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('erp', {
  states: STATES,
  held: HELD,
  ratesPerYear: {},
  shares: {},
  demand: DEMAND,
  opening,
  counting,
  purchasing,
});
