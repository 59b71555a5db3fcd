import { statfsSync } from 'node:fs';
import type { RecordState } from '../audit/record-states.ts';
import { recordState } from '../audit/record-states.ts';
import { clock } from '../base/clock.ts';
import { asGenimsError } from '../base/errors.ts';
import { CompanyClock } from '../daemons/company-clock.ts';
import type { DaemonHome } from '../daemons/daemon-home.ts';
import type { EngineStatus } from '../engines/contract.ts';
import { type JobStatus, jobStates } from '../etl/etl-status.ts';
import { lastDue } from '../etl/schedule.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type FlowState, flowStates, type RetainedLog, retainedLogs } from '../sync/flow-states.ts';
import { engineStates } from '../verification/status.ts';
import { type Expiry, expiries } from './expiries.ts';
import { type FailedLogins, failedLogins } from './failed-logins.ts';
import { type LastVerified, lastVerified } from './last-verified.ts';
import {
  type AgentStanding,
  type InboxAge,
  inboxAges,
  type MeasuredDatabase,
  measureDatabases,
} from './measure-databases.ts';

/** A daemon that is to run. */
export interface WantedDaemon {
  unit: string;
  isRunning: boolean;
  restarts: number;
  /** Seconds of the company by which it is behind the company's clock. */
  behindSeconds: number;
}

export interface JobSituation extends JobStatus {
  /** It runs every hour. */
  isHourly: boolean;
  /** Seconds since a time of its schedule at which it did not run. */
  overdueSeconds: number;
}

/** The last backup and the last drill of a module or store, and since when one waits to be carried; null where there was none. */
export interface BackupSituation {
  source: string;
  at: string | null;
  drilledAt: string | null;
  drillSeconds: number | null;
  waitingSince: string | null;
}

/** What is asked of the platform, part by part: one that cannot be asked leaves the others as they are. */
export interface Parts {
  engines: EngineStatus[];
  databases: MeasuredDatabase[];
  inboxes: InboxAge[];
  flows: FlowState[];
  slots: RetainedLog[];
  record: RecordState;
  jobs: JobSituation[];
  daemons: WantedDaemon[];
  backups: BackupSituation[];
  disk: { freeBytes: number; totalBytes: number };
  verified: LastVerified[];
  expiries: Expiry[];
  logins: FailedLogins[];
}

export type PartName = keyof Parts;

/** The platform at one moment, as metrics and alerts see it. */
export interface Snapshot {
  /** Of the wall clock, milliseconds since 1970. */
  at: number;
  parts: Partial<Parts>;
  /** Why a part could not be asked. */
  failures: Partial<Record<PartName, string>>;
}

export interface SnapshotSources {
  platform: Platform;
  folder: DaemonHome;
  backups: () => BackupSituation[] | Promise<BackupSituation[]>;
}

/** Asks everything that `status` shows, and what alerts need besides. */
export async function takeSnapshot({ platform, folder, backups }: SnapshotSources): Promise<Snapshot> {
  const snapshot: Snapshot = { at: clock.now().getTime(), parts: {}, failures: {} };
  const wanted = new Set(folder.wanted);
  const ask = async <Name extends PartName>(name: Name, work: () => Promise<Parts[Name]> | Parts[Name]) => {
    try {
      snapshot.parts[name] = await work();
    } catch (error) {
      snapshot.failures[name] = asGenimsError(error).message;
    }
  };
  const company = folder.clock === undefined ? undefined : new CompanyClock(folder.clock);
  await ask('engines', () => engineStates(platform));
  await ask('daemons', () => wantedDaemons(folder));
  await ask('disk', () => {
    const { bavail, blocks, bsize } = statfsSync(platform.home.path);
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  });
  await ask('backups', backups);
  await ask('expiries', () => expiries(platform));
  await ask('databases', () => measureDatabases(platform));
  await ask('slots', () => (wanted.has('sync') ? retainedLogs(platform) : []));
  await ask('flows', () => (wanted.has('sync') ? flowStates(platform) : []));
  await ask('inboxes', () => inboxAges(platform, { company, agents: standings(folder) }));
  await ask('record', () => recordState(platform));
  await ask('verified', () => lastVerified(platform));
  await ask('logins', () => failedLogins(platform));
  await ask('jobs', async () =>
    (await jobStates(platform)).map((job) => situationOf(job, wanted.has('etl') ? company : undefined)),
  );
  return snapshot;
}

function standings(folder: DaemonHome): Map<string, AgentStanding | undefined> {
  return new Map(
    folder.wanted.map((unit) => {
      const { moment = null, movedAt = 0 } = folder.stateOf(unit) ?? {};
      return [unit, moment === null ? undefined : { moment, movedAt }];
    }),
  );
}

function wantedDaemons(folder: DaemonHome): WantedDaemon[] {
  return folder.wanted
    .filter((unit) => !folder.hasFinished(unit))
    .map((unit) => {
      const state = folder.stateOf(unit);
      return {
        ...{ unit, isRunning: state !== undefined, restarts: state?.restarts ?? 0 },
        behindSeconds: Math.round((state?.behind ?? 0) / 1000),
      };
    });
}

/** How late a job is, where somebody is there to run it. */
function situationOf(job: JobStatus, company: CompanyClock | undefined): JobSituation {
  const isHourly = / \* \* \* \*$/.test(job.schedule);
  if (company === undefined) return { ...job, isHourly, lagMinutes: null, overdueSeconds: 0 };
  const now = company.now();
  const due = lastDue(job.schedule, now);
  // A job begins anew with its daemon: what was due before that is caught up by the first run.
  const served = job.last === null ? due : Date.parse(job.last.asOf);
  return { ...job, isHourly, overdueSeconds: served >= due ? 0 : Math.round((now - due) / 1000) };
}
