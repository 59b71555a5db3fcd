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

/** Fires from the supervisor, as the monitor cannot say that it is silent. */
export const MONITOR_SILENT = {
  name: 'monitor_silent',
  severity: 'critical',
  owner: 'platform',
  title: 'The monitor is silent',
  cause: 'The daemon monitor hangs or cannot be started, so that no other alert can be raised.',
  remedy: 'Read `./genims daemons logs monitor`, then `./genims daemons restart monitor`.',
  /** Seconds since its last round. */
  after: 180,
} as const;

const platform = { owner: 'platform' } as const;
const engineDown: Cause = { alert: 'engine_down', same: [] };
const syncDown: Cause = { alert: 'daemon_down', same: [], where: { unit: 'sync' } };
const loaderDown: Cause = { alert: 'daemon_down', same: [], where: { unit: 'etl' } };

export const ALERTS: readonly Alert[] = [
  {
    ...{
      name: 'engine_down',
      severity: 'critical',
      ...platform,
      metric: 'genims_engine_up',
      condition: { below: 1 },
      forSeconds: 0,
    },
    title: 'An engine does not run',
    cause: 'The server was stopped, has crashed or cannot be reached.',
    remedy: 'Run `./genims up`, which starts local engines again; of a server of your own look at its log and network.',
  },
  {
    ...{
      name: 'daemon_down',
      severity: 'major',
      ...platform,
      metric: 'genims_daemon_up',
      condition: { below: 1 },
      forSeconds: 60,
    },
    title: 'A daemon does not run',
    cause: 'It ends before it is up, or its supervisor was ended.',
    remedy: 'Read `./genims daemons logs NAME`, mend what it names, then `./genims daemons start`.',
    follows: [engineDown],
  },
  {
    ...{ name: 'daemon_restarting', severity: 'major', ...platform, metric: 'genims_daemon_restarts_total' },
    ...{ condition: { rises: 3, minutes: 10 }, forSeconds: 0 },
    title: 'A daemon is restarted again and again',
    cause: 'It meets the same failure each time.',
    remedy: 'Read `./genims daemons logs NAME` and mend what its last lines name.',
    follows: [engineDown, { alert: 'daemon_down', same: ['unit'] }],
  },
  {
    ...{
      name: 'flow_late',
      severity: 'warning',
      ...platform,
      metric: 'genims_flow_lag_seconds',
      condition: { above: 30 },
      forSeconds: 300,
    },
    title: 'Changes are late',
    cause: 'Synchronisation has more to carry than the machine can, or a target is locked.',
    remedy: 'Look at `./genims sync status` for the target, and at `./genims status` for long transactions there.',
    follows: [engineDown, syncDown],
  },
  {
    ...{ name: 'watermark_standing', severity: 'major', ...platform, metric: 'genims_flow_watermark_age_seconds' },
    ...{ condition: { above: 120 }, forSeconds: 60 },
    title: 'Nothing arrives any more',
    cause: 'Synchronisation stands still for one target: it refuses a change, or cannot be reached.',
    remedy:
      'Read `./genims daemons logs sync`; `./genims sync compare` tells what is missing, `sync repair` mends copies.',
    follows: [engineDown, syncDown, { alert: 'slot_lost', same: [] }],
  },
  {
    ...{
      name: 'inbox_old',
      severity: 'major',
      ...platform,
      metric: 'genims_inbox_oldest_seconds',
      condition: { above: 900 },
      forSeconds: 60,
    },
    title: 'Messages wait for an agent',
    cause: 'The agent of the module stands still, or waits for another module.',
    remedy: 'Look at `./genims daemons` for whom it waits, and read its log.',
    follows: [engineDown, syncDown],
  },
  {
    ...{
      name: 'inbox_refused',
      severity: 'major',
      ...platform,
      metric: 'genims_inbox_refused_messages',
      condition: { above: 0 },
      forSeconds: 0,
    },
    title: 'Messages were refused',
    cause: 'What a neighbour sent cannot be applied by the module.',
    remedy: 'List them with `./genims sync inbox list`, mend the cause, then `./genims sync inbox retry MESSAGE`.',
    follows: [engineDown],
  },
  {
    ...{
      name: 'slot_inactive',
      severity: 'major',
      ...platform,
      metric: 'genims_slot_active',
      condition: { below: 1 },
      forSeconds: 300,
    },
    title: 'Nobody reads the changes of a database',
    cause: 'Synchronisation cannot open the stream; the server keeps its log for it meanwhile.',
    remedy: 'Read `./genims daemons logs sync`, then `./genims daemons restart sync`.',
    follows: [engineDown, syncDown, { alert: 'slot_lost', same: ['slot'] }],
  },
  {
    ...{
      name: 'slot_lost',
      severity: 'critical',
      ...platform,
      metric: 'genims_slot_lost',
      condition: { above: 0 },
      forSeconds: 0,
    },
    title: 'Changes of a database are lost to synchronisation',
    cause: 'The server gave up the slot: it kept more log than it may, or somebody dropped it.',
    remedy: 'Run `./genims sync repair`, which brings copies up to date, and see error CAPTURE_SLOT_LOST.',
    follows: [engineDown],
  },
  {
    ...{ name: 'log_retained', severity: 'major', ...platform, metric: 'genims_slot_retained_bytes' },
    ...{ condition: { above: 2 ** 30 }, forSeconds: 300 },
    title: 'A server keeps much of its log',
    cause: 'Nobody reads a slot, or somebody reads it too slowly.',
    remedy:
      'Start what reads it: `./genims daemons start sync`. A platform that is no more is removed with `./genims destroy`.',
    follows: [engineDown, syncDown, { alert: 'slot_inactive', same: ['slot'] }],
  },
  {
    ...{
      name: 'reporting_stale',
      severity: 'warning',
      ...platform,
      metric: 'genims_job_lag_seconds',
      condition: { above: 65 * 60 },
      forSeconds: 120,
    },
    title: 'Reporting is older than it may be',
    cause: 'The hourly load did not run, or takes longer than an hour.',
    remedy: 'Look at `./genims etl status`, then `./genims etl run JOB`.',
    follows: [engineDown, loaderDown, { alert: 'job_failed', same: ['job'] }, { alert: 'job_late', same: ['job'] }],
  },
  {
    ...{
      name: 'job_failed',
      severity: 'major',
      ...platform,
      metric: 'genims_job_succeeded',
      condition: { below: 1 },
      forSeconds: 0,
    },
    title: 'A job failed',
    cause: 'What its last run says in `./genims etl status`.',
    remedy: 'Mend what it names, then `./genims etl run JOB`.',
    follows: [engineDown],
  },
  {
    ...{
      name: 'job_late',
      severity: 'warning',
      ...platform,
      metric: 'genims_job_overdue_seconds',
      condition: { above: 1800 },
      forSeconds: 300,
    },
    title: 'A job did not run at its time',
    cause: 'The daemon etl does not come to it: another job takes too long, or it does not run.',
    remedy: 'Look at `./genims daemons logs etl`.',
    follows: [engineDown, loaderDown],
  },
  {
    ...{
      name: 'backup_missed',
      severity: 'major',
      ...platform,
      metric: 'genims_backup_age_seconds',
      condition: { above: 26 * 3600 },
      forSeconds: 0,
    },
    title: 'A backup was missed',
    cause: 'The daily backup did not run, failed, or cannot be read.',
    remedy: 'Run `./genims backup run NAME`, and `./genims backup check` for those that are there.',
    follows: [engineDown],
  },
  {
    ...{
      name: 'backup_missing',
      severity: 'major',
      ...platform,
      metric: 'genims_backup_missing',
      condition: { above: 0 },
      forSeconds: 86_400,
    },
    title: 'There is no backup',
    cause: 'It was never backed up, or the destination of backups is another one now.',
    remedy: 'Run `./genims backup run NAME`; see GENIMS_BACKUP_FOLDER.',
  },
  {
    ...{
      name: 'drill_missed',
      severity: 'warning',
      ...platform,
      metric: 'genims_drill_age_seconds',
      condition: { above: 8 * 86_400 },
      forSeconds: 0,
    },
    title: 'A backup was not restored for trial',
    cause: 'The weekly drill did not run, or failed.',
    remedy: 'Run `./genims backup drill NAME`.',
    follows: [engineDown],
  },
  {
    ...{
      name: 'drill_slow',
      severity: 'warning',
      ...platform,
      metric: 'genims_drill_seconds',
      condition: { above: 120 },
      forSeconds: 0,
    },
    title: 'A restore takes too long',
    cause: 'The module has grown, or its disk is slow.',
    remedy: 'See what takes long with `./genims backup drill NAME`; shorten what the module keeps.',
  },
  {
    ...{
      name: 'database_large',
      severity: 'warning',
      ...platform,
      metric: 'genims_database_budget_ratio',
      condition: { above: 0.8 },
      forSeconds: 0,
    },
    title: 'A database has nearly filled its budget',
    cause: 'It holds more than planned, or is bloated.',
    remedy:
      'Run `./genims maintain monthly` and `./genims retention run --dry-run`; else raise `sizeBudgetMb` of the module.',
  },
  {
    ...{
      name: 'database_full_soon',
      severity: 'warning',
      ...platform,
      metric: 'genims_database_days_until_full',
      condition: { below: 30 },
      forSeconds: 0,
    },
    title: 'A database will be full soon',
    cause: 'It grows faster than its budget was planned for.',
    remedy: 'See what grows with `./genims maintain monthly`; else raise `sizeBudgetMb` of the module.',
    follows: [{ alert: 'database_large', same: ['database'] }],
  },
  {
    ...{
      name: 'disk_full_soon',
      severity: 'critical',
      ...platform,
      metric: 'genims_disk_free_ratio',
      condition: { below: 0.1 },
      forSeconds: 0,
    },
    title: 'The disk is nearly full',
    cause: 'Databases, logs that are kept for a slot, or backups have grown.',
    remedy:
      'Free room: `./genims backup prune`, `./genims retention run`; see which database is large in `./genims status`.',
  },
  {
    ...{
      name: 'connections_high',
      severity: 'major',
      ...platform,
      metric: 'genims_connections_ratio',
      condition: { above: 0.8 },
      forSeconds: 60,
    },
    title: 'A server has few connections left',
    cause: 'A client opens connections and does not end them.',
    remedy: 'Look at pg_stat_activity or the process list for who has them, and end it there.',
  },
  {
    ...{
      name: 'transaction_long',
      severity: 'warning',
      ...platform,
      metric: 'genims_longest_transaction_seconds',
      condition: { above: 900 },
      forSeconds: 0,
    },
    title: 'A transaction has been open for long',
    cause: 'A client has forgotten it, or asks for too much at once. Dead rows cannot be removed meanwhile.',
    remedy: 'Look at pg_stat_activity or innodb_trx for whose it is, and end it.',
  },
  {
    ...{
      name: 'deadlocks',
      severity: 'warning',
      ...platform,
      metric: 'genims_deadlocks_total',
      condition: { rises: 0, minutes: 15 },
      forSeconds: 0,
    },
    title: 'Transactions block each other',
    cause: 'Two writers take the same rows in different orders.',
    remedy: 'Read in the log of the server which statements they were; agents never do, so look for others.',
  },
  {
    ...{
      name: 'audit_broken',
      severity: 'critical',
      owner: 'compliance',
      metric: 'genims_audit_broken_rows',
      condition: { above: 0 },
      forSeconds: 0,
    },
    title: 'The audit was changed by somebody else',
    cause: 'A row of it does not agree with its chain of hashes.',
    remedy: '`./genims status` names the row; find who had access, and compare with a backup from before.',
  },
  {
    ...{
      name: 'law_violated',
      severity: 'major',
      owner: 'data_governance',
      metric: 'genims_verified',
      condition: { below: 1 },
      forSeconds: 0,
    },
    title: 'A proof of the platform failed',
    cause: 'Rows violate a law of the enterprise, or are not as their sources.',
    remedy: 'Run `./genims verify`, which names the law and the rows.',
  },
  {
    ...{
      name: 'expires_soon',
      severity: 'warning',
      ...platform,
      metric: 'genims_expires_days',
      condition: { below: 21 },
      forSeconds: 0,
    },
    title: 'A certificate or password ends soon',
    cause: 'It was given for a time that is nearly over.',
    remedy: 'Replace the file that is named; of a role set another end with `alter role … valid until`.',
  },
  {
    ...{
      name: 'logins_failed',
      severity: 'major',
      owner: 'security',
      metric: 'genims_failed_logins_total',
      condition: { rises: 10, minutes: 5 },
      forSeconds: 0,
    },
    title: 'Many logins fail',
    cause: 'Somebody tries passwords, or a client has an old one.',
    remedy: 'The log of the server names account and address.',
  },
  {
    ...{
      name: 'monitor_blind',
      severity: 'warning',
      ...platform,
      metric: 'genims_monitor_unanswered_parts',
      condition: { above: 0 },
      forSeconds: 300,
    },
    title: 'The monitor cannot ask everything',
    cause: 'A database does not answer, or refuses the account.',
    remedy: 'Read `./genims daemons logs monitor`; `./genims verify` names what an account may not do.',
    follows: [engineDown],
  },
];
