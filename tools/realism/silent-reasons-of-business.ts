/** The same of suppliers, money, warehouses, transport, service and customers. */
export const REASONS_OF_BUSINESS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'spare parts are bought without sourcing: the portal knows materials only': {
    'supplier.contract_pricing': ['mro_part_id'],
    'supplier.portal_goods_receipts': ['mro_part_id'],
    'supplier.portal_purchase_order_lines': ['mro_part_id'],
    'supplier.purchase_requisition_lines': ['mro_part_id'],
    'supplier.rfq_lines': ['mro_part_id'],
    'supplier.rfq_response_lines': ['mro_part_id'],
    'supplier.supplier_invoice_lines': ['mro_part_id'],
  },
  'prices of suppliers are net: what was bargained for is in the price': {
    'supplier.portal_purchase_order_lines': ['discount_pct'],
    'supplier.supplier_invoice_lines': ['discount_pct', 'discount_amount'],
    'supplier.supplier_invoices': ['discount_amount'],
  },
  'needs that ERP routes to sourcing are of the long term, are never withdrawn, and its orders do not name them': {
    'supplier.purchase_requisition_lines': ['purchase_order_number', 'cancellation_reason_code'],
    'supplier.purchase_requisitions': ['priority', 'cancellation_reason_code'],
  },
  'the parent signs for all companies and sites of the group': {
    'supplier.supplier_contracts': ['company_id', 'factory_id'],
  },
  'one weighting of scores, one tolerance of the match and one attempt: a person or a credit memo lifts the block on the match itself':
    {
      'supplier.supplier_scorecards': [
        'delivery_weight_pct',
        'quality_weight_pct',
        'cost_weight_pct',
        'responsiveness_weight_pct',
      ],
      'supplier.three_way_match_log': ['attempt_number', 'is_latest', 'tolerance_pct'],
    },
  'waits: master data does not take ratings over': {
    'supplier.supplier_rating_history': ['master_updated_at'],
  },
};
