import { CustomerMarket, marketDraws, momentsOf, ProductMarket } from '../../../company/market.ts';
import { MARKET } from '../../../company/market-figures.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { multiply, percentOf, ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { derived, NEVER } from '../../../machinery/kernel/contract.ts';
import { type Kind, SELLING } from '../lifecycle/selling.ts';
import type { QuotationsRow, Types } from '../rows.ts';
import type { Context, Customer, Product } from './context.ts';

/** One unit of a currency in itself, in hundred-millionths. */
export const PAR: Scaled = 100_000_000;
const FAR = 1000;

/** Products that are sold, by their popularity. */
export const sold = derived<Types, ProductMarket<Product>>({
  from: ['master.products'],
  build: ({ copies, parameters }) => new ProductMarket(copies['master.products'].all(), marketDraws(parameters.seed)),
});

/** Customers by what share of the orders of a kind they have. */
export const buyers = derived<Types, Readonly<Record<Kind, CustomerMarket<Customer>>>>({
  from: ['master.customers'],
  build({ copies, parameters }) {
    const draws = marketDraws(parameters.seed);
    const projects = (customer: Customer) => SELLING.projectShareOf[customer.customer_segment] ?? 0;
    const all = [...copies['master.customers'].all()];
    return {
      project: new CustomerMarket(all, draws, projects),
      repeat: new CustomerMarket(all, draws, (customer) => 1 - projects(customer)),
    };
  },
});

const rates = derived<Types, Map<string, { day: Day; rate: Scaled }[]>>({
  from: ['financial.exchange_rates'],
  build({ copies }) {
    const found = new Map<string, { day: Day; rate: Scaled }[]>();
    const spot = [...copies['financial.exchange_rates'].all()]
      .filter((row) => row.rate_type === 'spot')
      .sort((a, b) => a.rate_date - b.rate_date);
    for (const { currency_code, rate_date, exchange_rate } of spot)
      found.set(currency_code, [...(found.get(currency_code) ?? []), { day: rate_date, rate: exchange_rate }]);
    return found;
  },
  renew(found, _, change) {
    if (change.table !== 'financial.exchange_rates' || change.row.rate_type !== 'spot') return;
    const { currency_code, rate_date, exchange_rate } = change.row;
    const known = found.get(currency_code) ?? [];
    found.set(currency_code, known);
    if (known.every(({ day }) => day !== rate_date)) known.push({ day: rate_date, rate: exchange_rate });
    known.sort((a, b) => a.day - b.day);
  },
});

/** INR for one unit of a currency on a day, in hundred-millionths. */
export function rateOn(context: Context, currency: string, day: Day): Scaled {
  if (currency === 'INR') return PAR;
  const known = context.the(rates).get(currency) ?? [];
  return must(known.findLast((one) => one.day <= day) ?? known[0], `a rate of ${currency}`).rate;
}

/** An amount in INR, hundredths. */
export function inRupees(amount: Scaled, rate: Scaled): Scaled {
  return multiply(amount, 2, rate, 8, 2);
}

/** Moments drawn at so many a day within the hours of business, as a schedule. */
export function drawnAt(concern: string, perDay: (context: Context, day: Day) => number) {
  return (from: Moment, context: Context): Moment => {
    const first = localDay(from);
    for (let day = first; day < first + FAR; day++) {
      const moments = momentsOf(context.draws.of('day', day, concern), perDay(context, day), day);
      const next = moments.find((moment) => moment >= from);
      if (next !== undefined) return next;
    }
    return NEVER;
  };
}

/** One line of an offer at the price of a day, in the customer's currency. */
export interface Priced {
  list: Scaled;
  net: Scaled;
  taxRate: Scaled;
  tax: Scaled;
}

export type Supply = QuotationsRow['supply_type'];

/** Where goods are made and where they go decides the tax: within the state, to another one, abroad. */
export function supplyOf({ copies }: Context, customer: Customer, product: Product): Supply {
  const site = copies['master.factories'].must(product.home_factory_id);
  if (customer.country_code !== site.country_code) return 'export';
  return customer.state_province === site.state_province ? 'intra_state' : 'inter_state';
}

/** Discount of a customer's price group, ten-thousandths of a percent. */
export function groupDiscountOf({ price_group }: Customer): Scaled {
  return (MARKET.discounts[price_group] ?? 0) * 10_000;
}

export function priceOf(product: Product, quantity: Scaled, rate: Scaled, discountPct: Scaled, supply: Supply): Priced {
  const list = ratio(product.list_price_amount, PAR, rate);
  const gross = multiply(quantity, 3, list, 4, 2);
  const net = gross - percentOf(gross, discountPct);
  const taxRate = supply === 'export' ? 0 : product.gst_rate_pct;
  // Within a state the tax is that of the centre and that of the state, each rounded by itself.
  const tax = supply === 'intra_state' ? 2 * percentOf(net, taxRate / 2) : percentOf(net, taxRate);
  return { list, net, taxRate, tax };
}

/** What is left of an amount above its cost, percent as the database bears it. */
export function marginOf(net: Scaled, cost: Scaled): Scaled | null {
  return net === 0 ? null : Math.max(-9_990_000, Math.round(((net - cost) / net) * 1_000_000));
}
