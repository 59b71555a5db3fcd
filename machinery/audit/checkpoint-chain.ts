import { hash } from 'node:crypto';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import type { Break } from './chain-check.ts';
import type { Cell } from './chained-table.ts';

export type CheckpointCells = Record<string, Cell>;

/** Checkpoints form chains too, one for each chain that they are of: the hash of one covers all columns that stand before it, and with them the hash of the one before. */
export class CheckpointChain {
  readonly name: string;
  private readonly hashed: readonly string[];

  constructor(name: string, spec: TableSpec) {
    this.name = name;
    const columns = Object.keys(spec.columns);
    this.hashed = columns.slice(1, columns.indexOf('checkpoint_hash'));
  }

  hashOf(cells: Readonly<Record<string, unknown>>): string {
    const text = this.hashed.map((column) => {
      const value = cells[column];
      return value === null || value === undefined ? '-' : `${String(value).length}:${value}`;
    });
    return hash('sha256', text.join(''), 'hex');
  }

  async last(connection: MysqlConnection, chain: string): Promise<CheckpointCells | undefined> {
    const [row] = await mysqlRows<CheckpointCells>(
      connection,
      `select * from ${quoteMysqlName(this.name)} where chain_name = ? order by checkpoint_number desc limit 1`,
      [chain],
    );
    return row;
  }

  async add(connection: MysqlConnection, cells: CheckpointCells): Promise<void> {
    const columns = Object.keys(cells);
    await connection.query(
      `insert into ${quoteMysqlName(this.name)} (${columns.map(quoteMysqlName).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
      Object.values(cells),
    );
  }

  /** The first checkpoint that does not agree with the one before it. */
  async check(connection: MysqlConnection): Promise<{ examined: number; broken: Break | undefined }> {
    const before = new Map<string, { number: number; hash: string }>();
    let examined = 0;
    for (let last = 0; ; ) {
      const rows = await mysqlRows<Record<string, unknown>>(
        connection,
        `select * from ${quoteMysqlName(this.name)} where checkpoint_id > ? order by checkpoint_id limit 5000`,
        [last],
      );
      if (rows.length === 0) return { examined, broken: undefined };
      for (const row of rows) {
        last = Number(row.checkpoint_id);
        examined++;
        const chain = String(row.chain_name);
        const { number, hash: previous } = before.get(chain) ?? { number: 0, hash: '0'.repeat(64) };
        const what =
          Number(row.checkpoint_number) !== number + 1
            ? `has number ${row.checkpoint_number} where ${number + 1} is expected`
            : row.previous_checkpoint_hash !== previous
              ? 'does not follow the checkpoint before it'
              : row.checkpoint_hash !== this.hashOf(row)
                ? 'is not the checkpoint that was recorded'
                : undefined;
        if (what !== undefined) return { examined, broken: { table: this.name, chain: this.name, rowId: last, what } };
        before.set(chain, { number: number + 1, hash: String(row.checkpoint_hash) });
      }
    }
  }
}
