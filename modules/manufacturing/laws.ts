import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

const OF_COMPLETED = "{work_order_id.completed_at} is not null and status = 'posted'";

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'work_orders.work_order_number': {},
    'production_schedules.schedule_number': {},
    'production_schedules.line_number': { per: 'schedule_number' },
    'production_schedules.revision_number': { per: 'operation_id' },
    'material_transactions.transaction_number': {},
    'labor_time_entries.entry_number': {},
    'quality_inspections.inspection_number': {},
    'electronic_batch_records.batch_record_number': {},
    'electronic_batch_records.deviation_number': {},
    'downtime_events.downtime_number': {},
    'work_order_status_history.sequence_number': { per: 'work_order_id' },
  },
  balances: {
    operations_are_within_their_order: {
      says: 'Law 14: No operation is for more than its work order.',
      sum: 'planned_quantity from operations',
      atMost: '{work_order_id.planned_quantity} from operations',
    },
    issues_are_used_or_returned: {
      says: 'What was issued to a completed work order was consumed or returned, lot by lot.',
      by: 'work_order_id, inventory_reservation_id',
      sum: `quantity from material_transactions where ${OF_COMPLETED} and transaction_type = 'issue'`,
      equals: `quantity from material_transactions where ${OF_COMPLETED} and transaction_type in ('consumption', 'scrap', 'return')`,
    },
    receipts_are_the_good_output: {
      says: 'Law 17: A completed work order has received into stock exactly its good output.',
      sum: 'good_quantity, received_quantity from work_orders where completed_at is not null',
      equals: `quantity, quantity from material_transactions where ${OF_COMPLETED} and transaction_type = 'production_receipt'`,
    },
    lots_are_not_used_beyond_their_issue: {
      says: 'Law 18: A work order consumes no more of a lot than was issued to it.',
      by: 'work_order_id, lot_number',
      sum: "quantity from material_transactions where status = 'posted' and lot_number is not null and transaction_type in ('consumption', 'scrap')",
      atMost:
        "quantity from material_transactions where status = 'posted' and lot_number is not null and transaction_type = 'issue'",
    },
  },
  moments: {
    operations: [['planned_start_at', 'setup_started_at', 'started_at', 'ended_at']],
    labor_time_entries: [['started_at', 'ended_at', 'approved_at']],
    electronic_batch_records: [['work_order_id.released_at', 'performed_at', 'verified_at']],
    mes_integration_log: [['occurred_at', 'received_at', 'processed_at']],
  },
  periods: {
    operations: {
      law: 19,
      of: ['machine_id'],
      from: 'coalesce(setup_started_at, started_at)',
      to: 'ended_at',
    },
  },
  agreements: {
    'operations.lot_number': { law: 14, equals: ['work_order_id.lot_number'] },
    'operations.product_id': { law: 14, equals: ['work_order_id.product_id'] },
    'operations.material_id': { law: 14, equals: ['work_order_id.material_id'] },
    'operations.unit_of_measure': { law: 14, equals: ['work_order_id.unit_of_measure'] },
  },
  parts: {
    work_orders_have_operations: {
      of: 'work_orders',
      where: "status <> 'created'",
      part: 'operations',
      by: 'work_order_id',
    },
    work_orders_have_a_history: {
      of: 'work_orders',
      where: 'work_order_number is not null',
      part: 'work_order_status_history',
      by: 'work_order_id',
    },
  },
  states: lifecycle.states,
};
