import type { StateMachine } from '../../../machinery/base/lifecycle.ts';

/** States of every table that has them. Orders and receipts come as ERP has them, also in the midst of their lives. */
export const STATES: Readonly<Record<string, StateMachine>> = {
  purchase_requisitions: {
    begins: ['received'],
    follows: {
      received: ['in_sourcing', 'sourced', 'cancelled'],
      in_sourcing: ['sourced', 'cancelled'],
      sourced: [],
      cancelled: [],
    },
  },
  purchase_requisition_lines: {
    begins: ['open'],
    follows: {
      open: ['in_rfq', 'covered', 'cancelled'],
      in_rfq: ['covered', 'cancelled'],
      covered: ['ordered'],
      ordered: [],
      cancelled: [],
    },
  },
  rfq_headers: {
    begins: ['draft', 'published'],
    follows: {
      draft: ['published', 'cancelled'],
      published: ['under_evaluation', 'cancelled'],
      under_evaluation: ['awarded', 'cancelled'],
      awarded: [],
      cancelled: [],
    },
  },
  rfq_lines: { begins: ['open'], follows: { open: ['awarded', 'no_award'], awarded: [], no_award: [] } },
  rfq_suppliers: {
    begins: ['invited'],
    follows: {
      invited: ['viewed', 'declined', 'responded', 'no_response'],
      viewed: ['declined', 'responded', 'no_response'],
      declined: [],
      responded: [],
      no_response: [],
    },
  },
  rfq_responses: {
    begins: ['sealed', 'opened', 'disqualified'],
    follows: {
      sealed: ['opened', 'disqualified', 'withdrawn', 'superseded'],
      opened: ['awarded', 'rejected', 'disqualified'],
      superseded: [],
      withdrawn: [],
      disqualified: [],
      awarded: [],
      rejected: [],
    },
  },
  quote_comparison: {
    column: 'approval_status',
    begins: ['pending'],
    follows: { pending: ['approved', 'rejected'], approved: [], rejected: [] },
  },
  supplier_contracts: {
    begins: ['draft', 'active'],
    follows: {
      draft: ['active', 'terminated'],
      active: ['expired', 'terminated', 'renewed'],
      expired: [],
      terminated: [],
      renewed: [],
    },
  },
  contract_pricing: {
    begins: ['active'],
    follows: { active: ['superseded', 'blocked'], superseded: [], blocked: ['active'] },
  },
  supplier_capacity_plans: {
    begins: ['requested'],
    follows: {
      requested: ['committed', 'declined'],
      committed: ['superseded', 'closed'],
      declined: ['closed'],
      superseded: [],
      closed: [],
    },
  },
  portal_purchase_orders: {
    column: 'order_status',
    begins: ['draft', 'approved', 'sent', 'confirmed', 'partially_received', 'received', 'closed', 'cancelled'],
    follows: {
      draft: ['approved', 'cancelled'],
      approved: ['sent', 'cancelled'],
      sent: ['confirmed', 'cancelled'],
      confirmed: ['partially_received', 'received', 'closed', 'cancelled'],
      partially_received: ['received', 'closed'],
      received: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  portal_purchase_order_lines: {
    begins: ['open', 'confirmed', 'partially_received', 'received', 'cancelled'],
    follows: {
      open: ['confirmed', 'cancelled'],
      confirmed: ['partially_received', 'received', 'cancelled'],
      partially_received: ['received', 'cancelled'],
      received: [],
      cancelled: [],
    },
  },
  portal_goods_receipts: {
    begins: ['received', 'inspected'],
    follows: {
      received: ['inspected', 'invoiced', 'reversed'],
      inspected: ['invoiced', 'reversed'],
      invoiced: [],
      reversed: [],
    },
  },
  supplier_invoices: {
    begins: ['submitted', 'matching'],
    follows: {
      submitted: ['blocked', 'matched', 'rejected'],
      matching: ['blocked', 'matched', 'rejected'],
      blocked: ['transferred', 'rejected'],
      matched: ['transferred'],
      transferred: [],
      rejected: [],
    },
  },
  three_way_match_log: {
    column: 'match_status',
    begins: ['matched', 'matched_with_tolerance', 'blocked', 'released', 'rejected'],
    follows: { matched: [], matched_with_tolerance: [], blocked: ['released', 'rejected'], released: [], rejected: [] },
  },
  supplier_scorecards: {
    begins: ['calculated'],
    follows: { calculated: ['reviewed'], reviewed: ['published'], published: ['acknowledged'], acknowledged: [] },
  },
  supplier_qualification: {
    begins: ['in_progress'],
    follows: {
      in_progress: ['qualified', 'conditional', 'rejected'],
      qualified: ['suspended', 'expired'],
      conditional: ['qualified', 'suspended', 'expired'],
      suspended: ['qualified', 'conditional', 'expired'],
      rejected: [],
      expired: [],
    },
  },
  supplier_documents: {
    begins: ['submitted'],
    follows: {
      submitted: ['valid', 'rejected'],
      valid: ['expired', 'renewed'],
      expired: ['renewed'],
      renewed: [],
      rejected: [],
    },
  },
  supplier_audits: {
    begins: ['planned'],
    follows: {
      planned: ['in_progress', 'cancelled'],
      in_progress: ['reported'],
      reported: ['closed'],
      closed: [],
      cancelled: [],
    },
  },
  audit_findings: {
    begins: ['open'],
    follows: {
      open: ['answered', 'escalated'],
      escalated: ['answered'],
      answered: ['verified', 'open'],
      verified: ['closed'],
      closed: [],
    },
  },
  supplier_portal_users: {
    begins: ['invited'],
    follows: {
      invited: ['active', 'deactivated'],
      active: ['locked', 'deactivated'],
      locked: ['active', 'deactivated'],
      deactivated: [],
    },
  },
  supplier_communications: {
    begins: ['sent'],
    follows: { sent: ['read'], read: ['answered', 'closed'], answered: ['closed'], closed: [] },
  },
  supplier_notifications: {
    begins: ['sent', 'failed'],
    follows: {
      sent: ['read', 'acknowledged', 'expired'],
      read: [],
      acknowledged: [],
      failed: [],
      expired: [],
    },
  },
};
