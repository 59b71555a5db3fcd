import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { CopyRows, OperationsRow } from '../rows.ts';
import type { Context } from './context.ts';

type Step = Readonly<CopyRows['erp.routing_operations']>;

/** Milliseconds of minutes at scale 2. */
export function lengthOf(minutes: Scaled): number {
  return minutes * (MINUTE_MS / 100);
}

/** Minutes at scale 2 of a length of time. */
export function minutesOf(length: number): Scaled {
  return Math.round(length / (MINUTE_MS / 100));
}

/** The routing step of an operation; undefined for rework, whose times come from the operation that it mends. */
export function stepOf({ copies }: Context, { routing_operation_id }: OperationsRow): Step | undefined {
  return routing_operation_id === null ? undefined : copies['erp.routing_operations'].must(routing_operation_id);
}

/** Standard times of a routing step for a quantity in thousandths: minutes at scale 2, seconds for one unit at scale 2. */
export function plannedTimes(
  { copies }: Context,
  step: Step,
  quantity: Scaled,
): Pick<OperationsRow, 'ideal_cycle_seconds' | 'planned_run_minutes' | 'planned_labour_minutes'> {
  const base = copies['erp.routing'].must(step.routing_id).base_quantity;
  const efficiency = copies['erp.work_centers'].must(step.work_center_id).efficiency_pct;
  return {
    ideal_cycle_seconds: Math.max(1, ratio(step.cycle_seconds, 1000, base)),
    planned_run_minutes: ratio(ratio(quantity, step.cycle_seconds, base), 1_000_000, 60 * efficiency),
    planned_labour_minutes:
      step.setup_minutes * step.crew_size + ratio(ratio(quantity, step.labour_seconds, base), 1, 60),
  };
}

/** Time from the end of an operation until its pieces can be worked on at the next station. */
export function transitOf(context: Context, operation: OperationsRow): number {
  const step = stepOf(context, operation);
  return step ? lengthOf(step.move_minutes + step.wait_minutes) : 0;
}

/** How long an operation takes its machine, in working time, with the set-up planned or another one. */
export function occupationOf(operation: OperationsRow, setup: Scaled = operation.planned_setup_minutes): number {
  const run = must(operation.planned_run_minutes, 'planned run');
  return Math.max(lengthOf(100), lengthOf(setup + run + operation.planned_teardown_minutes));
}
