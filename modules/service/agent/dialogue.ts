import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { event, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { Types } from '../rows.ts';
import { afterMinutes, minutesBetween, whenOpen, workHours } from './clock.ts';
import { resolutionFor } from './codes.ts';
import { comment, nextScan, scan } from './comments.ts';
import type { Context, Ticket } from './context.ts';
import { commentsOf, customerSays, drawOf, say, sequenceOf } from './contributions.ts';
import { count } from './metrics.ts';
import type { Sla } from './promises.ts';
import { load, seatFor, take, workerOf } from './seats.ts';
import * as words from './words.ts';

const { tickets: figures } = lifecycle;
/** Visits in these states bring nothing more. */
const VISIT_OVER: readonly string[] = ['completed', 'no_access', 'cancelled'];
/** Acts of a ticket of before history that are made up for it at most. */
const MOST_ACTS = 60;

/** The customer has been answered, the problem is solved, the ticket is over. */
export const responded = event<Ticket>('ticket answered');
export const resolved = event<Ticket>('ticket resolved');
export const closed = event<Ticket>('ticket closed');
export const partsNeeded = event<Ticket>('parts needed');

/** The course of a ticket from the seat that gets it to its closing. */
export const dialogue: Process<Types> = {
  name: 'dialogue',
  opens(context) {
    // Tickets of before history are as far as their course has come.
    for (const ticket of [...context.tables.service_tickets.held()])
      for (let acts = 0; acts < MOST_ACTS; acts++) {
        const at = nextAct(ticket, context);
        if (at >= context.now) break;
        act(context, ticket, at);
      }
  },
  agenda: [
    {
      of: 'service_tickets',
      next: nextAct,
      act: actNow,
      with: { ticket_comments: 'service_ticket_id', field_service_appointments: 'service_ticket_id' },
    },
    { of: 'ticket_attachments', next: nextScan, act: scan },
  ],
};

/** The course of a ticket, drawn when it is opened. */
interface Course {
  /** Working time to the first answer and to the resolution, minutes in hundredths. */
  response: number;
  work: number;
  /** Contributions between the first answer and the resolution. */
  steps: number;
  isCancelled: boolean;
  /** The first answer says nothing and is given within minutes, to stop the clock. */
  isFalse: boolean;
}

function courseOf({ draws }: Context, ticket: Ticket, sla: Sla): Course {
  const draw = draws.of('service_tickets', ticket.service_ticket_id, 'course');
  const { response, resolution } = figures;
  const isFalse = draws.of('service_tickets', ticket.service_ticket_id, 'deed').chance(figures.falseAnswers);
  return {
    isFalse,
    response: isFalse
      ? 150
      : Math.max(200, Math.round(sla.response_target_minutes * draw.lognormal(response.median, response.sigma))),
    work: Math.max(
      900,
      Math.round(sla.resolution_target_minutes * draw.lognormal(resolution.median, resolution.sigma)),
    ),
    // A third is solved by the first reply.
    steps: draw.chance(0.26) ? 0 : draw.integer(2, 9),
    isCancelled: draw.chance(0.015),
  };
}

function nextAct(ticket: Ticket, context: Context): Moment {
  const { tables, draws } = context;
  if (ticket.status === 'closed' || ticket.status === 'cancelled') return NEVER;
  const sla = tables.sla_definitions.must(ticket.sla_definition_id);
  const course = courseOf(context, ticket, sla);
  const since = lastOf(context, ticket).commented_at;
  const draw = draws.of('service_tickets', ticket.service_ticket_id * 64 + sequenceOf(context, ticket), 'wait');
  switch (ticket.status) {
    case 'new':
      return afterMinutes(ticket.opened_at, Math.round(draw.lognormal(700, 0.8)));
    case 'assigned':
      return Math.max(since + MINUTE_MS, attended(afterMinutes(ticket.opened_at, course.response, sla), sla));
    case 'waiting_customer':
      // The day of a visit is the customer's.
      if (hasVisit(context, ticket)) return NEVER;
      return afterMinutes(
        since,
        workHours(draw.lognormal(figures.customerAnswers.hours, figures.customerAnswers.sigma)),
      );
    case 'waiting_for_parts':
      return whenOpen(since + Math.round(draw.between(0.4, 2) * DAY_MS));
    case 'waiting_internal':
      return whenOpen(since + Math.round(draw.between(0.2, 1.3) * DAY_MS));
    case 'resolved':
      return isToBeReopened(context, ticket) ? nextMorning(since, draw) : since + figures.silentDays * DAY_MS;
    default:
      if (hasVisit(context, ticket)) return since + MINUTE_MS;
      return Math.max(
        since + MINUTE_MS,
        attended(afterMinutes(since, Math.ceil(course.work / (course.steps + 1)), sla), sla),
      );
  }
}

/** People work when the desk is open, whatever clock runs; on call they answer what is urgent around the clock. */
function attended(at: Moment, { is_always_open }: Sla): Moment {
  return is_always_open ? at : whenOpen(at);
}

/** A ticket that comes back does so on another day. */
function nextMorning(since: Moment, draw: Draw): Moment {
  return whenOpen(localMoment(localDay(since) + 1, draw.between(9, 17)));
}

function isToBeReopened({ draws }: Context, ticket: Ticket): boolean {
  return draws
    .of('service_tickets', ticket.service_ticket_id * 8 + ticket.reopened_count, 'reopened')
    .chance(figures.reopened);
}

function hasVisit({ tables }: Context, ticket: Ticket): boolean {
  return tables.field_service_appointments
    .by('service_ticket_id', ticket.service_ticket_id)
    .some(({ status }) => !VISIT_OVER.includes(status));
}

function lastOf(context: Context, ticket: Ticket): { commented_at: Moment } {
  return commentsOf(context, ticket).at(-1) ?? { commented_at: ticket.opened_at };
}

function actNow(ticket: Ticket, context: Context): void {
  act(context, ticket, context.now);
}

function act(context: Context, ticket: Ticket, at: Moment): void {
  switch (ticket.status) {
    case 'new':
      assign(context, ticket, at);
      break;
    case 'assigned':
      respond(context, ticket, at);
      break;
    case 'waiting_customer':
      customerAnswers(context, ticket, at);
      break;
    case 'waiting_for_parts':
    case 'waiting_internal':
      goOn(context, ticket, at);
      break;
    case 'resolved':
      isToBeReopened(context, ticket) ? reopen(context, ticket, at) : close(context, ticket, at);
      break;
    default:
      work(context, ticket, at);
      break;
  }
}

function assign(context: Context, ticket: Ticket, at: Moment): void {
  const seat = seatFor(context, ticket);
  take(context, seat, at);
  context.tables.service_tickets.change(ticket, {
    service_agent_id: seat.service_agent_id,
    assigned_at: at,
    status: 'assigned',
  });
  comment(context, ticket, {
    comment_type: 'assignment',
    channel: 'system',
    body: `Given to ${seat.service_agent_code}.`,
    is_visible_to_customer: false,
    status_before: 'new',
    status_after: 'assigned',
    handed_to_service_agent_id: seat.service_agent_id,
    at,
  });
}

function respond(context: Context, ticket: Ticket, at: Moment): void {
  const { tables } = context;
  const sla = tables.sla_definitions.must(ticket.sla_definition_id);
  const { isCancelled, isFalse } = courseOf(context, ticket, sla);
  if (isCancelled) {
    cancel(context, ticket, at);
    return;
  }
  const minutes = minutesBetween(ticket.opened_at, at, sla);
  const isMet = at <= ticket.response_due_at;
  say(context, ticket, {
    type: 'agent_reply',
    body: isFalse ? words.EMPTY_REPLY : words.firstReply(drawOf(context, ticket, 'words'), ticket),
    after: 'in_progress',
    effort: isFalse ? [0.1, 0.3] : [4, 18],
    isFirst: true,
    at,
  });
  tables.service_tickets.change(ticket, {
    first_responded_at: at,
    response_minutes: minutes,
    is_response_met: isMet,
    status: 'in_progress',
  });
  if (at < context.now) return;
  count(context, ticket.service_team_id, { response_due_count: 1, response_met_count: isMet ? 1 : 0 });
  if (isFalse)
    context.label({
      kind: 'false_first_answer',
      cause: 'A first answer without content was given within minutes, so that the clock stopped.',
      start: at,
      end: at,
      rows: [{ table: 'service_tickets', key: ticket.service_ticket_id }],
      consequences: ['service.service_tickets <- service.ticket_comments.service_ticket_id'],
    });
  context.tell(responded, ticket);
}

function cancel(context: Context, ticket: Ticket, at: Moment): void {
  comment(context, ticket, {
    comment_type: 'status_change',
    author_employee_id: workerOf(context, ticket),
    channel: 'system',
    body: 'The same request is handled under another ticket.',
    is_visible_to_customer: false,
    status_before: ticket.status,
    status_after: 'cancelled',
    at,
  });
  load(context, ticket, -1);
  context.tables.service_tickets.change(ticket, { closed_at: at, status: 'cancelled' });
}

/** Between first answer and resolution: remarks, questions, waiting, and at last the solution. */
function work(context: Context, ticket: Ticket, at: Moment): void {
  const { tables } = context;
  const sla = tables.sla_definitions.must(ticket.sla_definition_id);
  const done = commentsOf(context, ticket).filter((one) => one.author_employee_id !== null).length;
  if (hasVisit(context, ticket)) waitForVisit(context, ticket, at);
  else if (done >= 1 + courseOf(context, ticket, sla).steps + 2 * ticket.reopened_count)
    resolve(context, ticket, sla, at);
  else step(context, ticket, at, done === 1);
}

function waitForVisit(context: Context, ticket: Ticket, at: Moment): void {
  const draw = drawOf(context, ticket, 'visit');
  say(context, ticket, {
    type: 'agent_reply',
    body: words.visitAgreed(draw, ticket),
    after: 'waiting_customer',
    effort: [4, 15],
    at,
  });
  context.tables.service_tickets.change(ticket, { waiting_customer_since: at, status: 'waiting_customer' });
}

function step(context: Context, ticket: Ticket, at: Moment, isFirst: boolean): void {
  const { tables } = context;
  const draw = drawOf(context, ticket, 'step');
  const chance = draw.uniform();
  if (isFirst && chance < figures.waitsForCustomer) {
    say(context, ticket, {
      type: 'agent_reply',
      body: words.question(draw, ticket),
      after: 'waiting_customer',
      effort: [4, 15],
      at,
    });
    tables.service_tickets.change(ticket, { waiting_customer_since: at, status: 'waiting_customer' });
  } else if (isFirst && ticket.product_id !== null && chance < figures.waitsForCustomer + figures.waitsForParts) {
    say(context, ticket, {
      type: 'internal_note',
      body: words.waitForParts(draw),
      after: 'waiting_for_parts',
      effort: [3, 10],
      at,
    });
    tables.service_tickets.change(ticket, { status: 'waiting_for_parts' });
    if (at >= context.now) context.tell(partsNeeded, ticket);
  } else if (isFirst && ticket.symptom_code !== null && chance > 0.94) {
    say(context, ticket, {
      type: 'internal_note',
      body: words.askEngineering(draw),
      after: 'waiting_internal',
      effort: [5, 20],
      at,
    });
    tables.service_tickets.change(ticket, { status: 'waiting_internal' });
  } else if (draw.chance(0.55))
    say(context, ticket, { type: 'internal_note', body: words.note(draw, ticket), effort: [5, 40], at });
  else
    say(context, ticket, {
      type: 'agent_reply',
      body: words.news(draw, ticket),
      effort: [3, 20],
      article: draw.chance(0.25),
      at,
    });
}

function customerAnswers(context: Context, ticket: Ticket, at: Moment): void {
  const { tables } = context;
  const sla = tables.sla_definitions.must(ticket.sla_definition_id);
  const waited = ticket.customer_wait_minutes + minutesBetween(ticket.waiting_customer_since ?? at, at, sla);
  customerSays(context, ticket, words.answer(drawOf(context, ticket, 'words')), at);
  tables.service_tickets.change(ticket, {
    customer_wait_minutes: waited,
    waiting_customer_since: null,
    resolution_due_at: afterMinutes(ticket.opened_at, sla.resolution_target_minutes + waited, sla),
    status: 'in_progress',
  });
}

function goOn(context: Context, ticket: Ticket, at: Moment): void {
  const draw = drawOf(context, ticket, 'words');
  const body = ticket.status === 'waiting_for_parts' ? words.partsCame(draw) : words.engineeringSays(draw);
  say(context, ticket, { type: 'internal_note', body, after: 'in_progress', effort: [3, 15], at });
  context.tables.service_tickets.change(ticket, { status: 'in_progress' });
}

function resolve(context: Context, ticket: Ticket, sla: Sla, at: Moment): void {
  const { tables } = context;
  const draw = drawOf(context, ticket, 'resolution');
  const { code, plan } = resolutionFor(context, ticket, draw);
  const isMet = at <= ticket.resolution_due_at;
  const replies = commentsOf(context, ticket).filter((one) => one.comment_type === 'agent_reply').length;
  say(context, ticket, {
    type: 'agent_reply',
    body: words.solution(draw, plan.done),
    after: 'resolved',
    effort: [4, 25],
    at,
  });
  load(context, ticket, -1);
  tables.service_tickets.change(ticket, {
    resolved_at: at,
    resolution_minutes: Math.max(0, minutesBetween(ticket.opened_at, at, sla) - ticket.customer_wait_minutes),
    is_resolution_met: isMet,
    resolution_code_id: code.resolution_code_id,
    root_cause: plan.cause,
    resolution: plan.done,
    is_quality_related: ticket.is_quality_related || (code.is_quality_related && ticket.lot_number !== null),
    status: 'resolved',
  });
  if (at < context.now) return;
  count(context, ticket.service_team_id, {
    resolved_count: 1,
    resolution_met_count: isMet ? 1 : 0,
    first_contact_resolution_count: replies <= 1 ? 1 : 0,
  });
  context.tell(resolved, ticket);
}

function reopen(context: Context, ticket: Ticket, at: Moment): void {
  customerSays(context, ticket, words.again(drawOf(context, ticket, 'words')), at);
  load(context, ticket, 1);
  context.tables.service_tickets.change(ticket, {
    resolved_at: null,
    resolution_minutes: null,
    is_resolution_met: null,
    resolution_code_id: null,
    root_cause: null,
    resolution: null,
    reopened_count: ticket.reopened_count + 1,
    status: 'in_progress',
  });
  if (at >= context.now) count(context, ticket.service_team_id, { reopened_count: 1 });
}

function close(context: Context, ticket: Ticket, at: Moment): void {
  comment(context, ticket, {
    comment_type: 'status_change',
    channel: 'system',
    body: 'Closed, as the customer has agreed or said nothing for three days.',
    is_visible_to_customer: true,
    status_before: 'resolved',
    status_after: 'closed',
    at,
  });
  context.tables.service_tickets.change(ticket, { closed_at: at, status: 'closed' });
  if (at < context.now) return;
  count(context, ticket.service_team_id, { closed_count: 1 });
  context.tell(closed, ticket);
}
