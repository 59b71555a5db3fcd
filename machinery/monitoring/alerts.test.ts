import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../base/utc.ts';
import { CompanyClock } from '../daemons/company-clock.ts';
import type { AnsweredRequest } from '../documents/log-lines.ts';
import { type AlertState, type Mark, step } from './alert-states.ts';
import { ALERTS } from './alerts.ts';
import { type Capacity, forecast, withSizes } from './capacity.ts';
import { queued } from './channels.ts';
import { Counters, evaluate } from './evaluate.ts';
import { leftFor } from './measure-databases.ts';
import { METRICS } from './metrics.ts';
import { MetricsServer } from './metrics-server.ts';
import type { Parts, Snapshot } from './snapshot.ts';

const AT = Date.UTC(2026, 10, 30, 12);
const DATABASE = 'genims_erp_db';

function healthy(): Snapshot & { parts: Parts } {
  const ago = (milliseconds: number) => new Date(AT - milliseconds).toISOString();
  return {
    at: AT,
    failures: {},
    parts: {
      engines: [
        { name: 'postgres', product: 'PostgreSQL', version: '18', source: 'bundled', address: 'here', running: true },
      ],
      daemons: ['erp', 'sync', 'etl'].map((unit) => ({ unit, isRunning: true, restarts: 0, behindSeconds: 0 })),
      flows: [{ source: 'a', target: 'b', appliedAt: ago(0), waiting: 3, refused: 0, age: 5, p50: 100, p99: 900 }],
      inboxes: [{ module: 'erp', waiting: 3, oldestSeconds: 2 }],
      slots: [{ database: DATABASE, slot: 'genims_1', active: true, retainedBytes: 2 ** 20, lost: false }],
      record: { flows: [], checkedAt: ago(0), broken: [] },
      jobs: [
        {
          ...{ job: 'hourly', schedule: '0 * * * *', isHourly: true, overdueSeconds: 0 },
          ...{ successRate: 1, lagMinutes: 20, warning: null },
          last: {
            ...{ run: '1', job: 'hourly', trigger: 'schedule', mode: 'incremental', status: 'succeeded' },
            ...{ asOf: ago(HOUR_MS), startedAt: ago(HOUR_MS), finishedAt: ago(HOUR_MS), seconds: 1 },
            ...{ rowsRead: 1, inserted: 0, updated: 0, deleted: 0, error: null },
          },
        },
      ],
      backups: [
        { source: 'erp', at: ago(HOUR_MS), drilledAt: ago(DAY_MS), drillSeconds: 20, waitingSince: ago(HOUR_MS / 2) },
      ],
      disk: { freeBytes: 50, totalBytes: 100 },
      verified: [{ database: DATABASE, ok: true }],
      expiries: [{ kind: 'certificate', name: 'ca.pem', daysLeft: 300 }],
      logins: [{ engine: 'postgres', server: 'local', count: 4 }],
      databases: [
        {
          ...{ name: DATABASE, engine: 'postgres', bytes: 100, rows: 10, budgetBytes: 1000 },
          ...{ connections: 10, connectionLimit: 100, longestTransactionSeconds: 1, deadlocks: 2 },
        },
      ],
    },
  };
}

type Damage = (parts: Parts, snapshot: Snapshot) => unknown;
const first = <T>(list: T[]): T => list[0] as T;
const old = (days: number) => new Date(AT - days * DAY_MS).toISOString();

/** What causes each alert. */
const CAUSES: Record<string, Damage> = {
  engine_down: ({ engines }) => Object.assign(first(engines), { running: false }),
  daemon_down: ({ daemons }) => Object.assign(first(daemons), { isRunning: false }),
  daemon_restarting: ({ daemons }) => Object.assign(first(daemons), { restarts: 4 }),
  flow_late: ({ flows }) => Object.assign(first(flows), { p99: 31_000 }),
  watermark_standing: ({ flows }) => Object.assign(first(flows), { age: 121 }),
  inbox_old: ({ inboxes }) => Object.assign(first(inboxes), { oldestSeconds: 901 }),
  inbox_refused: ({ flows }) => Object.assign(first(flows), { refused: 1 }),
  slot_inactive: ({ slots }) => Object.assign(first(slots), { active: false }),
  slot_lost: ({ slots }) => Object.assign(first(slots), { lost: true }),
  log_retained: ({ slots }) => Object.assign(first(slots), { retainedBytes: 2 ** 30 + 1 }),
  reporting_stale: ({ jobs }) => Object.assign(first(jobs), { lagMinutes: 66 }),
  job_failed: ({ jobs }) => Object.assign(first(jobs).last ?? {}, { status: 'failed' }),
  job_late: ({ jobs }) => Object.assign(first(jobs), { overdueSeconds: 1801 }),
  backup_missed: ({ backups }) => Object.assign(first(backups), { at: old(2) }),
  backup_missing: ({ backups }) => Object.assign(first(backups), { at: null }),
  backup_waiting: ({ backups }) => Object.assign(first(backups), { waitingSince: old(0.1) }),
  drill_missed: ({ backups }) => Object.assign(first(backups), { drilledAt: old(9) }),
  drill_slow: ({ backups }) => Object.assign(first(backups), { drillSeconds: 121 }),
  database_large: ({ databases }) => Object.assign(first(databases), { bytes: 801 }),
  database_full_soon: ({ databases }) => Object.assign(first(databases), { bytes: 600 }),
  disk_full_soon: ({ disk }) => Object.assign(disk, { freeBytes: 9 }),
  connections_high: ({ databases }) => Object.assign(first(databases), { connections: 81 }),
  transaction_long: ({ databases }) => Object.assign(first(databases), { longestTransactionSeconds: 901 }),
  deadlocks: ({ databases }) => Object.assign(first(databases), { deadlocks: 3 }),
  audit_broken: ({ record }) => record.broken.push({ table: 't', chain: 'c', rowId: 1, since: old(0) }),
  law_violated: ({ verified }) => Object.assign(first(verified), { ok: false }),
  expires_soon: ({ expiries }) => Object.assign(first(expiries), { daysLeft: 20 }),
  logins_failed: ({ logins }) => Object.assign(first(logins), { count: 15 }),
  monitor_blind: (_, snapshot) => Object.assign(snapshot.failures, { logins: 'refused' }),
};

/** Sizes of ten days up to the snapshot's: nothing to speak of, until the last one. */
function capacityOf({ parts }: Snapshot): Capacity[] {
  return (parts.databases ?? []).map((one) => {
    const sizes = Array.from({ length: 10 }, (_, i) => ({ day: old(10 - i).slice(0, 10), bytes: 100 + (i % 2) }));
    return forecast(one, withSizes({ [one.name]: sizes }, [one], AT)[one.name]);
  });
}

/** Alerts whose condition holds after what was done to a platform that was well. */
function holding(damage: Damage): string[] {
  const counters = new Counters();
  evaluate(healthy(), counters);
  const snapshot = healthy();
  damage(snapshot.parts, snapshot);
  snapshot.at += 60_000;
  const { verdicts } = evaluate(snapshot, counters, capacityOf(snapshot));
  return verdicts.filter(({ holds }) => holds).map(({ alert }) => alert.name);
}

function follow(
  rounds: { minute: number; damage: Damage }[],
  marks: Mark[] = [],
): { states: AlertState[]; news: string[][] } {
  const counters = new Counters();
  let states: AlertState[] = [];
  const news: string[][] = [];
  for (const { minute, damage } of rounds) {
    const snapshot = healthy();
    damage(snapshot.parts, snapshot);
    snapshot.at = AT + minute * 60_000;
    const next = step(states, evaluate(snapshot, counters), { marks, at: snapshot.at });
    states = next.states;
    news.push(next.news.map(({ key, status }) => `${key} ${status}`));
  }
  return { states, news };
}

const well: Damage = () => {};
const failing = CAUSES.job_failed as Damage;

describe('alerts', () => {
  test.each(ALERTS.map(({ name }) => name))('%s is raised by its cause, and not without it', (name) => {
    expect(holding(CAUSES[name] ?? well)).toContain(name);
    expect(holding(well)).toEqual([]);
  });

  test('each reads a metric that there is, and follows alerts that there are', () => {
    for (const { metric, follows = [] } of ALERTS) {
      expect(METRICS.map(({ name }) => name)).toContain(metric);
      for (const { alert } of follows) expect(ALERTS.map(({ name }) => name)).toContain(alert);
    }
  });

  test('a condition is told once it has held for its time, and again when it is over', () => {
    const down = CAUSES.daemon_down as Damage;
    const rounds = [0, 0.5, 1, 1.5].map((minute) => ({ minute, damage: down }));
    const { news, states } = follow([...rounds, { minute: 2, damage: well }]);
    expect(news).toEqual([[], [], ['daemon_down/erp firing'], [], ['daemon_down/erp resolved']]);
    expect(states).toMatchObject([{ status: 'resolved', occurrences: 1 }]);
    expect(
      follow([
        { minute: 0, damage: down },
        { minute: 0.5, damage: well },
      ]).states,
    ).toEqual([]);
  });

  test('an engine that is down is told alone', () => {
    const all: Damage = (parts, snapshot) => {
      for (const name of ['engine_down', 'daemon_down', 'job_failed', 'inbox_refused']) CAUSES[name]?.(parts, snapshot);
    };
    const { news, states } = follow([0, 5].map((minute) => ({ minute, damage: all })));
    expect(news).toEqual([['engine_down/postgres/here firing'], []]);
    expect(states.filter(({ status }) => status === 'silenced')).toHaveLength(3);
    const after = follow([
      { minute: 0, damage: all },
      { minute: 1, damage: failing },
    ]);
    expect(after.news[1]).toEqual(['engine_down/postgres/here resolved', 'job_failed/hourly firing']);
  });

  test('what cannot be asked stays as it was', () => {
    const blind: Damage = ({ jobs }, snapshot) => {
      jobs.length = 0;
      Object.assign(snapshot.failures, { jobs: 'no answer' });
    };
    const { states, news } = follow([
      { minute: 0, damage: failing },
      { minute: 1, damage: blind },
    ]);
    expect(states.find(({ alert }) => alert === 'job_failed')).toMatchObject({ status: 'firing' });
    expect(news[1]).toEqual([]);
  });

  test('a person acknowledges or silences an alert, for as long as was said', () => {
    const mark = (kind: Mark['kind'], minutes: number | null): Mark => ({
      ...{ key: 'job_failed/hourly', kind, by: 'operator', at: new Date(AT + 30_000).toISOString(), reason: 'known' },
      until: minutes === null ? null : new Date(AT + minutes * 60_000).toISOString(),
    });
    const rounds = [0, 1, 10].map((minute) => ({ minute, damage: failing }));
    const acknowledged = follow(rounds, [mark('acknowledged', null)]);
    expect(acknowledged.states).toMatchObject([{ status: 'acknowledged', acknowledgedBy: 'operator' }]);
    expect(acknowledged.news.slice(1)).toEqual([[], []]);
    expect(follow(rounds.slice(0, 2), [mark('silenced', 5)]).states).toMatchObject([{ status: 'silenced' }]);
    expect(follow(rounds, [mark('silenced', 5)]).news).toEqual([[], [], ['job_failed/hourly firing']]);
  });

  test('the queue keeps an alert until it is acknowledged and over', () => {
    const { states } = follow([{ minute: 0, damage: failing }]);
    const state = first(states);
    expect(queued(state)).toMatchObject({ alert_status: 'unacknowledged', left_queue_at: null });
    const over = { ...state, status: 'resolved' as const, resolvedAt: new Date(AT + 60_000).toISOString() };
    expect(queued(over)).toMatchObject({ alert_status: 'unacknowledged', left_queue_at: null });
    const acknowledgedAt = new Date(AT + 90_000).toISOString();
    expect(queued({ ...over, acknowledgedAt, acknowledgedBy: 'operator' })).toMatchObject({
      ...{ alert_status: 'closed', left_queue_at: new Date(acknowledgedAt) },
    });
  });
});

describe('capacity', () => {
  test('growth is forecast with an interval, and its upper end fills the budget', () => {
    const database = first(healthy().parts.databases);
    const sizes = [0, 1, 2, 3, 4].map((day) => ({ day: old(4 - day).slice(0, 10), bytes: 60 + 10 * day }));
    expect(forecast(database, sizes)).toMatchObject({ bytesPerDay: 10, interval: 0, daysUntilFull: 90 });
    const rough = sizes.map((one, i) => ({ ...one, bytes: one.bytes + (i % 2) * 8 }));
    const { daysUntilFull, interval } = forecast(database, rough);
    expect(interval).toBeGreaterThan(0);
    expect(daysUntilFull).toBeLessThan(90);
    expect(forecast(database, sizes.slice(0, 2)).daysUntilFull).toBeNull();
  });
});

describe('how long an agent has left a message', () => {
  const company = new CompanyClock({ wall: AT - DAY_MS, company: AT - DAY_MS, speed: 1 });
  const effectiveAt = AT - HOUR_MS;

  test.each([
    ['that catches up with the clock: not at all', { moment: AT - 2 * HOUR_MS, movedAt: AT }, 0],
    ['that stands still before it: since it does', { moment: AT - 2 * HOUR_MS, movedAt: AT - 60_000 }, 60_000],
    ['that stands still from before it was due: since it is', { moment: AT - DAY_MS, movedAt: AT - DAY_MS }, HOUR_MS],
    ['that went past it: since then', { moment: AT, movedAt: AT }, HOUR_MS],
    ['of which nothing is known: by the clock', undefined, HOUR_MS],
  ])('one %s', (_, agent, expected) => {
    expect(leftFor(effectiveAt, AT, company, agent)).toBe(expected);
  });
});

test('metrics are served on loopback, with the labels of the snapshot', async () => {
  const requests: AnsweredRequest[] = [];
  const server = new MetricsServer((request) => requests.push(request));
  const port = await server.listen(0);
  try {
    server.show(healthy(), [], []);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toContain(`genims_database_bytes{database="${DATABASE}"} 100`);
    expect(text).toContain('genims_engine_up{engine="postgres",address="here"} 1');
    expect((await fetch(`http://127.0.0.1:${port}/other?secret=1`)).status).toBe(404);
    expect(requests.map(({ number, route, path, status }) => ({ number, route, path, status }))).toEqual([
      { number: 1, route: '/metrics', path: '/metrics', status: 200 },
      { number: 2, route: 'none', path: '/other', status: 404 },
    ]);
    expect(requests[0]?.responseBytes).toBeGreaterThan(text.length);
  } finally {
    server.close();
  }
});
