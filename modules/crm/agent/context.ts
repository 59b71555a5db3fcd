import { workingDayFrom } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Context as AnyContext } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, Types } from '../rows.ts';

export type Context = AnyContext<Types>;
export type Customer = Readonly<CopyRows['master.customers']>;
export type Product = Readonly<CopyRows['master.products']>;

const [OPENS, CLOSES] = [9.25, 18];

/** A time of the office some days after a moment, on a working day and later than it. */
export function officeTime(from: Moment, days: number, draw: Draw): Moment {
  const day = workingDayFrom(localDay(from) + Math.max(0, Math.round(days)));
  const share = draw.uniform();
  const at = timeOn(day, share);
  if (at > from) return at;
  const rest = localMoment(day, CLOSES) - from;
  return rest > 120_000 ? from + seconds(60_000 + share * (rest - 60_000)) : timeOn(workingDayFrom(day + 1), share);
}

/** A moment of office hours on a day, by a share of them. */
export function timeOn(day: Day, share: number): Moment {
  return localMoment(day, OPENS) + seconds(share * (CLOSES - OPENS) * 3_600_000);
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

/** A day as people write it, such as 14 Mar 2026. */
export function dateText(day: Day): string {
  const [, month, date, year] = new Date(day * DAY_MS)
    .toUTCString()
    .replace(',', '')
    .split(' ')
    .map((part, index, all) => [part, all[2], all[1], all[3]][index]);
  return `${date} ${month} ${year}`;
}

/** Hundredths of a currency in thousands, as people speak of them. */
export function thousands(amount: number): string {
  return `${Math.round(amount / 100_000)}k`;
}

/** Where mail of an organisation goes: what follows the sign. */
export function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1);
}
