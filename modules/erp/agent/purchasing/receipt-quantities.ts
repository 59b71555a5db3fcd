import type { Draw } from '../../../../machinery/base/draw.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { GoodsReceiptLinesRow } from '../../rows.ts';
import { stepOf } from '../reference/index.ts';
import { within } from './times.ts';

/** How much of a receipt line fails its inspection. What was sorted at the dock already is good. */
export function failedOf(line: GoodsReceiptLinesRow, draw: Draw): Scaled {
  if (!draw.chance(purchasing.inspectionFailure) || line.rejected_quantity > 0) return 0;
  const step = stepOf(line.unit_of_measure);
  const failed = whole(line.received_quantity * within(draw, purchasing.rejectedPart), step) + step;
  return Math.min(line.received_quantity, failed);
}

export function whole(quantity: number, step: Scaled): Scaled {
  return Math.floor(quantity / step) * step;
}
