import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  moments: {
    fiscal_periods: [
      ['fiscal_year_id.start_date', 'start_date', 'end_date', 'fiscal_year_id.end_date'],
      ['sub_ledgers_closed_at', 'closed_at'],
    ],
  },
  balances: {
    periods_fill_their_year: {
      says: 'The regular periods of a fiscal year have all of its days.',
      sum: 'end_date - start_date + 1 from fiscal_years',
      equals: "end_date - start_date + 1 from fiscal_periods where period_type = 'regular'",
    },
  },
  periods: {
    fiscal_periods: {
      of: ['company_id'],
      from: 'start_date',
      to: 'end_date',
      gapless: true,
      where: "period_type = 'regular'",
    },
    exchange_rates: {
      of: ['currency_code', 'rate_type'],
      from: 'rate_date',
      to: 'valid_to',
      gapless: true,
      openEnded: true,
      where: "status = 'active'",
    },
  },
  states: lifecycle.states,
};
