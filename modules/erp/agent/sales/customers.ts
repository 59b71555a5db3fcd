import { isWorkingDay } from '../../../../company/calendar.ts';
import type { Draw } from '../../../../machinery/base/draw.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Day, Key } from '../../../../machinery/base/row-types.ts';
import { derived } from '../../../../machinery/kernel/contract.ts';
import { SALES, type Segment } from '../../lifecycle/sales.ts';
import type { CopyRows, Types } from '../../rows.ts';
import type { Context } from '../context.ts';

export type Customer = Readonly<CopyRows['master.customers']>;
export type Product = Readonly<CopyRows['master.products']>;

// A habit is drawn for the customer once and for all.

const HOME = 'IN';
/** A customer without a limit is taken to be as large as one with this, hundredths of a rupee. */
const LEAST_LIMIT = 100_000_000;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

interface Weight {
  customer: Customer;
  /** Share of the orders, as compared with the other customers. */
  weight: number;
  /** The day of the week on which it likes to order. */
  weekday: number | null;
}

/** Customers who order, with the running sum of their weights on a weekday. */
interface Chances {
  customers: Customer[];
  sums: number[];
}

/** Active customers with what share of the orders they have: size by credit limit within the segment. */
const weights = derived<Types, readonly Weight[]>({
  from: ['master.customers'],
  build(context) {
    // Companies of the group do not buy in this way.
    const active = [...context.copies['master.customers'].all()].filter(
      (one) => one.status === 'active' && !one.is_intercompany && one.customer_segment in SALES.segments,
    );
    const sized = active.map((customer) => ({ customer, size: sizeOf(context, customer) }));
    return [...Map.groupBy(sized, ({ customer }) => customer.customer_segment).values()]
      .flatMap((members) => {
        const mean = members.reduce((sum, { size }) => sum + size, 0) / members.length;
        return members.map(({ customer, size }) => ({
          customer,
          weight: (segmentOf(customer).weight * size) / mean,
          weekday: weekdayOfOrders(context, customer),
        }));
      })
      .sort((a, b) => a.customer.customer_id - b.customer.customer_id);
  },
});

const chances = derived<Types, readonly Chances[]>({
  from: ['master.customers'],
  build: (context) => WEEKDAYS.map((weekday) => chancesOn(context.the(weights), weekday)),
});

/** Share of the orders by sales region. */
const regions = derived<Types, ReadonlyMap<Customer['sales_region'], number>>({
  from: ['master.customers'],
  build(context) {
    const all = context.the(weights);
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    const shares = new Map<Customer['sales_region'], number>();
    for (const { customer, weight } of all)
      shares.set(customer.sales_region, (shares.get(customer.sales_region) ?? 0) + weight / total);
    return shares;
  },
});

export function customerOf({ copies }: Context, { customer_id }: { customer_id: Key }): Customer {
  return copies['master.customers'].must(customer_id);
}

export function segmentOf({ customer_segment }: Customer): Segment {
  return must(SALES.segments[customer_segment], `segment ${customer_segment}`);
}

/** The customer who orders on a day; undefined while there is none. */
export function pickCustomer(context: Context, draw: Draw, day: Day): Customer | undefined {
  const { customers, sums } = must(context.the(chances)[weekdayOf(day)], 'weekday');
  const at = draw.uniform() * (sums.at(-1) ?? 0);
  let [from, to] = [0, sums.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sums[middle] ?? 0) > at) to = middle;
    else from = middle + 1;
  }
  return customers[from];
}

export function regionsOf(context: Context): ReadonlyMap<Customer['sales_region'], number> {
  return context.the(regions);
}

/** Whether a customer buys a product again and again. */
export function keeps({ draws }: Context, customer: Customer, product: Product): boolean {
  const pair = customer.customer_id * 1_000_000 + product.product_id;
  return draws.of('customers', pair, 'assortment').chance(SALES.assortment);
}

export function takesParts(context: Context, customer: Customer): boolean {
  return has(context, customer, 'parts', segmentOf(customer).takesParts);
}

export function paysByCheque(context: Context, customer: Customer): boolean {
  return customer.currency_code === 'INR' && has(context, customer, 'cheques', segmentOf(customer).cheques);
}

/** Whether a customer deducts income tax at source. */
export function withholds(context: Context, customer: Customer): boolean {
  const { fromLimit, share } = SALES.withholding;
  const isLarge = customer.country_code === HOME && customer.credit_limit_amount >= fromLimit;
  return isLarge && has(context, customer, 'withholding', share);
}

/** The first day, from `day` on, on which a customer makes its payments: a weekday of its own, or the next working day. */
export function customersPaymentDay({ draws }: Context, customer: Key, day: Day): Day {
  const weekday = draws.of('customers', customer, 'payment day').integer(1, 6);
  let found = day;
  while (weekdayOf(found) !== weekday) found++;
  while (!isWorkingDay(found)) found++;
  return found;
}

/** Weekday, Sunday being 0. */
export function weekdayOf(day: Day): number {
  return (day + 4) % 7;
}

function has({ draws }: Context, customer: Customer, habit: string, share: number): boolean {
  return draws.of('customers', customer.customer_id, habit).chance(share);
}

function chancesOn(all: readonly Weight[], day: number): Chances {
  const { onDay, otherwise } = SALES.rhythm;
  let sum = 0;
  const sums = all.map(({ weight, weekday }) => {
    sum += weekday === null ? weight : weight * (weekday === day ? onDay : otherwise);
    return sum;
  });
  return { customers: all.map(({ customer }) => customer), sums };
}

function sizeOf({ draws }: Context, customer: Customer): number {
  const limit = Math.max(customer.credit_limit_amount, LEAST_LIMIT) / LEAST_LIMIT;
  return limit ** SALES.limitExponent * draws.of('customers', customer.customer_id, 'size').lognormal(1, SALES.spread);
}

function weekdayOfOrders({ draws }: Context, customer: Customer): number | null {
  if (!segmentOf(customer).hasRhythm) return null;
  return draws.of('customers', customer.customer_id, 'weekday').integer(1, 6);
}
