/** When a sample of a metric raises an alert. A counter is looked at by how much it has risen. */
export type Condition = { above: number } | { below: number } | { rises: number; minutes: number };

/** An alert that explains another one: of the same values of labels, and with these values of its own. */
export interface Cause {
  alert: string;
  same: readonly string[];
  where?: Readonly<Record<string, string>>;
}

/** One alert: everything that is known of it, from which follow its evaluation, the rules of Prometheus, and its page. */
export interface Alert {
  name: string;
  /** As ISA-18.2 has them, and the queue of alerts. */
  severity: 'warning' | 'minor' | 'major' | 'critical';
  owner: string;
  metric: string;
  condition: Condition;
  /** The condition must have held for so many seconds. */
  forSeconds: number;
  title: string;
  /** What it is a symptom of. */
  cause: string;
  remedy: string;
  /** While one of them fires, or is about to, this one is silent. */
  follows?: readonly Cause[];
}

/** Causes that many alerts have. */
export const engineDown: Cause = { alert: 'engine_down', same: [] };
export const syncDown: Cause = { alert: 'daemon_down', same: [], where: { unit: 'sync' } };
export const loaderDown: Cause = { alert: 'daemon_down', same: [], where: { unit: 'etl' } };
