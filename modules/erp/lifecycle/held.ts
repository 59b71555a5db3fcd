import type { HeldRules } from '../../../machinery/base/lifecycle.ts';
import { GATHERED_MOVEMENTS, POSTED_BY_DOCUMENT } from './posting.ts';

const USE = ['material_issue', 'material_return'];

/** What is held by another rule than "until its state is final". */
export const HELD: HeldRules = {
  work_centers: 'always',
  routing: 'always',
  routing_operations: 'always',
  inspection_plans: 'always',
  inspection_plan_characteristics: 'always',
  cost_centers: 'always',
  general_ledger: 'always',
  // An entry is final when it is posted: nothing is reversed yet.
  journal_entries: { column: 'status', in: ['draft'] },
  // A closed request stays for as long as an order serves it, since a line of it that is struck opens it again.
  purchase_requisitions: {
    any: [
      { column: 'status', in: ['draft', 'submitted', 'approved', 'in_sourcing', 'partially_ordered'] },
      {
        referredBy: 'purchase_requisition_lines',
        by: 'purchase_requisition_id',
        that: { referredBy: 'purchase_order_lines', by: 'purchase_requisition_line_id' },
      },
    ],
  },
  purchase_requisition_lines: { with: 'purchase_requisitions', by: 'purchase_requisition_id' },
  purchase_order_lines: { with: 'purchase_orders', by: 'purchase_order_id' },
  goods_receipts: { with: 'purchase_orders', by: 'purchase_order_id' },
  goods_receipt_lines: { with: 'goods_receipts', by: 'goods_receipt_id' },
  // What was bought with an order as long as the order is open; bills of carriers, which have none, until they are paid.
  vendor_invoices: {
    any: [
      { with: 'purchase_orders', by: 'purchase_order_id' },
      {
        all: [
          { column: 'freight_invoice_id', above: 0 },
          { column: 'status', in: ['received', 'blocked', 'approved', 'partially_paid'] },
        ],
      },
    ],
  },
  // A payment is final when the bank has charged it.
  vendor_payments: { column: 'status', in: ['proposed', 'approved', 'sent'] },
  // What was sold may come back; as long as its invoice is open, its line counts it.
  sales_order_lines: {
    any: [
      { with: 'sales_orders', by: 'sales_order_id' },
      { referredBy: 'customer_invoice_lines', by: 'sales_order_line_id' },
    ],
  },
  customer_invoice_lines: { with: 'customer_invoices', by: 'customer_invoice_id' },
  // An advance, until it is used up; other money is applied when it comes.
  customer_payments: { column: 'unapplied_amount', above: 0 },
  inventory_balances: {
    any: [
      { column: 'inventory_lot_id', isNull: true },
      { with: 'inventory_lots', by: 'inventory_lot_id' },
    ],
  },
  // Until it is posted, and what an order has taken until the order is settled from it.
  inventory_transactions: {
    any: [
      { column: 'status', in: ['received'] },
      {
        all: [
          { column: 'transaction_type', in: [...Object.keys(GATHERED_MOVEMENTS), ...POSTED_BY_DOCUMENT] },
          { column: 'journal_entry_id', isNull: true },
          { column: 'amount', not: 0 },
        ],
      },
      {
        all: [
          { column: 'transaction_type', in: USE },
          { with: 'production_orders', by: 'production_order_id' },
        ],
      },
    ],
  },
};
