/** How the plant is laid out for what customers want (`company/market-figures.ts`). Without a source these are assumptions. */
export const DEMAND = {
  /** Work orders of a working day at scale 1: lots are planned so that the plant releases about so many. */
  workOrdersPerDay: 47,
  /** Working days of demand in a lot against the mean of all, by class. */
  cover: { a: 0.55, b: 1, c: 1.7 } as Readonly<Record<string, number>>,
  /** The same by kind of item: machines are set up for parts more often than stations for products. */
  coverOfKind: { product: 2.4, sub_assembly: 1.6, machined_part: 0.32 } as Readonly<Record<string, number>>,
};
