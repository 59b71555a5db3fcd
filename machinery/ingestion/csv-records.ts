import { createReadStream } from 'node:fs';
import { GenimsError } from '../base/errors.ts';
import type { Layout } from './columns.ts';
import { describeRefusal } from './refusal.ts';
import { LINE_END, type Line, type TextFile } from './text-file.ts';

/** One record of a CSV file. */
export interface CsvRecord {
  fields: string[];
  /** The record as it stands in the file, without its line end. */
  original: string;
  /** Line on which it begins, from 1. */
  line: number;
  /** Index of the field in which a quote is opened that nothing closes: the record ends nowhere for certain. */
  openQuote?: number;
}

/** Bytes read at a time: what is in memory is a small multiple of it. */
const PART = 256 * 1024;
/** A longer line comes from a file without lines; it would be read into memory whole. */
const LONGEST_LINE = 256 * 1024;
/** Lines that a field may go over; the quote of a longer one is taken for one that was never closed. */
const LONGEST_FIELD = 200;
/** A device that lost power leaves zero bytes, by the megabyte; a few of them tell as much. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ZEROS = /\u0000{64,}/g;
/** What only the time of a reading looks like. */
const LIKE_A_TIME = /\d[-/.:T]\d|^"?\d{8,}/;

/**
 * The records after the header, a part of the file at a time, with the bytes read so far. Blank lines are left out. Memory is bounded by
 * the size of a part. Errors: INPUT_INVALID with the line for one that does not end.
 */
export async function* csvRecords(
  file: TextFile,
  layout: Layout,
): AsyncGenerator<{ records: CsvRecord[]; bytes: number }> {
  const input = createReadStream(file.path, { highWaterMark: PART });
  const decoder = new TextDecoder(file.encoding);
  const lines = new Lines(file, layout);
  const records = new Records(layout);
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      const text = decoder.decode(chunk, { stream: true });
      yield { records: records.take(lines.take(text)), bytes: input.bytesRead };
    }
    yield { records: [...records.take(lines.end()), ...records.end()], bytes: input.bytesRead };
  } finally {
    input.destroy();
  }
}

/** Lines of text that comes in parts. */
class Lines {
  /** Number of the line that begins with `rest`. */
  private line = 1;
  private rest = '';
  private readonly file: TextFile;
  private readonly layout: Layout;

  constructor(file: TextFile, layout: Layout) {
    this.file = file;
    this.layout = layout;
  }

  take(text: string): Line[] {
    const lines = (this.rest + text).split(LINE_END);
    this.rest = lines.pop() ?? '';
    // A part can end between the two characters of a line end; the next part tells.
    if (text.endsWith('\r')) this.rest = `${lines.pop() ?? ''}\r`;
    if (this.rest.includes('\0')) this.rest = this.rest.replace(ZEROS, '\0'.repeat(64));
    if (this.rest.length > LONGEST_LINE) throw this.endless();
    return this.numbered(lines);
  }

  end(): Line[] {
    return this.numbered(this.rest.split(LINE_END));
  }

  /** Those behind the header that are not blank. */
  private numbered(texts: string[]): Line[] {
    const lines: Line[] = [];
    for (const text of texts) {
      if (this.line > this.layout.headerEnd && text !== '' && text.trim() !== '') lines.push({ text, line: this.line });
      this.line++;
    }
    return lines;
  }

  private endless(): GenimsError {
    const refusal = {
      line: this.line,
      column: this.layout.header[0] ?? '',
      found: `a line of more than ${LONGEST_LINE} characters`,
      expected: 'a line end',
    };
    return new GenimsError('INPUT_INVALID', `${this.file.path}, ${describeRefusal(refusal)}; nothing was loaded.`, {
      remedy: 'Correct that line; --skip-bad cannot tell where its record ends.',
      detail: { refused: [refusal] },
    });
  }
}

/**
 * Records of lines. A quoted field may go on in the next line, but a quote that somebody forgot to close would swallow all readings up to the next
 * quote of the file. So a field ends when a line comes that is a reading by itself: the line that opened the quote is refused, and those after it
 * stand for themselves.
 */
class Records {
  private readonly separator: string;
  private readonly layout: Layout;
  /** Lines of a record whose quoted field has not ended. */
  private open: Line[] = [];

  constructor(layout: Layout) {
    this.layout = layout;
    this.separator = layout.separator;
  }

  take(lines: Line[]): CsvRecord[] {
    const records: CsvRecord[] = [];
    // Quotes are rare in recordings, and looking for them in every field takes longer than everything else.
    for (const line of lines)
      if (this.open.length === 0 && !line.text.includes('"'))
        records.push({ fields: line.text.split(this.separator), original: line.text, line: line.line });
      else this.addQuoted(line, records);
    return records;
  }

  end(): CsvRecord[] {
    const records: CsvRecord[] = [];
    while (this.open.length > 0) this.giveUp(records);
    return records;
  }

  private addQuoted(line: Line, records: CsvRecord[]): void {
    const goesOn = this.open.length > 0;
    const [first = line] = this.open;
    if (goesOn && (this.isReading(line.text) || this.open.length >= LONGEST_FIELD)) {
      this.open.push(line);
      this.giveUp(records);
      return;
    }
    // Only its last line can end a field that goes over several; most do not even hold a quote.
    if (goesOn && !line.text.includes('"')) {
      this.open.push(line);
      return;
    }
    const original = [...this.open, line].map(({ text }) => text).join('\n');
    const split = splitQuoted(original, this.separator);
    if ('openAt' in split || (goesOn && split.strays)) {
      this.open.push(line);
      if (!('openAt' in split)) this.giveUp(records);
      return;
    }
    this.open = [];
    records.push({ fields: split.fields, original, line: first.line });
  }

  /** Refuses the line that opened a quote, and reads those after it anew. */
  private giveUp(records: CsvRecord[]): void {
    const [first, ...others] = this.open;
    this.open = [];
    if (!first) return;
    const split = splitQuoted(first.text, this.separator);
    const openQuote = 'openAt' in split ? split.openAt : 0;
    records.push({ fields: [], original: first.text, line: first.line, openQuote });
    for (const record of this.take(others)) records.push(record);
  }

  private isReading(text: string): boolean {
    const { header, time } = this.layout;
    const fields = text.split(this.separator);
    return fields.length >= header.length && time.every((at) => LIKE_A_TIME.test(fields[at]?.trim() ?? ''));
  }
}

type Split = { fields: string[]; strays: boolean } | { openAt: number };

/**
 * Fields of a text with quotes. A quote inside a field, or behind one that was closed, is a letter like others (`strays`); `openAt` is the index of a
 * field whose quote is not closed.
 */
export function splitQuoted(text: string, separator: string): Split {
  const fields: string[] = [];
  let strays = false;
  for (let at = 0; at <= text.length; ) {
    let begin = at;
    while (text[begin] === ' ') begin++;
    if (text[begin] === '"') {
      const close = closingQuote(text, begin + 1);
      if (close < 0) return { openAt: fields.length };
      let end = close + 1;
      while (text[end] === ' ') end++;
      if (end === text.length || text[end] === separator) {
        fields.push(text.slice(begin + 1, close).replaceAll('""', '"'));
        at = end + 1;
        continue;
      }
      strays = true;
    }
    const next = text.indexOf(separator, at);
    const end = next < 0 ? text.length : next;
    fields.push(text.slice(at, end));
    at = end + 1;
  }
  return { fields, strays };
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
}
