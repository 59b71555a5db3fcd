import { everyDay } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { event, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { type Kind, SELLING } from '../lifecycle/selling.ts';
import type { OpportunitiesRow, QuotationsRow, Types } from '../rows.ts';
import { type Context, officeTime } from './context.ts';
import { draftOffer, extraPointsOf } from './offers.ts';
import { superiorOf } from './organisation.ts';
import { enterStage, expect, kindOf } from './pipeline.ts';

/** An offer has gone out. */
export const offerSent = event<QuotationsRow>('offer sent');

const REVISION_LIMIT = 3;
const UNUSABLE = new Set(['obsolete', 'in_design']);

/** Offers from draft to refusal or end of validity; what is accepted is told by `decisions`. */
export const quotations: Process<Types> = {
  name: 'quotations',
  agenda: [{ of: 'quotations', next, act }],
  schedule: [{ at: everyDay.at('06:30'), act: withdrawDiscontinued }],
};

/** Its own next moment: preparation, approval, then revision, refusal or the end of validity, whichever comes first. */
function next(offer: QuotationsRow, context: Context): Moment {
  if (offer.status === 'draft') return preparedAt(context, offer);
  if (offer.status === 'in_approval') return decidedAt(context, offer);
  if (offer.status !== 'sent' || offer.sent_at === null) return NEVER;
  return Math.min(revisedAt(context, offer), refusedAt(context, offer), expiryOf(offer));
}

function act(offer: QuotationsRow, context: Context): void {
  const { tables, now } = context;
  if (offer.status === 'draft') {
    if (offer.approval_status === 'pending') tables.quotations.change(offer, { status: 'in_approval' });
    else send(context, offer, now);
  } else if (offer.status === 'in_approval') decide(context, offer);
  else if (now >= expiryOf(offer)) expire(context, offer);
  else if (now >= refusedAt(context, offer)) refuse(context, offer);
  else replace(context, offer, 'revised');
}

/** When a draft is ready. */
export function preparedAt({ draws }: Context, offer: QuotationsRow): Moment {
  const draw = draws.of('quotations', offer.quotation_id, 'prepared');
  return officeTime(offer.created_at + 1_200_000, draw.weighted(SELLING.quotation.prepared), draw);
}

export function decidedAt(context: Context, offer: QuotationsRow): Moment {
  const { median, spread } = SELLING.quotation.approvalHours;
  const draw = context.draws.of('quotations', offer.quotation_id, 'approval');
  const hours = draw.lognormal(median, spread);
  return officeTime(preparedAt(context, offer), hours / 9, draw);
}

/** A superior of the seat decides about what is above its authority. */
function decide(context: Context, offer: QuotationsRow): void {
  const { tables, draws, now } = context;
  const approver = superiorOf(context, tables.sales_reps.must(offer.sales_rep_id));
  const passes =
    offer.approval_reason_code !== 'discount_above_authority' ||
    draws.of('quotations', offer.quotation_id, 'decision').chance(SELLING.quotation.approved);
  tables.quotations.change(offer, {
    approval_status: passes ? 'approved' : 'rejected',
    approved_by_employee_id: approver,
    approved_at: now,
  });
  if (passes) send(context, offer, now);
  else replace(context, offer, 'not_approved');
}

export function send(context: Context, offer: QuotationsRow, at: Moment): void {
  const { tables, tell } = context;
  tables.quotations.change(offer, {
    sent_at: at,
    follow_up_date: localDay(at) + SELLING.quotation.followUpDays,
    status: 'sent',
  });
  const opportunity = opportunityOf(context, offer);
  if (opportunity) expect(context, opportunity, offer.net_amount, offer.exchange_rate);
  label(context, offer);
  tell(offerSent, offer);
}

/** Offers that should not have been made are told beside the databases. */
function label(context: Context, offer: QuotationsRow): void {
  const { label, tables } = context;
  if (offer.is_opening) return;
  const line = tables.quotation_lines.by('quotation_id', offer.quotation_id)[0];
  const isBelow = offer.margin_pct !== null && offer.margin_pct < 0;
  const isFar = line?.price_source === 'special' && offer.approval_reason_code === 'discount_above_authority';
  const rows = [{ table: 'quotations', key: offer.quotation_id }];
  const consequences = ['crm.quotations <- crm.quotation_lines.quotation_id'] as const;
  if (isBelow && isFar)
    label({
      kind: 'quotation_below_cost',
      cause: 'A price below standard cost was offered',
      start: offer.created_at,
      end: offer.sent_at,
      rows,
      consequences,
    });
  else if (isFar && extraPointsOf(context, offer) >= 15 && offer.previous_quotation_id === null)
    label({
      kind: 'discount_above_authority',
      cause: 'A seat gave far more discount than it may',
      start: offer.created_at,
      end: offer.sent_at,
      rows,
      consequences,
    });
}

/** A new offer takes the place of one for which the customer asks better terms, or that was not approved. */
function replace(context: Context, offer: QuotationsRow, reason: 'revised' | 'not_approved'): void {
  const { tables, copies, now } = context;
  const points = reason === 'revised' ? extraPointsOf(context, offer) : -1;
  const lines = tables.quotation_lines.by('quotation_id', offer.quotation_id);
  draftOffer(context, {
    account: tables.accounts.must(offer.account_id),
    customer: copies['master.customers'].must(offer.customer_id),
    opportunity: opportunityOf(context, offer) ?? null,
    seat: tables.sales_reps.must(offer.sales_rep_id),
    wanted: lines.map((line) => ({
      product: copies['master.products'].must(line.product_id),
      quantity: line.quoted_quantity,
      requirement: line.opportunity_product_id,
    })),
    at: now,
    isOpening: false,
    previous: { offer, points: Math.max(0, points) },
  });
  tables.quotations.change(offer, { status: 'superseded', closed_at: now, reason_code: reason });
}

function refuse(context: Context, offer: QuotationsRow): void {
  const { tables, draws, now } = context;
  const reason = draws.of('quotations', offer.quotation_id, 'refused').weighted(SELLING.lossReasons);
  tables.quotations.change(offer, {
    status: 'rejected',
    closed_at: now,
    reason_code: reason,
    reason: reasonText(context, offer, reason),
  });
  const opportunity = opportunityOf(context, offer);
  if (opportunity) {
    tables.opportunities.change(opportunity, { reason: reasonText(context, offer, reason) });
    enterStage(context, opportunity, 'lost', { at: now, reason: 'customer_decision', closing: reason });
  }
}

function reasonText(context: Context, offer: QuotationsRow, reason: string): string {
  const draw = context.draws.of('quotations', offer.quotation_id, 'words');
  const rival = opportunityOf(context, offer)?.competitor_name ?? 'another maker';
  const percent = draw.integer(3, 18);
  const texts: Readonly<Record<string, readonly string[]>> = {
    price: [
      `${rival} was ${percent} % cheaper`,
      `Budget was ${percent} % below ${offer.quotation_number}`,
      `Wanted ${percent} % more discount`,
    ],
    delivery_time: [`Needed ${percent} days earlier than offered`, `${rival} delivers from stock in ${percent} days`],
    competitor: [`Stays with ${rival}, who is approved there`, `${rival} offered a package of ${percent} items`],
    technical_fit: [
      `Efficiency ${percent / 4} points below the specification`,
      `Material of the casing not accepted, ${rival} complied`,
    ],
  };
  return draw.pick(texts[reason] ?? [`Decided for ${rival}`]);
}

function expire(context: Context, offer: QuotationsRow): void {
  const { tables, now } = context;
  tables.quotations.change(offer, { status: 'expired', closed_at: now, reason_code: 'validity_ended' });
  const opportunity = opportunityOf(context, offer);
  if (opportunity)
    enterStage(context, opportunity, 'abandoned', { at: now, reason: 'no_answer', closing: 'no_decision' });
}

/** What nobody makes any more is taken back. */
function withdrawDiscontinued(context: Context): void {
  const { tables, now } = context;
  for (const status of ['draft', 'sent'] as const)
    for (const offer of tables.quotations.by('status', status)) {
      if (isOrderable(context, offer)) continue;
      tables.quotations.change(offer, {
        status: 'withdrawn',
        closed_at: now,
        reason_code: 'technical_fit',
        reason: 'A product of the offer is no longer made',
      });
      const opportunity = opportunityOf(context, offer);
      if (opportunity)
        enterStage(context, opportunity, 'abandoned', { at: now, reason: 'corrected', closing: 'technical_fit' });
    }
}

/** Whether everything that is offered is still made. */
export function isOrderable({ tables, copies }: Context, offer: QuotationsRow): boolean {
  return tables.quotation_lines
    .by('quotation_id', offer.quotation_id)
    .every((line) => !UNUSABLE.has(copies['master.products'].must(line.product_id).status));
}

/** The first moment after its validity. */
export function expiryOf(offer: QuotationsRow): Moment {
  return localMoment(offer.valid_to + 1, 0.5);
}

function revisedAt({ draws, parameters }: Context, offer: QuotationsRow): Moment {
  const { share, days } = SELLING.quotation.revised;
  const draw = draws.of('quotations', offer.quotation_id, 'revision');
  if (offer.revision_number >= REVISION_LIMIT || !draw.chance(share)) return NEVER;
  const at = officeTime(offer.sent_at ?? offer.created_at, draw.integer(...days), draw);
  // What history begins with had its revisions before.
  return at < parameters.start ? NEVER : at;
}

/** When the customer says no, if it does and nothing else comes before. */
export function refusedAt(context: Context, offer: QuotationsRow): Moment {
  const { days, spread, never } = SELLING.refusal[kindOfOffer(context, offer)];
  const draw = context.draws.of('quotations', offer.quotation_id, 'refusal');
  if (draw.chance(never)) return NEVER;
  return officeTime(offer.sent_at ?? offer.created_at, Math.max(1, draw.lognormal(days, spread)), draw);
}

export function opportunityOf({ tables }: Context, offer: QuotationsRow): OpportunitiesRow | undefined {
  return offer.opportunity_id === null ? undefined : tables.opportunities.get(offer.opportunity_id);
}

export function kindOfOffer(context: Context, offer: QuotationsRow): Kind {
  const opportunity = opportunityOf(context, offer);
  return opportunity ? kindOf(opportunity) : 'repeat';
}
