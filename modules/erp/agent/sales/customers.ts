import { isWorkingDay } from '../../../../company/calendar.ts';
import { CustomerMarket, marketDraws, weekdayOf } from '../../../../company/market.ts';
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
/** Customers by what share of the orders they have. */
const market = derived<Types, CustomerMarket<Customer>>({
  from: ['master.customers'],
  build: ({ copies, parameters }) => new CustomerMarket(copies['master.customers'].all(), marketDraws(parameters.seed)),
});

/** Share of the orders by sales region. */
const regions = derived<Types, ReadonlyMap<Customer['sales_region'], number>>({
  from: ['master.customers'],
  build(context) {
    const all = context.the(market).weights;
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
  return context.the(market).pick(draw, day);
}

export function regionsOf(context: Context): ReadonlyMap<Customer['sales_region'], number> {
  return context.the(regions);
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

function has({ draws }: Context, customer: Customer, habit: string, share: number): boolean {
  return draws.of('customers', customer.customer_id, habit).chance(share);
}
