import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { type KeyedAgenda, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { OperationsRow, Types } from '../rows.ts';
import { isInService, type Machine, machinesOf, workFrom, workUntil } from './capacity.ts';
import type { Context } from './context.ts';
import { personFor } from './dispatching-people.ts';
import { type Candidate, chooseNext, departure, isAdjusted, isSameFamily, type Rule } from './dispatching-rule.ts';
import { availableAt, orderOf, partsCameAt, workLeft } from './floor.ts';
import { adjustPlacing, freezePlacing, type Placing, placingOf, writePlacings } from './scheduling.ts';
import { occupationOf } from './standard-times.ts';
import { underWay } from './under-way.ts';

/** One operation under way, one ahead. */
const SLOTS = 2;
const AHEAD = lifecycle.scheduling.aheadMinutes * MINUTE_MS;

/** Whenever a machine of a work centre may take something that waits there it does so at once. */
const workCentres: KeyedAgenda<Types> = {
  each: 'work centre',
  keys: ({ copies }) => Array.from(copies['erp.work_centers'].all(), ({ work_center_id }) => work_center_id),
  next: nextDispatch,
  act: dispatchNext,
  with: { operations: 'work_center_id' },
};

/**
 * Gives operations to machines. A machine has at most one operation under way and one ahead; it gets the next one shortly before it becomes free, from
 * what waits at its work centre then.
 */
export const dispatching: Process<Types> = {
  name: 'dispatching',
  copied: { 'master.machines': lookAgain, 'master.production_lines': lookAgain, 'erp.work_centers': lookAgain },
  agenda: [workCentres],
};

/** Machines or their shifts have changed. */
function lookAgain(context: Context): void {
  for (const centre of workCentres.keys(context)) context.reconsider(workCentres, centre);
}

/** When pieces arrive at a work centre, or one of its machines comes near its end while some wait. */
function nextDispatch(centre: Key, context: Context): Moment {
  let next = NEVER;
  for (const operation of readyAt(context, centre)) next = Math.min(next, availableAt(context, operation));
  if (next > context.now) return next;
  let open = NEVER;
  for (const machine of machinesOf(context, centre)) open = Math.min(open, openFrom(context, machine) - AHEAD);
  return Math.max(open, context.now);
}

/** Dispatches the first of what waits at a work centre. */
function dispatchNext(centre: Key, context: Context): void {
  const open = openMachines(context, centre);
  const [first] = open;
  // Pieces may arrive while no machine is open.
  if (!first) return;
  const before = context.the(underWay).on(first.machine.machine_id)[0];
  const { candidate, rule } = must(chooseNext(candidates(context, centre), before), 'next operation');
  const planned = open.find(({ machine }) => machine.machine_id === candidate.operation.machine_id);
  dispatch(context, candidate, rule, rule === 'setup_family' ? first : (planned ?? first));
}

function readyAt({ tables }: Context, centre: Key): OperationsRow[] {
  return tables.operations.by('work_center_id', centre).filter(({ status }) => status === 'ready');
}

function candidates(context: Context, centre: Key): Candidate[] {
  return readyAt(context, centre)
    .filter((operation) => availableAt(context, operation) <= context.now)
    .map((operation) => {
      const { priority, planned_end_at } = orderOf(context, operation);
      return {
        operation,
        isUrgent: priority === 'urgent',
        timeLeft: planned_end_at - context.now,
        workLeft: workLeft(context, operation),
      };
    });
}

/** Machines that may take another operation, the one first that is free first. */
function openMachines(context: Context, centre: Key): { machine: Machine; from: Moment }[] {
  return machinesOf(context, centre)
    .map((machine) => ({ machine, from: openFrom(context, machine) }))
    .filter(({ from }) => from <= context.now + AHEAD)
    .sort((a, b) => a.from - b.from || a.machine.machine_id - b.machine.machine_id);
}

/** When a machine can begin with one more operation; never while that cannot be said. */
function openFrom(context: Context, machine: Machine): Moment {
  const own = context.the(underWay).on(machine.machine_id);
  const [current] = own;
  if (!current) return workFrom(context, machine, context.now);
  if (own.length === SLOTS || current.setup_started_at === null) return NEVER;
  const end = workUntil(context, machine, current.setup_started_at, occupationOf(current));
  return workFrom(context, machine, Math.max(context.now, end));
}

function dispatch(
  context: Context,
  { operation, isUrgent }: Candidate,
  rule: Rule,
  { machine, from }: { machine: Machine; from: Moment },
): void {
  const plan = placingOf(context, operation);
  const isFamily = isSameFamily(operation, context.the(underWay).on(machine.machine_id)[0]);
  // The set-up is shorter when the same item stands on the machine.
  const setup = isFamily
    ? Math.round(operation.planned_setup_minutes * lifecycle.scheduling.familySetup)
    : operation.planned_setup_minutes;
  const reason = departure(plan, {
    machine: machine.machine_id,
    isInService: isInService(context, operation.work_center_id, plan.machine_id),
    start: from,
    setup,
    available: availableAt(context, operation),
    parts: partsCameAt(context, operation),
    isUrgent,
  });
  if (reason !== null) {
    const end = workUntil(context, machine, from, occupationOf(operation, setup));
    const placing: Placing = {
      operation,
      machine,
      start: from,
      end,
      setup,
      reason,
      rule: isFamily ? 'setup_family' : rule,
    };
    if (isAdjusted(plan, placing)) adjustPlacing(context, placing);
    else writePlacings(context, [placing]);
  }
  const begins = Math.max(from, must(operation.planned_start_at, 'planned start'));
  const assigned_employee_id = personFor(context, operation, machine, begins);
  context.tables.operations.change(operation, { status: 'dispatched', assigned_employee_id });
  freezePlacing(context, operation);
}
