import { localDay, localMoment } from '../machinery/base/company-time.ts';
import { type Draw, Draws } from '../machinery/base/draw.ts';
import { must } from '../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../machinery/base/row-types.ts';
import { DAY_MS } from '../machinery/base/utc.ts';
import { isSunday, isWorkingDay } from './calendar.ts';
import { MARKET, type MarketSegment } from './market-figures.ts';

/** What is asked of a product and of a customer, as master data have them. */
export interface MarketProduct {
  product_id: Key;
  product_family: string;
  planning_strategy: string;
  abc_class: string;
  list_price_amount: Scaled;
  home_factory_id: Key;
  status: string;
}

export interface MarketCustomer {
  customer_id: Key;
  customer_segment: string;
  credit_limit_amount: Scaled;
  is_intercompany: boolean;
  status: string;
}

const PIECE = 1000;
/** A customer without a limit is taken to be as large as one with this, hundredths of a rupee. */
const LEAST_LIMIT = 100_000_000;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];
const MAKE_TO_ORDER = 'make_to_order';

/** Habits of the market, the same for whoever asks. Their scope is that of planning, with which the figures were tried. */
export function marketDraws(seed: number): Draws {
  return new Draws(seed, 'erp');
}

/** Mean number of orders on a local day. */
export function ordersPerDay({ scale, start }: { scale: number; start: Moment }, day: Day): number {
  if (!isWorkingDay(day)) return 0;
  const years = (day - localDay(start)) / 365.25;
  const weekday = MARKET.weekdays[(day + 3) % 7] ?? 1;
  return MARKET.ordersPerDay * scale * (1 + MARKET.growth * years) * weekday * monthEnd(day);
}

/** Moments of a day at which so many on average happen within the hours of business: whole seconds, none twice. */
export function momentsOf(draw: Draw, mean: number, day: Day): Moment[] {
  const count = draw.poisson(mean);
  const [from, to] = MARKET.orderHours;
  const moments = Array.from(
    { length: count },
    () => localMoment(day, 0) + Math.floor(draw.between(from, to) * 3600) * 1000,
  );
  return [...new Set(moments)].sort((a, b) => a - b);
}

/** Weekday, Sunday being 0. */
export function weekdayOf(day: Day): number {
  return (day + 4) % 7;
}

export function marketSegmentOf({ customer_segment }: { customer_segment: string }): MarketSegment {
  return must(MARKET.segments[customer_segment], `segment ${customer_segment}`);
}

/** Products that are sold, with their popularity: shares of all lines. */
export class ProductMarket<Product extends MarketProduct> {
  readonly products: readonly Product[];
  private readonly shares: ReadonlyMap<Key, number>;
  private popular: { day: Day; weights: readonly (readonly [Product, number])[] } = { day: Number.NaN, weights: [] };

  constructor(all: Iterable<Product>, draws: Draws) {
    const isSold = ({ status }: Product) => status === 'active' || status === 'phase_out';
    this.products = [...all].filter(isSold).sort((a, b) => a.product_id - b.product_id);
    const weight = ({ product_id }: Product) =>
      draws.of('products', product_id, 'popularity').lognormal(1, MARKET.spread);
    const sums = new Map<string, number>();
    for (const product of this.products)
      sums.set(product.abc_class, (sums.get(product.abc_class) ?? 0) + weight(product));
    const present = [...sums.keys()].reduce((sum, name) => sum + (MARKET.classShares[name] ?? 0), 0);
    this.shares = new Map(
      this.products.map((product) => [
        product.product_id,
        ((MARKET.classShares[product.abc_class] ?? 0) / present) *
          (weight(product) / (sums.get(product.abc_class) ?? 1)),
      ]),
    );
  }

  shareOf(product: Key): number {
    return this.shares.get(product) ?? 0;
  }

  /** A product that a customer wants on a day, by its popularity and season. */
  pick(draw: Draw, day: Day, among?: (product: Product) => boolean): Product | undefined {
    const popular = this.popularOn(day);
    const wanted = among ? popular.filter(([product]) => among(product)) : popular;
    return wanted.length === 0 ? undefined : draw.weighted(wanted);
  }

  /** Products with their weights on a day, kept for the day as every order asks for them. */
  private popularOn(day: Day): readonly (readonly [Product, number])[] {
    if (this.popular.day !== day) {
      const weight = (product: Product) => this.shareOf(product.product_id) * season(product, day);
      this.popular = { day, weights: this.products.map((product) => [product, weight(product)] as const) };
    }
    return this.popular.weights;
  }
}

/** A customer with its share of the orders, as compared with the others, and the day of the week on which it likes to order. */
interface Weight<Customer> {
  customer: Customer;
  weight: number;
  weekday: number | null;
}

/** Customers who order, with the running sum of their weights on a weekday. */
interface Chances<Customer> {
  customers: readonly Customer[];
  sums: number[];
}

/** Active customers with what share of the orders they have: size by credit limit within the segment. */
export class CustomerMarket<Customer extends MarketCustomer> {
  readonly weights: readonly Weight<Customer>[];
  private readonly chances: readonly Chances<Customer>[];

  /** `share` of the orders of a customer that count here. */
  constructor(all: Iterable<Customer>, draws: Draws, share: (customer: Customer) => number = () => 1) {
    // Companies of the group do not buy in this way.
    const active = [...all].filter(
      (one) => one.status === 'active' && !one.is_intercompany && one.customer_segment in MARKET.segments,
    );
    const sized = active.map((customer) => ({ customer, size: sizeOf(draws, customer) }));
    this.weights = [...Map.groupBy(sized, ({ customer }) => customer.customer_segment).values()]
      .flatMap((members) => {
        const mean = members.reduce((sum, { size }) => sum + size, 0) / members.length;
        return members.map(({ customer, size }) => ({
          customer,
          weight: ((marketSegmentOf(customer).weight * size) / mean) * share(customer),
          weekday: weekdayOfOrders(draws, customer),
        }));
      })
      .sort((a, b) => a.customer.customer_id - b.customer.customer_id);
    this.chances = WEEKDAYS.map((weekday) => chancesOn(this.weights, weekday));
  }

  /** The customer who orders on a day; undefined while there is none. */
  pick(draw: Draw, day: Day): Customer | undefined {
    const { customers, sums } = must(this.chances[weekdayOf(day)], 'weekday');
    const at = draw.uniform() * (sums.at(-1) ?? 0);
    let [from, to] = [0, sums.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sums[middle] ?? 0) > at) to = middle;
      else from = middle + 1;
    }
    return customers[from];
  }
}

/** How a customer's orders on a weekday stand to those on the others. */
export function rhythmOf(draws: Draws, customer: MarketCustomer, weekday: number): number {
  const own = weekdayOfOrders(draws, customer);
  const { onDay, otherwise } = MARKET.rhythm;
  return own === null ? 1 : own === weekday ? onDay : otherwise;
}

/** Whether a customer buys a product again and again. */
export function keeps(draws: Draws, customer: Key, product: Key): boolean {
  return draws.of('customers', customer * 1_000_000 + product, 'assortment').chance(MARKET.assortment);
}

/** What a customer wants at once on a day: products of one site, so that one store of one company delivers them. */
export function chooseProducts<Product extends MarketProduct>(
  market: ProductMarket<Product>,
  { draws, customer, day, draw }: { draws: Draws; customer: MarketCustomer; day: Day; draw: Draw },
): Product[] {
  const { moreLines, repeats } = marketSegmentOf(customer);
  const count = Math.min(MARKET.maximumLines, 1 + draw.poisson(moreLines));
  const isKept = (product: Product) => keeps(draws, customer.customer_id, product.product_id);
  const chosen: Product[] = [];
  for (let i = 0; i < count; i++) {
    const site = chosen[0]?.home_factory_id;
    const isHere = (product: Product) =>
      (site === undefined || product.home_factory_id === site) && !chosen.includes(product);
    const any = market.pick(draw, day, isHere);
    const isAgain = any !== undefined && draw.chance(repeats) && !isKept(any);
    // Of the same class, so that what is popular stays so.
    const again = (one: Product) => isHere(one) && one.abc_class === any?.abc_class && isKept(one);
    const product = (isAgain ? market.pick(draw, day, again) : undefined) ?? any;
    if (product) chosen.push(product);
  }
  return chosen;
}

/** Pieces that a customer wants of a product, in thousandths. */
export function quantityOf(draw: Draw, product: MarketProduct): Scaled {
  return Math.max(1, Math.round(draw.lognormal(medianOf(product), MARKET.quantitySpread))) * PIECE;
}

/** Mean of the rounded lognormal, near enough for planning. */
export function meanQuantity(product: MarketProduct): number {
  return Math.max(1.15, medianOf(product) * Math.exp(MARKET.quantitySpread ** 2 / 2));
}

function medianOf(product: MarketProduct): number {
  if (product.planning_strategy === MAKE_TO_ORDER) return MARKET.makeToOrderMedian;
  const price = product.list_price_amount / 10_000;
  return MARKET.quantities.find(({ above }) => price > above)?.median ?? 1;
}

function chancesOn<Customer>(all: readonly Weight<Customer>[], day: number): Chances<Customer> {
  const { onDay, otherwise } = MARKET.rhythm;
  let sum = 0;
  const sums = all.map(({ weight, weekday }) => {
    sum += weekday === null ? weight : weight * (weekday === day ? onDay : otherwise);
    return sum;
  });
  return { customers: all.map(({ customer }) => customer), sums };
}

function sizeOf(draws: Draws, customer: MarketCustomer): number {
  const limit = Math.max(customer.credit_limit_amount, LEAST_LIMIT) / LEAST_LIMIT;
  const draw = draws.of('customers', customer.customer_id, 'size');
  return limit ** MARKET.limitExponent * draw.lognormal(1, MARKET.customerSpread);
}

function weekdayOfOrders(draws: Draws, customer: MarketCustomer): number | null {
  if (!marketSegmentOf(customer).hasRhythm) return null;
  return draws.of('customers', customer.customer_id, 'weekday').integer(1, 6);
}

/** Orders pile up towards the end of a month. */
function monthEnd(day: Day): number {
  const { days, factor } = MARKET.monthEnd;
  const month = new Date(day * DAY_MS).getUTCMonth();
  let left = 0;
  for (let next = day + 1; new Date(next * DAY_MS).getUTCMonth() === month; next++) if (!isSunday(next)) left++;
  // About 25 working days a month share what the last ones have more.
  return left < days ? factor : 1 - (days * (factor - 1)) / (25 - days);
}

/** How a family's season stands on a day; parabolas instead of a cosine, whose last digits differ between machines. */
function season(product: MarketProduct, day: Day): number {
  const found = MARKET.seasons[product.product_family];
  if (!found) return 1;
  const turns = (((day % 365.25) - found.peak) / 365.25 + 2) % 1;
  const height = 4 * Math.abs(turns - 0.5) - 1;
  return 1 + found.amplitude * height * (2 - Math.abs(height));
}
