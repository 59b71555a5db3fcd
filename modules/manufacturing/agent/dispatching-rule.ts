import type { Moment } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { lifecycle } from '../lifecycle.ts';
import type { OperationsRow, ProductionSchedulesRow } from '../rows.ts';

/** An operation that waits for a machine. */
export interface Candidate {
  operation: OperationsRow;
  isUrgent: boolean;
  /** Time left until the date of the order, and working time that it still needs. */
  timeLeft: number;
  workLeft: number;
}

export type Rule = Extract<
  ProductionSchedulesRow['dispatch_rule'],
  'priority' | 'critical_ratio' | 'setup_family' | 'earliest_due_date'
>;

/** Whether the station is set up for an operation when another one has been on it. */
export function isSameFamily(operation: OperationsRow, before: OperationsRow | undefined): boolean {
  return (
    before !== undefined &&
    before.operation_code === operation.operation_code &&
    before.product_id === operation.product_id &&
    before.material_id === operation.material_id
  );
}

/**
 * The next operation of a queue: urgent orders first, then those in danger by their critical ratio. The others keep the sequence of the schedule, in which early
 * dates had the first places; what needs no new set-up after `before` goes ahead of them.
 */
export function chooseNext(
  queue: readonly Candidate[],
  before: OperationsRow | undefined,
): { candidate: Candidate; rule: Rule } | undefined {
  let best: Ranked | undefined;
  for (const candidate of queue) {
    const ranked = rank(candidate, before);
    if (!best || isBefore(ranked, best)) best = ranked;
  }
  return best;
}

interface Ranked {
  candidate: Candidate;
  rule: Rule;
  /** Place of the rule among the rules, and of the candidate under it; low goes first. */
  place: number;
  within: number;
}

function rank(candidate: Candidate, before: OperationsRow | undefined): Ranked {
  const ratio = candidate.timeLeft / candidate.workLeft;
  const planned = candidate.operation.planned_start_at ?? 0;
  if (candidate.isUrgent) return { candidate, rule: 'priority', place: 0, within: ratio };
  if (ratio < lifecycle.scheduling.criticalRatio) return { candidate, rule: 'critical_ratio', place: 1, within: ratio };
  if (isSameFamily(candidate.operation, before)) return { candidate, rule: 'setup_family', place: 2, within: planned };
  return { candidate, rule: 'earliest_due_date', place: 3, within: planned };
}

function isBefore(a: Ranked, b: Ranked): boolean {
  if (a.place !== b.place) return a.place < b.place;
  if (a.within !== b.within) return a.within < b.within;
  return a.candidate.operation.operation_id < b.candidate.operation.operation_id;
}

/** Why an operation that is dispatched leaves its placing; null when it keeps it. */
export function departure(
  plan: { machine_id: number; planned_start_at: Moment; planned_setup_minutes: number },
  actual: {
    machine: number;
    isInService: boolean;
    start: Moment;
    setup: number;
    available: Moment;
    /** When the parts of an order came, for its first operation. */
    parts?: Moment | undefined;
    isUrgent: boolean;
  },
): ProductionSchedulesRow['reschedule_reason_code'] {
  const { earlyMinutes, lateMinutes } = lifecycle.scheduling;
  const delay = actual.start - plan.planned_start_at;
  if (!actual.isInService) return 'machine_down';
  if (delay > lateMinutes * MINUTE_MS && (actual.parts ?? 0) > plan.planned_start_at) return 'material_late';
  if (delay > lateMinutes * MINUTE_MS)
    return actual.available > plan.planned_start_at ? 'predecessor_late' : 'planner_decision';
  if (delay < -earlyMinutes * MINUTE_MS) return actual.isUrgent ? 'rush_order' : 'planner_decision';
  return actual.machine !== plan.machine_id || actual.setup !== plan.planned_setup_minutes ? 'planner_decision' : null;
}

/** Whether a departure is small: the same machine, some hours from the plan. */
export function isAdjusted(
  plan: { machine_id: number; planned_start_at: Moment },
  { machine, start }: { machine: { machine_id: number }; start: Moment },
): boolean {
  const moved = Math.abs(start - plan.planned_start_at);
  return machine.machine_id === plan.machine_id && moved < lifecycle.scheduling.adjustMinutes * MINUTE_MS;
}
