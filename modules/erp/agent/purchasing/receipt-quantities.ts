import type { Draw } from '../../../../machinery/base/draw.ts';
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

/** What comes of an order line now: all that is open, the first part of it, or nearly all within the tolerance. */
export function delivered(line: PurchaseOrderLinesRow, draw: Draw): Delivered {
  const step = stepOf(line.unit_of_measure);
  const open = line.ordered_quantity - line.received_quantity;
  const isSplit = draw.chance(purchasing.splitDelivery.share);
  const part = whole(line.ordered_quantity * within(draw, purchasing.splitDelivery.part), step);
  const isFirst = line.first_received_at === null;
  if (isFirst && isSplit && part > 0 && part < open) return { quantity: part, refused: 0, refusal: null };
  const quantity = isFirst ? nearly(line, open, draw) : open;
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

/** Bulk goods come a little above or below what was ordered, within the tolerance. */
function nearly(line: PurchaseOrderLinesRow, open: Scaled, draw: Draw): Scaled {
  const step = stepOf(line.unit_of_measure);
  const spread = (tolerance: Scaled) =>
    whole(((line.ordered_quantity * tolerance) / 1_000_000) * draw.between(0.2, 1), step);
  if (draw.chance(purchasing.overDelivery)) return open + spread(line.over_delivery_tolerance_pct);
  if (draw.chance(purchasing.underDelivery)) return open - spread(line.under_delivery_tolerance_pct);
  return open;
}

function whole(quantity: number, step: Scaled): Scaled {
  return Math.floor(quantity / step) * step;
}
