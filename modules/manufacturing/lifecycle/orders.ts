import type { StateMachine } from '../../../machinery/base/lifecycle.ts';

export const ORDER_STATES = {
  work_orders: {
    begins: ['created'],
    follows: {
      created: ['released', 'cancelled'],
      released: ['in_progress', 'on_hold', 'cancelled'],
      in_progress: ['completed', 'on_hold'],
      on_hold: ['released', 'in_progress', 'cancelled'],
      completed: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  operations: {
    begins: ['pending'],
    follows: {
      pending: ['ready', 'cancelled'],
      ready: ['dispatched', 'cancelled'],
      dispatched: ['setup', 'running', 'cancelled'],
      setup: ['running', 'completed'],
      running: ['interrupted', 'completed'],
      interrupted: ['running', 'completed'],
      completed: [],
      cancelled: [],
    },
  },
  mes_integration_log: {
    begins: ['received'],
    follows: {
      received: ['processed', 'failed', 'ignored'],
      failed: ['processed', 'ignored'],
      processed: [],
      ignored: [],
    },
  },
} as const satisfies Record<string, StateMachine>;

export const ORDERS = {
  /** When orders are closed: after supervisors have decided on the labour of the second shift. */
  closingTime: '23:00',
  /** Hours from the completion of an order until it may be closed; it stays open while somebody's labour on it is not decided on. */
  hoursToClose: 20,
  /** Place of a rework step behind the step that it mends, and behind another rework step. */
  reworkStep: { first: 5, again: 1 },
  /** Share of the set-up that a rework step needs: the station knows the item. */
  reworkSetup: 0.5,
};
