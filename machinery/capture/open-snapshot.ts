import { GenimsError, must } from '../base/errors.ts';
import { randomSuffix } from '../base/random.ts';
import {
  connectPostgres,
  type PostgresClient,
  quoteName,
  quoteQualified,
  quoteText,
} from '../engines/postgres/connect.ts';
import { copyOut } from '../engines/postgres/copy.ts';
import {
  type CapturedRelation,
  type CaptureSource,
  parsePosition,
  type ReplicaIdentity,
  type Snapshot,
  type SnapshotTable,
} from './contract.ts';
import { copiedRows } from './copied-rows.ts';
import { ReplicationConnection } from './replication-connection.ts';
import { typeName } from './type-names.ts';

/**
 * Opens a snapshot of a source. The server gives it with a slot that lasts as long as the connection: the snapshot shows what was committed before the slot's first position, the stream brings what comes after it. The
 * source's own slot must be there already, so that nothing between the two is lost. Waits for transactions that are open at this moment.
 */
export async function openSnapshot(source: CaptureSource): Promise<Snapshot> {
  const connection = await ReplicationConnection.open(source);
  try {
    const { rows } = await connection.client.query<{ consistent_point: string; snapshot_name: string }>(
      `CREATE_REPLICATION_SLOT ${quoteName(`genims_snapshot_${randomSuffix()}`)} TEMPORARY LOGICAL pgoutput (SNAPSHOT 'export')`,
    );
    const made = must(rows[0], 'answer of CREATE_REPLICATION_SLOT');
    return new ExportedSnapshot(source, connection, { position: made.consistent_point, name: made.snapshot_name });
  } catch (error) {
    await connection.close({ patience: 0 });
    throw error;
  }
}

class ExportedSnapshot implements Snapshot {
  readonly position: number;
  readonly name: string;
  private readonly source: CaptureSource;
  private readonly connection: ReplicationConnection;
  private readonly clients = new Set<PostgresClient>();
  private isClosed = false;

  constructor(source: CaptureSource, connection: ReplicationConnection, made: { position: string; name: string }) {
    this.source = source;
    this.connection = connection;
    this.position = parsePosition(made.position);
    this.name = made.name;
  }

  async table(name: string): Promise<SnapshotTable> {
    const client = await this.pinned();
    const relation = await describeTable(client, name);
    const columns = relation.columns.map((column) => quoteName(column.name)).join(', ');
    // A view over the parts of a partitioned table can only be copied by a query.
    const statement = `copy (select ${columns} from ${quoteQualified(name)}) to stdout (format binary)`;
    const chunks = () => this.copy(client, statement);
    return { relation, chunks, rows: () => copiedRows(relation, chunks()) };
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all([...this.clients].map((client) => client.end().catch(() => {})));
    this.clients.clear();
    await this.connection.close({ patience: 0 });
  }

  session(): Promise<PostgresClient> {
    return this.pinned();
  }

  private async pinned(): Promise<PostgresClient> {
    if (this.isClosed) throw new GenimsError('INTERNAL', `The snapshot of ${this.source.database} is closed.`);
    const client = await connectPostgres(this.source.server, this.source.database);
    this.clients.add(client);
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set transaction snapshot ${quoteText(this.name)}`);
    return client;
  }

  private async *copy(client: PostgresClient, statement: string): AsyncGenerator<Buffer> {
    const stream = client.query(copyOut(statement));
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } finally {
      // Left in the middle, the connection is in the middle too.
      this.clients.delete(client);
      await client.end().catch(() => {});
    }
  }
}

const IDENTITIES: Record<string, ReplicaIdentity> = { d: 'key', f: 'full', i: 'index', n: 'nothing' };

interface ColumnRow {
  oid: number;
  identity: string;
  name: string;
  typeOid: number;
  typeModifier: number;
  typeName: string;
  isKey: boolean;
}

/** A table as the stream would tell it now: columns that are computed by the server are not among them. */
export async function describeTable(client: PostgresClient, name: string): Promise<CapturedRelation> {
  const { rows } = await client.query<ColumnRow>(
    `select c.oid, c.relreplident as identity, a.attname as name, a.atttypid as "typeOid", a.atttypmod as "typeModifier",
       format_type(a.atttypid, null) as "typeName",
       c.relreplident = 'f' or coalesce(a.attnum = any (i.indkey), false) as "isKey"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       left join pg_index i on i.indrelid = c.oid and case c.relreplident when 'd' then i.indisprimary when 'i' then i.indisreplident else false end
     where c.oid = $1::regclass order by a.attnum`,
    [quoteQualified(name)],
  );
  const first = must(rows[0], `columns of ${name}`);
  const [schema = '', table = ''] = name.split('.');
  return {
    oid: first.oid,
    schema,
    table,
    name,
    identity: must(IDENTITIES[first.identity], `replica identity of ${name}`),
    columns: rows.map((row) => ({
      name: row.name,
      type: typeName(row.typeOid, row.typeModifier, new Map([[row.typeOid, row.typeName]])),
      typeOid: row.typeOid,
      typeModifier: row.typeModifier,
      isKey: row.isKey,
    })),
  };
}
