import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'supplier_invoices.supplier_invoice_number': {},
    'three_way_match_log.match_number': {},
  },
  balances: {
    invoices_sum_their_lines: {
      says: 'Law 2: An invoice is the sum of its lines.',
      sum: 'net_amount, discount_amount, tax_amount, total_amount from supplier_invoices',
      equals: 'net_amount, discount_amount, tax_amount, total_amount from supplier_invoice_lines',
    },
    order_lines_have_what_was_received: {
      says: 'An order line has received what its receipts say.',
      sum: 'received_quantity, rejected_quantity from portal_purchase_order_lines',
      equals: "received_quantity, rejected_quantity from portal_goods_receipts where receipt_type = 'receipt'",
    },
    nothing_comes_that_was_not_sent: {
      says: 'No more of an order line is received than was sent.',
      sum: 'received_quantity from portal_purchase_order_lines',
      atMost: 'shipped_quantity from portal_purchase_order_lines',
    },
  },
  moments: {
    portal_purchase_orders: [['published_at', 'first_viewed_at', 'acknowledged_at']],
    supplier_invoices: [['submitted_at', 'matched_at', 'transferred_at']],
    three_way_match_log: [['supplier_invoice_id.submitted_at', 'matched_at', 'resolved_at']],
  },
  agreements: {
    'supplier_invoices.supplier_id': { law: 9, equals: ['portal_purchase_order_id.supplier_id'] },
    'supplier_invoices.currency_code': { law: 9, equals: ['portal_purchase_order_id.currency_code'] },
    'supplier_invoice_lines.material_id': { law: 9, equals: ['portal_purchase_order_line_id.material_id'] },
    'portal_goods_receipts.material_id': { law: 9, equals: ['portal_purchase_order_line_id.material_id'] },
    'three_way_match_log.supplier_id': { law: 11, equals: ['supplier_invoice_id.supplier_id'] },
  },
  parts: {
    orders_have_lines: {
      of: 'portal_purchase_orders',
      part: 'portal_purchase_order_lines',
      by: 'portal_purchase_order_id',
    },
    invoices_have_lines: { of: 'supplier_invoices', part: 'supplier_invoice_lines', by: 'supplier_invoice_id' },
    invoices_are_matched: {
      of: 'supplier_invoices',
      where: 'matched_at is not null',
      part: 'three_way_match_log',
      by: 'supplier_invoice_id',
    },
  },
  states: lifecycle.states,
};
