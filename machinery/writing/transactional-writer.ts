import { connectPostgres, type PostgresClient } from '../engines/postgres/connect.ts';
import type { Simulation } from '../kernel/simulation.ts';
import type { Platform } from '../provisioning/platform.ts';
import { StepWriter } from './step-writer.ts';

/**
 * Writes the steps of a simulation of several modules in transactions, as their daemons do. What a step sends is not part of its transaction: a message is
 * durable once its receiver's next step is written, so a simulation that is killed between the two has lost it. Between daemons change capture carries it instead.
 */
export class TransactionalWriter {
  private readonly platform: Platform;
  private readonly clients = new Map<string, PostgresClient>();
  private readonly writers = new Map<string, StepWriter>();

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** Makes the last step of a module durable. */
  async write(simulation: Simulation, module: string): Promise<void> {
    const writer = await this.writer(module);
    await writer.write({
      stores: simulation.stores(module),
      changes: simulation.lastChanges(module),
      ...simulation.takeInboxChanges(module),
      checkpoint: simulation.checkpoint(module),
    });
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.clients.values()].map((client) => client.end()));
    this.clients.clear();
    this.writers.clear();
  }

  private async writer(module: string): Promise<StepWriter> {
    const known = this.writers.get(module);
    if (known) return known;
    const writer = new StepWriter(this.platform.catalog, module, await this.client(module));
    this.writers.set(module, writer);
    return writer;
  }

  private async client(module: string): Promise<PostgresClient> {
    const database = this.platform.databaseOf(module);
    const known = this.clients.get(database.name);
    if (known) return known;
    const client = await connectPostgres(database.server, database.nameThere);
    this.clients.set(database.name, client);
    return client;
  }
}
