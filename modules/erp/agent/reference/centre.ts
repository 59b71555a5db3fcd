import { CustomerMarket, marketDraws } from '../../../../company/market.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { derived } from '../../../../machinery/kernel/contract.ts';
import { CENTRE } from '../../lifecycle/centre.ts';
import type { CopyRows, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import type { Warehouse } from './places.ts';

type Product = Readonly<CopyRows['master.products']>;
type Customer = Readonly<CopyRows['master.customers']>;

/** Share of all orders that come from customers whom the distribution centre serves. */
const farShare = derived<Types, number>({
  from: ['master.customers'],
  build({ copies, parameters }) {
    const all = new CustomerMarket(copies['master.customers'].all(), marketDraws(parameters.seed)).weights;
    const sum = (some: typeof all) => some.reduce((total, { weight }) => total + weight, 0);
    const whole = sum(all);
    return whole === 0 ? 0 : sum(all.filter(({ customer }) => isFar(customer))) / whole;
  },
});

/** The distribution centre of a company; undefined where it has none. */
export function centreOf({ copies }: Context, company: Key): Warehouse | undefined {
  for (const row of copies['master.warehouses'].all())
    if (row.company_id === company && row.warehouse_type === 'distribution' && row.status === 'active') return row;
  return undefined;
}

/** Whether a customer is one whom the distribution centre is there for. */
export function isFar({ sales_region }: Pick<Customer, 'sales_region'>): boolean {
  return CENTRE.regions.has(sales_region);
}

/** Whether a centre keeps a product in stock. */
export function isKept({ abc_class, planning_strategy, status }: Product): boolean {
  return abc_class === CENTRE.abc && planning_strategy === 'make_to_stock' && status === 'active';
}

/** What the centre is to have of a product: so many days of what far customers usually want of a fast mover. */
export function centreTarget(
  context: Context,
  demand: { meanDaily(product: Product): number },
  product: Product,
): Scaled {
  return isKept(product) ? Math.ceil(demand.meanDaily(product) * context.the(farShare) * CENTRE.days) * 1000 : 0;
}
