import { parsePosition } from '../capture/contract.ts';
import { openCapture } from '../capture/open-capture.ts';
import { ORIGINS } from '../capture/origins.ts';
import { copySlot, currentPosition, dropSlot, slotStates } from '../capture/slots.ts';
import { type PostgresClient, withPostgres } from '../engines/postgres/connect.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { PlacedDatabase } from '../provisioning/postgres-databases.ts';
import { ChangeApplier } from './apply-changes.ts';
import { archiveSource, primaryKeys } from './archive-source.ts';
import { cursorOf, TransactionLines, waitingFileOf } from './archiver.ts';
import type { ChainFolder } from './chain-folder.ts';
import type { ArchivedTransaction } from './contract.ts';
import { archivedAfter, TransactionReader, waitingTransactions } from './read-archive.ts';

/** Changes of a transaction nobody marks, so that the log is known to be read up to a position. */
const MARK = 'genims.mark';

/** What a restore goes on with after a backup. */
export interface ReplayInput {
  platform: Platform;
  database: PlacedDatabase;
  chain: ChainFolder;
  /** Position of the backup. */
  after: number;
  /** Moment up to which everything is taken; after it only what synchronisation brought, as its sources will not bring it again. */
  until: number;
  /** The restored database. */
  client: PostgresClient;
  /** Its tables, qualified. */
  tables: ReadonlySet<string>;
}

/** The chain that goes on from a backup: the one under way when it was made. */
export function chainAfter(
  chains: readonly ChainFolder[],
  backup: { startedAt: string; position: string | null },
): ChainFolder | undefined {
  const { startedAt, position } = backup;
  if (position === null) return undefined;
  const found = chains.findLast(({ manifest }) => Date.parse(manifest.begunAt) <= Date.parse(startedAt));
  return found && parsePosition(found.from) <= parsePosition(position) ? found : undefined;
}

/** Whether the log of the running database still has what the chain does not hold yet. */
export async function hasTail({ platform, database, chain }: TailInput): Promise<boolean> {
  const { slot } = archiveSource(platform, database);
  const states = await withPostgres(database.server, database.nameThere, slotStates);
  const state = states.get(slot);
  return state !== undefined && !state.isLost && (state.acknowledged ?? 0) <= cursorOf(chain);
}

type TailInput = Pick<ReplayInput, 'platform' | 'database' | 'chain'>;

/** What the log of the running database has after a position, up to now; read by a copy of the archive's slot, which goes on meanwhile. */
export async function* tailTransactions(
  { platform, database }: TailInput,
  { after, reader }: { after: number; reader: TransactionReader },
): AsyncGenerator<ArchivedTransaction> {
  const source = archiveSource(platform, database);
  const { keys, end } = await withPostgres(database.server, database.nameThere, async (client) => {
    const position = await currentPosition(client);
    await client.query('select pg_logical_emit_message(true, $1, $2::text)', [MARK, database.name]);
    return { keys: await primaryKeys(client), end: position };
  });
  const copied = { ...source, slot: `${source.slot.slice(0, 15)}_restore` };
  await dropSlot(copied);
  await copySlot(source, copied.slot);
  const stream = openCapture(copied, {
    spool: platform.home.file('spool', `${database.name} restore`),
    skips: new Set(),
  });
  const lines = new TransactionLines(keys);
  try {
    for (let batch = await stream.read(); batch; batch = await stream.read()) {
      for (const transaction of batch.transactions) {
        if (transaction.position <= after) continue;
        for await (const line of lines.of(transaction)) {
          const whole = reader.accept(line);
          if (whole) yield whole;
        }
      }
      if (batch.position > end) return;
    }
  } finally {
    await stream.close();
    await dropSlot(copied);
  }
}

/** Brings a restored database from its backup on to a later moment, by the changes that were archived. */
export class Replay {
  /** Position of the last transaction of the module's own that was met, also after the moment; 0 where there was none. */
  lastOwn = 0;
  /** Moment of the last transaction that was applied whole. */
  lastAt = 0;
  private position: number;
  private readonly reader = new TransactionReader();
  private readonly applier: ChangeApplier;
  private readonly input: ReplayInput;

  constructor(input: ReplayInput) {
    this.input = input;
    this.position = input.after;
    this.applier = new ChangeApplier(input.client, this.reader.tables, input.tables);
  }

  get applied(): { transactions: number; changes: number } {
    return this.applier.applied;
  }

  /** What is in the segments, and where the database is gone also what waits for its segment. */
  async archived(isGone: boolean): Promise<void> {
    const { chain, platform, database } = this.input;
    const { reader } = this;
    for await (const one of archivedAfter(chain, { after: this.position, reader })) await this.take(one);
    if (!isGone) return;
    const waiting = waitingTransactions(waitingFileOf(platform, database), this.position, reader);
    for (const one of waiting) await this.take(one);
  }

  /** What is in the log of the running database up to now. */
  async tail(): Promise<void> {
    const { reader } = this;
    for await (const one of tailTransactions(this.input, { after: this.position, reader })) await this.take(one);
  }

  private async take(one: ArchivedTransaction): Promise<void> {
    const { until, database } = this.input;
    this.position = one.position;
    if (isOwn(one, database)) this.lastOwn = one.position;
    if (one.at > until && one.origin !== ORIGINS.synchronisation) return;
    await this.applier.apply(one);
    if (one.at <= until) this.lastAt = Math.max(this.lastAt, one.at);
  }
}

/** Whether a transaction that is carried changes rows of the database's modules. */
export function isOwn({ origin, changes }: ArchivedTransaction, { modules }: PlacedDatabase): boolean {
  return (
    origin === undefined &&
    changes.some(
      (change) => change.kind !== 'truncate' && modules.some(({ module }) => change.table.startsWith(`${module}.`)),
    )
  );
}
