import { hash } from 'node:crypto';
import { clock } from '../base/clock.ts';
import { GenimsError, must } from '../base/errors.ts';
import { mapParallel } from '../base/parallel.ts';
import { type CapturedTransaction, formatPosition, type Position, parsePosition } from '../capture/contract.ts';
import { readSourceFacts, type SourceFacts } from '../capture/source-facts.ts';
import type { ChangeLog } from '../catalog/manifest.ts';
import { connectMysql, type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import { asRole } from '../provisioning/connections.ts';
import type { PlacedStore } from '../provisioning/mysql-databases.ts';
import { accountNames } from '../provisioning/naming.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type Anew, type Handed, isAnew, type SinkWriter } from '../sync/transaction-sink.ts';
import { actorOf } from './actor.ts';
import { AuditedChanges, type RowImage } from './audited-changes.ts';
import { baselineOf, type TableBaseline } from './baseline.ts';
import { BatchWriter } from './batch-writer.ts';
import { type Cell, ChainedTable, datetime, type Entry, GENESIS, type Head } from './chained-table.ts';

/** Databases that are counted at a time. */
const DATABASES = 2;

/** What one source brought in a batch. */
interface Brought {
  from: Position;
  to: Position;
  transactions: number;
  rows: number;
  firstCommit: number;
  lastCommit: number;
}

/** The store that records changes; undefined where none does. */
export function placedChangeLog(platform: Platform): (PlacedStore & { log: ChangeLog }) | undefined {
  const placed = platform.stores().find(({ store }) => store.changeLog !== undefined);
  return placed?.store.changeLog && { ...placed, log: placed.store.changeLog };
}

/**
 * Records transactions in the audit. Invariant: rows, their places in the chains and the cursor of their source are one transaction of the store, and there is one writer: so a change is recorded exactly
 * once, and no chain forks.
 */
export class ChangeLogWriter implements SinkWriter {
  readonly name: string;
  private readonly platform: Platform;
  private readonly placed: PlacedStore & { log: ChangeLog };
  private readonly changes: AuditedChanges;
  private readonly transactions: ChainedTable;
  private readonly rows: ChainedTable;
  private readonly facts = new Map<string, SourceFacts>();
  private connection: MysqlConnection | undefined;
  private heads = new Map<string, Head>();
  private keys = new Map<string, number>();
  private readonly cursors = new Map<string, Position>();
  private readonly numbers = new Map<string, number>();

  constructor(platform: Platform) {
    this.platform = platform;
    this.placed = must(placedChangeLog(platform), 'store of the audit');
    const { store, log } = this.placed;
    this.name = store.database;
    this.changes = new AuditedChanges(platform.catalog);
    const { tables } = platform.catalog.storeSpec(store.store);
    this.transactions = new ChainedTable(log.transactions, must(tables[log.transactions], log.transactions));
    this.rows = new ChainedTable(log.rows, must(tables[log.rows], log.rows));
  }

  /** Tables whose record began with this writer. */
  begun = 0;

  /**
   * Takes the place of the only writer, reads cursors and heads, and begins the record of databases that have none; `anew`: of all of them, or of those that are named. Errors: DAEMON_RUNS.
   */
  async open({ anew = false }: { anew?: Anew } = {}): Promise<ReadonlyMap<string, Position>> {
    const connection = await connectMysql(
      asRole(this.platform, this.placed.server, accountNames.auditWriter),
      this.placed.nameThere,
    );
    this.connection = connection;
    const [place] = await mysqlRows<{ taken: number }>(connection, 'select get_lock(?, 5) as taken', [
      `genims ${this.placed.nameThere}`.slice(0, 64),
    ]);
    if (Number(place?.taken) !== 1)
      throw new GenimsError('DAEMON_RUNS', `Another process records changes in ${this.placed.nameThere}.`);
    this.heads.clear();
    this.cursors.clear();
    this.numbers.clear();
    for (const table of [this.transactions, this.rows]) await this.readKey(connection, table);
    for (const database of this.platform.databases()) {
      this.facts.set(database.name, await readSourceFacts(database));
      for (const table of [this.transactions, this.rows])
        await this.readHead(connection, table, chainOf(table, database.name));
      await this.readCursor(connection, database.name);
    }
    const missing = this.platform.databases().filter(({ name }) => isAnew(anew, name) || !this.cursors.has(name));
    const taken = await mapParallel(missing, DATABASES, async (database) => {
      const tables = database.modules.flatMap(({ module }) => this.changes.tablesOf(module));
      return { source: database.name, ...(await baselineOf(this.platform, database, tables)) };
    });
    for (const { source, position, tables } of taken) await this.begin(source, position, tables);
    return this.cursors;
  }

  async close(): Promise<void> {
    const { connection } = this;
    this.connection = undefined;
    await connection?.end().catch(() => connection.destroy());
  }

  async apply(batch: readonly Handed[]): Promise<number> {
    const began = clock.monotonic();
    const connection = must(this.connection, 'connection to the audit');
    const batchWriter = new BatchWriter(connection, new Map(this.heads), new Map(this.keys));
    const brought = new Map<string, Brought>();
    await connection.beginTransaction();
    let count = 0;
    for (const { source, transaction, receivedAt } of batch) {
      const rows = await this.record(batchWriter, source, transaction, receivedAt);
      count += rows;
      const { position, committedAt } = transaction;
      const one = brought.get(source);
      if (one) {
        one.to = position;
        one.lastCommit = Math.max(one.lastCommit, committedAt);
        one.firstCommit = Math.min(one.firstCommit, committedAt);
        one.transactions++;
        one.rows += rows;
      } else
        brought.set(source, {
          ...{ from: this.cursors.get(source) ?? 0, to: position, transactions: 1, rows },
          ...{ firstCommit: committedAt, lastCommit: committedAt },
        });
    }
    await batchWriter.flush();
    // What concerns nobody moves no cursor: it may be looked at again.
    for (const [source, one] of brought)
      if (one.rows > 0)
        await this.writeCursor(connection, source, { ...one, seconds: (clock.monotonic() - began) / 1000 });
    await connection.commit();
    this.heads = batchWriter.heads;
    this.keys = batchWriter.keys;
    for (const [source, { to, rows }] of brought) {
      this.cursors.set(source, to);
      if (rows > 0) this.numbers.set(source, (this.numbers.get(source) ?? 0) + 1);
    }
    return count;
  }

  /** Records where the stream of a source begins, or begins anew: count and digest of each of its tables. The cursor stands there. */
  private async begin(source: string, position: Position, tables: readonly TableBaseline[]): Promise<void> {
    const connection = must(this.connection, 'connection to the audit');
    const facts = must(this.facts.get(source), `facts of ${source}`);
    const now = clock.now().getTime();
    const writer = new BatchWriter(connection, new Map(this.heads), new Map(this.keys));
    await connection.beginTransaction();
    for (const { table, rows, digest } of tables)
      await writer.add(this.transactions, {
        ...identity(facts, position, now, 0),
        ...place(this.transactions, source, table),
        ...{ operation: 'baseline', row_count: String(rows), first_ordinal: '0', last_ordinal: '0' },
        ...{ actor_type: 'daemon', actor_name: 'genims', row_digest: digest },
      });
    await writer.flush();
    const rows = tables.reduce((sum, one) => sum + one.rows, 0);
    await this.writeCursor(connection, source, {
      ...{ from: position, to: position, transactions: 0, rows, firstCommit: now, lastCommit: now, seconds: 0 },
      type: 'snapshot',
    });
    await connection.commit();
    this.heads = writer.heads;
    this.keys = writer.keys;
    this.begun += tables.length;
    this.cursors.set(source, position);
    this.numbers.set(source, (this.numbers.get(source) ?? 0) + 1);
  }

  private async record(
    writer: BatchWriter,
    source: string,
    transaction: CapturedTransaction,
    receivedAt: number,
  ): Promise<number> {
    const facts = must(this.facts.get(source), `facts of ${source}`);
    const actor = actorOf(transaction);
    const base = identity(facts, transaction.position, transaction.committedAt, transaction.xid);
    const who = {
      ...{ actor_type: actor.type, actor_name: actor.name, actor_employee_id: actor.employeeId },
      ...{ flow_id: actor.flowId, correlation_id: actor.correlationId },
    };
    const whoMore = { application_name: actor.application, client_address: actor.clientAddress, reason: actor.reason };
    const groups = new Map<string, Group>();
    const truncations: { table: string; ordinal: number }[] = [];
    const captured = datetime(receivedAt);
    let count = 0;
    for await (const changes of transaction.changes())
      for (const change of changes) {
        if (change.kind === 'truncate')
          for (const relation of change.relations)
            if (this.changes.isAudited(relation)) truncations.push({ table: relation.name, ordinal: change.ordinal });
        const image = this.changes.image(change);
        if (!image) continue;
        count++;
        gather(groups, image);
        await writer.add(this.rows, {
          ...base,
          ...place(this.rows, source, image.relation.name),
          ...who,
          row_key: image.rowKey,
          previous_row_key: image.previousRowKey,
          document_number: image.documentNumber,
          operation: image.operation,
          before_image: image.before,
          after_image: image.after,
          changed_columns: image.changedColumns,
          changed_column_count: String(image.changedColumnCount),
          change_ordinal: String(image.ordinal + 1),
          schema_version: facts.schemaVersion,
          contains_personal_data: this.changes.hasPersonalData(image.relation) ? '1' : '0',
          captured_at: captured,
        });
      }
    for (const { table, operation, rows, first, last, images } of groups.values())
      await writer.add(this.transactions, {
        ...base,
        ...place(this.transactions, source, table),
        ...who,
        ...whoMore,
        ...{ operation, row_count: String(rows), first_ordinal: String(first + 1), last_ordinal: String(last + 1) },
        row_digest: hash('sha256', images.join('\n'), 'hex'),
      });
    for (const { table, ordinal } of truncations)
      await writer.add(this.transactions, {
        ...base,
        ...place(this.transactions, source, table),
        ...who,
        ...whoMore,
        ...{ operation: 'truncate', row_count: '0', statement_text: `truncate ${table}` },
        ...{ first_ordinal: String(ordinal + 1), last_ordinal: String(ordinal + 1) },
      });
    return count + truncations.length;
  }

  private async readHead(connection: MysqlConnection, table: ChainedTable, chain: string): Promise<void> {
    const [row] = await mysqlRows<{ sequence: string; hash: string }>(
      connection,
      `select chain_sequence as sequence, row_hash as hash from ${quoteMysqlName(table.name)} where chain_name = ? order by chain_sequence desc limit 1`,
      [chain],
    );
    // Of a chain of which retention has dropped every row its checkpoints know where it stands.
    const [kept] = row
      ? []
      : await mysqlRows<{ sequence: string; hash: string }>(
          connection,
          `select last_sequence as sequence, head_hash as hash from ${quoteMysqlName(this.placed.log.checkpoints)} where chain_name = ? and verification_status = 'verified' and last_sequence is not null order by checkpoint_number desc limit 1`,
          [chain],
        );
    const head = row ?? kept;
    this.heads.set(chain, head ? { sequence: Number(head.sequence), hash: head.hash } : { sequence: 0, hash: GENESIS });
  }

  /** The last key that was given: the hash of a row covers its key, so the only writer gives it. Keys of rows that retention has dropped are not given again. */
  private async readKey(connection: MysqlConnection, { name, key }: ChainedTable): Promise<void> {
    const [row] = await mysqlRows<{ last: string | null }>(
      connection,
      `select greatest(coalesce((select max(${quoteMysqlName(key)}) from ${quoteMysqlName(name)}), 0), coalesce((select max(last_row_id) from ${quoteMysqlName(this.placed.log.checkpoints)} where table_name = ?), 0)) as last`,
      [name],
    );
    this.keys.set(name, Number(row?.last ?? 0));
  }

  private async readCursor(connection: MysqlConnection, source: string): Promise<void> {
    const { systemId, timeline } = must(this.facts.get(source), `facts of ${source}`);
    const [row] = await mysqlRows<{ position: string; number: string; system: string; timeline: number }>(
      connection,
      `select to_position as position, batch_number as number, source_system_id as system, source_timeline as timeline
       from ${quoteMysqlName(this.placed.log.batches)}
       where flow_id = ? and source_database = ? and status <> 'failed' order by sync_audit_id desc limit 1`,
      [this.placed.log.stream, source],
    );
    if (!row) return;
    this.numbers.set(source, Number(row.number));
    // A restored or moved cluster counts its positions anew: the record begins anew with it.
    if (row.system === systemId && Number(row.timeline) === timeline)
      this.cursors.set(source, parsePosition(row.position));
  }

  private async writeCursor(
    connection: MysqlConnection,
    source: string,
    one: Brought & { seconds: number; type?: 'snapshot' },
  ): Promise<void> {
    const { systemId, timeline } = must(this.facts.get(source), `facts of ${source}`);
    const now = clock.now().getTime();
    const values: Record<string, Cell> = {
      audit_timestamp: datetime(now),
      flow_id: this.placed.log.stream,
      flow_type: one.type ?? 'stream',
      source_database: source,
      target_database: this.placed.store.database,
      batch_number: String((this.numbers.get(source) ?? 0) + 1),
      attempt_number: '1',
      source_system_id: systemId,
      source_timeline: String(timeline),
      from_position: formatPosition(one.from),
      to_position: formatPosition(one.to),
      transaction_count: String(one.transactions),
      rows_read: String(one.rows),
      rows_inserted: String(one.type ? 0 : one.rows),
      rows_updated: '0',
      rows_deleted: '0',
      rows_rejected: '0',
      first_commit_at: datetime(one.firstCommit),
      last_commit_at: datetime(one.lastCommit),
      duration_seconds: one.seconds.toFixed(6),
      maximum_lag_seconds: Math.max(0, (now - one.firstCommit) / 1000).toFixed(6),
      status: 'applied',
      recorded_at: datetime(now),
    };
    const columns = Object.keys(values);
    await connection.query(
      `insert into ${quoteMysqlName(this.placed.log.batches)} (${columns.map(quoteMysqlName).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      Object.values(values),
    );
  }
}

/** Rows of one table and operation in one transaction. */
interface Group {
  table: string;
  operation: string;
  rows: number;
  first: number;
  last: number;
  images: string[];
}

function gather(groups: Map<string, Group>, { relation, operation, ordinal, before, after }: RowImage): void {
  const id = `${relation.name} ${operation}`;
  const image = hash('sha256', `${before ?? ''}\n${after ?? ''}`, 'hex');
  const group = groups.get(id);
  if (group) {
    group.rows++;
    group.last = ordinal;
    group.images.push(image);
  } else groups.set(id, { table: relation.name, operation, rows: 1, first: ordinal, last: ordinal, images: [image] });
}

function identity(facts: SourceFacts, position: Position, committedAt: number, xid: number): Entry {
  return {
    audit_timestamp: datetime(committedAt),
    database_name: facts.database,
    source_system_id: facts.systemId,
    source_timeline: String(facts.timeline),
    commit_position: formatPosition(position),
    transaction_id: String(xid),
  };
}

function place(chained: ChainedTable, source: string, table: string): Entry {
  const [schema = '', name = ''] = table.split('.');
  return { chain_name: chainOf(chained, source), module: schema, schema_name: schema, table_name: name };
}

export function chainOf({ name }: Pick<ChainedTable, 'name'>, source: string): string {
  return `${name}/${source}`;
}
