import { multiply, ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { event } from '../../../../machinery/kernel/contract.ts';
import { sourcing } from '../../lifecycle/sourcing.ts';
import type {
  QuoteComparisonRow,
  RfqHeadersRow,
  RfqLinesRow,
  RfqResponseLinesRow,
  RfqResponsesRow,
} from '../../rows.ts';
import type { Context } from '../context.ts';
import { contractOf } from '../contracts/index.ts';
import { holderOf } from '../people.ts';
import { cover } from './requisitions.ts';

type Rfq = RfqHeadersRow;
type Comparison = QuoteComparisonRow;

/** An RFQ was awarded or given up. */
export const rfqDecided = event<Rfq>('request for quotation decided');

interface Candidate {
  response: RfqResponsesRow;
  offer: RfqResponseLinesRow;
  base: Scaled;
  freight: Scaled;
  tooling: Scaled;
  terms: Scaled;
  landed: Scaled;
}

const HUNDRED = 10_000;

/** Compares the offers for each line at what they really cost, and proposes an award. Without a bid the request is given up. */
export function compare(context: Context, rfq: Rfq): void {
  const { tables, numbers, now } = context;
  const open = tables.rfq_responses.by('rfq_id', rfq.rfq_id).filter(({ status }) => status === 'opened');
  if (open.length === 0) {
    giveUp(context, rfq, 'too_few_bids');
    return;
  }
  if (isTooDear(context, rfq, open)) {
    for (const response of open) tables.rfq_responses.change(response, { status: 'rejected', decided_at: now });
    giveUp(context, rfq, 'prices_too_high');
    return;
  }
  const number = numbers.next('QC', now);
  for (const line of tables.rfq_lines.by('rfq_id', rfq.rfq_id)) compareLine(context, rfq, line, { number, open });
}

/** Whether even the best offers for all lines are so far above the last prices that buying goes on as before. */
function isTooDear(context: Context, rfq: Rfq, open: readonly RfqResponsesRow[]): boolean {
  const { tables } = context;
  let [last, best] = [0, 0];
  for (const line of tables.rfq_lines.by('rfq_id', rfq.rfq_id)) {
    const offers = open.flatMap((response) => offersFor(context, rfq, line, response));
    if (line.last_unit_price_amount === null || offers.length === 0) continue;
    last += multiply(line.requested_quantity, 3, line.last_unit_price_amount, 4, 2);
    const price = Math.min(...offers.map(({ landed }) => landed));
    best += multiply(line.requested_quantity, 3, price, 4, 2);
  }
  return best * 100 > last * (100 + sourcing.tooDearPct);
}

/** What a bid offers for a line, at its real cost. */
function offersFor(context: Context, rfq: Rfq, line: RfqLinesRow, response: RfqResponsesRow): Candidate[] {
  return context.tables.rfq_response_lines
    .by('rfq_response_id', response.rfq_response_id)
    .filter((offer) => offer.rfq_line_id === line.rfq_line_id)
    .map((offer) => candidateOf(context, rfq, response, offer));
}

function compareLine(
  context: Context,
  rfq: Rfq,
  line: RfqLinesRow,
  { number, open }: { number: string; open: readonly RfqResponsesRow[] },
): void {
  const { tables, now, draws } = context;
  const candidates = open.flatMap((response) => offersFor(context, rfq, line, response));
  if (candidates.length === 0) return;
  const cheapest = Math.min(...candidates.map(({ landed }) => landed));
  const shortest = Math.min(...candidates.map(({ offer }) => Math.max(1, offer.lead_time_days)));
  const scored = candidates.map((candidate) => {
    const price = ratio(HUNDRED, cheapest, candidate.landed);
    const delivery = ratio(HUNDRED, shortest, Math.max(1, candidate.offer.lead_time_days));
    const quality = context.copies['master.suppliers'].must(candidate.response.supplier_id).quality_rating ?? 8000;
    const { price_weight_pct, delivery_weight_pct, quality_weight_pct } = rfq;
    const total = Math.round(
      (price * price_weight_pct + delivery * delivery_weight_pct + quality * quality_weight_pct) / 1_000_000,
    );
    return { ...candidate, price, delivery, quality, total };
  });
  const byTotal = scored.toSorted(
    (a, b) => b.total - a.total || a.offer.rfq_response_line_id - b.offer.rfq_response_line_id,
  );
  const byPrice = scored.toSorted(
    (a, b) => a.landed - b.landed || a.offer.rfq_response_line_id - b.offer.rfq_response_line_id,
  );
  // What deviates is taken only where nothing else was offered.
  const accepted = byTotal.filter(({ offer }) => isAccepted(context, offer));
  const eligible = accepted.length > 0 ? accepted : byTotal;
  const awards = awardsOf(context, line, eligible);
  const draw = draws.of('rfq_lines', line.rfq_line_id, 'reason');
  for (const one of byTotal) {
    const awarded = awards.get(one.offer.rfq_response_line_id) ?? 0;
    const rank = byTotal.indexOf(one) + 1;
    const isSplit = awards.size > 1;
    const reason =
      awarded === 0
        ? null
        : isSplit
          ? 'capacity_split'
          : rank === 1
            ? 'best_rank'
            : one === eligible[0]
              ? 'technical'
              : draw.weighted(sourcing.otherReasons);
    tables.quote_comparison.add({
      comparison_number: number,
      rfq_id: rfq.rfq_id,
      rfq_line_id: line.rfq_line_id,
      rfq_response_line_id: one.offer.rfq_response_line_id,
      supplier_id: one.response.supplier_id,
      unit_price_amount_base: one.base,
      exchange_rate: must(one.response.exchange_rate, 'rate of a bid'),
      freight_amount_base: one.freight,
      tooling_amount_base: one.tooling,
      payment_terms_amount_base: one.terms,
      landed_unit_cost_amount: one.landed,
      lead_time_days: one.offer.lead_time_days,
      supplier_quality_score: one.quality,
      price_score: one.price,
      delivery_score: one.delivery,
      total_score: one.total,
      price_rank: byPrice.indexOf(one) + 1,
      total_rank: rank,
      is_compliant: eligible.includes(one),
      is_awarded: awarded > 0,
      awarded_quantity: awarded,
      awarded_amount: multiply(awarded, 3, one.base, 4, 2),
      award_reason_code: reason,
      award_reason:
        awarded === 0 || rank === 1
          ? null
          : one === eligible[0]
            ? 'What ranks better deviates from the specification.'
            : 'Chosen beside the best rank, as its part of the need is safer there.',
      saving_pct:
        line.last_unit_price_amount === null || line.last_unit_price_amount === 0
          ? null
          : ratio(line.last_unit_price_amount - one.base, 1_000_000, line.last_unit_price_amount),
      compared_by_employee_id: rfq.buyer_employee_id,
      compared_at: now,
    });
  }
}

function candidateOf(context: Context, rfq: Rfq, response: RfqResponsesRow, offer: RfqResponseLinesRow): Candidate {
  const rate = must(response.exchange_rate, 'rate of a bid');
  const base = Math.max(1, multiply(offer.unit_price_amount, 4, rate, 8, 4));
  const isAbroad = context.copies['master.suppliers'].must(response.supplier_id).country_code !== 'IN';
  const pct = sourcing.freightPct[response.incoterm ?? 'DAP'] + (isAbroad ? sourcing.dutyPct : 0);
  const freight = ratio(base, Math.round(pct * 100), 10_000);
  // A month later is worth one percent.
  const terms = ratio(base, rfq.payment_terms_days - (response.payment_terms_days ?? rfq.payment_terms_days), 3000);
  const tooling = Math.round((multiply(offer.tooling_amount, 2, rate, 8, 4) * 1000) / offer.offered_quantity);
  return { response, offer, base, freight, tooling, terms, landed: base + freight + tooling + terms };
}

/** Engineering takes about half of what deviates. */
function isAccepted({ draws }: Context, offer: RfqResponseLinesRow): boolean {
  return !offer.is_alternative || draws.of('rfq_response_lines', offer.rfq_response_line_id, 'release').chance(0.5);
}

/** Who gets how much of a line, by response line. */
function awardsOf({ draws }: Context, line: RfqLinesRow, byTotal: readonly Candidate[]): Map<Key, Scaled> {
  const draw = draws.of('rfq_lines', line.rfq_line_id, 'award');
  const [best, second] = byTotal;
  const isSplit = line.split_award_allowed && draw.chance(sourcing.split * 2.5);
  if (best && second && isSplit && line.requested_quantity >= 2000) {
    const first = Math.max(1000, Math.floor((line.requested_quantity * sourcing.splitPart) / 1000) * 1000);
    if (line.requested_quantity > first)
      return new Map([
        [best.offer.rfq_response_line_id, first],
        [second.offer.rfq_response_line_id, line.requested_quantity - first],
      ]);
  }
  const winner = second && !draw.chance(sourcing.bestWins) ? second : must(best, 'offer');
  return new Map([[winner.offer.rfq_response_line_id, line.requested_quantity]]);
}

/** Another person approves what the buyer proposes; bidders hear the outcome. */
export function approve(context: Context, rfq: Rfq): void {
  const { tables, now } = context;
  const approver = holderOf(context, 'Purchasing Manager', rfq.rfq_id, rfq.buyer_employee_id);
  const comparisons = tables.quote_comparison.by('rfq_id', rfq.rfq_id);
  for (const one of [...comparisons])
    tables.quote_comparison.change(one, {
      approval_status: 'approved',
      approved_by_employee_id: approver,
      approved_at: now,
    });
  for (const response of tables.rfq_responses.by('rfq_id', rfq.rfq_id)) {
    if (response.status !== 'opened') continue;
    const isAwarded = comparisons.some((one) => one.is_awarded && one.supplier_id === response.supplier_id);
    tables.rfq_responses.change(response, { status: isAwarded ? 'awarded' : 'rejected', decided_at: now });
  }
}

/** The request ends: its lines are awarded, and the needs behind them have source and price. */
export function settle(context: Context, rfq: Rfq): void {
  const { tables, now } = context;
  const awarded = tables.quote_comparison.by('rfq_id', rfq.rfq_id).filter((one) => one.is_awarded);
  for (const own of Map.groupBy(awarded, (one) => one.supplier_id).values()) {
    const contract = contractOf(context, rfq, own);
    if (contract === null) continue;
    for (const one of own) tables.quote_comparison.change(one, { supplier_contract_id: contract });
  }
  for (const line of tables.rfq_lines.by('rfq_id', rfq.rfq_id)) {
    const own = awarded.filter((one) => one.rfq_line_id === line.rfq_line_id);
    const quantity = own.reduce((sum, one) => sum + one.awarded_quantity, 0);
    tables.rfq_lines.change(line, {
      awarded_quantity: quantity,
      status: quantity > 0 ? 'awarded' : 'no_award',
    });
    coverNeeds(context, line, own[0]);
  }
  tables.rfq_headers.change(rfq, {
    status: 'awarded',
    awarded_at: now,
    award_approved_by_employee_id: must(awarded[0]?.approved_by_employee_id ?? undefined, 'approver'),
    awarded_amount: awarded.reduce((sum, one) => sum + one.awarded_amount, 0),
  });
  context.tell(rfqDecided, rfq);
}

/** Needs of a line nobody has bid for are bought where they were bought before. */
function coverNeeds(context: Context, line: RfqLinesRow, award: Comparison | undefined): void {
  for (const need of [...context.tables.purchase_requisition_lines.by('rfq_line_id', line.rfq_line_id)]) {
    if (need.status !== 'in_rfq') continue;
    const supplier = award?.supplier_id ?? need.suggested_supplier_id;
    if (supplier === null) continue;
    cover(context, need, {
      supplier,
      price: award?.unit_price_amount_base ?? need.estimated_unit_price_amount,
      contractPrice: null,
    });
  }
}

function giveUp(context: Context, rfq: Rfq, reason: NonNullable<Rfq['cancellation_reason_code']>): void {
  const { tables } = context;
  for (const line of tables.rfq_lines.by('rfq_id', rfq.rfq_id)) {
    tables.rfq_lines.change(line, { status: 'no_award' });
    coverNeeds(context, line, undefined);
  }
  tables.rfq_headers.change(rfq, { status: 'cancelled', cancellation_reason_code: reason });
  context.tell(rfqDecided, rfq);
}
