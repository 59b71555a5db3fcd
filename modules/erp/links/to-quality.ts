import { becomes, type LinkSource, type Mapped, type RowChange } from '../../../machinery/kernel/contract.ts';
import type { GoodsReceiptLinesRow, GoodsReceiptsRow, Rows, Sends } from '../rows.ts';

type ToQuality = Mapped<Sends['erp-to-quality']>;

/**
 * Material that came, and whether quality is to inspect it; what goes back is told with the receipt that brought it. Goods of opening receipts stand in the opening
 * stock, so that they have passed.
 */
export function tellReceipt(change: RowChange<GoodsReceiptLinesRow>, source: LinkSource<Rows>): ToQuality[] {
  const { kind, row } = change;
  if (row.material_id === null) return [];
  const isJudged = becomes(change, 'inspected_at', (at) => at !== null);
  if (kind !== 'insert' && !isJudged) return [];
  const receipt = source.get('goods_receipts', row.goods_receipt_id);
  if (kind === 'insert' && receipt.receipt_type === 'return') return [received(row, receipt, 'goods_return')];
  if (isJudged) return receipt.is_opening ? [received(row, receipt, 'inspection_passed')] : [];
  return row.stock_type === 'quality_inspection' && receipt.is_opening ? [] : [received(row, receipt, 'goods_receipt')];
}

function received(
  row: Readonly<GoodsReceiptLinesRow>,
  receipt: Readonly<GoodsReceiptsRow>,
  message_type: 'inspection_passed' | 'goods_receipt' | 'goods_return',
): ToQuality {
  return {
    table: 'qms_integration_log',
    columns: {
      direction: 'inbound',
      flow_id: 'erp-to-quality',
      counterpart_module: 'erp',
      message_type,
      entity_table: 'erp.goods_receipt_lines',
      entity_id: row.goods_receipt_line_id,
      document_number: receipt.goods_receipt_number,
      lot_number: row.lot_number,
      inspected_quantity: row.received_quantity,
      rejected_quantity: row.rejected_quantity,
      occurred_at: row.inspected_at ?? receipt.received_at ?? row.created_at,
      // In the order in which the database gives them back: what awaits an inspection is held.
      payload: {
        material_id: row.material_id,
        supplier_id: receipt.supplier_id,
        warehouse_id: receipt.warehouse_id,
        goods_receipt_id: receipt.reversal_of_goods_receipt_id ?? receipt.goods_receipt_id,
        awaits_inspection: row.stock_type === 'quality_inspection' && row.inspected_at === null,
        certificate_number: row.certificate_number,
        supplier_lot_number: row.supplier_lot_number,
      },
    },
  };
}
