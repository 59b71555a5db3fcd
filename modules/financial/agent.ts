import { isWorkingDay } from '../../company/calendar.ts';
import { localDay, localMoment, nextLocal } from '../../machinery/base/company-time.ts';
import type { Moment } from '../../machinery/base/row-types.ts';
import type { Agent, ModuleBehaviour } from '../../machinery/kernel/legacy.ts';
import type { Context } from './agent/context.ts';
import { keepPeriods, openYears } from './agent/periods.ts';
import { isMonthBegin, monthEnd, openRates, publishRates } from './agent/rates.ts';
import { openStanding } from './agent/standing.ts';
import { lifecycle } from './lifecycle.ts';
import { links } from './links.ts';
import type { CopyRows, Rows } from './rows.ts';

/** Standing data of finance: the chart, taxes and banks stay as they are, periods open and close, rates are published. */
class FinancialAgent implements Agent<Rows> {
  private readonly context: Context;
  private daily: Moment = 0;
  private rates: Moment = 0;

  constructor(context: Context) {
    this.context = context;
  }

  open(now: Moment): void {
    openStanding(this.context, now);
    openYears(this.context, now);
    openRates(this.context, now);
  }

  restore(now: Moment): void {
    this.daily = nextLocal(now, lifecycle.hours.daily);
    this.rates = nextLocal(now, lifecycle.hours.rates);
  }

  due(): Moment {
    return Math.min(this.daily, this.rates);
  }

  step(now: Moment): void {
    const day = localDay(now);
    if (now >= this.daily) {
      if (isMonthBegin(day)) monthEnd(this.context, day, now);
      keepPeriods(this.context, now);
      this.daily = localMoment(day + 1, lifecycle.hours.daily);
    }
    if (now >= this.rates) {
      if (isWorkingDay(day)) publishRates(this.context, day, now);
      this.rates = localMoment(day + 1, lifecycle.hours.rates);
    }
  }
}

const held: Partial<Record<keyof Rows, string>> = {
  chart_of_accounts: 'true',
  tax_codes: 'true',
  bank_accounts: 'true',
  fiscal_years: 'true',
  fiscal_periods: "status <> 'closed'",
  exchange_rates:
    "valid_to is null or (rate_type = 'spot' and date_trunc('month', rate_date) >= (select date_trunc('month', max(rate_date)) from financial.exchange_rates where rate_type = 'spot'))",
};

export const behaviour: ModuleBehaviour<Rows, CopyRows> = {
  module: 'financial',
  held,
  createAgent: (context) => new FinancialAgent(context),
  links,
};
