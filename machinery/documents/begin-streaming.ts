import { mapParallel } from '../base/parallel.ts';
import type { Moment } from '../base/row-types.ts';
import { withPostgres } from '../engines/postgres/connect.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { Anew } from '../sync/transaction-sink.ts';
import { CURSOR, DocumentWriter } from './document-writer.ts';

/** Begins the documents of every database that has none, and fills collections that are empty, as of a moment of the company; `anew`: of all of them, after rows were written that capture does not carry. Gives their number. */
export async function beginDocuments(platform: Platform, now: Moment, options: { anew?: Anew } = {}): Promise<number> {
  const writer = new DocumentWriter(platform, () => now);
  try {
    if (!options.anew && (await hasDocuments(platform)) && !(await writer.hasEmpty())) return 0;
    await writer.open(options);
    return writer.begun;
  } finally {
    await writer.close();
  }
}

async function hasDocuments(platform: Platform): Promise<boolean> {
  const found = await mapParallel(platform.databases(), 4, ({ server, nameThere }) =>
    withPostgres(server, nameThere, async (client) => {
      const { rowCount } = await client.query(`select from ${PLATFORM_SCHEMA}.sync_checkpoints where stream_id = $1`, [
        CURSOR,
      ]);
      return rowCount === 1;
    }),
  );
  return found.every(Boolean);
}
