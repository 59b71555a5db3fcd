import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { AMBIENT } from '../lifecycle/sensors.ts';

/** Temperature of the hall, degC: seasons and days. */
export function ambient(moment: Moment): number {
  const day = localDay(moment);
  const hour = (moment - localMoment(day, 0)) / HOUR_MS;
  const dayOfYear = day % 365.25;
  return (
    AMBIENT.mean +
    AMBIENT.season * wave((dayOfYear - AMBIENT.warmestDayOfYear) / 365.25) +
    AMBIENT.day * wave((hour - AMBIENT.warmestLocalHour) / 24)
  );
}

/** A wave of period 1, highest at 0, made of parabolas, because `Math.cos` may differ from machine to machine. */
function wave(turns: number): number {
  const height = 4 * Math.abs(turns - Math.floor(turns) - 0.5) - 1;
  return height * (2 - Math.abs(height));
}
