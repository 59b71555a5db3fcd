import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import type { CapturedRow } from '../capture/contract.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';

const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);

/** Whether every value of a row came in binary form, as it goes into COPY without being decoded. */
export function isBinary(row: CapturedRow): boolean {
  for (let index = 0; index < row.relation.columns.length; index++) if (row.isText(index)) return false;
  return !row.hasUnchanged;
}

/** Adds rows of one table that are not there yet, with the columns of the first. Errors: those of the server, such as a key that is there. */
export async function copyIn(client: PostgresClient, table: string, rows: readonly CapturedRow[]): Promise<void> {
  const [first] = rows as [CapturedRow];
  const columns = first.relation.columns.map(({ name }) => quoteName(name)).join(', ');
  const bytes = Buffer.allocUnsafe(
    rows.reduce((sum, row) => sum + row.size, 0) + 2 * rows.length + HEADER.length + TRAILER.length,
  );
  let at = HEADER.copy(bytes, 0);
  for (const row of rows) at = row.copyInto(bytes, at);
  at += TRAILER.copy(bytes, at);
  await pipeline(
    Readable.from([bytes.subarray(0, at)]),
    client.query(from(`copy ${quoteQualified(table)} (${columns}) from stdin (format binary)`)),
  );
}
