import { multiply } from '../../../../machinery/base/decimal.ts';
import type { Context, Header, Period } from '../context.ts';
import { type Posting, post, reverse } from '../ledger/index.ts';

/** Open items in foreign currency are worth what the closing rate says; taken back on the first of the next month. */
export function revalue(context: Context, period: Period): { entry?: Header | undefined; count: number } {
  const { tables } = context;
  let last: Header | undefined;
  let count = 0;
  for (const row of [...tables.account_balances.by('fiscal_period_id', period.fiscal_period_id)]) {
    const [account] = tables.chart_of_accounts.by('account_code', row.account_code);
    if (!account?.is_revalued || row.currency_code === 'INR' || row.closing_amount === 0) continue;
    count++;
    const rate = tables.exchange_rates
      .by('currency_code', row.currency_code)
      .findLast(({ rate_type, rate_date }) => rate_type === 'closing' && rate_date <= period.end_date);
    if (!rate) continue;
    const difference = multiply(row.closing_amount, 2, rate.exchange_rate, 8, 2) - row.closing_amount_base;
    if (difference === 0) continue;
    const lines: Posting[] = [
      { account: row.account_code, amount: difference },
      { account: '560200', amount: -difference },
    ];
    last = post(context, {
      event: 'revaluation',
      company: period.company_id,
      day: period.end_date,
      description: `Revaluation of ${account.account_name.toLowerCase()} in ${row.currency_code}, ${period.period_name}`,
      lines,
      revalues: { code: row.currency_code, rate: rate.exchange_rate, rateId: rate.exchange_rate_id },
    });
    reverse(context, last, lines, { day: period.end_date + 1, reason: 'accrual_reversal' });
  }
  return { entry: last, count };
}
