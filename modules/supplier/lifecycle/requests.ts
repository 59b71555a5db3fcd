import type { Rows } from '../rows.ts';

type Rfq = Rows['rfq_headers'];
type Weights = readonly [price: number, delivery: number, quality: number];

/** Terms by the kind of what is asked for: quality weighs where a part holds pressure or turns, price where any will do. */
const WEIGHTS: Readonly<Record<Rfq['commodity'], Weights>> = {
  bar_stock: [60, 20, 20],
  casting: [50, 20, 30],
  forging: [50, 20, 30],
  sheet: [60, 20, 20],
  seal: [50, 15, 35],
  bearing: [45, 20, 35],
  fastener: [65, 20, 15],
  motor: [50, 20, 30],
  electronics: [50, 25, 25],
  packaging: [70, 20, 10],
  consumable: [70, 20, 10],
  mro: [60, 30, 10],
};
/** Heavy goods are collected by our carriers. */
const COLLECTED: ReadonlySet<Rfq['commodity']> = new Set(['bar_stock', 'casting', 'forging', 'sheet']);
/** Below this value in whole INR the lowest price wins. */
const BY_PRICE_BELOW = 150_000;

/** How bids of a request are compared, and what is asked of bidders. */
export function termsOf(
  commodity: Rfq['commodity'],
  estimated: number,
  isSealed: boolean,
): Pick<Rfq, 'incoterm' | 'payment_terms_days' | 'evaluation_method' | 'minimum_bid_count'> & { weights: Weights } {
  const isByPrice = estimated < BY_PRICE_BELOW * 100;
  return {
    incoterm: COLLECTED.has(commodity) ? 'FCA' : 'DAP',
    payment_terms_days: isByPrice ? 30 : isSealed ? 60 : 45,
    evaluation_method: isByPrice ? 'lowest_price' : 'weighted_score',
    minimum_bid_count: isByPrice ? 2 : 3,
    weights: isByPrice ? [100, 0, 0] : WEIGHTS[commodity],
  };
}
