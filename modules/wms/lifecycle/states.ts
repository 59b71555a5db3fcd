import type { StateMachine } from '../../../machinery/base/lifecycle.ts';

const TASK = {
  begins: ['open'],
  follows: {
    open: ['assigned', 'cancelled'],
    assigned: ['in_progress', 'completed', 'cancelled'],
    in_progress: ['completed', 'cancelled'],
    completed: [],
    cancelled: [],
  },
} as const satisfies StateMachine;

export const STATES = {
  warehouse_aisles: {
    begins: ['active'],
    follows: { active: ['blocked', 'closed'], blocked: ['active', 'closed'], closed: [] },
  },
  storage_bins: {
    begins: ['active'],
    follows: { active: ['blocked', 'closed'], blocked: ['active', 'closed'], closed: [] },
  },
  slotting_rules: {
    begins: ['active'],
    follows: { active: ['suspended', 'retired'], suspended: ['active', 'retired'], retired: [] },
  },
  warehouse_equipment: {
    begins: ['available'],
    follows: {
      available: ['in_use', 'charging', 'maintenance', 'retired'],
      in_use: ['available', 'charging', 'maintenance'],
      charging: ['available'],
      maintenance: ['available', 'retired'],
      retired: [],
    },
  },
  warehouse_workers: {
    begins: ['planned'],
    follows: {
      planned: ['active', 'absent', 'cancelled'],
      active: ['completed'],
      completed: [],
      absent: [],
      cancelled: [],
    },
  },
  expected_receipts: {
    begins: ['open'],
    follows: {
      open: ['partially_received', 'received', 'closed', 'cancelled'],
      partially_received: ['received', 'closed'],
      received: [],
      closed: [],
      cancelled: [],
    },
  },
  receiving_tasks: {
    begins: ['planned', 'arrived'],
    follows: {
      planned: ['arrived', 'cancelled'],
      arrived: ['in_progress', 'cancelled'],
      in_progress: ['completed'],
      completed: [],
      cancelled: [],
    },
  },
  putaway_tasks: TASK,
  replenishment_tasks: TASK,
  warehouse_movements: {
    begins: ['requested', 'completed'],
    follows: { requested: ['completed', 'cancelled'], completed: [], cancelled: [] },
  },
  cycle_count_tasks: {
    begins: ['planned'],
    follows: {
      planned: ['counted', 'cancelled'],
      counted: ['recount', 'in_approval', 'adjusted', 'closed'],
      recount: ['in_approval', 'adjusted', 'closed'],
      in_approval: ['adjusted', 'closed'],
      adjusted: [],
      closed: [],
      cancelled: [],
    },
  },
  erp_allocations: {
    begins: ['open'],
    follows: {
      open: ['released', 'cancelled'],
      released: ['picked', 'cancelled'],
      picked: ['completed', 'cancelled'],
      completed: [],
      cancelled: [],
    },
  },
  pick_waves: {
    begins: ['planned', 'released'],
    follows: {
      planned: ['released', 'cancelled'],
      released: ['in_progress', 'cancelled'],
      in_progress: ['completed'],
      completed: [],
      cancelled: [],
    },
  },
  wave_lines: {
    begins: ['open', 'allocated'],
    follows: {
      open: ['allocated', 'short', 'cancelled'],
      allocated: ['picking', 'picked', 'cancelled'],
      picking: ['picked', 'short', 'cancelled'],
      picked: [],
      short: [],
      cancelled: [],
    },
  },
  picking_tasks: {
    begins: ['released', 'assigned'],
    follows: {
      released: ['assigned', 'cancelled'],
      assigned: ['in_progress', 'completed', 'short', 'cancelled'],
      in_progress: ['completed', 'short'],
      completed: [],
      short: [],
      cancelled: [],
    },
  },
  packing_tasks: {
    begins: ['open'],
    follows: {
      open: ['in_progress', 'completed', 'cancelled'],
      in_progress: ['completed'],
      completed: [],
      cancelled: [],
    },
  },
  shipping_tasks: {
    begins: ['planned'],
    follows: {
      planned: ['staged', 'cancelled'],
      staged: ['ready', 'cancelled'],
      ready: ['loading', 'cancelled'],
      loading: ['shipped'],
      shipped: [],
      cancelled: [],
    },
  },
  wms_tms_sync_log: {
    begins: ['received', 'processed'],
    follows: {
      received: ['processed', 'failed', 'ignored'],
      failed: ['processed', 'ignored'],
      processed: [],
      ignored: [],
    },
  },
} as const satisfies Record<string, StateMachine>;
