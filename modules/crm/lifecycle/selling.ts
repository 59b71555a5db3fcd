import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { OpportunitiesRow, QuotationsRow } from '../rows.ts';

type Range = readonly [number, number];
export type Stage = OpportunitiesRow['stage'];
export type Kind = 'project' | 'repeat';

/** What owners write beside a step of an opportunity, by the stage that it enters. */
export const REMARKS: { share: number; of: Readonly<Record<Stage, readonly string[]>> } = {
  share: 0.55,
  of: {
    qualification: [
      'Asked by mail, budget not known yet',
      'Knows us from the plant next door',
      'Asked for a first price',
    ],
    needs_analysis: [
      'Data sheet received, medium to be confirmed',
      'Plant visit agreed with maintenance',
      'Budget of {amount} confirmed by purchasing',
      'Consultant writes the specification',
    ],
    technical_proposal: [
      'Selection sent, material of the seal open',
      'Two deviations to be agreed with the consultant',
      'Needs the curve at reduced speed',
      'Approved by their engineering',
    ],
    quotation: [
      'Offer over {amount} goes out this week',
      'Wants delivery in two parts',
      'Asks for prices with and without commissioning',
      'Payment terms are the point',
    ],
    negotiation: [
      'Technically cleared, price to be discussed',
      'Wants {amount} less freight',
      'Competitor came down, asked for our last price',
      'Purchasing committee meets next week',
    ],
    won: ['Order promised on the phone', 'Delivery decided it', 'Ordered with spares', 'Verbal order over {amount}'],
    lost: [
      'Went to a competitor on price',
      'Bought from stock elsewhere',
      'Chose another make that the plant knows',
      'Told us after the order had been placed',
    ],
    abandoned: [
      'Project put off to next year',
      'No answer to three calls',
      'Budget cut',
      'Kept the old unit in service',
    ],
  },
};

/** How business is won. Without a source these are assumptions; where there is one, `docs/realism.md` has it. */
export const SELLING = {
  /** Of the orders, those of project business; of a customer's by segment, so that together they are as many. */
  projectShare: 0.225,
  projectShareOf: { epc: 0.85, government: 0.9, end_user: 0.35, oem: 0.08, distributor: 0.03 } as Readonly<
    Record<string, number>
  >,
  /** Of the enquiries, those that are won in the end. */
  winRate: { project: 0.205, repeat: 0.75 } as Readonly<Record<Kind, number>>,
  /** Products that a project asks for together at most. */
  projectLines: 4,
  /** Of repeat enquiries, those that ask for a price at once: no opportunity is followed. */
  direct: 0.93,
  /** Days from enquiry to order, mean: products are wanted by the season of that day. */
  cycleDays: { project: 40, repeat: 5 } as Readonly<Record<Kind, number>>,
  /** Days in a stage: median, spread, and of the opportunities that leave it those that are lost. */
  stages: {
    qualification: { days: 4, spread: 0.7, lost: 0.04 },
    needs_analysis: { days: 6, spread: 0.7, lost: 0.04 },
    technical_proposal: { days: 7, spread: 0.7, lost: 0.04 },
    quotation: { days: 12, spread: 0.5, lost: 0 },
  } as Readonly<Partial<Record<Stage, { days: number; spread: number; lost: number }>>>,
  /** Probability of a stage and how far the owner moves it, percent. */
  probability: {
    qualification: [10, 5],
    needs_analysis: [20, 5],
    technical_proposal: [35, 10],
    quotation: [50, 10],
    negotiation: [70, 10],
    won: [100, 0],
    lost: [0, 0],
    abandoned: [0, 0],
  } as Readonly<Record<Stage, readonly [number, number]>>,
  /** The same of repeat business with a quotation. */
  repeatProbability: [85, 5] as Range,
  commitFrom: 68,
  bestCaseFrom: 40,
  /** An offer in the hand of a customer: how much likelier it is to be accepted now, by stage. */
  ripeness: { quotation: 0.35, negotiation: 1 } as Readonly<Partial<Record<Stage, number>>>,
  /** What delays, open cases and discounts do to the odds of an offer. */
  odds: { late: 0.2, openCase: 0.12, discountPoint: 0.03, least: 0.2 },
  /** Days after sending on which an offer is refused, if nothing else comes of it: median and spread, and those that are never answered. */
  refusal: {
    project: { days: 13, spread: 0.5, never: 0.1 },
    repeat: { days: 10, spread: 0.6, never: 0.25 },
  } as Readonly<Record<Kind, { days: number; spread: number; never: number }>>,
  /** Mean days that an offer waits before it is decided: what history begins with has waited by it. */
  waits: { project: 24, repeat: 5 } as Readonly<Record<Kind, number>>,
  /** Days of before history whose enquiries may still be open. */
  openingDays: 95,
  lossReasons: [
    ['price', 0.38],
    ['delivery_time', 0.22],
    ['competitor', 0.23],
    ['technical_fit', 0.17],
  ] as const satisfies Shares<NonNullable<QuotationsRow['reason_code']> & NonNullable<OpportunitiesRow['reason_code']>>,
  winReasons: [
    ['price', 0.3],
    ['delivery_time', 0.22],
    ['technical_fit', 0.18],
    ['relationship', 0.18],
    ['quality_record', 0.08],
    ['service', 0.04],
  ] as const satisfies Shares<NonNullable<OpportunitiesRow['reason_code']>>,

  quotation: {
    /** Days until it is out: what is sent the same or the next days, and what takes longer. */
    prepared: [
      [0, 0.46],
      [1, 0.42],
      [2, 0.06],
      [4, 0.04],
      [6, 0.02],
    ] as Shares<number>,
    /** Hours until a manager decides. */
    approvalHours: { median: 6, spread: 0.6 },
    approved: 0.95,
    validDays: [30, 45, 60],
    /** Days after sending on which a revision is asked for, and the share of offers for which it is. */
    revised: { share: 0.18, days: [2, 9] as Range },
    /** Points of discount beyond the group's, of project business and of a revision. */
    special: { share: 0.45, points: [1, 5] as Range, revision: [0.5, 2] as Range },
    followUpDays: 5,
    warrantyMonths: 18,
    /** Of the offers: discount far above authority, price below cost (both labelled). */
    excess: 0.004,
    belowCost: 0.002,
  },
  /** Days beyond the lead time of the products that an offer leaves for the queue. */
  queueDays: 10,

  contracts: {
    count: 140,
    /** Of the contracts: given up in the midst of their time. */
    terminated: 0.06,
    reasonsOfEnd: [
      ['customer_notice', 0.5],
      ['mutual', 0.25],
      ['our_notice', 0.15],
      ['breach', 0.1],
    ] as const,
    types: [
      ['rate_contract', 0.34],
      ['framework', 0.24],
      ['price_agreement', 0.18],
      ['spare_parts_supply', 0.12],
      ['distribution', 0.08],
      ['annual_maintenance', 0.04],
    ] as const satisfies Shares<string>,
    /** Points of discount beyond the group's. */
    points: [0.5, 2.5] as Range,
    renewed: 0.78,
    askedDays: 90,
    taskDays: 60,
    months: [12, 24, 36],
  },
};
