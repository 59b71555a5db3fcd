import type { BusinessFlow } from '../../../machinery/catalog/manifest.ts';

/** What quality hears of receipts, column by column. */
export const toQualityFlow: BusinessFlow = {
  id: 'erp-to-quality',
  to: 'quality',
  mode: 'real_time',
  sourceTables: ['goods_receipts', 'goods_receipt_lines'],
  targetTables: ['qms_integration_log'],
  expectedPerDay: 60,
  carries: 'receipts that quality is to inspect or to know of, and what goes back, which closes its non-conformance',
  columns: [
    'goods_receipt_lines.goods_receipt_line_id -> qms_integration_log.entity_id',
    'goods_receipts.goods_receipt_number -> qms_integration_log.document_number',
    'goods_receipt_lines.lot_number -> qms_integration_log.lot_number',
    'goods_receipt_lines.received_quantity -> qms_integration_log.inspected_quantity',
    'goods_receipt_lines.rejected_quantity -> qms_integration_log.rejected_quantity',
    'goods_receipt_lines.inspected_at -> qms_integration_log.occurred_at',
    'goods_receipts.received_at -> qms_integration_log.occurred_at',
  ],
};
