import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { CONDITION } from '../lifecycle/condition.ts';
import type { Context, Fault, Machine } from './context.ts';

const RENEWING = new Set<Fault['failure_mode']>(CONDITION.renewedBy);

/** Condition of a machine at a moment, from 0 as repaired to 1 worn out: it follows from its last repair, whose fault is held for that. */
export function conditionOf(context: Context, { machine_id }: Machine, at: Moment): number {
  const { draws, parameters } = context;
  const fault = lastRepaired(context, machine_id, at);
  const since =
    fault?.cleared_at ??
    parameters.start - draws.of('machines', machine_id, 'last repair').between(...CONDITION.openingDays) * DAY_MS;
  const draw = draws.of('machines', machine_id, `condition after ${fault?.machine_fault_id ?? 'opening'}`);
  const sound = draw.lognormal(CONDITION.sound.median, CONDITION.sound.spread);
  const wearing = draw.lognormal(CONDITION.wearing.median, CONDITION.wearing.spread);
  const share = ((at - since) / DAY_MS - sound) / wearing;
  if (share <= 0) return 0;
  return share >= 1 ? 1 : share * Math.sqrt(share);
}

/** Whether a machine comes from a repair at a moment. */
export function isJustRepaired(context: Context, { machine_id }: Machine, at: Moment): boolean {
  const cleared = lastRepaired(context, machine_id, at)?.cleared_at ?? null;
  return cleared !== null && at - cleared < CONDITION.afterRepairHours * HOUR_MS;
}

function lastRepaired({ tables }: Context, machine: Fault['machine_id'], at: Moment): Fault | undefined {
  return tables.machine_faults
    .by('machine_id', machine)
    .findLast(({ failure_mode, cleared_at }) => RENEWING.has(failure_mode) && cleared_at !== null && cleared_at <= at);
}
