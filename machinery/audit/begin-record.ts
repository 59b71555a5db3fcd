import type { Platform } from '../provisioning/platform.ts';
import { ChangeLogWriter } from './change-log.ts';

/**
 * Begins the record of changes of every database that has none. `anew` begins all of them again, after rows were written that capture does not carry. Gives the number of tables whose count and digest
 * were recorded.
 */
export async function beginRecord(platform: Platform, options: { anew?: boolean } = {}): Promise<number> {
  const writer = new ChangeLogWriter(platform);
  try {
    await writer.open(options);
    return writer.begun;
  } finally {
    await writer.close();
  }
}
