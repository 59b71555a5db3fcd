import { sha256 } from '../../../machinery/base/digest.ts';
import type { Key, Numeric } from '../../../machinery/base/row-types.ts';
import { follow, type Process } from '../../../machinery/kernel/contract.ts';
import { BATCH_STEPS, CYCLE_LIMITS } from '../lifecycle/shop-floor.ts';
import type { ElectronicBatchRecordsRow, OperationsRow, Types, WorkOrdersRow } from '../rows.ts';
import { type Context, operationBegun, operationCompleted, orderCompleted, orderReleased } from './context.ts';
import { lastOperationOf, operationsOf, orderOf } from './floor.ts';
import { inspectorQualification, roster, type Shift } from './people.ts';
import { stepOf } from './standard-times.ts';

type Step = ElectronicBatchRecordsRow;
type StepType = keyof typeof BATCH_STEPS;

/** Electronic batch records: written when an order is released, signed step by step, reviewed when it is completed. */
export const batchRecords: Process<Types> = {
  name: 'batch records',
  follows: [
    follow(orderReleased, write),
    follow(operationBegun, signBatch),
    follow(operationCompleted, signOperation),
    follow(orderCompleted, review),
  ],
};

function write(context: Context, order: WorkOrdersRow): void {
  const { tables, numbers, now } = context;
  const batch_record_number = numbers.next('BR', now);
  let steps = 0;
  const add = (type: StepType, operation?: OperationsRow, parameter: Partial<Step> = {}) =>
    tables.electronic_batch_records.add({
      batch_record_number,
      step_number: ++steps * 10,
      work_order_id: order.work_order_id,
      operation_id: operation?.operation_id ?? null,
      product_id: order.product_id,
      material_id: order.material_id,
      lot_number: order.lot_number,
      step_type: type,
      instruction: operation ? `${BATCH_STEPS[type]}: ${operation.operation_name}` : BATCH_STEPS[type],
      instruction_revision: order.routing_revision,
      is_critical: type === 'final_review' || type === 'in_process_check',
      ...parameter,
    });
  add('line_clearance');
  add('material_check');
  const operations = operationsOf(context, order);
  for (const operation of operations) {
    // Of a part the last operation is recorded, which leaves it as it will be; of a product every one.
    if (order.product_id !== null || operation === operations.at(-1))
      add('process_parameter', operation, cycleTime(context, operation));
    if (operation.is_quality_gate) add('in_process_check', operation);
  }
  add('final_review');
}

/** Mean seconds for one piece, with what the routing allows. */
function cycleTime(context: Context, operation: OperationsRow): Partial<Step> {
  const ideal = Math.max(1, Math.round((stepOf(context, operation)?.cycle_seconds ?? 6000) / 100));
  return {
    parameter_name: 'mean_cycle_time',
    unit_of_measure: 's',
    target_value: String(ideal),
    lower_limit: String(Math.round(ideal * CYCLE_LIMITS.low)),
    upper_limit: String(Math.round(ideal * CYCLE_LIMITS.high)),
  };
}

/** The first operation begins: what concerns the whole batch has been done. */
function signBatch(context: Context, operation: OperationsRow): void {
  for (const step of unsigned(context, operation))
    if (step.operation_id === null && step.step_type !== 'final_review') sign(context, step, operation);
}

function signOperation(context: Context, operation: OperationsRow): void {
  for (const step of unsigned(context, operation))
    if (step.operation_id === operation.operation_id)
      sign(context, step, operation, step.step_type === 'process_parameter' ? cycleOf(operation) : null);
}

/** The order is completed: what nobody signed is signed by who reviews, or does not apply. */
function review(context: Context, order: WorkOrdersRow): void {
  const last = lastOperationOf(context, order);
  for (const step of unsigned(context, order)) {
    if (step.step_type === 'final_review') sign(context, step, last);
    if (step.status === 'pending') context.tables.electronic_batch_records.change(step, { status: 'void' });
  }
}

function unsigned({ tables }: Context, { work_order_id }: { work_order_id: Key }): Step[] {
  return tables.electronic_batch_records
    .by('work_order_id', work_order_id)
    .filter(({ status }) => status === 'pending');
}

function sign(context: Context, step: Step, operation: OperationsRow, actual_value: Numeric | null = null): void {
  const { tables, numbers, now } = context;
  const there = roster(context).at(orderOf(context, operation).factory_id, now);
  const performer = performerOf(context, operation, there);
  // Without anybody on the floor the step stays open until the order is completed.
  if (performer === null) return;
  const verifier = step.is_critical ? verifierOf(context, step, performer, there) : null;
  if (step.is_critical && verifier === null) return;
  const within = actual_value === null ? null : isWithinLimits(step, actual_value);
  const deviation =
    within === false
      ? ({
          deviation_number: numbers.next('DEV', now),
          deviation_severity: 'minor',
          deviation: 'Mean cycle time outside its limits; cause noted with the stops of the machine.',
        } as const)
      : {};
  const signer = verifier ?? performer;
  tables.electronic_batch_records.change(step, {
    machine_id: operation.machine_id,
    actual_value,
    is_within_limits: within,
    ...deviation,
    performed_by_employee_id: performer,
    performed_at: now,
    verified_by_employee_id: verifier,
    verified_at: verifier === null ? null : now,
    signature_meaning: verifier === null ? 'performed' : 'verified',
    signature_hash: sha256(`${step.batch_record_number} ${step.step_number} ${actual_value ?? ''} ${signer} ${now}`),
    status: within === false ? 'deviation' : verifier === null ? 'performed' : 'verified',
  });
}

/** Who was planned for the operation, else anybody on shift. */
function performerOf({ draws }: Context, operation: OperationsRow, there: readonly Shift[]): Key | null {
  const { assigned_employee_id, operation_id } = operation;
  if (there.some(({ employee_id }) => employee_id === assigned_employee_id)) return assigned_employee_id;
  return there.length === 0 ? null : draws.of('operations', operation_id, 'performer').pick(there).employee_id;
}

/** An inspector on shift verifies what is critical. */
function verifierOf(context: Context, step: Step, performer: Key, there: readonly Shift[]): Key | null {
  const able = there.filter(
    ({ employee_id }) => employee_id !== performer && inspectorQualification(context, employee_id) !== undefined,
  );
  if (able.length === 0) return null;
  return context.draws.of('electronic_batch_records', step.batch_record_id, 'verifier').pick(able).employee_id;
}

/** Mean seconds for one piece of an operation. */
function cycleOf({ actual_run_minutes, input_quantity }: OperationsRow): Numeric | null {
  return input_quantity === 0 ? null : ((actual_run_minutes * 600) / input_quantity).toFixed(1);
}

function isWithinLimits({ lower_limit, upper_limit }: Step, value: Numeric): boolean {
  return Number(value) >= Number(lower_limit) && Number(value) <= Number(upper_limit);
}
