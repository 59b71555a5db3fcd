import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import { must, systemCode } from '../base/errors.ts';
import type { TableSpec } from '../catalog/schema-spec.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { copyOut } from '../engines/postgres/copy.ts';

export interface CopyComparisonInput {
  /** Inside a transaction that shows one moment of the originals. */
  source: PostgresClient;
  /** Inside the transaction that changes the copy. */
  target: PostgresClient;
  /** Qualified name of original and copy. */
  table: string;
  spec: TableSpec;
}

/**
 * An original and one copy of it. Only keys and digests travel for all rows, whole rows for those that differ, and always as streams between
 * the servers.
 */
export class CopyComparison {
  private readonly source: PostgresClient;
  private readonly target: PostgresClient;
  private readonly table: string;
  private readonly columns: string[];
  private readonly key: string[];
  private readonly keyColumns: string;

  constructor({ source, target, table, spec }: CopyComparisonInput) {
    this.source = source;
    this.target = target;
    this.table = quoteQualified(table);
    this.columns = Object.keys(spec.columns).map(quoteName);
    this.key = spec.primaryKey.map(quoteName);
    this.keyColumns = spec.primaryKey
      .map(
        (column) => `${quoteName(column)} ${must(spec.columns[column], `column ${column} of ${table}`).type} not null`,
      )
      .join(', ');
  }

  async isEmpty(): Promise<boolean> {
    const { rows } = await this.target.query<{ filled: boolean }>(
      `select exists (select from ${this.table}) as filled`,
    );
    return !rows[0]?.filled;
  }

  /** Loads all rows into an empty copy; gives their number. */
  fill(): Promise<number> {
    const columns = this.columns.join(', ');
    return this.move({
      from: this.source,
      query: `select ${columns} from ${this.table}`,
      to: this.target,
      into: `${this.table} (${columns})`,
    });
  }

  /** Finds out what differs. Gives the rows of the original, and how many of them are new to the copy or different there. */
  async compare(): Promise<{ rows: number; added: number; updated: number }> {
    const key = this.key.join(', ');
    await this.target.query(
      `create temporary table original (${this.keyColumns}, digest text not null, primary key (${key})) on commit drop;
       create temporary table different (${this.keyColumns}, is_new boolean not null) on commit drop`,
    );
    const rows = await this.move({
      from: this.source,
      query: `select ${key}, ${this.digest('o')} from ${this.table} o`,
      to: this.target,
      into: 'pg_temp.original',
    });
    await this.target.query('analyze pg_temp.original');
    const counted = await this.target.query<{ added: string; updated: string }>(
      `with found as (
         insert into pg_temp.different
         select ${qualify('o', this.key)}, c.${this.key[0]} is null
         from pg_temp.original o left join ${this.table} c on ${this.sameKey('o', 'c')}
         where c.${this.key[0]} is null or o.digest <> ${this.digest('c')}
         returning is_new)
       select count(*) filter (where is_new) as added, count(*) filter (where not is_new) as updated from found`,
    );
    const { added, updated } = must(counted.rows[0], 'counts of differences');
    return { rows, added: Number(added), updated: Number(updated) };
  }

  /** Removes what the original no longer has; rows that others need may be kept, where the removal would fail. */
  async removeGone(keepsNeeded: boolean): Promise<{ removed: number; kept: number }> {
    const gone = `not exists (select from pg_temp.original o where ${this.sameKey('o', 'c')})`;
    const all = `delete from ${this.table} c where ${gone}`;
    if (!keepsNeeded) return { removed: (await this.target.query(all)).rowCount ?? 0, kept: 0 };
    await this.target.query('set constraints all immediate; savepoint before_removal');
    try {
      return { removed: (await this.target.query(all)).rowCount ?? 0, kept: 0 };
    } catch (error) {
      if (systemCode(error) !== '23503') throw error;
      await this.target.query('rollback to savepoint before_removal');
    }
    const count = async () =>
      Number(
        (await this.target.query<{ n: string }>(`select count(*) as n from ${this.table} c where ${gone}`)).rows[0]?.n,
      );
    const before = await count();
    // One at a time, as only the server knows who needs a row.
    await this.target.query(
      `do $$ declare one record; begin
         for one in select c.ctid as place from ${this.table} c where ${gone} loop
           begin delete from ${this.table} c where c.ctid = one.place; exception when foreign_key_violation then null; end;
         end loop; end $$`,
    );
    const kept = await count();
    return { removed: before - kept, kept };
  }

  /** Fetches the rows that differ and writes them into the copy. */
  async takeDifferent(): Promise<void> {
    const key = this.key.join(', ');
    await this.source.query(`create temporary table wanted (${this.keyColumns})`);
    await this.move({
      from: this.target,
      query: `select ${key} from pg_temp.different`,
      to: this.source,
      into: 'pg_temp.wanted',
    });
    const columns = this.columns.join(', ');
    await this.target.query(
      `create temporary table arrived on commit drop as select ${columns} from ${this.table} with no data`,
    );
    await this.move({
      from: this.source,
      query: `select ${qualify('o', this.columns)} from pg_temp.wanted w join ${this.table} o on ${this.sameKey('w', 'o')}`,
      to: this.target,
      into: `pg_temp.arrived (${columns})`,
    });
    await this.source.query('drop table pg_temp.wanted');
    await this.write();
    await this.target.query('drop table pg_temp.arrived');
  }

  /** Drops what `compare` made, so that the next table of the transaction can be compared. */
  async clear(): Promise<void> {
    await this.target.query('drop table pg_temp.original, pg_temp.different');
  }

  private async write(): Promise<void> {
    const columns = this.columns.join(', ');
    const others = this.columns.filter((column) => !this.key.includes(column));
    const change =
      others.length === 0
        ? 'nothing'
        : `update set ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`;
    await this.target.query('savepoint before_write');
    try {
      await this.target.query(
        `insert into ${this.table} (${columns}) select ${columns} from pg_temp.arrived
         on conflict (${this.key.join(', ')}) do ${change}`,
      );
    } catch (error) {
      if (systemCode(error) !== '23505') throw error;
      // Rows have exchanged unique values, which no order of single updates allows. Taking all of them out and putting them in again within
      // one statement does, and foreign keys look only at its end.
      await this.target.query('rollback to savepoint before_write');
      await this.target.query(
        `with out as (
           delete from ${this.table} c using pg_temp.arrived a where ${this.sameKey('a', 'c')} returning 1)
         insert into ${this.table} (${columns})
         select ${qualify('a', this.columns)} from pg_temp.arrived a where (select count(*) from out) >= 0`,
      );
    }
  }

  private digest(alias: string): string {
    return `md5(row(${qualify(alias, this.columns)})::text)`;
  }

  private sameKey(a: string, b: string): string {
    return this.key.map((column) => `${a}.${column} = ${b}.${column}`).join(' and ');
  }

  /** Streams the rows of a query into a table on another connection; gives their number. */
  private async move(way: { from: PostgresClient; query: string; to: PostgresClient; into: string }): Promise<number> {
    const target = way.to.query(from(`copy ${way.into} from stdin`));
    await pipeline(way.from.query(copyOut(`copy (${way.query}) to stdout`)), target);
    return target.rowCount;
  }
}

function qualify(alias: string, columns: string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}
