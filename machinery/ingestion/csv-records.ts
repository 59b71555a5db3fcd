import { createReadStream } from 'node:fs';
import { type Parser, parse } from 'csv-parse';
import { GenimsError } from '../base/errors.ts';
import { describeRefusal } from './refusal.ts';
import { LINE_END, type TextFile } from './text-file.ts';

/** One record of a CSV file. */
export interface CsvRecord {
  fields: string[];
  /** The record as it stands in the file, without its line end. */
  original: string;
  /** Line on which it begins, from 1. */
  line: number;
}

/** Bytes read at a time: what is in memory is a small multiple of it. */
const PART = 256 * 1024;
/** A longer record comes from a quote that is never closed, or from a file without lines; it would be read into memory whole. */
const LONGEST_RECORD = 256 * 1024;

/**
 * The records after the header, a part of the file at a time, with the bytes read so far. Blank lines are left out. Memory is bounded by
 * the size of a part. Errors: INPUT_INVALID with line and column for a quote that is never closed and for an endless line.
 */
export async function* csvRecords(
  file: TextFile,
  { separator, header }: { separator: string; header: string[] },
): AsyncGenerator<{ records: CsvRecord[]; bytes: number }> {
  const input = createReadStream(file.path, { highWaterMark: PART });
  const decoder = new TextDecoder(file.encoding === 'utf16le' ? 'utf-16le' : 'utf-8');
  const plain = new PlainLines(separator);
  let quoted: QuotedRecords | undefined;
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      // Quotes are rare in recordings, and looking for them in every field takes longer than everything else.
      if (!quoted && text.includes('"')) quoted = new QuotedRecords(separator, plain.line);
      const records = quoted ? await quoted.take(plain.handOver() + text) : plain.take(text);
      yield { records: behind(records, file), bytes: input.bytesRead };
    }
    yield { records: behind(quoted ? await quoted.end() : plain.end(), file), bytes: input.bytesRead };
  } catch (error) {
    const line = quoted?.line ?? plain.line;
    throw error instanceof EndlessRecord ? endless(error, { file, line, header }) : error;
  } finally {
    input.destroy();
    quoted?.close();
  }
}

/** The part of the records that comes after the header. */
function behind(records: CsvRecord[], file: TextFile): CsvRecord[] {
  const at = records.findIndex(({ line }) => line > file.first.line);
  return at < 0 ? [] : records.slice(at);
}

class EndlessRecord extends Error {
  /** Index of the field in which the record does not end. */
  readonly field: number;

  constructor(field: number, cause?: unknown) {
    super('A record does not end.', { cause });
    this.field = field;
  }
}

/** Records of text without quotes: lines, and fields between separators. */
class PlainLines {
  /** Line on which the next record begins. */
  line = 1;
  private rest = '';
  private readonly separator: string;

  constructor(separator: string) {
    this.separator = separator;
  }

  take(text: string): CsvRecord[] {
    const lines = (this.rest + text).split(LINE_END);
    this.rest = lines.pop() ?? '';
    // A part can end between the two characters of a line end; the next part tells.
    if (text.endsWith('\r')) this.rest = `${lines.pop() ?? ''}\r`;
    if (this.rest.length > LONGEST_RECORD) throw new EndlessRecord(0);
    return this.records(lines);
  }

  end(): CsvRecord[] {
    const lines = this.rest.split(LINE_END);
    this.rest = '';
    return this.records(lines);
  }

  /** The begin of a record whose end has not come yet. */
  handOver(): string {
    const { rest } = this;
    this.rest = '';
    return rest;
  }

  private records(lines: string[]): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (const original of lines) {
      if (original !== '' && original.trim() !== '')
        records.push({ fields: original.split(this.separator), original, line: this.line });
      this.line++;
    }
    return records;
  }
}

/** Records of text with quotes, in which separators and line ends can be part of a field. */
class QuotedRecords {
  /** Line on which the next record begins. */
  line: number;
  private records: CsvRecord[] = [];
  private readonly parser: Parser;
  private readonly failed: Promise<never>;

  constructor(separator: string, line: number) {
    this.line = line;
    this.parser = parse({
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_RECORD,
      raw: true,
      on_record: (given) => {
        // What `raw` makes of a record, which the package's types do not say.
        const { record, raw } = given as unknown as { record: string[]; raw: string };
        const original = raw.replace(/[\r\n]+$/, '');
        if (original.trim() !== '') this.records.push({ fields: record, original, line: this.line });
        this.line += original.split(LINE_END).length;
        return null;
      },
    });
    // Records are handed over above; nothing is ever read from the parser, only its end is awaited.
    this.parser.resume();
    this.failed = new Promise((_, reject) => {
      this.parser.on('error', (error: Error & { index?: number }) =>
        reject(new EndlessRecord(error.index ?? 0, error)),
      );
    });
    this.failed.catch(() => {});
  }

  async take(text: string): Promise<CsvRecord[]> {
    await Promise.race([new Promise<void>((resolve) => this.parser.write(text, () => resolve())), this.failed]);
    return this.taken();
  }

  async end(): Promise<CsvRecord[]> {
    const ended = new Promise<void>((resolve) => this.parser.once('end', resolve));
    this.parser.end();
    await Promise.race([ended, this.failed]);
    return this.taken();
  }

  close(): void {
    this.parser.destroy();
  }

  private taken(): CsvRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }
}

function endless(
  error: EndlessRecord,
  { file, line, header }: { file: TextFile; line: number; header: string[] },
): GenimsError {
  const quote = error.cause !== undefined;
  const refusal = {
    line,
    column: header[error.field] ?? header.at(-1) ?? '',
    found: quote ? '"' : `a line of more than ${LONGEST_RECORD} characters`,
    expected: quote ? 'a quote that is closed again' : 'a line end',
  };
  return new GenimsError('INPUT_INVALID', `${file.path}, ${describeRefusal(refusal)}; nothing was loaded.`, {
    remedy: 'Correct that line; --skip-bad cannot tell where its record ends.',
    detail: { refused: [refusal] },
    cause: error.cause,
  });
}
