import { beginRecord, hasRecord } from '../audit/begin-record.ts';
import { ChangeLogWriter } from '../audit/change-log.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import type { Platform } from '../provisioning/platform.ts';
import { carryWaiting } from '../sync/carry-waiting.ts';

/** Carries what people and daemons have changed and synchronisation has not read yet, so that nothing of it comes after what the fast clock writes next. */
export async function carryLive(platform: Platform, behaviours: readonly AnyBehaviour[]): Promise<void> {
  if (await hasRecord(platform))
    await carryWaiting({
      ...{ platform, behaviours, momentOf: (committedAt: number) => committedAt },
      sinks: [new ChangeLogWriter(platform)],
    });
}

/** Passes by what the fast clock wrote, which capture does not carry, and begins the record of changes anew after it. Gives the tables that were counted. */
export async function recordAnew(platform: Platform, behaviours: readonly AnyBehaviour[]): Promise<number> {
  if (!(await hasRecord(platform))) return beginRecord(platform);
  await carryLive(platform, behaviours);
  return beginRecord(platform, { anew: true });
}
