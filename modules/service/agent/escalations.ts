import { ratio } from '../../../machinery/base/decimal.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { Rows, Types } from '../rows.ts';
import { afterMinutes, minutesBetween } from './clock.ts';
import { comment } from './comments.ts';
import { type Context, PRIORITIES, type Ticket } from './context.ts';
import { resolved } from './dialogue.ts';
import { count, isOpen } from './metrics.ts';
import { headOf } from './people.ts';

type Rule = Rows['escalation_rules'];
type Escalation = Rows['ticket_escalations'];

/** Whoever is called in reacts within the time of the rule, nine times of ten. */
const IN_TIME = 0.9;
const OUT_OF_ALL = 9_990_000;

/** Tickets that run late are escalated by rule; whoever is called in acknowledges, and it ends with the resolution. */
export const escalations: Process<Types> = {
  name: 'escalations',
  agenda: [
    {
      of: 'service_tickets',
      next: nextEscalation,
      act: escalate,
      with: { ticket_escalations: 'service_ticket_id' },
      clock: true,
    },
    { of: 'ticket_escalations', next: nextAcknowledgement, act: acknowledge },
  ],
  follows: [follow(resolved, end)],
};

function nextEscalation(ticket: Ticket, context: Context): Moment {
  return nextRule(ticket, context)?.at ?? NEVER;
}

/** The rule that applies next to an open ticket, with the moment at which its clock gets there. */
function nextRule(ticket: Ticket, context: Context): { rule: Rule; at: Moment } | undefined {
  const { tables } = context;
  // A clock that stands still reaches nothing; one that history began with has been dealt with before.
  if (!isOpen(ticket) || ticket.status === 'waiting_customer') return undefined;
  const applied = new Set(
    tables.ticket_escalations.by('service_ticket_id', ticket.service_ticket_id).map((one) => one.escalation_rule_id),
  );
  let next: { rule: Rule; at: Moment } | undefined;
  for (const rule of tables.escalation_rules.held()) {
    if (rule.status !== 'active' || applied.has(rule.escalation_rule_id) || !concerns(rule, ticket)) continue;
    const at = momentOf(context, rule, ticket);
    if (at < context.parameters.start && ticket.is_opening) continue;
    if (next === undefined || at < next.at) next = { rule, at };
  }
  return next;
}

function concerns({ minimum_priority, trigger_type, trigger_count }: Rule, ticket: Ticket): boolean {
  if (PRIORITIES.indexOf(ticket.priority) < PRIORITIES.indexOf(minimum_priority)) return false;
  if (trigger_type === 'response_clock') return ticket.first_responded_at === null;
  return trigger_type !== 'reopened' || ticket.reopened_count >= (trigger_count ?? 1);
}

function momentOf({ tables, now }: Context, { trigger_type, trigger_sla_pct }: Rule, ticket: Ticket): Moment {
  if (trigger_type === 'reopened') return now;
  const sla = tables.sla_definitions.must(ticket.sla_definition_id);
  const [target, waited] =
    trigger_type === 'response_clock'
      ? [sla.response_target_minutes, 0]
      : [sla.resolution_target_minutes, ticket.customer_wait_minutes];
  return afterMinutes(ticket.opened_at, ratio(target, trigger_sla_pct ?? 0, 1_000_000) + waited, sla);
}

function escalate(ticket: Ticket, context: Context): void {
  const next = nextRule(ticket, context);
  if (!next) return;
  const { tables, now } = context;
  const { rule } = next;
  const sla = tables.sla_definitions.must(ticket.sla_definition_id);
  const target = rule.trigger_type === 'response_clock' ? sla.response_target_minutes : sla.resolution_target_minutes;
  const used = Math.max(0, minutesBetween(ticket.opened_at, now, sla) - ticket.customer_wait_minutes);
  const before = ticket.priority;
  const raise = rule.raise_priority_to;
  const after = raise !== null && PRIORITIES.indexOf(raise) > PRIORITIES.indexOf(before) ? raise : before;
  const earlier = tables.ticket_escalations.by('service_ticket_id', ticket.service_ticket_id);
  for (const one of earlier) if (one.status !== 'ended') finish(context, one, 'higher_level');
  tables.ticket_escalations.add({
    service_ticket_id: ticket.service_ticket_id,
    sequence_number: earlier.length + 1,
    escalation_rule_id: rule.escalation_rule_id,
    trigger_type: rule.trigger_type,
    escalation_level: rule.escalation_level,
    escalated_at: now,
    sla_used_pct: Math.min(OUT_OF_ALL, ratio(used, 1_000_000, target)),
    from_service_team_id: ticket.service_team_id,
    from_service_agent_id: ticket.service_agent_id,
    to_employee_id: calledIn(context, ticket, rule),
    priority_before: before,
    priority_after: after,
    reason: `${rule.rule_name}: ${ticket.subject}`,
    acknowledge_due_at: afterMinutes(now, rule.acknowledge_within_minutes, sla),
    status: 'open',
  });
  comment(context, ticket, {
    comment_type: 'escalation',
    channel: 'system',
    body: `${rule.rule_name}: level ${rule.escalation_level}.`,
    is_visible_to_customer: false,
  });
  tables.service_tickets.change(ticket, {
    priority: after,
    escalation_level: Math.max(ticket.escalation_level, rule.escalation_level),
  });
  count(context, ticket.service_team_id, { escalated_count: 1 });
}

/** The head of the team, of the team above, or of service, whoever is not the one who has the ticket. */
function calledIn(context: Context, ticket: Ticket, rule: Rule): Key {
  const team = context.tables.service_teams.must(ticket.service_team_id);
  const parent =
    team.parent_service_team_id === null ? undefined : context.tables.service_teams.get(team.parent_service_team_id);
  const lead = rule.target_type === 'parent_team' ? parent?.team_leader_employee_id : team.team_leader_employee_id;
  const found = lead ?? headOf(context).employee_id;
  return context.copies['master.employees'].get(found)?.status === 'terminated' ? headOf(context).employee_id : found;
}

function nextAcknowledgement(row: Escalation, { tables, draws }: Context): Moment {
  if (row.status !== 'open') return NEVER;
  const draw = draws.of('ticket_escalations', row.ticket_escalation_id, 'acknowledged');
  const isInTime = draw.chance(IN_TIME);
  const ticket = tables.service_tickets.must(row.service_ticket_id);
  const sla = tables.sla_definitions.must(ticket.sla_definition_id);
  const allowed = minutesBetween(row.escalated_at, row.acknowledge_due_at, sla);
  return afterMinutes(
    row.escalated_at,
    Math.max(100, Math.round(allowed * (isInTime ? draw.between(0.05, 0.95) : draw.between(1.1, 3)))),
    sla,
  );
}

function acknowledge(row: Escalation, { tables, now }: Context): void {
  tables.ticket_escalations.change(row, { acknowledged_at: now, status: 'acknowledged' });
}

function end(context: Context, ticket: Ticket): void {
  for (const row of context.tables.ticket_escalations.by('service_ticket_id', ticket.service_ticket_id))
    if (row.status !== 'ended') finish(context, row, 'resolved');
}

function finish({ tables, now }: Context, row: Escalation, outcome: NonNullable<Escalation['outcome']>): void {
  tables.ticket_escalations.change(row, { ended_at: now, outcome, status: 'ended' });
}
