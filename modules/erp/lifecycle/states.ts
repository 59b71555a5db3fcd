import type { StateMachine } from '../../../machinery/base/lifecycle.ts';

/** States of every table that has them. Ways that neighbours open (drafts by link, reversals, holds) are there before they are used. */
export const STATES: Readonly<Record<string, StateMachine>> = {
  work_centers: {
    begins: ['active'],
    follows: { active: ['suspended', 'retired'], suspended: ['active', 'retired'], retired: [] },
  },
  routing: {
    begins: ['draft', 'released'],
    follows: { draft: ['released'], released: ['superseded'], superseded: [] },
  },
  inspection_plans: {
    begins: ['draft', 'released'],
    follows: { draft: ['released'], released: ['superseded'], superseded: [] },
  },
  cost_centers: { begins: ['active'], follows: { active: ['closed'], closed: [] } },
  general_ledger: {
    begins: ['active'],
    follows: { active: ['blocked', 'closed'], blocked: ['active', 'closed'], closed: [] },
  },
  demand_forecasts: {
    begins: ['draft', 'approved'],
    follows: {
      draft: ['approved', 'superseded'],
      approved: ['superseded', 'closed'],
      superseded: [],
      closed: [],
    },
  },
  safety_stock_levels: {
    begins: ['proposed', 'active'],
    follows: { proposed: ['active', 'superseded'], active: ['superseded'], superseded: [] },
  },
  mrp_runs: {
    begins: ['running', 'completed'],
    follows: { running: ['completed', 'failed'], completed: [], failed: [] },
  },
  purchase_requisitions: {
    begins: ['draft', 'submitted', 'approved'],
    follows: {
      draft: ['submitted', 'cancelled'],
      submitted: ['approved', 'rejected', 'cancelled'],
      approved: ['in_sourcing', 'partially_ordered', 'ordered', 'cancelled'],
      in_sourcing: ['approved', 'partially_ordered', 'ordered', 'cancelled'],
      // The order line that served it may be struck.
      partially_ordered: ['approved', 'ordered', 'cancelled'],
      ordered: ['partially_ordered', 'approved', 'cancelled'],
      rejected: [],
      cancelled: [],
    },
  },
  purchase_requisition_lines: {
    begins: ['open'],
    follows: {
      open: ['in_sourcing', 'partially_ordered', 'ordered', 'cancelled'],
      in_sourcing: ['open', 'partially_ordered', 'ordered', 'cancelled'],
      partially_ordered: ['ordered', 'cancelled'],
      ordered: ['open', 'cancelled'],
      cancelled: [],
    },
  },
  supplier_quotations: {
    begins: ['received'],
    follows: {
      received: ['compared', 'expired'],
      compared: ['accepted', 'rejected', 'expired'],
      accepted: [],
      rejected: [],
      expired: [],
    },
  },
  purchase_orders: {
    begins: ['draft', 'approved'],
    follows: {
      draft: ['approved', 'cancelled'],
      approved: ['sent', 'cancelled'],
      sent: ['confirmed', 'cancelled'],
      confirmed: ['partially_received', 'received', 'cancelled', 'closed'],
      partially_received: ['received', 'closed'],
      received: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  purchase_order_lines: {
    begins: ['open'],
    follows: {
      open: ['partially_received', 'received', 'cancelled'],
      partially_received: ['received', 'cancelled'],
      received: ['invoiced'],
      invoiced: [],
      cancelled: [],
    },
  },
  goods_receipts: {
    begins: ['open', 'received'],
    follows: { open: ['received'], received: ['inspected', 'reversed'], inspected: ['reversed'], reversed: [] },
  },
  vendor_invoices: {
    begins: ['received', 'blocked', 'approved', 'rejected'],
    follows: {
      received: ['blocked', 'approved', 'rejected'],
      blocked: ['approved', 'rejected'],
      approved: ['blocked', 'partially_paid', 'paid', 'reversed'],
      partially_paid: ['paid', 'reversed'],
      paid: [],
      rejected: [],
      reversed: [],
    },
  },
  vendor_payments: {
    begins: ['proposed'],
    follows: {
      proposed: ['approved', 'rejected'],
      // What is set off against a credit memo passes no bank.
      approved: ['sent', 'cleared', 'rejected'],
      sent: ['cleared', 'returned'],
      cleared: ['reversed'],
      rejected: [],
      returned: [],
      reversed: [],
    },
  },
  sales_orders: {
    begins: ['draft', 'credit_hold', 'confirmed'],
    follows: {
      draft: ['credit_hold', 'confirmed', 'cancelled'],
      credit_hold: ['confirmed', 'released', 'cancelled'],
      confirmed: ['released', 'credit_hold', 'cancelled'],
      released: ['partially_shipped', 'shipped', 'cancelled'],
      // The rest may be called off when all that was shipped is invoiced.
      partially_shipped: ['shipped', 'invoiced', 'cancelled'],
      shipped: ['invoiced'],
      invoiced: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  sales_order_lines: {
    begins: ['open'],
    follows: {
      open: ['partially_shipped', 'shipped', 'cancelled'],
      partially_shipped: ['shipped', 'cancelled'],
      shipped: ['invoiced'],
      invoiced: [],
      cancelled: [],
    },
  },
  customer_invoices: {
    begins: ['draft', 'issued'],
    follows: {
      draft: ['issued'],
      issued: ['partially_paid', 'paid', 'disputed', 'written_off', 'reversed'],
      partially_paid: ['paid', 'disputed', 'written_off'],
      disputed: ['issued', 'partially_paid', 'paid', 'written_off', 'reversed'],
      paid: [],
      written_off: [],
      reversed: [],
    },
  },
  customer_payments: {
    // Transfers are booked from the statement of the bank, so they have cleared when they are known.
    begins: ['received', 'applied', 'cleared'],
    follows: {
      received: ['applied', 'bounced'],
      applied: ['cleared', 'bounced', 'reversed'],
      cleared: ['reversed'],
      bounced: [],
      reversed: [],
    },
  },
  production_orders: {
    begins: ['planned', 'firmed'],
    follows: {
      planned: ['firmed', 'cancelled'],
      firmed: ['released', 'cancelled'],
      released: ['in_progress'],
      in_progress: ['completed'],
      completed: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  production_costs: {
    begins: ['received'],
    follows: { received: ['valued'], valued: ['posted'], posted: ['valued', 'settled'], settled: [] },
  },
  erp_mes_sync_log: {
    begins: ['received', 'processed'],
    follows: {
      received: ['processed', 'failed', 'ignored'],
      failed: ['processed', 'ignored'],
      processed: [],
      ignored: [],
    },
  },
  inventory_lots: { begins: ['open'], follows: { open: ['exhausted', 'closed'], exhausted: [], closed: [] } },
  inventory_transactions: {
    begins: ['received'],
    follows: { received: ['posted', 'ignored'], posted: ['reversed'], reversed: [], ignored: [] },
  },
  inventory_reservations: {
    begins: ['open'],
    follows: {
      open: ['partially_issued', 'issued', 'cancelled', 'expired'],
      partially_issued: ['issued', 'cancelled', 'expired'],
      issued: [],
      cancelled: [],
      expired: [],
    },
  },
  inventory_variance: {
    begins: ['open'],
    follows: {
      open: ['under_investigation', 'adjusted', 'dismissed'],
      under_investigation: ['adjusted', 'dismissed'],
      adjusted: [],
      dismissed: [],
    },
  },
  journal_entries: {
    begins: ['draft', 'posted'],
    follows: { draft: ['posted'], posted: ['reversed'], reversed: [] },
  },
};
