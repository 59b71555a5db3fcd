import type { Scaled } from '../../../../machinery/base/row-types.ts';
import type { Posting } from '../context.ts';

/** Accounts that purchasing posts to. */
export const ACCOUNTS = {
  rawMaterial: '130100',
  payables: '210100',
  goodsReceivedNotInvoiced: '215100',
  withheld: '225100',
  priceVariance: '520100',
  freight: '553100',
  exchangeDifference: '560100',
} as const;

/** A posting by sign: positive amounts are debits, in hundredths of a rupee. */
export function posting(account: string, amount: Scaled, refers: NonNullable<Posting['refers']> = {}): Posting {
  return amount >= 0 ? { account, debit: amount, refers } : { account, credit: -amount, refers };
}
