import type { BusinessFlow } from '../../../machinery/catalog/manifest.ts';

/** What quality hears of receipts, column by column. */
export const toQualityFlow: BusinessFlow = {
  id: 'erp-to-quality',
  to: 'quality',
  mode: 'real_time',
  sourceTables: ['goods_receipts', 'goods_receipt_lines'],
  targetTables: ['qms_integration_log', 'ncr_headers'],
  expectedPerDay: 60,
  carries:
    'receipts with the verdict of their inspection; what failed opens a non-conformance, what went back closes it',
  columns: [
    'goods_receipt_lines.goods_receipt_line_id -> qms_integration_log.entity_id',
    'goods_receipts.goods_receipt_number -> qms_integration_log.document_number',
    'goods_receipt_lines.lot_number -> qms_integration_log.lot_number',
    'goods_receipt_lines.received_quantity -> qms_integration_log.inspected_quantity',
    'goods_receipt_lines.rejected_quantity -> qms_integration_log.rejected_quantity',
    'goods_receipt_lines.inspected_at -> qms_integration_log.occurred_at',
    'goods_receipts.received_at -> qms_integration_log.occurred_at',
    'goods_receipts.goods_receipt_id -> ncr_headers.goods_receipt_id',
    'goods_receipts.goods_receipt_number -> ncr_headers.goods_receipt_number',
    'goods_receipts.supplier_id -> ncr_headers.supplier_id',
    'goods_receipts.warehouse_id -> ncr_headers.warehouse_id',
    'goods_receipt_lines.material_id -> ncr_headers.material_id',
    'goods_receipt_lines.lot_number -> ncr_headers.lot_number',
    'goods_receipt_lines.received_quantity -> ncr_headers.lot_quantity',
    'goods_receipt_lines.rejected_quantity -> ncr_headers.nonconforming_quantity',
    'goods_receipt_lines.unit_of_measure -> ncr_headers.unit_of_measure',
    'goods_receipt_lines.inspected_at -> ncr_headers.detected_at',
  ],
};
