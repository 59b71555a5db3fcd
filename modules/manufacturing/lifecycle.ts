import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { ORDER_STATES, ORDERS } from './lifecycle/orders.ts';
import { SCHEDULE_STATES, SCHEDULING } from './lifecycle/scheduling.ts';
import { SHOP_FLOOR_STATES } from './lifecycle/shop-floor.ts';

/** How work orders live, and how the shop floor is planned. Parts: `lifecycle/`. */
export const lifecycle = defineLifecycle('manufacturing', {
  states: { ...ORDER_STATES, ...SCHEDULE_STATES, ...SHOP_FLOOR_STATES },
  held: {
    operations: { with: 'work_orders', by: 'work_order_id' },
    // What was issued and used of an open order says what is left of it.
    material_transactions: {
      any: [
        { column: 'status', in: ['pending'] },
        { with: 'work_orders', by: 'work_order_id' },
      ],
    },
  },
  ratesPerYear: {},
  shares: {},
  orders: ORDERS,
  scheduling: SCHEDULING,
});
