import { isWorkingDay } from '../../../../company/calendar.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key } from '../../../../machinery/base/row-types.ts';
import { SALES, type Segment } from '../../lifecycle/sales.ts';
import type { CopyRows } from '../../rows.ts';
import type { Context } from '../context.ts';

export type Customer = Readonly<CopyRows['master.customers']>;
export type Product = Readonly<CopyRows['master.products']>;

const HOME = 'IN';
/** A customer without a limit is taken to be as large as one with this, hundredths of a rupee. */
const LEAST_LIMIT = 100_000_000;

interface Chances {
  customers: Key[];
  sums: number[];
}

/** Customers and their habits; a habit is drawn for the customer once and for all. */
export class Customers {
  private readonly context: Context;
  private readonly chances = new Map<number, Chances>();
  private weights: { customer: Key; weight: number; weekday: number | null }[] | undefined;

  constructor(context: Context) {
    this.context = context;
  }

  /** The copy of the customers has changed. */
  refresh(): void {
    this.weights = undefined;
    this.chances.clear();
  }

  get(key: Key): Customer {
    return must(this.context.copies['master.customers'].get(key), `customer ${key}`);
  }

  segment(customer: Customer): Segment {
    return must(SALES.segments[customer.customer_segment], `segment ${customer.customer_segment}`);
  }

  /** The customer who orders on a day; undefined while there is none. Companies of the group do not buy in this way. */
  pick(draw: Draw, day: Day): Customer | undefined {
    const { customers, sums } = this.chancesOn(weekdayOf(day));
    const at = draw.uniform() * (sums.at(-1) ?? 0);
    let [from, to] = [0, sums.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sums[middle] ?? 0) > at) to = middle;
      else from = middle + 1;
    }
    const found = customers[from];
    return found === undefined ? undefined : this.get(found);
  }

  /** Customers with the running sum of their weights on a weekday. */
  private chancesOn(weekday: number): Chances {
    const known = this.chances.get(weekday);
    if (known) return known;
    const { onDay, otherwise } = SALES.rhythm;
    const made: Chances = { customers: [], sums: [] };
    let sum = 0;
    for (const { customer, weight, weekday: own } of this.all()) {
      sum += own === null ? weight : weight * (own === weekday ? onDay : otherwise);
      made.customers.push(customer);
      made.sums.push(sum);
    }
    this.chances.set(weekday, made);
    return made;
  }

  /** Share of the orders by sales region. */
  regions(): ReadonlyMap<Customer['sales_region'], number> {
    const shares = new Map<Customer['sales_region'], number>();
    const total = this.all().reduce((sum, { weight }) => sum + weight, 0);
    for (const { customer, weight } of this.all()) {
      const region = this.get(customer).sales_region;
      shares.set(region, (shares.get(region) ?? 0) + weight / total);
    }
    return shares;
  }

  /** Whether a customer buys a product again and again. */
  keeps(customer: Customer, product: Product): boolean {
    const pair = customer.customer_id * 1_000_000 + product.product_id;
    return this.context.draws.of('customers', pair, 'assortment').chance(SALES.assortment);
  }

  takesParts(customer: Customer): boolean {
    return this.has(customer, 'parts', this.segment(customer).takesParts);
  }

  paysByCheque(customer: Customer): boolean {
    return customer.currency_code === 'INR' && this.has(customer, 'cheques', this.segment(customer).cheques);
  }

  /** Whether a customer deducts income tax at source. */
  withholds(customer: Customer): boolean {
    const { fromLimit, share } = SALES.withholding;
    const isLarge = customer.country_code === HOME && customer.credit_limit_amount >= fromLimit;
    return isLarge && this.has(customer, 'withholding', share);
  }

  /** The first day, from `day` on, on which a customer makes its payments: a weekday of its own, or the next working day. */
  paymentDay(customer: Key, day: Day): Day {
    const weekday = this.context.draws.of('customers', customer, 'payment day').integer(1, 6);
    let found = day;
    while (weekdayOf(found) !== weekday) found++;
    while (!isWorkingDay(found)) found++;
    return found;
  }

  private has(customer: Customer, habit: string, share: number): boolean {
    return this.context.draws.of('customers', customer.customer_id, habit).chance(share);
  }

  /** Active customers with what share of the orders they have: size by credit limit within the segment. */
  private all(): NonNullable<typeof this.weights> {
    if (this.weights === undefined) {
      const active = [...this.context.copies['master.customers'].all()].filter(
        (one) => one.status === 'active' && !one.is_intercompany && one.customer_segment in SALES.segments,
      );
      const sizes = new Map(active.map((one) => [one, this.sizeOf(one)]));
      const means = new Map<string, number>();
      for (const [segment, members] of Map.groupBy(active, (one) => one.customer_segment))
        means.set(segment, members.reduce((sum, one) => sum + (sizes.get(one) ?? 0), 0) / members.length);
      this.weights = active
        .sort((a, b) => a.customer_id - b.customer_id)
        .map((one) => ({
          customer: one.customer_id,
          weight: (this.segment(one).weight * (sizes.get(one) ?? 0)) / (means.get(one.customer_segment) ?? 1),
          weekday: this.weekdayOfOrders(one),
        }));
    }
    return this.weights;
  }

  private sizeOf(customer: Customer): number {
    const limit = Math.max(customer.credit_limit_amount, LEAST_LIMIT) / LEAST_LIMIT;
    const own = this.context.draws.of('customers', customer.customer_id, 'size').lognormal(1, SALES.spread);
    return limit ** SALES.limitExponent * own;
  }

  private weekdayOfOrders(customer: Customer): number | null {
    if (!this.segment(customer).hasRhythm) return null;
    return this.context.draws.of('customers', customer.customer_id, 'weekday').integer(1, 6);
  }
}

/** Weekday, Sunday being 0. */
export function weekdayOf(day: Day): number {
  return (day + 4) % 7;
}
