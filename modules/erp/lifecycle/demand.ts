/** What customers want, by figures of an industrial maker of pumps and valves. Without a source they are assumptions. */
export const DEMAND = {
  /** Orders on a mean working day at scale 1, and lines of one. */
  ordersPerDay: 26,
  linesPerOrder: 3,
  /** Growth a year. */
  growth: 0.06,
  /** Orders of a weekday against the mean, Monday to Saturday. */
  weekdays: [1.22, 0.98, 0.96, 1.14, 0.96, 0.74],
  /** Orders in the last working days of a month against the mean; the other days carry what is more here. */
  monthEnd: { days: 3, factor: 1.35 },
  /** Share of the lines by class of product. */
  classShares: { a: 0.7, b: 0.2, c: 0.1 } as Readonly<Record<string, number>>,
  /** Spread of the popularity of the products of a class (standard deviation of the logarithm). */
  spread: 0.7,
  /** How far the season carries a family up and down, and the day of the year on which it is highest. */
  seasons: {
    centrifugal_pump: { amplitude: 0.22, peak: 110 },
    positive_displacement_pump: { amplitude: 0.12, peak: 120 },
    gate_valve: { amplitude: 0.1, peak: 330 },
    ball_valve: { amplitude: 0.08, peak: 340 },
    control_valve: { amplitude: 0.12, peak: 75 },
    electric_actuator: { amplitude: 0.1, peak: 80 },
    pneumatic_actuator: { amplitude: 0.08, peak: 60 },
    spare_kit: { amplitude: 0.18, peak: 20 },
  } as Readonly<Record<string, { amplitude: number; peak: number }>>,
  /** Pieces of a line: median by list price in rupees, dearest first, and spread. */
  quantities: [
    { above: 200_000, median: 1 },
    { above: 60_000, median: 1.6 },
    { above: 15_000, median: 3 },
    { above: 4000, median: 6 },
    { above: 0, median: 10 },
  ],
  quantitySpread: 0.65,
  makeToOrderMedian: 1.3,
  /** Work orders of a working day at scale 1: lots are planned so that the plant releases about so many. */
  workOrdersPerDay: 47,
  /** Working days of demand in a lot against the mean of all, by class. */
  cover: { a: 0.55, b: 1, c: 1.7 } as Readonly<Record<string, number>>,
  /** The same by kind of item: machines are set up for parts more often than stations for products. */
  coverOfKind: { product: 2.4, sub_assembly: 1.6, machined_part: 0.32 } as Readonly<Record<string, number>>,
};
