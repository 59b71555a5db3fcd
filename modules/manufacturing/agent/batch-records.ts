import { localDay } from '../../../machinery/base/company-time.ts';
import { sha256 } from '../../../machinery/base/digest.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import type { Inbox, Room } from '../../../machinery/kernel/legacy.ts';
import { BATCH_STEPS, CYCLE_LIMITS } from '../lifecycle/shop-floor.ts';
import type { CopyRows, ElectronicBatchRecordsRow, OperationsRow, Rows, WorkOrdersRow } from '../rows.ts';
import type { Context, ShopFloor } from './context.ts';
import type { Crews } from './crews.ts';

type StepType = keyof typeof BATCH_STEPS;
type Shift = Readonly<CopyRows['hr.employee_shifts']>;

export const held: Partial<Record<keyof Rows, string>> = { electronic_batch_records: "status = 'pending'" };

/** Key of the skill of inspectors in hr.skills_catalog: they verify what is critical. */
const INSPECTION_SKILL = 10;

/** Electronic batch records: written when an order is released, signed step by step, reviewed when it is completed. */
export class BatchRecordsRoom implements Room<Rows> {
  private readonly context: Context;
  private readonly floor: ShopFloor;
  private readonly crews: Crews;
  /** Unsigned steps by work order. */
  private unsigned = new Map<Key, ElectronicBatchRecordsRow[]>();

  constructor(context: Context, floor: ShopFloor, crews: Crews) {
    this.context = context;
    this.floor = floor;
    this.crews = crews;
  }

  restore(): void {
    this.unsigned = Map.groupBy(this.context.tables.electronic_batch_records.held(), (row) => row.work_order_id);
  }

  due(): Moment {
    return Number.POSITIVE_INFINITY;
  }

  step(now: Moment, _: Inbox<Rows>): void {
    for (const order of this.floor.released) this.write(order, now);
    for (const operation of this.floor.begun)
      for (const step of this.stepsOf(operation.work_order_id, null))
        if (step.step_type !== 'final_review') this.sign(step, operation, now, {});
    for (const operation of this.floor.completed)
      for (const step of this.stepsOf(operation.work_order_id, operation.operation_id))
        this.sign(step, operation, now, step.step_type === 'process_parameter' ? cycleOf(operation) : {});
    for (const order of this.floor.finished) this.close(order, now);
  }

  private write(order: WorkOrdersRow, now: Moment): void {
    const { tables, numbers } = this.context;
    const number = numbers.next('BR', now);
    const steps: ElectronicBatchRecordsRow[] = [];
    const add = (type: StepType, operation: OperationsRow | null, columns: Partial<ElectronicBatchRecordsRow> = {}) => {
      const row = tables.electronic_batch_records.add({
        batch_record_id: tables.electronic_batch_records.nextKey(),
        batch_record_number: number,
        step_number: (steps.length + 1) * 10,
        work_order_id: order.work_order_id,
        operation_id: operation?.operation_id ?? null,
        product_id: order.product_id,
        material_id: order.material_id,
        lot_number: order.lot_number,
        machine_id: null,
        step_type: type,
        instruction: operation ? `${BATCH_STEPS[type]}: ${operation.operation_name}` : BATCH_STEPS[type],
        instruction_revision: order.routing_revision,
        is_critical: type === 'final_review' || type === 'in_process_check',
        parameter_name: null,
        unit_of_measure: null,
        target_value: null,
        lower_limit: null,
        upper_limit: null,
        actual_value: null,
        is_within_limits: null,
        deviation_number: null,
        deviation_severity: null,
        deviation: null,
        quality_inspection_id: null,
        performed_by_employee_id: null,
        performed_at: null,
        verified_by_employee_id: null,
        verified_at: null,
        signature_meaning: null,
        signature_hash: null,
        status: 'pending',
        created_at: now,
        updated_at: now,
        ...columns,
      });
      steps.push(row);
    };
    add('line_clearance', null);
    add('material_check', null);
    const operations = this.floor.operationsOf(order.work_order_id);
    for (const operation of operations) {
      const ideal = this.idealCycle(operation);
      // Of a part the last operation is recorded, which leaves it as it will be; of a product every one.
      if (order.product_id !== null || operation === operations.at(-1))
        add('process_parameter', operation, {
          parameter_name: 'mean_cycle_time',
          unit_of_measure: 's',
          target_value: String(ideal),
          lower_limit: String(Math.round(ideal * CYCLE_LIMITS.low)),
          upper_limit: String(Math.round(ideal * CYCLE_LIMITS.high)),
        });
      if (operation.is_quality_gate) add('in_process_check', operation);
    }
    add('final_review', null);
    this.unsigned.set(order.work_order_id, steps);
  }

  /** Seconds for one piece by the routing. */
  private idealCycle(operation: OperationsRow): number {
    const step =
      operation.routing_operation_id === null
        ? undefined
        : this.context.copies['erp.routing_operations'].get(operation.routing_operation_id);
    return Math.max(1, Math.round((step?.cycle_seconds ?? 6000) / 100));
  }

  private stepsOf(order: Key, operation: Key | null): ElectronicBatchRecordsRow[] {
    return (this.unsigned.get(order) ?? []).filter(
      (step) => step.operation_id === operation && step.status === 'pending',
    );
  }

  private sign(
    step: ElectronicBatchRecordsRow,
    operation: OperationsRow,
    now: Moment,
    found: Pick<Partial<ElectronicBatchRecordsRow>, 'actual_value'>,
  ): void {
    const { tables, numbers } = this.context;
    const order = must(tables.work_orders.get(step.work_order_id), 'work order');
    const there = this.crews.between(order.factory_id, now, now + 1);
    const performer = this.performer(operation, there);
    // Without anybody on the floor the step stays open until the order is completed.
    if (performer === undefined) return;
    const verifier = step.is_critical ? this.verifier(there, performer, now, step.batch_record_id) : undefined;
    if (step.is_critical && verifier === undefined) return;
    const within = withinLimits(step, found.actual_value ?? null);
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
      ...found,
      is_within_limits: within,
      ...deviation,
      performed_by_employee_id: performer,
      performed_at: now,
      verified_by_employee_id: verifier ?? null,
      verified_at: verifier === undefined ? null : now,
      signature_meaning: verifier === undefined ? 'performed' : 'verified',
      signature_hash: sha256(
        `${step.batch_record_number} ${step.step_number} ${found.actual_value ?? ''} ${signer} ${now}`,
      ),
      status: within === false ? 'deviation' : verifier === undefined ? 'performed' : 'verified',
    });
    tables.electronic_batch_records.release(step);
  }

  /** The order is completed: what nobody signed is signed by who reviews, or does not apply. */
  private close(order: WorkOrdersRow, now: Moment): void {
    const last = this.floor.lastOperationOf(order);
    for (const step of this.unsigned.get(order.work_order_id) ?? []) {
      if (step.status === 'pending' && step.step_type === 'final_review' && last) this.sign(step, last, now, {});
      if (step.status !== 'pending') continue;
      this.context.tables.electronic_batch_records.change(step, { status: 'void' });
      this.context.tables.electronic_batch_records.release(step);
    }
    this.unsigned.delete(order.work_order_id);
  }

  private performer({ assigned_employee_id, operation_id }: OperationsRow, there: Shift[]): Key | undefined {
    if (there.some((shift) => shift.employee_id === assigned_employee_id)) return assigned_employee_id ?? undefined;
    if (there.length === 0) return undefined;
    return this.context.draws.of('operations', operation_id, 'performer').pick(there).employee_id;
  }

  private verifier(there: Shift[], performer: Key, now: Moment, step: Key): Key | undefined {
    const able = there.filter(
      ({ employee_id }) =>
        employee_id !== performer &&
        this.crews.qualification(employee_id, INSPECTION_SKILL, 'basic', localDay(now)) !== undefined,
    );
    return able.length === 0
      ? undefined
      : this.context.draws.of('electronic_batch_records', step, 'verifier').pick(able).employee_id;
  }
}

/** Mean seconds for one piece of an operation. */
function cycleOf({ actual_run_minutes, input_quantity }: OperationsRow): { actual_value?: string } {
  if (input_quantity === 0) return {};
  return { actual_value: ((actual_run_minutes * 600) / input_quantity).toFixed(1) };
}

function withinLimits(step: ElectronicBatchRecordsRow, value: string | null): boolean | null {
  if (value === null) return null;
  return Number(value) >= Number(step.lower_limit) && Number(value) <= Number(step.upper_limit);
}
