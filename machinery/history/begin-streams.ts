import { beginRecord, hasRecord } from '../audit/begin-record.ts';
import { ChangeLogWriter } from '../audit/change-log.ts';
import { runFeeds } from '../audit/feeds.ts';
import { mapParallel, together } from '../base/parallel.ts';
import { rolesUnableToCapture } from '../capture/able.ts';
import { createSlot } from '../capture/slots.ts';
import { captureSource } from '../capture/sources.ts';
import { beginDocuments } from '../documents/begin-streaming.ts';
import { DocumentWriter } from '../documents/document-writer.ts';
import type { AnyBehaviour } from '../kernel/contract.ts';
import type { Platform } from '../provisioning/platform.ts';
import { carryWaiting } from '../sync/carry-waiting.ts';
import { companyMoment } from '../writing/checkpoint.ts';

/** What began with a record. */
export interface Begun {
  /** Tables whose count and digest were recorded. */
  tables: number;
  documents: number;
  /** Rows of the audit that follow from what modules hold. */
  entries: number;
}

/** Begins the record of changes and the documents of every database that has none. */
export async function beginStreams(platform: Platform): Promise<Begun> {
  const unable = await rolesUnableToCapture(platform);
  if (unable.length > 0) {
    platform.reporter.warn(
      `Audit and documents do not begin, as roles may not replicate; have an administrator run: ${unable.map((role) => `alter role ${role} replication`).join('; ')}. Then run ./genims up again.`,
    );
    return { tables: 0, documents: 0, entries: 0 };
  }
  const now = await companyMoment(platform);
  // Before either reads anything: what is committed from here on comes to both.
  await mapParallel(platform.databases(), 4, (database) => createSlot(captureSource(platform, database)));
  const [tables, documents, entries] = await together(
    beginRecord(platform),
    beginDocuments(platform, now),
    runFeeds(platform, now),
  );
  return { tables, documents, entries };
}

/** Carries what people and daemons have changed and synchronisation has not read yet, so that nothing of it comes after what the fast clock writes next. */
export async function carryLive(platform: Platform, behaviours: AnyBehaviour[]): Promise<void> {
  if (!(await hasRecord(platform))) return;
  const now = await companyMoment(platform);
  await carryWaiting({
    ...{ platform, behaviours, momentOf: (committedAt: number) => committedAt },
    sinks: [new ChangeLogWriter(platform), new DocumentWriter(platform, () => now)],
  });
}

/** Passes by what the fast clock wrote, which capture does not carry, and begins record and documents anew after it. */
export async function beginStreamsAnew(platform: Platform, behaviours: AnyBehaviour[]): Promise<Begun> {
  if (!(await hasRecord(platform))) return beginStreams(platform);
  await carryLive(platform, behaviours);
  const now = await companyMoment(platform);
  return {
    tables: await beginRecord(platform, { anew: true }),
    documents: await beginDocuments(platform, now, { anew: true }),
    entries: await runFeeds(platform, now),
  };
}
