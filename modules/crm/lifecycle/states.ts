import type { HeldRules } from '../../../machinery/base/lifecycle.ts';

/** How the documents of sales live. */
export const STATES = {
  sales_territories: {
    begins: ['active'],
    follows: { active: [] },
  },
  sales_reps: {
    begins: ['active'],
    follows: { active: ['on_leave'], on_leave: ['active'] },
  },
  accounts: {
    begins: ['active'],
    follows: {
      active: ['dormant'],
      dormant: ['active'],
    },
  },
  contacts: {
    begins: ['active'],
    follows: { active: ['left'], left: [] },
  },
  campaigns: {
    begins: ['planned'],
    follows: { planned: ['active'], active: ['completed'], completed: [] },
  },
  campaign_members: {
    begins: ['sent'],
    follows: {
      sent: ['bounced', 'opened', 'clicked', 'responded', 'unsubscribed'],
      opened: ['clicked', 'responded', 'unsubscribed'],
      clicked: ['responded', 'unsubscribed'],
      responded: [],
      bounced: [],
      unsubscribed: [],
    },
  },
  leads: {
    begins: ['new', 'assigned'],
    follows: {
      new: ['assigned', 'disqualified'],
      assigned: ['contacted', 'disqualified'],
      contacted: ['nurturing', 'qualified', 'disqualified'],
      nurturing: ['qualified', 'disqualified'],
      qualified: ['converted', 'disqualified'],
      converted: [],
      disqualified: [],
    },
  },
  opportunities: {
    begins: ['open'],
    follows: { open: ['won', 'lost', 'abandoned'], won: [], lost: [], abandoned: [] },
  },
  quotations: {
    begins: ['draft'],
    follows: {
      draft: ['in_approval', 'sent', 'withdrawn'],
      in_approval: ['sent', 'withdrawn', 'superseded'],
      sent: ['accepted', 'rejected', 'expired', 'superseded', 'withdrawn'],
      accepted: ['ordered'],
      ordered: [],
      rejected: [],
      expired: [],
      superseded: [],
      withdrawn: [],
    },
  },
  contracts: {
    begins: ['draft'],
    follows: {
      draft: ['in_review'],
      in_review: ['active'],
      active: ['expired', 'renewed', 'terminated'],
      expired: [],
      renewed: [],
      terminated: [],
    },
  },
  activities: {
    begins: ['planned'],
    follows: {
      planned: ['in_progress', 'completed', 'no_show', 'cancelled'],
      in_progress: ['completed'],
      completed: [],
      no_show: [],
      cancelled: [],
    },
  },
  tasks: {
    begins: ['open'],
    follows: {
      open: ['completed', 'cancelled'],
      completed: [],
      cancelled: [],
    },
  },
  cases: {
    begins: ['open'],
    follows: {
      open: ['in_progress'],
      in_progress: ['waiting_customer', 'waiting_internal'],
      waiting_customer: ['resolved'],
      waiting_internal: ['resolved'],
      resolved: ['closed', 'in_progress'],
      closed: [],
    },
  },
  sales_forecasts: {
    begins: ['draft'],
    follows: { draft: ['submitted'], submitted: ['approved', 'settled'], approved: ['settled'], settled: [] },
  },
} as const;

/** What is held by another rule than "until its state is final". */
export const HELD: HeldRules = {
  sales_territories: 'always',
  sales_reps: 'always',
  accounts: 'always',
  contacts: 'always',
  campaign_members: { with: 'campaigns', by: 'campaign_id' },
  lead_activities: { with: 'leads', by: 'lead_id' },
  opportunity_stage_history: {
    all: [
      { column: 'left_at', isNull: true },
      { with: 'opportunities', by: 'opportunity_id' },
    ],
  },
  opportunity_products: { with: 'opportunities', by: 'opportunity_id' },
  case_comments: { with: 'cases', by: 'case_id' },
  quotation_lines: { with: 'quotations', by: 'quotation_id' },
  // The segmentation counts the orders of a year, a forecast what was won in its month.
  customer_orders: 'always',
  opportunities: {
    any: [
      { column: 'status', in: ['open'] },
      { column: 'forecast_category', in: ['closed'] },
    ],
  },
  // Goods may come back after they were handed over.
  customer_shipments: 'always',
  // A run of the segmentation looks at the one before.
  customer_segments: 'always',
};
