import type { CostCentersRow } from '../rows.ts';

type CentreType = CostCentersRow['cost_center_type'];

/** What a month brings to an account without cost centre, in shares of its sales; debits are positive. */
export const RESULT_OF_SALES: Readonly<Record<string, number>> = {
  '410100': -0.92,
  '410200': -0.08,
  '415100': 0.002,
  '510100': 0.694,
  '520200': -0.004,
  '520300': 0.007,
  '520400': -0.01,
  '530200': 0.074,
  '554200': 0.005,
  '554300': 0.002,
  '560100': 0.0005,
  '571100': 0.0004,
};

const EVERY: readonly CentreType[] = [
  'production',
  'production_support',
  'maintenance',
  'quality',
  'engineering',
  'purchasing',
  'warehouse',
  'logistics',
  'sales',
  'service',
  'administration',
  'management',
];

/** What a month brings to the cost centres of a kind, in shares of sales, shared out over them. */
export const RESULT_OF_CENTRES: readonly { account: string; types: readonly CentreType[]; share: number }[] = [
  { account: '520100', types: ['purchasing'], share: 0.004 },
  { account: '540100', types: ['production'], share: -0.015 },
  { account: '540200', types: ['production'], share: -0.075 },
  { account: '540300', types: ['production'], share: -0.013 },
  { account: '551100', types: ['maintenance', 'production'], share: 0.01 },
  { account: '552100', types: ['quality'], share: 0.02 },
  { account: '553100', types: ['logistics', 'warehouse'], share: 0.011 },
  { account: '554100', types: ['sales', 'service'], share: 0.015 },
  { account: '555100', types: EVERY, share: 0.012 },
  { account: '555200', types: EVERY, share: 0.02 },
  { account: '555300', types: EVERY, share: 0.006 },
  { account: '555400', types: EVERY, share: 0.007 },
];

/** What employment costs beside wages, in shares of them. */
export const RESULT_OF_WAGES: Readonly<Record<string, number>> = { '550100': 1, '550200': 0.16, '550300': 0.12 };

/** What comes in whole at the end of a month, as pay, provisions, bills and depreciation do: nothing of it is there while a month lasts. */
export const BY_MONTH: ReadonlySet<string> = new Set([
  '550100',
  '550200',
  '550300',
  '554200',
  '554300',
  '555200',
  '555300',
  '555400',
  '556100',
  '570100',
  '571100',
]);

/** What stands in the books when history begins and no sub-ledger knows, in shares of the sales of a month. */
export const STANDING_OF_SALES: Readonly<Record<string, number>> = {
  '140110': 0.003,
  '140120': 0.003,
  '140130': 0.05,
  '150100': 0.012,
  '150200': 0.06,
  '155100': 0.02,
  '220110': -0.006,
  '220120': -0.006,
  '220130': -0.07,
  '220200': -0.03,
  '225100': -0.0015,
  '226100': -0.075,
  '235100': -0.015,
};

/** The same, in shares of the wages of a month; what is provided for bonus, leave, gratuity and warranty has its accruals. */
export const STANDING_OF_WAGES: Readonly<Record<string, number>> = {
  '225200': -0.03,
  '230100': -0.02,
  '231100': -0.02,
  '231200': -0.004,
  '231300': -0.002,
  '236400': -4.5,
};

/** Provisions that stand: bonus and leave in shares of wages, warranty of sales. */
export const PROVISIONS = { bonus: 0.6, leave: 1.1, warranty: 0.05 } as const;

/** The company as it was: growth of a month, how far months differ, what it owes for its plant, tax on its result. */
export const PAST = {
  growth: 0.988,
  noise: 0.035,
  /** Balances differ less from month to month. */
  steadiness: 0.02,
  /** What a month's wages and depreciation were at most, in shares of its sales. */
  most: { wages: 0.1, depreciation: 0.02 },
  loanOfPlant: 0.45,
  loanOfSales: 0.3,
  interestPct: 9.5,
  taxRate: 0.2517,
  /** Days of sales that customers owe, with tax. */
  daysSalesOutstanding: 58,
  grossOfNet: 1.15,
  hoursOfMonth: 208,
  allowance: 0.006,
  /** Part of a balance that a month turns over, by the first three digits of the account. */
  turnover: { '110': 1.2, '120': 0.55, '130': 0.5, '131': 4, '210': 0.9, '215': 3, '140': 1, '220': 1 } as Readonly<
    Record<string, number>
  >,
} as const;
