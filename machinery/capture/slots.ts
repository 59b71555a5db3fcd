import { must, systemCode } from '../base/errors.ts';
import { type PostgresClient, quoteText, withPostgres } from '../engines/postgres/connect.ts';
import { type CaptureSource, parsePosition, type SlotState } from './contract.ts';

const DUPLICATE = '42710';

/**
 * Makes the slot, where it is not there yet; tells whether it had to. From then on the server keeps its log until that is acknowledged. It waits for the transactions that are open at this
 * moment. Only called for a source from which nothing has been read: a slot that is gone is not made again silently.
 */
export async function createSlot(source: CaptureSource): Promise<boolean> {
  return withPostgres(source.server, source.database, async (client) => {
    try {
      await client.query("select pg_create_logical_replication_slot($1, 'pgoutput')", [source.slot]);
      return true;
    } catch (error) {
      if (systemCode(error) === DUPLICATE) return false;
      throw error;
    }
  });
}

/** Makes a slot that stands where another one is acknowledged: for a sink that falls behind, so that the others go on. */
export async function copySlot(source: CaptureSource, name: string): Promise<CaptureSource> {
  await withPostgres(source.server, source.database, (client) =>
    client.query('select pg_copy_logical_replication_slot($1, $2)', [source.slot, name]),
  );
  return { ...source, slot: name };
}

/** Gives up what the server keeps; nothing where there is no such slot. Errors: one that is in use. */
export async function dropSlot({ server, database, slot }: CaptureSource): Promise<void> {
  await withPostgres(server, database, (client) =>
    client.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1', [slot]),
  );
}

interface SlotRow {
  slot: string;
  active: boolean;
  pid: number | null;
  acknowledged: string | null;
  retained: string | null;
  spare: string | null;
  lost: boolean;
}

/** State of the slots of the database, by their names; what is measured is the same for all sinks of a slot. Works on a connection for replication too. */
export async function slotStates(client: PostgresClient): Promise<Map<string, SlotState>> {
  // A slot that was given up has no place in the log any more, from version 16 on also for reasons other than its size.
  const { rows } = await client.query<SlotRow>(
    `select slot_name as slot, active, active_pid as pid, confirmed_flush_lsn as acknowledged,
       pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) as retained, safe_wal_size as spare,
       coalesce(wal_status = 'lost', false) or restart_lsn is null or to_jsonb(s) ->> 'invalidation_reason' is not null as lost
     from pg_replication_slots s where database = current_database() and plugin = 'pgoutput' and not temporary`,
  );
  return new Map(
    rows.map((row) => [
      row.slot,
      {
        slot: row.slot,
        isActive: row.active,
        activePid: row.pid ?? undefined,
        acknowledged: row.acknowledged === null ? undefined : parsePosition(row.acknowledged),
        retainedBytes: Math.max(0, Number(row.retained ?? 0)),
        spareBytes: row.spare === null ? undefined : Number(row.spare),
        isLost: row.lost,
      },
    ]),
  );
}

/** Where the log of the server is: what is committed later has a greater position. */
export async function currentPosition(client: PostgresClient): Promise<number> {
  const { rows } = await client.query<{ position: string }>('select pg_current_wal_flush_lsn()::text as position');
  return parsePosition(must(rows[0], 'position of the log').position);
}

/** Moves the slot past everything that was committed until now, without reading it. No stream may be open on it. */
export async function moveSlotPast(source: CaptureSource): Promise<number> {
  return withPostgres(source.server, source.database, async (client) => {
    const { rows } = await client.query<{ position: string }>(
      `select end_lsn::text as position from pg_replication_slot_advance(${quoteText(source.slot)}, pg_current_wal_flush_lsn())`,
    );
    return parsePosition(must(rows[0], 'position of the slot').position);
  });
}
