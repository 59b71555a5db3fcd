import { must } from '../base/errors.ts';
import type { AnyRow } from '../base/row-types.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { inReferenceOrder } from '../catalog/reference-order.ts';
import { type PostgresClient, quoteName, quoteQualified, transaction } from '../engines/postgres/connect.ts';
import { type TableCodec, tableCodec } from '../engines/postgres/encoding.ts';
import type { TableChange } from '../kernel/changes.ts';
import type { Delivery } from '../kernel/messages.ts';
import type { AgentCheckpoint } from '../kernel/state.ts';
import type { TableStore } from '../kernel/table-store.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { InboxRows } from './inbox.ts';

/** One step of an agent, as it goes into its database. */
export interface Step {
  stores: ReadonlyMap<string, TableStore>;
  /** Changes that others may hear of, in the order in which they are to be told. */
  changes: readonly TableChange[];
  /** What arrived in memory and is not in the database's inbox yet; nothing where synchronisation writes it. */
  received: readonly Delivery[];
  /** What the step took out of the inbox. */
  taken: readonly Delivery[];
  checkpoint: AgentCheckpoint;
  /** What the transaction says of itself to change capture, with its prefix. */
  says?: { prefix: string; content: string };
}

/** The daemon says who acts: the tables' triggers need not. */
const SAY =
  "select pg_logical_emit_message(true, $1, $2::text), set_config('genims.said_in', pg_current_xact_id()::text, true)";

interface Statement {
  table: string;
  name: string;
  text: string;
  codec: TableCodec;
}

/**
 * Writes steps of one module's agent, each in one transaction with its checkpoint and what it took out of its inbox: killed at any moment, a step has
 * happened or has not. Tables are written in the order in which rows may refer to each other, within a table rows that others
 * hear of in the order of their changes: links tell them in the same order, so the log tells what the fast clock tells.
 */
export class StepWriter {
  private readonly module: string;
  private readonly client: PostgresClient;
  private readonly inbox: InboxRows;
  /** In the order in which rows may refer to each other. */
  private readonly statements: ReadonlyMap<string, Statement>;

  constructor(catalog: Catalog, module: string, client: PostgresClient) {
    this.module = module;
    this.client = client;
    this.inbox = new InboxRows(catalog, module);
    const spec = catalog.moduleSpec(module);
    this.statements = new Map(
      inReferenceOrder(module, spec).map((table) => {
        const { columns, primaryKey } = must(spec.tables[table], `catalogue of ${table}`);
        return [table, statementOf(`${module}.${table}`, table, { columns, primaryKey })];
      }),
    );
  }

  async write({ stores, changes, received, taken, checkpoint, says }: Step): Promise<void> {
    const batches = this.batches(stores, changes);
    await transaction(this.client, async () => {
      if (says) await this.client.query(SAY, [says.prefix, says.content]);
      await this.client.query('set constraints all deferred');
      for (const { statement, rows } of batches) await this.upsert(statement, rows);
      await this.inbox.remove(this.client, taken);
      await this.inbox.add(this.client, received);
      await writeCheckpoint(this.client, this.module, checkpoint);
    });
  }

  private batches(
    stores: ReadonlyMap<string, TableStore>,
    changes: readonly TableChange[],
  ): { statement: Statement; rows: AnyRow[] }[] {
    const pending = new Map<string, Set<AnyRow>>();
    for (const [table, store] of stores) {
      store.flush();
      const rows = store.takeFinished().map(({ row }) => row);
      if (rows.length > 0) pending.set(table, new Set(rows));
    }
    const told = Map.groupBy(changes, ({ table }) => table);
    const batches: { statement: Statement; rows: AnyRow[] }[] = [];
    for (const [table, statement] of this.statements) {
      const rest = pending.get(table);
      if (!rest) continue;
      const first = (told.get(table) ?? []).flatMap(({ change }) => (rest.delete(change.row) ? [change.row] : []));
      batches.push({ statement, rows: [...first, ...rest] });
    }
    return batches;
  }

  private async upsert({ name, text, codec }: Statement, rows: readonly AnyRow[]): Promise<void> {
    const values = rows.map((row) => {
      const texts = codec.values(row);
      return Object.fromEntries(codec.columns.map((column, index) => [column.name, texts[index]]));
    });
    await this.client.query({ name, text, values: [JSON.stringify(values)] });
  }
}

/** One upsert for any number of rows: they come as one document of texts, which costs one round trip however many there are. */
function statementOf(
  qualified: string,
  table: string,
  spec: { columns: Record<string, { type: string; nullable: boolean }>; primaryKey: readonly string[] },
): Statement {
  const codec = tableCodec(qualified, spec);
  const columns = codec.columns.map((column) => quoteName(column.name));
  const key = spec.primaryKey.map(quoteName);
  const changed = columns.filter((column) => !key.includes(column));
  const text = `insert into ${quoteQualified(qualified)} (${columns.join(', ')})
    select ${codec.columns.map(({ name, type }) => `r.${quoteName(name)}::${type}`).join(', ')}
    from jsonb_to_recordset($1) as r (${columns.map((column) => `${column} text`).join(', ')})
    on conflict (${key.join(', ')}) do ${changed.length === 0 ? 'nothing' : `update set ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`}`;
  return { table, name: `step ${qualified}`, text, codec };
}
