import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../machinery/base/utc.ts';
import { Simulated } from '../../test/support/simulated.ts';
import { behaviour as master } from '../master/agent.ts';
import { behaviour } from './agent.ts';
import type { Rows } from './rows.ts';

const behaviours = [master, behaviour];
const END = Date.UTC(2026, 6, 10);
const dayOf = (text: string) => Date.parse(text) / DAY_MS;

describe('finance', () => {
  const history = new Simulated(behaviours, { days: 120, end: END });

  it('opens and closes months in time', () => {
    const periods = history.rows<Rows['fiscal_periods']>('financial.fiscal_periods');
    const latest = new Map(periods.map((row) => [row.fiscal_period_code, row]));
    const statusOf = (start: string) =>
      new Set([...latest.values()].filter((row) => row.start_date === dayOf(start)).map((row) => row.status));
    expect(statusOf('2026-05-01')).toEqual(new Set(['closed']));
    expect(statusOf('2026-06-01')).toEqual(new Set(['closed']));
    expect(statusOf('2026-07-01')).toEqual(new Set(['open']));
    expect(statusOf('2026-08-01')).toEqual(new Set(['future']));
  });

  it('has a year ready long before it begins, for every company', () => {
    const years = history.rows<Rows['fiscal_years']>('financial.fiscal_years');
    const last = Math.max(...years.map((year) => year.end_date));
    expect(last).toBeGreaterThan(END / DAY_MS + 365);
    expect(years.filter((year) => year.end_date === last)).toHaveLength(2);
  });

  it('publishes a rate for each currency on working days only, near where it was', () => {
    const spots = history
      .rows<Rows['exchange_rates']>('financial.exchange_rates')
      .filter((row) => row.rate_type === 'spot' && row.currency_code === 'USD');
    expect(new Set(spots.map((row) => row.rate_date)).size).toBe(
      new Set(spots.map((row) => row.exchange_rate_id)).size,
    );
    for (const row of spots) expect(Math.abs(row.change_pct)).toBeLessThan(20_000);
  });
});
