import { hourOf, localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';

/** A day of every month, at a time of it, company time. */
export function monthly(day: number, time: string): (from: Moment) => Moment {
  const hour = hourOf(time);
  return (from) => {
    const date = new Date(localDay(from) * 86_400_000);
    for (let ahead = 0; ; ahead++) {
      const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead, day) / 86_400_000;
      const moment = localMoment(first, hour);
      if (moment >= from) return moment;
    }
  };
}
