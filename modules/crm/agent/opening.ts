import { momentsOf } from '../../../company/market.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { type Kind, SELLING, type Stage } from '../lifecycle/selling.ts';
import type { OpportunitiesRow, QuotationsRow, Types } from '../rows.ts';
import type { Context } from './context.ts';
import { answer, drawKind, drawWish, enquiriesPerDay, offerFor, opportunityFor } from './enquiries.ts';
import { draftOffer } from './offers.ts';
import { endsIn, leavesAt } from './opportunities.ts';
import { superiorOf } from './organisation.ts';
import { enterStage, expect, openOpportunity } from './pipeline.ts';
import { decidedAt, expiryOf, preparedAt, refusedAt } from './quotations.ts';

const STEPS: readonly Stage[] = ['qualification', 'needs_analysis', 'technical_proposal', 'quotation', 'negotiation'];

/** Business that is under way when history begins: enquiries of the weeks before, as far as they would have come by then. */
export const pipelineOpening: Process<Types> = {
  name: 'opening pipeline',
  opens(context) {
    const today = localDay(context.now);
    for (let day = today - SELLING.openingDays; day < today; day++) {
      const moments = momentsOf(context.draws.of('day', day, 'enquiries'), enquiriesPerDay(context, day), day);
      for (const at of moments) openEnquiry(context, at);
    }
  },
};

function openEnquiry(context: Context, at: Moment): void {
  const draw = context.draws.of('enquiries', at, 'enquiry');
  const kind = drawKind(draw);
  if (kind === 'repeat' && !mayWait(context, at, kind, draw)) return;
  if (kind === 'project') openProject(context, at, draw);
  else {
    const wish = drawWish(context, kind, localDay(at), draw);
    if (wish) goOut(context, answer(context, wish, { at, isDirect: draw.chance(SELLING.direct) }));
  }
}

/** Whether an offer of about that time is still in the customer's hands. */
function mayWait({ now }: Context, at: Moment, kind: Kind, draw: Draw): boolean {
  return draw.chance(Math.exp(-Math.max(0, (now - at) / DAY_MS - 1) / SELLING.waits[kind]));
}

/** Goes through the stages up to the beginning of history; the key of the next opportunity decides about them. */
function openProject(context: Context, at: Moment, draw: Draw): void {
  const { tables, now, copies } = context;
  const key = tables.opportunities.nextKey();
  const entered: [Stage, Moment][] = [['qualification', at]];
  for (;;) {
    const [stage, since] = entered.at(-1) ?? ['qualification', at];
    const leaves = leavesAt(context, key, stage, since);
    if (leaves >= now) break;
    if (endsIn(context, key, stage)) return;
    const next = STEPS[STEPS.indexOf(stage) + 1];
    if (!next) break;
    entered.push([next, leaves]);
  }
  const offered = entered.find(([stage]) => stage === 'quotation')?.[1];
  if (offered !== undefined && !mayWait(context, offered, 'project', draw)) return;
  const wish = drawWish(context, 'project', localDay(at), draw);
  if (!wish || copies['master.customers'].must(wish.customer.customer_id).status !== 'active') return;
  const wanted = opportunityFor(context, wish, 'project', at);
  const row = openOpportunity(context, { ...wanted, stage: 'qualification' });
  for (const [stage, moment] of entered.slice(1)) enterStage(context, row, stage, { at: moment, reason: 'advanced' });
  if (offered !== undefined) goOut(context, draftOffer(context, offerFor(context, wish, row, wanted, offered)), row);
}

/** An offer of before history has gone as far as it would have. */
function goOut(context: Context, offer: QuotationsRow, row?: OpportunitiesRow): void {
  const { tables, now } = context;
  const ready = preparedAt(context, offer);
  if (ready >= now) return;
  const isPending = offer.approval_status === 'pending';
  const sent = isPending ? decidedAt(context, offer) : ready;
  if (sent >= now) {
    tables.quotations.change(offer, { status: 'in_approval' });
    return;
  }
  if (isPending)
    tables.quotations.change(offer, {
      approval_status: 'approved',
      approved_by_employee_id: superiorOf(context, tables.sales_reps.must(offer.sales_rep_id)),
      approved_at: sent,
    });
  tables.quotations.change(offer, {
    status: 'sent',
    sent_at: sent,
    follow_up_date: localDay(sent) + SELLING.quotation.followUpDays,
    updated_at: sent,
  });
  const opportunity =
    row ?? (offer.opportunity_id === null ? undefined : tables.opportunities.must(offer.opportunity_id));
  if (opportunity) expect(context, opportunity, offer.net_amount, offer.exchange_rate);
  const ends = Math.min(refusedAt(context, offer), expiryOf(offer));
  // What would have been decided by now was not: the customer has asked for time.
  if (ends < now) tables.quotations.change(offer, { valid_to: Math.max(offer.valid_to, localDay(now) + 10) });
}
