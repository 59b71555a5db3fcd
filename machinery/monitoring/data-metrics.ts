import { counter, gauge, type Metric, of, one, yes } from './metric-definition.ts';
import type { BackupSituation } from './snapshot.ts';

/** Seconds since a moment in what is known of the backups of a source; nothing where there was none. */
function sinceBackup(name: string, help: string, momentOf: (backup: BackupSituation) => string | null): Metric {
  return {
    ...{ name, help, ...gauge, unit: 'seconds', labels: ['source'], part: 'backups' },
    read: ({ at, parts }) =>
      (parts.backups ?? []).flatMap((backup) => {
        const moment = momentOf(backup);
        return one(moment === null ? null : (at - Date.parse(moment)) / 1000, { source: backup.source });
      }),
  };
}

/** Metrics of databases, of what keeps them, and of the monitor itself. */
export const DATA_METRICS: readonly Metric[] = [
  sinceBackup(
    'genims_backup_age_seconds',
    'Since the last backup of a module or store that can be read.',
    ({ at: made }) => made,
  ),
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
  sinceBackup(
    'genims_drill_age_seconds',
    'Since a backup of a module or store was restored for trial.',
    ({ drilledAt }) => drilledAt,
  ),
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
  sinceBackup(
    'genims_backup_waiting_seconds',
    'Since the first of the backups was made that are on this machine alone and wait to be carried.',
    ({ waitingSince }) => waitingSince,
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
      part: 'record',
    },
    read: ({ parts }) => one(parts.record?.broken.length, {}),
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
