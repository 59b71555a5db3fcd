import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Bytes of one file that are read at a time: what is written faster comes later, and holds nobody up. */
const AT_ONCE = 1 << 20;

/** Where a file was read up to; another file of its name begins anew. */
export interface FilePlace {
  inode: number;
  offset: number;
}

export interface AppendedLines {
  lines: { text: string; offset: number }[];
  place: FilePlace;
  /** Whether there is more than was read. */
  isMore: boolean;
}

/** The whole lines that were added to a file since it was read last. A line that is not complete yet is read the next time; one longer than a piece is passed over. */
export function appendedLines(path: string, known: FilePlace | undefined): AppendedLines {
  const { ino: inode, size } = statSync(path);
  const from = known?.inode === inode && known.offset <= size ? known.offset : 0;
  const bytes = Buffer.alloc(Math.min(AT_ONCE, size - from));
  const descriptor = openSync(path, 'r');
  const length = readSync(descriptor, bytes, 0, bytes.length, from);
  closeSync(descriptor);
  const whole = bytes.subarray(0, length).lastIndexOf(0x0a) + 1;
  const end = whole === 0 && length === AT_ONCE ? length : whole;
  const lines: AppendedLines['lines'] = [];
  let at = from;
  if (whole > 0)
    for (const text of bytes.toString('utf8', 0, whole).split('\n').slice(0, -1)) {
      lines.push({ text, offset: at });
      at += Buffer.byteLength(text) + 1;
    }
  return { lines, place: { inode, offset: from + end }, isMore: end > 0 && from + end < size };
}
