/** First articles, part approvals and recalls. Figures at scale 1; ranges are days. */
export const FIRST_ARTICLES = {
  opening: 42,
  plannedDays: [3, 10],
  measuredDays: [0.2, 1.5],
  signedDays: [1, 4],
  rejected: 0.06,
  deviation: 0.1,
  /** Also when a product has not been made for long, or a tool is new: so many a month. */
  othersAMonth: 16,
} as const;

export const PART_APPROVALS = {
  opening: 46,
  aMonth: 8,
  preparedDays: [2, 6],
  submittedDays: [10, 28],
  decidedDays: [6, 20],
  results: [
    ['approved', 0.82],
    ['interim_approved', 0.11],
    ['rejected', 0.07],
  ],
} as const;

export const RECALLS = {
  /** Recoveries of stock before history. */
  opening: 4,
  /** Chance that a major report of production brings one. */
  chance: 0.06,
  decidedDays: [1, 3],
  recoveredDays: [2, 8],
  closedDays: [8, 16],
} as const;
