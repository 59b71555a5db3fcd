import Cursor from 'pg-cursor';
import { must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { type AssembledTransaction, TransactionAssembler } from '../capture/assembler.ts';
import { type CaptureSource, formatPosition, parsePosition } from '../capture/contract.ts';
import { ORIGINS } from '../capture/origins.ts';
import { createSlot, dropSlot } from '../capture/slots.ts';
import { captureSource } from '../capture/sources.ts';
import { SpoolFolder } from '../capture/spool.ts';
import { connectPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { ChangedRows, type ChangedRowsInput } from './changed-rows.ts';
import type { SourceState } from './source-state.ts';

const SPILL_FROM = 2_000_000;
/** Messages read at once. */
const BATCH = 2000;
/** End of the names of the slots of loads, which are read at their time and by nobody in between. */
export const LOAD_SLOT = '_etl';
/** Rows that only change their place bring nothing new. History is read: it is new to a store. */
const SKIPS = new Set<string>([ORIGINS.housekeeping]);

/**
 * What the modules' databases have committed since the stores were loaded last: a slot of its own for each of them, which is read when a run begins and moved on once what it told is kept. What
 * a state of the sources does not see yet, such as a transaction that was under way, is left for the next run, with all that follows it.
 */
export class ChangeLog {
  private readonly platform: Platform;
  private readonly read = new Map<string, { source: CaptureSource; position: string }>();
  private readonly rows: ChangedRows;

  constructor(platform: Platform, wanted: Pick<ChangedRowsInput, 'wanted' | 'hasVersions'>) {
    this.platform = platform;
    this.rows = new ChangedRows({ ...wanted, keyOf: (table) => keyOf(platform, table) });
  }

  /** Makes the slots that are missing. From then on nothing is lost; false where one was, as what was committed before is not told. */
  async prepare(): Promise<boolean> {
    const made = await mapParallel(this.platform.databases(), 4, (database) =>
      createSlot(loadSource(this.platform, database)),
    );
    return !made.includes(true);
  }

  /** Rows of the wanted tables that have changed and that `sources` sees. */
  async changes(sources: SourceState): Promise<ChangedRows> {
    await mapParallel(this.platform.databases(), 3, async (database) => {
      const module = must(database.modules[0], `module of ${database.name}`).module;
      const isSeen = await sources.visibility(module);
      await this.follow(database, isSeen);
    });
    return this.rows;
  }

  /** Moves the slots past what was read. Called when it is kept. */
  async confirm(): Promise<void> {
    await mapParallel([...this.read.values()], 3, async ({ source, position }) => {
      const client = await connectPostgres(source.server, source.database);
      try {
        await client.query('select pg_replication_slot_advance($1, $2::pg_lsn)', [source.slot, position]);
      } finally {
        await client.end();
      }
    });
  }

  private async follow(database: PlacedDatabase, isSeen: (xid: number) => boolean): Promise<void> {
    const source = loadSource(this.platform, database);
    const client = await connectPostgres(source.server, source.database);
    try {
      const { rows } = await client.query<{ until: string; from: string }>(
        'select pg_current_wal_flush_lsn()::text as until, confirmed_flush_lsn::text as from from pg_replication_slots where slot_name = $1',
        [source.slot],
      );
      const { until, from } = must(rows[0], `slot ${source.slot}`);
      let done = parsePosition(from);
      let isOver = false;
      const complete: AssembledTransaction[] = [];
      const assembler = new TransactionAssembler({
        folder: new SpoolFolder(this.platform.home.file('etl', 'spool', database.name)),
        spillFrom: SPILL_FROM,
        skips: SKIPS,
        committed(position, transaction) {
          isOver ||= transaction !== undefined && !isSeen(transaction.xid);
          if (isOver) transaction?.discard();
          else {
            if (transaction) complete.push(transaction);
            done = position;
          }
        },
      });
      const cursor = client.query(
        new Cursor<{ data: Buffer }>(
          "select data from pg_logical_slot_peek_binary_changes($1, $2::pg_lsn, null, 'proto_version', '1', 'publication_names', $3, 'binary', 'true', 'messages', 'true')",
          [source.slot, until, source.publication],
        ),
      );
      for (let batch = await cursor.read(BATCH); batch.length > 0 && !isOver; batch = await cursor.read(BATCH)) {
        for (const { data } of batch) assembler.accept(data, 0);
        for (const transaction of complete.splice(0)) {
          for await (const changes of transaction.changes()) for (const change of changes) this.rows.add(change);
          transaction.discard();
        }
      }
      await cursor.close();
      const position = isOver ? done : Math.max(done, parsePosition(until));
      if (position > parsePosition(from)) this.read.set(database.name, { source, position: formatPosition(position) });
    } finally {
      await client.end();
    }
  }
}

/** Gives up the slots, so that the next run reads everything. */
export async function forgetChanges(platform: Platform): Promise<void> {
  await mapParallel(platform.databases(), 4, (database) => dropSlot(loadSource(platform, database)));
}

/** The source of a database with the slot of the loads, beside that of synchronisation: each may stand without holding the other up. */
function loadSource(platform: Platform, database: PlacedDatabase): CaptureSource {
  const source = captureSource(platform, database);
  return { ...source, slot: `${source.slot.slice(0, 59)}${LOAD_SLOT}` };
}

function keyOf({ catalog }: Platform, table: string): readonly string[] {
  const [module = '', name = ''] = table.split('.');
  return catalog.moduleSpec(module).tables[name]?.primaryKey ?? [];
}
