import { Refused } from './refusal.ts';
import {
  type DateOrder,
  dayOf,
  FINEST,
  fullYear,
  isNumberOfTime,
  MONTHS,
  type TimeForm,
  type TimeFormat,
  timeOfDay,
  type Written,
} from './time-formats.ts';
import { LocalZone } from './zones.ts';

/** The text is a date whose order of day and month, or a number whose form, the reader has not been told. */
export const UNDECIDED = Symbol('what the times of the file mean has to be decided first');

const EXPECTED = 'a date and time such as 2013-12-02 21:15:00';
const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9})\d*)?)?(?:\s*([AaPp])\.?[Mm]\.?)?`;
const ZONE = String.raw`(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)`;
const YEAR_FIRST = String.raw`(\d{4})([-/.])(\d{1,2})\2(\d{1,2})`;
const YEAR_LAST = String.raw`(\d{1,2})([-/.])(\d{1,2})\6(\d{4})`;
const FORM = new RegExp(`^(?:${YEAR_FIRST}|${YEAR_LAST})(?:(?:[Tt]|,?\\s+)${TIME}\\s*${ZONE}?)?$`);
const BASIC = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})[Tt ](\\d{2})(\\d{2})(\\d{2}(?:[.,]\\d+)?)?${ZONE}?$`);
const BASIC_DATE = /^(\d{4})(\d{2})(\d{2})([Tt\s]\s*\d{1,2}:.*)$/;
/** 02-Dec-13 or 2 December 2013, as historians write it. */
const NAMED_MONTH = /^(\d{1,2})[-\s./]+([A-Za-z]{3,9})\.?[-\s./,]+(\d{4}|\d{2})(?!\d)(.*)$/;
/** More than a database's microseconds can hold: it would be rounded, and the reading would not come back as it was given. */
const TOO_FINE = /[.,]\d{6}0*[1-9]/;
const EITHER_ORDER = /^(\d{1,2})([-/])(\d{1,2})\2\d{4}(?!\d)/;
const OFFSET = /^(?:Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)$/i;
const PLACE = /^[A-Z][A-Za-z]+\/[A-Za-z_/+-]+$/;
const UTC_NAME = /^(Etc\/)?(UTC|GMT|UCT|Zulu)$/i;

/**
 * What a text says about the order of day and month: that order where only one is possible, `either` where both are, undefined
 * where the text is no such date or the order makes no difference.
 */
export function orderOf(text: string): DateOrder | 'either' | undefined {
  const match = EITHER_ORDER.exec(text);
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first < 1 || second < 1 || first > 31 || second > 31 || first === second) return undefined;
  if (first <= 12) return second <= 12 ? 'either' : 'month-first';
  return second <= 12 ? 'day-first' : undefined;
}

/** Turns the times of one recording into moments that a database takes as `timestamptz`, always with an offset. */
export class MomentReader {
  /** Set them once the file has been looked through; without them such times give UNDECIDED. */
  order: DateOrder | undefined;
  number: TimeForm | undefined;
  private readonly form: TimeForm | undefined;
  private readonly zone: LocalZone;
  private readonly utc: boolean;
  /** Zones that rows name. */
  private readonly others = new Map<string, LocalZone>();
  private lastDate = '';
  private lastDay = 0;

  /** `zone` is that of times without an offset. Errors: USAGE for an unknown zone. */
  constructor(zone: string, { order, number, form }: TimeFormat = {}) {
    this.zone = new LocalZone(zone);
    this.utc = UTC_NAME.test(zone);
    this.order = order;
    this.number = number;
    this.form = form;
  }

  /** Local times that occur twice, taken as the first of the two. */
  get repeated(): number {
    return [this.zone, ...this.others.values()].reduce((sum, { repeated }) => sum + repeated, 0);
  }

  /** `rowZone` is the zone or offset that stands beside the time, where the file has a column of them. */
  read(text: string, rowZone = ''): string | Refused | typeof UNDECIDED {
    if (text.length > 19 && TOO_FINE.test(text)) return new Refused(FINEST);
    const plain = this.form || rowZone !== '' ? undefined : this.readPlain(text);
    return plain ?? this.readAny(text, rowZone);
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
    return offset === undefined ? skipped(this.zone) : text + offset;
  }

  private readAny(text: string, rowZone: string): string | Refused | typeof UNDECIDED {
    const read = this.written(text);
    if (typeof read === 'symbol' || read instanceof Refused) return read;
    const { year, month, day, hour, minute, second, fraction, zone } = read;
    const days = dayOf(year, month, day);
    if (days instanceof Refused) return days;
    const offset = this.offsetOf(zone ?? rowZone, days, hour * 3600 + minute * 60 + second);
    if (offset instanceof Refused) return offset;
    const part = fraction === '' ? '' : `.${fraction}`;
    return `${pad(year, 4)}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}:${pad(second)}${part}${offset}`;
  }

  private written(text: string): Written | Refused | typeof UNDECIDED {
    if (this.form) return this.form.read(text) ?? new Refused(`a time of the form ${this.form.name}`);
    const match = FORM.exec(extended(text));
    if (match) return this.fromMatch(match);
    if (!isNumberOfTime(text)) return new Refused(EXPECTED);
    if (!this.number) return UNDECIDED;
    return this.number.read(text) ?? new Refused(`a time of the form ${this.number.name}, as in other lines`);
  }

  private fromMatch(match: RegExpExecArray): Written | Refused | typeof UNDECIDED {
    const date = this.date(match);
    if (typeof date === 'symbol') return date;
    const [year, month, day] = date;
    const time = timeOfDay(
      Number(match[9] ?? 0),
      Number(match[10] ?? 0),
      Number(match[11] ?? 0),
      match[13]?.toLowerCase(),
    );
    // A date that does not exist is named before a time of day that does not.
    const exists = dayOf(year, month, day);
    if (exists instanceof Refused) return exists;
    return time instanceof Refused ? time : { year, month, day, ...time, fraction: match[12] ?? '', zone: match[14] };
  }

  private date(match: RegExpExecArray): [number, number, number] | typeof UNDECIDED {
    if (match[1] !== undefined) return [Number(match[1]), Number(match[3]), Number(match[4])];
    const [first, second, year] = [Number(match[5]), Number(match[7]), Number(match[8])];
    if (match[6] === '.' || first === second) return [year, second, first];
    if (this.order === undefined) return UNDECIDED;
    return this.order === 'day-first' ? [year, second, first] : [year, first, second];
  }

  private offsetOf(zone: string, day: number, second: number): string | Refused {
    if (zone === '') return this.utc ? '+00' : (this.zone.offset(day, second) ?? skipped(this.zone));
    if (OFFSET.test(zone)) return offsetText(zone);
    const place = PLACE.test(zone) ? this.place(zone) : undefined;
    if (!place) return new Refused('a zone such as +05:30, UTC or Europe/Berlin beside it');
    return place.offset(day, second) ?? skipped(place);
  }

  private place(name: string): LocalZone | undefined {
    const known = this.others.get(name);
    if (known) return known;
    try {
      const zone = new LocalZone(name);
      this.others.set(name, zone);
      return zone;
    } catch {
      return undefined;
    }
  }
}

function skipped({ name }: LocalZone): Refused {
  return new Refused(`a local time that exists: in ${name} the clocks were put forward over this one`);
}

/** ISO 8601 basic form (20131202T211500Z) and months that are named, in the extended form; any other text as it is. */
function extended(text: string): string {
  const basic = BASIC.exec(text);
  if (basic) {
    const [, year, month, day, hour, minute, second, zone] = basic;
    return `${year}-${month}-${day}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone ?? ''}`;
  }
  const date = BASIC_DATE.exec(text);
  if (date) return `${date[1]}-${date[2]}-${date[3]}${date[4]}`;
  const named = NAMED_MONTH.exec(text);
  if (!named) return text;
  const [, day = '', name = '', year = '', rest = ''] = named;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? text : `${year.length === 2 ? fullYear(Number(year)) : year}-${month}-${day}${rest}`;
}

/** An offset as the database takes it. */
function offsetText(zone: string): string | Refused {
  if (!/^[+-]/.test(zone)) return '+00';
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  const [hours, minutes] = [Number(match?.[2] ?? 0), Number(match?.[3] ?? 0)];
  if (hours > 15 || minutes > 59) return new Refused('an offset from UTC between -15:59 and +15:59');
  return `${match?.[1]}${pad(hours)}:${pad(minutes)}`;
}

function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function pad(value: number, size = 2): string {
  return String(value).padStart(size, '0');
}
