import { hash } from 'node:crypto';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type MysqlConnection, mysqlRows, quoteMysqlName } from '../engines/mysql/connect.ts';
import type { Break } from './chain-check.ts';
import type { Cell } from './chained-table.ts';

export type CheckpointCells = Record<string, Cell>;

/** Columns that cannot be in a hash that they are made of. */
const OF_THE_HASH = new Set(['checkpoint_hash', 'signature']);

/**
 * Checkpoints form chains too, one for each chain that they are of: the hash of one covers every other column but its signature, and the hash and signature of the one before. Those of earlier versions of the platform
 * cover the columns that stand before the hash.
 */
export class CheckpointChain {
  readonly name: string;
  private readonly key: string;
  private readonly hashed: readonly string[];
  private readonly hashedBefore: readonly string[];

  constructor(name: string, spec: TableSpec) {
    this.name = name;
    const columns = Object.keys(spec.columns);
    this.key = columns[0] ?? '';
    this.hashed = columns.filter((column) => !OF_THE_HASH.has(column));
    this.hashedBefore = columns.slice(1, columns.indexOf('checkpoint_hash'));
  }

  private hashOf(cells: Readonly<Record<string, unknown>>, before: unknown): string {
    return hashOver([...this.hashed.map((column) => cells[column]), before]);
  }

  private isRecorded(row: Readonly<Record<string, unknown>>, before: unknown): boolean {
    const { checkpoint_hash: recorded } = row;
    return (
      recorded === this.hashOf(row, before) || recorded === hashOver(this.hashedBefore.map((column) => row[column]))
    );
  }

  async last(connection: MysqlConnection, chain: string): Promise<CheckpointCells | undefined> {
    const [row] = await mysqlRows<CheckpointCells>(
      connection,
      `select * from ${quoteMysqlName(this.name)} where chain_name = ? order by checkpoint_number desc limit 1`,
      [chain],
    );
    return row;
  }

  /** Adds a checkpoint after the last one of its chain. Its key is given here, as the hash covers it, so one process adds at a time. */
  async add(
    connection: MysqlConnection,
    cells: CheckpointCells,
    { last, sign }: { last: CheckpointCells | undefined; sign: (hash: string) => string | null },
  ): Promise<void> {
    const turn = `genims ${this.name}`;
    await connection.query('select get_lock(?, 30)', [turn]);
    try {
      const [row] = await mysqlRows<{ next: string }>(
        connection,
        `select coalesce(max(${quoteMysqlName(this.key)}), 0) + 1 as next from ${quoteMysqlName(this.name)}`,
      );
      const whole: CheckpointCells = { ...cells, [this.key]: String(row?.next ?? 1) };
      whole.checkpoint_hash = this.hashOf(whole, last?.signature);
      whole.signature = sign(whole.checkpoint_hash);
      const columns = Object.keys(whole);
      await connection.query(
        `insert into ${quoteMysqlName(this.name)} (${columns.map(quoteMysqlName).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        Object.values(whole),
      );
    } finally {
      await connection.query('select release_lock(?)', [turn]);
    }
  }

  /** The first checkpoint that does not agree with the one before it, or whose signature is none of `isSigned`, where it is given. */
  async check(
    connection: MysqlConnection,
    isSigned: (hash: string, keyId: string, signature: string) => boolean = () => true,
  ): Promise<{ examined: number; broken: Break | undefined }> {
    const isRight = ({ checkpoint_hash: recorded, signing_key_id: key, signature }: Record<string, unknown>) =>
      key === null ? signature === null : isSigned(String(recorded), String(key), String(signature));
    const before = new Map<string, { number: number; hash: string; signature: unknown }>();
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
        const {
          number,
          hash: previous,
          signature,
        } = before.get(chain) ?? {
          ...{ number: 0, hash: '0'.repeat(64), signature: null },
        };
        const what =
          Number(row.checkpoint_number) !== number + 1
            ? `has number ${row.checkpoint_number} where ${number + 1} is expected`
            : row.previous_checkpoint_hash !== previous
              ? 'does not follow the checkpoint before it'
              : !this.isRecorded(row, signature)
                ? 'is not the checkpoint that was recorded'
                : !isRight(row)
                  ? 'has another signature'
                  : undefined;
        if (what !== undefined) return { examined, broken: { table: this.name, chain: this.name, rowId: last, what } };
        before.set(chain, { number: number + 1, hash: String(row.checkpoint_hash), signature: row.signature });
      }
    }
  }
}

/** Each value with its length, so that no two rows give the same text. */
function hashOver(values: readonly unknown[]): string {
  const text = values.map((value) =>
    value === null || value === undefined ? '-' : `${String(value).length}:${value}`,
  );
  return hash('sha256', text.join(''), 'hex');
}
