import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import type { GoodsReceiptLinesRow, GoodsReceiptsRow, InventoryTransactionsRow } from '../../rows.ts';
import type { Cause, Erp, Item, Movement } from '../context.ts';
import type { Purchase } from './purchases.ts';
import type { Sources } from './sources.ts';

/** One line of a receipt with what it belongs to. */
export interface Incoming {
  purchase: Purchase;
  receipt: GoodsReceiptsRow;
  line: GoodsReceiptLinesRow;
}

/** What receipts do to stock. Gives the movement that changed its value; null where stock is not touched. */
export interface GoodsIn {
  receive(incoming: Incoming, now: Moment): InventoryTransactionsRow | null;
  /** Frees what passed the inspection and blocks what failed, both in thousandths. */
  inspect(incoming: Incoming, passed: Scaled, failed: Scaled, now: Moment): void;
  sendBack(incoming: Incoming, now: Moment): InventoryTransactionsRow | null;
}

/** Receipts within history: lots come into being, and movements carry their value. */
export class StockGoodsIn implements GoodsIn {
  private readonly erp: Erp;
  private readonly sources: Sources;
  /** Lots that are inspected or go back, by number. */
  private readonly lots = new Map<string, Key>();

  constructor(erp: Erp, sources: Sources) {
    this.erp = erp;
    this.sources = sources;
  }

  receive(incoming: Incoming, now: Moment): InventoryTransactionsRow {
    const { line } = incoming;
    const item = itemOf(line);
    const quantity = line.received_quantity - line.rejected_quantity;
    const lot = this.sources.material(item.material_id).is_lot_controlled
      ? this.newLot(incoming, item, quantity, now)
      : null;
    const movement = this.erp.stock.book(
      this.movement(incoming, { type: 'goods_receipt', lot, stockType: stockTypeOf(line), effect: 1, quantity }, now),
    );
    const amount = must(movement.amount ?? undefined, 'amount of a movement');
    this.erp.context.tables.goods_receipt_lines.change(line, {
      lot_number: movement.lot_number,
      standard_unit_cost_amount: movement.unit_cost_amount,
      stock_amount_base: amount,
      price_variance_amount: line.receipt_amount_base - amount,
    });
    return movement;
  }

  inspect(incoming: Incoming, passed: Scaled, failed: Scaled, now: Moment): void {
    // Goods of opening receipts stand in the opening stock, unrestricted.
    if (incoming.receipt.is_opening) return;
    this.transfer(incoming, passed, 'unrestricted', 'inspection_passed', now);
    this.transfer(incoming, failed, 'blocked', 'inspection_failed', now);
    const lot = this.lotOf(incoming.line);
    if (failed === 0) this.lots.delete(incoming.line.lot_number ?? '');
    const { inventory_lots } = this.erp.context.tables;
    const row = lot === null ? undefined : inventory_lots.get(lot);
    if (row)
      inventory_lots.change(
        row,
        passed > 0
          ? { quality_status: 'released', hold_reason: null }
          : { quality_status: 'rejected', hold_reason: 'Failed the receiving inspection' },
      );
  }

  sendBack(incoming: Incoming, now: Moment): InventoryTransactionsRow {
    const { line } = incoming;
    const movement = this.erp.stock.book(
      this.movement(
        incoming,
        {
          type: 'return_to_supplier',
          lot: this.lotOf(line),
          stockType: 'blocked',
          effect: -1,
          quantity: line.received_quantity,
          reason: 'return_to_supplier',
        },
        now,
      ),
    );
    this.lots.delete(line.lot_number ?? '');
    const amount = -must(movement.amount ?? undefined, 'amount of a movement');
    this.erp.context.tables.goods_receipt_lines.change(line, {
      stock_amount_base: amount,
      price_variance_amount: line.receipt_amount_base - amount,
    });
    return movement;
  }

  private newLot({ purchase, line }: Incoming, item: Item, quantity: Scaled, now: Moment): Key {
    return this.erp.stock.newLot({
      item,
      origin: 'purchase',
      quantity,
      at: now,
      qualityStatus: line.stock_type === 'quality_inspection' ? 'inspection' : 'released',
      refers: {
        supplier_id: purchase.order.supplier_id,
        supplier_lot_number: line.supplier_lot_number,
        goods_receipt_line_id: line.goods_receipt_line_id,
        certificate_number: line.certificate_number,
        manufactured_on: line.manufactured_on,
        expiry_date: line.expiry_date,
        country_of_origin_code: this.sources.supplier(purchase.order.supplier_id).country_code,
      },
    });
  }

  /** Out of inspection and into another stock type: two movements that point to each other's cause. */
  private transfer(
    incoming: Incoming,
    quantity: Scaled,
    to: 'unrestricted' | 'blocked',
    reason: 'inspection_passed' | 'inspection_failed',
    now: Moment,
  ): void {
    if (quantity === 0) return;
    const lot = this.lotOf(incoming.line);
    const first = to === 'unrestricted' ? 2 : 4;
    const out = this.erp.stock.book(
      this.movement(
        incoming,
        {
          type: 'status_change_out',
          lot,
          stockType: 'quality_inspection',
          effect: -1,
          quantity,
          line: first,
          reason,
        },
        now,
      ),
    );
    this.erp.stock.book(
      this.movement(
        incoming,
        {
          type: 'status_change_in',
          lot,
          stockType: to,
          effect: 1,
          quantity,
          line: first + 1,
          reason,
          pairedWith: out.inventory_transaction_id,
        },
        now,
      ),
    );
  }

  private movement(
    { receipt, line }: Incoming,
    what: Pick<Movement, 'type' | 'lot' | 'stockType' | 'effect' | 'quantity' | 'line'> & {
      reason?: InventoryTransactionsRow['reason_code'];
      pairedWith?: Key;
    },
    now: Moment,
  ): Movement {
    const { reason = null, pairedWith = null, ...rest } = what;
    const cause: Cause = {
      source_module: 'erp',
      source_table: 'erp.goods_receipt_lines',
      source_id: line.goods_receipt_line_id,
      source_document_number: receipt.goods_receipt_number,
    };
    return {
      ...rest,
      cause,
      item: itemOf(line),
      warehouse: receipt.warehouse_id,
      at: now,
      refers: {
        purchase_order_line_id: line.purchase_order_line_id,
        goods_receipt_line_id: line.goods_receipt_line_id,
        reason_code: reason,
        paired_inventory_transaction_id: pairedWith,
        moved_by_employee_id: receipt.received_by_employee_id,
      },
    };
  }

  private lotOf(line: GoodsReceiptLinesRow): Key | null {
    if (line.lot_number === null) return null;
    if (!this.lots.has(line.lot_number)) this.noteLots();
    return must(this.lots.get(line.lot_number), `lot ${line.lot_number}`);
  }

  private noteLots(): void {
    for (const lot of this.erp.context.tables.inventory_lots.held())
      if (lot.goods_receipt_line_id !== null) this.lots.set(lot.lot_number, lot.inventory_lot_id);
  }
}

/** Receipts before history: their goods are part of the opening stock, so they are valued and nothing moves. */
export class OpeningGoodsIn implements GoodsIn {
  private readonly erp: Erp;
  private readonly sources: Sources;

  constructor(erp: Erp, sources: Sources) {
    this.erp = erp;
    this.sources = sources;
  }

  receive({ line }: Incoming): null {
    const cost = this.sources.material(itemOf(line).material_id).standard_cost_amount;
    const amount = multiply(line.received_quantity - line.rejected_quantity, 3, cost, 4, 2);
    this.erp.context.tables.goods_receipt_lines.change(line, {
      standard_unit_cost_amount: cost,
      stock_amount_base: amount,
      price_variance_amount: line.receipt_amount_base - amount,
    });
    return null;
  }

  inspect(): void {}

  sendBack(): null {
    throw new RangeError('nothing of the opening stock goes back');
  }
}

function itemOf(line: GoodsReceiptLinesRow): Item & { material_id: Key } {
  return { product_id: null, material_id: must(line.material_id ?? undefined, 'material of a receipt line') };
}

function stockTypeOf(line: GoodsReceiptLinesRow): Movement['stockType'] {
  return line.stock_type as Movement['stockType'];
}
