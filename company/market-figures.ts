import type { Day } from '../machinery/base/row-types.ts';

type Range = readonly [number, number];

/** How customers of a kind order. */
export interface MarketSegment {
  /** Orders of a customer of usual size against those of others. */
  weight: number;
  /** Lines of an order beyond the first: mean. */
  moreLines: number;
  /** Working days from the order until the goods are wanted. */
  wantedDays: Range;
  /** Of the lines, those for products that the customer always buys. */
  repeats: number;
  /** Orders come mostly on one weekday. */
  hasRhythm: boolean;
}

const segments: Readonly<Record<string, MarketSegment>> = {
  distributor: { weight: 3, moreLines: 2.1, wantedDays: [3, 14], repeats: 0.7, hasRhythm: true },
  oem: { weight: 2.4, moreLines: 1.7, wantedDays: [4, 18], repeats: 0.75, hasRhythm: true },
  epc: { weight: 1.4, moreLines: 3.4, wantedDays: [12, 50], repeats: 0, hasRhythm: false },
  end_user: { weight: 0.8, moreLines: 1.4, wantedDays: [3, 22], repeats: 0.3, hasRhythm: false },
  government: { weight: 0.7, moreLines: 3.4, wantedDays: [15, 55], repeats: 0, hasRhythm: false },
};

/**
 * What customers want, by figures of an industrial maker of pumps and valves: sales wins orders by them, planning lays the plant out for them. Without a source
 * they are assumptions.
 */
export const MARKET = {
  segments,
  /** Orders on a mean working day at scale 1, and lines of one. */
  ordersPerDay: 26,
  linesPerOrder: 3,
  maximumLines: 8,
  /** Local hours between which orders come. */
  orderHours: [9, 18] as Range,
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
  } as Readonly<Record<string, { amplitude: number; peak: Day }>>,
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
  /** Spread of the size of customers beyond what their credit limits tell, and how much these tell. */
  customerSpread: 0.5,
  limitExponent: 0.8,
  /** Orders of a customer with a rhythm on its weekday and on the others; six days together are as without. */
  rhythm: { onDay: 3, otherwise: 0.6 },
  /** Of all products, those that a customer always buys. */
  assortment: 0.12,
  /** Discount of a price group, percent. */
  discounts: { list: 0, distributor: 18, oem: 14, key_account: 20 } as Readonly<Record<string, number>>,
};
