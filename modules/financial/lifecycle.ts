import { defineLifecycle } from '../../machinery/base/lifecycle.ts';
import { ACCOUNTS } from './lifecycle/accounts.ts';

/** What finance keeps for the other modules. The rest of its tables comes with its behaviour. Figures without a source are assumptions. */
export const lifecycle = defineLifecycle('financial', {
  states: {
    chart_of_accounts: {
      begins: ['active'],
      follows: { active: ['blocked', 'closed'], blocked: ['active', 'closed'], closed: [] },
    },
    tax_codes: { begins: ['active'], follows: { active: ['retired'], retired: [] } },
    bank_accounts: {
      begins: ['active'],
      follows: { active: ['frozen', 'closed'], frozen: ['active', 'closed'], closed: [] },
    },
    fiscal_years: {
      begins: ['future'],
      follows: { future: ['open'], open: ['closing'], closing: ['closed'], closed: [] },
    },
    fiscal_periods: {
      begins: ['future'],
      follows: { future: ['open'], open: ['closing'], closing: ['closed'], closed: ['open'] },
    },
    exchange_rates: {
      begins: ['proposed', 'active'],
      follows: { proposed: ['active', 'withdrawn'], active: ['withdrawn'], withdrawn: [] },
    },
  },
  ratesPerYear: {},
  shares: {},
  accounts: ACCOUNTS,
  /** Rates of goods and services tax on what the company buys and sells, percent (CGST Act, schedules). */
  taxRates: [5, 12, 18, 28],
  /** What the operating account of the first company, and of each other one, holds when history begins, whole INR at scale 1; ERP books the same (decision 0008, law 41). */
  openingCash: [180_000_000, 90_000_000],
  /** Days of exchange rates that are there when history begins. */
  ratesBefore: 40,
  /** Currencies with the rate that they return to, the share of the way back that a day brings, and the deviation of a day, in shares of the rate. */
  currencies: [
    { code: 'USD', mean: 87.5, reversion: 0.02, deviation: 0.0028 },
    { code: 'EUR', mean: 98.2, reversion: 0.02, deviation: 0.004 },
    { code: 'CNY', mean: 12.2, reversion: 0.02, deviation: 0.0026 },
  ],
  /** A month is closed on these working days of the next one: first the sub-ledgers, then the books. */
  closing: { subLedgers: 3, books: 6 },
  /** Local times of the work of a day. */
  times: { daily: '02:00', rates: '13:30' },
});
