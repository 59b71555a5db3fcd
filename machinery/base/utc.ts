import type { Day, Moment } from './row-types.ts';

export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

/** The UTC day of a moment. */
export function dayOf(moment: Moment): Day {
  return Math.floor(moment / DAY_MS);
}

/** Texts of days that were asked for: a history has few of them and asks for each over and over again. */
const dates = new Map<Day, string>();

/** A day as text, such as 2026-06-15. */
export function dateText(day: Day): string {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
}

/** The date and the time of a moment as texts, UTC; the time has milliseconds where there are any. */
export function momentTexts(moment: Moment): { date: string; time: string } {
  const day = Math.floor(moment / DAY_MS);
  const ms = Math.floor(moment) - day * DAY_MS;
  const seconds = Math.floor(ms / 1000);
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return { date: dateText(day), time: `${time}${fraction}` };
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
