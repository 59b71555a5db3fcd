import { addWorkingDays, isWorkingDay } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { event, follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { FieldServiceAppointmentsRow, Rows, Types } from '../rows.ts';
import { whenOpen } from './clock.ts';
import type { Context, Ticket } from './context.ts';
import { responded } from './dialogue.ts';
import { count } from './metrics.ts';
import { staff, type Technician } from './people.ts';
import { addressOf } from './returns.ts';
import * as findings from './visit-words.ts';

export type Visit = Rows['field_service_appointments'];
type Slot = { technician: Technician; start: Moment; end: Moment };

const { visits: figures } = lifecycle;
/** A visit of a day: morning or afternoon, local hours on site; travel lies before and after. */
const SLOTS = [
  [10, 12.5],
  [14.5, 17],
] as const;
/** Days ahead in which a free engineer is looked for. */
const AHEAD = 30;

/** An engineer is on site and works. */
export const arrived = event<Visit>('engineer arrived');
export const visited = event<Visit>('visit completed');

/** Visits at customers: asked for by tickets, planned to whoever is qualified and free, carried out, signed. */
export const visits: Process<Types> = {
  name: 'visits',
  agenda: [{ of: 'field_service_appointments', next: nextOf, act }],
  follows: [follow(responded, request)],
};

function request(context: Context, ticket: Ticket): void {
  // What cannot wait is solved by phone first, as nobody is on site within hours.
  const isPressing = ticket.priority === 'urgent' || ticket.priority === 'high';
  const share = (figures.share[ticket.ticket_type as keyof typeof figures.share] ?? 0) * (isPressing ? 0.35 : 1);
  const draw = context.draws.of('service_tickets', ticket.service_ticket_id, 'visit');
  const customer = context.copies['master.customers'].must(ticket.customer_id);
  // Engineers travel within the country; abroad partners go.
  if (ticket.product_id === null || customer.country_code !== 'IN' || !draw.chance(share)) return;
  const charge = ticket.is_under_warranty
    ? 'warranty'
    : ticket.ticket_type === 'installation'
      ? 'chargeable'
      : draw.weighted<Visit['charge_type']>([
          ['chargeable', 0.7],
          ['contract', 0.2],
          ['goodwill', 0.1],
        ]);
  addVisit(context, ticket, {
    appointment_type:
      ticket.ticket_type === 'installation'
        ? 'commissioning'
        : draw.weighted([
            ['repair', 0.7],
            ['inspection', 0.3],
          ]),
    charge_type: charge,
    previous: null,
  });
}

function addVisit(
  { tables, copies, numbers, now }: Context,
  ticket: Ticket,
  {
    previous,
    ...kind
  }: Pick<FieldServiceAppointmentsRow, 'appointment_type' | 'charge_type'> & { previous: Key | null },
): void {
  const customer = copies['master.customers'].must(ticket.customer_id);
  tables.field_service_appointments.add({
    ...kind,
    appointment_number: numbers.next('FSA', now),
    service_ticket_id: ticket.service_ticket_id,
    previous_field_service_appointment_id: previous,
    priority: ticket.priority,
    customer_id: ticket.customer_id,
    product_id: ticket.product_id,
    serial_number: ticket.serial_number,
    warranty_registration_id: ticket.warranty_registration_id,
    contact_name: ticket.contact_name,
    phone: ticket.phone ?? customer.phone,
    ...addressOf(customer),
    requested_at: now,
    status: 'requested',
  });
}

function drawOf({ draws }: Context, visit: Visit) {
  return draws.of('field_service_appointments', visit.field_service_appointment_id, visit.status);
}

function nextOf(visit: Visit, context: Context): Moment {
  const draw = drawOf(context, visit);
  const start = visit.planned_start_at ?? 0;
  switch (visit.status) {
    case 'requested':
      return whenOpen(visit.requested_at + Math.round(draw.between(0.2, 5) * HOUR_MS));
    case 'planned':
      return Math.min(whenOpen(visit.updated_at + Math.round(draw.between(0.3, 8) * HOUR_MS)), start - 3 * HOUR_MS);
    case 'confirmed':
      return start - Math.round(draw.between(0.7, 2.4) * HOUR_MS);
    case 'on_route':
      return start + Math.round(draw.normal(0, 9) * MINUTE_MS);
    case 'on_site':
      return Math.min(
        visit.planned_end_at ?? NEVER,
        (visit.arrived_at ?? 0) + Math.round(draw.lognormal(105, 0.3) * MINUTE_MS),
      );
    default:
      return NEVER;
  }
}

function act(visit: Visit, context: Context): void {
  const { tables, now } = context;
  switch (visit.status) {
    case 'requested':
      plan(context, visit);
      break;
    case 'planned':
      if (visit.rescheduled_count === 0 && isMoved(context, visit)) {
        reschedule(context, visit);
        break;
      }
      drawOf(context, visit).chance(0.04)
        ? cancel(context, visit, drawOf(context, visit).chance(0.5) ? 'solved_remotely' : 'by_customer')
        : tables.field_service_appointments.change(visit, { confirmed_at: now, status: 'confirmed' });
      break;
    case 'confirmed':
      isThere(context, visit)
        ? tables.field_service_appointments.change(visit, { departed_at: now, status: 'on_route' })
        : cancel(context, visit, 'technician_absent');
      break;
    case 'on_route':
      arrive(context, visit);
      break;
    default:
      complete(context, visit);
      break;
  }
}

/** The engineer with the skill who is free soonest, from three working days on for what is not urgent. */
function plan(context: Context, visit: Visit): void {
  const slot = slotFor(context, visit);
  if (!slot) {
    cancel(context, visit, 'technician_absent');
    return;
  }
  context.tables.field_service_appointments.change(visit, {
    field_technician_id: slot.technician.field_technician_id,
    planned_start_at: slot.start,
    planned_end_at: slot.end,
    status: 'planned',
  });
}

/** Some customers have the day moved once. */
function isMoved({ draws }: Context, visit: Visit): boolean {
  return draws.of('field_service_appointments', visit.field_service_appointment_id, 'moved').chance(figures.moved);
}

function reschedule(context: Context, visit: Visit): void {
  plan(context, visit);
  if (visit.status === 'planned') context.tables.field_service_appointments.change(visit, { rescheduled_count: 1 });
}

function slotFor(context: Context, visit: Visit): Slot | undefined {
  const { tables, copies, now } = context;
  const family = copies['master.products'].get(visit.product_id ?? 0)?.product_family;
  const able = [...tables.field_technicians.held()].filter(
    (one) => one.status === 'active' && (family === undefined || one.product_families.includes(family)),
  );
  const first = addWorkingDays(localDay(now), visit.priority === 'urgent' || visit.priority === 'high' ? 1 : 2);
  const offset = visit.field_service_appointment_id;
  for (let day = first; day < first + AHEAD; day++) {
    if (!isWorkingDay(day)) continue;
    for (let i = 0; i < able.length; i++) {
      const technician = able[(i + offset) % able.length];
      if (!technician || !mayGo(technician, day)) continue;
      for (const [from, to] of SLOTS) {
        const [start, end] = [localMoment(day, from), localMoment(day, to)];
        if (isFree(context, technician, start, end)) return { technician, start, end };
      }
    }
  }
  return undefined;
}

function mayGo(
  { qualification_valid_from: from, qualification_valid_to: to, site_safety_valid_to: safe }: Technician,
  day: Day,
): boolean {
  return from <= day && (to === null || to >= day) && safe !== null && safe >= day;
}

/** Visits of one person never overlap, whichever of his skills he is sent for. */
function isFree({ tables }: Context, technician: Technician, start: Moment, end: Moment): boolean {
  return tables.field_technicians
    .by('employee_id', technician.employee_id)
    .every((own) =>
      tables.field_service_appointments
        .by('field_technician_id', own.field_technician_id)
        .every((visit) => (visit.planned_end_at ?? 0) <= start || (visit.planned_start_at ?? 0) >= end),
    );
}

function isThere(context: Context, visit: Visit): boolean {
  const technician = context.tables.field_technicians.get(visit.field_technician_id ?? 0);
  return (
    technician?.status === 'active' &&
    [...context.the(staff).values()].flat().some((one) => one.employee_id === technician.employee_id)
  );
}

function arrive(context: Context, visit: Visit): void {
  const { tables, now } = context;
  const isLocked = drawOf(context, visit).chance(0.02);
  tables.field_service_appointments.change(
    visit,
    isLocked ? { cancellation_reason_code: 'no_access', status: 'no_access' } : { arrived_at: now, status: 'on_site' },
  );
  if (!isLocked) context.tell(arrived, visit);
}

function cancel({ tables }: Context, visit: Visit, reason: NonNullable<Visit['cancellation_reason_code']>): void {
  tables.field_service_appointments.change(visit, { cancellation_reason_code: reason, status: 'cancelled' });
}

function complete(context: Context, visit: Visit): void {
  const { tables, draws, now } = context;
  const draw = draws.of('field_service_appointments', visit.field_service_appointment_id, 'result');
  const isFirst = visit.previous_field_service_appointment_id === null;
  const isFixed = !isFirst || draw.chance(figures.fixedFirstTime);
  const outcome = isFixed
    ? draw.weighted<NonNullable<Visit['outcome_code']>>([
        ['fixed', 0.88],
        ['no_fault_found', 0.07],
        ['inspected', 0.05],
      ])
    : draw.weighted<NonNullable<Visit['outcome_code']>>([
        ['parts_needed', 0.55],
        ['provisional_fix', 0.25],
        ['unit_to_be_returned', 0.2],
      ]);
  const isMade = !draws
    .of('field_service_appointments', visit.field_service_appointment_id, 'deed')
    .chance(figures.neverMade);
  // Who never set off writes down a round number.
  const travel = isMade ? Math.round(draw.lognormal(95, 0.45) * 100) : 6000;
  const work = Math.round(((now - (visit.arrived_at ?? now)) / MINUTE_MS) * 100);
  const technician = tables.field_technicians.get(visit.field_technician_id ?? 0);
  const rate = technician?.hourly_rate_amount ?? 0;
  const charged = ratio(rate, work + travel, 6000 * 100);
  const ticket = tables.service_tickets.get(visit.service_ticket_id);
  tables.field_service_appointments.change(visit, {
    work_ended_at: now,
    travel_minutes: travel,
    work_minutes: work,
    // Sixty kilometres an hour.
    travel_distance_km: travel,
    findings: findings.found(draw, outcome),
    work_performed: findings.done(draw, outcome),
    outcome_code: outcome,
    is_first_time_fix: isFirst && isFixed,
    signatory_name: visit.contact_name,
    signed_at: now,
    charged_amount: visit.charge_type === 'chargeable' ? charged : 0,
    cost_amount: ratio(charged, 45, 100),
    status: 'completed',
  });
  context.tell(visited, visit);
  if (!isMade)
    context.label({
      kind: 'visit_never_made',
      cause: 'The visit was reported from the desk: nobody went.',
      start: visit.departed_at ?? now,
      end: now,
      rows: [{ table: 'field_service_appointments', key: visit.field_service_appointment_id }],
      consequences: [
        'service.field_service_appointments -> service.field_service_appointments.service_ticket_id',
        'service.field_service_appointments <- service.service_parts_usage.field_service_appointment_id',
      ],
    });
  if (!ticket) return;
  tables.service_tickets.change(ticket, { effort_minutes: ticket.effort_minutes + work });
  count(context, ticket.service_team_id, {
    visit_count: 1,
    first_time_fix_count: isFirst && isFixed ? 1 : 0,
    effort_minutes: work,
  });
  if (outcome === 'parts_needed' || outcome === 'provisional_fix')
    addVisit(context, ticket, {
      appointment_type: visit.appointment_type,
      charge_type: visit.charge_type,
      previous: visit.field_service_appointment_id,
    });
}
