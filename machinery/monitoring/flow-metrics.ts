import { LOAD_SLOT } from '../etl/change-log.ts';
import { counter, gauge, type Metric, of, one, yes } from './metric-definition.ts';

/** Metrics of what runs and of what moves. */
export const FLOW_METRICS: readonly Metric[] = [
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
      help: 'How long an agent has left the oldest message that it could take, by the wall clock.',
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
];
