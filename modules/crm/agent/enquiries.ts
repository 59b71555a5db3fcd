import { chooseProducts, marketDraws, ordersPerDay, quantityOf } from '../../../company/market.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { type Kind, SELLING } from '../lifecycle/selling.ts';
import type { OpportunitiesRow, QuotationsRow, Types } from '../rows.ts';
import { accountOf } from './accounts.ts';
import type { Context, Customer, Product } from './context.ts';
import { buyers, drawnAt, sold } from './market.ts';
import { draftOffer, type NewOffer } from './offers.ts';
import { deskFor } from './organisation.ts';
import { type NewOpportunity, openOpportunity } from './pipeline.ts';

/** Opportunities that leads bring beside enquiries, of those that enquiries would bring. */
const FROM_LEADS = 0.072;

/** Customers ask: so many that what is won of them is what the market orders. */
export const enquiries: Process<Types> = {
  name: 'enquiries',
  schedule: [{ drawn: drawnAt('enquiries', enquiriesPerDay), act: ask }],
};

export function enquiriesPerDay({ parameters }: Context, day: Day): number {
  const { projectShare, winRate } = SELLING;
  const projects = (projectShare / winRate.project) * (1 - FROM_LEADS);
  return ordersPerDay(parameters, day) * (projects + (1 - projectShare) / winRate.repeat);
}

/** Of what kind an enquiry is: by how many of each are needed for an order. */
export function drawKind(draw: Draw): Kind {
  const { projectShare, winRate } = SELLING;
  const projects = (projectShare / winRate.project) * (1 - FROM_LEADS);
  return draw.chance(projects / (projects + (1 - projectShare) / winRate.repeat)) ? 'project' : 'repeat';
}

function ask(context: Context): void {
  const draw = context.draws.of('enquiries', context.now, 'enquiry');
  const kind = drawKind(draw);
  const wish = drawWish(context, kind, localDay(context.now), draw);
  if (!wish) return;
  if (kind === 'repeat') answer(context, wish, { at: context.now, isDirect: draw.chance(SELLING.direct) });
  else openOpportunity(context, { ...opportunityFor(context, wish, kind, context.now), stage: 'qualification' });
}

/** What a customer asks for. */
export interface Wish {
  customer: Customer;
  products: readonly (readonly [Product, number])[];
}

/** A customer and what it wants on the day on which it will order. */
export function drawWish(context: Context, kind: Kind, day: Day, draw: Draw, asking?: Customer): Wish | undefined {
  const orders = day + SELLING.cycleDays[kind];
  const customer = asking ?? context.the(buyers)[kind].pick(draw, orders);
  if (!customer || !accountOf(context, customer.customer_id)) return undefined;
  const market = context.the(sold);
  const draws = marketDraws(context.parameters.seed);
  const all = chooseProducts(market, { draws, customer, day: orders, draw });
  const chosen = kind === 'project' ? all.slice(0, SELLING.projectLines) : all;
  const products = chosen.map((product) => [product, quantityOf(draw, product)] as const);
  return products.length === 0 ? undefined : { customer, products };
}

export function opportunityFor(context: Context, { customer, products }: Wish, kind: Kind, at: Moment): NewOpportunity {
  const { tables } = context;
  const account = accountOf(context, customer.customer_id);
  if (!account) throw new RangeError(`customer ${customer.customer_id} has no account`);
  return {
    account,
    seat: kind === 'repeat' ? deskFor(context, account) : tables.sales_reps.must(account.sales_rep_id),
    type: typeOf(kind, customer, products, account.first_order_date === null),
    currency: customer.currency_code,
    products,
    stage: kind === 'repeat' ? 'quotation' : 'qualification',
    at,
    isOpening: at < context.parameters.start,
  };
}

function typeOf(
  kind: Kind,
  { customer_segment, customer_id }: Customer,
  products: Wish['products'],
  isNew: boolean,
): OpportunitiesRow['opportunity_type'] {
  if (kind === 'repeat')
    return products.every(([product]) => product.product_family === 'spare_kit') || customer_id % 2 === 0
      ? 'spare_parts'
      : 'replacement';
  if (isNew) return 'new_customer';
  if (customer_segment === 'government') return 'tender';
  if (customer_segment === 'epc') return 'project';
  return customer_segment === 'distributor' ? 'framework_contract' : 'additional_business';
}

/** A price is asked for: the offer is drafted at once, with an opportunity or without. */
export function answer(
  context: Context,
  wish: Wish,
  { at, isDirect }: { at: Moment; isDirect: boolean },
): QuotationsRow {
  const wanted = opportunityFor(context, wish, 'repeat', at);
  const opportunity = isDirect ? null : openOpportunity(context, wanted);
  return draftOffer(context, offerFor(context, wish, opportunity, wanted, at));
}

export function offerFor(
  { tables }: Context,
  { customer, products }: Wish,
  opportunity: OpportunitiesRow | null,
  { account, seat, isOpening }: NewOpportunity,
  at: Moment,
): NewOffer {
  const requirements = opportunity ? tables.opportunity_products.by('opportunity_id', opportunity.opportunity_id) : [];
  return {
    account,
    customer,
    opportunity,
    seat,
    wanted: products.map(([product, quantity], index) => ({
      product,
      quantity,
      requirement: requirements[index]?.opportunity_product_id ?? null,
    })),
    at,
    isOpening,
  };
}
