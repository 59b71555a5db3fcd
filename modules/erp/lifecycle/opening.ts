type Range = readonly [number, number];

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

/** What is close to its day is looked for at this time; differences of counts within this percentage of the book are tolerated. */
export const counting = { time: '15:00', tolerancePct: 2 } as const;
