import { must } from '../base/errors.ts';
import type { AnyRow } from '../base/row-types.ts';
import {
  connectPostgres,
  type PostgresClient,
  quoteName,
  quoteQualified,
  transaction,
} from '../engines/postgres/connect.ts';
import { type TableCodec, tableCodec } from '../engines/postgres/encoding.ts';
import type { Simulation } from '../kernel/simulation.ts';
import type { Platform } from '../provisioning/platform.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { InboxRows } from './inbox.ts';
import { inReferenceOrder } from './reference-order.ts';

interface Statement {
  name: string;
  text: string;
  codec: TableCodec;
}

/**
 * Writes each step of an agent in one transaction together with its checkpoint and what it took out of its inbox. Killed at any moment, the rows of a
 * step are there or are not, and are those that the bulk writer leaves. What the step sent is not part of it: a message is durable once its receiver's next
 * step is written, so a simulation of several modules that is killed between the two has lost it. Between databases change capture carries it instead.
 */
export class TransactionalWriter {
  private readonly platform: Platform;
  private readonly clients = new Map<string, PostgresClient>();
  private readonly statements = new Map<string, Statement[]>();

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** Makes the last step of a module durable. */
  async write(simulation: Simulation, module: string): Promise<void> {
    const client = await this.client(module);
    const stores = simulation.stores(module);
    const inbox = new InboxRows(this.platform.catalog, module);
    const pending: { statement: Statement; rows: AnyRow[] }[] = [];
    for (const statement of this.statementsOf(module)) {
      const store = must(stores.get(statement.name), `store of ${statement.name}`);
      store.flush();
      const rows = store.takeFinished().map(({ row }) => row);
      if (rows.length > 0) pending.push({ statement, rows });
    }
    await transaction(client, async () => {
      await client.query('set constraints all deferred');
      for (const { statement, rows } of pending)
        for (const row of rows)
          await client.query({
            name: `${module}.${statement.name}`,
            text: statement.text,
            values: statement.codec.values(row),
          });
      const { received, taken } = simulation.takeInboxChanges(module);
      await inbox.remove(client, taken);
      await inbox.add(client, received);
      await writeCheckpoint(client, module, simulation.checkpoint(module));
    });
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.clients.values()].map((client) => client.end()));
    this.clients.clear();
  }

  private async client(module: string): Promise<PostgresClient> {
    const database = this.platform.databaseOf(module);
    const known = this.clients.get(database.name);
    if (known) return known;
    const client = await connectPostgres(database.server, database.nameThere);
    this.clients.set(database.name, client);
    return client;
  }

  /** One upsert per table, rows after those that they point to. */
  private statementsOf(module: string): Statement[] {
    const known = this.statements.get(module);
    if (known) return known;
    const spec = this.platform.catalog.moduleSpec(module);
    const statements = inReferenceOrder(module, spec).map((name): Statement => {
      const table = must(spec.tables[name], `catalogue of ${name}`);
      const codec = tableCodec(`${module}.${name}`, table);
      const columns = codec.columns.map((column) => quoteName(column.name));
      const key = table.primaryKey.map(quoteName);
      const changed = columns.filter((column) => !key.includes(column));
      const text = `insert into ${quoteQualified(`${module}.${name}`)} (${columns.join(', ')})
        values (${codec.columns.map(({ type }, i) => `$${i + 1}::${type}`).join(', ')})
        on conflict (${key.join(', ')}) do ${changed.length === 0 ? 'nothing' : `update set ${changed.map((column) => `${column} = excluded.${column}`).join(', ')}`}`;
      return { name, text, codec };
    });
    this.statements.set(module, statements);
    return statements;
  }
}
