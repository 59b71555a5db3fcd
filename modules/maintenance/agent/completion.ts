import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Key } from '../../../machinery/base/row-types.ts';
import { isCuredByPart, remediesFor } from '../lifecycle/failure-codes.ts';
import { planOf } from '../lifecycle/procedures.ts';
import { DEEDS, WORK } from '../lifecycle/work.ts';
import type { WorkOrderTasksRow } from '../rows.ts';
import { type Context, minutesBetween, type Order, orderCompleted } from './context.ts';
import { heldAsset } from './crews.ts';
import { downEnds } from './downtime.ts';
import { note } from './history.ts';
import { countDone } from './metrics.ts';
import { codeKey } from './standards.ts';
import { returnParts } from './stores.ts';

type Task = WorkOrderTasksRow;

/** The work of an order is done: tasks are reported, what was not used goes back, the machine is handed back. */
export function complete(context: Context, order: Order): void {
  const { tables, draws, now } = context;
  const draw = draws.of('work_orders', order.work_order_id, 'completion');
  const isTicked = isPlanned(order) && !order.requires_permit && draw.chance(DEEDS.tickedTasks);
  const findings = reportTasks(context, order, draw, isTicked);
  returnParts(context, order);
  const codes = isPlanned(order) ? {} : foundCodes(context, order, draw);
  const result = resultOf(order, findings.length);
  tables.work_orders.change(order, {
    ...codes,
    status: 'completed',
    completed_at: now,
    result,
    tool_replaced: order.failure_mode === 'tool_wear',
    sensor_recalibrated: order.work_order_type === 'calibration' && order.sensor_health_id !== null,
  });
  tables.work_orders.change(order, { completion_note: noteOf(context, order, findings) });
  const minutes = order.requires_shutdown ? downEnds(context, order) : 0;
  tables.work_orders.change(order, { downtime_minutes: minutes });
  const held = heldAsset(context, order);
  if (held.status === 'under_repair') tables.maintenance_assets.change(held, { status: 'in_service' });
  record(context, order, minutes);
  moveSchedules(context, order);
  if (isTicked)
    context.label({
      kind: 'maintenance_tasks_ticked',
      cause: 'All tasks were ticked within minutes; nobody had been at the machine.',
      start: now,
      end: now,
      rows: [{ table: 'work_orders', key: order.work_order_id }],
      consequences: ['maintenance.work_orders <- maintenance.work_order_tasks.work_order_id'],
    });
  context.tell(orderCompleted, order);
}

export function isPlanned({ work_order_type }: Order): boolean {
  return work_order_type !== 'corrective';
}

function resultOf(order: Order, findings: number): Order['result'] {
  if (order.work_order_type === 'corrective') return order.parts_replaced_count > 0 ? 'replaced' : 'repaired';
  if (order.work_order_type === 'inspection' && findings === 0) return 'no_fault_found';
  return order.parts_replaced_count > 0 ? 'replaced' : 'adjusted';
}

/** Tasks follow each other over the time of the work. Gives what was found. */
function reportTasks(context: Context, order: Order, draw: Draw, isTicked: boolean): string[] {
  const { tables, now } = context;
  const tasks = tables.work_order_tasks.by('work_order_id', order.work_order_id);
  const begin = isTicked ? now - tasks.length * 4000 : (order.started_at ?? now);
  const length = (now - begin) / Math.max(1, tasks.length);
  const findings: string[] = [];
  for (const [index, task] of [...tasks].entries()) {
    const started_at = Math.round((begin + index * length) / 1000) * 1000;
    const completed_at = index === tasks.length - 1 ? now : Math.round((begin + (index + 1) * length) / 1000) * 1000;
    const isDefect = task.unit_of_measure !== null && !isTicked && draw.chance(WORK.defects);
    if (isDefect) findings.push(`${task.instruction.toLowerCase()} out of limits`);
    tables.work_order_tasks.change(task, {
      status: 'completed',
      started_at,
      completed_at,
      actual_minutes: minutesBetween(started_at, completed_at),
      maintenance_technician_id: order.lead_maintenance_technician_id,
      result: isDefect
        ? 'defect_found'
        : task.task_type === 'adjust'
          ? 'adjusted'
          : task.task_type === 'repair'
            ? 'repaired'
            : 'ok',
      ...(task.unit_of_measure === null
        ? {}
        : {
            measured_value: measured(context, order, task, draw, isDefect),
            finding: isDefect ? 'Out of limits; follow-up order asked for' : null,
          }),
    });
  }
  return findings;
}

/** A value within the limits, or beyond the nearer one where a defect shows. */
function measured({ tables }: Context, order: Order, task: Task, draw: Draw, isDefect: boolean): string {
  const procedure = tables.work_procedures.must(order.work_procedure_id);
  const step = planOf(procedure.procedure_code).steps.find(({ text }) => text === task.instruction)?.measured;
  const [low, high] = [task.lower_limit, task.upper_limit].map((one) => (one === null ? null : Number(one)));
  const usual = step?.usual ?? usualBetween(low ?? null, high ?? null);
  const digits = step?.digits ?? 2;
  if (isDefect) {
    const beyond =
      high !== null && high !== undefined
        ? high + Math.max(10 ** -digits, Math.abs(high) * draw.between(0.03, 0.25))
        : (low ?? 0) - Math.max(10 ** -digits, Math.abs(low ?? 0) * draw.between(0.05, 0.4));
    return beyond.toFixed(digits);
  }
  const toHigh = high === null || high === undefined ? usual * 0.3 : (high - usual) * 0.6;
  const toLow = low === null || low === undefined ? usual * 0.3 : (usual - low) * 0.6;
  const value = usual + (draw.chance(0.5) ? draw.uniform() * toHigh : -draw.uniform() * toLow);
  return value.toFixed(digits);
}

/** What a sound machine shows where the procedure does not say: well within the limits that there are. */
function usualBetween(low: number | null, high: number | null): number {
  if (low !== null && high !== null) return (low + high) / 2;
  return low === null ? (high ?? 0) * 0.7 : low * 1.3;
}

/** What caused it, and what was done. */
function foundCodes(context: Context, order: Order, draw: Draw): Partial<Order> {
  const { tables } = context;
  const problem = order.problem_failure_code_id;
  if (problem === null) return {};
  const isReplaced = order.parts_replaced_count > 0;
  const all = tables.failure_codes.by('parent_failure_code_id', problem);
  const able = isReplaced ? all.filter(({ failure_mechanism }) => isCuredByPart(failure_mechanism)) : all;
  const causes = able.length > 0 ? able : all;
  const cause = causes.length > 0 ? draw.pick(causes) : null;
  return {
    cause_failure_code_id: cause?.failure_code_id ?? null,
    remedy_failure_code_id: codeKey(context, draw.pick(remediesFor(cause?.failure_mechanism ?? null, isReplaced))),
  };
}

/** What was found and done, in the words of its codes. */
function noteOf({ tables }: Context, order: Order, findings: readonly string[]): string {
  if (findings.length > 0) return `Done; found: ${findings.join('; ')}`;
  const words = [order.cause_failure_code_id, order.remedy_failure_code_id].flatMap((key) =>
    key === null ? [] : [tables.failure_codes.must(key).failure_name],
  );
  const said =
    words.length > 0 ? words.map((one, at) => (at === 0 ? one : one.toLowerCase())).join('; ') : doneOf(order);
  return `${said}; test run without finding`;
}

/** What was done where no fault was to be found. */
function doneOf({ origin, parts_replaced_count }: Order): string {
  if (origin !== 'inspection_finding') return 'All steps done';
  return `${parts_replaced_count > 0 ? 'Part replaced' : 'Set right'}, measured again within its limits`;
}

const NOTED = { calibration: 'calibrated', inspection: 'inspected' } as const;

function record(context: Context, order: Order, minutes: number): void {
  const { tables, now } = context;
  const asset = tables.maintenance_assets.must(order.maintenance_asset_id);
  const type = NOTED[order.work_order_type as keyof typeof NOTED] ?? 'work_completed';
  note(context, asset, {
    event_type: type,
    event_at: now,
    work_order_id: order.work_order_id,
    work_order_number: order.work_order_number,
    failure_code_id: order.cause_failure_code_id,
    downtime_minutes: minutes > 0 ? minutes : null,
    performed_by_employee_id: leadOf(context, order),
    summary: `${order.title} done.`,
  });
}

export function leadOf({ tables }: Context, order: Order): Key | null {
  const lead = order.lead_maintenance_technician_id;
  return lead === null ? null : tables.maintenance_technicians.must(lead).employee_id;
}

/** Schedules of the order know when they were last done. */
function moveSchedules(context: Context, order: Order): void {
  const { tables, now } = context;
  if (order.pm_schedule_id === null) return;
  const schedule = tables.pm_schedules.must(order.pm_schedule_id);
  const asset = tables.maintenance_assets.must(order.maintenance_asset_id);
  const day = localDay(now);
  if (schedule.status !== 'ended')
    tables.pm_schedules.change(schedule, {
      last_done_on: day,
      last_done_meter: schedule.trigger_type === 'meter' ? Math.round((asset.last_operating_hours ?? 0) / 10) : null,
    });
  if (day <= order.due_date + schedule.tolerance_days)
    countDone(context, order.maintenance_asset_id, order.due_date, 1);
}
