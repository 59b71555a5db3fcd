import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { ORDER_STATES, ORDERS } from './lifecycle/orders.ts';
import { SCHEDULE_STATES, SCHEDULING } from './lifecycle/scheduling.ts';

/** How work orders live, and how the shop floor is planned. Parts: `lifecycle/`. */
export const lifecycle = defineLifecycle('manufacturing', {
  states: { ...ORDER_STATES, ...SCHEDULE_STATES },
  ratesPerYear: {},
  shares: {},
  orders: ORDERS,
  scheduling: SCHEDULING,
});
