import type { HeldRules, StateMachine } from '../../../machinery/base/lifecycle.ts';

export const STATES = {
  maintenance_assets: {
    begins: ['in_service', 'standby'],
    follows: {
      in_service: ['under_repair', 'standby', 'retired'],
      under_repair: ['in_service', 'standby', 'retired'],
      standby: ['in_service', 'under_repair', 'retired'],
      retired: [],
    },
  },
  maintenance_technicians: {
    begins: ['active'],
    follows: { active: ['unavailable', 'left'], unavailable: ['active', 'left'], left: [] },
  },
  machine_condition_events: {
    begins: ['received'],
    follows: { received: ['assessed', 'dismissed'], assessed: ['closed'], closed: [], dismissed: [] },
  },
  work_orders: {
    begins: ['requested'],
    follows: {
      requested: ['approved'],
      approved: ['planned'],
      planned: ['released', 'waiting_for_parts'],
      waiting_for_parts: ['planned'],
      released: ['in_progress'],
      in_progress: ['completed'],
      completed: ['closed'],
      closed: [],
    },
  },
  work_order_tasks: {
    begins: ['open'],
    follows: { open: ['completed'], completed: [] },
  },
  labor_time_entries: {
    column: 'approval_status',
    begins: ['pending'],
    follows: { pending: ['approved'], approved: [] },
  },
  work_permits: {
    begins: ['requested'],
    follows: {
      requested: ['issued'],
      issued: ['active'],
      active: ['closed'],
      closed: [],
    },
  },
  pm_schedules: {
    begins: ['active'],
    follows: { active: ['ended'], ended: [] },
  },
  mro_parts_transactions: {
    begins: ['open', 'posted'],
    follows: { open: ['posted'], posted: [] },
  },
  service_contracts: {
    begins: ['active'],
    follows: { active: ['expired'], expired: [] },
  },
  service_call_logs: {
    begins: ['open'],
    follows: {
      open: ['dispatched'],
      dispatched: ['on_site'],
      on_site: ['resolved'],
      resolved: ['closed'],
      closed: [],
    },
  },
  maintenance_costs: { begins: ['draft'], follows: { draft: ['posted'], posted: [] } },
  asset_downtime_log: { begins: ['open'], follows: { open: ['closed'], closed: [] } },
} as const satisfies Record<string, StateMachine>;

/** Standing data stays in memory, and what belongs to an order as long as the order; figures and downtime of a month until they are final. */
export const HELD = {
  maintenance_assets: 'always',
  maintenance_technicians: 'always',
  maintenance_cost_centers: 'always',
  maintenance_teams: 'always',
  failure_codes: 'always',
  work_procedures: 'always',
  mro_parts: 'always',
  pm_schedules: 'always',
  machine_condition_events: {
    any: [
      { column: 'status', in: ['received', 'assessed'] },
      { column: 'repeat_expired_on', isNull: true },
    ],
  },
  work_order_tasks: { with: 'work_orders', by: 'work_order_id' },
  labor_time_entries: {
    any: [
      { column: 'approval_status', in: ['pending'] },
      { with: 'work_orders', by: 'work_order_id' },
    ],
  },
  asset_reliability_metrics: { column: 'is_final', in: [false] },
  asset_downtime_log: {
    any: [
      { column: 'status', in: ['open'] },
      { column: 'confirmed_by_employee_id', isNull: true },
    ],
  },
} as const satisfies HeldRules;
