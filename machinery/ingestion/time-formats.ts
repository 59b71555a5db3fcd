import { clock } from '../base/clock.ts';
import { GenimsError } from '../base/errors.ts';
import { Refused } from './refusal.ts';
import { daysInMonth, daysOf } from './zones.ts';

/** Which number comes first in dates such as 03/04/2020. */
export type DateOrder = 'day-first' | 'month-first';

/** A local date and time, or a moment where `zone` says so. */
export interface Written {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Digits behind the point of the second. */
  fraction: string;
  /** Offset as it is written. */
  zone?: string | undefined;
}

/** A way to read a text as a time; undefined for a text that is none of this form. */
export interface TimeForm {
  name: string;
  read(text: string): Written | Refused | undefined;
}

/** What `--time-format` says. */
export interface TimeFormat {
  order?: DateOrder;
  /** Form of times that are numbers alone. */
  number?: TimeForm;
  /** Form of all times. */
  form?: TimeForm;
}

/** More than a database's microseconds can hold: it would be rounded, and the reading would not come back as it was given. */
const TOO_FINE = /^\d{6}0*[1-9]/;
export const FINEST = 'a time with at most microseconds';
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Two digits below this are of this century. */
const CENTURY = 70;
/** Data loggers whose numbers count from 1970 write since then; an earlier moment comes from a number that is read wrongly. */
const EARLIEST = Date.UTC(1990, 0, 1);
/** What was recorded lies in the past; clocks are wrong, by days. */
const AHEAD = 366 * 86_400_000;

/** Other people's signs for the parts of a form. */
const STRFTIME: Record<string, string> = {
  Y: 'YYYY',
  y: 'YY',
  m: 'MM',
  d: 'DD',
  H: 'hh',
  I: 'hh',
  M: 'mm',
  S: 'ss',
  f: 'SSSSSS',
  b: 'MMM',
  p: 'A',
  z: 'Z',
  T: 'hh:mm:ss',
  F: 'YYYY-MM-DD',
};
const PARTS = /YYYY|YY|MMM|MM|DD|hh|mm|ss|S+|A|Z|M|D|h/g;

/** Seconds since 1970, or thousandths and so on of them, by the digits that stand behind the second. */
function epoch(name: string, digits: number): TimeForm {
  return {
    name,
    read(text) {
      const match = /^(\d{1,19})(?:[.,](\d+))?$/.exec(text);
      if (!match) return undefined;
      const whole = (match[1] ?? '').padStart(digits + 1, '0');
      const seconds = Number(whole.slice(0, whole.length - digits));
      const fraction = whole.slice(whole.length - digits) + (match[2] ?? '');
      if (seconds > 253_402_300_799) return undefined;
      if (TOO_FINE.test(fraction)) return new Refused(FINEST);
      const [date = '', time = ''] = new Date(seconds * 1000).toISOString().split('T');
      const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
      const [hour = 0, minute = 0, second = 0] = time.slice(0, 8).split(':').map(Number);
      return { year, month, day, hour, minute, second, fraction, zone: 'Z' };
    },
  };
}

const EPOCHS = [epoch('epoch-s', 0), epoch('epoch-ms', 3), epoch('epoch-us', 6), epoch('epoch-ns', 9)];
/** Dates without separators. The year comes first in all: day and month first cannot be told apart. */
const COMPACT = [
  'YYYYMMDD',
  'YYYYMMDDhh',
  'YYYYMMDDhhmm',
  'YYYYMMDDhhmmss',
  'YYYYMMDDhhmmssSSS',
  'YYMMDDhhmm',
  'YYMMDDhhmmss',
].map((pattern) => patternForm(pattern));
/** All that a number can be. */
export const NUMBER_FORMS: readonly TimeForm[] = [...EPOCHS, ...COMPACT];

/** Whether a text is a number that could be a time. */
export function isNumberOfTime(text: string): boolean {
  return /^\d{8,19}(?:[.,]\d+)?$/.test(text);
}

/** Whether a number read in a form gives a moment of the time in which recordings are made. */
export function isPlausible(read: Written | Refused | undefined): read is Written {
  if (read === undefined || read instanceof Refused) return false;
  const moment = Date.UTC(read.year, read.month - 1, read.day, read.hour, read.minute, read.second);
  return moment >= EARLIEST && moment <= clock.now().getTime() + AHEAD;
}

/** A form such as `YYYYMMDDhhmmss` or `DD.MM.YY hh:mm`; also as strftime and Java write it. */
function patternForm(given: string): TimeForm {
  const pattern = given
    .replace(/%([A-Za-z])/g, (sign, letter: string) => STRFTIME[letter] ?? sign)
    .replace(/y/g, 'Y')
    .replace(/d/g, 'D')
    .replace(/H/g, 'h');
  const parts: string[] = [];
  let source = '';
  let last = 0;
  for (const { 0: part, index } of pattern.matchAll(PARTS)) {
    source += literal(pattern.slice(last, index));
    last = index + part.length;
    // Between separators a leading zero may be missing; in a row of digits it cannot.
    const alone = !/[YMDhmsS]/.test(pattern[index - 1] ?? '') && !/[YMDhmsS]/.test(pattern[last] ?? '');
    source += sourceOf(part, alone);
    parts.push(part[0] === 'S' ? 'S' : part);
  }
  source += literal(pattern.slice(last));
  // A second may have decimals though the form does not say so.
  if (parts.at(-1) === 'ss') {
    source += String.raw`(?:[.,](\d+))?`;
    parts.push('S');
  }
  const form = new RegExp(`^${source}$`, 'i');
  return { name: given, read: (text) => readParts(parts, form.exec(text)) };
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

function sourceOf(part: string, alone: boolean): string {
  if (part === 'YYYY') return String.raw`(\d{4})`;
  if (part === 'MMM') return '([A-Za-z]{3,9})';
  if (part === 'A') return String.raw`([AaPp]\.?[Mm]\.?)`;
  if (part === 'Z') return String.raw`(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)`;
  if (part.startsWith('S')) return String.raw`(\d{${part.length}})`;
  return alone || part.length === 1 ? String.raw`(\d{1,2})` : String.raw`(\d{2})`;
}

function readParts(parts: string[], match: RegExpExecArray | null): Written | Refused | undefined {
  if (!match) return undefined;
  const found = new Map(parts.map((part, at) => [part, match[at + 1]]));
  const number = (...names: string[]) => names.map((name) => found.get(name)).find((text) => text !== undefined);
  const short = found.get('YY');
  const year = short === undefined ? Number(found.get('YYYY') ?? 0) : fullYear(Number(short));
  const name = found.get('MMM');
  const month =
    name === undefined ? Number(number('MM', 'M') ?? 1) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const day = Number(number('DD', 'D') ?? 1);
  const fraction = found.get('S') ?? '';
  if (TOO_FINE.test(fraction)) return new Refused(FINEST);
  const half = found.get('A')?.[0]?.toLowerCase();
  const time = timeOfDay(
    Number(number('hh', 'h') ?? 0),
    Number(found.get('mm') ?? 0),
    Number(found.get('ss') ?? 0),
    half,
  );
  if (time instanceof Refused) return time;
  const date = dayOf(year, month, day);
  if (date instanceof Refused) return date;
  return { year, month, day, ...time, fraction, zone: found.get('Z') };
}

export function fullYear(short: number): number {
  return short < CENTURY ? 2000 + short : 1900 + short;
}

/** The day since 1970-01-01. */
export function dayOf(year: number, month: number, day: number): number | Refused {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return new Refused('a date that exists');
  return daysOf(year, month, day);
}

export function timeOfDay(
  hour: number,
  minute: number,
  second: number,
  half?: string,
): Pick<Written, 'hour' | 'minute' | 'second'> | Refused {
  const right = half === undefined ? hour < 24 : hour >= 1 && hour <= 12;
  if (!right || minute > 59 || second > 59) return new Refused('a time of day that exists');
  return { hour: half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0), minute, second };
}

/** What the user says of the times of a file. Errors: USAGE for what is no format. */
export function readTimeFormat(text: string): TimeFormat {
  const wanted = text.trim();
  if (wanted === 'day-first' || wanted === 'month-first') return { order: wanted };
  const number = EPOCHS.find(({ name }) => name === wanted);
  if (number) return { number };
  const form = patternForm(wanted);
  const sample = wanted.replace(/%[A-Za-z]/g, 'Y');
  if (
    !/[YyMDd]/.test(sample) ||
    (/[A-Za-z]/.test(sample.replace(PARTS, '').replace(/[TyHd]/g, '')) && !wanted.includes('%'))
  )
    throw new GenimsError('USAGE', `--time-format is "${text}", which is no form of a time.`, {
      remedy: `Give one of ${EPOCHS.map(({ name }) => name).join(', ')}, day-first, month-first, or a form such as YYYYMMDDhhmmss or "DD.MM.YY hh:mm".`,
    });
  return { form };
}
