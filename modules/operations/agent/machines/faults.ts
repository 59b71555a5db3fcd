import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Numeric } from '../../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../../machinery/base/utc.ts';
import { FAILURE_KINDS, type FailureKind } from '../../lifecycle/faults.ts';
import { FAILURES, WEAR } from '../../lifecycle/process.ts';
import { type Context, type Fault, type Hold, machineOf, type Run, stateOf } from '../context.ts';
import { faultOf, holdsOf } from './at-machine.ts';
import { type Course, pieceAt, quantityOf } from './course.ts';
import { handBack, handOver } from './holds.ts';
import { heatRise, mechanicalPower } from './process-conditions.ts';
import { hasTools, variantOf } from './wear.ts';

type Failure = NonNullable<Course['failure']>;

/** What follows from a fault that stops a machine, for the ground truth. */
const CONSEQUENCES = [
  'operations.machine_faults -> operations.machine_faults.production_run_id',
  'operations.machine_faults -> operations.machine_faults.production_run_id -> operations.production_runs.work_order_id <- erp.production_costs.work_order_id',
  'operations.machine_faults <- operations.scada_machine_data.machine_fault_id',
  'operations.machine_faults <- operations.maintenance_events.machine_fault_id',
  'operations.machine_faults <- manufacturing.downtime_events.machine_fault_id',
] as const;

/** Modes so frequent that the ground truth tells what was found behind them. */
const TOLD_BY_CAUSE = new Set<Failure['mode']>(['heat_dissipation', 'power', 'overstrain']);

/** The run of a machine fails: the piece in work is lost, and maintenance hears of it. The state in which it ran has been ended. */
export function fail(context: Context, run: Run, course: Course, { mode, at: second }: Failure): void {
  const { tables, draws, numbers, now } = context;
  const machine = machineOf(context, run.machine_id);
  const { tool_wear_minutes: wear } = stateOf(context, run.machine_id);
  const [kind, cutting] = [FAILURE_KINDS[mode], hasTools(machine)];
  const key = tables.machine_faults.nextKey();
  const fault = tables.machine_faults.add({
    machine_fault_id: key,
    fault_number: numbers.next('FLT', now),
    machine_id: run.machine_id,
    production_run_id: run.production_run_id,
    fault_code: kind.code,
    fault_category: kind.category[cutting ? 0 : 1],
    failure_mode: mode,
    severity: draws.of('machine_faults', key, 'severity').weighted(kind.severity),
    description: kind.description[cutting ? 0 : 1],
    ...triggerOf(mode, run, course, wear),
    ...processAt(run, wear),
    stops_machine: true,
    scrap_quantity: quantityOf(run, pieceAt(second, course.cycle, course.pieces)),
    detected_at: now,
    status: 'active',
  });
  const [name, cause] = causeOf(context, fault);
  context.label({
    kind: TOLD_BY_CAUSE.has(mode) ? `machine_${mode}_${name}` : `machine_${mode}`,
    cause,
    start: now,
    end: null,
    rows: [{ table: 'machine_faults', key }],
    consequences: CONSEQUENCES,
  });
}

/** What has come to its time of the fault because of which a machine stands: maintenance takes the machine, or has repaired it. */
export function attendFault(context: Context, machine: Key): void {
  const fault = faultOf(context, machine);
  const hold = fault && repairHold(context, fault);
  if (!hold || hold.work_started_at === null) return;
  if (hold.held_at === null) {
    handOver(context, hold);
    acknowledge(context, fault, hold.technician_employee_id);
  }
  if (hold.work_completed_at === null) return;
  handBack(context, hold);
  const { tables, now } = context;
  tables.machine_faults.change(fault, { status: 'cleared', cleared_at: now, cause: causeOf(context, fault)[1] });
}

/** The hold in which a fault is repaired; none until maintenance has made an order. */
export function repairHold(context: Context, { machine_id, machine_fault_id }: Fault): Hold | undefined {
  return holdsOf(context, machine_id).find((one) => one.machine_fault_id === machine_fault_id);
}

/** The operator acknowledges a fault, or the technician where there is none. */
function acknowledge({ tables, now }: Context, fault: Fault, technician: Key | null): void {
  const run = tables.production_runs.must(fault.production_run_id);
  const person = run.operator_employee_id ?? technician;
  if (person === null) return;
  tables.machine_faults.change(fault, {
    status: 'acknowledged',
    acknowledged_at: now,
    acknowledged_by_employee_id: person,
  });
}

/** What is found behind a failure, with its name. */
function causeOf({ draws }: Context, fault: Fault): readonly [name: string, cause: string] {
  return draws.of('machine_faults', fault.machine_fault_id, 'cause').pick(Object.entries(kindOf(fault).causes));
}

function kindOf({ failure_mode, machine_fault_id }: Fault): FailureKind {
  return FAILURE_KINDS[must(failure_mode, `failure mode of fault ${machine_fault_id}`)];
}

/** Value and limit that show a failure; where no single value does, or nobody records it, there are none. */
function triggerOf(
  mode: Failure['mode'],
  run: Run,
  { drive }: Course,
  wear: number | null,
): Partial<Pick<Fault, 'trigger_value' | 'trigger_limit' | 'unit_of_measure'>> {
  const told = (value: number, limit: number, unit_of_measure: string, digits: number) => ({
    trigger_value: value.toFixed(digits) as Numeric,
    trigger_limit: String(limit) as Numeric,
    unit_of_measure,
  });
  if (mode === 'heat_dissipation') return told(heatRise(run), FAILURES.heat.rise, 'K', 2);
  if (wear !== null) {
    const power = mechanicalPower(drive);
    const [least, most] = FAILURES.power;
    if (mode === 'power') return told(power, power < least ? least : most, 'W', 0);
    if (mode === 'tool_wear') return told(wear / 100, WEAR.failsBetween[0], 'min', 2);
    if (mode === 'overstrain')
      return told((wear * drive.torque) / 10_000, FAILURES.overstrain[variantOf(run)], 'min Nm', 0);
  }
  return {};
}

/** The process of a run at a moment, as its faults and alarms record it. */
export function processAt(
  run: Run,
  wear: number | null,
): Pick<
  Fault,
  'air_temperature_k' | 'process_temperature_k' | 'rotational_speed_rpm' | 'torque_nm' | 'tool_wear_minutes'
> {
  return {
    air_temperature_k: run.air_temperature_k,
    process_temperature_k: run.process_temperature_k,
    rotational_speed_rpm: run.rotational_speed_rpm,
    torque_nm: run.torque_nm,
    tool_wear_minutes: wear,
  };
}

/** Length of time in minutes that follows a moment, in whole seconds. */
export function minutesAfter(at: Moment, minutes: number): Moment {
  return at + Math.max(1000, Math.round((minutes * MINUTE_MS) / 1000) * 1000);
}
