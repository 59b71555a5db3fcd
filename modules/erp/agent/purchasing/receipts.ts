import { daysAfter } from '../../../../company/office-hours.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { type Message, NEVER } from '../../../../machinery/kernel/contract.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type {
  GoodsReceiptLinesRow,
  GoodsReceiptsRow,
  InventoryTransactionsRow,
  PurchaseOrderLinesRow,
  PurchaseOrdersRow,
  Types,
} from '../../rows.ts';
import type { Context } from '../context.ts';
import { costCentreOf, holderOf, warehouseOf } from '../reference/index.ts';
import { type Buying, buyingOf, entered } from './buying.ts';
import { valueLine } from './goods-in.ts';
import { followDeliveries } from './orders.ts';
import { deliveriesOf, linesOfReceipt, orderLineOf, receiptsOf } from './purchases.ts';
import { postReceipt, type Received } from './receipt-entries.ts';
import { within } from './times.ts';

/** When goods of opening receipts are inspected; those of others are quality's to judge. */
export function nextOfReceipts(context: Context, order: PurchaseOrdersRow): Moment {
  let next = NEVER;
  for (const receipt of deliveriesOf(context, order)) next = Math.min(next, inspectionDue(context, receipt));
  return next;
}

export function followReceipts(buying: Buying, order: PurchaseOrdersRow): void {
  for (const receipt of deliveriesOf(buying, order))
    if (inspectionDue(buying, receipt) <= buying.now)
      for (const line of linesOfReceipt(buying, receipt)) if (isInspected(line)) judge(buying, receipt, line, 0);
}

/** Whether quality has still to judge goods of an order, or to send some back. */
export function isWithQuality(context: Context, order: PurchaseOrdersRow): boolean {
  return deliveriesOf(context, order).some((receipt) => {
    const lines = linesOfReceipt(context, receipt);
    return lines.some(isInspected) || lines.some((line) => isFailed(line) && !isBack(context, order, line));
  });
}

/** The warehouse has unloaded a lorry; its lines come next, then the movements that bring them into stock. */
export function deliveryCame(context: Context, { flow, columns }: Message<Types, 'goods_receipts'>): void {
  const buying = buyingOf(context);
  if (flow === 'quality-to-erp') {
    sendBack(buying, must(columns.goods_receipt_id, 'receipt'), columns.reversal_reason ?? null);
    return;
  }
  const order = context.tables.purchase_orders.must(columns.purchase_order_id ?? null);
  openReceipt(buying, order, must(columns.warehouse_id, 'warehouse of a receipt'), {
    receiving_task_id: columns.receiving_task_id ?? null,
    receiving_task_number: columns.receiving_task_number ?? null,
    delivery_note_number: columns.delivery_note_number ?? null,
    vehicle_registration_number: columns.vehicle_registration_number ?? null,
    received_at: columns.received_at ?? buying.now,
    received_by_employee_id: columns.received_by_employee_id ?? null,
  });
}

export function lineCame(context: Context, { flow, columns }: Message<Types, 'goods_receipt_lines'>): void {
  if (flow === 'quality-to-erp') {
    lineJudged(context, columns);
    return;
  }
  const orderLine = context.tables.purchase_order_lines.must(columns.purchase_order_line_id ?? null);
  const receipt = context.tables.goods_receipts
    .by('purchase_order_id', orderLine.purchase_order_id)
    .findLast((row) => row.receiving_task_id !== null && row.warehouse_id === orderLine.warehouse_id);
  addReceiptLine(buyingOf(context), must(receipt, 'receipt of a line'), orderLine, {
    number: must(columns.line_number, 'number of a line') * 10,
    quantity: must(columns.received_quantity, 'quantity of a line'),
    refused: columns.rejected_quantity ?? 0,
    columns: {
      rejection_reason_code: columns.rejection_reason_code ?? null,
      lot_number: columns.lot_number ?? null,
      supplier_lot_number: columns.supplier_lot_number ?? null,
      certificate_number: columns.certificate_number ?? null,
      manufactured_on: columns.manufactured_on ?? null,
      expiry_date: columns.expiry_date ?? null,
      stock_type: columns.stock_type ?? 'unrestricted',
    },
  });
}

/** Goods of a receipt are in stock: the line has its value, and the receipt is posted with the last of them. */
export function goodsBooked(context: Context, movement: InventoryTransactionsRow): void {
  if (movement.transaction_type !== 'goods_receipt') return;
  const { tables } = context;
  const buying = buyingOf(context);
  const line = must(
    tables.goods_receipt_lines
      .by('purchase_order_line_id', must(movement.purchase_order_line_id ?? undefined, 'order line of a receipt'))
      .find((row) => row.standard_unit_cost_amount === null && row.lot_number === movement.lot_number),
    `receipt line of ${movement.transaction_number}`,
  );
  tables.inventory_transactions.change(movement, { goods_receipt_line_id: line.goods_receipt_line_id });
  valueLine(context, line, movement);
  const receipt = tables.goods_receipts.must(line.goods_receipt_id);
  const lines = linesOfReceipt(context, receipt);
  if (lines.some((row) => row.standard_unit_cost_amount === null)) return;
  const order = tables.purchase_orders.must(receipt.purchase_order_id);
  const received = lines.map((row) => ({
    line: row,
    movement: tables.inventory_transactions.by('goods_receipt_line_id', row.goods_receipt_line_id)[0] ?? null,
  }));
  finish(buying, order, receipt, received);
  followDeliveries(context, order);
}

/** A receipt of goods; its lines follow. */
export function openReceipt(
  buying: Buying,
  order: PurchaseOrdersRow,
  warehouse: Key,
  columns: Partial<GoodsReceiptsRow>,
): GoodsReceiptsRow {
  return addReceipt(buying, order, warehouse, {
    exchange_rate: buying.ledger.rate(order.currency_code, localDay(buying.now)),
    receipt_type: 'receipt',
    ...columns,
  });
}

/** What has come of an order line. */
export interface Came {
  number: number;
  quantity: Scaled;
  refused: Scaled;
  columns: Pick<GoodsReceiptLinesRow, 'manufactured_on' | 'expiry_date' | 'stock_type'> & Partial<GoodsReceiptLinesRow>;
}

export function addReceiptLine(
  buying: Buying,
  receipt: GoodsReceiptsRow,
  orderLine: PurchaseOrderLinesRow,
  came: Came,
): GoodsReceiptLinesRow {
  const good = came.quantity - came.refused;
  const worth = worthOf(good, orderLine.unit_price_amount, receipt);
  const line = buying.tables.goods_receipt_lines.add({
    goods_receipt_id: receipt.goods_receipt_id,
    line_number: came.number,
    purchase_order_line_id: orderLine.purchase_order_line_id,
    material_id: orderLine.material_id,
    received_quantity: came.quantity,
    rejected_quantity: came.refused,
    putaway_quantity: good,
    unit_of_measure: orderLine.unit_of_measure,
    inspection_plan_id:
      came.columns.stock_type === 'quality_inspection' && orderLine.material_id !== null
        ? planOf(buying, orderLine.material_id)
        : null,
    unit_price_amount: orderLine.unit_price_amount,
    receipt_amount_base: worth,
    price_variance_amount: worth,
    ...entered(buying),
    ...came.columns,
  });
  countIn(buying, orderLine, line);
  buying.goodsIn.receive(buying, receipt, line);
  return line;
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
  if (!receipt.is_opening || receipt.status !== 'received' || !linesOfReceipt(context, receipt).some(isInspected))
    return NEVER;
  const draw = context.draws.of('goods_receipts', receipt.goods_receipt_id, 'inspection');
  return daysAfter(must(receipt.received_at, 'receipt'), within(draw, purchasing.inspectionDays));
}

/** Quality has judged the goods of a line; what was sorted at the dock already is good. */
function lineJudged(context: Context, columns: Partial<GoodsReceiptLinesRow>): void {
  const { tables } = context;
  const line = tables.goods_receipt_lines.must(columns.goods_receipt_line_id ?? null);
  const failed = line.rejected_quantity > 0 ? 0 : (columns.rejected_quantity ?? 0);
  const receipt = tables.goods_receipts.must(line.goods_receipt_id);
  judge(buyingOf(context), receipt, line, failed, columns.inspected_at ?? context.now);
}

/** What passed is free and what failed is blocked; with the last line the receipt is inspected. */
function judge(
  buying: Buying,
  receipt: GoodsReceiptsRow,
  line: GoodsReceiptLinesRow,
  failed: Scaled,
  at = buying.now,
): void {
  const { tables } = buying;
  const good = line.received_quantity - line.rejected_quantity;
  buying.goodsIn.inspect(buying, receipt, line, { passed: good - failed, failed });
  const result = failed === 0 ? 'accepted' : failed === good ? 'rejected' : 'conditional';
  tables.goods_receipt_lines.change(line, { inspection_result: result, inspected_at: at });
  if (failed > 0) {
    tables.goods_receipt_lines.change(line, {
      rejected_quantity: failed,
      putaway_quantity: good - failed,
      rejection_reason_code: 'failed_inspection',
    });
    const orderLine = orderLineOf(buying, line);
    tables.purchase_order_lines.change(orderLine, { rejected_quantity: orderLine.rejected_quantity + failed });
  }
  if (!linesOfReceipt(buying, receipt).some(isInspected))
    tables.goods_receipts.change(receipt, { status: 'inspected' });
}

/** Whether what failed of a line has gone back. */
function isBack(context: Context, order: PurchaseOrdersRow, failed: GoodsReceiptLinesRow): boolean {
  return receiptsOf(context, order).some(
    (receipt) =>
      receipt.reversal_of_goods_receipt_id === failed.goods_receipt_id &&
      linesOfReceipt(context, receipt).some(
        (line) =>
          line.purchase_order_line_id === failed.purchase_order_line_id && line.lot_number === failed.lot_number,
      ),
  );
}

/** Quality sends back what failed of a receipt. */
function sendBack(buying: Buying, key: Key, reason: string | null): void {
  const { tables } = buying;
  const receipt = tables.goods_receipts.must(key);
  const order = tables.purchase_orders.must(receipt.purchase_order_id);
  const failed = linesOfReceipt(buying, receipt).filter((line) => isFailed(line) && !isBack(buying, order, line));
  if (failed.length === 0) return;
  const back = addReceipt(buying, order, receipt.warehouse_id, {
    exchange_rate: must(receipt.exchange_rate, 'rate of a receipt'),
    receipt_type: 'return',
    reversal_of_goods_receipt_id: receipt.goods_receipt_id,
    reversal_reason: reason ?? 'Failed the receiving inspection',
  });
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
export function finish(
  buying: Buying,
  order: PurchaseOrdersRow,
  receipt: GoodsReceiptsRow,
  received: Received[],
): void {
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
