import { localDay } from '../../../machinery/base/company-time.ts';
import { multiply } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Message, Process } from '../../../machinery/kernel/contract.ts';
import type { PortalGoodsReceiptsRow, Types } from '../rows.ts';
import { type Context, goodsRejected, receiptTaken } from './context.ts';

/** Receipts and returns as ERP books them: how late, and what the order has got. */
export const receipts: Process<Types> = {
  name: 'receipts',
  takes: { portal_goods_receipts: takeReceipt },
};

function takeReceipt(context: Context, { columns }: Message<Types, 'portal_goods_receipts'>): void {
  const { tables } = context;
  const [known] = tables.portal_goods_receipts.by(
    'goods_receipt_line_id',
    must(columns.goods_receipt_line_id, 'receipt line'),
  );
  if (known) followInspection(context, known, columns);
  else add(context, columns);
}

function add(context: Context, columns: Partial<PortalGoodsReceiptsRow>): void {
  const { tables } = context;
  const [order] = tables.portal_purchase_orders.by('purchase_order_id', must(columns.purchase_order_id, 'order'));
  const [line] = tables.portal_purchase_order_lines.by(
    'purchase_order_line_id',
    must(columns.purchase_order_line_id, 'order line'),
  );
  const promised = line?.confirmed_date ?? line?.requested_date ?? null;
  const isReceipt = columns.receipt_type === 'receipt';
  const receipt = tables.portal_goods_receipts.receive(columns, {
    portal_purchase_order_id: order?.portal_purchase_order_id ?? null,
    portal_purchase_order_line_id: line?.portal_purchase_order_line_id ?? null,
    promised_date: isReceipt ? promised : null,
    days_late: isReceipt && promised !== null ? localDay(must(columns.received_at, 'receipt')) - promised : null,
  });
  if (isReceipt && line && order) {
    const value = multiply(receipt.received_quantity - receipt.rejected_quantity, 3, line.unit_price_amount, 4, 2);
    // What came before history began is not what is on its way now.
    const isAnnounced = line.announced_quantity !== null && !receipt.is_opening;
    tables.portal_purchase_order_lines.change(line, {
      received_quantity: line.received_quantity + receipt.received_quantity,
      rejected_quantity: line.rejected_quantity + receipt.rejected_quantity,
      last_received_at: receipt.received_at,
      // What came without a notice was sent, too.
      ...(isAnnounced ? {} : { shipped_quantity: line.shipped_quantity + receipt.received_quantity }),
      ...(receipt.is_opening ? {} : { announced_quantity: null, announced_arrival_at: null }),
    });
    tables.portal_purchase_orders.change(order, { received_amount: order.received_amount + value });
  }
  context.tell(receiptTaken, receipt);
}

/** What the inspection has found since. */
function followInspection(
  context: Context,
  receipt: PortalGoodsReceiptsRow,
  columns: Partial<PortalGoodsReceiptsRow>,
): void {
  const { tables } = context;
  const more = must(columns.rejected_quantity, 'rejected quantity') - receipt.rejected_quantity;
  tables.portal_goods_receipts.change(receipt, {
    rejected_quantity: receipt.rejected_quantity + more,
    ...(receipt.status === 'received' && columns.status === 'inspected' ? { status: 'inspected' } : {}),
  });
  if (more === 0 || receipt.receipt_type !== 'receipt') return;
  const line = tables.portal_purchase_order_lines.get(receipt.portal_purchase_order_line_id ?? 0);
  if (line) tables.portal_purchase_order_lines.change(line, { rejected_quantity: line.rejected_quantity + more });
  context.tell(goodsRejected, receipt);
}
