import { must } from '../../../../machinery/base/errors.ts';
import type { Key } from '../../../../machinery/base/row-types.ts';
import type { KeyedAgenda, Process } from '../../../../machinery/kernel/contract.ts';
import type { Types } from '../../rows.ts';
import { type Context, isKnown, type Machine, machineOf, stateOf, wholeSecond } from '../context.ts';
import { attendAlarms, nextOfAlarms } from './alarms.ts';
import { faultOf, holdsOf, isRunning, runOf, waitingRun } from './at-machine.ts';
import { courseOf, ranSeconds } from './course.ts';
import { attendFault, fail } from './faults.ts';
import { attendHolds, followOrder, isHoldDue } from './holds.ts';
import { newMeters, openingMeters } from './meters.ts';
import { beginRun, completeRun, followDispatch, startRun } from './runs.ts';
import { addFirstState, endState, enterState, RUNS } from './states.ts';
import { doing, isBreak, nextOfWorkday, readyOf, shiftOf } from './workday.ts';

/** Each machine is looked at when its state must change or an alarm comes to its time; looking at it at another moment changes nothing. */
const lookedAt: KeyedAgenda<Types> = {
  each: 'machine',
  keys: ({ tables }) => new Set([...tables.scada_machine_data.held()].map(({ machine_id }) => machine_id)),
  next: (machine, context) => Math.min(nextOfWorkday(context, machine), nextOfAlarms(context, machine)),
  act(machine, context) {
    attendAlarms(context, machine);
    goOn(context, machine);
  },
  with: { production_runs: 'machine_id', maintenance_events: 'machine_id' },
};

/** Machines with their runs, states, faults and holds. */
export const machines: Process<Types> = {
  name: 'machines',
  opens(context) {
    for (const machine of context.copies['master.machines'].all())
      if (machine.status === 'active') {
        addFirstState(context, machine.machine_id, context.now, openingMeters(context, machine, context.now));
        goOn(context, machine.machine_id);
      }
  },
  takes: {
    production_runs(context, { columns }) {
      install(context, machineOf(context, must(columns.machine_id, 'machine of a run')));
      followDispatch(context, columns);
    },
    maintenance_events: (context, { columns }) => followOrder(context, columns),
  },
  copied: {
    'master.machines'(context, machine) {
      if (machine.status === 'active') install(context, machine);
      if (isKnown(context, machine.machine_id)) context.reconsider(lookedAt, machine.machine_id);
    },
    'master.production_lines'(context) {
      for (const machine of lookedAt.keys(context)) context.reconsider(lookedAt, machine);
    },
  },
  agenda: [lookedAt],
};

/** A machine that comes into service begins with its meters at zero. */
function install(context: Context, machine: Machine): void {
  if (!isKnown(context, machine.machine_id))
    addFirstState(context, machine.machine_id, wholeSecond(context.now), newMeters(machine));
}

/** Brings a machine into the state that belongs to the moment. */
function goOn(context: Context, machine: Key): void {
  endRunning(context, machine);
  const shift = shiftOf(context, machine, context.now);
  if (shift) {
    attendFault(context, machine);
    attendHolds(context, machine);
    if (!isBreak(shift, context.now)) attendRun(context, machine);
  }
  const { kind, behind } = doing(context, machine, context.now);
  const run = runOf(context, machine);
  if (run && run.started_at !== null)
    context.tables.production_runs.change(run, { status: kind === RUNS ? 'running' : 'interrupted' });
  enterState(context, machine, kind, behind);
}

/** A run that has come to its end, or to its fault. */
function endRunning(context: Context, machine: Key): void {
  const state = stateOf(context, machine);
  const run = isRunning(state) ? runOf(context, machine) : undefined;
  const course = run && courseOf(context, run);
  if (!run || !course || state.timestamp === context.now) return;
  const ran = ranSeconds(run, state, context.now);
  if (ran >= course.total) completeRun(context, run);
  else if (ran === course.failure?.at) {
    endState(context, machine);
    fail(context, run, course, course.failure);
  }
}

/** A run that waits takes a machine that is free; its first piece is begun when set-up is done. */
function attendRun(context: Context, machine: Key): void {
  const { now } = context;
  if (faultOf(context, machine) || holdsOf(context, machine).some(({ held_at }) => held_at !== null)) return;
  const run = runOf(context, machine);
  if (run) {
    if (run.started_at === null && readyOf(context, run) <= now) startRun(context, run);
    return;
  }
  const next = waitingRun(context, machine);
  const isHeld = holdsOf(context, machine).some((one) => isHoldDue(one, now));
  if (next && !isHeld && wholeSecond(next.planned_start_at) <= now) beginRun(context, next);
}
