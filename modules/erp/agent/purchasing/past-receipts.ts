import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import type { PurchaseOrderLinesRow, PurchaseOrdersRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import type { Buying } from './buying.ts';
import { followDeliveries, isConfirmed } from './orders.ts';
import { linesOf } from './purchases.ts';
import { addReceiptLine, finish, openReceipt } from './receipts.ts';

/** Goods that came before history began, when no warehouse tells of them: when they were announced, and all of what was. */
export function nextOfPastReceipts(context: Context, order: PurchaseOrdersRow): Moment {
  return linesOf(context, order).reduce((next, line) => Math.min(next, deliveryDue(order, line)), NEVER);
}

export function followPastReceipts(buying: Buying, order: PurchaseOrdersRow): void {
  const arrived = linesOf(buying, order).filter((line) => deliveryDue(order, line) <= buying.now);
  for (const [warehouse, lines] of Map.groupBy(arrived, (line) => line.warehouse_id))
    receive(buying, order, warehouse, lines);
}

function deliveryDue(order: PurchaseOrdersRow, line: PurchaseOrderLinesRow): Moment {
  const isOpen = line.status === 'open' || line.status === 'partially_received';
  return isOpen && isConfirmed(order) ? (line.announced_arrival_at ?? NEVER) : NEVER;
}

function receive(buying: Buying, order: PurchaseOrdersRow, warehouse: Key, lines: PurchaseOrderLinesRow[]): void {
  const receipt = openReceipt(buying, order, warehouse, {});
  const received = lines.map((orderLine, index) => {
    const draw = buying.draws.of('goods_receipt_lines', `${receipt.goods_receipt_id}/${index}`, 'delivery');
    const material = buying.copies['master.materials'].must(orderLine.material_id);
    const made = localDay(buying.now) - draw.integer(8, 60);
    const line = addReceiptLine(buying, receipt, orderLine, {
      number: (index + 1) * 10,
      quantity: must(orderLine.announced_quantity, 'announced quantity'),
      refused: 0,
      columns: {
        supplier_lot_number: material.is_lot_controlled
          ? `${draw.integer(10, 99)}${draw.integer(10_000, 99_999)}`
          : null,
        certificate_number: material.inspection_required ? `TC-${draw.integer(100_000, 999_999)}` : null,
        manufactured_on: made,
        expiry_date: material.shelf_life_days === null ? null : made + material.shelf_life_days,
        stock_type: orderLine.inspection_required ? 'quality_inspection' : 'unrestricted',
      },
    });
    return { line, movement: null };
  });
  finish(buying, order, receipt, received);
  followDeliveries(buying, order);
}
