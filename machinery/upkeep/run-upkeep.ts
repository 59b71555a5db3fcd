import { clock } from '../base/clock.ts';
import { readFileIfAny, writeFileAtomic } from '../base/files.ts';
import type { Home } from '../base/home.ts';
import { mapParallel } from '../base/parallel.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { forecast } from '../monitoring/capacity.ts';
import { Counters, evaluate } from '../monitoring/evaluate.ts';
import { MonitorHome } from '../monitoring/monitor-home.ts';
import { type Snapshot, type SnapshotSources, takeSnapshot } from '../monitoring/snapshot.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Finding, type Period, THRESHOLDS, type Thresholds, type UpkeepRun } from './contract.ts';
import { monthlyMysql, weeklyMysql } from './mysql-upkeep.ts';
import { monthlyPostgres, weeklyPostgres } from './postgres-upkeep.ts';

/** Databases that are looked after at a time. */
const AT_ONCE = 2;
/** Runs of each period that are remembered. */
const REMEMBERED = 20;

export interface UpkeepInput extends SnapshotSources {
  period: Period;
  dryRun?: boolean;
  thresholds?: Thresholds;
}

/** One round of upkeep: what it found, mended and left. A longer period does not do what a shorter one does. */
export async function runUpkeep(input: UpkeepInput): Promise<Finding[]> {
  const { platform, period, dryRun = false, thresholds = THRESHOLDS } = input;
  const began = clock.monotonic();
  const options = { dryRun, thresholds };
  const findings =
    period === 'daily'
      ? daily(platform, await takeSnapshot(input))
      : period === 'weekly'
        ? [
            ...(await mapParallel(platform.databases(), AT_ONCE, (one) => weeklyPostgres(one, options))).flat(),
            ...(await mapParallel(platform.stores(), 1, (one) => weeklyMysql(one, options))).flat(),
            ...loads(await takeSnapshot(input)),
          ]
        : [
            ...(await mapParallel(platform.databases(), AT_ONCE, (one) => monthlyPostgres(one, options))).flat(),
            ...(await mapParallel(platform.stores(), 1, (one) => monthlyMysql(one, options))).flat(),
            ...capacities(platform, await takeSnapshot(input)),
            ...(await access(platform)),
          ];
  if (!dryRun)
    remember(platform.home, {
      ...{ period, at: clock.now().toISOString(), seconds: (clock.monotonic() - began) / 1000 },
      ...{ found: findings.length, mended: findings.filter(({ did }) => did !== null).length },
    });
  return findings;
}

/** Whatever would raise an alert, and how much the audit grows. */
function daily(platform: Platform, snapshot: Snapshot): Finding[] {
  const { verdicts } = evaluate(snapshot, new Counters());
  const health = verdicts
    .filter(({ holds }) => holds)
    .map(
      ({ alert, labels, value }): Finding => ({
        ...{ database: labels.database ?? '', kind: 'health', object: Object.values(labels).join(' ') },
        ...{ evidence: `${alert.title} (${value})`, did: null, left: alert.remedy },
      }),
    );
  const unanswered = Object.entries(snapshot.failures).map(
    ([part, reason]): Finding => ({
      ...{ database: '', kind: 'health', object: part, evidence: reason, did: null, left: 'It cannot be asked.' },
    }),
  );
  const audit = platform.stores().find(({ store }) => store.appendOnly)?.store.database;
  return [
    ...health,
    ...unanswered,
    ...capacities(platform, snapshot, 'growth').filter(({ database }) => database === audit),
  ];
}

function loads({ parts }: Snapshot): Finding[] {
  return (parts.jobs ?? [])
    .filter(({ successRate }) => successRate !== null && successRate < 1)
    .map(({ job, successRate }) => ({
      ...{ database: '', kind: 'loads', object: job, did: null },
      evidence: `${Math.round((successRate ?? 0) * 100)} % of its runs of 30 days succeeded`,
      left: 'See ./genims etl status for what failed.',
    }));
}

function capacities(platform: Platform, { parts }: Snapshot, kind: 'growth' | 'capacity' = 'capacity'): Finding[] {
  const { sizes } = new MonitorHome(platform.home);
  return (parts.databases ?? []).map((one) => {
    const { bytesPerDay, interval, daysUntilFull } = forecast(one, sizes[one.name]);
    return {
      ...{ database: one.name, kind, object: one.name, did: null },
      evidence:
        bytesPerDay === null
          ? `${one.bytes} bytes; its growth is not known yet`
          : `${one.bytes} bytes, ${Math.round(bytesPerDay)} ± ${Math.round(interval ?? 0)} a day`,
      left: daysUntilFull === null ? 'Nothing to do.' : `Its budget is full in ${Math.round(daysUntilFull)} days.`,
    };
  });
}

/** Who may log in and is none of the platform's own: somebody should know why. */
async function access(platform: Platform): Promise<Finding[]> {
  const [first] = platform.databases();
  if (!first) return [];
  return withPostgres(first.server, first.nameThere, async (client) => {
    const { rows } = await client.query<{ name: string; super: boolean }>(
      "select rolname as name, rolsuper as super from pg_roles where rolcanlogin and rolname !~ '^genims' and rolname !~ '^pg_' order by 1",
    );
    return rows.map(({ name, super: isSuper }) => ({
      ...{ database: '', kind: 'access', object: name, did: null },
      evidence: isSuper ? 'may log in and do everything' : 'may log in',
      left: 'It is none of the platform: review who uses it.',
    }));
  });
}

const FILE = 'upkeep.json';

/** What was run, the last one last. */
export function upkeepRuns(home: Home): UpkeepRun[] {
  return JSON.parse(readFileIfAny(home.file(FILE)) ?? '[]') as UpkeepRun[];
}

function remember(home: Home, run: UpkeepRun): void {
  const own = upkeepRuns(home).filter(({ period }) => period === run.period);
  const others = upkeepRuns(home).filter(({ period }) => period !== run.period);
  writeFileAtomic(home.file(FILE), `${JSON.stringify([...others, ...own.slice(1 - REMEMBERED), run], null, 2)}\n`);
}
