import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { INBOUND, OUTBOUND, PEOPLE, RATES, STOCK } from './lifecycle/rates.ts';
import { STATES } from './lifecycle/states.ts';

/** How goods move through the warehouses. Parts: `lifecycle/`. */
export const lifecycle = defineLifecycle('wms', {
  states: STATES,
  held: {
    warehouse_aisles: 'always',
    storage_bins: 'always',
    slotting_rules: 'always',
    warehouse_equipment: 'always',
    // A row is one stay of goods in a bin.
    warehouse_inventory: { column: 'on_hand_quantity', above: 0 },
    // Until everything that was counted in has left the dock, and quality has decided.
    receiving_tasks: {
      any: [
        { column: 'status', in: ['planned', 'arrived', 'in_progress'] },
        { column: 'staged_quantity', above: 0 },
        {
          all: [
            { column: 'stock_type', in: ['quality_inspection'] },
            { column: 'inspection_released_at', isNull: true },
          ],
        },
      ],
    },
    packing_tasks: {
      any: [
        { column: 'status', in: ['open', 'in_progress'] },
        { with: 'shipping_tasks', by: 'shipping_task_id' },
      ],
    },
  },
  ratesPerYear: {},
  shares: RATES,
  inbound: INBOUND,
  outbound: OUTBOUND,
  stock: STOCK,
  people: PEOPLE,
});
