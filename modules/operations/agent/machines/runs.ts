import { must } from '../../../../machinery/base/errors.ts';
import type { Key } from '../../../../machinery/base/row-types.ts';
import type { Message } from '../../../../machinery/kernel/contract.ts';
import { MATERIAL_VARIANTS } from '../../lifecycle/machines.ts';
import type { Types } from '../../rows.ts';
import { type Context, machineOf, type Run, stateOf } from '../context.ts';
import { courseOf } from './course.ts';
import { planToolChange } from './holds.ts';
import { temperaturesOf } from './process-conditions.ts';
import { endState } from './states.ts';
import { hasTools } from './wear.ts';

type Dispatched = Message<Types, 'production_runs'>['columns'];

/** Takes up an operation that manufacturing has dispatched, or follows how it stands now: a run that has not begun is given up with it. */
export function followDispatch(context: Context, columns: Dispatched): void {
  const { tables } = context;
  const { operation_id, operation_status } = columns;
  const known = tables.production_runs
    .by('operation_id', must(operation_id, 'operation of a run'))
    .find(({ machine_id }) => machine_id === columns.machine_id);
  if (known) {
    tables.production_runs.change(known, { operation_status: must(operation_status, 'status of the operation') });
    if (operation_status === 'cancelled' && known.status === 'planned')
      tables.production_runs.change(known, { status: 'cancelled' });
  } else takeUp(context, columns);
}

function takeUp(context: Context, columns: Dispatched): void {
  const { tables, numbers, now } = context;
  tables.production_runs.receive(columns, {
    run_number: numbers.next('RUN', now),
    product_variant: variantOf(context, columns),
  });
}

/** A run that waits takes its machine: set-up begins. */
export function beginRun({ tables, now }: Context, run: Run): void {
  tables.production_runs.change(run, { status: 'setup', setup_started_at: now });
}

/** The first piece is begun. */
export function startRun(context: Context, run: Run): void {
  const { tables, now } = context;
  endState(context, run.machine_id);
  tables.production_runs.change(run, {
    status: 'running',
    started_at: now,
    ...temperaturesOf(context, run, now),
    tool_wear_start_minutes: stateOf(context, run.machine_id).tool_wear_minutes,
  });
  if (!hasTools(machineOf(context, run.machine_id))) return;
  const { speed, torque } = must(courseOf(context, run), 'course of a run that has begun').drive;
  tables.production_runs.change(run, { rotational_speed_rpm: speed, torque_nm: torque });
}

/** The last piece is done. */
export function completeRun(context: Context, run: Run): void {
  const { tables, now } = context;
  endState(context, run.machine_id);
  tables.production_runs.change(run, {
    status: 'completed',
    ended_at: now,
    tool_wear_end_minutes: stateOf(context, run.machine_id).tool_wear_minutes,
  });
  planToolChange(context, run);
}

function variantOf({ copies, draws }: Context, { product_id, material_id }: Dispatched): Run['product_variant'] {
  if (product_id) return copies['master.products'].must(product_id).product_variant;
  const material: Key = must(material_id, 'item of a run');
  return draws.of('materials', material, 'variant').weighted(MATERIAL_VARIANTS);
}
