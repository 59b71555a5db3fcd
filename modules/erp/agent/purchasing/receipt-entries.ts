import { must } from '../../../../machinery/base/errors.ts';
import type {
  GoodsReceiptLinesRow,
  GoodsReceiptsRow,
  InventoryTransactionsRow,
  PurchaseOrdersRow,
} from '../../rows.ts';
import type { Posting } from '../context.ts';
import type { Buying } from './buying.ts';
import { ACCOUNTS, posting } from './postings.ts';

export interface Received {
  line: GoodsReceiptLinesRow;
  /** What changed the value of stock; null where stock is not touched. */
  movement: InventoryTransactionsRow | null;
}

export interface PostedReceipt {
  order: PurchaseOrdersRow;
  receipt: GoodsReceiptsRow;
  received: Received[];
  /** Answers for the price variance. */
  costCentre: string;
}

/**
 * Posts a receipt, or its return: stock at standard cost and the variance to it against goods received, not invoiced, at order price. Its
 * movements point to the entry.
 */
export function postReceipt({ tables, ledger, now }: Buying, posted: PostedReceipt): void {
  const { order, receipt, received } = posted;
  const isReturn = receipt.receipt_type === 'return';
  const sign = isReturn ? -1 : 1;
  const date = must(receipt.posting_date, 'posting date of a receipt');
  const number = must(receipt.goods_receipt_number, 'number of a receipt');
  const entry = ledger.post(
    {
      type: isReturn ? 'goods_receipt_reversal' : 'goods_receipt',
      company: order.company_id,
      cause: {
        source_module: 'erp',
        source_table: 'erp.goods_receipts',
        source_id: receipt.goods_receipt_id,
        source_document_number: number,
      },
      documentDate: date,
      postingDate: date,
      gathered: received.length,
      description: `${isReturn ? 'Return to' : 'Receipt from'} supplier, ${number} for ${order.purchase_order_number}`,
      lines: postingsOf(posted, sign),
    },
    now,
  );
  for (const { line, movement } of received)
    if (movement)
      tables.inventory_transactions.change(movement, {
        journal_entry_id: entry,
        price_variance_amount: sign * line.price_variance_amount,
      });
}

/** Stock and price variance of the whole receipt, and what is not invoiced of each order line. */
function postingsOf({ order, receipt, received, costCentre }: PostedReceipt, sign: 1 | -1): Posting[] {
  const sum = (column: 'stock_amount_base' | 'price_variance_amount') =>
    sign * received.reduce((total, { line }) => total + line[column], 0);
  return [
    posting(ACCOUNTS.rawMaterial, sum('stock_amount_base'), { warehouse_id: receipt.warehouse_id }),
    posting(ACCOUNTS.priceVariance, sum('price_variance_amount'), { cost_center_code: costCentre }),
    ...received.map(({ line }) =>
      posting(ACCOUNTS.goodsReceivedNotInvoiced, -sign * line.receipt_amount_base, {
        material_id: line.material_id,
        supplier_id: order.supplier_id,
        purchase_order_line_id: line.purchase_order_line_id,
        assignment_number: order.purchase_order_number,
      }),
    ),
  ];
}
