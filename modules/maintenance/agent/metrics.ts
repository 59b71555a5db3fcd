import type { Day, Key } from '../../../machinery/base/row-types.ts';
import type { Context } from './context.ts';

/** A preventive due date lies in the month of the asset's figures. */
export function countPlanned(_context: Context, _asset: Key, _due: Day): void {}
