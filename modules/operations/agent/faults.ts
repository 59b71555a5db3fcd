import { addWorkingTime } from '../../../company/calendar.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment, Numeric } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { FAILURE_KINDS, type FailureMode, REPAIR } from '../lifecycle/faults.ts';
import { FAILURES, WEAR } from '../lifecycle/process.ts';
import { type Context, type Fault, machineOf, type Run, type Station, secondsOf, shiftsOf } from './context.ts';
import type { Holds } from './maintenance.ts';
import { mechanicalPower } from './process.ts';
import { type Course, pieceAt, quantityOf } from './runs-course.ts';
import { hasTools } from './wear.ts';

/** What follows from a fault that stops a machine, for the ground truth. */
const CONSEQUENCES = [
  'operations.machine_faults -> operations.machine_faults.production_run_id',
  'operations.machine_faults -> operations.machine_faults.production_run_id -> operations.production_runs.work_order_id <- erp.production_costs.work_order_id',
  'operations.machine_faults <- operations.scada_machine_data.machine_fault_id',
  'operations.machine_faults <- operations.maintenance_events.machine_fault_id',
  'operations.machine_faults <- manufacturing.downtime_events.machine_fault_id',
] as const;

/** The columns of a fault that nothing but an alarm or a failure itself fills. */
export const NEW_FAULT = {
  sensor_health_id: null,
  sensor_condition: null,
  cause: null,
  scrap_quantity: 0,
  acknowledged_at: null,
  acknowledged_by_employee_id: null,
  cleared_at: null,
  downtime_seconds: 0,
  status: 'active',
} satisfies Partial<Fault>;

/** Faults that stop machines, from detection to repair. */
export class Faults {
  private readonly context: Context;
  private readonly holds: Holds;

  constructor(context: Context, holds: Holds) {
    this.context = context;
    this.holds = holds;
  }

  /** The run of a machine fails at a moment: the piece in work is lost, and a repair is asked for. The state in which it ran has been ended. */
  raise(station: Station, run: Run, course: Course, at: Moment): void {
    const { mode, at: second } = must(course.failure, 'failure of the run');
    const { tables, draws, numbers } = this.context;
    const machine = machineOf(this.context, station.key);
    const [kind, cutting] = [FAILURE_KINDS[mode], hasTools(machine)];
    const key = tables.machine_faults.nextKey();
    const fault = tables.machine_faults.add({
      ...NEW_FAULT,
      machine_fault_id: key,
      fault_number: numbers.next('FLT', at),
      machine_id: station.key,
      production_run_id: run.production_run_id,
      fault_code: kind.code,
      fault_category: kind.category[cutting ? 0 : 1],
      failure_mode: mode,
      severity: draws.of('machine_faults', key, 'severity').weighted(kind.severity),
      description: kind.description[cutting ? 0 : 1],
      ...triggerOf(mode, run, course, cutting ? (station.state.tool_wear_minutes ?? 0) : null),
      ...processAt(run, station.state.tool_wear_minutes),
      stops_machine: true,
      scrap_quantity: quantityOf(run, pieceAt(second, course.cycle, course.pieces)),
      detected_at: at,
      created_at: at,
      updated_at: at,
    });
    station.fault = fault;
    const times = this.timesOf(fault);
    this.holds.requestRepair(station, fault, times);
    this.context.label({
      kind: `machine_${mode}`,
      cause: this.causeOf(fault),
      start: at,
      end: times.repaired,
      rows: [{ table: 'machine_faults', key }],
      consequences: CONSEQUENCES,
    });
  }

  /** What is done about the fault of a machine at a moment: it waits for the technician, is repaired, or it is over (undefined). */
  phase(station: Station, at: Moment): { isRepairing: boolean; until: Moment } | undefined {
    const { fault } = station;
    if (!fault) return undefined;
    const { arrives, repaired } = this.timesOf(fault);
    if (at < arrives) return { isRepairing: false, until: arrives };
    const hold = must(
      station.holds.find((one) => one.machine_fault_id === fault.machine_fault_id),
      `repair of fault ${fault.machine_fault_id}`,
    );
    if (hold.held_at === null) {
      this.holds.handOver(station, hold, at);
      this.acknowledge(fault, station.run?.operator_employee_id ?? hold.technician_employee_id, at);
    }
    if (at < repaired) return { isRepairing: true, until: repaired };
    const kind = FAILURE_KINDS[fault.failure_mode as FailureMode];
    this.holds.handBack(station, hold, at, {
      work_performed: kind.work,
      result: kind.partsReplaced > 0 ? 'replaced' : 'repaired',
      parts_replaced_count: kind.partsReplaced,
      tool_replaced: fault.failure_mode === 'tool_wear' && fault.tool_wear_minutes !== null,
    });
    this.clear(station, fault, at);
    return undefined;
  }

  private acknowledge(fault: Fault, person: number | null, at: Moment): void {
    if (person === null) return;
    this.context.tables.machine_faults.change(fault, {
      status: 'acknowledged',
      acknowledged_at: at,
      acknowledged_by_employee_id: person,
    });
  }

  private clear(station: Station, fault: Fault, at: Moment): void {
    const { machine_faults } = this.context.tables;
    machine_faults.change(fault, { status: 'cleared', cleared_at: at, cause: this.causeOf(fault) });
    machine_faults.release(fault);
    station.fault = undefined;
  }

  private causeOf({ machine_fault_id, failure_mode }: Fault): string {
    const { causes } = FAILURE_KINDS[failure_mode as FailureMode];
    return this.context.draws.of('machine_faults', machine_fault_id, 'cause').pick(causes);
  }

  /** When the technician is there and when the machine is repaired: they work in the shifts of its line. */
  private timesOf({ machine_fault_id, machine_id, failure_mode, detected_at }: Fault): {
    arrives: Moment;
    repaired: Moment;
  } {
    const draw = this.context.draws.of('machine_faults', machine_fault_id, 'repair');
    const { shortest, longest, reaction } = REPAIR;
    const drawn = draw.lognormal(...FAILURE_KINDS[failure_mode as FailureMode].repair);
    const minutes = Math.min(longest, Math.max(shortest, drawn));
    const shifts = shiftsOf(this.context, machine_id);
    const after = (share: number) => addWorkingTime(detected_at, secondsOf(share * minutes) * 1000, shifts);
    return { arrives: after(draw.between(...reaction)), repaired: after(1) };
  }
}

/** Value and limit that show a failure; where no single value does, or nobody records it, there are none. */
function triggerOf(
  mode: FailureMode,
  run: Run,
  { drive }: Course,
  wear: number | null,
): Pick<Fault, 'trigger_value' | 'trigger_limit' | 'unit_of_measure'> {
  const told = (value: number, limit: number, unit_of_measure: string, digits: number) => ({
    trigger_value: value.toFixed(digits) as Numeric,
    trigger_limit: String(limit) as Numeric,
    unit_of_measure,
  });
  const rise = ((run.process_temperature_k ?? 0) - (run.air_temperature_k ?? 0)) / 100;
  if (mode === 'heat_dissipation') return told(rise, FAILURES.heat.rise, 'K', 2);
  if (wear !== null) {
    const power = mechanicalPower(drive);
    const [least, most] = FAILURES.power;
    if (mode === 'power') return told(power, power < least ? least : most, 'W', 0);
    if (mode === 'tool_wear') return told(wear / 100, WEAR.failsBetween[0], 'min', 2);
    if (mode === 'overstrain')
      return told(
        (wear * drive.torque) / 10_000,
        must(FAILURES.overstrain[run.product_variant ?? ''], 'limit of the variant'),
        'min Nm',
        0,
      );
  }
  return { trigger_value: null, trigger_limit: null, unit_of_measure: null };
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
