import { LOAD_SLOT } from '../etl/change-log.ts';
import type { Capacity } from './capacity.ts';
import type { PartName, Parts, Snapshot } from './snapshot.ts';

export interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** One figure of the platform: what `/metrics` serves, alerts look at and the dashboard shows. */
export interface Metric {
  name: string;
  help: string;
  type: 'gauge' | 'counter';
  unit: 'bytes' | 'seconds' | 'ratio' | 'count' | 'days' | 'yes';
  labels: readonly string[];
  /** Part of the snapshot that it is read from: where that cannot be asked, nothing is known. */
  part: PartName;
  read: (snapshot: Snapshot, capacity: readonly Capacity[]) => Sample[];
}

type Reading<Row> = (row: Row) => Sample[];

/** A metric of a part that is a list, with the samples of each of its rows. */
function of<Name extends PartName>(
  part: Name,
  rest: Omit<Metric, 'part' | 'read'>,
  read: Reading<Parts[Name] extends (infer Row)[] ? Row : never>,
): Metric {
  return {
    ...rest,
    part,
    read: ({ parts }) => {
      const rows = (parts[part] ?? []) as Parameters<typeof read>[0][];
      return rows.flatMap(read);
    },
  };
}

const one = (value: number | null | undefined, labels: Record<string, string>): Sample[] =>
  value === null || value === undefined || Number.isNaN(value) ? [] : [{ labels, value }];

const yes = (is: boolean): number => (is ? 1 : 0);

const gauge = { type: 'gauge' } as const;
const counter = { type: 'counter', unit: 'count' } as const;

/** Every metric there is; names follow the conventions of Prometheus. */
export const METRICS: readonly Metric[] = [
  of(
    'engines',
    { name: 'genims_engine_up', help: 'Whether an engine runs.', ...gauge, unit: 'yes', labels: ['engine', 'address'] },
    ({ name, address, running }) => one(yes(running), { engine: name, address }),
  ),
  of(
    'daemons',
    {
      name: 'genims_daemon_up',
      help: 'Whether a daemon that is to run does.',
      ...gauge,
      unit: 'yes',
      labels: ['unit'],
    },
    ({ unit, isRunning }) => one(yes(isRunning), { unit }),
  ),
  of(
    'daemons',
    {
      name: 'genims_daemon_restarts_total',
      help: 'Times that its supervisor has started a daemon again.',
      ...counter,
      labels: ['unit'],
    },
    ({ unit, isRunning, restarts }) => one(isRunning ? restarts : null, { unit }),
  ),
  of(
    'daemons',
    {
      name: 'genims_daemon_behind_seconds',
      help: "Time by which an agent is behind the company's clock.",
      ...gauge,
      unit: 'seconds',
      labels: ['unit'],
    },
    ({ unit, behindSeconds }) => one(behindSeconds, { unit }),
  ),
  of(
    'flows',
    {
      name: 'genims_flow_lag_seconds',
      help: 'From commit to visible, 99 of 100 changes within.',
      ...gauge,
      unit: 'seconds',
      labels: ['source', 'target'],
    },
    ({ source, target, p99 }) => one(p99 === null ? null : p99 / 1000, { source, target }),
  ),
  of(
    'flows',
    {
      name: 'genims_flow_watermark_age_seconds',
      help: 'Since what has arrived last left its source.',
      ...gauge,
      unit: 'seconds',
      labels: ['source', 'target'],
    },
    ({ source, target, age }) => one(age, { source, target }),
  ),
  of(
    'flows',
    {
      name: 'genims_inbox_refused_messages',
      help: 'Messages that could not be applied.',
      ...gauge,
      unit: 'count',
      labels: ['source', 'target'],
    },
    ({ source, target, refused }) => one(refused, { source, target }),
  ),
  of(
    'inboxes',
    {
      name: 'genims_inbox_waiting_messages',
      help: 'Messages that wait for their moment or their agent.',
      ...gauge,
      unit: 'count',
      labels: ['module'],
    },
    ({ module, waiting }) => one(waiting, { module }),
  ),
  of(
    'inboxes',
    {
      name: 'genims_inbox_oldest_seconds',
      help: 'How long the oldest message waits beyond its moment, by the wall clock.',
      ...gauge,
      unit: 'seconds',
      labels: ['module'],
    },
    ({ module, oldestSeconds }) => one(oldestSeconds, { module }),
  ),
  of(
    'slots',
    {
      name: 'genims_slot_active',
      help: 'Whether somebody reads the slot of a stream.',
      ...gauge,
      unit: 'yes',
      labels: ['database', 'slot'],
    },
    ({ database, slot, active }) => one(slot.endsWith(LOAD_SLOT) ? null : yes(active), { database, slot }),
  ),
  of(
    'slots',
    {
      name: 'genims_slot_lost',
      help: 'Whether the server has given up what the slot held.',
      ...gauge,
      unit: 'yes',
      labels: ['database', 'slot'],
    },
    ({ database, slot, lost }) => one(yes(lost), { database, slot }),
  ),
  of(
    'slots',
    {
      name: 'genims_slot_retained_bytes',
      help: 'Log that the server keeps for a slot.',
      ...gauge,
      unit: 'bytes',
      labels: ['database', 'slot'],
    },
    ({ database, slot, retainedBytes }) => one(retainedBytes, { database, slot }),
  ),
  of(
    'jobs',
    {
      name: 'genims_job_succeeded',
      help: 'Whether the last run of a job did not fail.',
      ...gauge,
      unit: 'yes',
      labels: ['job'],
    },
    ({ job, last }) => one(last === null ? null : yes(last.status !== 'failed'), { job }),
  ),
  of(
    'jobs',
    {
      name: 'genims_job_lag_seconds',
      help: 'Time by which the modules are ahead of what an hourly job has read.',
      ...gauge,
      unit: 'seconds',
      labels: ['job'],
    },
    ({ job, isHourly, lagMinutes }) => one(isHourly && lagMinutes !== null ? lagMinutes * 60 : null, { job }),
  ),
  of(
    'jobs',
    {
      name: 'genims_job_overdue_seconds',
      help: 'Since a time of its schedule at which a job did not run.',
      ...gauge,
      unit: 'seconds',
      labels: ['job'],
    },
    ({ job, overdueSeconds }) => one(overdueSeconds, { job }),
  ),
  of(
    'jobs',
    {
      name: 'genims_job_success_ratio',
      help: 'Share of the runs of 30 days that succeeded.',
      ...gauge,
      unit: 'ratio',
      labels: ['job'],
    },
    ({ job, successRate }) => one(successRate, { job }),
  ),
  {
    ...{
      name: 'genims_backup_age_seconds',
      help: 'Since the last backup of a module or store that can be read.',
      ...gauge,
      unit: 'seconds',
    },
    ...{ labels: ['source'], part: 'backups' },
    read: ({ at, parts }) =>
      (parts.backups ?? []).flatMap(({ source, at: made }) =>
        one(made === null ? null : (at - Date.parse(made)) / 1000, { source }),
      ),
  },
  of(
    'backups',
    {
      name: 'genims_backup_missing',
      help: 'Whether there is no backup of a module or store though there are others.',
      ...gauge,
      unit: 'yes',
      labels: ['source'],
    },
    ({ source, at }) => one(yes(at === null), { source }),
  ),
  {
    ...{
      name: 'genims_drill_age_seconds',
      help: 'Since a backup of a module or store was restored for trial.',
      ...gauge,
      unit: 'seconds',
    },
    ...{ labels: ['source'], part: 'backups' },
    read: ({ at, parts }) =>
      (parts.backups ?? []).flatMap(({ source, drilledAt }) =>
        one(drilledAt === null ? null : (at - Date.parse(drilledAt)) / 1000, { source }),
      ),
  },
  of(
    'backups',
    {
      name: 'genims_drill_seconds',
      help: 'How long the last restore for trial took, proof included.',
      ...gauge,
      unit: 'seconds',
      labels: ['source'],
    },
    ({ source, drillSeconds }) => one(drillSeconds, { source }),
  ),
  of(
    'databases',
    { name: 'genims_database_bytes', help: 'Size of a database.', ...gauge, unit: 'bytes', labels: ['database'] },
    ({ name, bytes }) => one(bytes, { database: name }),
  ),
  of(
    'databases',
    {
      name: 'genims_database_rows',
      help: "Rows or documents, by the engine's estimate.",
      ...gauge,
      unit: 'count',
      labels: ['database'],
    },
    ({ name, rows }) => one(rows, { database: name }),
  ),
  of(
    'databases',
    {
      name: 'genims_database_budget_ratio',
      help: 'Share of its size budget that a database takes.',
      ...gauge,
      unit: 'ratio',
      labels: ['database'],
    },
    ({ name, bytes, budgetBytes }) => one(budgetBytes === null ? null : bytes / budgetBytes, { database: name }),
  ),
  {
    ...{
      name: 'genims_database_growth_bytes_per_day',
      help: 'Measured growth of a database.',
      ...gauge,
      unit: 'bytes',
    },
    ...{ labels: ['database'], part: 'databases' },
    read: (_, capacity) => capacity.flatMap(({ database, bytesPerDay }) => one(bytesPerDay, { database })),
  },
  {
    ...{
      name: 'genims_database_days_until_full',
      help: 'Until the budget is full, by the upper end of the forecast.',
      ...gauge,
      unit: 'days',
    },
    ...{ labels: ['database'], part: 'databases' },
    read: (_, capacity) => capacity.flatMap(({ database, daysUntilFull }) => one(daysUntilFull, { database })),
  },
  {
    ...{
      name: 'genims_disk_free_bytes',
      help: 'Room on the disk of the home.',
      ...gauge,
      unit: 'bytes',
      labels: [],
      part: 'disk',
    },
    read: ({ parts }) => one(parts.disk?.freeBytes, {}),
  },
  {
    ...{
      name: 'genims_disk_free_ratio',
      help: 'Share of the disk of the home that is free.',
      ...gauge,
      unit: 'ratio',
      labels: [],
      part: 'disk',
    },
    read: ({ parts }) => one(parts.disk && parts.disk.freeBytes / parts.disk.totalBytes, {}),
  },
  of(
    'databases',
    {
      name: 'genims_connections_ratio',
      help: "Share of its server's connections that are taken.",
      ...gauge,
      unit: 'ratio',
      labels: ['database'],
    },
    ({ name, connections, connectionLimit }) =>
      one(connectionLimit === null ? null : connections / connectionLimit, { database: name }),
  ),
  of(
    'databases',
    {
      name: 'genims_longest_transaction_seconds',
      help: 'Age of the oldest open transaction.',
      ...gauge,
      unit: 'seconds',
      labels: ['database'],
    },
    ({ name, longestTransactionSeconds }) => one(longestTransactionSeconds, { database: name }),
  ),
  of(
    'databases',
    { name: 'genims_deadlocks_total', help: 'Deadlocks that the server has broken.', ...counter, labels: ['database'] },
    ({ name, deadlocks }) => one(deadlocks, { database: name }),
  ),
  {
    ...{
      name: 'genims_audit_broken_rows',
      help: 'Rows at which a chain of the audit does not agree.',
      ...gauge,
      unit: 'count',
      labels: [],
      part: 'audit',
    },
    read: ({ parts }) => one(parts.audit?.broken.length, {}),
  },
  of(
    'verified',
    {
      name: 'genims_verified',
      help: 'Whether the last proof of a database found nothing wrong.',
      ...gauge,
      unit: 'yes',
      labels: ['database'],
    },
    ({ database, ok }) => one(yes(ok), { database }),
  ),
  of(
    'expiries',
    {
      name: 'genims_expires_days',
      help: 'Until a certificate or password ends.',
      ...gauge,
      unit: 'days',
      labels: ['kind', 'name'],
    },
    ({ kind, name, daysLeft }) => one(daysLeft, { kind, name }),
  ),
  of(
    'logins',
    {
      name: 'genims_failed_logins_total',
      help: 'Logins that a server refused.',
      ...counter,
      labels: ['engine', 'server'],
    },
    ({ engine, server, count }) => one(count, { engine, server }),
  ),
  {
    ...{
      name: 'genims_monitor_unanswered_parts',
      help: 'Parts of the platform that could not be asked.',
      ...gauge,
      unit: 'count',
      labels: [],
      part: 'daemons',
    },
    read: ({ failures }) => one(Object.keys(failures).length, {}),
  },
  {
    ...{
      name: 'genims_monitor_round_timestamp_seconds',
      help: 'When the monitor looked last.',
      ...gauge,
      unit: 'seconds',
      labels: [],
      part: 'daemons',
    },
    read: ({ at }) => one(at / 1000, {}),
  },
];
