import { must } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { connectPostgres, type PostgresClient, quoteName } from '../engines/postgres/connect.ts';
import { CopyInto } from '../engines/postgres/copy.ts';
import type { Platform } from '../provisioning/platform.ts';
import { type TableCodec, tableCodec } from './encoding.ts';
import type { TableStore } from './table-store.ts';

/** Lines of one table are sent when there are this many characters of them: large enough for COPY, small beside the rows that agents hold. */
const SEND_AT = 1_000_000;

interface Target {
  database: string;
  /** Quoted name of the table that takes the rows. */
  into: string;
  codec: TableCodec;
  lines: string[];
  length: number;
}

/**
 * Writes rows with COPY, one connection per database. The simulation goes on while the servers work, at most one buffer per table ahead.
 */
export class BulkWriter {
  private readonly platform: Platform;
  private readonly nameOf: (module: string, table: string) => string;
  private readonly clients = new Map<string, PostgresClient>();
  private readonly targets = new Map<string, Target>();
  private readonly underWay = new Map<string, Promise<void>>();
  private rows = 0;

  /** `nameOf` gives the quoted table that takes a module's table: the table itself, or its stage. */
  constructor(platform: Platform, nameOf: (module: string, table: string) => string) {
    this.platform = platform;
    this.nameOf = nameOf;
  }

  get written(): number {
    return this.rows;
  }

  /** Encodes what the stores of a module have finished. */
  take(module: string, stores: ReadonlyMap<string, TableStore>): void {
    for (const [table, store] of stores) {
      const finished = store.takeFinished();
      if (finished.length === 0) continue;
      const target = this.target(module, table);
      for (const { row } of finished) {
        const line = target.codec.line(row);
        target.lines.push(line);
        target.length += line.length;
      }
      this.rows += finished.length;
    }
  }

  /**
   * Sends the buffers that are full, or all of them. The caller goes on while the servers work; it waits only for a server that has not taken the
   * buffers before, or, when all are sent, for every one.
   */
  async send(all = false): Promise<void> {
    const full = [...this.targets.values()].filter((target) => target.length > (all ? 0 : SEND_AT));
    for (const [database, targets] of Map.groupBy(full, (target) => target.database)) {
      await this.underWay.get(database);
      const buffers = targets.map((target) => {
        const rows = Buffer.from(target.lines.join(''));
        target.lines = [];
        target.length = 0;
        return { into: target.into, rows };
      });
      const sending = this.copy(database, buffers);
      // Its failure is thrown where it is waited for; until then nobody does.
      sending.catch(() => {});
      this.underWay.set(database, sending);
    }
    if (all) await Promise.all(this.underWay.values());
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.underWay.values());
    await Promise.allSettled([...this.clients.values()].map((client) => client.end()));
    this.clients.clear();
  }

  private async copy(database: string, buffers: { into: string; rows: Buffer }[]): Promise<void> {
    const client = await this.client(database);
    for (const { into, rows } of buffers) {
      const copy = new CopyInto(client, `copy ${into} from stdin`);
      await copy.write(rows);
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

  private target(module: string, table: string): Target {
    const id = `${module}.${table}`;
    const known = this.targets.get(id);
    if (known) return known;
    const spec: TableSpec = must(this.platform.catalog.moduleSpec(module).tables[table], `catalogue of ${id}`);
    const columns = Object.keys(spec.columns).map(quoteName).join(', ');
    const target: Target = {
      database: this.platform.databaseOf(module).name,
      into: `${this.nameOf(module, table)} (${columns})`,
      codec: tableCodec(id, spec),
      lines: [],
      length: 0,
    };
    this.targets.set(id, target);
    return target;
  }
}
