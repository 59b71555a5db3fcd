import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { GoodsReceiptLinesRow } from '../../rows.ts';
import { stepOf } from '../reference/index.ts';
import { within } from './times.ts';

export function whole(quantity: number, step: Scaled): Scaled {
  return Math.floor(quantity / step) * step;
}
