import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import type {
  GoodsReceiptLinesRow,
  GoodsReceiptsRow,
  PurchaseOrderLinesRow,
  PurchaseOrdersRow,
  Rows,
  VendorInvoicesRow,
} from '../../rows.ts';
import type { Context } from '../context.ts';

type RequestLine = Rows['purchase_requisition_lines'];

/** One purchase order with all that follows from it. Its rows are released together, when the last one is final. */
export interface Purchase {
  readonly order: PurchaseOrdersRow;
  readonly lines: PurchaseOrderLinesRow[];
  readonly receipts: GoodsReceiptsRow[];
  readonly receiptLines: GoodsReceiptLinesRow[];
  readonly invoices: VendorInvoicesRow[];
}

/** One phase of a purchase. What comes next is a function of its rows. */
export interface Stage {
  /** The next moment at which something happens by itself; infinity when nothing will. */
  next(purchase: Purchase): Moment;
  /** Does what is due. */
  act(purchase: Purchase, now: Moment): void;
}

/** All purchases that are not over. */
export class Purchases {
  private readonly context: Context;
  private readonly byOrder = new Map<Key, Purchase>();

  constructor(context: Context) {
    this.context = context;
  }

  /** Builds the purchases from the held rows. */
  restore(): void {
    const { tables } = this.context;
    this.byOrder.clear();
    for (const order of tables.purchase_orders.held())
      this.byOrder.set(order.purchase_order_id, { order, lines: [], receipts: [], receiptLines: [], invoices: [] });
    for (const line of tables.purchase_order_lines.held()) this.of(line.purchase_order_id).lines.push(line);
    for (const receipt of tables.goods_receipts.held()) this.of(receipt.purchase_order_id).receipts.push(receipt);
    for (const line of tables.goods_receipt_lines.held()) {
      const receipt = must(tables.goods_receipts.get(line.goods_receipt_id), `receipt ${line.goods_receipt_id}`);
      this.of(receipt.purchase_order_id).receiptLines.push(line);
    }
    for (const invoice of tables.vendor_invoices.held())
      if (invoice.purchase_order_id !== null) this.of(invoice.purchase_order_id).invoices.push(invoice);
  }

  all(): Iterable<Purchase> {
    return this.byOrder.values();
  }

  get(order: Key): Purchase | undefined {
    return this.byOrder.get(order);
  }

  add(order: PurchaseOrdersRow, lines: PurchaseOrderLinesRow[]): Purchase {
    const purchase: Purchase = { order, lines, receipts: [], receiptLines: [], invoices: [] };
    this.byOrder.set(order.purchase_order_id, purchase);
    return purchase;
  }

  /** The purchase is over. */
  drop(purchase: Purchase): void {
    this.byOrder.delete(purchase.order.purchase_order_id);
  }

  /** Lines of a request, in their order. */
  linesOfRequest(request: Key): readonly RequestLine[] {
    return this.context.tables.purchase_requisition_lines.by('purchase_requisition_id', request);
  }

  private of(order: Key): Purchase {
    return must(this.byOrder.get(order), `purchase order ${order}`);
  }
}

/** Receipts of a purchase that brought goods, with their lines; returns are left out. */
export function deliveriesOf(purchase: Purchase): GoodsReceiptsRow[] {
  return purchase.receipts.filter((receipt) => receipt.receipt_type === 'receipt');
}

export function linesOfReceipt(purchase: Purchase, receipt: GoodsReceiptsRow): GoodsReceiptLinesRow[] {
  return purchase.receiptLines.filter((line) => line.goods_receipt_id === receipt.goods_receipt_id);
}

export function orderLineOf(purchase: Purchase, line: GoodsReceiptLinesRow): PurchaseOrderLinesRow {
  return must(
    purchase.lines.find((one) => one.purchase_order_line_id === line.purchase_order_line_id),
    `order line ${line.purchase_order_line_id}`,
  );
}
