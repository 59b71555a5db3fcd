import { GenimsError } from '../base/errors.ts';
import { detectLayout, type Layout } from './columns.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import { MomentReader, UNDECIDED } from './moments.ts';
import { columnName, type Recording, type RecordingOptions, timeText } from './recording.ts';
import type { Refusal, Refused } from './refusal.ts';
import { qualityOf, Survey } from './survey.ts';
import { hasControls, openTextFile } from './text-file.ts';
import { ValueReader } from './values.ts';

/** Readings of one part of the file, in its order. */
export interface Batch {
  /** One line per reading, its `columns` separated by tabs: the text form of `copy`. */
  rows: string;
  count: number;
  /** The first reading of each tag in this part, as it stands in the file, with the moment that it was taken for. */
  firsts: Map<string, Beginning>;
  refused: Refusal[];
  /** Bytes of the file read so far. */
  bytes: number;
  /** Local times so far that a clock change repeats, taken as the first of the two. */
  repeated: number;
}

/** The first reading of a recording: its text, and the moment that it was taken for. */
export interface Beginning {
  text: string;
  moment: string;
}

/** Opens a recording. Errors: INPUT_UNREADABLE when it is no text, is empty, or has no time or value column; those of a `Survey`. */
export async function openRecording(path: string, type: string, options: RecordingOptions = {}): Promise<Recording> {
  const file = await openTextFile(path);
  const layout = detectLayout(file, type, options);
  const recording: Recording = {
    file,
    layout,
    options,
    series: [{ tag: '', unit: undefined }],
    columns: ['moment', 'value'],
  };
  if (layout.unclearZone !== undefined && options.timezone === undefined)
    throw new GenimsError(
      'INPUT_UNREADABLE',
      `${path}, line ${layout.headerLine}: column ${columnName(layout, layout.time)} is in ${layout.unclearZone}, which stands for several time zones.`,
      { remedy: 'Say which with --timezone, such as Asia/Kolkata or Europe/Berlin.' },
    );
  if (layout.tags.length === 0 && (options.tag !== undefined || options.allTags))
    throw new GenimsError('USAGE', `${path} has no column of tags; --tag and --all-tags need one.`, {
      remedy: `Name it with --tag-column; the columns are ${layout.header.join(', ')}.`,
    });
  if (layout.tags.length === 0 && layout.quality.length === 0 && layout.unitColumn === undefined) return recording;
  const survey = await Survey.of(recording);
  const qualities = survey.qualityReaders();
  return {
    ...recording,
    survey,
    qualities,
    series: survey.chosen(),
    columns: [
      'moment',
      'value',
      ...(qualities.size > 0 ? ['qualityCode' as const] : []),
      ...(options.allTags ? ['tag' as const] : []),
    ],
  };
}

/**
 * Reads a recording part by part, so that memory does not grow with the file. A line that cannot be taken comes back as a refusal. Errors:
 * INPUT_INVALID when the file as a whole leaves open what its times mean; USAGE for an unknown zone.
 */
export async function* readRecording(recording: Recording): AsyncGenerator<Batch> {
  const { file, layout, options, survey } = recording;
  const rows = new RowReader(recording);
  for await (const { records, bytes } of csvRecords(file, layout)) {
    const refused: Refusal[] = [];
    let text = '';
    let count = 0;
    const firsts: Batch['firsts'] = new Map();
    for (const record of records) {
      if (survey && options.tag !== undefined && record.fields.length > 0 && !survey.isWanted(record.fields)) continue;
      if (rows.needsDecision(record)) await rows.decide();
      const row = rows.read(record);
      if (typeof row !== 'string') refused.push(row);
      else {
        text += row;
        count++;
        if (firsts.size === 0 || options.allTags) {
          const tag = options.allTags ? (survey?.tagOf(record.fields) ?? '') : '';
          if (!firsts.has(tag)) firsts.set(tag, { text: rows.asGiven(record), moment: rows.moment });
        }
      }
    }
    yield { rows: text, count, firsts, refused, bytes, repeated: rows.repeated };
  }
}

/** Turns the records of a recording into rows. */
class RowReader {
  /** Moment of the row that was read last. */
  moment = '';
  private readonly recording: Recording;
  private readonly moments: MomentReader;
  private readonly values: ValueReader;
  /** The time of the record in hand, and the last text that could not be read yet. */
  private pending: string | Refused | typeof UNDECIDED | undefined;
  private undecided = '';

  constructor(recording: Recording) {
    const { layout, options } = recording;
    this.recording = recording;
    this.moments = new MomentReader(layout.zone ?? options.timezone ?? 'UTC', options.timeFormat);
    this.values = new ValueReader({ commaAllowed: layout.separator !== ',' });
  }

  get repeated(): number {
    return this.moments.repeated;
  }

  /** Whether the time of the record can be read only once the whole file has been looked through. */
  needsDecision(record: CsvRecord): boolean {
    this.pending = this.timeOf(record);
    return this.pending === UNDECIDED;
  }

  async decide(): Promise<void> {
    const { recording, moments } = this;
    recording.survey ??= await Survey.of(recording);
    const isNumber = /^\d+(?:[.,]\d+)?$/.test(this.undecided);
    if (isNumber) moments.number = recording.survey.numberForm();
    else moments.order = recording.survey.dateOrder();
  }

  /** The row as `copy` takes it, or why there is none. */
  read(record: CsvRecord): string | Refusal {
    const { layout } = this.recording;
    const broken = shapeProblem(record, layout);
    if (broken) return broken;
    const moment = this.pending === UNDECIDED ? this.timeOf(record) : this.pending;
    const time = timeText(record.fields, layout);
    if (typeof moment !== 'string')
      return refusal(record, columnName(layout, layout.time), time, (moment as Refused).expected);
    const text = (record.fields[layout.value] ?? '').trim();
    const value = this.values.read(text);
    if (typeof value !== 'string') return refusal(record, columnName(layout, [layout.value]), text, value.expected);
    this.moment = moment;
    const more = this.more(record);
    return typeof more === 'string' ? `${moment}\t${value}${more}\n` : more;
  }

  asGiven({ fields }: CsvRecord): string {
    const { layout } = this.recording;
    return `${timeText(fields, layout)}\t${(fields[layout.value] ?? '').trim()}`;
  }

  private timeOf({ fields }: CsvRecord): string | Refused | typeof UNDECIDED {
    const { layout } = this.recording;
    const text = timeText(fields, layout);
    const zone = layout.zoneColumn < 0 ? '' : (fields[layout.zoneColumn] ?? '').trim();
    const moment = this.moments.read(text, zone);
    if (moment === UNDECIDED) this.undecided = text;
    return moment;
  }

  /** Quality and tag, where the rows have them. */
  private more(record: CsvRecord): string | Refusal {
    const { columns, layout, qualities, survey } = this.recording;
    let more = '';
    if (qualities && columns.includes('qualityCode')) {
      const quality = qualityOf(record.fields, qualities);
      if (typeof quality === 'object')
        return refusal(record, columnName(layout, [quality.column]), quality.text, quality.refused.expected);
      more += `\t${quality ?? '\\N'}`;
    }
    if (survey && columns.includes('tag')) {
      const tag = survey.tagOf(record.fields);
      if (tag === '')
        return refusal(record, columnName(layout, layout.tags), '', 'the tag that the reading belongs to');
      more += `\t${tag.replace(/[\\\t\r\n]/g, (sign) => `\\${sign === '\\' ? sign : sign === '\t' ? 't' : sign === '\r' ? 'r' : 'n'}`)}`;
    }
    return more;
  }
}

/** A quote that nothing closes, bytes that are no text, a field that is missing, or one too many, such as the decimals of a value with a decimal comma. */
function shapeProblem(record: CsvRecord, { header, time, value }: Layout): Refusal | undefined {
  const { fields, original, openQuote } = record;
  if (openQuote !== undefined)
    return refusal(
      record,
      header[openQuote] ?? header.at(-1) ?? '',
      '"',
      'a quote that is closed again before the next reading',
    );
  if (fields.length === header.length && !hasControls(original)) return undefined;
  if (hasControls(original))
    return refusal(
      record,
      header[fields.findIndex(hasControls)] ?? header[0] ?? '',
      fields.find(hasControls) ?? original,
      'text; a device that lost power while it wrote leaves such characters',
    );
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

function refusal({ line, original }: CsvRecord, column: string, found: string, expected: string): Refusal {
  return { line, column, found, expected, original };
}
