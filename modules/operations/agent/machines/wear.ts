import { scaled } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import { WEAR } from '../../lifecycle/process.ts';
import type { Context, Machine, Run } from '../context.ts';

export function hasTools(machine: Machine): boolean {
  return machine.tool_life_minutes !== null;
}

/** AI4I quality variant of what a run makes, given when it was taken up. */
export function variantOf({ product_variant }: Run): NonNullable<Run['product_variant']> {
  return must(product_variant, 'variant of a run');
}

/** Tool wear that a run adds, minutes in hundredths: by what is made, and by how long it takes. */
export function wearAdded(run: Run, seconds: number): Scaled {
  const [least, most] = WEAR.lengthFactor;
  const factor = Math.min(most, Math.max(least, seconds / 60 / WEAR.usualRunMinutes));
  return scaled(WEAR.perRun[variantOf(run)] * factor, 2);
}

/** Wear of the tool before a run, minutes in hundredths. Other machines have wear parts that nobody measures: somewhere in their life. */
export function wearBefore({ draws }: Context, run: Run): Scaled {
  if (run.tool_wear_start_minutes !== null) return run.tool_wear_start_minutes;
  return scaled(draws.of('production_runs', run.production_run_id, 'wear part').between(0, WEAR.partsAtMost), 2);
}

/** Whether the operator changes the tool after a run: with equal probability in every minute left until the tool must be changed. */
export function changesTool({ draws }: Context, run: Run, wear: Scaled): boolean {
  const [from, to] = WEAR.changedBetween;
  const [after, added] = [wear / 100, (wear - (run.tool_wear_start_minutes ?? wear)) / 100];
  if (after <= from) return false;
  const before = Math.max(from, after - Math.max(added, 0));
  return (
    before >= to ||
    draws.of('production_runs', run.production_run_id, 'tool change').uniform() * (to - before) < after - before
  );
}
