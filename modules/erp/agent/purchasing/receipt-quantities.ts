import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { GoodsReceiptLinesRow, PurchaseOrderLinesRow } from '../../rows.ts';
import { stepOf } from '../reference/index.ts';
import { within } from './times.ts';

/** How much of an order line a delivery brings, in thousandths. */
export interface Delivered {
  quantity: Scaled;
  /** Refused at the dock and taken back by the same lorry; always less than came. */
  refused: Scaled;
  refusal: GoodsReceiptLinesRow['rejection_reason_code'];
}

/** What comes of an order line now: what its supplier has announced. */
export function delivered(line: PurchaseOrderLinesRow, draw: Draw): Delivered {
  const quantity = must(line.announced_quantity, 'announced quantity');
  const step = stepOf(line.unit_of_measure);
  const refused = draw.chance(purchasing.refusedAtDock) ? whole(quantity * draw.between(0.1, 0.5), step) : 0;
  return { quantity, refused, refusal: refused > 0 ? draw.weighted(purchasing.dockReasons) : null };
}

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
