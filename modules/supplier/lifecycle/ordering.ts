import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { Rows } from '../rows.ts';

type Range = readonly [number, number];
type Order = Rows['portal_purchase_orders'];
type Line = Rows['portal_purchase_order_lines'];

/** How suppliers answer orders and send goods. */
export const ordering = {
  /** Hours until an order is first seen, and answered: median and deviation of the logarithm. */
  viewedHours: [4, 0.7] as Range,
  answeredHours: [8, 0.6] as Range,
  /** Hours in which an answer is due. */
  answerDueHours: 48,
  answers: [
    ['as_ordered', 0.868],
    ['later', 0.09],
    ['quantity', 0.02],
    ['price', 0.015],
    ['refused', 0.007],
  ] as Shares<'as_ordered' | 'later' | 'quantity' | 'price' | 'refused'>,
  laterDays: [2, 12] as Range,
  otherQuantity: [0.6, 0.95] as Range,
  otherPrice: [1.01, 1.06] as Range,
  laterReasons: [
    ['capacity', 0.45],
    ['raw_material', 0.35],
    ['holiday', 0.2],
  ] satisfies Shares<Line['deviation_reason_code']>,
  refusals: [
    ['capacity', 0.4],
    ['date', 0.25],
    ['price', 0.2],
    ['product_discontinued', 0.15],
  ] satisfies Shares<Order['rejection_reason_code']>,

  /** Share of the deliveries on time of a supplier of mean reliability; a deviation more or less makes so much. */
  onTime: { mean: 0.92, deviation: 0.06, least: 0.5, most: 0.98 },
  /** Of those on time, so many come before the day, by so many days. */
  early: { share: 0.06, days: [1, 3] as Range },
  /** Days late: a Pareto tail. */
  late: { least: 1, shape: 1.15, most: 60 },
  /** In the monsoon and before the festivals of autumn so much less is on time. */
  seasons: [
    { months: [7, 8], less: 0.06 },
    { months: [10, 11], less: 0.04 },
  ] as readonly { months: readonly number[]; less: number }[],
  /** Days before the promised one on which goods stand ready that we collect: in the state of the receiver, and in another. */
  collectionDays: { within: [2, 4] as Range, other: [8, 11] as Range },
  /** Days from dispatch to arrival. */
  transitDays: [1, 3] as Range,
  /** What was overdue when history began comes within so many days. */
  overdueDays: [1, 12] as Range,
  split: { share: 0.08, part: [0.4, 0.8] as Range, laterDays: [3, 14] as Range },
  /** Of the lines whose tolerance allows it; less by so much percent at most. */
  over: 0.12,
  under: 0.1,
  underPct: 2,
} as const;
