import { DAY_MS } from '../base/utc.ts';
import { ALERTS } from './alerts.ts';
import { alertKey, type Evaluation } from './evaluate.ts';

/** `pending` has held for less than its time; `silenced` is told to nobody, because a cause of it fires or a person wanted so. */
export type AlertStatus = 'pending' | 'firing' | 'acknowledged' | 'silenced' | 'resolved';

export interface AlertState {
  key: string;
  alert: string;
  labels: Readonly<Record<string, string>>;
  status: AlertStatus;
  value: number;
  /** When the condition began to hold, when it was first told, and when it ceased to hold; ISO. */
  since: string;
  raisedAt: string | null;
  resolvedAt: string | null;
  lastSeenAt: string;
  occurrences: number;
  /** Why it is silenced: the key of its cause, or what the person said. */
  because: string | null;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
}

/** What a person decided about an alert, by its key. */
export interface Mark {
  key: string;
  kind: 'acknowledged' | 'silenced';
  by: string;
  at: string;
  reason: string | null;
  /** For silence: its end. */
  until: string | null;
}

export interface Step {
  states: AlertState[];
  /** What is told now: it has begun to fire, or its cause is gone. */
  news: AlertState[];
}

/** Days for which what is resolved is still listed. */
const LISTED = 7;

/** From the states before to those of now. */
export function step(
  before: readonly AlertState[],
  { verdicts, unknown }: Evaluation,
  { marks, at }: { marks: readonly Mark[]; at: number },
): Step {
  const now = new Date(at).toISOString();
  const known = new Map(before.map((state) => [state.key, state]));
  const states: AlertState[] = [];
  for (const { alert, labels, value, holds } of verdicts) {
    const key = alertKey(alert.name, labels);
    const former = known.get(key);
    known.delete(key);
    if (!holds) {
      if (former) states.push(...resolved(former, at));
      continue;
    }
    const open = former && former.status !== 'resolved' ? former : undefined;
    const since = open?.since ?? now;
    const isOver = at - Date.parse(since) >= alert.forSeconds * 1000;
    states.push({
      ...{ key, alert: alert.name, labels, value, since, lastSeenAt: now, resolvedAt: null },
      status: isOver ? 'firing' : 'pending',
      ...{ raisedAt: open?.raisedAt ?? null, occurrences: former?.occurrences ?? 0 },
      ...{ because: null, acknowledgedAt: open?.acknowledgedAt ?? null, acknowledgedBy: open?.acknowledgedBy ?? null },
    });
  }
  // What cannot be asked is as it was; what is not there any more is over.
  for (const state of known.values()) states.push(...(unknown.has(state.alert) ? [state] : resolved(state, at)));
  for (const state of states) judge(state, { states, marks, now });
  return { states, news: states.filter((state) => isNews(state, before)) };
}

/** What was pending is forgotten when it ceases to hold, what was told is listed for a while. */
function resolved(state: AlertState, at: number): AlertState[] {
  if (state.raisedAt === null) return [];
  const resolvedAt = state.resolvedAt ?? new Date(at).toISOString();
  return at - Date.parse(resolvedAt) > LISTED * DAY_MS ? [] : [{ ...state, status: 'resolved', resolvedAt }];
}

function judge(
  state: AlertState,
  { states, marks, now }: { states: readonly AlertState[]; marks: readonly Mark[]; now: string },
): void {
  const acknowledged = marks.find(
    (mark) => mark.kind === 'acknowledged' && mark.key === state.key && mark.at >= (state.raisedAt ?? now),
  );
  if (acknowledged) Object.assign(state, { acknowledgedAt: acknowledged.at, acknowledgedBy: acknowledged.by });
  if (state.status === 'resolved') return;
  const cause = causeOf(state, states);
  if (cause) {
    // When the cause is gone, what follows from it has its own time to go too.
    Object.assign(state, { status: 'silenced', because: cause.key, since: now });
    return;
  }
  if (state.status === 'pending') return;
  const silence = marks.find(
    (mark) => mark.kind === 'silenced' && mark.key === state.key && (mark.until === null || mark.until > now),
  );
  if (silence) Object.assign(state, { status: 'silenced', because: `${silence.by}: ${silence.reason ?? ''}` });
  else if (state.acknowledgedAt !== null) state.status = 'acknowledged';
  else if (state.raisedAt === null) Object.assign(state, { raisedAt: now, occurrences: state.occurrences + 1 });
}

/** An alert that is not over, or was raised before its time, and explains this one. */
function causeOf(state: AlertState, states: readonly AlertState[]): AlertState | undefined {
  const follows = ALERTS.find(({ name }) => name === state.alert)?.follows ?? [];
  return states.find(
    (other) =>
      other.key !== state.key &&
      other.status !== 'resolved' &&
      follows.some(
        ({ alert, same, where = {} }) =>
          alert === other.alert &&
          same.every((label) => other.labels[label] === state.labels[label]) &&
          Object.entries(where).every(([label, value]) => other.labels[label] === value),
      ),
  );
}

const TOLD: ReadonlySet<AlertStatus> = new Set(['firing', 'acknowledged']);

function isNews(state: AlertState, before: readonly AlertState[]): boolean {
  const former = before.find(({ key }) => key === state.key)?.status;
  if (state.status === 'firing') return former === undefined || !TOLD.has(former);
  return state.status === 'resolved' && former !== undefined && TOLD.has(former);
}
