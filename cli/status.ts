import { recordState } from '../machinery/audit/record-states.ts';
import { DaemonHome } from '../machinery/daemons/daemon-home.ts';
import { missingCapabilities } from '../machinery/engines/mongodb/capabilities.ts';
import { jobStates } from '../machinery/etl/etl-status.ts';
import { MonitorHome } from '../machinery/monitoring/monitor-home.ts';
import { flowStates, retainedLogs } from '../machinery/sync/flow-states.ts';
import { olderStates } from '../machinery/sync/older-states.ts';
import { statusOf } from '../machinery/verification/status.ts';
import { type LastBackup, lastBackups } from './backup.ts';
import { type CommonOptions, Context } from './context.ts';
import { type DaemonLine, daemonsOf, daemonTable } from './daemon-table.ts';
import { ago, columns, megabytes, milliseconds, olderLines } from './text.ts';

export async function run(options: CommonOptions): Promise<void> {
  const context = new Context(options);
  const { home } = context;
  const platform = context.platform();
  const status = await statusOf(platform);
  const missing = home.state.mongodb ? missingCapabilities(home.state.mongodb) : [];
  const listed = status.databases.length > 0;
  const record = listed ? await recordState(platform) : undefined;
  const document = {
    home: home.path,
    layout: home.state.parameters?.layout ?? null,
    engineFolder: home.state.places?.engines ?? null,
    ...status,
    served_otherwise: missing,
    // Where databases cannot be listed, what moves between them cannot be either.
    flows: record ? [...(await flowStates(platform)), ...record.flows] : [],
    slots: record ? await retainedLogs(platform) : [],
    older: record ? await olderStates(platform) : [],
    audit: record ? { checkedAt: record.checkedAt, broken: record.broken } : null,
    // A call of `up` that did not come to its end leaves accounts unmade: then no job has run either.
    jobs: status.databases.length === 0 ? [] : await jobStates(platform).catch(() => []),
    daemons: daemonsOf(context.catalog, new DaemonHome(home)),
    backups: listed ? await lastBackups(context, { isPatient: true }) : [],
    monitor: monitorState(context),
  };
  context.print(document, () => {
    if (!document.layout) return `There is no platform in ${home.path} yet. Run ./genims up.`;
    return [
      `Home ${home.path}, layout ${document.layout}${document.engineFolder === null || document.engineFolder.startsWith(home.path) ? '' : `, engines in ${document.engineFolder}`}`,
      '',
      ...olderLines(document.older),
      ...lifeLines(document),
      columns(
        ['engine', 'product', 'state', 'address', 'source'],
        status.engines.map((one) => [
          one.name,
          `${one.product} ${one.version}`,
          one.running ? 'running' : 'stopped',
          one.address,
          one.source,
        ]),
      ),
      '',
      status.databases.length === 0
        ? status.problem === undefined
          ? 'Databases can be listed when all engines run: ./genims up starts them.'
          : `The databases cannot be listed: ${status.problem} If ./genims up did not come to its end, run it again.`
        : columns(
            ['database', 'engine', 'tables', 'rows', 'size'],
            status.databases.map((one) => [
              one.name,
              one.engine,
              String(one.tables),
              String(one.rows),
              megabytes(one.bytes),
            ]),
          ),
      ...(document.daemons.some(({ running }) => running) ? ['', daemonTable(document.daemons)] : []),
      ...(document.jobs.length > 0
        ? [
            '',
            columns(
              ['job', 'last run', 'status', 'seconds', 'changed', 'behind', ''],
              document.jobs.map(({ job, last, lagMinutes, warning }) => [
                job,
                last?.startedAt.slice(0, 19) ?? 'never',
                last?.status ?? '',
                last?.seconds?.toFixed(1) ?? '',
                last ? String(last.inserted + last.updated + last.deleted) : '',
                lagMinutes === null ? '' : `${lagMinutes} min`,
                warning ?? '',
              ]),
            ),
          ]
        : []),
      ...(document.flows.length > 0
        ? [
            '',
            columns(
              ['changes of', 'reach', 'last applied', 'half within', '99 % within', 'measured', 'waiting', 'refused'],
              document.flows.map((one) => [
                one.source,
                one.target,
                one.appliedAt ?? 'never',
                milliseconds(one.p50),
                milliseconds(one.p99),
                ago(one.age),
                String(one.waiting),
                String(one.refused),
              ]),
            ),
          ]
        : []),
      ...(document.slots.length > 0
        ? [
            '',
            columns(
              ['slot', 'of', 'read', 'log kept'],
              document.slots.map((one) => [
                one.slot,
                one.database,
                one.lost ? 'lost' : one.active ? 'now' : 'not now',
                megabytes(one.retainedBytes),
              ]),
            ),
          ]
        : []),
      ...(document.audit?.checkedAt
        ? ['', `The chains of the audit were recomputed and recorded at ${document.audit.checkedAt}.`]
        : []),
      ...(document.audit?.broken ?? []).map(
        ({ table, rowId, since }) => `The audit was changed by somebody else: ${table}, row ${rowId}, found ${since}.`,
      ),
      ...(document.monitor.lookedAt ? ['', toldMonitor(document.monitor)] : []),
      ...(document.backups.length > 0 ? ['', toldBackups(document.backups)] : []),
      ...(missing.length > 0
        ? ['', 'The MongoDB server lacks, and the platform serves otherwise:', ...missing.map((text) => `  ${text}`)]
        : []),
    ].join('\n');
  });
}

/** Seconds since its last canary left within which a flow is fresh; one leaves every ten seconds. */
const FRESH = 60;

/** At a glance: who is at work, how far behind, how fresh. */
function lifeLines({
  daemons,
  flows,
}: {
  daemons: readonly DaemonLine[];
  flows: readonly { age: number | null; p99: number | null; refused: number }[];
}): string[] {
  const running = daemons.filter((one) => one.running);
  if (running.length === 0) return [];
  const measured = flows.flatMap(({ age, p99 }) => (age === null ? [] : [{ age, p99: p99 ?? 0 }]));
  const fresh = measured.filter(({ age }) => age <= FRESH).length;
  const refused = flows.reduce((sum, one) => sum + one.refused, 0);
  const behind = Math.max(...running.map(({ behindSeconds }) => behindSeconds ?? 0));
  const slowest = Math.max(0, ...measured.map(({ p99 }) => p99));
  return [
    `${running.length} of ${daemons.length} daemons run, the last ${behind} s behind the company's clock; ${fresh} of ${measured.length} flows are fresh, at the slowest 99 % of what they carry within ${milliseconds(slowest)}; ${refused === 0 ? 'nothing' : `${refused} messages`} refused.`,
    '',
  ];
}

interface MonitorLine {
  lookedAt: string | null;
  /** Where metrics are served; null while the monitor does not run. */
  address: string | null;
  firing: string[];
}

function monitorState({ home }: Context): MonitorLine {
  const { round, states } = new MonitorHome(home);
  const isRunning = new DaemonHome(home).stateOf('monitor') !== undefined;
  const firing = states.filter(({ status }) => status === 'firing').map(({ key }) => key);
  return { lookedAt: round?.at ?? null, address: isRunning ? (round?.address ?? null) : null, firing };
}

function toldMonitor({ lookedAt, address, firing }: MonitorLine): string {
  const alerts = firing.length === 0 ? 'no alert' : `${firing.length} alerts (./genims alerts): ${firing.join(', ')}`;
  return `The monitor looked at ${lookedAt?.slice(0, 19)}: ${alerts}${address === null ? '; it does not run' : `; metrics at ${address}`}.`;
}

function toldBackups(backups: LastBackup[]): string {
  const none = backups.filter(({ id }) => id === null).map(({ source }) => source);
  const oldest = (moments: (string | null)[]) =>
    moments
      .filter((one) => one !== null)
      .sort()[0]
      ?.slice(0, 16);
  if (none.length === backups.length) return 'Nothing was backed up yet: ./genims backup run.';
  return [
    none.length === 0
      ? `Everything was backed up since ${oldest(backups.map(({ at }) => at))}`
      : `There is no backup of ${none.join(', ')}`,
    `; ${backups.filter(({ drilledAt }) => drilledAt !== null).length} of ${backups.length} were restored for trial`,
    oldest(backups.map(({ drilledAt }) => drilledAt)) === undefined
      ? '.'
      : ` since ${oldest(backups.map(({ drilledAt }) => drilledAt))}, the slowest in ${Math.max(...backups.map(({ drillSeconds }) => drillSeconds ?? 0)).toFixed(1)} s.`,
  ].join('');
}
