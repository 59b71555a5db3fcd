import type { Draw } from '../../../machinery/base/draw.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { type Comment, comment } from './comments.ts';
import type { Context, Ticket } from './context.ts';
import { articleFor } from './knowledge.ts';
import { count } from './metrics.ts';
import { workerOf } from './seats.ts';

export function commentsOf({ tables }: Context, ticket: Ticket): readonly Comment[] {
  return tables.ticket_comments.by('service_ticket_id', ticket.service_ticket_id);
}

export function sequenceOf(context: Context, ticket: Ticket): number {
  return commentsOf(context, ticket).length;
}

interface Said {
  type: 'agent_reply' | 'internal_note';
  body: string;
  after?: Ticket['status'];
  /** Working time, minutes: from, to. */
  effort: readonly [number, number];
  isFirst?: boolean;
  article?: boolean;
  at: Moment;
}

/** We write to the customer or for ourselves. */
export function say(
  context: Context,
  ticket: Ticket,
  { type, body, after, effort, isFirst = false, article = false, at }: Said,
): void {
  const draw = drawOf(context, ticket, 'effort');
  const minutes = Math.round(draw.between(...effort) * 100);
  const channel = ticket.channel === 'sales' || ticket.channel === 'field_visit' ? 'phone' : ticket.channel;
  comment(context, ticket, {
    comment_type: type,
    author_employee_id: workerOf(context, ticket),
    channel: type === 'internal_note' ? 'system' : channel,
    body,
    is_visible_to_customer: type === 'agent_reply',
    status_before: after === undefined ? null : ticket.status,
    status_after: after ?? null,
    is_first_response: isFirst,
    kb_article_id: article ? articleFor(context, ticket, draw) : null,
    effort_minutes: minutes,
    at,
  });
  context.tables.service_tickets.change(ticket, { effort_minutes: ticket.effort_minutes + minutes });
  if (at >= context.now) count(context, ticket.service_team_id, { effort_minutes: minutes });
}

/** The customer writes, and the ticket goes on. */
export function customerSays(context: Context, ticket: Ticket, body: string, at: Moment): void {
  comment(context, ticket, {
    comment_type: 'customer_message',
    author_name: ticket.contact_name,
    author_portal_user_id: ticket.portal_user_id,
    channel: ticket.channel === 'sales' || ticket.channel === 'field_visit' ? 'email' : ticket.channel,
    body,
    is_visible_to_customer: true,
    status_before: ticket.status,
    status_after: 'in_progress',
    at,
  });
}

/** Draws for the next contribution. */
export function drawOf(context: Context, ticket: Ticket, concern: string): Draw {
  return context.draws.of('service_tickets', ticket.service_ticket_id * 64 + sequenceOf(context, ticket), concern);
}
