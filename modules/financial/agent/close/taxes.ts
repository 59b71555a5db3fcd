import type { Scaled } from '../../../../machinery/base/row-types.ts';
import { PAST } from '../../lifecycle/past.ts';
import type { Context, Header, Period } from '../context.ts';
import { isResult, type Posting, post } from '../ledger/index.ts';
import { part } from '../past/index.ts';

const OUTPUT = ['220110', '220120', '220130'];
const INPUT = ['140110', '140120', '140130'];
/** Input tax is allowed for what suppliers have reported. */
const REPORTED = 0.97;

/** What an account holds at the end of a month, INR, debit positive. */
export function closingOf({ tables }: Context, period: Period, account: string): Scaled {
  return tables.account_balances
    .by('account_code', account)
    .filter(({ fiscal_period_id }) => fiscal_period_id === period.fiscal_period_id)
    .reduce((sum, row) => sum + row.closing_amount_base, 0);
}

/** Output tax of a month less the input tax that is allowed is owed; what is not used of input tax stays. */
export function settleTax(context: Context, period: Period): { entry?: Header; count: number } {
  const owed = OUTPUT.map((account) => ({ account, amount: Math.max(0, -closingOf(context, period, account)) }));
  const output = owed.reduce((sum, { amount }) => sum + amount, 0);
  const lines: Posting[] = owed.map(({ account, amount }) => ({ account, amount }));
  let left = output;
  for (const account of INPUT) {
    const used = Math.min(left, part(Math.max(0, closingOf(context, period, account)), REPORTED));
    lines.push({ account, amount: -used });
    left -= used;
  }
  lines.push({ account: '220200', amount: -left });
  if (output === 0) return { count: 0 };
  const entry = post(context, {
    event: 'tax_settlement',
    company: period.company_id,
    day: period.end_date,
    description: `Goods and services tax of ${period.period_name}: output less allowed input`,
    lines,
  });
  return { entry, count: lines.length };
}

/** Income tax on the result of the month. */
export function provideForTax(context: Context, period: Period): { entry?: Header; count: number } {
  let result = 0;
  let count = 0;
  for (const row of context.tables.account_balances.by('fiscal_period_id', period.fiscal_period_id))
    if (isResult(row.account_code)) {
      result += row.debit_amount_base - row.credit_amount_base;
      count++;
    }
  const tax = part(Math.max(0, -result), PAST.taxRate);
  if (tax === 0) return { count };
  const entry = post(context, {
    event: 'accrual',
    company: period.company_id,
    day: period.end_date,
    description: `Income tax on the result of ${period.period_name}`,
    lines: [
      { account: '580100', amount: tax },
      { account: '226100', amount: -tax },
    ],
  });
  return { entry, count };
}
