import { GenimsError } from '../base/errors.ts';
import type { TextFile } from './text-file.ts';

/** Where the time and the value of a reading stand. */
export interface Layout {
  separator: string;
  header: string[];
  /** One column, or two: a date and the time of day. */
  time: number[];
  value: number;
}

/** Names that are understood, best first. Compared in lower case, words joined by `_`, units in brackets left out. */
const TIME_NAMES = [
  'timestamp',
  'time_stamp',
  'datetime',
  'date_time',
  'measured_at',
  'recorded_at',
  'occurred_at',
  'measurement_time',
  'sample_time',
  'event_time',
  'local_time',
  'utc_time',
  'time_utc',
  'timestamp_utc',
  'utc',
  'ts',
  'epoch',
  'unix_time',
  'zeitstempel',
];
const DAY_NAMES = ['date', 'day', 'datum'];
const CLOCK_NAMES = ['time', 'time_of_day', 'clock', 'zeit', 'uhrzeit'];
const VALUE_NAMES = [
  'value',
  'reading',
  'measurement',
  'measured_value',
  'sensor_value',
  'sensor_reading',
  'val',
  'wert',
  'messwert',
];
const SEPARATORS = [',', ';', '\t', '|'];
/** Characters of a header that an error shows. */
const LONGEST_SHOWN = 500;

/**
 * Finds the columns by their names; `type` names the value column as well and goes before the general names. Errors: INPUT_UNREADABLE
 * with the columns that are there.
 */
export function detectLayout(file: TextFile, type: string): Layout {
  const tried = SEPARATORS.map((separator) => {
    const header = splitHeader(file.first.text, separator);
    const names = header.map(normal);
    return { separator, header, time: timeColumns(names), value: valueColumn(names, normal(type)) };
  });
  const understood = tried.find(({ time, value }) => time.length > 0 && value >= 0);
  if (understood) {
    refuseDoubles(file, understood);
    return understood;
  }
  const best = tried.reduce((a, b) => (b.header.length > a.header.length ? b : a));
  const missing = [
    ...(best.time.length === 0 ? ['no time column (timestamp, datetime, date, time, measured_at, ts)'] : []),
    ...(best.value < 0 ? [`no value column (value, reading, measurement, or ${type})`] : []),
  ];
  const found = best.header.map((name) => name || '(no name)').join(', ');
  throw new GenimsError(
    'INPUT_UNREADABLE',
    `${file.path}, line ${file.first.line}: ${missing.join(' and ')} in the header; found ${found.slice(0, LONGEST_SHOWN)}.`,
    { detail: { line: file.first.line, columns: best.header } },
  );
}

/** Which of two columns of one name is meant nobody can tell. */
function refuseDoubles(file: TextFile, { header, time, value }: Layout): void {
  const names = header.map(normal);
  for (const at of [...time, value])
    if (names.filter((name) => name === names[at]).length > 1)
      throw new GenimsError(
        'INPUT_UNREADABLE',
        `${file.path}, line ${file.first.line}: column ${header[at]} occurs more than once in the header; rename or remove all but one.`,
        { detail: { line: file.first.line, columns: header } },
      );
}

function timeColumns(names: string[]): number[] {
  const at = (known: string[]) => known.map((name) => names.indexOf(name)).find((index) => index >= 0);
  const whole = at(TIME_NAMES);
  if (whole !== undefined) return [whole];
  return [at(DAY_NAMES), at(CLOCK_NAMES)].filter((index) => index !== undefined);
}

function valueColumn(names: string[], type: string): number {
  return (
    [type, ...VALUE_NAMES].map((name) => (name === '' ? -1 : names.indexOf(name))).find((index) => index >= 0) ?? -1
  );
}

/** `Air temperature [K]` becomes `air_temperature`. */
function normal(name: string): string {
  return name
    .replace(/[[(].*?[\])]/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/[\s.\-/]+/g, '_');
}

/** The header's names; a separator inside quotes separates nothing. */
function splitHeader(line: string, separator: string): string[] {
  const names: string[] = [];
  let name = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      names.push(name.trim());
      name = '';
    } else name += character;
  }
  return [...names, name.trim()];
}
