import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';

/** A drawn value within a range. */
export function within(draw: Draw, [low, high]: readonly [number, number]): number {
  return draw.between(low, high);
}

/** A whole number within a range. */
export function whole(draw: Draw, [low, high]: readonly [number, number]): number {
  return draw.integer(low, high);
}

/** Key of draws that belong to a row and a day. */
export function onDay(key: Key, day: Day): number {
  return key * 100_000 + day;
}

/** A digest as documents carry it: 64 hexadecimal digits. */
export function digestOf(draw: Draw): string {
  return Array.from({ length: 16 }, () => draw.integer(0, 65_535).toString(16).padStart(4, '0')).join('');
}
