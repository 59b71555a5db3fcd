import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import { purchasing } from '../../lifecycle/purchasing.ts';
import type { GoodsReceiptLinesRow, GoodsReceiptsRow, PurchaseOrderLinesRow } from '../../rows.ts';
import type { Erp } from '../context.ts';
import { costCentreOf, type Staff, warehouseOf } from '../reference/index.ts';
import type { GoodsIn } from './goods-in.ts';
import { updateOrderStatus } from './orders.ts';
import { deliveriesOf, linesOfReceipt, orderLineOf, type Purchase, type Stage } from './purchases.ts';
import { postReceipt, type Received } from './receipt-entries.ts';
import { delivered, failedOf } from './receipt-quantities.ts';
import type { Sources } from './sources.ts';
import { daysAfter, deliveryMoment, inOffice, within } from './times.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** Deliveries, receiving inspection and returns; default while wms-to-erp brings none. */
export class ReceiptStage implements Stage {
  private readonly erp: Erp;
  private readonly staff: Staff;
  private readonly sources: Sources;
  private readonly goodsIn: GoodsIn;
  private readonly isOpening: boolean;

  constructor(erp: Erp, parts: { staff: Staff; sources: Sources; goodsIn: GoodsIn }, isOpening: boolean) {
    this.erp = erp;
    this.staff = parts.staff;
    this.sources = parts.sources;
    this.goodsIn = parts.goodsIn;
    this.isOpening = isOpening;
  }

  next(purchase: Purchase): Moment {
    let next = NEVER;
    for (const line of purchase.lines) next = Math.min(next, this.deliveryDue(purchase, line));
    for (const receipt of deliveriesOf(purchase))
      next = Math.min(next, this.inspectionDue(purchase, receipt), this.returnDue(purchase, receipt));
    return next;
  }

  act(purchase: Purchase, now: Moment): void {
    for (const receipt of deliveriesOf(purchase)) {
      if (this.inspectionDue(purchase, receipt) <= now) this.inspect(purchase, receipt, now);
      if (this.returnDue(purchase, receipt) <= now) this.sendBack(purchase, receipt, now);
    }
    const arrived = purchase.lines.filter((line) => this.deliveryDue(purchase, line) <= now);
    for (const lines of Map.groupBy(arrived, (line) => line.warehouse_id).values()) this.receive(purchase, lines, now);
  }

  private deliveryDue(purchase: Purchase, line: PurchaseOrderLinesRow): Moment {
    if (line.status !== 'open' && line.status !== 'partially_received') return NEVER;
    const { status } = purchase.order;
    if (status !== 'confirmed' && status !== 'partially_received') return NEVER;
    return deliveryMoment(this.erp.context.draws, purchase, line);
  }

  private receive(purchase: Purchase, orderLines: PurchaseOrderLinesRow[], now: Moment): void {
    const { order } = purchase;
    const warehouse = must(orderLines[0], 'delivered line').warehouse_id;
    const receipt = this.newReceipt(purchase, warehouse, now, {
      exchange_rate: this.erp.ledger.rate(order.currency_code, localDay(now)),
      receipt_type: 'receipt',
    });
    const received = orderLines.map((line, index) => this.receiveLine(purchase, receipt, line, (index + 1) * 10, now));
    this.finish(purchase, receipt, received, now);
    updateOrderStatus(this.erp, purchase);
  }

  private receiveLine(
    purchase: Purchase,
    receipt: GoodsReceiptsRow,
    orderLine: PurchaseOrderLinesRow,
    number: number,
    now: Moment,
  ): Received {
    const { tables, draws } = this.erp.context;
    const key = tables.goods_receipt_lines.nextKey();
    const draw = draws.of('goods_receipt_lines', key, 'delivery');
    const came = delivered(orderLine, draws.of('purchase_order_lines', orderLine.purchase_order_line_id, 'quantities'));
    const good = came.quantity - came.refused;
    const material = this.sources.material(must(orderLine.material_id ?? undefined, 'material of an order line'));
    const made = localDay(now) - draw.integer(8, 60);
    const line = tables.goods_receipt_lines.add({
      goods_receipt_line_id: key,
      goods_receipt_id: receipt.goods_receipt_id,
      line_number: number,
      purchase_order_line_id: orderLine.purchase_order_line_id,
      material_id: orderLine.material_id,
      mro_part_id: null,
      received_quantity: came.quantity,
      rejected_quantity: came.refused,
      putaway_quantity: good,
      rejection_reason_code: came.refusal,
      unit_of_measure: orderLine.unit_of_measure,
      lot_number: null,
      supplier_lot_number: material.is_lot_controlled ? `${draw.integer(10, 99)}${draw.integer(10_000, 99_999)}` : null,
      certificate_number: material.inspection_required ? `TC-${draw.integer(100_000, 999_999)}` : null,
      manufactured_on: made,
      expiry_date: material.shelf_life_days === null ? null : made + material.shelf_life_days,
      stock_type: orderLine.inspection_required ? 'quality_inspection' : 'unrestricted',
      inspection_plan_id: orderLine.inspection_required ? this.planOf(material.material_id) : null,
      inspection_result: null,
      inspected_at: null,
      ncr_id: null,
      unit_price_amount: orderLine.unit_price_amount,
      receipt_amount_base: this.baseOf(good, orderLine.unit_price_amount, receipt),
      standard_unit_cost_amount: null,
      stock_amount_base: 0,
      price_variance_amount: 0,
      invoiced_quantity: 0,
      created_at: now,
      updated_at: now,
    });
    purchase.receiptLines.push(line);
    this.countIn(orderLine, line, now);
    return { line, movement: this.goodsIn.receive({ purchase, receipt, line }, now) };
  }

  /** The order line follows what came; what lacks within the tolerance is no longer expected. */
  private countIn(orderLine: PurchaseOrderLinesRow, line: GoodsReceiptLinesRow, now: Moment): void {
    const received = orderLine.received_quantity + line.received_quantity;
    const least =
      orderLine.ordered_quantity - ratio(orderLine.ordered_quantity, orderLine.under_delivery_tolerance_pct, 1_000_000);
    const isDone = received >= least;
    this.erp.context.tables.purchase_order_lines.change(orderLine, {
      received_quantity: received,
      rejected_quantity: orderLine.rejected_quantity + line.rejected_quantity,
      cancelled_quantity: isDone ? Math.max(0, orderLine.ordered_quantity - received) : 0,
      first_received_at: orderLine.first_received_at ?? now,
      last_received_at: now,
      status: isDone ? 'received' : 'partially_received',
    });
  }

  private inspectionDue(purchase: Purchase, receipt: GoodsReceiptsRow): Moment {
    if (receipt.status !== 'received' || !linesOfReceipt(purchase, receipt).some(isInspected)) return NEVER;
    const draw = this.erp.context.draws.of('goods_receipts', receipt.goods_receipt_id, 'inspection');
    return daysAfter(must(receipt.received_at ?? undefined, 'receipt'), within(draw, purchasing.inspectionDays));
  }

  private inspect(purchase: Purchase, receipt: GoodsReceiptsRow, now: Moment): void {
    const { tables, draws } = this.erp.context;
    for (const line of linesOfReceipt(purchase, receipt)) {
      if (!isInspected(line)) continue;
      const good = line.received_quantity - line.rejected_quantity;
      // What opened the history stands in the opening stock, which is good.
      const failed = receipt.is_opening
        ? 0
        : failedOf(line, draws.of('goods_receipt_lines', line.goods_receipt_line_id, 'inspection'));
      this.goodsIn.inspect({ purchase, receipt, line }, good - failed, failed, now);
      const result = failed === 0 ? 'accepted' : failed === good ? 'rejected' : 'conditional';
      const columns = { inspection_result: result, inspected_at: now } as const;
      if (failed === 0) tables.goods_receipt_lines.change(line, columns);
      else {
        tables.goods_receipt_lines.change(line, {
          ...columns,
          rejected_quantity: failed,
          putaway_quantity: good - failed,
          rejection_reason_code: 'failed_inspection',
        });
        const orderLine = orderLineOf(purchase, line);
        tables.purchase_order_lines.change(orderLine, { rejected_quantity: orderLine.rejected_quantity + failed });
      }
    }
    tables.goods_receipts.change(receipt, { status: 'inspected' });
  }

  private returnDue(purchase: Purchase, receipt: GoodsReceiptsRow): Moment {
    const failed = linesOfReceipt(purchase, receipt).find(isFailed);
    const isBack = purchase.receipts.some((one) => one.reversal_of_goods_receipt_id === receipt.goods_receipt_id);
    if (!failed || isBack) return NEVER;
    const draw = this.erp.context.draws.of('goods_receipts', receipt.goods_receipt_id, 'return');
    return inOffice((failed.inspected_at ?? 0) + within(draw, purchasing.returnDays) * DAY_MS);
  }

  private sendBack(purchase: Purchase, receipt: GoodsReceiptsRow, now: Moment): void {
    const { tables } = this.erp.context;
    const back = this.newReceipt(purchase, receipt.warehouse_id, now, {
      exchange_rate: must(receipt.exchange_rate ?? undefined, 'rate of a receipt'),
      receipt_type: 'return',
      reversal_of_goods_receipt_id: receipt.goods_receipt_id,
      reversal_reason: 'Failed the receiving inspection',
    });
    const failed = linesOfReceipt(purchase, receipt).filter(isFailed);
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
        created_at: now,
        updated_at: now,
      });
      purchase.receiptLines.push(returned);
      return { line: returned, movement: this.goodsIn.sendBack({ purchase, receipt: back, line: returned }, now) };
    });
    this.finish(purchase, back, received, now);
  }

  private newReceipt(
    purchase: Purchase,
    warehouse: number,
    now: Moment,
    columns: Partial<GoodsReceiptsRow> & Pick<GoodsReceiptsRow, 'receipt_type' | 'exchange_rate'>,
  ): GoodsReceiptsRow {
    const { tables, draws, numbers } = this.erp.context;
    const { order } = purchase;
    const key = tables.goods_receipts.nextKey();
    const draw = draws.of('goods_receipts', key, 'papers');
    const factory = warehouseOf(this.erp.context, warehouse).factory_id;
    const row = tables.goods_receipts.add({
      goods_receipt_id: key,
      goods_receipt_number: numbers.next('GR', now),
      purchase_order_id: order.purchase_order_id,
      supplier_id: order.supplier_id,
      company_id: order.company_id,
      warehouse_id: warehouse,
      receiving_task_id: null,
      receiving_task_number: null,
      reversal_of_goods_receipt_id: null,
      reversal_reason: null,
      ncr_id: null,
      shipment_id: null,
      delivery_note_number: `DN-${draw.integer(100_000, 999_999)}`,
      vehicle_registration_number: `MH${draw.integer(10, 49)}${draw.pick(['AB', 'BQ', 'CT', 'EX', 'GR'])}${draw.integer(1000, 9999)}`,
      received_at: now,
      received_by_employee_id: this.staff.one('Storekeeper', key, factory).employee_id,
      posting_date: localDay(now),
      currency_code: order.currency_code,
      receipt_amount: 0,
      receipt_amount_base: 0,
      status: 'received',
      is_opening: this.isOpening,
      created_at: now,
      updated_at: now,
      ...columns,
    });
    purchase.receipts.push(row);
    return row;
  }

  /** Sums up and posts. */
  private finish(purchase: Purchase, receipt: GoodsReceiptsRow, received: Received[], now: Moment): void {
    const amount = (line: GoodsReceiptLinesRow) =>
      multiply(line.received_quantity - line.rejected_quantity, 3, line.unit_price_amount ?? 0, 4, 2);
    this.erp.context.tables.goods_receipts.change(receipt, {
      receipt_amount: received.reduce((sum, { line }) => sum + amount(line), 0),
      receipt_amount_base: received.reduce((sum, { line }) => sum + line.receipt_amount_base, 0),
    });
    postReceipt(
      this.erp,
      { purchase, receipt, received, costCentre: costCentreOf(this.erp.context, receipt.warehouse_id) },
      now,
    );
  }

  private baseOf(quantity: Scaled, price: Scaled, receipt: GoodsReceiptsRow): Scaled {
    const amount = multiply(quantity, 3, price, 4, 2);
    return multiply(amount, 2, must(receipt.exchange_rate ?? undefined, 'rate of a receipt'), 8, 2);
  }

  private planOf(material: number): number | null {
    for (const plan of this.erp.context.tables.inspection_plans.held())
      if (plan.material_id === material && plan.inspection_type === 'receiving' && plan.status === 'released')
        return plan.inspection_plan_id;
    return null;
  }
}

function isInspected(line: GoodsReceiptLinesRow): boolean {
  return line.stock_type === 'quality_inspection' && line.inspected_at === null;
}

function isFailed(line: GoodsReceiptLinesRow): boolean {
  return line.rejection_reason_code === 'failed_inspection' && line.inspected_at !== null;
}
