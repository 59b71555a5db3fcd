type Range = readonly [number, number];

/**
 * How the group buys. Where the yardstick is BPI Challenge 2019, the figure is set so that the simulated history comes near it: quantity changed
 * 7.0 %, price changed 4.5 %, line deleted 3.5 %, payment block removed 22 % of the lines; order to receipt median 10 days (P90 34), receipt to
 * invoice 11 (48), invoice to payment 42 (97).
 */
export const purchasing = {
  /** Highest order total in whole INR that each may approve alone; above the last the chief financial officer does. */
  approvalLimits: { Buyer: 500_000, 'Category Buyer': 1_500_000, 'Purchasing Manager': 6_000_000 },
  /** Of the orders above the limit of a category buyer that can be made two below it: made two, so that nobody else need approve. */
  splitToEvade: 0.15,
  /** Hours until an approval beyond the buyer is given: median and deviation of the logarithm. */
  approvalHours: [7, 0.8] as Range,
  /** Minutes from approval until the order leaves. */
  sendingMinutes: [8, 70] as Range,
  /** When bids are asked for: from this value in whole INR, when the price ends, and once a year. What is needed now is ordered from the source that there is. */
  quotations: { from: 2_500_000, endsWithinDays: 30, yearlyWithinDays: 30 },
  /** Days from one ordering day of a supplier to the next. */
  orderingRhythm: 21,
  /** What is asked for cannot wait for that day where less than this part of the lead time would be left. */
  pressingShareOfLeadTime: 0.35,
  /** Agreed lead times are the longest ones; suppliers with stock deliver after this part of them. */
  askedShareOfLeadTime: [0.03, 0.53] as Range,
  /** Terms by which we collect from suppliers at home, and days that answer and way then take at the least: within a state, and from another. */
  collected: { terms: ['EXW', 'FCA'] as readonly string[], daysWithin: 4, days: 11 },
  /** Of the lines, after confirmation. Changes planned for a day after the delivery do not happen, so shares lie above what is seen. */
  lineChanges: { quantity: 0.11, price: 0.065, deletion: 0.03 },
  quantityChange: [0.7, 1.4] as Range,
  priceChange: [0.96, 1.06] as Range,
  /** A struck line is asked for again from scratch, or given up. */
  reopenedAfterDeletion: 0.5,
  underDeliveryTolerancePct: 2,

  /** Days after which an overdue line is struck. */
  patienceDays: [16, 32] as Range,
  /** Until goods of opening receipts had been inspected. */
  inspectionDays: [0.5, 3] as Range,

  /** Of the lines that match: payment is held back while something is in dispute that papers do not tell. */
  disputed: 0.06,
  /** Days until a dispute is settled: median and deviation of the logarithm. */
  disputeDays: [9, 0.8] as Range,

  /** Of the invoices of suppliers that the law on small enterprises does not protect: paid late by a mean of so many days. */
  stretched: { share: 0.48, meanDays: 85 },
  /** Days in which the law wants a small enterprise to be paid. */
  smallEnterpriseDays: 45,
  /** From this amount in whole INR banks settle gross at once. */
  grossSettlementFrom: 200_000,
  /** Tiers of the suppliers from whom more than the threshold of section 194Q is bought in a year. */
  withheldTiers: ['strategic', 'preferred'] as readonly string[],

  /** Requests of departments a working day at scale 1, and those refused. */
  departmentRequests: 0.4,
  departmentRefused: 0.05,

  /** Working days before the start of history whose orders are opened, and how often a material is ordered, in working days. */
  openingWorkingDays: 26,
  openingCadence: 12,
  /** Days before those whose orders are opened as far as they are not paid yet, and days from such an order until its invoice is there. */
  unpaidDays: 150,
  unpaidInvoicedAfter: 20,
} as const;
