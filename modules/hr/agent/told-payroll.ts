import { formatScaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Scaled } from '../../../machinery/base/row-types.ts';
import type { PayrollRecordsRow, Sends } from '../rows.ts';

type Basis = NonNullable<Sends['hr-to-financial']['journal_entry_lines']['amount_basis']>;

/** What finance is told of the pay of a company's cost centre for a month; amounts are decimal text. */
export interface ToldPayroll {
  company_id: Key;
  cost_center_code: string;
  currency_code: string;
  period_start_day: Day;
  period_end_day: Day;
  pay_day: Day;
  record_count: number;
  employer_cost_amount: string;
  /** One line for each amount that is not 0. What the employer adds is a cost and owed at once. */
  lines: { amount_basis: Basis; debit_amount: string; credit_amount: string }[];
}

type Amount = keyof PayrollRecordsRow & `${string}_amount`;

/** Amounts that are cost, by what finance calls them. */
const COSTS: readonly (readonly [Basis, Amount])[] = [
  ['gross_pay', 'gross_amount'],
  ['employer_provident_fund', 'employer_provident_fund_amount'],
  ['employer_state_insurance', 'employer_state_insurance_amount'],
  ['employer_gratuity', 'employer_gratuity_amount'],
  ['employer_other', 'employer_other_amount'],
];

/** Amounts that are owed: to the person, to funds and to the state. */
const DEBTS: readonly (readonly [Basis, Amount])[] = [
  ['net_pay', 'net_pay_amount'],
  ['provident_fund', 'provident_fund_amount'],
  ['state_insurance', 'state_insurance_amount'],
  ['professional_tax', 'professional_tax_amount'],
  ['income_tax', 'income_tax_amount'],
  ['labour_welfare_fund', 'labour_welfare_fund_amount'],
  ['loan_recovery', 'loan_recovery_amount'],
  ['other_deduction', 'other_deduction_amount'],
  ...COSTS.slice(1),
];

/** Adds up the records of one company, cost centre and month. */
export function toldPayroll(records: readonly PayrollRecordsRow[]): ToldPayroll {
  const first = must(records[0], 'record of a payroll');
  const sum = (amount: Amount) => records.reduce((total, row) => total + row[amount], 0);
  const line = (basis: Basis, debit: Scaled) => ({
    amount_basis: basis,
    debit_amount: formatScaled(Math.max(0, debit), 2),
    credit_amount: formatScaled(Math.max(0, -debit), 2),
  });
  return {
    company_id: first.company_id,
    cost_center_code: first.cost_center_code,
    currency_code: first.currency_code,
    period_start_day: first.period_start_date,
    period_end_day: first.period_end_date,
    pay_day: first.pay_date,
    record_count: records.length,
    employer_cost_amount: formatScaled(sum('employer_cost_amount'), 2),
    lines: [
      ...COSTS.map(([basis, amount]) => line(basis, sum(amount))),
      ...DEBTS.map(([basis, amount]) => line(basis, -sum(amount))),
    ].filter(({ debit_amount, credit_amount }) => debit_amount !== '0.00' || credit_amount !== '0.00'),
  };
}
