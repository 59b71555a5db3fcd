import { must } from '../base/errors.ts';
import { connectPostgres, type PostgresClient, quoteName } from '../engines/postgres/connect.ts';
import { CopyInto } from '../engines/postgres/copy.ts';
import type { Platform } from '../provisioning/platform.ts';
import type { TableData } from './copy-buffers.ts';

/** Writes rows with COPY, one connection per database. Whoever makes the rows goes on while the servers work. */
export class BulkWriter {
  private readonly platform: Platform;
  private readonly nameOf: (module: string, table: string) => string;
  private readonly clients = new Map<string, PostgresClient>();
  private readonly underWay = new Map<string, Promise<void>>();

  /** `nameOf` gives the quoted table that takes a module's table: the table itself, or its stage. */
  constructor(platform: Platform, nameOf: (module: string, table: string) => string) {
    this.platform = platform;
    this.nameOf = nameOf;
  }

  /**
   * Writes rows, after those that were given before. Waits only for servers that have not taken what came before these, so what waits in
   * memory is no more than one batch for each database and giver.
   */
  async write(batch: TableData[]): Promise<void> {
    const waits: Promise<void>[] = [];
    for (const [database, some] of Map.groupBy(batch, ({ module }) => this.platform.databaseOf(module).name)) {
      const before = this.underWay.get(database) ?? Promise.resolve();
      const sending = before.then(() => this.copy(database, some));
      // Its failure is thrown where it is waited for; until then nobody does.
      sending.catch(() => {});
      this.underWay.set(database, sending);
      waits.push(before);
    }
    await Promise.all(waits);
  }

  /** Waits until everything that was given is written. */
  async finish(): Promise<void> {
    await Promise.all(this.underWay.values());
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.underWay.values());
    await Promise.allSettled([...this.clients.values()].map((client) => client.end()));
    this.clients.clear();
  }

  private async copy(database: string, batch: TableData[]): Promise<void> {
    const client = await this.client(database);
    for (const { module, table, data } of batch) {
      const columns = Object.keys(must(this.platform.catalog.moduleSpec(module).tables[table], table).columns);
      const into = `${this.nameOf(module, table)} (${columns.map(quoteName).join(', ')})`;
      const copy = new CopyInto(client, `copy ${into} from stdin (format binary)`);
      await copy.write(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
      await copy.end();
    }
  }

  private async client(database: string): Promise<PostgresClient> {
    const known = this.clients.get(database);
    if (known) return known;
    const placed = must(
      this.platform.databases().find((one) => one.name === database),
      `database ${database}`,
    );
    const client = await connectPostgres(placed.server, placed.nameThere);
    this.clients.set(database, client);
    return client;
  }
}
