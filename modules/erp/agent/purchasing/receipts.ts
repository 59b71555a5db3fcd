import { daysAfter, inOffice } from '../../../../company/office-hours.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import { NEVER } from '../../../../machinery/kernel/contract.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { GoodsReceiptLinesRow, GoodsReceiptsRow, PurchaseOrderLinesRow, PurchaseOrdersRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { costCentreOf, holderOf, warehouseOf } from '../reference/index.ts';
import { type Buying, entered } from './buying.ts';
import { followDeliveries, isConfirmed } from './orders.ts';
import { deliveriesOf, linesOf, linesOfReceipt, orderLineOf, receiptsOf } from './purchases.ts';
import { postReceipt, type Received } from './receipt-entries.ts';
import { delivered, failedOf } from './receipt-quantities.ts';
import { within } from './times.ts';

/** When goods come that a supplier has announced, are inspected or go back; default while wms-to-erp brings none. */
export function nextOfReceipts(context: Context, order: PurchaseOrdersRow): Moment {
  let next = NEVER;
  for (const line of linesOf(context, order)) next = Math.min(next, deliveryDue(order, line));
  for (const receipt of deliveriesOf(context, order))
    next = Math.min(next, inspectionDue(context, receipt), returnDue(context, order, receipt));
  return next;
}

export function followReceipts(buying: Buying, order: PurchaseOrdersRow): void {
  const { now } = buying;
  for (const receipt of deliveriesOf(buying, order)) {
    if (inspectionDue(buying, receipt) <= now) inspect(buying, receipt);
    if (returnDue(buying, order, receipt) <= now) sendBack(buying, order, receipt);
  }
  const arrived = linesOf(buying, order).filter((line) => deliveryDue(order, line) <= now);
  for (const [warehouse, lines] of Map.groupBy(arrived, (line) => line.warehouse_id))
    receive(buying, order, warehouse, lines);
}

function deliveryDue(order: PurchaseOrdersRow, line: PurchaseOrderLinesRow): Moment {
  const isOpen = line.status === 'open' || line.status === 'partially_received';
  return isOpen && isConfirmed(order) ? (line.announced_arrival_at ?? NEVER) : NEVER;
}

function receive(buying: Buying, order: PurchaseOrdersRow, warehouse: Key, orderLines: PurchaseOrderLinesRow[]): void {
  const receipt = addReceipt(buying, order, warehouse, {
    exchange_rate: buying.ledger.rate(order.currency_code, localDay(buying.now)),
    receipt_type: 'receipt',
  });
  const received = orderLines.map((line, index) => receiveLine(buying, receipt, line, (index + 1) * 10));
  finish(buying, order, receipt, received);
  followDeliveries(buying, order);
}

function receiveLine(
  buying: Buying,
  receipt: GoodsReceiptsRow,
  orderLine: PurchaseOrderLinesRow,
  number: number,
): Received {
  const { tables, draws, copies, now } = buying;
  const key = tables.goods_receipt_lines.nextKey();
  const draw = draws.of('goods_receipt_lines', key, 'delivery');
  const came = delivered(orderLine, draws.of('goods_receipt_lines', key, 'dock'));
  const good = came.quantity - came.refused;
  const material = copies['master.materials'].must(orderLine.material_id);
  const made = localDay(now) - draw.integer(8, 60);
  const line = tables.goods_receipt_lines.add({
    goods_receipt_line_id: key,
    goods_receipt_id: receipt.goods_receipt_id,
    line_number: number,
    purchase_order_line_id: orderLine.purchase_order_line_id,
    material_id: orderLine.material_id,
    received_quantity: came.quantity,
    rejected_quantity: came.refused,
    putaway_quantity: good,
    rejection_reason_code: came.refusal,
    unit_of_measure: orderLine.unit_of_measure,
    supplier_lot_number: material.is_lot_controlled ? `${draw.integer(10, 99)}${draw.integer(10_000, 99_999)}` : null,
    certificate_number: material.inspection_required ? `TC-${draw.integer(100_000, 999_999)}` : null,
    manufactured_on: made,
    expiry_date: material.shelf_life_days === null ? null : made + material.shelf_life_days,
    stock_type: orderLine.inspection_required ? 'quality_inspection' : 'unrestricted',
    inspection_plan_id: orderLine.inspection_required ? planOf(buying, material.material_id) : null,
    unit_price_amount: orderLine.unit_price_amount,
    receipt_amount_base: worthOf(good, orderLine.unit_price_amount, receipt),
    ...entered(buying),
  });
  countIn(buying, orderLine, line);
  return { line, movement: buying.goodsIn.receive(buying, receipt, line) };
}

/** The order line follows what came; what lacks within the tolerance is no longer expected. */
function countIn({ tables, now }: Context, orderLine: PurchaseOrderLinesRow, line: GoodsReceiptLinesRow): void {
  const received = orderLine.received_quantity + line.received_quantity;
  const least =
    orderLine.ordered_quantity - ratio(orderLine.ordered_quantity, orderLine.under_delivery_tolerance_pct, 1_000_000);
  const isDone = received >= least;
  tables.purchase_order_lines.change(orderLine, {
    received_quantity: received,
    rejected_quantity: orderLine.rejected_quantity + line.rejected_quantity,
    cancelled_quantity: isDone ? Math.max(0, orderLine.ordered_quantity - received) : 0,
    first_received_at: orderLine.first_received_at ?? now,
    last_received_at: now,
    announced_quantity: null,
    announced_arrival_at: null,
    status: isDone ? 'received' : 'partially_received',
  });
}

function inspectionDue(context: Context, receipt: GoodsReceiptsRow): Moment {
  if (receipt.status !== 'received' || !linesOfReceipt(context, receipt).some(isInspected)) return NEVER;
  const draw = context.draws.of('goods_receipts', receipt.goods_receipt_id, 'inspection');
  return daysAfter(must(receipt.received_at, 'receipt'), within(draw, purchasing.inspectionDays));
}

function inspect(buying: Buying, receipt: GoodsReceiptsRow): void {
  const { tables, draws, now } = buying;
  for (const line of linesOfReceipt(buying, receipt)) {
    if (!isInspected(line)) continue;
    const good = line.received_quantity - line.rejected_quantity;
    // What opened the history stands in the opening stock, which is good.
    const failed = receipt.is_opening
      ? 0
      : failedOf(line, draws.of('goods_receipt_lines', line.goods_receipt_line_id, 'inspection'));
    buying.goodsIn.inspect(buying, receipt, line, { passed: good - failed, failed });
    const result = failed === 0 ? 'accepted' : failed === good ? 'rejected' : 'conditional';
    tables.goods_receipt_lines.change(line, { inspection_result: result, inspected_at: now });
    if (failed === 0) continue;
    tables.goods_receipt_lines.change(line, {
      rejected_quantity: failed,
      putaway_quantity: good - failed,
      rejection_reason_code: 'failed_inspection',
    });
    const orderLine = orderLineOf(buying, line);
    tables.purchase_order_lines.change(orderLine, { rejected_quantity: orderLine.rejected_quantity + failed });
  }
  tables.goods_receipts.change(receipt, { status: 'inspected' });
}

function returnDue(context: Context, order: PurchaseOrdersRow, receipt: GoodsReceiptsRow): Moment {
  const failed = linesOfReceipt(context, receipt).find(isFailed);
  if (!failed) return NEVER;
  const isBack = (one: GoodsReceiptsRow) => one.reversal_of_goods_receipt_id === receipt.goods_receipt_id;
  if (receiptsOf(context, order).some(isBack)) return NEVER;
  const draw = context.draws.of('goods_receipts', receipt.goods_receipt_id, 'return');
  return inOffice(must(failed.inspected_at, 'inspection') + within(draw, purchasing.returnDays) * DAY_MS);
}

function sendBack(buying: Buying, order: PurchaseOrdersRow, receipt: GoodsReceiptsRow): void {
  const { tables } = buying;
  const back = addReceipt(buying, order, receipt.warehouse_id, {
    exchange_rate: must(receipt.exchange_rate, 'rate of a receipt'),
    receipt_type: 'return',
    reversal_of_goods_receipt_id: receipt.goods_receipt_id,
    reversal_reason: 'Failed the receiving inspection',
  });
  const failed = linesOfReceipt(buying, receipt).filter(isFailed);
  const received = failed.map((line, index) => {
    const returned = tables.goods_receipt_lines.add({
      ...line,
      goods_receipt_line_id: tables.goods_receipt_lines.nextKey(),
      goods_receipt_id: back.goods_receipt_id,
      line_number: (index + 1) * 10,
      received_quantity: line.rejected_quantity,
      rejected_quantity: 0,
      putaway_quantity: 0,
      stock_type: 'blocked',
      inspection_plan_id: null,
      inspection_result: null,
      inspected_at: null,
      receipt_amount_base: ratio(line.receipt_amount_base, line.rejected_quantity, line.received_quantity),
      stock_amount_base: 0,
      price_variance_amount: 0,
      invoiced_quantity: 0,
      ...entered(buying),
    });
    return { line: returned, movement: buying.goodsIn.sendBack(buying, back, returned) };
  });
  finish(buying, order, back, received);
}

function addReceipt(
  buying: Buying,
  order: PurchaseOrdersRow,
  warehouse: Key,
  columns: Partial<GoodsReceiptsRow> & Pick<GoodsReceiptsRow, 'receipt_type' | 'exchange_rate'>,
): GoodsReceiptsRow {
  const { tables, draws, numbers, now, isOpening } = buying;
  const key = tables.goods_receipts.nextKey();
  const draw = draws.of('goods_receipts', key, 'papers');
  return tables.goods_receipts.add({
    goods_receipt_id: key,
    goods_receipt_number: numbers.next('GR', now),
    purchase_order_id: order.purchase_order_id,
    supplier_id: order.supplier_id,
    company_id: order.company_id,
    warehouse_id: warehouse,
    delivery_note_number: `DN-${draw.integer(100_000, 999_999)}`,
    vehicle_registration_number: `MH${draw.integer(10, 49)}${draw.pick(['AB', 'BQ', 'CT', 'EX', 'GR'])}${draw.integer(1000, 9999)}`,
    received_at: now,
    received_by_employee_id: holderOf(buying, 'Storekeeper', key, warehouseOf(buying, warehouse).factory_id),
    posting_date: localDay(now),
    currency_code: order.currency_code,
    status: 'received',
    is_opening: isOpening,
    ...entered(buying),
    ...columns,
  });
}

/** Sums up and posts. */
function finish(buying: Buying, order: PurchaseOrdersRow, receipt: GoodsReceiptsRow, received: Received[]): void {
  const amount = ({ line }: Received) =>
    multiply(line.received_quantity - line.rejected_quantity, 3, must(line.unit_price_amount, 'price'), 4, 2);
  buying.tables.goods_receipts.change(receipt, {
    receipt_amount: received.reduce((sum, one) => sum + amount(one), 0),
    receipt_amount_base: received.reduce((sum, { line }) => sum + line.receipt_amount_base, 0),
  });
  postReceipt(buying, { order, receipt, received, costCentre: costCentreOf(buying, receipt.warehouse_id) });
}

/** What a quantity is worth in INR, at the rate of its receipt. */
function worthOf(quantity: Scaled, price: Scaled, { exchange_rate }: GoodsReceiptsRow): Scaled {
  return multiply(multiply(quantity, 3, price, 4, 2), 2, must(exchange_rate, 'rate of a receipt'), 8, 2);
}

function planOf({ tables }: Context, material: Key): Key | null {
  const plan = tables.inspection_plans
    .by('material_id', material)
    .find(({ inspection_type, status }) => inspection_type === 'receiving' && status === 'released');
  return plan?.inspection_plan_id ?? null;
}

function isInspected(line: GoodsReceiptLinesRow): boolean {
  return line.stock_type === 'quality_inspection' && line.inspected_at === null;
}

function isFailed(line: GoodsReceiptLinesRow): boolean {
  return line.rejection_reason_code === 'failed_inspection' && line.inspected_at !== null;
}
