import { DAY_MS, dateText, dayOf } from '../base/utc.ts';
import type { MeasuredDatabase } from './measure-databases.ts';

/** Sizes that were measured, one for each day, by database. */
export type SizeHistory = Record<string, { day: string; bytes: number }[]>;

export interface Capacity {
  database: string;
  bytes: number;
  budgetBytes: number | null;
  /** Growth with the half of its interval of 95 %; null before three days were measured. */
  bytesPerDay: number | null;
  interval: number | null;
  /** By the upper end of the interval; null where nothing grows or nothing is planned. */
  daysUntilFull: number | null;
}

/** Days of sizes that are kept. */
const KEPT = 400;

/** The history with the sizes of now: of a day its last one. */
export function withSizes(history: SizeHistory, databases: readonly MeasuredDatabase[], at: number): SizeHistory {
  const day = dateText(dayOf(at));
  return Object.fromEntries(
    databases.map(({ name, bytes }) => [
      name,
      [...(history[name] ?? []).filter((one) => one.day !== day), { day, bytes }].slice(-KEPT),
    ]),
  );
}

/** A line through the sizes by least squares, and when its upper end reaches the budget. */
export function forecast({ name, bytes, budgetBytes }: MeasuredDatabase, sizes: SizeHistory[string] = []): Capacity {
  const unknown = { database: name, bytes, budgetBytes, bytesPerDay: null, interval: null, daysUntilFull: null };
  if (sizes.length < 3) return unknown;
  const points = sizes.map((one) => [Date.parse(one.day) / DAY_MS, one.bytes] as const);
  const mean = (pick: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point[0]), mean((point) => point[1])];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  const slope = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
  const residual = points.reduce((sum, point) => sum + (point[1] - y - slope * (point[0] - x)) ** 2, 0);
  const degrees = points.length - 2;
  const interval = studentT(degrees) * Math.sqrt(residual / degrees / spread);
  const fastest = slope + interval;
  const room = budgetBytes === null ? undefined : Math.max(0, budgetBytes - bytes);
  return {
    ...unknown,
    bytesPerDay: slope,
    interval,
    daysUntilFull: room === undefined || fastest <= 0 ? null : room / fastest,
  };
}

/** Quantile 0.975 of Student's distribution; within 1 % from three degrees of freedom on. */
function studentT(degrees: number): number {
  return [12.706, 4.303][degrees - 1] ?? 1.96 + 2.3722 / degrees + 2.8225 / degrees ** 2 + 2.5556 / degrees ** 3;
}
