import type { Context, Ledger, Stock } from '../context.ts';
import { erpOf } from '../erp.ts';
import { type Demand, demandOf } from '../reference/index.ts';

/** With what sales work. What is made before history began has a `now` of its own. */
export interface Selling extends Context {
  readonly ledger: Ledger;
  readonly stock: Stock;
  readonly demand: Demand;
}

export function sellingOf(context: Context): Selling {
  const { ledger, stock } = erpOf(context);
  return { ...context, ledger, stock, demand: demandOf(context) };
}
