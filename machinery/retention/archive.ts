import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { GenimsError } from '../base/errors.ts';
import { duckName, duckText, type Workshop, type WorkshopColumn } from '../etl/workshop.ts';

export interface Archived {
  path: string;
  rows: number;
  /** SHA-256 of the file. */
  sha256: string;
}

/**
 * Writes a table of the workshop as Parquet and proves that what was written is what is read back: rows and a digest of their contents. The file has its name only then.
 * Errors: ARCHIVE_FAILED.
 */
export async function archiveTable(workshop: Workshop, table: string, path: string): Promise<Archived> {
  mkdirSync(dirname(path), { recursive: true });
  const made = `${path}.new`;
  rmSync(made, { force: true });
  await workshop.run(`copy ${duckName(table)} to ${duckText(made)} (format parquet, compression zstd)`);
  const [before, after] = [
    await contents(workshop, duckName(table)),
    await contents(workshop, `read_parquet(${duckText(made)})`),
  ];
  if (before.digest !== after.digest || before.rows !== after.rows)
    throw new GenimsError(
      'ARCHIVE_FAILED',
      `${path} is not read back as it was written (${after.rows} of ${before.rows} rows).`,
    );
  const sha256 = createHash('sha256');
  await pipeline(createReadStream(made), sha256);
  renameSync(made, path);
  await workshop.run(`drop table ${duckName(table)}`);
  return { path, rows: before.rows, sha256: sha256.digest('hex') };
}

async function contents(workshop: Workshop, from: string): Promise<{ rows: number; digest: string }> {
  const [row] = await workshop.rows(
    `select count(*)::varchar, coalesce(sum(hash(t::varchar)::hugeint), 0)::varchar from ${from} t`,
  );
  return { rows: Number(row?.[0] ?? 0), digest: row?.[1] ?? '' };
}

/** Types that DuckDB has as PostgreSQL and MySQL do; everything else is kept as its exact text. */
const TYPES: Record<string, WorkshopColumn['type']> = {
  ...{ bigint: 'BIGINT', integer: 'INTEGER', int: 'INTEGER', smallint: 'SMALLINT', boolean: 'BOOLEAN' },
  ...{ date: 'DATE', 'timestamp with time zone': 'TIMESTAMP', datetime: 'TIMESTAMP' },
};

export function archiveType(type: string): string {
  return TYPES[type.replace(/\(.*\)/, '')] ?? 'VARCHAR';
}
