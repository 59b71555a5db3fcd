/** How production is planned, released and settled. Without a source they are assumptions. */
export const PRODUCTION = {
  /** Times of the release runs on working days, of planning, and of settlement. */
  releaseTimes: ['07:00', '13:00'],
  planningTime: '00:30',
  settlementTime: '21:00',
  /** Working days after completion at which an order is settled: late bookings have come by then. */
  settleAfterDays: 2,
  /** Orders that a site may have released and not completed, in days of its mean number of orders; and at least so many. */
  releasedDays: 4.8,
  releasedAtLeast: 8,
  /** Working days before the due date at which an order may be released at the earliest. */
  releaseAhead: 16,
  /** Value of a proposal in whole INR from which a planner decides on it. */
  decidedFrom: 200_000,
  /** Horizon of planning and the time in which nothing is moved by itself, in working days. */
  horizonDays: 60,
  fenceDays: 3,
  /** Orders of one item that a planning run proposes at most. */
  proposalsPerItem: 3,
  /** Lots of stock that made parts are planned to have ahead of their demand. */
  partsAhead: 0.5,
  /** Bought materials are ordered along with another of their supplier from this part of the way between their level and the reorder point. */
  orderedAlong: 0.9,
  /** Days of demand that stock of products made to stock is planned to cover beyond the safety stock. */
  coverDays: 6,
  /** Overhead is charged on machine hours. Opening: firmed orders, in days of the mean number of orders. */
  openingDays: 5,
} as const;
