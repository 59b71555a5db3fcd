import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { CustomerInvoicesRow } from '../rows.ts';

type Range = readonly [number, number];

export type CreditReason = NonNullable<CustomerInvoicesRow['credit_reason_code']>;

/** How customers of a kind are served and pay. */
export interface Segment {
  /** Share of the customers that take an order in parts. */
  takesParts: number;
  /** Days after the due date on which money comes: median. */
  delayDays: number;
  /** Share of the customers that pay by cheque. */
  cheques: number;
}

const segments: Readonly<Record<string, Segment>> = {
  distributor: {
    takesParts: 0.4,
    delayDays: 5,
    cheques: 0.1,
  },
  oem: {
    takesParts: 0.35,
    delayDays: 4,
    cheques: 0.02,
  },
  epc: {
    takesParts: 0.25,
    delayDays: 15,
    cheques: 0.03,
  },
  end_user: {
    takesParts: 0.2,
    delayDays: 8,
    cheques: 0.12,
  },
  government: {
    takesParts: 0.1,
    delayDays: 26,
    cheques: 0.3,
  },
};

/** How customers are served and pay; how they order is the market's (`company/market-figures.ts`). Without a source these are assumptions. */
export const SALES = {
  segments,
  /** Of the orders. */
  urgent: 0.03,
  withoutReference: 0.06,

  /** Local times at which the office works orders off. */
  times: {
    morning: '08:00',
    lateBilling: '10:00',
    /** What came back is decided upon, before what is free is given out. */
    returns: '09:30',
    credit: '11:00',
    allocation: '14:00',
    /** What may be delivered is told to the warehouse before its waves. */
    release: ['08:10', '12:15', '14:15'],
    lateCredit: '17:00',
    /** When the lorries of the day have left. */
    billing: '19:30',
  },
  /** Working days until a manager decides on an order over the limit. */
  creditDays: [
    [0, 0.35],
    [1, 0.38],
    [2, 0.18],
    [4, 0.09],
  ] as Shares<number>,
  /** Of the decisions, by how far the limit is exceeded. */
  creditApproved: { little: 0.95, much: 0.8, muchFrom: 1.3 },

  /** Working days until what is in stock leaves, on top of the lead time of what is not, and after output that is planned. */
  handlingDays: 2,
  queueDays: 10,
  receiptDays: 8,
  /** Days after the first promise from which also those who want everything at once take parts. */
  patienceDays: 7,
  /** Days between two parts of an order at least. */
  partsEveryDays: 6,
  /** Stock is kept at most so many working days before it leaves. */
  reserveAheadDays: 12,
  /** Working days by which a promise that failed is put off when nothing is under way. */
  putOffDays: [4, 9] as Range,
  /** In the last working days of a month goods leave up to so many days early, and everything is invoiced the same day. */
  monthEnd: { workingDays: 3, daysEarly: 3 },
  /** Of the shipments, those invoiced the morning after. */
  invoicedLate: 0.1,

  /** Of the lines; some lose a part only. */
  cancelled: { share: 0.015, part: 0.3, days: [1, 12] as Range },
  cancellationReasons: [
    ['Customer no longer needs it', 0.4],
    ['Project postponed', 0.25],
    ['Ordered by mistake', 0.2],
    ['Delivery too late', 0.15],
  ] as Shares<string>,

  /** Money in advance: days until it comes, share of the orders for which it never does, and working days until these are given up. */
  prepayment: { days: [1, 7] as Range, never: 0.06, givenUpAfter: 12 },
  /** Spread of the delay of payments, and how many days before their median the earliest come. */
  delaySpread: 0.9,
  earlyDays: 2,
  /** Of the invoices, those that are not paid for long, and days that these take more. */
  unpaid: { share: 0.08, days: [200, 500] as Range },
  /** Of the larger invoices (hundredths of a rupee): a part is paid first. */
  instalments: { share: 0.07, above: 30_000_000, part: [0.4, 0.75] as Range, laterDays: [15, 45] as Range },
  /** Of the invoices in INR with 30 days or more: paid at once less a discount. */
  cashDiscount: { share: 0.03, pct: 1.5, days: [4, 9] as Range },
  /** Tax deducted at source (section 194Q) by large buyers: limit from which customers do (hundredths of a rupee), their share, and the rate. */
  withholding: { fromLimit: 500_000_000, share: 0.6, pct: 0.1 },
  /** Amounts from which money comes by RTGS, and below which this share comes by IMPS (hundredths of a rupee); share of letters of credit abroad. */
  rtgsFrom: 20_000_000,
  impsBelow: 5_000_000,
  immediate: 0.3,
  lettersOfCredit: 0.2,
  bankHours: [9.5, 17] as Range,
  /** Time at which receivables look through the open invoices. */
  receivablesTime: '08:45',
  /** Days overdue from which reminders of the levels 1 to 4 go out, and their weekday (Sunday is 0). */
  dunning: { overdueDays: [8, 22, 40, 60], weekday: 2 },
  /** Of the invoices: disputed after some days, decided after some more; what is granted is credited, as a share of the line. */
  disputes: {
    share: 0.025,
    days: [3, 20] as Range,
    decisionDays: [4, 20] as Range,
    granted: 0.75,
    credit: [0.03, 0.25] as Range,
  },
  /** Days after which credit that nothing could be set off against is paid back. */
  refundDays: 21,
  disputeReasons: [
    ['price_correction', 0.4],
    ['quality_claim', 0.25],
    ['late_delivery', 0.2],
    ['goodwill', 0.15],
  ] as const satisfies Shares<CreditReason>,

  /** What is there when history begins. Orders by age in working days: of those that came, the share that is still open falls by this factor a day. */
  opening: { orderDays: 40, stillOpen: 0.95, invoiceDays: 90, invoicesPerOrder: 0.95, shippedAt: '16:00' },

  forecast: {
    /** Time of the nightly run, and months that are forecast, the current one included. */
    time: '03:00',
    months: 2,
    /** Errors (deviation of the logarithm) of a month, and of what is learnt about it from one version to the next. */
    error: 0.15,
    learnt: 0.08,
    /** A later version replaces an earlier one where it differs by this share and by this many pieces. */
    revised: { share: 0.3, pieces: 3 },
    /** Of the versions: changed by judgement, by up to this share. */
    adjusted: 0.05,
    adjustment: [-0.25, 0.35] as Range,
    adjustmentReasons: [
      ['Project expected by sales', 0.45],
      ['Campaign of a distributor', 0.25],
      ['Customer reduces stock', 0.3],
    ] as Shares<string>,
    /** Pieces a day from which a product has a season and a trend that can be seen. */
    regularFrom: 0.5,
    /** What customers pay of the list price, percent. */
    netOfListPct: 87,
  },
};

/** What a customer says, by reason of the credit. */
export const DISPUTES: Readonly<Partial<Record<CreditReason, string>>> = {
  price_correction: 'Price differs from the offer',
  quality_claim: 'Goods do not meet the specification',
  late_delivery: 'Delivered later than promised',
  goodwill: 'Asks for an allowance',
};
