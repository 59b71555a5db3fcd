import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { GenimsError, must, systemCode } from '../base/errors.ts';
import { describeRefusal } from './refusal.ts';

/** One record of a CSV file. */
export interface CsvRecord {
  fields: string[];
  /** The record as it stands in the file, without its line end. */
  original: string;
  /** Line on which it begins, from 1. */
  line: number;
}

/** A text file that has been opened once to see what it is. */
export interface TextFile {
  path: string;
  bytes: number;
  encoding: 'utf8' | 'utf16le';
  /** Its first line that is not blank, and the number of it. */
  first: { text: string; line: number };
}

const CHUNK = 256 * 1024;
/** A record longer than this comes from a quote that is never closed; without a limit the rest of the file would be read into memory. */
const LONGEST_RECORD = 256 * 1024;
const LINE_ENDS = ['\r\n', '\n', '\r'];
// Tab, line ends and form feed occur in text; other control characters do not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;

/** Looks at the beginning of a file. Errors: INPUT_UNREADABLE when it is missing, empty or not text. */
export async function openTextFile(path: string): Promise<TextFile> {
  const unreadable = (what: string, cause?: unknown) =>
    new GenimsError('INPUT_UNREADABLE', `${path} ${what}.`, { cause });
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK), 0, CHUNK, 0);
      const start = buffer.subarray(0, bytesRead);
      const encoding = start[0] === 0xff && start[1] === 0xfe ? 'utf16le' : 'utf8';
      const text = start.toString(encoding).replace(/^\ufeff/, '');
      if (BINARY.test(text)) throw unreadable('is a binary file: line 1 holds characters that no text has');
      const lines = text.split(/\r\n|\n|\r/);
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

/**
 * The records after the header, a part of the file at a time, with the bytes read so far. Blank lines are left out. Memory is bounded by
 * the size of a part. Errors: INPUT_INVALID with line and column for a quote that is never closed.
 */
export async function* csvRecords(
  file: TextFile,
  { separator, header }: { separator: string; header: string[] },
): AsyncGenerator<{ records: CsvRecord[]; bytes: number }> {
  let records: CsvRecord[] = [];
  let line = 1;
  const parser = parse({
    bom: true,
    delimiter: separator,
    record_delimiter: LINE_ENDS,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_RECORD,
    raw: true,
    on_record: ({ record, raw }: { record: string[]; raw: string }) => {
      const original = raw.replace(/[\r\n]+$/, '');
      const begins = line;
      line += 1 + lineEnds(original);
      if (begins > file.first.line && original.trim() !== '') records.push({ fields: record, original, line: begins });
      return null;
    },
  });
  // Records are handed over above, so nothing is ever read from the parser; its end is awaited below.
  parser.resume();
  const failed = new Promise<never>((_, reject) => parser.once('error', reject));
  failed.catch(() => {});
  const part = () => {
    const taken = records;
    records = [];
    return taken;
  };
  const input = createReadStream(file.path, { highWaterMark: CHUNK });
  const decoder = file.encoding === 'utf16le' ? new TextDecoder('utf-16le') : undefined;
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      const written = new Promise<void>((resolve) =>
        parser.write(decoder ? decoder.decode(chunk, { stream: true }) : chunk, () => resolve()),
      );
      await Promise.race([written, failed]);
      yield { records: part(), bytes: input.bytesRead };
    }
    const ended = new Promise<void>((resolve) => parser.once('end', resolve));
    parser.end();
    await Promise.race([ended, failed]);
    yield { records: part(), bytes: input.bytesRead };
  } catch (error) {
    throw csvError(error, { file, line, header });
  } finally {
    input.destroy();
    parser.destroy();
  }
}

function lineEnds(text: string): number {
  return text.includes('\n') || text.includes('\r') ? text.split(/\r\n|\n|\r/).length - 1 : 0;
}

function csvError(error: unknown, { file, line, header }: { file: TextFile; line: number; header: string[] }): unknown {
  const { code, index } = error as { code?: string; index?: number };
  if (typeof code !== 'string' || !code.startsWith('CSV_')) return error;
  const refusal = {
    line,
    column: header[index ?? 0] ?? header.at(-1) ?? '',
    found: '"',
    expected: 'a quote that is closed again',
  };
  return new GenimsError('INPUT_INVALID', `${file.path}, ${describeRefusal(refusal)}; nothing was loaded.`, {
    remedy: 'Close or remove the quote; --skip-bad cannot tell where the record ends.',
    detail: { refused: [refusal] },
    cause: error,
  });
}
