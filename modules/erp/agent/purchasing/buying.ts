import type { Moment } from '../../../../machinery/base/row-types.ts';
import type { Context, Ledger, Stock } from '../context.ts';
import { erpOf } from '../erp.ts';
import { type GoodsIn, stockGoodsIn } from './goods-in.ts';

/** With what purchasing works. Before history began its goods stand in the opening stock, and its entries are gathered. */
export interface Buying extends Context {
  readonly ledger: Ledger;
  readonly stock: Stock;
  readonly goodsIn: GoodsIn;
  readonly isOpening: boolean;
}

export function buyingOf(context: Context): Buying {
  const { ledger, stock } = erpOf(context);
  return { ...context, ledger, stock, goodsIn: stockGoodsIn, isOpening: false };
}

/** When a row was entered: of the opening ones long before they are written. */
export function entered({ now }: Context): { created_at: Moment; updated_at: Moment } {
  return { created_at: now, updated_at: now };
}
