import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { multiply } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { event, follow, type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { RmaLineItemsRow, RmaRequestsRow, Rows, Types } from '../rows.ts';
import { type Claim, granted } from './claims.ts';
import { whenOpen } from './clock.ts';
import { answeredBefore, type Context, type Customer, type Ticket } from './context.ts';
import { responded } from './dialogue.ts';
import { count } from './metrics.ts';
import { headOf, somebody, TITLES } from './people.ts';

export type Rma = Rows['rma_requests'];
type Line = Rows['rma_line_items'];

const { returns: figures } = lifecycle;
/** Days for which a return is authorised. */
const VALID_DAYS = 45;

/** Nothing is left to do for a return. */
export const returnOver = event<Rma>('return over');

/** Goods that come back: asked for, authorised, received, examined, credited. Until transport takes returns, goods travel by the customer's own means. */
export const returns: Process<Types> = {
  name: 'returns',
  opens,
  takes: { rma_requests: credited },
  agenda: [{ of: 'rma_requests', next: nextOf, act }],
  follows: [follow(responded, fromTicket), follow(granted, fromClaim)],
};

function opens(context: Context): void {
  answeredBefore(context, fromTicket);
  for (const claim of [...context.tables.warranty_claims.held()])
    if (claim.approved_quantity > 0) fromClaim(context, claim);
}

function fromTicket(context: Context, ticket: Ticket): void {
  if (ticket.ticket_type !== 'return_request' || ticket.lot_number === null || ticket.product_id === null) return;
  const draw = context.draws.of('service_tickets', ticket.service_ticket_id, 'return');
  const reason = draw.weighted<RmaRequestsRow['return_reason_code']>([
    ['order_error', 0.4],
    ['wrong_item', 0.25],
    ['damaged_in_transit', 0.2],
    ['over_delivery', 0.15],
  ]);
  const at = ticket.first_responded_at ?? context.now;
  request(context, ticket, { reason, claim: null, quantity: ticket.affected_quantity ?? 1000, at });
}

function fromClaim(context: Context, claim: Claim): void {
  const draw = context.draws.of('warranty_claims', claim.warranty_claim_id, 'return');
  // Parts and labour are granted without the goods.
  if (claim.claim_type === 'parts' || claim.claim_type === 'labour' || !draw.chance(figures.share)) return;
  const ticket = context.tables.service_tickets.get(claim.service_ticket_id);
  if (ticket)
    request(context, ticket, {
      reason: 'defective',
      claim,
      quantity: claim.approved_quantity,
      at: claim.assessed_at ?? context.now,
    });
}

interface Wanted {
  reason: RmaRequestsRow['return_reason_code'];
  claim: Claim | null;
  quantity: number;
  at: Moment;
}

function request(context: Context, ticket: Ticket, { reason, claim, quantity, at }: Wanted): void {
  const { tables, copies, numbers, now } = context;
  const customer = copies['master.customers'].must(ticket.customer_id);
  const product = copies['master.products'].must(ticket.product_id);
  const rma = tables.rma_requests.add({
    rma_number: numbers.next('RMA', at),
    service_ticket_id: ticket.service_ticket_id,
    warranty_claim_id: claim?.warranty_claim_id ?? null,
    customer_id: customer.customer_id,
    return_reason_code: reason,
    requested_resolution:
      // What is granted for a claim, its claim gives; the goods are wanted for what they tell.
      claim === null
        ? 'credit'
        : claim.claim_type === 'credit'
          ? 'analysis'
          : claim.claim_type === 'repair'
            ? 'repair'
            : 'replacement',
    sales_order_number: ticket.sales_order_number,
    return_to_warehouse_id: warehouseFor(context, product.home_factory_id),
    repair_factory_id: product.home_factory_id,
    ...addressOf(customer),
    contact_name: ticket.contact_name,
    phone: ticket.phone ?? customer.phone,
    freight_payer: reason === 'order_error' ? 'customer' : reason === 'damaged_in_transit' ? 'carrier' : 'us',
    requested_at: at,
    currency_code: product.currency_code,
    status: 'requested',
    is_opening: at < now,
  });
  tables.rma_line_items.add({
    rma_request_id: rma.rma_request_id,
    line_number: 10,
    warranty_registration_id: ticket.warranty_registration_id,
    product_id: product.product_id,
    lot_number: ticket.lot_number ?? 'unknown',
    serial_number: ticket.serial_number,
    requested_quantity: quantity,
    unit_of_measure: product.unit_of_measure,
    unit_price_amount: product.list_price_amount,
    status: 'requested',
  });
  // Returns of before history are as far as their course has come.
  for (let moment = nextOf(rma, context); moment < now; moment = nextOf(rma, context))
    act(rma, { ...context, now: moment });
}

export function addressOf(
  customer: Customer,
): Pick<RmaRequestsRow, 'address_line' | 'city' | 'state_province' | 'postal_code' | 'country_code'> {
  const { address_line, city, state_province, postal_code, country_code } = customer;
  return { address_line, city, state_province, postal_code, country_code };
}

/** The finished goods of the site that made the goods, else any. */
function warehouseFor({ copies }: Context, factory: Key): Key {
  const all = [...copies['master.warehouses'].all()].sort((a, b) => a.warehouse_id - b.warehouse_id);
  const own = all.filter((one) => one.factory_id === factory);
  const found = own.find((one) => one.warehouse_type !== 'raw_material') ?? own[0] ?? all[0];
  return found?.warehouse_id ?? 0;
}

interface Course {
  decided: number;
  approved: boolean;
  withdrawn: boolean;
  sent: number;
  arrives: boolean;
  travels: number;
  examined: number;
  closed: number;
  hour: number;
}

function courseOf({ draws }: Context, { rma_request_id }: Rma): Course {
  const draw = draws.of('rma_requests', rma_request_id, 'course');
  return {
    decided: draw.between(2, 26),
    approved: draw.chance(figures.approved),
    sent: draw.integer(2, 8),
    arrives: !draw.chance(figures.neverArrive),
    travels: draw.integer(2, 6),
    examined: Math.max(1, Math.round(draw.lognormal(figures.examinationDays, 0.4))),
    closed: draw.integer(1, 6),
    withdrawn: draw.chance(0.03),
    hour: draw.between(9.5, 17),
  };
}

function nextOf(rma: Rma, context: Context): Moment {
  const course = courseOf(context, rma);
  const daysAfter = (moment: Moment | null, days: number) =>
    localMoment(addWorkingDays(localDay(moment ?? rma.requested_at), days), course.hour);
  switch (rma.status) {
    case 'requested':
      return whenOpen(rma.requested_at + Math.round(course.decided * HOUR_MS));
    case 'approved':
      return course.arrives
        ? daysAfter(rma.approved_at, course.sent)
        : localMoment((rma.expiry_date ?? localDay(rma.requested_at)) + 1, 0.5);
    case 'in_transit':
      return daysAfter(rma.approved_at, course.sent + course.travels);
    case 'received':
      return daysAfter(rma.received_at, course.examined);
    case 'inspected':
      return isCredited(context, rma) && daysAfter(rma.inspected_at, course.closed) >= context.parameters.start
        ? NEVER
        : daysAfter(rma.inspected_at, course.closed);
    default:
      return NEVER;
  }
}

function act(rma: Rma, context: Context): void {
  const lines = context.tables.rma_line_items.by('rma_request_id', rma.rma_request_id);
  switch (rma.status) {
    case 'requested':
      decide(context, rma, lines);
      break;
    case 'approved':
      courseOf(context, rma).arrives ? send(context, rma) : expire(context, rma, lines);
      break;
    case 'in_transit':
      receive(context, rma, lines);
      break;
    case 'received':
      examine(context, rma, lines);
      break;
    default:
      if (isCredited(context, rma)) creditBefore(context, rma);
      close(context, rma);
      break;
  }
}

function decide(context: Context, rma: Rma, lines: readonly Line[]): void {
  const { tables, now } = context;
  if (courseOf(context, rma).withdrawn && rma.warranty_claim_id === null) {
    expire(context, rma, lines, 'cancelled');
    return;
  }
  const isApproved = courseOf(context, rma).approved || rma.warranty_claim_id !== null;
  const by = headOf(context).employee_id;
  for (const line of lines)
    tables.rma_line_items.change(
      line,
      isApproved ? { authorised_quantity: line.requested_quantity, status: 'authorised' } : { status: 'cancelled' },
    );
  tables.rma_requests.change(rma, {
    approval_status: isApproved ? 'approved' : 'rejected',
    approved_by_employee_id: by,
    approved_at: now,
    ...(isApproved
      ? { expiry_date: localDay(now) + VALID_DAYS, status: 'approved' }
      : {
          rejection_reason_code: rma.return_reason_code === 'order_error' ? 'not_returnable' : 'solved_on_site',
          closed_at: now,
          status: 'rejected',
        }),
  });
  const ticket = tables.service_tickets.get(rma.service_ticket_id);
  if (isApproved && ticket && !rma.is_opening) count(context, ticket.service_team_id, { rma_count: 1 });
}

function send({ tables }: Context, rma: Rma): void {
  tables.rma_requests.change(rma, { status: 'in_transit' });
}

function expire(
  { tables, now }: Context,
  rma: Rma,
  lines: readonly Line[],
  status: 'expired' | 'cancelled' = 'expired',
): void {
  for (const line of lines) tables.rma_line_items.change(line, { status: 'cancelled' });
  tables.rma_requests.change(rma, { closed_at: now, status });
}

function receive({ tables, draws, now }: Context, rma: Rma, lines: readonly Line[]): void {
  for (const line of lines) {
    const draw = draws.of('rma_line_items', line.rma_line_item_id, 'condition');
    tables.rma_line_items.change(line, {
      received_quantity: line.authorised_quantity,
      received_condition:
        rma.return_reason_code === 'damaged_in_transit'
          ? 'damaged'
          : rma.return_reason_code === 'defective'
            ? draw.weighted([
                ['used', 0.8],
                ['contaminated', 0.12],
                ['incomplete', 0.08],
              ])
            : draw.weighted([
                ['unused', 0.9],
                ['used', 0.1],
              ]),
      status: 'received',
    });
  }
  tables.rma_requests.change(rma, { received_at: now, status: 'received' });
}

const RESULTS = {
  defective: [
    ['defect_confirmed', 0.78],
    ['no_fault_found', 0.11],
    ['wear', 0.06],
    ['customer_damage', 0.05],
  ],
  damaged_in_transit: [
    ['transport_damage', 0.95],
    ['customer_damage', 0.05],
  ],
  other: [
    ['wrong_item', 0.87],
    ['no_fault_found', 0.13],
  ],
} as const satisfies Record<string, readonly (readonly [NonNullable<RmaLineItemsRow['inspection_result']>, number])[]>;

function examine(context: Context, rma: Rma, lines: readonly Line[]): void {
  const { tables, draws, now } = context;
  const reason = rma.return_reason_code;
  for (const line of lines) {
    const draw = draws.of('rma_line_items', line.rma_line_item_id, 'examination');
    const result = draw.weighted<NonNullable<RmaLineItemsRow['inspection_result']>>(
      reason === 'defective' || reason === 'damaged_in_transit' ? RESULTS[reason] : RESULTS.other,
    );
    const isOurs = result !== 'customer_damage' && result !== 'wear';
    tables.rma_line_items.change(line, {
      inspection_result: result,
      inspected_by_employee_id: somebody(context, TITLES.field, line.rma_line_item_id).employee_id,
      inspected_at: now,
      accepted_quantity: isOurs ? line.received_quantity : 0,
      rejected_quantity: isOurs ? 0 : line.received_quantity,
      disposition: dispositionOf(result, draw),
      stock_type: result === 'no_fault_found' || result === 'wrong_item' ? 'quality_inspection' : 'blocked',
      status: 'inspected',
    });
  }
  tables.rma_requests.change(rma, { inspected_at: now, status: 'inspected' });
}

function dispositionOf(
  result: NonNullable<RmaLineItemsRow['inspection_result']>,
  draw: Draw,
): RmaLineItemsRow['disposition'] {
  if (result === 'no_fault_found' || result === 'wrong_item') return 'use_as_is';
  if (result === 'defect_confirmed')
    return draw.weighted([
      ['repair', 0.5],
      ['scrap', 0.3],
      ['rework', 0.12],
      ['return_to_supplier', 0.08],
    ]);
  return draw.weighted([
    ['scrap', 0.7],
    ['repair', 0.3],
  ]);
}

/** Credit of before history, of which only the amount is known. */
function creditBefore({ tables }: Context, rma: Rma): void {
  const lines = tables.rma_line_items.by('rma_request_id', rma.rma_request_id);
  for (const line of lines)
    tables.rma_line_items.change(line, {
      credit_amount: multiply(line.accepted_quantity, 3, line.unit_price_amount, 4, 2),
    });
  tables.rma_requests.change(rma, { credit_amount: lines.reduce((sum, line) => sum + line.credit_amount, 0) });
}

function isCredited({ tables }: Context, { rma_request_id, requested_resolution }: Rma): boolean {
  return (
    requested_resolution === 'credit' &&
    tables.rma_line_items.by('rma_request_id', rma_request_id).some((line) => line.accepted_quantity > 0)
  );
}

/** ERP has credited the goods at what they were bought for, less what is kept. */
function credited(context: Context, { columns }: Message<Types, 'rma_requests'>): void {
  const { tables } = context;
  const number = must(columns.rma_number, 'number of a return');
  const rma = must(tables.rma_requests.by('rma_number', number)[0], `return ${number}`);
  const [line] = tables.rma_line_items.by('rma_request_id', rma.rma_request_id);
  const credit = must(columns.credit_amount, 'credit of a return');
  // A tenth is kept of faultless goods that were ordered in error.
  const fee = rma.return_reason_code === 'order_error' ? Math.round(credit / 9) : 0;
  tables.rma_line_items.change(must(line, 'line of a return'), { credit_amount: credit + fee });
  tables.rma_requests.change(rma, { ...columns, restocking_fee_amount: fee });
  close(context, rma);
}

function close({ tables, now, tell }: Context, rma: Rma): void {
  for (const line of tables.rma_line_items.by('rma_request_id', rma.rma_request_id))
    tables.rma_line_items.change(line, { status: 'closed' });
  tables.rma_requests.change(rma, { closed_at: now, status: 'closed' });
  if (!rma.is_opening) tell(returnOver, rma);
}
