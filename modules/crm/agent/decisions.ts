import { addWorkingDays } from '../../../company/calendar.ts';
import { marketDraws, marketSegmentOf, momentsOf, ordersPerDay, rhythmOf, weekdayOf } from '../../../company/market.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { derived, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { type Kind, SELLING } from '../lifecycle/selling.ts';
import type { QuotationsRow, Types } from '../rows.ts';
import { openCases } from './accounts.ts';
import type { Context } from './context.ts';
import { answer, drawWish } from './enquiries.ts';
import { logSent } from './log.ts';
import { extraPointsOf, fits } from './offers.ts';
import { superiorOf } from './organisation.ts';
import { isOrderable, kindOfOffer, opportunityOf, send } from './quotations.ts';

const FAR = 1000;

/**
 * Customers order: as often as the market does, and what they were offered. Which of the offers in their hands it is depends on the day, the stage, the
 * discount, and on how they were served; so these decide who is won and not how many.
 */
export const decisions: Process<Types> = {
  name: 'decisions',
  schedule: [{ drawn: nextOrder, act: order }],
};

/** The first moment at or after another at which an order comes. */
function nextOrder(from: Moment, context: Context): Moment {
  const draws = marketDraws(context.parameters.seed);
  const first = localDay(from);
  for (let day = first; day < first + FAR; day++) {
    const moments = momentsOf(draws.of('day', day, 'sales orders'), ordersPerDay(context.parameters, day), day);
    const next = moments.find((moment) => moment >= from);
    if (next !== undefined) return next;
  }
  return NEVER;
}

function order(context: Context): void {
  const draw = context.draws.of('orders', context.now, 'decision');
  const kind: Kind = draw.chance(SELLING.projectShare) ? 'project' : 'repeat';
  const offer = pick(context, kind, draw) ?? counter(context, draw) ?? pick(context, 'project', draw);
  if (offer) accept(context, offer, draw);
}

/** Weekday factors of customers, by customer: they are asked for with every order. */
const rhythms = derived<Types, Map<string, number>>({ from: ['master.customers'], build: () => new Map() });

/** One of the offers of a kind that customers have in hand. */
function pick(context: Context, kind: Kind, draw: Draw): QuotationsRow | undefined {
  const { tables, now } = context;
  const day = localDay(now);
  const chances: (readonly [QuotationsRow, number])[] = [];
  for (const offer of tables.quotations.by('status', 'sent')) {
    if (kindOfOffer(context, offer) !== kind || offer.valid_to < day || (offer.sent_at ?? now) >= now - 3_600_000)
      continue;
    const weight = oddsOf(context, offer, weekdayOf(day));
    if (weight > 0) chances.push([offer, weight]);
  }
  return chances.length === 0 ? undefined : draw.weighted(chances);
}

function oddsOf(context: Context, offer: QuotationsRow, weekday: number): number {
  const { tables, copies } = context;
  const customer = copies['master.customers'].must(offer.customer_id);
  if (customer.status !== 'active' || !isOrderable(context, offer)) return 0;
  const contract = offer.contract_id === null ? undefined : tables.contracts.get(offer.contract_id);
  if (contract && !fits(contract, offer.net_amount)) return 0;
  const known = context.the(rhythms);
  const name = `${offer.customer_id}/${weekday}`;
  const rhythm = known.get(name) ?? rhythmOf(marketDraws(context.parameters.seed), customer, weekday);
  known.set(name, rhythm);
  const { late, openCase, discountPoint, least } = SELLING.odds;
  const account = tables.accounts.must(offer.account_id);
  const day = localDay(context.now);
  const orders = tables.customer_orders.by('account_id', account.account_id);
  const isLate = orders.some(
    (row) =>
      row.order_status === 'released' &&
      row.promised_date !== null &&
      row.promised_date < day &&
      row.last_shipped_at === null,
  );
  const served = 1 - (isLate ? late : 0) - openCases(context, account).length * openCase;
  const stage = opportunityOf(context, offer)?.stage;
  const ripe = stage === undefined || kindOfOffer(context, offer) === 'repeat' ? 1 : (SELLING.ripeness[stage] ?? 0);
  return rhythm * ripe * Math.max(least, served) * (1 + extraPointsOf(context, offer) * discountPoint);
}

/** Nobody has an offer in hand: somebody asks, is told a price and orders. */
function counter(context: Context, draw: Draw): QuotationsRow | undefined {
  const { now } = context;
  const wish = drawWish(context, 'repeat', localDay(now), draw);
  if (!wish) return undefined;
  const offer = answer(context, wish, { at: now, isDirect: true });
  if (offer.approval_status !== 'not_required') {
    context.tables.quotations.change(offer, {
      approval_status: 'approved',
      approved_by_employee_id: superiorOf(context, context.tables.sales_reps.must(offer.sales_rep_id)),
      approved_at: now,
    });
  }
  send(context, offer, now);
  return offer;
}

/** The customer's order is in hand: it names the day on which the goods are wanted. */
function accept(context: Context, offer: QuotationsRow, draw: Draw): void {
  const { tables, copies, now } = context;
  const customer = copies['master.customers'].must(offer.customer_id);
  const wanted = addWorkingDays(localDay(now), draw.integer(...marketSegmentOf(customer).wantedDays));
  tables.quotations.change(offer, {
    accepted_at: now,
    customer_reference_number: `${customer.customer_code.slice(-4)}/${draw.integer(1000, 99_999)}`,
    requested_delivery_date: wanted,
    status: 'accepted',
  });
  const contract = offer.contract_id === null ? undefined : tables.contracts.get(offer.contract_id);
  if (contract) tables.contracts.change(contract, { ordered_amount: contract.ordered_amount + offer.net_amount });
  logSent(context, offer);
}
