import type { HeldRules } from '../../../machinery/base/lifecycle.ts';

/** What is held by another rule than "until its state is final". */
export const HELD: HeldRules = {
  purchase_requisition_lines: { with: 'purchase_requisitions', by: 'purchase_requisition_id' },
  rfq_lines: { with: 'rfq_headers', by: 'rfq_id' },
  rfq_suppliers: { with: 'rfq_headers', by: 'rfq_id' },
  rfq_responses: { with: 'rfq_headers', by: 'rfq_id' },
  rfq_response_lines: { with: 'rfq_responses', by: 'rfq_response_id' },
  quote_comparison: { with: 'rfq_headers', by: 'rfq_id' },
  contract_pricing: { with: 'supplier_contracts', by: 'supplier_contract_id' },
  // All that belongs to an order, until ERP has closed it: invoices may be credited, or sent once more, for as long.
  portal_purchase_order_lines: { with: 'portal_purchase_orders', by: 'portal_purchase_order_id' },
  portal_goods_receipts: { with: 'portal_purchase_orders', by: 'portal_purchase_order_id' },
  supplier_invoices: { with: 'portal_purchase_orders', by: 'portal_purchase_order_id' },
  supplier_invoice_lines: { with: 'supplier_invoices', by: 'supplier_invoice_id' },
  three_way_match_log: { with: 'supplier_invoices', by: 'supplier_invoice_id' },
  // A card is compared with those before, and a rating with the last one: a few rows a month for each supplier.
  supplier_performance_metrics: 'always',
  supplier_scorecards: 'always',
  supplier_rating_history: 'always',
  supplier_portal_users: 'always',
  audit_findings: { with: 'supplier_audits', by: 'supplier_audit_id' },
  // An alert is over when it has been read.
  supplier_notifications: { column: 'status', in: ['raised', 'sent'] },
};
