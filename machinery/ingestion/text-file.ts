import { open, stat } from 'node:fs/promises';
import { GenimsError, systemCode } from '../base/errors.ts';

export interface Line {
  text: string;
  /** Number in the file, from 1. */
  line: number;
}

/** A text file that has been opened once to see what it is. */
export interface TextFile {
  path: string;
  bytes: number;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** The lines with which it begins, without blank ones; at least one. */
  beginning: Line[];
}

/** Bytes that are looked at. */
const BEGINNING = 256 * 1024;
/** Lines that are looked at: what devices write above the header is shorter. */
const LINES = 1100;
/** Without a byte order mark, a text in UTF-16 shows by its zero bytes. */
const ZEROS_LOOKED_AT = 512;
export const LINE_END = /\r\n|\n|\r/;
// Tab, line ends and form feed occur in text; other control characters do not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;

/** Looks at the beginning of a file. Errors: INPUT_UNREADABLE when it is missing, empty or not text. */
export async function openTextFile(path: string): Promise<TextFile> {
  const unreadable = (what: string, cause?: unknown) =>
    new GenimsError('INPUT_UNREADABLE', `${path} ${what}.`, { cause });
  try {
    const kind = await stat(path);
    // Reading a pipe would wait for its writer, and a recording is read more than once.
    if (!kind.isFile() && !kind.isDirectory()) throw unreadable('is no regular file');
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
      const start = buffer.subarray(0, bytesRead);
      const encoding = encodingOf(start);
      const lines = new TextDecoder(encoding).decode(start).split(LINE_END, LINES);
      const beginning = lines
        .map((text, index) => ({ text, line: index + 1 }))
        .filter(({ text }) => text.trim() !== '');
      const [first] = beginning;
      if (!first) throw unreadable('is empty: line 1 should name a time and a value column');
      // Zero bytes further down are what a device left that lost power while it wrote; those lines are refused, not the file.
      if (hasControls(first.text)) throw unreadable('is a binary file: line 1 holds characters that no text has');
      return { path, bytes: size, encoding, beginning };
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof GenimsError) throw error;
    const code = systemCode(error);
    const why: Record<string, string> = {
      ENOENT: 'does not exist',
      EISDIR: 'is a folder',
      EACCES: 'may not be read by this account',
    };
    throw unreadable(why[code ?? ''] ?? `cannot be read (${code ?? (error as Error).message})`, error);
  }
}

/** Whether a text holds characters that no text has. */
export function hasControls(text: string): boolean {
  return BINARY.test(text);
}

function encodingOf(start: Buffer): TextFile['encoding'] {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const looked = Math.min(start.length, ZEROS_LOOKED_AT);
  for (let at = 0; at < looked; at++) if (start[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Every second byte of what a western header or a number is made of.
  if (odd > looked / 3 && even === 0) return 'utf-16le';
  if (even > looked / 3 && odd === 0) return 'utf-16be';
  return 'utf-8';
}
