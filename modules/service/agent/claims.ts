import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { percentOf, rescale } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { HOUR_MS } from '../../../machinery/base/utc.ts';
import { event, follow, type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { Rows, Types, WarrantyClaimsRow } from '../rows.ts';
import { whenOpen } from './clock.ts';
import { answeredBefore, type Context, type Registration, type Ticket } from './context.ts';
import { responded } from './dialogue.ts';
import { count } from './metrics.ts';
import { headOf, somebody, TITLES } from './people.ts';
import { covers } from './warranties.ts';

export type Claim = Rows['warranty_claims'];

const { claims: figures, shares } = lifecycle;

/** A claim is granted. */
export const granted = event<Claim>('claim granted');

/** Claims under warranty: submitted with the ticket of a defect, judged within days, settled by repair, parts or credit. */
export const claims: Process<Types> = {
  name: 'warranty claims',
  opens: (context) => answeredBefore(context, submit),
  takes: { warranty_claims: credited },
  agenda: [{ of: 'warranty_claims', next: nextOf, act }],
  follows: [follow(responded, submit)],
};

function submit(context: Context, ticket: Ticket): void {
  const { tables, draws, numbers, now } = context;
  if (ticket.warranty_registration_id === null || ticket.symptom_code === null || ticket.lot_number === null) return;
  if (ticket.ticket_type !== 'product_defect' && ticket.ticket_type !== 'technical_problem') return;
  const registration = tables.warranty_registrations.get(ticket.warranty_registration_id);
  const draw = draws.of('service_tickets', ticket.service_ticket_id, 'claim');
  const share = ticket.ticket_type === 'product_defect' ? figures.share : figures.share / 2;
  if (!registration || registration.status === 'void' || !draw.chance(share)) return;
  const open = registration.covered_quantity - registration.claimed_quantity - claimedNow(context, registration);
  const quantity = Math.min(ticket.affected_quantity ?? 1000, open);
  if (quantity <= 0) return;
  const failed = localDay(ticket.opened_at) - draw.integer(0, 4);
  const start = registration.warranty_start_date ?? failed;
  const at = ticket.first_responded_at ?? now;
  const claim = tables.warranty_claims.add({
    warranty_claim_number: numbers.next('WCL', at),
    warranty_registration_id: registration.warranty_registration_id,
    service_ticket_id: ticket.service_ticket_id,
    customer_id: ticket.customer_id,
    product_id: registration.product_id ?? 0,
    lot_number: ticket.lot_number,
    serial_number: ticket.serial_number,
    claimed_quantity: quantity,
    failed_on: Math.max(start, failed),
    submitted_at: at,
    operating_hours: draw.chance(0.6) ? Math.round((localDay(at) - start) * draw.between(2, 16) * 10_000) : null,
    symptom_code: ticket.symptom_code,
    claim_type: draw.weighted([
      ['repair', 0.36],
      ['replacement', 0.3],
      ['parts', 0.2],
      ['credit', 0.12],
      ['labour', 0.02],
    ]),
    is_under_warranty: covers(registration, Math.max(start, failed)),
    currency_code: 'INR',
    status: 'submitted',
    is_opening: at < now,
  });
  // Claims of before history are as far as their course has come.
  for (let moment = nextOf(claim, context); moment < now; moment = nextOf(claim, context))
    act(claim, { ...context, now: moment });
  if (at === now) count(context, ticket.service_team_id, { warranty_claim_count: 1 });
}

/** What is claimed of a delivery and not yet judged. */
function claimedNow({ tables }: Context, { warranty_registration_id }: Registration): number {
  return tables.warranty_claims
    .by('warranty_registration_id', warranty_registration_id)
    .filter((one) => one.status === 'submitted' || one.status === 'in_assessment')
    .reduce((sum, one) => sum + one.claimed_quantity, 0);
}

function nextOf(claim: Claim, { draws, parameters }: Context): Moment {
  const draw = draws.of('warranty_claims', claim.warranty_claim_id, 'course');
  const [taken, judged, settled] = [
    draw.between(2, 20),
    draw.lognormal(figures.assessmentDays.median, figures.assessmentDays.sigma),
    draw.between(3, 20),
  ];
  const hour = draw.between(9.5, 17);
  switch (claim.status) {
    case 'submitted':
      return whenOpen(claim.submitted_at + Math.round(taken * HOUR_MS));
    case 'in_assessment':
      return localMoment(addWorkingDays(localDay(claim.submitted_at), 1 + Math.ceil(judged)), hour);
    case 'approved':
    case 'partially_approved': {
      const at = localMoment(addWorkingDays(localDay(claim.assessed_at ?? 0), Math.ceil(settled)), hour);
      // Money is granted by the credit memo of ERP, of which we know since history began.
      return claim.claim_type === 'credit' && at >= parameters.start ? NEVER : at;
    }
    default:
      return NEVER;
  }
}

function act(claim: Claim, context: Context): void {
  if (claim.status === 'submitted') context.tables.warranty_claims.change(claim, { status: 'in_assessment' });
  else if (claim.status === 'in_assessment') judge(context, claim);
  else context.tables.warranty_claims.change(claim, { settled_at: context.now, status: 'settled' });
}

/** ERP has credited what was granted, in the currency of the customer. */
function credited({ tables, now }: Context, { columns }: Message<Types, 'warranty_claims'>): void {
  const number = must(columns.warranty_claim_number, 'number of a claim');
  const claim = must(tables.warranty_claims.by('warranty_claim_number', number)[0], `claim ${number}`);
  tables.warranty_claims.change(claim, { ...columns, settled_at: now, status: 'settled' });
}

/** A unit that was run against its instructions has no warranty any more. */
function voidUnit({ tables }: Context, claim: Claim): void {
  const { rejection_reason_code: reason } = claim;
  if (reason !== 'misuse' && reason !== 'wrong_application') return;
  const unit = tables.warranty_registrations.must(claim.warranty_registration_id);
  if (unit.serial_number !== null && unit.status === 'active')
    tables.warranty_registrations.change(unit, { status: 'void', void_reason_code: reason });
}

type Verdict = 'approved' | 'partially_approved' | 'goodwill' | 'rejected';

function judge(context: Context, claim: Claim): void {
  const { tables, draws, copies, now } = context;
  const draw = draws.of('warranty_claims', claim.warranty_claim_id, 'judgement');
  const verdict = verdictOn(claim, draw);
  const judge = somebody(context, TITLES.desk, claim.warranty_claim_id).employee_id;
  if (verdict === 'rejected') {
    tables.warranty_claims.change(claim, {
      assessed_by_employee_id: judge,
      assessed_at: now,
      cause_code: draw.pick(['no_fault_found', 'operation', 'wear', 'application']),
      rejection_reason_code: claim.is_under_warranty
        ? draw.pick(['misuse', 'wear_part', 'no_fault_found', 'wrong_application'])
        : 'out_of_warranty',
      status: 'rejected',
    });
    voidUnit(context, claim);
    return;
  }
  const quantity =
    verdict === 'partially_approved'
      ? Math.max(1000, Math.floor(claim.claimed_quantity / 2000) * 1000)
      : claim.claimed_quantity;
  const isPart = verdict === 'partially_approved' && quantity < claim.claimed_quantity;
  const product = copies['master.products'].must(claim.product_id);
  const unit = rescale(product.standard_cost_amount, 4, 2);
  const share = { repair: 180_000, replacement: 1_000_000, parts: 220_000, credit: 400_000, labour: 50_000 }[
    claim.claim_type
  ];
  const parts = percentOf(Math.round((unit * quantity) / 1000), share);
  tables.warranty_claims.change(claim, {
    assessed_by_employee_id: judge,
    assessed_at: now,
    cause_code: draw.weighted(shares.claimCause),
    approved_quantity: quantity,
    approved_amount: percentOf(parts, 1_250_000),
    ...(isPart ? { rejection_reason_code: draw.pick(['wear_part', 'misuse']) } : {}),
    is_goodwill: verdict === 'goodwill',
    approved_by_employee_id: verdict === 'goodwill' ? headOf(context).employee_id : null,
    parts_cost_amount_base: parts,
    labour_cost_amount_base: draw.integer(1, 9) * 60_000,
    freight_cost_amount_base: draw.chance(0.6) ? draw.integer(4, 40) * 10_000 : 0,
    status: isPart ? 'partially_approved' : 'approved',
  });
  const registration = tables.warranty_registrations.must(claim.warranty_registration_id);
  tables.warranty_registrations.change(registration, { claimed_quantity: registration.claimed_quantity + quantity });
  if (!claim.is_opening) context.tell(granted, claim);
}

function verdictOn(claim: Pick<WarrantyClaimsRow, 'is_under_warranty' | 'claimed_quantity'>, draw: Draw): Verdict {
  if (!claim.is_under_warranty) return draw.chance(0.25) ? 'goodwill' : 'rejected';
  const { granted: whole, inPart, goodwill } = figures;
  return draw.weighted<Verdict>([
    ['approved', whole],
    [claim.claimed_quantity > 1000 ? 'partially_approved' : 'approved', inPart],
    ['goodwill', goodwill],
    ['rejected', 1 - whole - inPart - goodwill],
  ]);
}
