import type { Document } from 'mongodb';
import type { Moment } from '../base/row-types.ts';
import { DAY_MS } from '../base/utc.ts';
import type { CollectionManifest } from '../catalog/manifest.ts';

/** Whether the days for which a document is kept are over. */
export function isExpired({ keepDays, timeField }: CollectionManifest, document: Document, now: Moment): boolean {
  if (keepDays === null || timeField === undefined) return false;
  const time = document[timeField] as unknown;
  return time instanceof Date && time.getTime() < now - keepDays * DAY_MS;
}
