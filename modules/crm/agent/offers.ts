import { localDay } from '../../../machinery/base/company-time.ts';
import { multiply } from '../../../machinery/base/decimal.ts';
import type { Draw } from '../../../machinery/base/draw.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { SELLING } from '../lifecycle/selling.ts';
import type {
  AccountsRow,
  ContractsRow,
  OpportunitiesRow,
  QuotationLinesRow,
  QuotationsRow,
  SalesRepsRow,
} from '../rows.ts';
import { primaryOf } from './contacts.ts';
import type { Context, Customer, Product } from './context.ts';
import { groupDiscountOf, inRupees, marginOf, priceOf, rateOn, supplyOf } from './market.ts';
import { actorOf } from './organisation.ts';

/** A product that is offered, and the requirement that it answers. */
export interface Wanted {
  product: Product;
  quantity: Scaled;
  requirement: Key | null;
}

export interface NewOffer {
  account: AccountsRow;
  customer: Customer;
  opportunity: OpportunitiesRow | null;
  seat: SalesRepsRow;
  wanted: readonly Wanted[];
  at: Moment;
  isOpening: boolean;
  /** Offer that this one replaces, and the points of discount that it adds. */
  previous?: { offer: QuotationsRow; points: number };
}

const MARGIN_FLOOR = 80_000;

/** Drafts an offer at the prices of the day. */
export function draftOffer(context: Context, offer: NewOffer): QuotationsRow {
  const { tables, draws, numbers } = context;
  const { account, customer, opportunity, seat, wanted, at, previous } = offer;
  const key = tables.quotations.nextKey();
  const draw = draws.of('quotations', key, 'offer');
  const day = localDay(at);
  const [first] = wanted;
  const product = must(first, 'something to offer').product;
  const supply = supplyOf(context, customer, product);
  const rate = rateOn(context, customer.currency_code, day);
  const contract = contractFor(context, account, day);
  const { excess, belowCost, validDays, warrantyMonths } = SELLING.quotation;
  // Deliberate mistakes of people, told as ground truth when the offer goes out.
  const wrong = offer.isOpening ? 1 : draw.uniform();
  const points = wrong < belowCost ? 60 : wrong < excess + belowCost ? 15 : pointsOf(offer, draw);
  const group = groupDiscountOf(customer);
  const agreed = contract && points <= 0 ? contract.discount_pct : 0;
  const discount = Math.min(900_000, group + agreed + points * 10_000);
  const source: QuotationLinesRow['price_source'] =
    points > 0 ? 'special' : agreed > 0 ? 'contract' : group > 0 ? 'price_group' : 'list';
  const priced = wanted.map((one) => ({ ...one, ...priceOf(one.product, one.quantity, rate, discount, supply) }));
  const net = priced.reduce((sum, one) => sum + one.net, 0);
  const tax = priced.reduce((sum, one) => sum + one.tax, 0);
  const cost = priced.reduce((sum, one) => sum + multiply(one.quantity, 3, one.product.standard_cost_amount, 4, 2), 0);
  const total = inRupees(net + tax, rate);
  const margin = marginOf(inRupees(net, rate), cost);
  const leadDays = Math.max(...wanted.map((one) => one.product.lead_time_days)) + SELLING.queueDays;
  const reason =
    points * 10_000 > seat.discount_authority_pct
      ? 'discount_above_authority'
      : margin !== null && margin < MARGIN_FLOOR
        ? 'margin_below_floor'
        : total > seat.quotation_authority_amount
          ? 'amount_above_authority'
          : null;
  const valid = draw.pick(validDays);
  const row = tables.quotations.add({
    quotation_id: key,
    quotation_number: numbers.next('QUO', at),
    revision_number: previous ? previous.offer.revision_number + 1 : 0,
    previous_quotation_id: previous?.offer.quotation_id ?? null,
    opportunity_id: opportunity?.opportunity_id ?? null,
    account_id: account.account_id,
    customer_id: customer.customer_id,
    contact_id: primaryOf(context, account)?.contact_id ?? null,
    contract_id: agreed > 0 ? (contract?.contract_id ?? null) : null,
    company_id: context.copies['master.factories'].must(product.home_factory_id).company_id,
    sales_rep_id: seat.sales_rep_id,
    prepared_by_employee_id: actorOf(context, seat),
    quotation_date: day,
    valid_from: day,
    valid_to: day + valid,
    requested_delivery_date: day + leadDays + draw.integer(0, 20),
    lead_time_days: leadDays,
    incoterm: customer.incoterm,
    incoterm_place: customer.city,
    payment_terms_days: customer.payment_terms_days,
    warranty_months: draw.chance(0.9) ? warrantyMonths : 24,
    supply_type: supply,
    currency_code: customer.currency_code,
    exchange_rate: rate,
    net_amount: net,
    tax_amount: tax,
    total_amount: net + tax,
    total_amount_base: total,
    cost_amount_base: cost,
    margin_pct: margin,
    approval_status: reason === null ? 'not_required' : 'pending',
    approval_reason_code: reason,
    status: 'draft',
    is_opening: offer.isOpening,
    created_at: at,
    updated_at: at,
  });
  for (const [index, one] of priced.entries())
    tables.quotation_lines.add({
      quotation_id: key,
      line_number: (index + 1) * 10,
      product_id: one.product.product_id,
      opportunity_product_id: one.requirement,
      quoted_quantity: one.quantity,
      unit_of_measure: one.product.unit_of_measure,
      list_price_amount: one.list,
      price_source: source,
      unit_price_amount: one.list,
      discount_pct: discount,
      net_amount: one.net,
      hsn_code: one.product.hsn_code,
      tax_rate_pct: one.taxRate,
      tax_amount: one.tax,
      unit_cost_amount_base: one.product.standard_cost_amount,
      margin_pct: marginOf(inRupees(one.net, rate), multiply(one.quantity, 3, one.product.standard_cost_amount, 4, 2)),
      lead_time_days: one.product.lead_time_days + SELLING.queueDays,
      technical_note: noteOf(context, one.product, one.quantity, key),
      created_at: at,
      updated_at: at,
    });
  return row;
}

/** Points of discount beyond group and contract. */
function pointsOf({ opportunity, previous }: NewOffer, draw: Draw): number {
  const { share, points, revision } = SELLING.quotation.special;
  if (previous) return Math.round((previous.points + draw.between(...revision)) * 2) / 2;
  const isProject =
    opportunity !== null &&
    opportunity.opportunity_type !== 'spare_parts' &&
    opportunity.opportunity_type !== 'replacement';
  return isProject && draw.chance(share) ? Math.round(draw.between(...points) * 2) / 2 : 0;
}

/** Points that an offer gives beyond group and contract. */
export function extraPointsOf({ tables, copies }: Context, offer: QuotationsRow): number {
  const line = tables.quotation_lines.by('quotation_id', offer.quotation_id)[0];
  if (line?.price_source !== 'special') return 0;
  return (line.discount_pct - groupDiscountOf(copies['master.customers'].must(offer.customer_id))) / 10_000;
}

/** The contract whose terms an offer of a day has, while its commitment is not used up. */
export function contractFor({ tables }: Context, account: AccountsRow, day: number): ContractsRow | undefined {
  return tables.contracts
    .by('account_id', account.account_id)
    .find(
      (row) =>
        row.status === 'active' &&
        row.contract_type !== 'annual_maintenance' &&
        row.valid_from <= day &&
        (row.valid_to ?? day) >= day + 60 &&
        (row.committed_amount === 0 || row.ordered_amount < row.committed_amount * 0.7),
    );
}

/** Rate contracts bind the customer to terms only: what is ordered beyond a commitment does not count to it. */
export function fits(contract: ContractsRow, net: Scaled): boolean {
  return contract.committed_amount === 0 || contract.ordered_amount + net <= contract.committed_amount;
}

function noteOf({ draws }: Context, product: Product, quantity: Scaled, key: Key): string | null {
  const draw = draws.of('quotation_lines', key * 100 + (product.product_id % 100), 'note');
  if (!draw.chance(0.3)) return null;
  const about = draw.pick([
    `Rated PN ${product.pressure_rating_bar / 100}, DN ${product.nominal_size_mm / 100}; test certificate included`,
    `Seal material to be confirmed for ${product.product_name}`,
    `Drawing ${product.drawing_number} revision ${product.revision} applies`,
    `${quantity / 1000} off ${product.product_code} from stock, the rest at lead time`,
    `Painting to customer's colour at no extra charge, ${product.product_code}`,
  ]);
  return about;
}
