import { defineLifecycle, type Shares } from '../../machinery/base/lifecycle.ts';
import type { CustomerFeedbackRow, ServiceTicketsRow, WarrantyClaimsRow } from './rows.ts';

/** What customer service lives by. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('service', {
  states: {
    service_teams: { begins: ['active'], follows: { active: ['dissolved'], dissolved: [] } },
    service_queues: { begins: ['active'], follows: { active: ['closed'], closed: [] } },
    service_agents: {
      begins: ['active'],
      follows: { active: ['away', 'closed'], away: ['active', 'closed'], closed: [] },
    },
    field_technicians: {
      begins: ['active'],
      follows: { active: ['away', 'withdrawn'], away: ['active', 'withdrawn'], withdrawn: [] },
    },
    sla_definitions: {
      begins: ['active'],
      opens: ['active', 'retired'],
      follows: { active: ['retired'], retired: [] },
    },
    escalation_rules: { begins: ['active'], follows: { active: ['suspended'], suspended: ['active'] } },
    resolution_codes: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
    service_tickets: {
      begins: ['new'],
      follows: {
        new: ['assigned', 'cancelled'],
        assigned: ['in_progress', 'cancelled'],
        in_progress: ['waiting_customer', 'waiting_for_parts', 'waiting_internal', 'resolved'],
        waiting_customer: ['in_progress'],
        waiting_for_parts: ['in_progress'],
        waiting_internal: ['in_progress'],
        resolved: ['closed', 'in_progress'],
        closed: [],
        cancelled: [],
      },
    },
    ticket_escalations: {
      begins: ['open'],
      follows: { open: ['acknowledged', 'ended'], acknowledged: ['ended'], ended: [] },
    },
    warranty_registrations: {
      begins: ['pending', 'active'],
      follows: { pending: ['active', 'void'], active: ['expired', 'void'], expired: [], void: [] },
    },
    warranty_claims: {
      begins: ['submitted'],
      follows: {
        submitted: ['in_assessment', 'withdrawn'],
        in_assessment: ['approved', 'partially_approved', 'rejected'],
        approved: ['settled'],
        partially_approved: ['settled'],
        rejected: [],
        settled: [],
        withdrawn: [],
      },
    },
    rma_requests: {
      begins: ['requested'],
      follows: {
        requested: ['approved', 'rejected', 'cancelled'],
        approved: ['in_transit', 'expired'],
        in_transit: ['received'],
        received: ['inspected'],
        inspected: ['closed'],
        closed: [],
        rejected: [],
        expired: [],
        cancelled: [],
      },
    },
    rma_line_items: {
      begins: ['requested'],
      follows: {
        requested: ['authorised', 'cancelled'],
        authorised: ['received', 'cancelled'],
        received: ['inspected'],
        inspected: ['closed'],
        closed: [],
        cancelled: [],
      },
    },
    field_service_appointments: {
      begins: ['requested'],
      follows: {
        requested: ['planned', 'cancelled'],
        planned: ['confirmed', 'cancelled'],
        confirmed: ['on_route', 'cancelled'],
        on_route: ['on_site', 'no_access'],
        on_site: ['completed'],
        completed: [],
        no_access: [],
        cancelled: [],
      },
    },
    service_parts: { begins: ['active'], follows: { active: ['phase_out'], phase_out: ['closed'], closed: [] } },
    service_parts_usage: {
      begins: ['reserved'],
      follows: { reserved: ['used', 'released'], used: ['returned'], returned: [], released: [] },
    },
    kb_categories: { begins: ['active'], follows: { active: ['hidden'], hidden: ['active'] } },
    kb_articles: {
      begins: ['draft'],
      follows: { draft: ['in_review'], in_review: ['published'], published: ['retired'], retired: [] },
    },
    portal_users: {
      begins: ['invited'],
      follows: { invited: ['active'], active: ['locked', 'deactivated'], locked: ['active'], deactivated: [] },
    },
    customer_surveys: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
    survey_responses: {
      begins: ['sent'],
      follows: { sent: ['answered', 'expired', 'undeliverable'], answered: [], expired: [], undeliverable: [] },
    },
    customer_feedback: {
      begins: ['received'],
      follows: { received: ['routed'], routed: ['answered'], answered: ['closed'], closed: [] },
    },
  },
  held: {
    service_teams: 'always',
    service_queues: 'always',
    resolution_codes: 'always',
    escalation_rules: 'always',
    customer_surveys: 'always',
    service_parts: 'always',
    kb_categories: 'always',
    portal_users: 'always',
    // What a customer thinks of a ticket follows from how it went.
    service_tickets: {
      any: [
        {
          column: 'status',
          in: [
            'new',
            'assigned',
            'in_progress',
            'waiting_customer',
            'waiting_for_parts',
            'waiting_internal',
            'resolved',
          ],
        },
        // Goods that are wanted back are those of its ticket.
        {
          referredBy: 'warranty_claims',
          by: 'service_ticket_id',
          that: { column: 'status', in: ['submitted', 'in_assessment'] },
        },
        {
          referredBy: 'survey_responses',
          by: 'service_ticket_id',
          that: { column: 'status', in: ['sent'] },
        },
      ],
    },
    ticket_comments: { with: 'service_tickets', by: 'service_ticket_id' },
    // An escalation that is over still says which rule has applied to the ticket.
    ticket_escalations: { with: 'service_tickets', by: 'service_ticket_id' },
    ticket_attachments: { column: 'scan_status', in: ['pending'] },
    // A used part may come back until the ticket is closed.
    service_parts_usage: { with: 'service_tickets', by: 'service_ticket_id' },
    // What is claimed under a warranty may be granted after its end.
    warranty_registrations: {
      any: [
        { column: 'status', in: ['pending', 'active'] },
        { referredBy: 'warranty_claims', by: 'warranty_registration_id' },
      ],
    },
    rma_line_items: { with: 'rma_requests', by: 'rma_request_id' },
    // Criticism waits for its editor.
    kb_article_ratings: {
      all: [
        { column: 'reason_code', in: ['outdated', 'incomplete', 'unclear', 'wrong_product', 'wrong', 'translation'] },
        { column: 'handled_at', isNull: true },
      ],
    },
    service_metrics_daily: { column: 'calculated_at', isNull: true },
    // A person is asked once in a while only, so that the last invitation is remembered.
    survey_responses: { with: 'portal_users', by: 'portal_user_id' },
  },
  ratesPerYear: {},
  shares: {
    ticketType: [
      ['technical_problem', 0.27],
      ['spare_parts', 0.18],
      ['delivery_problem', 0.14],
      ['product_defect', 0.1],
      ['installation', 0.08],
      ['warranty_question', 0.08],
      ['documentation', 0.07],
      ['return_request', 0.04],
      ['general_question', 0.04],
    ] as const satisfies Shares<ServiceTicketsRow['ticket_type']>,
    channel: [
      ['phone', 0.34],
      ['email', 0.3],
      ['portal', 0.24],
      ['sales', 0.06],
      ['web_chat', 0.04],
      ['field_visit', 0.02],
    ] as const satisfies Shares<ServiceTicketsRow['channel']>,
    priority: [
      ['low', 0.18],
      ['normal', 0.57],
      ['high', 0.19],
      ['urgent', 0.06],
    ] as const satisfies Shares<ServiceTicketsRow['priority']>,
    supportLevel: [
      ['standard', 0.72],
      ['silver', 0.16],
      ['gold', 0.09],
      ['platinum', 0.03],
    ] as const,
    claimCause: [
      ['material', 0.2],
      ['machining', 0.16],
      ['assembly', 0.22],
      ['design', 0.06],
      ['application', 0.12],
      ['operation', 0.1],
      ['transport', 0.06],
      ['wear', 0.08],
    ] as const satisfies Shares<NonNullable<WarrantyClaimsRow['cause_code']>>,
    feedbackType: [
      ['praise', 0.3],
      ['criticism', 0.38],
      ['suggestion', 0.18],
      ['product_idea', 0.06],
      ['question', 0.08],
    ] as const satisfies Shares<CustomerFeedbackRow['feedback_type']>,
  },
  tickets: {
    /** Opened on a working day at scale 1, and how much more on a Monday. */
    perDay: 18,
    monday: 1.3,
    /** Working time to the resolution as a share of what is allowed: median and standard deviation of its logarithm. */
    resolution: { median: 0.26, sigma: 0.68 },
    response: { median: 0.28, sigma: 0.8 },
    /** Share of tickets whose first answer is none. */
    falseAnswers: 0.008,
    waitsForCustomer: 0.28,
    /** Working hours, median, and standard deviation of the logarithm. */
    customerAnswers: { hours: 9, sigma: 0.9 },
    waitsForParts: 0.06,
    reopened: 0.05,
    /** Days without a word after which a resolved ticket is closed. */
    silentDays: 3,
  },
  claims: {
    /** Share of defects of units under warranty that become a claim. */
    share: 0.68,
    assessmentDays: { median: 4, sigma: 0.5 },
    granted: 0.72,
    inPart: 0.08,
    goodwill: 0.06,
  },
  returns: { share: 0.92, approved: 0.88, neverArrive: 0.05, examinationDays: 5 },
  visits: {
    /** Share of visits that are reported but never made. */
    neverMade: 0.015,
    share: { installation: 0.95, technical_problem: 0.42, product_defect: 0.5 },
    fixedFirstTime: 0.81,
    /** Of the visits: moved to another day by the customer. */
    moved: 0.08,
  },
  surveys: { share: 0.6, afterDelivery: 0.12, answered: 0.27 },
  /** Pieces of feedback on a working day that come unasked. */
  feedbackPerDay: 2.6,
});
