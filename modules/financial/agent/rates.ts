import { isWorkingDay } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ExchangeRatesRow } from '../rows.ts';
import type { Context } from './context.ts';

/** Rates are hundred-millionths of a rupee, published with four decimals. */
const UNIT = 100_000_000;
const PUBLISHED = 10_000;

/** Rates of the weeks before history. */
export function openRates(context: Context, now: Moment): void {
  const today = localDay(now);
  for (let day = today - lifecycle.ratesBefore; day < today; day++) {
    if (isMonthBegin(day)) monthEnd(context, day, localMoment(day, lifecycle.hours.daily));
    if (isWorkingDay(day)) publishRates(context, day, localMoment(day, lifecycle.hours.rates));
  }
}

/** The reference rates of a working day: a walk that is drawn back to its mean. */
export function publishRates(context: Context, day: Day, now: Moment): void {
  for (const { code, mean, reversion, deviation } of lifecycle.currencies) {
    const last = lastOf(context, code, 'spot');
    const before = last ? last.exchange_rate / UNIT : mean;
    const draw = context.draws.of('exchange_rates', day, code);
    const next = before * (1 + reversion * (mean / before - 1) + draw.normal(0, deviation));
    add(
      context,
      { code, type: 'spot', day, rate: (Math.round(next * PUBLISHED) * UNIT) / PUBLISHED, source: 'reserve_bank' },
      now,
    );
  }
}

/** Closing and average rates of the month before a day; its daily rates are final then. */
export function monthEnd(context: Context, day: Day, now: Moment): void {
  const { exchange_rates } = context.tables;
  const month = monthOf(day - 1);
  for (const { code } of lifecycle.currencies) {
    const spots = [...exchange_rates.held()].filter(
      (row) => row.rate_type === 'spot' && row.currency_code === code && monthOf(row.rate_date) === month,
    );
    const last = spots.at(-1);
    if (!last) continue;
    const mean = spots.reduce((sum, row) => sum + row.exchange_rate, 0) / spots.length;
    add(context, { code, type: 'closing', day: day - 1, rate: last.exchange_rate, source: 'reserve_bank' }, now);
    add(context, { code, type: 'average', day: day - 1, rate: Math.round(mean), source: 'group' }, now);
  }
  for (const row of [...exchange_rates.held()])
    if (row.rate_type === 'spot' && row.valid_to !== null && monthOf(row.rate_date) <= month)
      exchange_rates.release(row);
}

export function isMonthBegin(day: Day): boolean {
  return new Date(day * DAY_MS).getUTCDate() === 1;
}

function add(
  context: Context,
  {
    code,
    type,
    day,
    rate,
    source,
  }: {
    code: string;
    type: ExchangeRatesRow['rate_type'];
    day: Day;
    rate: Scaled;
    source: ExchangeRatesRow['rate_source'];
  },
  now: Moment,
): void {
  const { tables, parameters } = context;
  const { exchange_rates } = tables;
  const last = lastOf(context, code, type);
  const margin = Math.round(rate * 0.0005);
  exchange_rates.add({
    exchange_rate_id: exchange_rates.nextKey(),
    currency_code: code,
    base_currency_code: 'INR',
    rate_type: type,
    rate_date: day,
    valid_to: null,
    exchange_rate: rate,
    inverse_rate: Math.round(UNIT / (rate / UNIT)),
    bid_rate: type === 'spot' ? rate - margin : null,
    ask_rate: type === 'spot' ? rate + margin : null,
    change_pct: last ? Math.round(((rate - last.exchange_rate) / last.exchange_rate) * 1_000_000) : 0,
    rate_source: source,
    published_at: now,
    entered_by_employee_id: null,
    approved_by_employee_id: null,
    is_locked: false,
    is_opening: day < localDay(parameters.start),
    status: 'active',
    created_at: now,
    updated_at: now,
  });
  if (!last) return;
  exchange_rates.change(last, { valid_to: day - 1 });
  if (type !== 'spot') exchange_rates.release(last);
}

function lastOf({ tables }: Context, code: string, type: ExchangeRatesRow['rate_type']): ExchangeRatesRow | undefined {
  for (const row of tables.exchange_rates.held())
    if (row.currency_code === code && row.rate_type === type && row.valid_to === null) return row;
  return undefined;
}

function monthOf(day: Day): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
