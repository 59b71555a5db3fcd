import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'service_tickets.ticket_number': {},
    'ticket_comments.sequence_number': { per: 'service_ticket_id' },
    'ticket_escalations.sequence_number': { per: 'service_ticket_id' },
    'warranty_claims.warranty_claim_number': {},
    'rma_requests.rma_number': {},
    'rma_line_items.line_number': { per: 'rma_request_id', step: 10 },
    'field_service_appointments.appointment_number': {},
    'service_parts_usage.usage_number': {},
    'survey_responses.response_number': {},
    'customer_feedback.feedback_number': {},
    'kb_articles.version_number': { per: 'article_number, language_code' },
  },
  balances: {
    parts_used_are_those_of_tickets: {
      says: 'What service parts say was used and brought back is what was booked on tickets.',
      by: 'service_part_id',
      sum: 'used_quantity, returned_quantity from service_parts',
      equals: 'used_quantity, returned_quantity from service_parts_usage',
    },
    parts_reserved_are_those_of_tickets: {
      says: 'What is reserved of a service part is what open bookings have reserved.',
      by: 'service_part_id',
      sum: 'reserved_quantity from service_parts',
      equals: "reserved_quantity from service_parts_usage where status = 'reserved'",
    },
    claims_granted_are_within_the_warranty: {
      says: 'What was granted under a warranty is what its claims were granted.',
      by: 'warranty_registration_id',
      sum: 'claimed_quantity from warranty_registrations',
      equals: 'approved_quantity from warranty_claims',
    },
    returns_are_within_what_was_authorised: {
      says: 'No more comes back than was authorised.',
      sum: 'received_quantity from rma_line_items',
      atMost: 'authorised_quantity from rma_line_items',
    },
    credits_of_returns_are_those_of_their_lines: {
      says: 'The credit of a closed return is that of its lines less the fee.',
      by: 'rma_request_id',
      sum: "credit_amount + restocking_fee_amount from rma_requests where status = 'closed'",
      equals: "credit_amount from rma_line_items where status = 'closed'",
    },
    ratings_are_counted_on_their_article: {
      says: 'An article counts its ratings.',
      by: 'kb_article_id',
      sum: 'helpful_count + not_helpful_count from kb_articles',
      equals: '1 from kb_article_ratings',
    },
  },
  moments: {
    service_tickets: [['opened_at', 'assigned_at', 'first_responded_at', 'resolved_at', 'closed_at']],
    warranty_claims: [['service_ticket_id.opened_at', 'submitted_at', 'assessed_at', 'settled_at']],
    rma_requests: [
      ['service_ticket_id.opened_at', 'requested_at', 'approved_at', 'received_at', 'inspected_at', 'closed_at'],
    ],
    field_service_appointments: [
      ['service_ticket_id.opened_at', 'requested_at', 'departed_at', 'arrived_at', 'work_ended_at'],
    ],
    service_parts_usage: [['service_ticket_id.opened_at', 'reserved_at', 'used_at', 'returned_at']],
    survey_responses: [['service_ticket_id.closed_at', 'sent_at', 'answered_at', 'followed_up_at']],
    customer_feedback: [['received_at', 'answered_at', 'closed_at']],
    ticket_escalations: [['service_ticket_id.opened_at', 'escalated_at', 'acknowledged_at', 'ended_at']],
  },
  agreements: {
    'warranty_claims.customer_id': ['warranty_registration_id.customer_id', 'service_ticket_id.customer_id'],
    'warranty_claims.product_id': ['warranty_registration_id.product_id'],
    'warranty_claims.lot_number': ['warranty_registration_id.lot_number'],
    'rma_requests.customer_id': ['service_ticket_id.customer_id'],
    'rma_line_items.lot_number': ['warranty_registration_id.lot_number'],
    'field_service_appointments.customer_id': ['service_ticket_id.customer_id'],
    'service_tickets.customer_id': ['warranty_registration_id.customer_id'],
    'survey_responses.customer_id': ['service_ticket_id.customer_id', 'portal_user_id.customer_id'],
  },
  states: lifecycle.states,
};
