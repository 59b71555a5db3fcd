import type { ConditionEvent, Order } from '../agent/context.ts';

type Priority = Order['priority'];

/** How faults are weighed: priority by severity and criticality of the asset, and the minutes in which somebody must be there. */
export const TRIAGE = {
  priority: {
    critical: { a: 'urgent', b: 'urgent', c: 'urgent' },
    major: { a: 'urgent', b: 'urgent', c: 'urgent' },
    minor: { a: 'urgent', b: 'urgent', c: 'normal' },
    warning: { a: 'normal', b: 'normal', c: 'low' },
    info: { a: 'low', b: 'low', c: 'low' },
  } as const satisfies Record<ConditionEvent['severity'], Record<'a' | 'b' | 'c', Priority>>,
  respondsWithin: { urgent: 30, high: 60, normal: 240, low: 480 } as const satisfies Record<Priority, number>,
  /** Minutes in which a warning is dismissed by rule, if it is. */
  dismissedWithin: [3, 15] as const,
  /** Equal warnings in so many days become work at this count; of the others a share does. */
  repeats: { days: 30, count: 12 },
  warningToWork: 0.06,
};

/** How work goes. Times in minutes. Without a source they are assumptions. */
export const WORK = {
  /** Spread of the logarithm of hands-on time, for repairs and for planned work. */
  repairSpread: 0.6,
  plannedSpread: 0.22,
  shortest: 6,
  longest: 600,
  /** Share of repairs that two people do. */
  twoPeople: 0.35,
  /** Until a permit is issued, and until locks are on and zero energy is proved. */
  permitIssued: [8, 20] as const,
  lockedAfter: 3,
  /** Until somebody who is free is at the machine. */
  onTheWay: [4, 12] as const,
  /** Share of a stint at its end that goes into testing and clearing up. */
  afterwards: 0.16,
  /** What must be left of a shift for work to be begun. */
  leastOfShift: 45,
  /** Working days until an order is closed after it is completed. */
  closedAfter: [
    [1, 0.55],
    [2, 0.25],
    [3, 0.12],
    [5, 0.05],
    [8, 0.03],
  ] as const,
  closedAtHour: 16,
  labourApprovedAt: '08:00',
  /** After the begin of a shift, when it is known who has come. */
  presentAfter: 2,
  shiftTimes: ['06:02', '14:02', '22:02'] as const,
  /** Measured tasks that find a defect. */
  defects: 0.06,
  overheadPct: 12,
} as const;

/** Outside service. */
export const CALLS = {
  /** Share of orders for which a supplier is called, corrective ones and others. */
  corrective: 0.07,
  others: 0.018,
  covered: 0.85,
  /** Arrival as a share of the promise: median and spread of the logarithm. */
  arrival: [0.5, 0.55] as const,
  onSite: [1.2, 0.5] as const,
  hourlyRate: 1450,
  callOut: 3500,
};

/** Labelled deeds. */
export const DEEDS = { tickedTasks: 0.006, missingPart: 0.006 };
