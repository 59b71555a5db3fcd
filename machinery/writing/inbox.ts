import { must } from '../base/errors.ts';
import type { AnyRow } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { ownerOf, tableOf } from '../catalog/catalog.ts';
import { identitiesOf } from '../catalog/flow-identity.ts';
import type { PostgresClient } from '../engines/postgres/connect.ts';
import { type ColumnCodec, tableCodec } from '../engines/postgres/encoding.ts';
import type { Delivery } from '../kernel/messages.ts';
import { PLATFORM_SCHEMA } from '../provisioning/naming.ts';

const INBOX = `${PLATFORM_SCHEMA}.sync_inbox`;
/** Channel on which daemons hear that something has arrived in their database. */
export const INBOX_CHANNEL = 'genims_inbox';
/** What is said there when what waits has changed, and is to be read again as a whole. */
export const READ_AGAIN = 'again';

/** Attempts to take a message, and seconds until the second one; each pause is four times as long as the one before: hours in all. */
const [MOST_ATTEMPTS, FIRST_RETRY] = [7, 10];

/** A row of `genims.sync_inbox` as JSON carries it. */
interface InboxRow {
  module: string;
  flow: string;
  source: string;
  source_at: string;
  source_commit: number;
  source_ordinal: number;
  effective_at: string;
  target_table: string;
  columns: Record<string, string | null>;
}

/** How deliveries become rows of the inbox of one module and come back: every value as the text of its column. */
export class InboxRows {
  private readonly catalog: Catalog;
  private readonly module: string;
  private readonly codecs = new Map<string, ReadonlyMap<string, ColumnCodec>>();

  constructor(catalog: Catalog, module: string) {
    this.catalog = catalog;
    this.module = module;
  }

  /** Adds deliveries, inside the caller's transaction where there is one. What is there already is left as it is. */
  async add(client: PostgresClient, deliveries: readonly Delivery[], table = INBOX): Promise<void> {
    if (deliveries.length === 0) return;
    await client.query(
      `insert into ${table} (module, flow, source, source_at, source_commit, source_ordinal, effective_at, target_table, columns)
       select module, flow, source, source_at, source_commit, source_ordinal, effective_at, target_table, columns
       from jsonb_to_recordset($1) as r (module text, flow text, source text, source_at timestamptz, source_commit bigint, source_ordinal integer, effective_at timestamptz, target_table text, columns jsonb)
       on conflict do nothing`,
      [JSON.stringify(deliveries.map((one) => this.rowOf(one)))],
    );
  }

  /** Removes deliveries that the agent has taken. */
  async remove(client: PostgresClient, deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    await client.query(
      `delete from ${INBOX} i using jsonb_to_recordset($1) as r (flow text, source_at timestamptz, source_commit bigint, source_ordinal integer)
       where i.module = $2 and i.flow = r.flow and i.source_at = r.source_at and i.source_commit = r.source_commit and i.source_ordinal = r.source_ordinal`,
      [JSON.stringify(deliveries.map((one) => this.rowOf(one))), this.module],
    );
  }

  /** A message that could not be taken stays, with the reason, and is not read again until it is asked for. */
  async refuse(
    client: PostgresClient,
    delivery: Delivery,
    { code, message }: { code: string; message: string },
  ): Promise<void> {
    const { flow, source_at, source_commit, source_ordinal } = this.rowOf(delivery);
    await client.query(
      `update ${INBOX} set status = 'refused', attempt_count = attempt_count + 1, error_code = $6, error_message = $7, updated_at = now()
       where module = $1 and flow = $2 and source_at = $3 and source_commit = $4 and source_ordinal = $5`,
      [this.module, flow, source_at, source_commit, source_ordinal, code, message.slice(0, 2000)],
    );
  }

  /** Refused messages are tried again after pauses that grow, as what they refer to may have come meanwhile; after the last attempt they stay. Gives their number. */
  async retry(client: PostgresClient): Promise<number> {
    const { rowCount } = await client.query({
      name: 'inbox retry',
      text: `update ${INBOX} set status = 'waiting', error_code = null, error_message = null, updated_at = now()
        where module = $1 and status = 'refused' and attempt_count < $2 and updated_at < now() - make_interval(secs => $3 * 4 ^ (attempt_count - 1))`,
      values: [this.module, MOST_ATTEMPTS, FIRST_RETRY],
    });
    return rowCount ?? 0;
  }

  /** What waits, in order. */
  async read(client: PostgresClient): Promise<Delivery[]> {
    return (await this.readAfter(client, 0)).deliveries;
  }

  /** What waits and has arrived after a row of the inbox, in order, and the last row that there is now. */
  async readAfter(client: PostgresClient, after: number): Promise<{ deliveries: Delivery[]; last: number }> {
    const found = await this.select(client, `status = 'waiting' and sync_inbox_id > $2`, after);
    const deliveries = found.map(({ delivery }) => delivery);
    const last = found.reduce((newest, { id }) => Math.max(newest, id), after);
    return { deliveries: deliveries.length === 0 ? deliveries : await this.withoutHeldBack(client, deliveries), last };
  }

  private async select(
    client: PostgresClient,
    condition: string,
    ...values: number[]
  ): Promise<{ id: number; delivery: Delivery }[]> {
    const { rows } = await client.query<
      Omit<InboxRow, 'source_at' | 'effective_at'> & { id: string; sent: string; at: string }
    >({
      name: `inbox where ${condition}`,
      text: `select sync_inbox_id as id, flow, source, source_commit, source_ordinal, target_table, columns,
           (extract(epoch from source_at) * 1000)::bigint as sent, (extract(epoch from effective_at) * 1000)::bigint as at
         from ${INBOX} where module = $1 and ${condition}
         order by effective_at, flow, source_at, source_commit, source_ordinal`,
      values: [this.module, ...values],
    });
    return rows.map(({ id, flow, source, source_commit, source_ordinal, target_table, columns, sent, at }) => ({
      id: Number(id),
      delivery: {
        kind: isCopy(flow) ? 'copy' : 'message',
        flow,
        source,
        sent: Number(sent),
        commit: Number(source_commit),
        ordinal: Number(source_ordinal),
        at: Number(at),
        table: isCopy(flow) ? target_table : tableOf(target_table),
        columns: this.decode(target_table, columns),
      },
    }));
  }

  /** What tells more of a row whose earlier message was refused waits for that one: the history of a row is taken in its order. */
  private async withoutHeldBack(client: PostgresClient, deliveries: readonly Delivery[]): Promise<Delivery[]> {
    const refused = await this.select(client, `status = 'refused'`);
    if (refused.length === 0) return [...deliveries];
    const known = refused.map(({ delivery }) => ({ delivery, ids: this.identityOf(delivery) }));
    return deliveries.filter((one) => {
      const ids = this.identityOf(one);
      return !known.some(
        ({ delivery, ids: others }) =>
          delivery.flow === one.flow && wasSentBefore(delivery, one) && ids.some((id) => others.includes(id)),
      );
    });
  }

  /** By which values of the sender's a message can be told to be of one row. */
  private identityOf({ flow, source, table, columns }: Delivery): string[] {
    const declared = this.catalog.modules.find(({ module }) => module === source)?.flows.find(({ id }) => id === flow);
    if (!declared) return [];
    return identitiesOf(this.catalog, source, declared).flatMap(({ from, fromColumn, to, toColumn }) => {
      const value = columns[toColumn];
      return to === `${this.module}.${table}` && value !== null && value !== undefined
        ? [`${from}.${fromColumn} ${String(value)}`]
        : [];
    });
  }

  private rowOf({ kind, flow, source, sent, commit, ordinal, at, table, columns }: Delivery): InboxRow {
    const target_table = kind === 'copy' ? table : `${this.module}.${table}`;
    return {
      module: this.module,
      flow,
      source,
      source_at: new Date(sent).toISOString(),
      source_commit: commit,
      source_ordinal: ordinal,
      effective_at: new Date(at).toISOString(),
      target_table,
      columns: this.encode(target_table, columns),
    };
  }

  private encode(table: string, columns: AnyRow): InboxRow['columns'] {
    const codecs = this.codecsOf(table);
    return Object.fromEntries(
      Object.entries(columns).flatMap(([name, value]) => {
        if (value === undefined) return [];
        const { encode } = must(codecs.get(name), `column ${table}.${name} of a message`);
        return [[name, value === null ? null : encode(value)] as const];
      }),
    );
  }

  private decode(table: string, columns: InboxRow['columns']): AnyRow {
    const codecs = this.codecsOf(table);
    return Object.fromEntries(
      Object.entries(columns).map(([name, text]) => [
        name,
        text === null ? null : must(codecs.get(name), `column ${table}.${name} of a message`).decode(text),
      ]),
    );
  }

  private codecsOf(table: string): ReadonlyMap<string, ColumnCodec> {
    let codecs = this.codecs.get(table);
    if (!codecs) {
      const spec = must(this.catalog.moduleSpec(ownerOf(table)).tables[tableOf(table)], `catalogue of ${table}`);
      codecs = new Map(tableCodec(table, spec).columns.map((column) => [column.name, column]));
      this.codecs.set(table, codecs);
    }
    return codecs;
  }
}

function wasSentBefore(a: Delivery, b: Delivery): boolean {
  if (a.sent !== b.sent) return a.sent < b.sent;
  return a.commit !== b.commit ? a.commit < b.commit : a.ordinal < b.ordinal;
}

/** Rows of reference copies travel over flows of their own. */
function isCopy(flow: string): boolean {
  return flow.startsWith('copy ');
}
