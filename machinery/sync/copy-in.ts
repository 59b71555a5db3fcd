import type { CapturedRow } from '../capture/contract.ts';
import { type PostgresClient, quoteName, quoteQualified } from '../engines/postgres/connect.ts';
import { CopyInto } from '../engines/postgres/copy.ts';

const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);
/** Bytes that go to the server at a time. */
const PIECE = 256 * 1024;

/** Adds rows of one table that are binary and not there yet, with the columns of the first. Errors: those of the server, such as a key that is there. */
export async function copyIn(client: PostgresClient, table: string, rows: readonly CapturedRow[]): Promise<void> {
  const [first] = rows as [CapturedRow];
  const columns = first.relation.columns.map(({ name }) => quoteName(name)).join(', ');
  const copy = new CopyInto(client, `copy ${quoteQualified(table)} (${columns}) from stdin (format binary)`);
  await copy.write(HEADER);
  let piece = Buffer.allocUnsafe(PIECE);
  let filled = 0;
  for (const row of rows) {
    if (filled + row.size > piece.length) {
      await copy.write(piece.subarray(0, filled));
      piece = Buffer.allocUnsafe(Math.max(PIECE, row.size));
      filled = 0;
    }
    filled = row.copyInto(piece, filled);
  }
  await copy.write(piece.subarray(0, filled));
  await copy.write(TRAILER);
  await copy.end();
}
