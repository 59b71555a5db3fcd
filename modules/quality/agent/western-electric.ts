import type { Scaled } from '../../../machinery/base/row-types.ts';

/** Limits of a chart, all at one scale. */
export interface Limits {
  center: Scaled;
  sigma: Scaled;
  upper: Scaled;
  lower: Scaled;
}

export interface Broken {
  rule1: boolean;
  rule2: boolean;
  rule3: boolean;
  rule4: boolean;
}

/**
 * Which of the Western Electric rules a point breaks, given the points before it, latest last. Each rule speaks of one side: that of the point itself.
 */
export function brokenBy(value: Scaled, before: readonly Scaled[], { center, sigma, upper, lower }: Limits): Broken {
  const side = Math.sign(value - center);
  const beyond = (one: Scaled, sigmas: number) => side * (one - center) > sigmas * sigma;
  const others = (count: number, sigmas: number) => before.slice(-count).filter((one) => beyond(one, sigmas)).length;
  return {
    rule1: value > upper || value < lower,
    rule2: side !== 0 && beyond(value, 2) && others(2, 2) >= 1,
    rule3: side !== 0 && beyond(value, 1) && others(4, 1) >= 3,
    rule4: side !== 0 && before.length >= 7 && others(7, 0) === 7,
  };
}
