import { Refused } from './refusal.ts';
import { daysInMonth, daysOf, LocalZone } from './zones.ts';

/** Which number comes first in dates such as 03/04/2020. */
export type DateOrder = 'day-first' | 'month-first';

/** The text is a date whose order of day and month the reader has not been told. */
export const ORDER_NEEDED = Symbol('order of day and month needed');

const EXPECTED = 'a date and time such as 2013-12-02 21:15:00';
const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9})\d*)?)?(?:\s*([AaPp])\.?[Mm]\.?)?`;
const ZONE = String.raw`(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)`;
const YEAR_FIRST = String.raw`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})`;
const YEAR_LAST = String.raw`(\d{1,2})([-/.])(\d{1,2})\6(\d{4})`;
const FORM = new RegExp(`^(?:${YEAR_FIRST}|${YEAR_LAST})(?:(?:[Tt]|,?\\s+)${TIME}\\s*${ZONE}?)?$`);
const BASIC = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})[Tt](\\d{2})(\\d{2})(\\d{2}(?:[.,]\\d+)?)?${ZONE}?$`);
const EPOCH_SECONDS = /^(\d{9,11})(?:[.,](\d{1,9})\d*)?$/;
const EPOCH_MILLISECONDS = /^\d{12,14}$/;
/** More than a database's microseconds can hold: it would be rounded, and the reading would not come back as it was given. */
const TOO_FINE = /[.,]\d{6}0*[1-9]/;
const UNDECIDED = /^(\d{1,2})([-/])(\d{1,2})\2\d{4}(?!\d)/;

/**
 * What a text says about the order of day and month: that order where only one is possible, `either` where both are, undefined
 * where the text is no such date or the order makes no difference.
 */
export function orderOf(text: string): DateOrder | 'either' | undefined {
  const match = UNDECIDED.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first < 1 || second < 1 || first > 31 || second > 31 || first === second) return undefined;
  if (first <= 12) return second <= 12 ? 'either' : 'month-first';
  return second <= 12 ? 'day-first' : undefined;
}

/** Turns the times of one recording into moments that a database takes as `timestamptz`, always with an offset. */
export class MomentReader {
  /** Set it once the file has been looked through; without it such dates give ORDER_NEEDED. */
  order: DateOrder | undefined;
  private readonly zone: LocalZone;
  private readonly utc: boolean;
  private lastDate = '';
  private lastDay = 0;

  /** `zone` is that of times without an offset. Errors: USAGE for an unknown zone. */
  constructor(zone: string) {
    this.zone = new LocalZone(zone);
    this.utc = /^(Etc\/)?(UTC|GMT|UCT|Zulu)$/i.test(zone);
  }

  /** Local times that occur twice, taken as the first of the two. */
  get repeated(): number {
    return this.zone.repeated;
  }

  read(text: string): string | Refused | typeof ORDER_NEEDED {
    if (text.length > 19 && TOO_FINE.test(text)) return new Refused('a time with at most microseconds');
    return this.readPlain(text) ?? this.readAny(text);
  }

  /** The common form `2013-12-02 21:15:00`, without the cost of a general expression; undefined for every other. */
  private readPlain(text: string): string | Refused | undefined {
    if (text.length !== 19 || text.charCodeAt(10) !== 32 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58)
      return undefined;
    const date = text.slice(0, 10);
    if (date !== this.lastDate) {
      const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
      if (!match) return undefined;
      const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
      if (day instanceof Refused) return day;
      this.lastDate = date;
      this.lastDay = day;
    }
    const hour = twoDigits(text, 11);
    const minute = twoDigits(text, 14);
    const second = twoDigits(text, 17);
    // Also false for what is not a number.
    if (!(hour < 24 && minute < 60 && second < 60)) return undefined;
    if (this.utc) return `${text}+00`;
    const offset = this.zone.offset(this.lastDay, hour * 3600 + minute * 60 + second);
    return offset === undefined ? this.skipped() : text + offset;
  }

  private readAny(text: string): string | Refused | typeof ORDER_NEEDED {
    const match = FORM.exec(extended(text));
    if (!match) return readEpoch(text);
    const date = this.date(match);
    if (typeof date === 'symbol') return date;
    const day = dayOf(...date);
    if (day instanceof Refused) return day;
    const time = timeOf(match);
    if (time instanceof Refused) return time;
    const [hour, minute, second] = time;
    const offset =
      match[14] === undefined ? this.localOffset(day, hour * 3600 + minute * 60 + second) : written(match[14]);
    if (offset instanceof Refused) return offset;
    const [year, month, dayOfMonth] = date;
    const fraction = match[12] === undefined ? '' : `.${match[12]}`;
    return `${pad(year, 4)}-${pad(month)}-${pad(dayOfMonth)} ${pad(hour)}:${pad(minute)}:${pad(second)}${fraction}${offset}`;
  }

  private date(match: RegExpExecArray): [number, number, number] | typeof ORDER_NEEDED {
    if (match[1] !== undefined) return [Number(match[1]), Number(match[3]), Number(match[4])];
    const [first, second, year] = [Number(match[5]), Number(match[7]), Number(match[8])];
    if (match[6] === '.' || first === second) return [year, second, first];
    if (this.order === undefined) return ORDER_NEEDED;
    return this.order === 'day-first' ? [year, second, first] : [year, first, second];
  }

  private localOffset(day: number, second: number): string | Refused {
    if (this.utc) return '+00';
    return this.zone.offset(day, second) ?? this.skipped();
  }

  private skipped(): Refused {
    return new Refused(`a local time that exists: in ${this.zone.name} the clocks were put forward over this one`);
  }
}

/** ISO 8601 basic form (20131202T211500Z) in its extended form; any other text as it is. */
function extended(text: string): string {
  const match = BASIC.exec(text);
  if (!match) return text;
  const [, year, month, day, hour, minute, second, zone] = match;
  return `${year}-${month}-${day}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone ?? ''}`;
}

function dayOf(year: number, month: number, day: number): number | Refused {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return new Refused('a date that exists');
  return daysOf(year, month, day);
}

function timeOf(match: RegExpExecArray): [number, number, number] | Refused {
  const minute = Number(match[10] ?? 0);
  const second = Number(match[11] ?? 0);
  const half = match[13]?.toLowerCase();
  let hour = Number(match[9] ?? 0);
  const right = half === undefined ? hour < 24 : hour >= 1 && hour <= 12;
  if (!right || minute > 59 || second > 59) return new Refused('a time of day that exists');
  if (half !== undefined) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  return [hour, minute, second];
}

/** An offset as the database takes it. */
function written(zone: string): string | Refused {
  if (!/^[+-]/.test(zone)) return '+00';
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || 0)];
  if (hours > 15 || minutes > 59) return new Refused('an offset from UTC between -15:59 and +15:59');
  return `${zone.slice(0, 3)}:${pad(minutes)}`;
}

function readEpoch(text: string): string | Refused {
  const seconds = EPOCH_SECONDS.exec(text);
  if (seconds) return `${utc(Number(seconds[1]) * 1000, 19)}${seconds[2] === undefined ? '' : `.${seconds[2]}`}+00`;
  return EPOCH_MILLISECONDS.test(text) ? `${utc(Number(text), 23)}+00` : new Refused(EXPECTED);
}

function utc(milliseconds: number, length: number): string {
  return new Date(milliseconds).toISOString().slice(0, length).replace('T', ' ');
}

function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function pad(value: number, size = 2): string {
  return String(value).padStart(size, '0');
}
