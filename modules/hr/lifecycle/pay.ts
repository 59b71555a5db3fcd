/**
 * Figures of Indian law for pay, each with the day on which it took effect and its source. Amounts in INR, percentages in percent. Where a figure could not be
 * checked against the notification itself, it says so.
 */
export const LAW = {
  /** Employees' Provident Fund Scheme 1952, ceiling of 15,000 since 1 September 2014 (notification G.S.R. 609(E)); shares of 12 % since 22 September 1997. */
  providentFund: { pct: 12, ceiling: 15_000 },
  /** Administration charge of 0.5 % since 1 June 2018, insurance linked to deposits (EDLI) 0.5 %, both by the employer on the same wages. */
  providentFundCharges: { pct: 1 },
  /** Employees' State Insurance (Central) Rules, rates since 1 July 2019 (G.S.R. 423(E)), ceiling of 21,000 since 1 January 2017. */
  stateInsurance: { employeePct: 0.75, employerPct: 3.25, ceiling: 21_000 },
  /** Professional tax: 200 a month is Maharashtra's rate above 10,000 (300 in February); taken for every state, which was not checked for Gujarat and Tamil Nadu. */
  professionalTax: { monthly: 200, february: 300 },
  /** Labour welfare fund of Maharashtra since 18 March 2024: 25 and 75 in June and December; taken for every state, not checked for the others. */
  welfareFund: { employee: 25, employer: 75, months: [5, 11] },
  /** Payment of Gratuity: 15 days of 26 for each year, provided for month by month (4.81 %); Code on Social Security 2020, section 53, in force since 21 November 2025. */
  gratuity: { provisionPct: 4.81, years: 5, fixedTermYears: 1 },
  /** Code on Wages 2019, section 14: overtime at twice the rate of wages, in force since 21 November 2025. */
  overtimeFactor: 2,
  /** Payment of Bonus Act 1965, section 10, now Code on Wages 2019, section 26: 8.33 % of wages at least, once a year. */
  bonusPct: 8.33,
  /** Income-tax Act, new regime of section 115BAC by the Finance Act 2025 (from 1 April 2025; the Act of 2025 keeps the rates from 1 April 2026, not checked). */
  incomeTax: {
    standardDeduction: 75_000,
    /** Nothing is due up to this taxable income, by the rebate. */
    rebateUpTo: 1_200_000,
    cessPct: 4,
    slabs: [
      [400_000, 0],
      [800_000, 5],
      [1_200_000, 10],
      [1_600_000, 15],
      [2_000_000, 20],
      [2_400_000, 25],
      [Number.POSITIVE_INFINITY, 30],
    ],
  },
} as const;

/** Parts of fixed gross pay, percent; the rest is a special allowance. Basic pay and dearness allowance are wages, more than half. */
export const PARTS = { basic: 42, dearness: 10, houseRent: 20 } as const;

/** Income tax of a year on a projected gross pay, whole rupees. */
export function yearlyTax(gross: number): number {
  const { standardDeduction, rebateUpTo, cessPct, slabs } = LAW.incomeTax;
  const taxable = Math.max(0, gross - standardDeduction);
  if (taxable <= rebateUpTo) return 0;
  let tax = 0;
  let from = 0;
  for (const [to, pct] of slabs) {
    tax += ((Math.min(taxable, to) - from) * pct) / 100;
    if (taxable <= to) break;
    from = to;
  }
  return Math.round(tax * (1 + cessPct / 100));
}
