import { clock } from '../base/clock.ts';
import { must } from '../base/errors.ts';
import type { MysqlConnection } from '../engines/mysql/connect.ts';
import { type ChainedTable, datetime, type Entry, type Head } from './chained-table.ts';

/** Characters of a statement, and rows of it; larger ones gain nothing. */
const [STATEMENT_SIZE, STATEMENT_ROWS] = [2_000_000, 1500];

/** Collects rows until a statement is full, and puts the next one together while the server works on it. */
export class BatchWriter {
  readonly heads: Map<string, Head>;
  /** The last key of each table. */
  readonly keys: Map<string, number>;
  private readonly connection: MysqlConnection;
  private readonly recordedAt = datetime(clock.now().getTime());
  private readonly tuples = new Map<ChainedTable, { tuples: string[]; size: number }>();
  /** The statement that the server works on while the next one is put together. */
  private underWay: Promise<unknown> = Promise.resolve();

  constructor(connection: MysqlConnection, heads: Map<string, Head>, keys: Map<string, number>) {
    this.connection = connection;
    this.heads = heads;
    this.keys = keys;
  }

  async add(table: ChainedTable, entry: Entry): Promise<void> {
    const chain = must(entry.chain_name, 'chain');
    const { recordedAt } = this;
    const key = must(this.keys.get(table.name), `last key of ${table.name}`) + 1;
    const { tuple, head } = table.next(entry, must(this.heads.get(chain), `head of ${chain}`), { key, recordedAt });
    this.heads.set(chain, head);
    this.keys.set(table.name, key);
    const waiting = this.tuples.get(table) ?? { tuples: [], size: 0 };
    this.tuples.set(table, waiting);
    waiting.tuples.push(tuple);
    waiting.size += tuple.length;
    if (waiting.size > STATEMENT_SIZE || waiting.tuples.length >= STATEMENT_ROWS) await this.write(table);
  }

  async flush(): Promise<void> {
    for (const table of this.tuples.keys()) await this.write(table);
    await this.underWay;
  }

  private async write(table: ChainedTable): Promise<void> {
    const waiting = this.tuples.get(table);
    if (!waiting || waiting.tuples.length === 0) return;
    this.tuples.delete(table);
    await this.underWay;
    this.underWay = this.connection.query(table.insert(waiting.tuples));
    // Its failure is met by whoever waits for it.
    this.underWay.catch(() => {});
  }
}
