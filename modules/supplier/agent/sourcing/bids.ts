import { localDay } from '../../../../machinery/base/company-time.ts';
import { multiply, percentOf, ratio } from '../../../../machinery/base/decimal.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../../machinery/base/utc.ts';
import { event, NEVER } from '../../../../machinery/kernel/contract.ts';
import { sourcing } from '../../lifecycle/sourcing.ts';
import type {
  NewRows,
  RfqHeadersRow,
  RfqLinesRow,
  RfqResponseLinesRow,
  RfqResponsesRow,
  RfqSuppliersRow,
} from '../../rows.ts';
import type { Context } from '../context.ts';
import { sourcesByMaterial } from '../partners.ts';
import { accountOf, holderOf } from '../people.ts';
import { rateOf } from '../rates.ts';
import { digestOf } from '../times.ts';

type Rfq = RfqHeadersRow;
type Invitation = RfqSuppliersRow;
type Response = RfqResponsesRow;

/** Smallest quantities of who has not delivered an item before. */
const MINIMA = [1000, 5000, 10_000, 25_000] as const;
const ANY_DEVIATION = ['Packed in units of ten', 'Delivery in two lots a month'] as const;
const DEVIATIONS: Partial<Record<Rfq['commodity'], readonly string[]>> = {
  bar_stock: ['Next larger size from stock', 'Equivalent grade of our own standard'],
  casting: ['Machining allowance 3 mm instead of 2', 'Surface after VDG P 365 class B'],
  forging: ['Machining allowance 3 mm instead of 2', 'Normalised instead of quenched and tempered'],
  sheet: ['Next larger thickness from stock', 'Equivalent grade of our own standard'],
  seal: ['FKM instead of EPDM', 'Own compound of equal hardness'],
  bearing: ['Other make of the same size', 'Clearance C3 instead of CN'],
  motor: ['Efficiency class IE4 instead of IE3', 'Other make of the same frame size'],
  electronics: ['Successor of the type that ends', 'Other make, pin compatible'],
};

/** A bid has come in. */
export const bidReceived = event<Response>('bid received');

/** When an invited supplier looks at the request, and when he bids or declines. */
export function nextOfInvitation(invitation: Invitation, context: Context): Moment {
  return Math.min(
    nextAnswer(invitation, context),
    nextReminder(invitation, context),
    nextRevision(invitation, context),
  );
}

/** Who has not answered some days before the end is reminded, once. */
function nextReminder(invitation: Invitation, context: Context): Moment {
  if (invitation.reminder_count > 0 || (invitation.status !== 'invited' && invitation.status !== 'viewed'))
    return NEVER;
  const rfq = context.tables.rfq_headers.must(invitation.rfq_id);
  if (rfq.status !== 'published') return NEVER;
  return Math.max(rfq.question_deadline_at, invitation.invited_at + DAY_MS);
}

/** A few take their sealed bid back for a better one, before the end. */
function nextRevision(invitation: Invitation, context: Context): Moment {
  if (invitation.status !== 'responded') return NEVER;
  const draw = drawOf(context, invitation, 'revision');
  if (!draw.chance(sourcing.revised)) return NEVER;
  const rfq = context.tables.rfq_headers.must(invitation.rfq_id);
  const bids = context.tables.rfq_responses.by('rfq_supplier_id', invitation.rfq_supplier_id);
  const [first] = bids;
  if (rfq.status !== 'published' || bids.length !== 1 || first?.status !== 'sealed') return NEVER;
  const left = rfq.submission_deadline_at - HOUR_MS / 2 - first.submitted_at;
  return left < HOUR_MS / 2 ? NEVER : Math.round(first.submitted_at + left * draw.between(0.3, 1));
}

function nextAnswer(invitation: Invitation, context: Context): Moment {
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
  if (invitation.status === 'responded') {
    revise(context, invitation);
    return;
  }
  if (nextAnswer(invitation, context) > now) {
    tables.rfq_suppliers.change(invitation, { reminder_count: invitation.reminder_count + 1, reminded_at: now });
    return;
  }
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
  const { tables, now } = context;
  const rfq = tables.rfq_headers.must(invitation.rfq_id);
  const response = submit(context, rfq, invitation, isLate);
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

/** A new version takes the place of the one before. */
function revise(context: Context, invitation: Invitation): void {
  const { tables, now } = context;
  for (const before of [...tables.rfq_responses.by('rfq_supplier_id', invitation.rfq_supplier_id)])
    tables.rfq_responses.change(before, { status: 'superseded' });
  submit(context, tables.rfq_headers.must(invitation.rfq_id), invitation, false);
  tables.rfq_suppliers.change(invitation, { responded_at: now });
}

function submit(context: Context, rfq: Rfq, invitation: Invitation, isLate: boolean): Response {
  const { tables, copies, numbers, now } = context;
  const supplier = copies['master.suppliers'].must(invitation.supplier_id);
  const key = tables.rfq_responses.nextKey();
  const version = tables.rfq_responses.by('rfq_supplier_id', invitation.rfq_supplier_id).length + 1;
  const draw = drawOf(context, invitation, version === 1 ? 'paper' : 'second paper');
  const channel = draw.chance(0.85) ? 'portal' : draw.chance(0.8) ? 'email' : 'paper';
  const isSealed = rfq.is_sealed;
  const readable = isSealed ? contentOf(context, rfq, invitation, now, version) : '';
  return tables.rfq_responses.add({
    rfq_response_id: key,
    response_number: numbers.next('BID', now),
    rfq_id: rfq.rfq_id,
    rfq_supplier_id: invitation.rfq_supplier_id,
    supplier_id: invitation.supplier_id,
    response_version: version,
    supplier_reference_number: `Q-${draw.integer(10_000, 99_999)}`,
    submitted_at: now,
    submitted_by_supplier_portal_user_id:
      channel === 'portal' ? accountOf(context, invitation.supplier_id, 'sales') : null,
    submission_channel: channel,
    is_late: isLate,
    bid_opening_at: isSealed ? rfq.bid_opening_at : null,
    sealed_content: isSealed ? sealed(readable, drawOf(context, invitation, `key ${version}`)) : null,
    seal_digest: isSealed ? digestOf(drawOf(context, invitation, `digest ${version}`)) : null,
    currency_code: supplier.currency_code,
    valid_to: localDay(rfq.submission_deadline_at) + rfq.required_validity_days,
    ...(isLate
      ? { disqualification_reason_code: 'late', status: 'disqualified' }
      : { status: isSealed ? 'sealed' : 'opened' }),
    ...(isSealed || isLate ? {} : { opened_at: now, ...amountsOf(context, rfq, invitation, now, version) }),
  });
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
      ...amountsOf(context, rfq, invitation, response.submitted_at, response.response_version),
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
function offersOf(context: Context, rfq: Rfq, invitation: Invitation, at: Moment, version: number): Offer[] {
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
    // Who comes a second time is cheaper.
    const inr = last * draw.lognormal(centre, sigma) * (1 - perRival * rivals) * (version > 1 ? 0.97 : 1);
    const price = Math.max(1, Math.round((inr * 100_000_000) / rate));
    const isPart = line.split_award_allowed && draw.chance(0.1);
    const quantity = isPart
      ? Math.max(1000, Math.floor(line.requested_quantity / 2000) * 1000)
      : line.requested_quantity;
    const source = context
      .the(sourcesByMaterial)
      .get(line.material_id ?? 0)
      ?.find(({ supplier_id }) => supplier_id === supplier.supplier_id);
    const net = multiply(quantity, 3, price, 4, 2);
    offers.push({
      ...detailsOf(context, rfq, invitation, line, source !== undefined),
      freight_amount: ratio(net, Math.round(sourcing.freightPct[supplier.incoterm] * 100), 10_000),
      rfq_line_id: line.rfq_line_id,
      line_number: line.line_number,
      material_id: line.material_id,
      supplier_part_number: `${supplier.supplier_code.slice(-3)}-${draw.integer(10_000, 99_999)}`,
      manufacturer: supplier.legal_name,
      country_of_origin_code: supplier.country_code,
      offered_quantity: quantity,
      unit_of_measure: line.unit_of_measure,
      unit_price_amount: price,
      net_amount: net,
      tax_rate_pct: taxRateOf(context, line, supplier.country_code === 'IN' && supplier.tax_identifier !== null),
      minimum_order_quantity: Math.min(quantity, source?.minimum_order_quantity ?? draw.pick(MINIMA)),
      lead_time_days: Math.max(2, Math.round(supplier.default_lead_time_days * draw.between(0.8, 1.3))),
    });
  }
  return offers;
}

/** What a bidder asks beside the price, and where he deviates: who has never made a part needs a tool for it. */
function detailsOf(
  context: Context,
  rfq: Rfq,
  invitation: Invitation,
  line: RfqLinesRow,
  isSource: boolean,
): Pick<RfqResponseLinesRow, 'tooling_amount' | 'price_valid_days' | 'is_alternative' | 'deviation'> {
  const draw = context.draws.of('rfq_suppliers', `${invitation.rfq_supplier_id}/${line.line_number}`, 'details');
  const needsTool = !isSource && (rfq.commodity === 'casting' || rfq.commodity === 'forging');
  const worth = multiply(line.requested_quantity, 3, line.last_unit_price_amount ?? 0, 4, 2);
  const deviates = draw.chance(sourcing.deviates);
  return {
    tooling_amount: needsTool ? Math.round(worth * draw.between(0.01, 0.05)) : 0,
    price_valid_days: Math.max(rfq.required_validity_days, draw.pick([60, 90, 90, 180])),
    is_alternative: deviates,
    deviation: deviates ? draw.pick(DEVIATIONS[rfq.commodity] ?? ANY_DEVIATION) : null,
  };
}

function taxRateOf({ copies }: Context, line: RfqLinesRow, isTaxed: boolean): number {
  return isTaxed ? copies['master.materials'].must(line.material_id).gst_rate_pct : 0;
}

function amountsOf(context: Context, rfq: Rfq, invitation: Invitation, at: Moment, version: number): Partial<Response> {
  const supplier = context.copies['master.suppliers'].must(invitation.supplier_id);
  const offers = offersOf(context, rfq, invitation, at, version);
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
    note: coverNote(context.tables.rfq_lines.by('rfq_id', rfq.rfq_id), offers),
  };
}

/** What a bidder says of a bid that is not all that was asked for. */
function coverNote(lines: readonly RfqLinesRow[], offers: readonly Offer[]): string | null {
  const said = [
    ...(offers.some(({ is_alternative }) => is_alternative)
      ? ['Some of our offer deviates, as noted at the line.']
      : []),
    ...(offers.length < lines.length ? ['We do not make all that you ask for.'] : []),
    ...(offers.some((offer) => isPartOf(lines, offer)) ? ['We can deliver a part of the quantity.'] : []),
  ];
  return said.length === 0 ? null : said.join(' ');
}

function isPartOf(lines: readonly RfqLinesRow[], offer: Offer): boolean {
  return lines.some(
    (line) => line.rfq_line_id === offer.rfq_line_id && offer.offered_quantity < line.requested_quantity,
  );
}

function addLines(context: Context, rfq: Rfq, invitation: Invitation, response: Response): void {
  const { tables } = context;
  for (const offer of offersOf(context, rfq, invitation, response.submitted_at, response.response_version)) {
    tables.rfq_response_lines.add({ ...offer, rfq_response_id: response.rfq_response_id });
    const line = tables.rfq_lines.must(offer.rfq_line_id);
    tables.rfq_lines.change(line, { response_count: line.response_count + 1 });
  }
}

/** The readable bid. */
function contentOf(context: Context, rfq: Rfq, invitation: Invitation, at: Moment, version: number): string {
  const lines = offersOf(context, rfq, invitation, at, version).map(
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
