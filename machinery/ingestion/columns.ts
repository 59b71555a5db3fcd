import { GenimsError } from '../base/errors.ts';
import {
  CLOCK_NAMES,
  type ColumnName,
  DAY_NAMES,
  plainName,
  QUALITY_NAMES,
  readColumnName,
  STATUS_NAMES,
  TAG_NAMES,
  TIME_NAMES,
  UNIT_NAMES,
  VALUE_NAMES,
  ZONE_NAMES,
} from './column-names.ts';
import { splitQuoted } from './csv-records.ts';
import type { Line, TextFile } from './text-file.ts';

/** Where things stand in a recording. */
export interface Layout {
  separator: string;
  header: string[];
  /** Line of the header, and the last line before the readings: rows of units may come between. */
  headerLine: number;
  headerEnd: number;
  /** One column, or two: a date and the time of day. */
  time: number[];
  value: number;
  /** Zone that the time column names itself. */
  zone?: string | undefined;
  /** Short name of a zone beside the time column, which stands for several zones. */
  unclearZone?: string | undefined;
  /** Column with the zone or offset of each row; -1 where there is none. */
  zoneColumn: number;
  /** Columns that say which series a row belongs to. */
  tags: number[];
  /** Columns that say, or may say, how good a value is. */
  quality: number[];
  /** Column with the unit of each row. */
  unitColumn?: number | undefined;
  /** Unit of the values by the row of units. */
  unit?: string | undefined;
}

/** What the user says of a file instead of having it recognised. */
export interface LayoutOptions {
  timeColumn?: string | undefined;
  valueColumn?: string | undefined;
  tagColumn?: string | undefined;
  /** Lines before the header. */
  skipLines?: number | undefined;
}

const SEPARATORS = [',', ';', '\t', '|'];
/** Characters of a header that an error shows. */
const LONGEST_SHOWN = 500;
/** Excel's way to name the separator. */
const SEPARATOR_LINE = /^"?sep=(.)"?$/i;
/** What stands above or under times in a row of units or types. */
const TIME_UNIT =
  /^[[(]?(?:-|utc|gmt|local|s|sec|seconds?|ms|us|ns|h|date.*|time.*|timestamp.*|iso.*|unix.*|epoch.*|yyyy.*|dd.*|mm.*|hh.*|text|string)?[\])]?$/i;
const NO_UNIT = /^(?:nan|null|none|[+-]?inf.*|bad.*|no data|n\/?a|unavailable|unknown)$/i;
const NUMBER = /^[+-]?[\d.,]+(?:[eE][+-]?\d+)?$/;
const ROWS_OF_UNITS = 3;

/**
 * Finds the header and its columns by their names; `type` names the value column as well and goes before the general names. What a device writes
 * above the header is passed over. Errors: INPUT_UNREADABLE with the columns that are there.
 */
export function detectLayout(file: TextFile, type: string, options: LayoutOptions = {}): Layout {
  const lines = file.beginning.filter(({ line }) => line > (options.skipLines ?? 0));
  const named = SEPARATOR_LINE.exec(lines[0]?.text.trim() ?? '')?.[1];
  const separators = named === undefined ? SEPARATORS : [named];
  const tried = (named === undefined ? lines : lines.slice(1)).flatMap((line) =>
    separators.map((separator) => tryHeader(line, separator, type, options)),
  );
  const understood = tried.find(({ time, value }) => time.length > 0 && value >= 0);
  if (!understood) throw notUnderstood(file, tried, type, options);
  refuseDoubles(file, understood, options);
  return withUnits(understood, lines);
}

function tryHeader({ text, line }: Line, separator: string, type: string, options: LayoutOptions): Layout {
  const header = fieldsOf(text, separator);
  const names = header.map(readColumnName);
  const time = options.timeColumn === undefined ? timeColumns(names) : namedColumns(header, options.timeColumn);
  const value =
    options.valueColumn === undefined
      ? valueColumn(header, names, { type, time })
      : (namedColumns(header, options.valueColumn)[0] ?? -1);
  const rest = names.map(({ plain }, at) => (time.includes(at) || at === value ? '' : plain));
  const all = (known: readonly string[]) => rest.flatMap((name, at) => (known.includes(name) ? [at] : []));
  return {
    separator,
    header,
    headerLine: line,
    headerEnd: line,
    time,
    value,
    zone: time.map((at) => names[at]?.zone).find((zone) => zone !== undefined),
    unclearZone: time.map((at) => names[at]?.unclearZone).find((zone) => zone !== undefined),
    zoneColumn: header.map(plainName).findIndex((name) => ZONE_NAMES.includes(name)),
    tags: options.tagColumn === undefined ? all(TAG_NAMES) : namedColumns(header, options.tagColumn),
    quality: [...all(Object.keys(QUALITY_NAMES)), ...all(STATUS_NAMES)],
    unitColumn: all(UNIT_NAMES)[0],
  };
}

function fieldsOf(text: string, separator: string): string[] {
  const split = splitQuoted(text, separator);
  return ('openAt' in split ? text.split(separator) : split.fields).map((field) => field.trim());
}

/**
 * The time column, best first: one that names its zone, which leaves nothing to guess; then one with date and time; then date and time of day apart.
 */
function timeColumns(names: ColumnName[]): number[] {
  const find = (known: string[], fits: (name: ColumnName) => boolean) =>
    known.map((plain) => names.findIndex((name) => name.plain === plain && fits(name))).find((index) => index >= 0);
  const zoned = (name: ColumnName) => name.zone !== undefined;
  const unzoned = (name: ColumnName) => name.zone === undefined;
  const any = () => true;
  const [day, clock] = [find(DAY_NAMES, any), find(CLOCK_NAMES, any)];
  const certain = find(TIME_NAMES, zoned);
  if (certain !== undefined) return [certain];
  const [zonedDay, zonedClock] = [find(DAY_NAMES, zoned), find(CLOCK_NAMES, zoned)];
  if (zonedDay !== undefined && zonedClock !== undefined) return [zonedDay, zonedClock];
  if (day === undefined && zonedClock !== undefined) return [zonedClock];
  // The time of day in `date,local_time` is no time by itself.
  const whole = find(TIME_NAMES, (name) => unzoned(name) && (day === undefined || name.plain !== 'localtime'));
  if (whole !== undefined) return [whole];
  return [day, clock].filter((index) => index !== undefined);
}

function valueColumn(header: string[], names: ColumnName[], { type, time }: { type: string; time: number[] }): number {
  const called = header.map((name, at) => (time.includes(at) ? '' : plainName(name)));
  const plain = names.map((name, at) => (time.includes(at) ? '' : name.plain));
  for (const known of [plainName(type), ...VALUE_NAMES]) {
    if (known === '') continue;
    const at = called.indexOf(known);
    if (at >= 0) return at;
    if (plain.includes(known)) return plain.indexOf(known);
  }
  return -1;
}

/** Columns that the user names: as the header does, or by number from 1; two names joined by `+` are a date and a time of day. */
function namedColumns(header: string[], wanted: string): number[] {
  const find = (name: string) => {
    const exact = header.indexOf(name.trim());
    if (exact >= 0) return exact;
    const alike = header.findIndex((one) => plainName(one) !== '' && plainName(one) === plainName(name));
    if (alike >= 0) return alike;
    return /^\d+$/.test(name.trim()) && Number(name) <= header.length && header.length > 1 ? Number(name) - 1 : -1;
  };
  const whole = find(wanted);
  if (whole >= 0) return [whole];
  const parts = wanted.split('+').map(find);
  return parts.length === 2 && parts.every((at) => at >= 0) ? parts : [];
}

/** Passes over rows of units, types or descriptions between the header and the readings. */
function withUnits(layout: Layout, lines: Line[]): Layout {
  let { headerEnd, unit } = layout;
  const after = lines.filter(({ line }) => line > layout.headerLine).slice(0, ROWS_OF_UNITS);
  for (const { text, line } of after) {
    const fields = fieldsOf(text, layout.separator);
    const value = fields[layout.value] ?? '';
    const isUnits =
      fields.some((field) => field !== '') &&
      layout.time.every((at) => TIME_UNIT.test(fields[at] ?? '')) &&
      !NUMBER.test(value) &&
      !NO_UNIT.test(value) &&
      (value !== '' || fields.length === layout.header.length);
    // A row whose cells are all but empty is a reading that lacks something.
    if (!isUnits || (value === '' && fields.filter((field) => field !== '').length < 2)) break;
    headerEnd = line;
    unit ??= value.replace(/^[[(]|[\])]$/g, '') || undefined;
  }
  return { ...layout, headerEnd, unit };
}

/** Which of two columns of one name is meant nobody can tell; a number says it. */
function refuseDoubles(file: TextFile, layout: Layout, { timeColumn = '', valueColumn = '' }: LayoutOptions): void {
  const { header, headerLine } = layout;
  const names = header.map(plainName);
  const asked = [
    ...(/^\d+$/.test(timeColumn) ? [] : layout.time),
    ...(/^\d+$/.test(valueColumn) ? [] : [layout.value]),
  ];
  for (const at of asked)
    if (names[at] !== '' && names.filter((name) => name === names[at]).length > 1)
      throw new GenimsError(
        'INPUT_UNREADABLE',
        `${file.path}, line ${headerLine}: column ${header[at]} occurs more than once in the header; rename or remove all but one.`,
        { detail: { line: headerLine, columns: header } },
      );
}

function notUnderstood(file: TextFile, tried: Layout[], type: string, options: LayoutOptions): GenimsError {
  if (tried.length === 0)
    return new GenimsError('INPUT_UNREADABLE', `${file.path} has no header behind line ${options.skipLines ?? 1}.`);
  // The line that comes nearest to a header; of equal ones the first, and there the separator that gives the most columns.
  const score = ({ time, value }: Layout) => (time.length > 0 ? 1 : 0) + (value >= 0 ? 1 : 0);
  const best = tried.reduce((a, b) => {
    if (score(a) !== score(b)) return score(b) > score(a) ? b : a;
    return b.headerLine === a.headerLine && b.header.length > a.header.length ? b : a;
  });
  const { header, headerLine } = best;
  const { timeColumn, valueColumn } = options;
  const missing = [
    ...(best.time.length > 0
      ? []
      : [
          timeColumn === undefined
            ? 'no time column (timestamp, datetime, date, time, measured_at, ts)'
            : `no column ${timeColumn}`,
        ]),
    ...(best.value >= 0
      ? []
      : [
          valueColumn === undefined
            ? `no value column (value, reading, measurement, or ${type})`
            : `no column ${valueColumn}`,
        ]),
  ];
  const found = header.map((name) => name || '(no name)').join(', ');
  return new GenimsError(
    'INPUT_UNREADABLE',
    `${file.path}, line ${headerLine}: ${missing.join(' and ')} in the header; found ${found.slice(0, LONGEST_SHOWN)}.`,
    {
      remedy:
        'Name the columns with --time-column and --value-column; --skip-lines passes over lines before the header. A file without a header needs one.',
      detail: { line: headerLine, columns: header },
    },
  );
}
