import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { lifecycle } from '../lifecycle.ts';
import type { CopyRows, OperationsRow } from '../rows.ts';
import { type Capacity, lengthOf } from './capacity.ts';
import type { Context, ShopFloor } from './context.ts';

type Step = Readonly<CopyRows['erp.routing_operations']>;

/** Standard times of a routing step for a quantity in thousandths: minutes at scale 2, seconds for one unit at scale 2. */
export function plannedTimes(
  { copies }: Context,
  capacity: Capacity,
  step: Step,
  quantity: Scaled,
): Pick<OperationsRow, 'ideal_cycle_seconds' | 'planned_run_minutes' | 'planned_labour_minutes'> {
  const base = must(copies['erp.routing'].get(step.routing_id), `routing ${step.routing_id}`).base_quantity;
  const efficiency = capacity.efficiencyOf(step.work_center_id);
  return {
    ideal_cycle_seconds: Math.max(1, ratio(step.cycle_seconds, 1000, base)),
    planned_run_minutes: ratio(ratio(quantity, step.cycle_seconds, base), 1_000_000, 60 * efficiency),
    planned_labour_minutes:
      step.setup_minutes * step.crew_size + ratio(ratio(quantity, step.labour_seconds, base), 1, 60),
  };
}

/** The routing step of an operation; undefined for rework, whose times come from the operation that it mends. */
export function stepOf({ copies }: Context, { routing_operation_id }: OperationsRow): Step | undefined {
  if (routing_operation_id === null) return undefined;
  return must(copies['erp.routing_operations'].get(routing_operation_id), `routing step ${routing_operation_id}`);
}

/** Time from the end of an operation until its pieces can be worked on at the next station. */
export function transitOf(context: Context, operation: OperationsRow): number {
  const step = stepOf(context, operation);
  return step ? lengthOf(step.move_minutes + step.wait_minutes) : 0;
}

/** How long an operation takes its machine, in working time; by its own plan, or by that of a placing. */
export function occupationOf(
  operation: OperationsRow,
  plan: Pick<OperationsRow, 'planned_setup_minutes' | 'planned_run_minutes'> = operation,
): number {
  const run = must(plan.planned_run_minutes, 'planned run');
  return Math.max(lengthOf(100), lengthOf(plan.planned_setup_minutes + run + operation.planned_teardown_minutes));
}

/** Working time that an order still needs on machines, from an operation on. */
export function workLeft(floor: ShopFloor, operation: OperationsRow): number {
  let sum = 0;
  for (const one of floor.operationsOf(operation.work_order_id))
    if (one.operation_sequence >= operation.operation_sequence) sum += occupationOf(one);
  return sum;
}

/** When the input of an operation that is ready is at its station. */
export function availableAt(context: Context, floor: ShopFloor, operation: OperationsRow): Moment {
  const before = floor
    .operationsOf(operation.work_order_id)
    .findLast((one) => one.operation_sequence < operation.operation_sequence && one.status === 'completed');
  if (!before) return must(context.tables.work_orders.get(operation.work_order_id)?.released_at, 'release');
  const ended = must(before.ended_at, 'end of a completed operation');
  // What is worked again stays where it is.
  return operation.is_rework ? ended : ended + transitOf(context, before);
}

/** A step that works rejected pieces again, behind the operation that rejected them. */
export function reworkOf(operation: OperationsRow, key: Key, now: Moment): OperationsRow {
  const { reworkStep, reworkSetup } = lifecycle.orders;
  const pieces = operation.rework_quantity;
  const share = (minutes: Scaled | null) => ratio(must(minutes, 'planned minutes'), pieces, operation.planned_quantity);
  return {
    ...operation,
    operation_id: key,
    operation_sequence: operation.operation_sequence + (operation.is_rework ? reworkStep.again : reworkStep.first),
    operation_name: operation.is_rework ? operation.operation_name : `Rework: ${operation.operation_name}`,
    routing_operation_id: null,
    machine_id: null,
    assigned_employee_id: null,
    production_run_id: null,
    inspection_plan_id: null,
    planned_quantity: pieces,
    planned_setup_minutes: Math.round(operation.planned_setup_minutes * reworkSetup),
    planned_run_minutes: share(operation.planned_run_minutes),
    planned_labour_minutes: share(operation.planned_labour_minutes),
    planned_start_at: null,
    planned_end_at: null,
    is_rework: true,
    is_quality_gate: false,
    ...UNTOUCHED,
    status: 'pending',
    created_at: now,
    updated_at: now,
  };
}

/** An operation of which nothing has been reported. */
export const UNTOUCHED = {
  input_quantity: 0,
  good_quantity: 0,
  scrap_quantity: 0,
  rework_quantity: 0,
  in_process_quantity: 0,
  scrap_reason_code: null,
  setup_started_at: null,
  started_at: null,
  ended_at: null,
  actual_setup_minutes: 0,
  actual_run_minutes: 0,
  stop_minutes: 0,
  confirmation_count: 0,
  cancellation_reason: null,
} satisfies Partial<OperationsRow>;
