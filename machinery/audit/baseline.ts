import { sha256 } from '../base/digest.ts';
import { must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { openSnapshot } from '../capture/open-snapshot.ts';
import { createSlot } from '../capture/slots.ts';
import { captureSource } from '../capture/sources.ts';
import { type PostgresClient, quoteQualified } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';

/** Tables of a database that are counted at a time. */
const TABLES = 2;

/** What is recorded of tables where the record begins. */
export interface TableBaseline {
  table: string;
  rows: number;
  digest: string;
}

/** Count and digest of tables at one position of their database, whose slot is made first: changes after that position come by the stream. */
export async function baselineOf(
  platform: Platform,
  database: PlacedDatabase,
  tables: readonly string[],
): Promise<{ position: number; tables: TableBaseline[] }> {
  const source = captureSource(platform, database);
  await createSlot(source);
  const snapshot = await openSnapshot(source);
  try {
    const clients = await Promise.all(Array.from({ length: TABLES }, () => snapshot.session()));
    const taken = await mapParallel(tables, TABLES, async (table) => {
      const client = must(clients.pop(), 'session of the snapshot');
      const baseline = await tableBaseline(client, table);
      clients.push(client);
      return baseline;
    });
    return { position: snapshot.position, tables: taken };
  } finally {
    await snapshot.close();
  }
}

/** Number of rows and a digest that does not depend on their order. */
export async function tableBaseline(client: PostgresClient, table: string): Promise<TableBaseline> {
  const { rows } = await client.query<{ rows: string; digest: string }>(
    `select count(*)::text as rows, coalesce(sum(hash_record_extended(t, 0)), 0)::text as digest from ${quoteQualified(table)} t`,
  );
  const counted = must(rows[0], `digest of ${table}`);
  return { table, rows: Number(counted.rows), digest: sha256(`${table} ${counted.rows} ${counted.digest}`) };
}
