import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, percentOf } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../../machinery/base/utc.ts';
import { event, NEVER } from '../../../../machinery/kernel/contract.ts';
import { sourcing } from '../../lifecycle/sourcing.ts';
import type { NewRows, RfqHeadersRow, RfqLinesRow, RfqResponsesRow, RfqSuppliersRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import { accountOf, holderOf } from '../people.ts';
import { rateOf } from '../rates.ts';
import { digestOf } from '../times.ts';

type Rfq = RfqHeadersRow;
type Invitation = RfqSuppliersRow;
type Response = RfqResponsesRow;

/** A bid has come in. */
export const bidReceived = event<Response>('bid received');

/** When an invited supplier looks at the request, and when he bids or declines. */
export function nextOfInvitation(invitation: Invitation, context: Context): Moment {
  if (invitation.status !== 'invited' && invitation.status !== 'viewed') return NEVER;
  const draw = drawOf(context, invitation, 'view');
  const rfq = context.tables.rfq_headers.must(invitation.rfq_id);
  if (rfq.status !== 'published') return NEVER;
  if (invitation.status === 'invited') {
    if (!draw.chance(sourcing.viewed)) return NEVER;
    return Math.round(invitation.invited_at + Math.min(5 * DAY_MS, draw.lognormal(9, 1) * HOUR_MS));
  }
  const outcome = outcomeOf(context, invitation);
  if (outcome === 'silent') return NEVER;
  const viewed = must(invitation.viewed_at, 'view');
  if (outcome === 'late') return Math.round(rfq.submission_deadline_at + draw.between(0.02, 0.4) * HOUR_MS);
  // Most bids come in the last days.
  return Math.round(
    viewed + (rfq.submission_deadline_at - HOUR_MS - viewed) * Math.max(0, 1 - draw.uniform() ** 2 * 0.8),
  );
}

export function respond(invitation: Invitation, context: Context): void {
  const { tables, now } = context;
  if (invitation.status === 'invited') {
    tables.rfq_suppliers.change(invitation, { status: 'viewed', viewed_at: now });
    return;
  }
  const outcome = outcomeOf(context, invitation);
  if (outcome === 'declined')
    tables.rfq_suppliers.change(invitation, {
      status: 'declined',
      intent: 'declined',
      intent_at: now,
      decline_reason_code: drawOf(context, invitation, 'reason').weighted(sourcing.declineReasons),
    });
  else bid(context, invitation, outcome === 'late');
}

function outcomeOf(context: Context, invitation: Invitation) {
  return drawOf(context, invitation, 'outcome').weighted(sourcing.outcomes);
}

function bid(context: Context, invitation: Invitation, isLate: boolean): void {
  const { tables, copies, numbers, now } = context;
  const rfq = tables.rfq_headers.must(invitation.rfq_id);
  const supplier = copies['master.suppliers'].must(invitation.supplier_id);
  const key = tables.rfq_responses.nextKey();
  const draw = drawOf(context, invitation, 'paper');
  const channel = draw.chance(0.85) ? 'portal' : draw.chance(0.8) ? 'email' : 'paper';
  const isSealed = rfq.is_sealed;
  const readable = isSealed ? contentOf(context, rfq, invitation, now) : '';
  const response = tables.rfq_responses.add({
    rfq_response_id: key,
    response_number: numbers.next('BID', now),
    rfq_id: rfq.rfq_id,
    rfq_supplier_id: invitation.rfq_supplier_id,
    supplier_id: invitation.supplier_id,
    response_version: 1,
    supplier_reference_number: `Q-${draw.integer(10_000, 99_999)}`,
    submitted_at: now,
    submitted_by_supplier_portal_user_id:
      channel === 'portal' ? accountOf(context, invitation.supplier_id, 'sales') : null,
    submission_channel: channel,
    is_late: isLate,
    bid_opening_at: isSealed ? rfq.bid_opening_at : null,
    sealed_content: isSealed ? sealed(readable, drawOf(context, invitation, 'key')) : null,
    seal_digest: isSealed ? digestOf(drawOf(context, invitation, 'digest')) : null,
    currency_code: supplier.currency_code,
    valid_to: localDay(rfq.submission_deadline_at) + rfq.required_validity_days,
    ...(isLate
      ? { disqualification_reason_code: 'late', status: 'disqualified' }
      : { status: isSealed ? 'sealed' : 'opened' }),
    ...(isSealed || isLate ? {} : { opened_at: now, ...amountsOf(context, rfq, invitation, now) }),
  });
  tables.rfq_suppliers.change(invitation, {
    status: 'responded',
    responded_at: now,
    intent: 'will_bid',
    intent_at: now,
  });
  tables.rfq_headers.change(rfq, { response_count: rfq.response_count + 1 });
  if (response.status === 'opened') addLines(context, rfq, invitation, response);
  context.tell(bidReceived, response);
}

/** The time has come: sealed bids are opened by two persons, late ones stay closed, and those who said nothing will not. */
export function openBids(context: Context, rfq: Rfq): void {
  const { tables, now } = context;
  const opener = holderOf(context, 'Purchasing Manager', rfq.rfq_id, rfq.buyer_employee_id);
  for (const invitation of tables.rfq_suppliers.by('rfq_id', rfq.rfq_id)) {
    if (invitation.status === 'invited' || invitation.status === 'viewed')
      tables.rfq_suppliers.change(invitation, { status: 'no_response' });
    const response = tables.rfq_responses
      .by('rfq_supplier_id', invitation.rfq_supplier_id)
      .find(({ status }) => status === 'sealed');
    if (!response) continue;
    tables.rfq_responses.change(response, {
      opened_at: now,
      opened_by_employee_id: opener,
      status: 'opened',
      ...amountsOf(context, rfq, invitation, response.submitted_at),
    });
    addLines(context, rfq, invitation, response);
  }
  tables.rfq_headers.change(rfq, {
    ...(rfq.is_sealed
      ? {
          opened_at: now,
          opened_by_employee_id: opener,
          witness_employee_id: holderOf(context, 'Accountant', rfq.rfq_id, opener),
        }
      : {}),
    status: 'under_evaluation',
  });
}

type Offer = Omit<NewRows['rfq_response_lines'], 'rfq_response_id'>;

/** What a bidder offers, line by line: the same before and after his envelope is opened. */
function offersOf(context: Context, rfq: Rfq, invitation: Invitation, at: Moment): Offer[] {
  const { tables, copies } = context;
  const supplier = copies['master.suppliers'].must(invitation.supplier_id);
  const rate = rateOf(context, supplier.currency_code, localDay(at));
  const rivals = Math.max(0, Math.round(rfq.invited_count * 0.69) - 2);
  const { centre, sigma, perRival } = sourcing.price;
  const offers: Offer[] = [];
  for (const line of tables.rfq_lines.by('rfq_id', rfq.rfq_id)) {
    const draw = context.draws.of('rfq_suppliers', `${invitation.rfq_supplier_id}/${line.line_number}`, 'offer');
    if (!draw.chance(sourcing.linesOffered) && line.line_number > 10) continue;
    const last = line.last_unit_price_amount ?? 1_000_000;
    const inr = last * draw.lognormal(centre, sigma) * (1 - perRival * rivals);
    const price = Math.max(1, Math.round((inr * 100_000_000) / rate));
    const isPart = line.split_award_allowed && draw.chance(0.1);
    const quantity = isPart
      ? Math.max(1000, Math.floor(line.requested_quantity / 2000) * 1000)
      : line.requested_quantity;
    offers.push({
      rfq_line_id: line.rfq_line_id,
      line_number: line.line_number,
      material_id: line.material_id,
      supplier_part_number: `${supplier.supplier_code.slice(-3)}-${draw.integer(10_000, 99_999)}`,
      manufacturer: supplier.legal_name,
      country_of_origin_code: supplier.country_code,
      offered_quantity: quantity,
      unit_of_measure: line.unit_of_measure,
      unit_price_amount: price,
      net_amount: multiply(quantity, 3, price, 4, 2),
      tax_rate_pct: taxRateOf(context, line, supplier.country_code === 'IN' && supplier.tax_identifier !== null),
      minimum_order_quantity: 1000,
      lead_time_days: Math.max(2, Math.round(supplier.default_lead_time_days * draw.between(0.8, 1.3))),
      price_valid_days: rfq.required_validity_days,
      is_alternative: false,
    });
  }
  return offers;
}

function taxRateOf({ copies }: Context, line: RfqLinesRow, isTaxed: boolean): number {
  return isTaxed ? copies['master.materials'].must(line.material_id).gst_rate_pct : 0;
}

function amountsOf(context: Context, rfq: Rfq, invitation: Invitation, at: Moment): Partial<Response> {
  const supplier = context.copies['master.suppliers'].must(invitation.supplier_id);
  const offers = offersOf(context, rfq, invitation, at);
  const net = offers.reduce((sum, offer) => sum + offer.net_amount, 0);
  const tax = offers.reduce((sum, offer) => sum + percentOf(offer.net_amount, offer.tax_rate_pct), 0);
  const rate = rateOf(context, supplier.currency_code, localDay(at));
  return {
    incoterm: supplier.incoterm,
    payment_terms_days: supplier.payment_terms_days,
    exchange_rate: rate,
    net_amount: net,
    discount_amount: 0,
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: multiply(net + tax, 2, rate, 8, 2),
  };
}

function addLines(context: Context, rfq: Rfq, invitation: Invitation, response: Response): void {
  const { tables } = context;
  for (const offer of offersOf(context, rfq, invitation, response.submitted_at)) {
    tables.rfq_response_lines.add({ ...offer, rfq_response_id: response.rfq_response_id });
    const line = tables.rfq_lines.must(offer.rfq_line_id);
    tables.rfq_lines.change(line, { response_count: line.response_count + 1 });
  }
}

/** The readable bid. */
function contentOf(context: Context, rfq: Rfq, invitation: Invitation, at: Moment): string {
  const lines = offersOf(context, rfq, invitation, at).map(
    ({ line_number, offered_quantity, unit_price_amount, lead_time_days }) =>
      [line_number, offered_quantity, unit_price_amount, lead_time_days].join(';'),
  );
  return `${rfq.rfq_number}\n${lines.join('\n')}\n`;
}

/** As the portal encrypts it, with a key that only the opening has. */
function sealed(readable: string, key: Draw): string {
  return Buffer.from([...Buffer.from(readable)].map((byte) => byte ^ key.integer(0, 255))).toString('base64');
}

function drawOf({ draws }: Context, { rfq_supplier_id }: Invitation, concern: string): Draw {
  return draws.of('rfq_suppliers', rfq_supplier_id, concern);
}
