import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { clock } from '../base/clock.ts';
import { sha256 } from '../base/digest.ts';
import { GenimsError, must } from '../base/errors.ts';
import { connectMysql, type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { asRole } from '../provisioning/connections.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { BEGIN, type Break, type Recomputed, recompute } from './chain-check.ts';
import { ChainedTable, datetime, GENESIS, type Head } from './chained-table.ts';
import { chainOf, placedChangeLog } from './change-log.ts';
import { type CheckpointCells, CheckpointChain } from './checkpoint-chain.ts';
import { compareRange, KnownRows, type PlainTable, rangeDigest, recordedRanges } from './plain-tables.ts';

/** Rows of chains that one round looks at again beside the new ones: a small audit is looked at as a whole every time, a large one in turns. */
const SWEEP = 60_000;
/** Milliseconds after which every transaction that was given a key has ended. */
const SETTLES = 15_000;

/** Type of checkpoints that are made before the beginning of a chain is dropped. */
export const BEFORE_RETENTION = 'before_retention';

export interface Round {
  /** Rows that were recomputed. */
  examined: number;
  checkpoints: number;
  breaks: Break[];
}

export interface SigningKey {
  id: string;
  /** Private key, PEM. */
  pem: string;
}

/** Reads a private key; its id is the beginning of the digest of its public part. Errors: CONFIG_INVALID. */
export function readSigningKey(path: string | undefined): SigningKey | undefined {
  if (path === undefined) return undefined;
  try {
    const pem = readFileSync(path, 'utf8');
    const shown = createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'pem' }).toString();
    return { id: sha256(shown).slice(0, 16), pem };
  } catch (error) {
    throw new GenimsError(
      'CONFIG_INVALID',
      `GENIMS_AUDIT_KEY: ${path} is no private key: ${(error as Error).message}.`,
      {
        cause: error,
      },
    );
  }
}

/** Recomputes the chains of the audit, names what does not agree, and records their heads. */
export class Checkpoints {
  private readonly platform: Platform;
  private readonly key: SigningKey | undefined;
  private readonly chained: readonly ChainedTable[];
  private readonly checkpoints: CheckpointChain;
  /** Up to where the round that is under way has come. */
  private readonly swept = new Map<string, Head>();
  /** Ranges of tables without hashes that this round has come to. */
  private readonly turns = new Map<string, number>();
  private readonly known = new KnownRows();
  private connection: MysqlConnection | undefined;

  constructor(platform: Platform, key?: SigningKey) {
    this.platform = platform;
    this.key = key;
    const { store, log } = this.placed;
    const { tables } = platform.catalog.storeSpec(store.store);
    this.chained = [log.transactions, log.rows].map((name) => new ChainedTable(name, must(tables[name], name)));
    this.checkpoints = new CheckpointChain(log.checkpoints, must(tables[log.checkpoints], log.checkpoints));
  }

  /** Looks at what is new and at a part of the rest, and writes a checkpoint for every chain that has grown or broken. `whole` looks at everything; rows of tables without chain are recorded when they are older than `settles` milliseconds. */
  async round({
    whole = false,
    type = 'periodic',
    settles = SETTLES,
  }: {
    whole?: boolean;
    type?: string;
    settles?: number;
  } = {}): Promise<Round> {
    const connection = await this.connect();
    const round: Round = { examined: 0, checkpoints: 0, breaks: [] };
    const own = await this.checkpoints.check(connection, (hash, keyId, signature) =>
      this.isSigned(hash, keyId, signature),
    );
    round.examined += own.examined;
    if (own.broken) round.breaks.push(own.broken);
    for (const table of this.chained)
      for (const { name } of this.platform.databases())
        await this.look(connection, { table, chain: chainOf(table, name), whole, type, round });
    for (const table of this.plainTables) await this.lookAtPlain(connection, { table, whole, type, round, settles });
    return round;
  }

  /** Looks at everything once where nobody has looked yet, so that a record is guarded from its beginning. */
  async begin(): Promise<void> {
    const connection = await this.connect();
    const [first] = await mysqlRows(
      connection,
      `select 1 as one from ${quoteMysqlName(this.checkpoints.name)} limit 1`,
    );
    if (!first) await this.round();
  }

  /** Records the heads of all chains, grown or not, before the beginning of one is dropped; gives the highest number. */
  async seal(): Promise<number> {
    const connection = await this.connect();
    await this.round({ type: BEFORE_RETENTION });
    let highest = 0;
    for (const table of this.chained)
      for (const { name } of this.platform.databases()) {
        const last = await this.checkpoints.last(connection, chainOf(table, name));
        highest = Math.max(highest, Number(last?.checkpoint_number ?? 0));
      }
    return highest;
  }

  async close(): Promise<void> {
    const { connection } = this;
    this.connection = undefined;
    await connection?.end().catch(() => connection.destroy());
  }

  private get placed() {
    return must(placedChangeLog(this.platform), 'store of the audit');
  }

  private get plainTables(): PlainTable[] {
    const { store, log } = this.placed;
    const { tables } = this.platform.catalog.storeSpec(store.store);
    return Object.keys(store.tables)
      .filter((name) => ![log.transactions, log.rows, log.checkpoints].includes(name))
      .map((name) => ({ name, spec: must(tables[name], name) }));
  }

  private async connect(): Promise<MysqlConnection> {
    const { server, nameThere } = this.placed;
    this.connection ??= await connectMysql(asRole(this.platform, server, accountNames.auditWriter), nameThere);
    return this.connection;
  }

  private async look(
    connection: MysqlConnection,
    options: { table: ChainedTable; chain: string; whole: boolean; type: string; round: Round },
  ): Promise<void> {
    const { table, chain, whole, type, round } = options;
    const input = { connection, table, chain, checkpoints: this.checkpoints.name };
    const last = await this.checkpoints.last(connection, chain);
    const from = whole ? BEGIN : (this.swept.get(chain) ?? BEGIN);
    const swept = await recompute(input, from, whole ? Number.POSITIVE_INFINITY : Math.max(0, SWEEP - round.examined));
    round.examined += swept.rows;
    if (swept.isWhole || swept.broken) this.swept.delete(chain);
    else this.swept.set(chain, swept.head);
    const known: Head =
      last?.last_sequence === null || last === undefined
        ? BEGIN
        : { sequence: Number(last.last_sequence), hash: String(last.head_hash) };
    const fresh = await this.fresh(input, known, swept);
    if (!swept.isWhole) round.examined += fresh.rows;
    const broken = swept.broken ?? fresh.broken;
    if (broken) round.breaks.push(broken);
    const isSealed = type === BEFORE_RETENTION && fresh.head.sequence > 0;
    if (broken ? last?.verification_status === 'broken' : fresh.rows === 0 && !isSealed) return;
    const covered = { first: fresh.firstId, last: fresh.lastId };
    if (covered.last < covered.first || fresh.rows === 0) covered.first = covered.last = broken?.rowId ?? 0;
    await this.add(connection, last, {
      ...{ chain_name: chain, table_name: table.name, checkpoint_type: type },
      ...{ first_row_id: String(covered.first), last_row_id: String(covered.last) },
      first_sequence: String(Math.min(known.sequence + 1, fresh.head.sequence)),
      last_sequence: String(fresh.head.sequence),
      row_count: String(fresh.rows),
      total_row_count: String(Number(last?.total_row_count ?? 0) + fresh.rows),
      head_hash: fresh.head.hash === GENESIS ? GENESIS : fresh.head.hash,
      verification_status: broken ? 'broken' : 'verified',
      broken_at_row_id: broken ? String(broken.rowId) : null,
    });
    round.checkpoints++;
  }

  /** What has come since the last checkpoint. */
  private fresh(input: Parameters<typeof recompute>[0], known: Head, swept: Recomputed): Promise<Recomputed> {
    return swept.broken && swept.broken.rowId === 0
      ? Promise.resolve({ head: known, rows: 0, firstId: 0, lastId: 0, isWhole: true, broken: undefined })
      : recompute(input, known);
  }

  /** A table without chain: what is new gets the digest of its range, and ranges that have one are compared with it. */
  private async lookAtPlain(
    connection: MysqlConnection,
    {
      table,
      whole,
      type,
      round,
      settles,
    }: { table: PlainTable; whole: boolean; type: string; round: Round; settles: number },
  ): Promise<void> {
    const ranges = await recordedRanges(connection, this.checkpoints.name, table.name);
    let broken: Break | undefined;
    const known = Number(ranges.at(-1)?.last_row_id ?? 0);
    const begin = whole ? 0 : (this.turns.get(table.name) ?? 0);
    let next = begin;
    for (const range of ranges.slice(begin)) {
      if (!whole && round.examined > 2 * SWEEP) break;
      next++;
      const compared = await compareRange(connection, table, range, this.known);
      round.examined += compared.rows;
      broken ??= compared.broken;
    }
    this.turns.set(table.name, next < ranges.length ? next : 0);
    if (broken) round.breaks.push(broken);
    const last = await this.checkpoints.last(connection, table.name);
    const fresh = await rangeDigest(connection, table, {
      first: known + 1,
      last: await this.settledId(connection, table, settles),
    });
    if (broken ? last?.verification_status === 'broken' : fresh.rows === 0) return;
    await this.add(connection, last, {
      ...{ chain_name: table.name, table_name: table.name, checkpoint_type: type },
      ...{ first_row_id: String(broken?.rowId ?? fresh.firstId), last_row_id: String(broken?.rowId ?? fresh.lastId) },
      ...{ first_sequence: null, last_sequence: null },
      row_count: String(broken ? 0 : fresh.rows),
      total_row_count: String(Number(last?.total_row_count ?? 0) + (broken ? 0 : fresh.rows)),
      head_hash: fresh.digest,
      verification_status: broken ? 'broken' : 'verified',
      broken_at_row_id: broken ? String(broken.rowId) : null,
    });
    if (!broken) this.known.keep(table.name, fresh);
    round.checkpoints++;
  }

  /** Keys are given before rows are committed: what was written a while ago is complete up to its newest key. */
  private async settledId(connection: MysqlConnection, { name, spec }: PlainTable, settles: number): Promise<number> {
    const [row] = await mysqlRows<{ id: string | null }>(
      connection,
      `select max(${quoteMysqlName(must(spec.primaryKey[0], `key of ${name}`))}) as id from ${quoteMysqlName(name)} where recorded_at < ?`,
      [datetime(clock.now().getTime() - settles)],
    );
    return Number(row?.id ?? 0);
  }

  private async add(
    connection: MysqlConnection,
    last: CheckpointCells | undefined,
    cells: CheckpointCells,
  ): Promise<void> {
    const now = datetime(clock.now().getTime());
    const whole: CheckpointCells = {
      ...cells,
      audit_timestamp: now,
      checkpoint_number: String(Number(last?.checkpoint_number ?? 0) + 1),
      previous_checkpoint_hash: last?.checkpoint_hash ?? GENESIS,
      signing_key_id: this.key?.id ?? null,
      external_copy_location: null,
      created_by: 'genims audit',
      recorded_at: now,
    };
    await this.checkpoints.add(connection, whole, { last, sign: (hash) => this.signatureOf(hash) });
  }

  private signatureOf(hash: string): string | null {
    return this.key ? sign(null, Buffer.from(hash), this.key.pem).toString('base64') : null;
  }

  /** Of other keys than its own this process knows nothing. */
  private isSigned(hash: string, keyId: string, signature: string): boolean {
    if (this.key?.id !== keyId) return true;
    return verify(
      null,
      Buffer.from(hash),
      createPublicKey(createPrivateKey(this.key.pem)),
      Buffer.from(signature, 'base64'),
    );
  }
}
