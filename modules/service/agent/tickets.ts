import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { IN_WORDS, REQUESTS, SYMPTOMS } from '../lifecycle/symptoms.ts';
import { lifecycle } from '../lifecycle.ts';
import type { NewRows, ServiceTicketsRow, Types } from '../rows.ts';
import { arrivalsOf, nextArrival } from './arrivals.ts';
import { afterMinutes } from './clock.ts';
import { comment } from './comments.ts';
import {
  buyers,
  type Context,
  type Customer,
  type Product,
  type Registration,
  type Symptom,
  sold,
  supportLevelOf,
  type Ticket,
} from './context.ts';
import { count } from './metrics.ts';
import { type PortalUser, userOf } from './portal.ts';
import { slaFor } from './promises.ts';
import { queueFor } from './teams.ts';
import { covers } from './warranties.ts';

const { tickets: figures, shares } = lifecycle;
const ARRIVALS = {
  concern: 'tickets',
  perDay: (day: Day) => figures.perDay * ((day + 4) % 7 === 1 ? figures.monday : 0.95),
  from: 9,
  to: 18,
};
/** Days before history whose tickets may still be open, and those of which claims and returns may be under way. */
const OPENING_DAYS = { tickets: 14, claims: 45 } as const;
const CLAIMING = [
  ['product_defect', 0.1],
  ['return_request', 0.04],
] as const;

/** Requests of customers come in, are put into a queue and get their promise. */
export const tickets: Process<Types> = {
  name: 'tickets',
  opens(context) {
    const today = localDay(context.now);
    for (let day = today - OPENING_DAYS.claims; day < today - OPENING_DAYS.tickets; day++) {
      const draw = context.draws.of('day', day, 'opening claims');
      for (const at of arrivalsOf(context, day, ARRIVALS))
        if (draw.chance(CLAIMING.reduce((sum, [, share]) => sum + share, 0)))
          openTicket(context, at, draw.weighted(CLAIMING));
    }
    for (let day = today - OPENING_DAYS.tickets; day < today; day++) {
      const draw = context.draws.of('day', day, 'opening tickets');
      // Of older tickets fewer are still open.
      for (const at of arrivalsOf(context, day, ARRIVALS))
        if (at < context.now && draw.chance(0.95 * 0.9 ** (today - day))) openTicket(context, at);
    }
  },
  schedule: [
    {
      drawn: (from, context) => nextArrival(from, context, ARRIVALS),
      act: (context) => openTicket(context, context.now),
    },
  ],
};

type Concern = Pick<
  NewRows['service_tickets'],
  | 'product_id'
  | 'lot_number'
  | 'serial_number'
  | 'warranty_registration_id'
  | 'affected_quantity'
  | 'symptom_code'
  | 'is_under_warranty'
  | 'sales_order_number'
  | 'subject'
  | 'description'
>;

function openTicket(context: Context, at: number, known?: Ticket['ticket_type']): void {
  const { tables, draws, numbers, now } = context;
  const customers = context.the(buyers);
  const key = tables.service_tickets.nextKey();
  const draw = draws.of('service_tickets', key, 'request');
  const type = known ?? draw.weighted(shares.ticketType);
  const customer = customers[Math.floor(customers.length * draw.uniform() ** 2.2)];
  if (!customer) return;
  const user = userOf(context, customer.customer_id, draw);
  const drawn = draw.weighted(shares.channel);
  const channel = drawn === 'portal' && !user ? 'email' : drawn;
  const concern = concernOf(context, { type, customer, draw, at });
  const priority = draw.weighted(shares.priority);
  const sla = slaFor(context, supportLevelOf(context, customer.customer_id), priority);
  const queue = queueFor(context, { ticket_type: type, channel, priority });
  const ticket = tables.service_tickets.add({
    ...concern,
    service_ticket_id: key,
    parent_service_ticket_id: sameProblem(context, customer.customer_id, concern, at),
    ticket_number: numbers.next('TKT', now),
    ticket_type: type,
    channel,
    customer_id: customer.customer_id,
    portal_user_id: channel === 'portal' && user ? user.portal_user_id : null,
    ...contactOf(customer, user, channel),
    severity: priority === 'urgent' ? 'critical' : priority === 'high' ? 'major' : draw.chance(0.2) ? 'major' : 'minor',
    priority,
    service_queue_id: queue.service_queue_id,
    service_team_id: queue.service_team_id,
    sla_definition_id: sla.sla_definition_id,
    opened_at: at,
    response_due_at: afterMinutes(at, sla.response_target_minutes, sla),
    resolution_due_at: afterMinutes(at, sla.resolution_target_minutes, sla),
    is_quality_related: isComplaint(type, concern.symptom_code ?? null, draw),
    is_opening: at < now,
    status: 'new',
  });
  comment(context, ticket, {
    comment_type: 'customer_message',
    author_name: ticket.contact_name,
    author_portal_user_id: ticket.portal_user_id,
    channel,
    body: ticket.description,
    is_visible_to_customer: true,
    at,
  });
  if (at >= now) count(context, ticket.service_team_id, { opened_count: 1 });
}

const OPEN = new Set<Ticket['status']>(['new', 'assigned', 'in_progress', 'waiting_customer', 'waiting_for_parts']);

/** A ticket that the customer has open about the same product and symptom: this one is handled under it. */
function sameProblem(
  { tables }: Context,
  customer: Key,
  { product_id = null, symptom_code = null }: Partial<Pick<Ticket, 'product_id' | 'symptom_code'>>,
  at: number,
): Key | null {
  if (product_id === null) return null;
  const same = tables.service_tickets
    .by('customer_id', customer)
    .find(
      (one) =>
        OPEN.has(one.status) &&
        one.opened_at < at &&
        one.product_id === product_id &&
        one.symptom_code === symptom_code &&
        one.parent_service_ticket_id === null,
    );
  return same?.service_ticket_id ?? null;
}

/** What is told to quality at once; other tickets may turn out to be defects when they are resolved. */
function isComplaint(type: Ticket['ticket_type'], symptom: Symptom | null, draw: Draw): boolean {
  if (type !== 'product_defect' || symptom === null) return false;
  return draw.chance(0.75);
}

function contactOf(
  { contact_name, email, phone }: Customer,
  user: PortalUser | undefined,
  channel: ServiceTicketsRow['channel'],
): Pick<ServiceTicketsRow, 'contact_name' | 'email' | 'phone'> {
  return {
    contact_name: user?.contact_name ?? contact_name,
    email: channel === 'phone' ? null : (user?.email ?? email),
    phone: user?.phone ?? phone,
  };
}

function concernOf(
  context: Context,
  { type, customer, draw, at }: { type: Ticket['ticket_type']; customer: Customer; draw: Draw; at: number },
): Concern {
  const isFault = type === 'technical_problem' || type === 'product_defect';
  const needsUnit = isFault || type === 'warranty_question' || type === 'return_request';
  const registration = registrationOf(context, customer.customer_id, draw, at);
  if (type === 'general_question' || (needsUnit && !registration)) {
    const subject = draw.pick(REQUESTS[type] ?? REQUESTS.general_question ?? []).replace('%s', 'a product of yours');
    return { subject, description: `${customer.contact_name} asks: ${subject}` };
  }
  const product = registration
    ? context.copies['master.products'].must(registration.product_id)
    : pickProduct(context, draw);
  if (!isFault) {
    const subject = draw.pick(REQUESTS[type] ?? []).replace('%s', product.product_name);
    return {
      ...(needsUnit && registration ? unitOf(registration, draw, at) : {}),
      product_id: product.product_id,
      affected_quantity:
        1000 *
        draw.weighted([
          [1, 0.7],
          [2, 0.2],
          [4, 0.1],
        ]),
      subject,
      description: `${subject} ${draw.pick(ENDINGS)}`,
    };
  }
  const symptom = draw.weighted<Symptom>(SYMPTOMS[product.product_family]);
  const words = draw.pick(IN_WORDS[symptom]);
  return {
    ...(registration ? unitOf(registration, draw, at) : {}),
    product_id: product.product_id,
    symptom_code: symptom,
    subject: `${product.product_name} ${words}`,
    description: `Our ${product.product_name} ${words}. ${draw.pick(CIRCUMSTANCES)}`,
  };
}

function unitOf(registration: Registration, draw: Draw, at: number): Partial<Concern> {
  const most = Math.max(1, Math.floor(registration.covered_quantity / 1000));
  return {
    lot_number: registration.lot_number,
    serial_number: registration.serial_number,
    warranty_registration_id: registration.warranty_registration_id,
    sales_order_number: registration.sales_order_number,
    affected_quantity:
      1000 *
      Math.min(
        most,
        draw.weighted([
          [1, 0.8],
          [2, 0.14],
          [4, 0.06],
        ]),
      ),
    is_under_warranty: covers(registration, localDay(at)),
  };
}

/** A delivery of the customer; those of the last sixty days fail three times as often, as early failures do. */
function registrationOf({ tables }: Context, customer: Key, draw: Draw, at: number): Registration | undefined {
  const all = tables.warranty_registrations
    .by('customer_id', customer)
    .filter((one) => one.status === 'active' && one.delivered_at !== null && one.delivered_at < at);
  if (all.length === 0) return undefined;
  return draw.weighted(all.map((one) => [one, at - (one.delivered_at ?? at) < 60 * DAY_MS ? 3 : 1] as const));
}

function pickProduct(context: Context, draw: Draw): Product {
  const all = context.the(sold);
  return draw.pick(all.slice(0, Math.max(1, Math.ceil(all.length * draw.uniform()))));
}

const ENDINGS = [
  'Please answer by mail.',
  'We need it this week.',
  'Our plant shuts down next month.',
  'Please call back.',
  'The order number is on the label.',
] as const;
const CIRCUMSTANCES = [
  'It began after the last shutdown.',
  'It has run for about three months.',
  'We have cleaned it without success.',
  'The standby unit runs in the meantime.',
  'Production has to wait for it.',
  'Photos are attached.',
  'Nothing was changed in the plant.',
  'It happens at every second start.',
] as const;
