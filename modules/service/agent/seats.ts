import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import type { Context, Ticket } from './context.ts';
import { headOf, type Seat } from './people.ts';

/** The seat that gets a ticket: of the team, filled, below its limit, with the fewest open tickets; where there is none, of any team. */
export function seatFor({ tables }: Context, ticket: Ticket): Seat {
  const filled = [...tables.service_agents.held()].filter((one) => one.status === 'active' && one.employee_id !== null);
  const free = filled.filter((one) => one.open_ticket_count < one.maximum_open_tickets);
  const own = free.filter((one) => one.service_team_id === ticket.service_team_id);
  const [first, ...others] = own.length > 0 ? own : free.length > 0 ? free : filled;
  let least = must(first, 'seat that is filled');
  for (const one of others) if (rank(one) < rank(least)) least = one;
  return least;
}

function rank({ open_ticket_count, last_assigned_at }: Seat): number {
  // Of those with the same number of tickets the one who has waited longest.
  return open_ticket_count + (last_assigned_at ?? 0) / 1e15;
}

/** The person who works on a ticket: the holder of its seat, the head where it has become vacant. */
export function workerOf(context: Context, ticket: Ticket): number {
  const seat =
    ticket.service_agent_id === null ? undefined : context.tables.service_agents.get(ticket.service_agent_id);
  return seat?.employee_id ?? headOf(context).employee_id;
}

export function take({ tables }: Context, seat: Seat, at: Moment): void {
  tables.service_agents.change(seat, { open_ticket_count: seat.open_ticket_count + 1, last_assigned_at: at });
}

/** One ticket more or less is open at the seat of a ticket. */
export function load({ tables }: Context, ticket: Ticket, more: 1 | -1): void {
  const seat = ticket.service_agent_id === null ? undefined : tables.service_agents.get(ticket.service_agent_id);
  if (seat) tables.service_agents.change(seat, { open_ticket_count: Math.max(0, seat.open_ticket_count + more) });
}
