import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { Rows } from '../rows.ts';

type Range = readonly [number, number];
/** Why a count differs, where a movement sets it right. */
type Reasons = Shares<
  Rows['inventory_variance']['reason_code'] & Rows['inventory_transactions']['reason_code'] & string
>;

/** What is in stock when history begins. */
export const opening = {
  /** Working days beyond the lead time that stock of a bought material covers when it is full. */
  safetyWorkingDays: 8,
  /** How full stock of bought materials is. */
  fill: [0.55, 1.05] as Range,
  boughtLots: [1, 1] as Range,
  /** Of a usual production lot, by class; of rarer items some have no stock at all. */
  madeLots: [1, 2.3] as Range,
  madeStocked: { a: 1, b: 0.98, c: 0.9 } as Readonly<Record<string, number>>,
  /** Weeks of demand in stock of products that are kept, and the share of the classes that are. */
  productWeeks: [1, 3] as Range,
  productsStocked: { a: 1, b: 0.6, c: 0.1 } as Readonly<Record<string, number>>,
  workingDaysPerWeek: 6,
  /** Days before history in which opening lots came in. */
  ageDays: [2, 75] as Range,
  /** Cash in the bank in whole INR at scale 1, of the company with the lowest key and of the others. */
  cash: [180_000_000, 90_000_000],
} as const;

/** Stock is counted a little every day; only differences leave a row. */
export const counting = {
  /** When the counts of the day are compared with the books. */
  time: '15:00',
  /** Balances counted a working day, and differences found in them, at scale 1. */
  countsPerDay: 24,
  differencesPerDay: 0.9,
  /** Of the differences; the others are gains. */
  losses: 0.62,
  /** Size of a difference as a share of the book; never less than the smallest quantity that is counted. */
  sizeMedian: 0.012,
  sizeSigma: 0.9,
  /** Differences within this percentage of the book and this value in whole INR are adjusted without approval. */
  tolerancePct: 2,
  toleranceAmount: 10_000,
  lossReasons: [
    ['unrecorded_use', 0.3],
    ['unrecorded_scrap', 0.18],
    ['mis_pick', 0.2],
    ['unit_error', 0.08],
    ['booking_error', 0.1],
    ['damage', 0.08],
    ['not_found', 0.06],
  ] satisfies Reasons,
  gainReasons: [
    ['mis_pick', 0.35],
    ['booking_error', 0.3],
    ['receiving_error', 0.25],
    ['unit_error', 0.1],
  ] satisfies Reasons,
} as const;
