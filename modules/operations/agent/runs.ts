import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { MATERIAL_VARIANTS } from '../lifecycle/machines.ts';
import { type Context, machineOf, type Run, type Station } from './context.ts';
import { temperaturesOf } from './process.ts';
import { courseOf } from './runs-course.ts';
import { hasTools } from './wear.ts';

/** What a run that manufacturing has dispatched does not say. */
const NOT_BEGUN = {
  setup_started_at: null,
  started_at: null,
  ended_at: null,
  good_quantity: 0,
  scrap_quantity: 0,
  rework_quantity: 0,
  run_seconds: 0,
  stop_seconds: 0,
  energy_kwh: 0,
  air_temperature_k: null,
  process_temperature_k: null,
  rotational_speed_rpm: null,
  torque_nm: null,
  tool_wear_start_minutes: null,
  tool_wear_end_minutes: null,
  status: 'planned',
} satisfies Partial<Run>;

/** Runs, from the moment at which manufacturing gives them to a machine until they are completed. */
export class Runs {
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  /** Takes up a dispatched operation. */
  take(given: Run, now: Moment): Run {
    const { tables, numbers } = this.context;
    return tables.production_runs.add({
      production_run_id: tables.production_runs.nextKey(),
      run_number: numbers.next('RUN', now),
      work_order_id: given.work_order_id ?? null,
      work_order_number: given.work_order_number ?? null,
      operation_id: given.operation_id ?? null,
      operation_sequence: given.operation_sequence ?? null,
      operation_status: given.operation_status ?? null,
      work_center_id: given.work_center_id ?? null,
      factory_id: given.factory_id,
      production_line_id: given.production_line_id,
      machine_id: given.machine_id,
      product_id: given.product_id ?? null,
      material_id: given.material_id ?? null,
      product_variant: this.variantOf(given),
      lot_number: given.lot_number ?? null,
      operator_employee_id: given.operator_employee_id ?? null,
      planned_quantity: given.planned_quantity,
      unit_of_measure: given.unit_of_measure,
      planned_start_at: given.planned_start_at,
      planned_end_at: given.planned_end_at,
      ideal_cycle_seconds: given.ideal_cycle_seconds,
      ...NOT_BEGUN,
      created_at: now,
      updated_at: now,
    });
  }

  /** Manufacturing says how the operation of a run stands now; one that has not begun is given up with it. */
  follow(station: Station, run: Run, { operation_status }: Run): void {
    const { production_runs } = this.context.tables;
    production_runs.change(run, { operation_status });
    if (operation_status !== 'cancelled' || run.status !== 'planned') return;
    production_runs.change(run, { status: 'cancelled' });
    production_runs.release(run);
    station.queue = station.queue.filter((one) => one !== run);
  }

  /** The first run that waits takes its machine: set-up begins. */
  begin(station: Station, at: Moment): Run {
    const run = must(station.queue.shift(), 'run that waits');
    this.context.tables.production_runs.change(run, { status: 'setup', setup_started_at: at });
    station.run = run;
    return run;
  }

  /** The first piece is begun. */
  start(station: Station, run: Run, at: Moment): void {
    const { production_runs } = this.context.tables;
    production_runs.change(run, {
      status: 'running',
      started_at: at,
      ...temperaturesOf(this.context, run, at),
      tool_wear_start_minutes: station.state.tool_wear_minutes,
    });
    const machine = machineOf(this.context, station.key);
    station.course = courseOf(this.context, run, machine);
    const { speed, torque } = station.course.drive;
    if (hasTools(machine)) production_runs.change(run, { rotational_speed_rpm: speed, torque_nm: torque });
  }

  /** The last piece is done; the state in which it ran has been ended. */
  complete(station: Station, run: Run, at: Moment): void {
    const { production_runs } = this.context.tables;
    production_runs.change(run, {
      status: 'completed',
      ended_at: at,
      tool_wear_end_minutes: station.state.tool_wear_minutes,
    });
    production_runs.release(run);
    station.run = undefined;
    station.course = undefined;
  }

  private variantOf({ product_id, material_id }: Run): Run['product_variant'] {
    if ((product_id ?? null) !== null)
      return must(this.context.copies['master.products'].get(product_id as Key), `product ${product_id}`)
        .product_variant;
    return this.context.draws
      .of('materials', must(material_id, 'item of a run'), 'variant')
      .weighted(MATERIAL_VARIANTS);
  }
}
