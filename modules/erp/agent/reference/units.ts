import type { Scaled } from '../../../../machinery/base/row-types.ts';

/** Smallest quantity of a unit that is counted: whole pieces and sets, a tenth of a metre, kilogram or litre. */
export function stepOf(unit: string): Scaled {
  return unit === 'pcs' || unit === 'set' ? 1000 : 100;
}
