import { GenimsError } from '../base/errors.ts';
import type { CapturedRelation, CapturedRow } from './contract.ts';
import { asWireRow } from './wire-row.ts';

const SIGNATURE = 11;
const END = -1;

/** The rows of COPY BINARY, in batches as the chunks bring them. */
export async function* copiedRows(
  relation: CapturedRelation,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<readonly CapturedRow[]> {
  let rest: Buffer = Buffer.alloc(0);
  let hasHeader = false;
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    if (!hasHeader) {
      if (rest.length < SIGNATURE + 8) continue;
      at = SIGNATURE + 8 + rest.readInt32BE(SIGNATURE + 4);
      hasHeader = true;
    }
    const rows: CapturedRow[] = [];
    for (;;) {
      if (rest.length - at < 2) break;
      if (rest.readInt16BE(at) === END) {
        if (rows.length > 0) yield rows;
        return;
      }
      const found = valuesAt(rest, at);
      if (!found) break;
      rows.push(asWireRow(relation, found.values));
      at = found.end;
    }
    rest = rest.subarray(at);
    if (rows.length > 0) yield rows;
  }
  throw new GenimsError('INTERNAL', `The rows of ${relation.name} ended in the middle.`);
}

function valuesAt(bytes: Buffer, from: number): { values: (Buffer | null)[]; end: number } | undefined {
  const values: (Buffer | null)[] = [];
  const count = bytes.readInt16BE(from);
  let at = from + 2;
  for (let i = 0; i < count; i++) {
    if (bytes.length - at < 4) return undefined;
    const length = bytes.readInt32BE(at);
    at += 4;
    if (bytes.length - at < length) return undefined;
    values.push(length < 0 ? null : bytes.subarray(at, at + length));
    if (length > 0) at += length;
  }
  return { values, end: at };
}
