type Range = readonly [number, number];

/** What is in stock when history begins. */
export const opening = {
  /** Where stock of bought materials and what is on order stand together between the reorder point and the maximum: what one supplier delivers was ordered together. */
  fill: [0.5, 1] as Range,
  /** Working days of demand for which orders have been planned that have not got their material yet. */
  plannedDays: 10,
  /** Lots that fill more than so many times from the reorder point to the maximum are ordered by themselves. */
  largeLot: 1.3,
  boughtLots: [1, 1] as Range,
  /** Of a usual production lot, by class; of rarer items some have no stock at all. */
  madeLots: [0.8, 1.9] as Range,
  madeStocked: { a: 1, b: 0.98, c: 0.9 } as Readonly<Record<string, number>>,
  /** Weeks of demand in stock of products that are kept, and the share of the classes that are. */
  productWeeks: [0.8, 2] as Range,
  productsStocked: { a: 1, b: 0.6, c: 0.1 } as Readonly<Record<string, number>>,
  workingDaysPerWeek: 6,
  /** Working days since an order came after which its goods have been made and wait for their day. */
  madeAfterDays: 3,
  /** Days before history in which opening lots came in. */
  ageDays: [2, 75] as Range,
  /** Cash in the bank in whole INR at scale 1, of the company with the lowest key and of the others. */
  cash: [180_000_000, 90_000_000],
} as const;

/** What is close to its day is looked for at this time; differences of counts within this percentage of the book are tolerated. */
export const counting = { time: '15:00', tolerancePct: 2 } as const;
