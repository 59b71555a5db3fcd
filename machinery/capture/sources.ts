import { asRole } from '../provisioning/connections.ts';
import { PUBLICATION, roleNames, slotName } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import type { CaptureSource } from './contract.ts';

/** Where the changes of a database come from. Errors: NOT_UP where its capture role was not made yet. */
export function captureSource(platform: Platform, { server, nameThere }: PlacedDatabase): CaptureSource {
  return {
    server: asRole(platform, server, roleNames.capture(nameThere)),
    database: nameThere,
    slot: slotName(platform.platformId, nameThere),
    publication: PUBLICATION,
  };
}
