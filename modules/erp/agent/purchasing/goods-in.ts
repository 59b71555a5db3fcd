import { multiply } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { GoodsReceiptLinesRow, GoodsReceiptsRow, InventoryTransactionsRow } from '../../rows.ts';
import type { Context, Item, Movement } from '../context.ts';
import type { Buying } from './buying.ts';

type Receipt = GoodsReceiptsRow;
type Line = GoodsReceiptLinesRow;

/** What receipts do to stock. */
export interface GoodsIn {
  receive(buying: Buying, receipt: Receipt, line: Line): void;
  /** Frees what passed the inspection and blocks what failed, both in thousandths. */
  inspect(buying: Buying, receipt: Receipt, line: Line, found: { passed: Scaled; failed: Scaled }): void;
  /** Gives the movement that changed the value of stock. */
  sendBack(buying: Buying, receipt: Receipt, line: Line): InventoryTransactionsRow;
}

/** Receipts within history: lots come into being, and movements of the warehouse carry their value. */
export const stockGoodsIn: GoodsIn = {
  receive(buying, receipt, line) {
    if (line.lot_number !== null) newLot(buying, receipt, line);
  },

  inspect(buying, receipt, line, { passed, failed }) {
    // Goods of opening receipts stand in the opening stock, unrestricted.
    if (receipt.is_opening) return;
    transfer(buying, receipt, line, 'unrestricted', passed);
    transfer(buying, receipt, line, 'blocked', failed);
    const lot = lotOf(buying, line);
    if (lot === null) return;
    const { inventory_lots } = buying.tables;
    inventory_lots.change(
      inventory_lots.must(lot),
      passed > 0
        ? { quality_status: 'released', hold_reason: null }
        : { quality_status: 'rejected', hold_reason: 'Failed the receiving inspection' },
    );
  },

  sendBack(buying, receipt, line) {
    const movement = buying.stock.book(
      movementOf(buying, receipt, line, {
        type: 'return_to_supplier',
        lot: lotOf(buying, line),
        stockType: 'blocked',
        effect: -1,
        quantity: line.received_quantity,
        reason: 'return_to_supplier',
      }),
    );
    buying.tables.goods_receipt_lines.change(line, valued(line, -must(movement.amount, 'amount of a movement')));
    return movement;
  },
};

/** Receipts before history: their goods are part of the opening stock, so they are valued and nothing moves. */
export const openingGoodsIn: GoodsIn = {
  receive({ tables, copies }, _, line) {
    const cost = copies['master.materials'].must(line.material_id).standard_cost_amount;
    const amount = multiply(line.received_quantity - line.rejected_quantity, 3, cost, 4, 2);
    tables.goods_receipt_lines.change(line, { standard_unit_cost_amount: cost, ...valued(line, amount) });
  },

  inspect() {},

  sendBack() {
    throw new RangeError('nothing of the opening stock goes back');
  },
};

/** What goods are worth in stock; what they cost beyond it is a matter of price. */
function valued(line: Line, amount: Scaled): Pick<Line, 'stock_amount_base' | 'price_variance_amount'> {
  return { stock_amount_base: amount, price_variance_amount: line.receipt_amount_base - amount };
}

/** The warehouse has brought the goods of a line into stock. */
export function valueLine({ tables }: Context, line: Line, movement: InventoryTransactionsRow): void {
  tables.goods_receipt_lines.change(line, {
    standard_unit_cost_amount: movement.unit_cost_amount,
    ...valued(line, must(movement.amount, 'amount of a movement')),
  });
}

function newLot({ stock, copies, now }: Buying, { supplier_id }: Receipt, line: Line): Key {
  return stock.newLot({
    item: itemOf(line),
    origin: 'purchase',
    quantity: line.received_quantity - line.rejected_quantity,
    at: now,
    qualityStatus: line.stock_type === 'quality_inspection' ? 'inspection' : 'released',
    refers: {
      ...(line.lot_number === null ? {} : { lot_number: line.lot_number }),
      supplier_id,
      supplier_lot_number: line.supplier_lot_number,
      goods_receipt_line_id: line.goods_receipt_line_id,
      certificate_number: line.certificate_number,
      manufactured_on: line.manufactured_on,
      expiry_date: line.expiry_date,
      country_of_origin_code: copies['master.suppliers'].must(supplier_id).country_code,
    },
  });
}

/** Out of inspection and into another stock type: two movements that point to each other. */
function transfer(
  buying: Buying,
  receipt: Receipt,
  line: Line,
  to: 'unrestricted' | 'blocked',
  quantity: Scaled,
): void {
  if (quantity === 0) return;
  const isFree = to === 'unrestricted';
  const number = isFree ? 2 : 4;
  const reason = isFree ? 'inspection_passed' : 'inspection_failed';
  const moved = { lot: lotOf(buying, line), quantity, reason } as const;
  const out = buying.stock.book(
    movementOf(buying, receipt, line, {
      ...moved,
      type: 'status_change_out',
      stockType: 'quality_inspection',
      effect: -1,
      line: number,
    }),
  );
  buying.stock.book(
    movementOf(buying, receipt, line, {
      ...moved,
      type: 'status_change_in',
      stockType: to,
      effect: 1,
      line: number + 1,
      pairedWith: out.inventory_transaction_id,
    }),
  );
}

function movementOf(
  { now }: Context,
  receipt: Receipt,
  line: Line,
  what: Pick<Movement, 'type' | 'lot' | 'stockType' | 'effect' | 'quantity' | 'line'> & {
    reason?: InventoryTransactionsRow['reason_code'];
    pairedWith?: Key;
  },
): Movement {
  const { reason = null, pairedWith = null, ...rest } = what;
  return {
    ...rest,
    cause: {
      source_module: 'erp',
      source_table: 'erp.goods_receipt_lines',
      source_id: line.goods_receipt_line_id,
      source_document_number: receipt.goods_receipt_number,
    },
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

/** The lot that a receipt line made, or that goes back with a return. */
function lotOf({ tables }: Context, { lot_number }: Line): Key | null {
  if (lot_number === null) return null;
  const lot = tables.inventory_lots.by('lot_number', lot_number).find((one) => one.goods_receipt_line_id !== null);
  return must(lot, `lot ${lot_number}`).inventory_lot_id;
}

function itemOf({ material_id }: Line): Item {
  return { product_id: null, material_id: must(material_id, 'material of a receipt line') };
}
