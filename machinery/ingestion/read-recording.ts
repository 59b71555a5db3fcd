import { GenimsError } from '../base/errors.ts';
import { detectLayout, type Layout } from './columns.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import { type DateOrder, MomentReader, ORDER_NEEDED, orderOf } from './moments.ts';
import { describeRefusal, type Refusal, type Refused } from './refusal.ts';
import { openTextFile, type TextFile } from './text-file.ts';
import { ValueReader } from './values.ts';

/** A recording whose file and columns have been recognised. */
export interface Recording {
  file: TextFile;
  layout: Layout;
}

/** Readings of one part of the file, in its order. */
export interface Batch {
  /** One line per reading, moment and value separated by a tab: the text form of `copy`. */
  rows: string;
  count: number;
  refused: Refusal[];
  /** Bytes of the file read so far. */
  bytes: number;
  /** Local times so far that a clock change repeats, taken as the first of the two. */
  repeated: number;
}

/** Opens a recording. Errors: INPUT_UNREADABLE when it is no text, is empty, or has no time or value column. */
export async function openRecording(path: string, type: string): Promise<Recording> {
  const file = await openTextFile(path);
  return { file, layout: detectLayout(file, type) };
}

/**
 * Reads a recording part by part, so that memory does not grow with the file. A line that cannot be taken comes back as a refusal. Errors:
 * INPUT_INVALID when the file as a whole leaves open which number of its dates is the day; USAGE for an unknown zone.
 */
export async function* readRecording(recording: Recording, zone: string): AsyncGenerator<Batch> {
  const { file, layout } = recording;
  const moments = new MomentReader(zone);
  const values = new ValueReader({ commaAllowed: layout.separator !== ',' });
  for await (const { records, bytes } of csvRecords(file, layout)) {
    const refused: Refusal[] = [];
    let rows = '';
    for (const record of records) {
      const broken = shapeProblem(record, layout);
      if (broken) {
        refused.push(broken);
        continue;
      }
      const time = timeText(record, layout);
      let moment = moments.read(time);
      if (moment === ORDER_NEEDED) {
        moments.order = await decideDateOrder(recording);
        moment = moments.read(time) as string | Refused;
      }
      if (typeof moment !== 'string') {
        refused.push(refusal(record, columnName(layout, layout.time), time, moment.expected));
        continue;
      }
      const text = (record.fields[layout.value] ?? '').trim();
      const value = values.read(text);
      if (typeof value === 'string') rows += `${moment}\t${value}\n`;
      else refused.push(refusal(record, columnName(layout, [layout.value]), text, value.expected));
    }
    yield { rows, count: records.length - refused.length, refused, bytes, repeated: moments.repeated };
  }
}

/** A field that is missing, or one too many, such as the decimals of a value with a decimal comma. */
function shapeProblem(record: CsvRecord, { header, time, value }: Layout): Refusal | undefined {
  const { fields } = record;
  if (fields.length === header.length) return undefined;
  if (fields.length < header.length) {
    const needed = [...time, value].filter((column) => column >= fields.length);
    const column = header[needed.length > 0 ? Math.min(...needed) : fields.length] ?? '';
    return refusal(
      record,
      column,
      '',
      `${header.length} fields, as in the header; the line ends after ${fields.length}`,
    );
  }
  const extra = fields.slice(header.length);
  if (extra.every((field) => field.trim() === '')) return undefined;
  return refusal(
    record,
    header.at(-1) ?? '',
    extra.join(' '),
    `the line to end here, as the header has ${header.length} columns`,
  );
}

function timeText({ fields }: CsvRecord, { time }: Layout): string {
  const [first = 0, second] = time;
  const text = (fields[first] ?? '').trim();
  return second === undefined ? text : `${text} ${(fields[second] ?? '').trim()}`.trim();
}

function columnName({ header }: Layout, columns: number[]): string {
  return columns.map((column) => header[column]).join(' and ');
}

function refusal({ line, original }: CsvRecord, column: string, found: string, expected: string): Refusal {
  return { line, column, found, expected, original };
}

/**
 * Whether 03/04/2020 is in April or in March: one reading of the whole file, in bounded memory. A single date such as 25/04/2020 decides;
 * a guess that is wrong would move readings by months without anybody noticing.
 */
async function decideDateOrder({ file, layout }: Recording): Promise<DateOrder> {
  const seen: Partial<Record<DateOrder | 'either', { line: number; text: string }>> = {};
  for await (const { records } of csvRecords(file, layout))
    for (const record of records) {
      const text = timeText(record, layout);
      const order = orderOf(text);
      if (order !== undefined) seen[order] ??= { line: record.line, text };
    }
  const { 'day-first': day, 'month-first': month, either } = seen;
  if (day && !month) return 'day-first';
  if (month && !day) return 'month-first';
  const at = day ?? either;
  // No date whose order matters is left: the one that asked is no date at all, and either order refuses it.
  if (!at) return 'day-first';
  const problem = {
    line: at.line,
    column: columnName(layout, layout.time),
    found: at.text,
    expected: month
      ? `the order of ${JSON.stringify(month.text)} in line ${month.line}, where the month comes first`
      : 'a date that can be read in one way only; no date of the file has a number above 12 where the day would be',
  };
  throw new GenimsError('INPUT_INVALID', `${file.path}, ${describeRefusal(problem)}; nothing was loaded.`, {
    remedy: 'Write the dates of the file as YYYY-MM-DD, or as DD.MM.YYYY, which have one meaning.',
    detail: { refused: [problem] },
  });
}
