import { isWorkingDay } from '../../../company/calendar.ts';
import { daysWhere, workdays } from '../../../company/schedules.ts';
import { hourOf, localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { ExchangeRatesRow, Types } from '../rows.ts';
import { type Context, fourEyes } from './context.ts';

/** Rates are hundred-millionths of a rupee, published with four decimals. */
const UNIT = 100_000_000;
const PUBLISHED = 10_000;

/** Exchange rates: those of each working day, and those by which a month is closed. */
export const rates: Process<Types> = {
  name: 'exchange rates',
  opens: openRates,
  schedule: [
    {
      at: daysWhere(isMonthBegin).at(lifecycle.times.daily),
      act: (context) => {
        const day = localDay(context.now);
        closeMonth(context, day, context.now);
        if (yearBegin(day) === day) planYear(context, day, context.now);
      },
    },
    {
      at: workdays.at(lifecycle.times.rates),
      act: (context) => publish(context, localDay(context.now), context.now),
    },
  ],
};

/** Rates of the weeks before history. */
function openRates(context: Context): void {
  const today = localDay(context.now);
  const { times, ratesBefore } = lifecycle;
  for (let day = today - ratesBefore; day < today; day++) {
    if (isMonthBegin(day)) closeMonth(context, day, localMoment(day, hourOf(times.daily)));
    if (isWorkingDay(day)) publish(context, day, localMoment(day, hourOf(times.rates)));
  }
  const began = yearBegin(today);
  if (began < today) planYear(context, began, localMoment(began, hourOf(times.daily)));
}

/** Rates with which a year is planned: typed in by an accountant, approved by another person. */
function planYear(context: Context, day: Day, at: Moment): void {
  for (const { code, planned } of lifecycle.currencies)
    add(context, { code, type: 'budget', day, rate: Math.round(planned * UNIT), source: 'manual', at });
}

/** The reference rates of a working day: a walk that is drawn back to its mean. */
function publish(context: Context, day: Day, at: Moment): void {
  for (const { code, mean, reversion, deviation } of lifecycle.currencies) {
    const last = lastOf(context, code, 'spot');
    const before = last ? last.exchange_rate / UNIT : mean;
    const draw = context.draws.of('exchange_rates', day, code);
    const next = before * (1 + reversion * (mean / before - 1) + draw.normal(0, deviation));
    const rate = (Math.round(next * PUBLISHED) * UNIT) / PUBLISHED;
    add(context, { code, type: 'spot', day, rate, source: 'reserve_bank', at });
  }
}

/** Closing and average rates of the month before a day. */
function closeMonth(context: Context, day: Day, at: Moment): void {
  const month = monthOf(day - 1);
  for (const { code } of lifecycle.currencies) {
    const spots = context.tables.exchange_rates
      .by('currency_code', code)
      .filter((row) => row.rate_type === 'spot' && monthOf(row.rate_date) === month);
    const last = spots.at(-1);
    if (!last) continue;
    const mean = spots.reduce((sum, row) => sum + row.exchange_rate, 0) / spots.length;
    add(context, { code, type: 'closing', day: day - 1, rate: last.exchange_rate, source: 'reserve_bank', at });
    add(context, { code, type: 'average', day: day - 1, rate: Math.round(mean), source: 'group', at });
  }
}

interface NewRate {
  code: string;
  type: ExchangeRatesRow['rate_type'];
  day: Day;
  rate: Scaled;
  source: ExchangeRatesRow['rate_source'];
  /** When it was published. */
  at: Moment;
}

/** Adds a rate; the one before it held until the day before. */
function add(context: Context, { code, type, day, rate, source, at }: NewRate): void {
  const { exchange_rates } = context.tables;
  const last = lastOf(context, code, type);
  const margin = Math.round(rate * 0.0005);
  exchange_rates.add({
    currency_code: code,
    base_currency_code: 'INR',
    rate_type: type,
    rate_date: day,
    exchange_rate: rate,
    inverse_rate: Math.round(UNIT / (rate / UNIT)),
    bid_rate: type === 'spot' ? rate - margin : null,
    ask_rate: type === 'spot' ? rate + margin : null,
    change_pct: last ? Math.round(((rate - last.exchange_rate) / last.exchange_rate) * 1_000_000) : 0,
    rate_source: source,
    ...(source === 'manual' ? typedBy(context) : {}),
    published_at: at,
    is_opening: day < localDay(context.parameters.start),
    status: 'active',
    created_at: at,
    updated_at: at,
  });
  if (last) exchange_rates.change(last, { valid_to: day - 1 });
}

function typedBy(context: Context) {
  const { preparer, approver } = fourEyes(context);
  return { entered_by_employee_id: preparer, approved_by_employee_id: approver };
}

function lastOf({ tables }: Context, code: string, type: ExchangeRatesRow['rate_type']): ExchangeRatesRow | undefined {
  return tables.exchange_rates
    .by('currency_code', code)
    .findLast((row) => row.rate_type === type && row.valid_to === null);
}

function isMonthBegin(day: Day): boolean {
  return new Date(day * DAY_MS).getUTCDate() === 1;
}

/** First of April on or before a day. */
function yearBegin(day: Day): Day {
  const date = new Date(day * DAY_MS);
  return Date.UTC(date.getUTCFullYear() - (date.getUTCMonth() < 3 ? 1 : 0), 3, 1) / DAY_MS;
}

function monthOf(day: Day): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
