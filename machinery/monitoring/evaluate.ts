import { must } from '../base/errors.ts';
import { MINUTE_MS } from '../base/utc.ts';
import type { Alert } from './alert-definition.ts';
import { ALERTS } from './alerts.ts';
import type { Capacity } from './capacity.ts';
import type { Sample } from './metric-definition.ts';
import { METRICS } from './metrics.ts';
import type { Snapshot } from './snapshot.ts';

/** Whether the condition of an alert holds for one set of labels. */
export interface Verdict {
  alert: Alert;
  labels: Readonly<Record<string, string>>;
  value: number;
  holds: boolean;
}

export interface Evaluation {
  verdicts: Verdict[];
  /** Alerts of whose metric nothing is known now: what was true of them stays so. */
  unknown: ReadonlySet<string>;
}

/** How counters stood before: as long as this process remembers. */
export class Counters {
  private readonly seen = new Map<string, { at: number; value: number }[]>();

  /** By how much a counter has risen in the last minutes; one that began anew has risen by what it has. */
  risen(key: string, { at, value, minutes }: { at: number; value: number; minutes: number }): number {
    const known = (this.seen.get(key) ?? []).filter((one) => one.at >= at - minutes * MINUTE_MS);
    known.push({ at, value });
    this.seen.set(key, known);
    return known.reduce((sum, one, i) => {
      const before = known[i - 1];
      return before === undefined ? sum : sum + (one.value >= before.value ? one.value - before.value : one.value);
    }, 0);
  }
}

/** What each alert says of a snapshot. */
export function evaluate(snapshot: Snapshot, counters: Counters, capacity: readonly Capacity[] = []): Evaluation {
  const verdicts: Verdict[] = [];
  const unknown = new Set<string>();
  for (const alert of ALERTS) {
    const metric = must(
      METRICS.find(({ name }) => name === alert.metric),
      `metric ${alert.metric}`,
    );
    if (snapshot.failures[metric.part] !== undefined) unknown.add(alert.name);
    for (const sample of metric.read(snapshot, capacity))
      verdicts.push({ alert, ...sample, holds: holds(alert, sample, { at: snapshot.at, counters }) });
  }
  return { verdicts, unknown };
}

function holds(
  { name, condition }: Alert,
  { labels, value }: Sample,
  { at, counters }: { at: number; counters: Counters },
): boolean {
  if ('above' in condition) return value > condition.above;
  if ('below' in condition) return value < condition.below;
  return counters.risen(alertKey(name, labels), { at, value, minutes: condition.minutes }) > condition.rises;
}

/** One alert for one set of labels, as `alerts` prints it. */
export function alertKey(name: string, labels: Readonly<Record<string, string>>): string {
  const values = Object.values(labels);
  return values.length === 0 ? name : `${name}/${values.join('/')}`;
}
