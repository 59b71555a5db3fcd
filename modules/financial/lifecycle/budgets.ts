/** When budgets are planned and revised, and how often money moves between their lines. Figures are assumptions. */
export const PLANNING = {
  /** Days before its begin from which on the year to come is planned. */
  ahead: 26,
  /** The month in which the second half of the year begins; months count from 0. */
  half: 9,
  /** Working days until a draft is handed in, and until what is handed in is approved. */
  submittedIn: 3,
  approvedIn: 3,
  /** What the first half may change of the second. */
  revised: [0.85, 1.2],
  /** Of the working days, those on which money moves to another cost centre, and on which some is added; of this account. */
  transfers: 0.1,
  supplements: 0.03,
  moved: '555100',
  reasons: [
    'Fair that was not planned',
    'Audit of a customer',
    'Move of an office',
    'Training for a new machine',
    'Longer lease of lorries',
  ],
  /** Share of the budget of a month at which the holder of a cost centre is warned. */
  warned: 0.9,
} as const;

/** What holders of cost centres say of a month that was over budget, by what was spent on. */
export const EXPLANATIONS = {
  people: [
    'More overtime than planned',
    'Posts filled earlier than planned',
    'Shift allowances of a third shift',
    'Arrears of a wage revision',
  ],
  machines: [
    'Breakdown of a bottleneck machine',
    'Spindle overhauled ahead of its plan',
    'Spare parts bought abroad',
    'Repairs that were put off last month',
  ],
  others: [
    'Volume above plan',
    'Prices above those of the budget',
    'Bill of an earlier month',
    'Travel to customers with claims',
    'One-off that is in no budget',
  ],
} as const;
