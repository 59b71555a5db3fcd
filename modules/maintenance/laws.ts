import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'machine_condition_events.event_number': {},
    'work_orders.work_order_number': {},
    'labor_time_entries.entry_number': {},
    'work_permits.permit_number': {},
    'mro_parts_transactions.transaction_number': {},
    'maintenance_costs.cost_number': {},
    'service_call_logs.call_number': {},
    'asset_downtime_log.downtime_number': {},
    'maintenance_history.sequence_number': { per: 'maintenance_asset_id' },
    'pm_generation_log.occurrence_number': { per: 'pm_schedule_id' },
    'work_order_tasks.line_number': { per: 'work_order_id', step: 10 },
  },
  balances: {
    stock_is_the_sum_of_its_bookings: {
      says: 'Law 28: What is on the shelf is the sum of all bookings of the part.',
      sum: 'on_hand_quantity from mro_parts',
      equals: 'stock_change_quantity from mro_parts_transactions',
    },
    reserved_is_what_orders_have_reserved: {
      says: 'Law 28: The reserved quantity of a part is that of its open reservations.',
      sum: 'reserved_quantity from mro_parts',
      equals: "quantity from mro_parts_transactions where transaction_type = 'reservation' and status = 'open'",
    },
    on_order_is_what_is_demanded: {
      says: 'Law 28: The quantity on order of a part is that of its open demands.',
      sum: 'on_order_quantity from mro_parts',
      equals: "quantity from mro_parts_transactions where transaction_type = 'demand' and status = 'open'",
    },
    labour_is_charged_as_booked: {
      says: 'Law 37: Approved labour is charged exactly once.',
      sum: "labour_amount from labor_time_entries where approval_status = 'approved'",
      equals: "amount from maintenance_costs where cost_type = 'labour' and posting_type = 'charge'",
    },
    parts_are_charged_as_issued: {
      says: 'Law 28: Parts used are the expense posted.',
      by: 'mro_parts_transaction_id',
      sum: "total_cost_amount by mro_parts_transaction_id from mro_parts_transactions where transaction_type in ('issue', 'return')",
      equals: "amount by mro_parts_transaction_id from maintenance_costs where cost_type = 'parts'",
    },
    orders_cost_what_is_posted_on_them: {
      says: 'Law 37: The cost of an order is the sum of its postings.',
      sum: 'total_cost_amount from work_orders',
      equals:
        "case posting_type when 'charge' then amount else -amount end from maintenance_costs where work_order_id is not null",
    },
    orders_have_the_hours_of_their_cards: {
      says: 'The hours of an order are those of its approved job cards.',
      sum: 'labour_hours from work_orders',
      equals: "labour_hours from labor_time_entries where approval_status = 'approved'",
    },
    histories_are_counted: {
      says: 'The history of an asset has no gap: its last number is what the asset counts.',
      sum: 'history_count from maintenance_assets',
      equals: '1 from maintenance_history',
    },
  },
  moments: {
    work_orders: [['requested_at', 'approved_at', 'released_at', 'started_at', 'completed_at', 'closed_at']],
    labor_time_entries: [
      ['work_order_id.started_at', 'started_at', 'ended_at', 'work_order_id.completed_at'],
      ['ended_at', 'approved_at'],
    ],
    work_permits: [['requested_at', 'issued_at', 'locked_at', 'unlocked_at', 'closed_at']],
    machine_condition_events: [['detected_at', 'assessed_at']],
    asset_downtime_log: [['started_at', 'work_started_at', 'ended_at']],
    service_call_logs: [['called_at', 'arrived_at', 'resolved_at']],
    work_order_tasks: [['started_at', 'completed_at']],
  },
  periods: {
    labor_time_entries: { law: 20, of: ['employee_id'], from: 'started_at', to: 'ended_at' },
    asset_downtime_log: { of: ['maintenance_asset_id'], from: 'started_at', to: 'ended_at' },
  },
  agreements: {
    'labor_time_entries.employee_id': { law: 20, equals: ['maintenance_technician_id.employee_id'] },
    'pm_generation_log.work_order_number': { law: 27, equals: ['work_order_id.work_order_number'] },
    'maintenance_costs.work_order_number': ['work_order_id.work_order_number'],
    'work_permits.maintenance_asset_id': ['work_order_id.maintenance_asset_id'],
    'mro_parts_transactions.unit_of_measure': ['mro_part_id.unit_of_measure'],
  },
  parts: {
    orders_have_tasks: { of: 'work_orders', part: 'work_order_tasks', by: 'work_order_id' },
    completed_orders_have_job_cards: {
      of: 'work_orders',
      where: 'completed_at is not null',
      part: 'labor_time_entries',
      by: 'work_order_id',
    },
    completed_orders_had_their_permit: {
      of: 'work_orders',
      where: 'completed_at is not null and requires_permit',
      part: 'work_permits',
      by: 'work_order_id',
    },
  },
  states: lifecycle.states,
};
