import { must } from '../../../machinery/base/errors.ts';
import type { Day, Scaled } from '../../../machinery/base/row-types.ts';
import { derived } from '../../../machinery/kernel/contract.ts';
import type { CopyRows, Types } from '../rows.ts';
import type { Context } from './context.ts';

/** One unit of a currency in itself, in hundred-millionths. */
const PAR: Scaled = 100_000_000;

type Rate = Readonly<CopyRows['financial.exchange_rates']>;

/** Spot rates by currency, in the order of their days. */
const spotRates = derived<Types, Map<string, Rate[]>>({
  from: ['financial.exchange_rates'],
  build({ copies }) {
    const spot = [...copies['financial.exchange_rates'].all()].filter(isSpot);
    spot.sort((a, b) => a.rate_date - b.rate_date);
    return Map.groupBy(spot, (row) => row.currency_code);
  },
  renew(rates, _, { table, row }) {
    if (table !== 'financial.exchange_rates' || !isSpot(row)) return;
    const known = rates.get(row.currency_code) ?? [];
    const place = known.findIndex((one) => one.exchange_rate_id === row.exchange_rate_id);
    if (place >= 0) known[place] = row;
    else known.push(row);
    known.sort((a, b) => a.rate_date - b.rate_date);
    rates.set(row.currency_code, known);
  },
});

function isSpot(row: Rate): boolean {
  return row.rate_type === 'spot' && row.base_currency_code === 'INR' && row.status === 'active';
}

/** INR for one unit of a currency on a day, in hundred-millionths. */
export function rateOf(context: Context, currency: string, day: Day): Scaled {
  if (currency === 'INR') return PAR;
  const rates = context.the(spotRates).get(currency) ?? [];
  return must(rates.findLast((one) => one.rate_date <= day) ?? rates[0], `a rate of ${currency}`).exchange_rate;
}
