import { open, stat } from 'node:fs/promises';
import { GenimsError, must, systemCode } from '../base/errors.ts';

/** A text file that has been opened once to see what it is. */
export interface TextFile {
  path: string;
  bytes: number;
  encoding: 'utf8' | 'utf16le';
  /** Its first line that is not blank, and the number of it. */
  first: { text: string; line: number };
}

/** Bytes that are looked at. */
const BEGINNING = 256 * 1024;
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
      const encoding = start[0] === 0xff && start[1] === 0xfe ? 'utf16le' : 'utf8';
      const text = start.toString(encoding).replace(/^\ufeff/, '');
      if (BINARY.test(text)) throw unreadable('is a binary file: line 1 holds characters that no text has');
      const lines = text.split(LINE_END);
      const at = lines.findIndex((line) => line.trim() !== '');
      if (at < 0) throw unreadable('is empty: line 1 should name a time and a value column');
      return { path, bytes: size, encoding, first: { text: must(lines[at], 'first line'), line: at + 1 } };
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
