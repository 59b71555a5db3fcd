import type { Scaled } from '../../../../machinery/base/row-types.ts';
import type { Context, Header, Period } from '../context.ts';
import { type Posting, post } from '../ledger/index.ts';
import { assetsOf, writtenOff } from '../past/index.ts';

/** What the machines of a company have lost in a month, straight line, by the cost centre of their line. */
export function depreciate(context: Context, period: Period): { entry?: Header; count: number } {
  const assets = assetsOf(context, period.company_id);
  const sums = new Map<string, Scaled>();
  for (const asset of assets) {
    const lost = writtenOff(asset, period.end_date + 1) - writtenOff(asset, period.start_date);
    sums.set(asset.centre, (sums.get(asset.centre) ?? 0) + lost);
  }
  const lines: Posting[] = [...sums]
    .filter(([, amount]) => amount > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([centre, amount]) => ({ account: '556100', amount, refers: { cost_center_code: centre } }));
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  if (total === 0) return { count: assets.length };
  const entry = post(context, {
    event: 'depreciation',
    company: period.company_id,
    day: period.end_date,
    description: `Depreciation of ${assets.length} machines, ${period.period_name}`,
    lines: [...lines, { account: '165100', amount: -total }],
  });
  return { entry, count: assets.length };
}
