import type {
  GoodsReceiptLinesRow,
  GoodsReceiptsRow,
  PurchaseOrderLinesRow,
  PurchaseOrdersRow,
  VendorInvoicesRow,
} from '../../rows.ts';
import type { Context } from '../context.ts';

/** What belongs to a purchase order: held for as long as the order is. */
export function linesOf({ tables }: Context, order: PurchaseOrdersRow): readonly PurchaseOrderLinesRow[] {
  return tables.purchase_order_lines.by('purchase_order_id', order.purchase_order_id);
}

/** Deliveries and returns. */
export function receiptsOf({ tables }: Context, order: PurchaseOrdersRow): readonly GoodsReceiptsRow[] {
  return tables.goods_receipts.by('purchase_order_id', order.purchase_order_id);
}

/** Receipts that brought goods. */
export function deliveriesOf(context: Context, order: PurchaseOrdersRow): GoodsReceiptsRow[] {
  return receiptsOf(context, order).filter((receipt) => receipt.receipt_type === 'receipt');
}

export function linesOfReceipt({ tables }: Context, receipt: GoodsReceiptsRow): readonly GoodsReceiptLinesRow[] {
  return tables.goods_receipt_lines.by('goods_receipt_id', receipt.goods_receipt_id);
}

export function invoicesOf({ tables }: Context, order: PurchaseOrdersRow): readonly VendorInvoicesRow[] {
  return tables.vendor_invoices.by('purchase_order_id', order.purchase_order_id);
}

/** The order line that a receipt line delivers. */
export function orderLineOf({ tables }: Context, line: GoodsReceiptLinesRow): PurchaseOrderLinesRow {
  return tables.purchase_order_lines.must(line.purchase_order_line_id);
}

/** Orders that are over have no course any more. */
export function isOver({ status }: PurchaseOrdersRow): boolean {
  return status === 'closed' || status === 'cancelled';
}
