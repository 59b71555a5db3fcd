import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import { eraseAgain, eraseFromDocumentsAgain, eraseFromStoreAgain, erasuresSince } from '../privacy/erase-again.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import type { BackupSource } from './contract.ts';

/** A restored database that is verified and not yet in the place of the running one. */
export interface VerifiedRestore {
  platform: Platform;
  /** The running one, whose place it takes. */
  database: PlacedDatabase;
  restored: PostgresClient;
  /** The running one, which stands still; undefined where it is gone. */
  running: PostgresClient | undefined;
  /** Moment that the restored rows are of, milliseconds since 1970. */
  asOf: number;
}

/** Something that has to be true of the restored rows before anybody sees them. Gives what it did, in plain words; nothing where there was nothing to do. */
export type BeforeExchange = (restore: VerifiedRestore) => Promise<string | undefined>;

/** What is done between verification and exchange, in this order. Where one fails nothing is exchanged. */
export const BEFORE_EXCHANGE: readonly BeforeExchange[] = [takeOverInbox, eraseSince];

/**
 * What has arrived since the backup and waits still is taken over, with the cursors of those who sent it: their slots hold nothing older. What the agent has taken since is not there
 * any more.
 */
async function takeOverInbox({ restored, running }: VerifiedRestore): Promise<string | undefined> {
  if (!running) return undefined;
  const cursors = await running.query<{ rows: string }>(
    `select coalesce(jsonb_agg(c), '[]')::text as rows from ${PLATFORM_SCHEMA}.sync_checkpoints c where stream_id like 'capture %' or stream_id like 'promise %'`,
  );
  await restored.query(
    `insert into ${PLATFORM_SCHEMA}.sync_checkpoints (stream_id, source, position, position_ordinal, source_committed_at, applied_changes, state)
     select stream_id, source, position, position_ordinal, source_committed_at, applied_changes, state from jsonb_populate_recordset(null::${PLATFORM_SCHEMA}.sync_checkpoints, $1::jsonb)
     on conflict (stream_id) do update set position = excluded.position, position_ordinal = excluded.position_ordinal, source_committed_at = excluded.source_committed_at,
       applied_changes = excluded.applied_changes, state = excluded.state, updated_at = now()`,
    [cursors.rows[0]?.rows],
  );
  const inbox = await running.query<{ rows: string }>(
    `select coalesce(jsonb_agg(i order by sync_inbox_id), '[]')::text as rows from ${PLATFORM_SCHEMA}.sync_inbox i`,
  );
  const { rowCount } = await restored.query(
    `insert into ${PLATFORM_SCHEMA}.sync_inbox (module, flow, source, source_at, source_commit, source_ordinal, effective_at, target_table, columns, status, attempt_count, error_code, error_message)
     select module, flow, source, source_at, source_commit, source_ordinal, effective_at, target_table, columns, status, attempt_count, error_code, error_message
     from jsonb_populate_recordset(null::${PLATFORM_SCHEMA}.sync_inbox, $1::jsonb) on conflict do nothing`,
    [inbox.rows[0]?.rows],
  );
  return rowCount ? `${rowCount} messages that wait were taken over` : undefined;
}

/** What is restored beside the running database is seen by people too. Gives the rows and documents that were changed. */
export async function eraseBeside(
  platform: Platform,
  source: BackupSource,
  { into, asOf }: { into: string; asOf: number },
): Promise<number> {
  const erasures = await erasuresSince(platform, asOf);
  if (erasures.length === 0) return 0;
  if (source.engine === 'mysql') return eraseFromStoreAgain(platform, { ...source.placed, nameThere: into }, erasures);
  if (source.engine === 'mongodb')
    return eraseFromDocumentsAgain(platform, { ...source.placed, nameThere: into }, erasures);
  const { database, module } = source;
  // Of a database that several modules share it has one.
  const beside = { ...database, modules: [module], nameThere: into };
  return withPostgres(database.server, into, (client) => eraseAgain(platform, { database: beside, client }, erasures));
}

/** Whoever was erased since is not there again. Where the audit cannot be asked who that is, nothing is exchanged. */
async function eraseSince({ platform, database, restored, asOf }: VerifiedRestore): Promise<string | undefined> {
  const erasures = await erasuresSince(platform, asOf);
  const changed = await eraseAgain(platform, { database, client: restored }, erasures);
  return changed > 0 ? `${changed} rows of persons were erased again, as they were since` : undefined;
}
