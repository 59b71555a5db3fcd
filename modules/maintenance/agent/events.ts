import { everyDay } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { follow, type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { ASSEMBLY_OF_MODE } from '../lifecycle/assets.ts';
import { problemOf } from '../lifecycle/failure-codes.ts';
import { SENSOR_PLAN } from '../lifecycle/plans.ts';
import { FINDING_PLAN, REPAIR_PLANS } from '../lifecycle/procedures.ts';
import { TRIAGE, WORK } from '../lifecycle/work.ts';
import type { Types } from '../rows.ts';
import {
  type Asset,
  assetOfMachine,
  type ConditionEvent,
  type Context,
  type Order,
  orderCompleted,
} from './context.ts';
import { plan } from './course.ts';
import { downByFault } from './downtime.ts';
import { note } from './history.ts';
import { log } from './journals.ts';
import { requestOrder } from './orders.ts';
import { codeKey, procedureFor } from './standards.ts';

type Reason = NonNullable<ConditionEvent['no_work_reason_code']>;

/** Faults from the machines: each becomes work, or the reason why not stands in it. */
export const events: Process<Types> = {
  name: 'condition events',
  takes: { machine_condition_events: hear },
  schedule: [{ at: everyDay.at('03:40'), act: expireRepeats, clock: true }],
  agenda: [{ of: 'machine_condition_events', next: decisionOf, act: decide }],
  follows: [follow(orderCompleted, closeEvents)],
};

/** A fault is detected, or it is over. */
function hear(context: Context, { columns }: Message<Types, 'machine_condition_events'>): void {
  const { tables, numbers, now } = context;
  const fault = must(columns.machine_fault_id ?? undefined, 'fault of an event');
  const [known] = tables.machine_condition_events.by('machine_fault_id', fault);
  if (columns.cleared_at && (known || columns.detected_at !== columns.cleared_at)) {
    if (known) tables.machine_condition_events.change(known, { cleared_at: columns.cleared_at });
    tell(context, columns, 'fault_cleared', known);
    if (known) return;
  }
  const asset = assetOfMachine(context, must(columns.machine_id, 'machine of a fault'));
  if (!asset) return;
  const detected = must(columns.detected_at, 'moment of a fault');
  const event = tables.machine_condition_events.receive(columns, {
    event_number: numbers.next('MCE', now),
    maintenance_asset_id: asset.maintenance_asset_id,
    repeat_count: repeatsOf(context, asset, columns.fault_code ?? '', detected),
    problem_failure_code_id: codeKey(context, problemOf(columns.fault_code ?? '', columns.failure_mode ?? null)),
    status: 'received',
  });
  if (event.stops_machine) repair(context, event, asset);
  else if (event.sensor_condition !== null) checkSensor(context, event, asset);
  tell(context, columns, 'fault_reported', event);
}

function tell(
  context: Context,
  columns: Message<Types, 'machine_condition_events'>['columns'],
  message_type: 'fault_reported' | 'fault_cleared',
  event: ConditionEvent | undefined,
): void {
  log(context, {
    direction: 'inbound',
    flow_id: 'operations-to-maintenance',
    counterpart_module: 'operations',
    message_type,
    entity_table: 'operations.machine_faults',
    entity_id: must(columns.machine_fault_id ?? undefined, 'fault'),
    document_number: columns.fault_number ?? null,
    machine_id: columns.machine_id ?? null,
    maintenance_asset_id: event?.maintenance_asset_id ?? null,
    work_order_id: event?.work_order_id ?? null,
    is_threshold_exceeded: columns.severity !== 'info' && columns.severity !== 'warning',
  });
}

/** Equal faults of the machine in the days before. */
function repeatsOf({ tables }: Context, { machine_id }: Asset, code: string, at: Moment): number {
  return tables.machine_condition_events
    .by('machine_id', machine_id ?? 0)
    .filter(({ fault_code, detected_at }) => fault_code === code && detected_at > at - TRIAGE.repeats.days * DAY_MS)
    .length;
}

/** A machine stands: somebody is called. */
function repair(context: Context, event: ConditionEvent, top: Asset): void {
  const { tables, copies, draws, now } = context;
  const mode = event.failure_mode ?? 'random';
  const { machine_type } = copies['master.machines'].must(event.machine_id);
  const assemblies = tables.maintenance_assets
    .by('parent_maintenance_asset_id', top.maintenance_asset_id)
    .filter(({ hierarchy_level }) => hierarchy_level === 'assembly');
  const asset = assemblies[ASSEMBLY_OF_MODE[mode]] ?? top;
  const priority = TRIAGE.priority[event.severity][top.criticality];
  const order = requestOrder(context, asset, {
    work_order_type: 'corrective',
    origin: 'condition_event',
    procedures: [procedureFor(context, REPAIR_PLANS[mode], machine_type).work_procedure_id],
    title: titleOf(context, top, event),
    description: describe(event),
    priority,
    due_date: localDay(now),
    failure_mode: event.failure_mode,
    problem_failure_code_id: event.problem_failure_code_id,
    requires_shutdown: true,
  });
  assess(context, event, order, priority);
  note(context, asset, {
    event_type: 'failure',
    event_at: event.detected_at,
    machine_condition_event_id: event.machine_condition_event_id,
    failure_code_id: event.problem_failure_code_id,
    summary: `Failed with ${event.fault_code}.`,
  });
  downByFault(context, top, event, order);
  const way = draws.of('machine_condition_events', event.machine_condition_event_id, 'way').between(...WORK.onTheWay);
  plan(context, order, now + Math.round(way * 60) * 1000);
}

/** How bad it is by the machine's own word, and whether it is the first of its kind. */
function describe({ fault_number, severity, repeat_count }: ConditionEvent): string {
  const before = repeat_count === 0 ? 'first' : `${repeat_count} alike`;
  return `${fault_number ?? 'Fault'}, ${severity}, ${before} in ${TRIAGE.repeats.days} days`;
}

/** An asset and what is wrong with it, in words and by the code of its controller. */
function titleOf({ tables }: Context, asset: Asset, event: ConditionEvent): string {
  const key = event.problem_failure_code_id;
  const problem = key === null ? 'fault' : tables.failure_codes.must(key).failure_name.toLowerCase();
  return `${asset.asset_name}: ${problem} (${event.fault_code})`;
}

/** A sensor itself is faulty: it is to be calibrated. */
function checkSensor(context: Context, event: ConditionEvent, top: Asset): void {
  const { tables, now } = context;
  const [sensor] = tables.maintenance_assets.by('sensor_health_id', event.sensor_health_id);
  const asset = sensor ?? top;
  const order = requestOrder(context, asset, {
    work_order_type: 'calibration',
    origin: 'condition_event',
    procedures: [procedureFor(context, SENSOR_PLAN, 'sensor').work_procedure_id],
    title: `${asset.asset_name}: ${event.sensor_condition}`,
    priority: 'normal',
    due_date: localDay(now) + 2,
    sensor_health_id: event.sensor_health_id,
    problem_failure_code_id: event.problem_failure_code_id,
  });
  assess(context, event, order, 'normal');
  plan(context, order, now);
}

function assess({ tables, now }: Context, event: ConditionEvent, order: Order, priority: Order['priority']): void {
  tables.machine_condition_events.change(event, {
    status: 'assessed',
    decision: 'new_work_order',
    work_order_id: order.work_order_id,
    priority,
    assessed_at: now,
    response_due_at: event.detected_at + TRIAGE.respondsWithin[priority] * MINUTE_MS,
  });
}

/** Warnings are decided on within minutes, by rule. */
function decisionOf(event: ConditionEvent, { draws }: Context): Moment {
  if (event.status !== 'received') return NEVER;
  const draw = draws.of('machine_condition_events', event.machine_condition_event_id, 'decision');
  return event.detected_at + Math.round(draw.between(...TRIAGE.dismissedWithin) * 60) * 1000;
}

function decide(event: ConditionEvent, context: Context): void {
  const { tables, draws, now } = context;
  const asset = tables.maintenance_assets.must(event.maintenance_asset_id);
  const draw = draws.of('machine_condition_events', event.machine_condition_event_id, 'work');
  const isRepeated = (event.repeat_count + 1) % TRIAGE.repeats.count === 0;
  if (!isRepeated && !draw.chance(TRIAGE.warningToWork)) {
    dismiss(
      context,
      event,
      event.severity === 'info' ? 'below_threshold' : draw.chance(0.6) ? 'transient' : 'cleared_by_operator',
    );
    return;
  }
  const priority = TRIAGE.priority[event.severity][asset.criticality];
  const order = requestOrder(context, asset, {
    work_order_type: 'corrective',
    origin: 'condition_event',
    procedures: [procedureFor(context, FINDING_PLAN, 'other').work_procedure_id],
    title: `${titleOf(context, asset, event)}${isRepeated ? ', repeated' : ''}`,
    description: describe(event),
    priority,
    due_date: localDay(now) + 5,
    problem_failure_code_id: event.problem_failure_code_id,
  });
  assess(context, event, order, priority);
  plan(context, order, now);
}

function dismiss({ tables, now }: Context, event: ConditionEvent, reason: Reason): void {
  tables.machine_condition_events.change(event, {
    status: 'dismissed',
    decision: 'no_work',
    no_work_reason_code: reason,
    priority: 'low',
    assessed_at: now,
  });
}

function closeEvents({ tables }: Context, order: Order): void {
  for (const event of tables.machine_condition_events.by('work_order_id', order.work_order_id))
    if (event.status === 'assessed') tables.machine_condition_events.change(event, { status: 'closed' });
}

/** What is long past no longer counts as a repeat. */
function expireRepeats({ tables, now }: Context): void {
  for (const event of [...tables.machine_condition_events.held()])
    if (event.repeat_expired_on === null && event.detected_at <= now - TRIAGE.repeats.days * DAY_MS)
      tables.machine_condition_events.change(event, { repeat_expired_on: localDay(now) });
}
