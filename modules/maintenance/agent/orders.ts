import type { Key } from '../../../machinery/base/row-types.ts';
import { planOf, stepsOf } from '../lifecycle/procedures.ts';
import type { Asset, Context, Order } from './context.ts';
import { foremanOf } from './people.ts';

export interface Request
  extends Pick<Order, 'work_order_type' | 'origin' | 'title' | 'priority' | 'due_date'>,
    Partial<
      Pick<
        Order,
        | 'description'
        | 'pm_schedule_id'
        | 'requested_by_employee_id'
        | 'sensor_health_id'
        | 'failure_mode'
        | 'problem_failure_code_id'
        | 'description'
        | 'requested_by_employee_id'
        | 'follow_up_of_work_order_id'
      >
    > {
  /** Job plans that the order follows, the first of them mainly. */
  procedures: readonly Key[];
  /** Whether the machine must stand, where the job plan alone does not say. */
  requires_shutdown?: boolean;
}

/** Makes an order with the tasks of its job plans. */
export function requestOrder(context: Context, asset: Asset, { procedures, ...request }: Request): Order {
  const { tables, numbers, now } = context;
  const plans = procedures.map((key) => tables.work_procedures.must(key));
  const shutdown = request.requires_shutdown ?? plans.some(({ requires_shutdown }) => requires_shutdown);
  const minutes = plans.reduce(
    (sum, { estimated_minutes, required_crew_size }) => sum + estimated_minutes * required_crew_size,
    0,
  );
  const order = tables.work_orders.add({
    work_order_number: numbers.next('MWO', now),
    maintenance_asset_id: asset.maintenance_asset_id,
    machine_id: asset.machine_id,
    factory_id: asset.factory_id,
    work_procedure_id: procedures[0] ?? null,
    requested_at: now,
    planned_start_at: now,
    planned_end_at: now + Math.max(60_000, minutes * 600),
    requires_permit: shutdown && asset.requires_lock_out && plans.some(({ permit_type }) => permit_type !== null),
    estimated_hours: Math.round((minutes * 100) / 60),
    currency_code: 'INR',
    cost_center_code: asset.cost_center_code,
    status: 'requested',
    ...request,
    requires_shutdown: shutdown,
  });
  let line = 0;
  for (const plan of plans)
    for (const step of stepsOf(planOf(plan.procedure_code))) {
      line += 10;
      const estimated = Math.round(plan.estimated_minutes / stepsOf(planOf(plan.procedure_code)).length);
      tables.work_order_tasks.add({
        work_order_id: order.work_order_id,
        line_number: line,
        task_type: step.type,
        instruction: step.text,
        is_safety_step: step.type === 'isolate',
        required_trade: plan.required_trade,
        estimated_minutes: estimated,
        ...(step.measured
          ? {
              lower_limit: step.measured.low === null ? null : String(step.measured.low),
              upper_limit: step.measured.high === null ? null : String(step.measured.high),
              unit_of_measure: step.measured.unit,
            }
          : {}),
      });
    }
  tables.work_orders.change(order, {
    status: 'approved',
    approved_at: now,
    approved_by_employee_id:
      request.origin === 'pm_schedule' || request.origin === 'calibration_due'
        ? null
        : foremanOf(context, asset.factory_id),
  });
  return order;
}
