import { GenimsError } from '../base/errors.ts';

const DAY = 86_400;
/** Days and minutes whose offset is remembered; beyond that it is looked up anew, so that memory stays bounded. */
const REMEMBERED = 100_000;

/**
 * A time zone that gives, for a local time, its offset from UTC. Asking the zone rules costs microseconds, so the answer is kept per day,
 * and per minute for the days on which the clocks change.
 */
export class LocalZone {
  readonly name: string;
  /** Local times seen that a clock change repeats; each was taken as the first of the two. */
  repeated = 0;
  private readonly format: Intl.DateTimeFormat;
  private readonly days = new Map<number, string | null>();
  private readonly minutes = new Map<number, { offset: string | undefined; twice: boolean }>();

  /** Errors: USAGE for a zone that does not exist. */
  constructor(name: string) {
    this.name = name;
    try {
      this.format = new Intl.DateTimeFormat('en-US', {
        timeZone: name,
        calendar: 'gregory',
        numberingSystem: 'latn',
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch (error) {
      throw new GenimsError('USAGE', `There is no time zone "${name}".`, {
        remedy: 'Give a name of the IANA database, such as Europe/Berlin, Asia/Kolkata or UTC.',
        cause: error,
      });
    }
  }

  /**
   * The offset, such as `+05:30`, of the local time `second` seconds into `day` (days since 1970-01-01); undefined for a local time that
   * a clock change skips. A time that occurs twice is taken as the first of the two, whatever stands around it: equal text always
   * means an equal moment, on which loading a file again without adding anything rests.
   */
  offset(day: number, second: number): string | undefined {
    const whole = this.days.get(day) ?? this.learnDay(day);
    if (whole !== null) return whole;
    const minute = Math.floor((day * DAY + second) / 60);
    const known = this.minutes.get(minute) ?? this.learnMinute(minute);
    if (known.twice) this.repeated++;
    return known.offset;
  }

  private learnDay(day: number): string | null {
    const [before, after] = this.around(day * DAY);
    const whole = before === after ? text(before) : null;
    if (this.days.size >= REMEMBERED) this.days.clear();
    this.days.set(day, whole);
    return whole;
  }

  private learnMinute(minute: number): { offset: string | undefined; twice: boolean } {
    const local = minute * 60;
    const candidates = [...new Set(this.around(Math.floor(local / DAY) * DAY))];
    const valid = candidates.filter((offset) => this.offsetAt(local - offset) === offset);
    // The larger offset belongs to the earlier moment.
    const known = {
      offset: valid.length === 0 ? undefined : text(Math.max(...valid)),
      twice: valid.length > 1,
    };
    if (this.minutes.size >= REMEMBERED) this.minutes.clear();
    this.minutes.set(minute, known);
    return known;
  }

  /** Offsets surely before and surely after the local day that begins at `local`: no zone is 16 hours from UTC. */
  private around(local: number): [number, number] {
    return [this.offsetAt(local - 16 * 3600), this.offsetAt(local + DAY + 16 * 3600)];
  }

  /** Seconds by which the zone is ahead of UTC at a moment (seconds since 1970). */
  private offsetAt(moment: number): number {
    const part: Record<string, number> = {};
    for (const { type, value } of this.format.formatToParts(moment * 1000)) part[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
    return daysOf(year, month, day) * DAY + hour * 3600 + minute * 60 + second - moment;
  }
}

function text(offset: number): string {
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}${seconds}`;
}

/** Days from 1970-01-01 to a date of the Gregorian calendar. `Date` would take the years 0 to 99 for 1900 to 1999. */
export function daysOf(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
