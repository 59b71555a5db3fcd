import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../base/home.ts';
import type { MysqlConnection } from '../engines/mysql/connect.ts';
import { takeStoreTable } from './store-table.ts';
import { type Bench, duckName, duckText } from './workshop.ts';

/** Folder of a store's columnar mirror: one folder for each of its tables. */
export function mirrorFolder(home: Home, store: string): string {
  return home.file('mirror', store);
}

/**
 * Writes tables of a store as Parquet, each into a folder of its own that takes the place of the one before in one step. Tables with a column that ends in `_date_key` are in parts by the year of the
 * first of them (0 where the day is not known).
 */
export async function mirrorTables(
  bench: Bench,
  tables: readonly string[],
  { home, store, connection, database }: { home: Home; store: string; connection: MysqlConnection; database: string },
): Promise<void> {
  const folder = mirrorFolder(home, store);
  mkdirSync(folder, { recursive: true });
  for (const table of tables) {
    const as = `mirrored_${table}`;
    await takeStoreTable(bench, { connection, database, table, as });
    const [day] = await bench.rows(
      `select column_name from information_schema.columns where table_name = ${duckText(as)} and column_name like '%\\_date\\_key' escape '\\' order by ordinal_position limit 1`,
    );
    const made = join(folder, `.${table}.new`);
    rmSync(made, { recursive: true, force: true });
    mkdirSync(made);
    const year = day?.[0] ? `, greatest(${duckName(day[0])}, 0) // 10000 as year` : '';
    await bench.run(
      year === ''
        ? `copy ${duckName(as)} to ${duckText(join(made, 'data_0.parquet'))} (format parquet, compression zstd)`
        : `copy (select *${year} from ${duckName(as)}) to ${duckText(made)} (format parquet, compression zstd, partition_by (year), overwrite_or_ignore)`,
    );
    await bench.run(`drop table ${duckName(as)}`);
    const there = join(folder, table);
    const before = join(folder, `.${table}.old`);
    rmSync(before, { recursive: true, force: true });
    if (existsSync(there)) renameSync(there, before);
    renameSync(made, there);
    rmSync(before, { recursive: true, force: true });
  }
}

/** Tables of which there is no mirror. */
export function notMirrored(home: Home, store: string, tables: readonly string[]): string[] {
  return tables.filter((table) => !existsSync(join(mirrorFolder(home, store), table)));
}
