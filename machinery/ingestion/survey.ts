import { GenimsError } from '../base/errors.ts';
import { csvRecords } from './csv-records.ts';
import { orderOf } from './moments.ts';
import { NumberEvidence } from './number-evidence.ts';
import { type Quality, type QualityReader, qualityReader, worse } from './qualities.ts';
import { columnName, type Recording, timeText } from './recording.ts';
import { describeRefusal, Refused, shown } from './refusal.ts';
import type { DateOrder, TimeForm } from './time-formats.ts';

/** Different texts of a column that are kept; a column with more names neither qualities nor series. */
const MOST = 10_000;
/** Tags that an error lists. */
const LISTED = 20;

interface Example {
  line: number;
  text: string;
}

/**
 * What only the whole file can tell: the order of day and month, the form of numbers, the series and their units, the scale of its qualities. A
 * guess that is wrong would move readings by months, or take those of one sensor for another's, without anybody noticing. One reading of the file,
 * in bounded memory.
 */
export class Survey {
  private readonly recording: Recording;
  private readonly orders: Partial<Record<DateOrder | 'either', Example>> = {};
  private readonly numbers = new NumberEvidence();
  /** Texts of the tag columns, joined, with the units of their rows. */
  private readonly series = new Map<string, Set<string>>();
  private readonly qualities: Set<string>[];
  /** Tag columns in which more than one text stands. */
  private varying: number[] = [];

  private constructor(recording: Recording) {
    this.recording = recording;
    this.qualities = recording.layout.quality.map(() => new Set());
  }

  static async of(recording: Recording): Promise<Survey> {
    const survey = new Survey(recording);
    for await (const { records } of csvRecords(recording.file, recording.layout))
      for (const { fields, line } of records) if (fields.length > 0) survey.add(fields, line);
    const { tags } = recording.layout;
    const rows = [...survey.series.keys()].map((joined) => joined.split('\0'));
    survey.varying = tags.filter((_, at) => new Set(rows.map((texts) => texts[at])).size > 1);
    return survey;
  }

  private add(fields: string[], line: number): void {
    const { layout } = this.recording;
    const text = timeText(fields, layout);
    const order = orderOf(text);
    if (order !== undefined) this.orders[order] ??= { line, text };
    this.numbers.add(text, line);
    for (const [at, column] of layout.quality.entries()) this.qualities[at]?.add(fieldOf(fields, column));
    const joined = layout.tags.map((at) => fieldOf(fields, at)).join('\0');
    const units = this.series.get(joined) ?? new Set();
    if (layout.unitColumn !== undefined) units.add(fieldOf(fields, layout.unitColumn));
    this.series.set(joined, units);
    if (this.series.size > MOST || this.qualities.some(({ size }) => size > MOST)) throw this.tooMany(line);
  }

  private tooMany(line: number): GenimsError {
    const { file, layout } = this.recording;
    const columns = this.series.size > MOST ? layout.tags : layout.quality;
    return new GenimsError(
      'INPUT_UNREADABLE',
      `${file.path}, line ${line}: column ${columnName(layout, columns)} holds more than ${MOST} different texts.`,
      { remedy: 'Rename the column if it names neither the sensor nor the quality of a value.' },
    );
  }

  /** Whether 03/04/2020 is in April or in March. Errors: INPUT_INVALID where the file leaves it open. */
  dateOrder(): DateOrder {
    const { file, layout } = this.recording;
    const { 'day-first': day, 'month-first': month, either } = this.orders;
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
      remedy: month
        ? 'Write the dates of the file as YYYY-MM-DD, or as DD.MM.YYYY, which have one meaning.'
        : 'Say with --time-format day-first or month-first which it is, or write the dates as YYYY-MM-DD or DD.MM.YYYY.',
      detail: { refused: [problem] },
    });
  }

  /** What the numbers in the time column are. Errors: INPUT_INVALID where they can be two things, or none. */
  numberForm(): TimeForm {
    const { file, layout } = this.recording;
    const column = columnName(layout, layout.time);
    const decided = this.numbers.decide(column);
    if ('read' in decided) return decided;
    const { line, found, problem } = decided;
    throw new GenimsError('INPUT_INVALID', `${file.path}, ${problem}; nothing was loaded.`, {
      remedy:
        'Say with --time-format what it is: epoch-s, epoch-ms, epoch-us, epoch-ns, or a form such as YYYYMMDDhhmm.',
      detail: { refused: [{ line, column, found }] },
    });
  }

  /** How the quality columns are to be read, by their index. */
  qualityReaders(): Map<number, QualityReader> {
    const { layout, options } = this.recording;
    const good = options.goodQuality?.split(',').map((code) => code.trim());
    const readers = new Map<number, QualityReader>();
    for (const [at, column] of layout.quality.entries()) {
      const reader = qualityReader(layout.header[column] ?? '', this.qualities[at] ?? new Set(), good);
      if (reader) readers.set(column, reader);
    }
    return readers;
  }

  /** Name of the series of a row: what stands in the tag columns that tell series apart. */
  tagOf(fields: string[]): string {
    return this.varying
      .map((at) => fieldOf(fields, at))
      .filter((text) => text !== '')
      .join('.');
  }

  /** Whether the row belongs to the series that the user asked for. */
  isWanted(fields: string[]): boolean {
    const { tag } = this.recording.options;
    if (tag === undefined || tag === '*') return true;
    return this.tagOf(fields) === tag || this.recording.layout.tags.some((at) => fieldOf(fields, at) === tag);
  }

  /** The series that are to be loaded, each with its unit where the file has one. Errors: INPUT_UNREADABLE, USAGE. */
  chosen(): { tag: string; unit: string | undefined }[] {
    const { file, layout, options } = this.recording;
    const found = new Map<string, Set<string>>();
    // A file without a row has no reading either, which its reader says.
    if (this.series.size === 0) return [{ tag: '', unit: undefined }];
    for (const [joined, units] of this.series) {
      const fields: string[] = [];
      for (const [at, column] of layout.tags.entries()) fields[column] = joined.split('\0')[at] ?? '';
      const name = this.tagOf(fields);
      if (this.isWanted(fields) && (name !== '' || !options.allTags))
        found.set(
          options.tag === '*' ? '' : name,
          new Set([...(found.get(options.tag === '*' ? '' : name) ?? []), ...units]),
        );
    }
    const column = columnName(layout, this.varying.length > 0 ? this.varying : layout.tags);
    if (found.size === 0)
      throw new GenimsError('USAGE', `${file.path} has no row of tag "${options.tag}" in column ${column}.`, {
        remedy: `Give one of its tags: ${listed(this.allTags())}.`,
      });
    if (found.size > 1 && !options.allTags)
      throw new GenimsError(
        'INPUT_UNREADABLE',
        `${file.path}: column ${column} names ${found.size} tags: ${listed([...found.keys()])}. Readings of several sensors are not one recording.`,
        {
          remedy:
            "Load one of them with --tag, each to a sensor of its own with --all-tags, or all as one sensor with --tag '*'.",
          detail: { tags: [...found.keys()].slice(0, MOST) },
        },
      );
    return [...found].map(([tag, units]) => ({ tag, unit: this.unitOf(tag, units) }));
  }

  private allTags(): string[] {
    return [...this.series.keys()].map((joined) =>
      joined
        .split('\0')
        .filter((text) => text !== '')
        .join('.'),
    );
  }

  private unitOf(tag: string, units: Set<string>): string | undefined {
    const { file, layout } = this.recording;
    const given = [...units].filter((unit) => unit !== '');
    if (given.length > 1)
      throw new GenimsError(
        'INPUT_UNREADABLE',
        `${file.path}: column ${layout.header[layout.unitColumn ?? 0]} gives several units${tag === '' ? '' : ` for ${tag}`}: ${listed(given)}. A sensor has one.`,
        { remedy: 'Load the rows of each unit by themselves.' },
      );
    return given[0];
  }
}

/** The quality of a row: the worst that its columns say, or the refusal of one of them. */
export function qualityOf(
  fields: string[],
  readers: ReadonlyMap<number, QualityReader>,
): Quality | undefined | { column: number; text: string; refused: Refused } {
  let worst: Quality | undefined;
  for (const [column, reader] of readers) {
    const text = fieldOf(fields, column);
    const quality = reader(text);
    if (quality instanceof Refused) return { column, text, refused: quality };
    worst = worse(worst, quality);
  }
  return worst;
}

function fieldOf(fields: string[], column: number): string {
  return (fields[column] ?? '').trim();
}

function listed(names: string[]): string {
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  return names
    .slice(0, LISTED)
    .map((name) => shown(name).replaceAll('"', ''))
    .join(', ')
    .concat(more);
}
