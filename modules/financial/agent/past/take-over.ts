import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Scaled } from '../../../../machinery/base/row-types.ts';
import { event, follow, type Process } from '../../../../machinery/kernel/contract.ts';
import { BY_MONTH, PAST, PROVISIONS } from '../../lifecycle/past.ts';
import type { AccountBalancesRow, Types } from '../../rows.ts';
import { type Context, companies, entryPosted, type Header, monthOf, type Period, periodsOf } from '../context.ts';
import {
  carryIntoAdjustments,
  isResult,
  openBalance,
  openCentre,
  type Posting,
  percentOver,
  post,
  RETAINED_EARNINGS,
  subLedgerOf,
} from '../ledger/index.ts';
import { planBudgets } from './budgets.ts';
import { asOf, elapsed, type Measure, measureOf, part, resultOfMonth, standingOf } from './figures.ts';
import { openProvision } from './provisions.ts';

const RECEIVABLES = '120100';

/** The books are taken over, with the months before history. */
export const booksTakenOver = event<readonly Period[]>('books taken over');

/**
 * When the sub-ledgers have told what is open, the books are taken over: what no sub-ledger knows is opened against equity, and the closed months before history get
 * their balances.
 */
export const takeOver: Process<Types> = {
  name: 'take-over',
  follows: [follow(entryPosted, begin)],
};

function begin(context: Context, { header }: { header: Header }): void {
  if (!header.is_opening || header.erp_journal_entry_id === null || context.tables.budget_templates.size > 0) return;
  const months: Period[] = [];
  for (const { company_id } of context.the(companies)) months.push(...takeOverCompany(context, company_id));
  context.tell(booksTakenOver, months);
}

/** Gives the months that are over. */
function takeOverCompany(context: Context, company: number): readonly Period[] {
  const day = localDay(context.parameters.start);
  const period = monthOf(context, company, day);
  const rows = context.tables.account_balances.by('fiscal_period_id', period.fiscal_period_id);
  const receivables = rows
    .filter(({ account_code }) => account_code === RECEIVABLES)
    .reduce((sum, row) => sum + row.opening_amount_base, 0);
  const measure = measureOf(context, company, receivables);
  const base = resultOfMonth(context, measure);
  planBudgets(context, company, base);
  const past = new Past(context, { measure, period, base });
  openingEntry(context, measure, { period, past, receivables });
  past.write();
  for (const one of context.tables.fiscal_periods.by('company_id', company))
    if (one.period_type === 'adjustment' && (one.status === 'open' || one.status === 'closing'))
      carryIntoAdjustments(context, one);
  return periodsOf(context, company).filter(({ start_date }) => start_date < period.start_date);
}

/** What the sub-ledgers do not know, and the result of the year so far, against equity. */
function openingEntry(
  context: Context,
  measure: Measure,
  { period, past, receivables }: { period: Period; past: Past; receivables: Scaled },
): void {
  const day = localDay(context.parameters.start);
  const pay = [...measure.wages.values()].reduce((sum, one) => sum + one, 0);
  const provisions = [
    { type: 'bonus' as const, account: '236200', expense: '550300', amount: part(pay, PROVISIONS.bonus) },
    { type: 'leave_pay' as const, account: '236300', expense: '550300', amount: part(pay, PROVISIONS.leave) },
    {
      type: 'warranty_provision' as const,
      account: '236100',
      expense: '554200',
      amount: part(measure.sales, PROVISIONS.warranty),
    },
  ];
  const lines: Posting[] = [
    ...[...standingOf(measure, receivables, day)].map(([account, amount]) => ({ account, amount })),
    ...provisions.map(({ account, amount }) => ({ account, amount: -amount })),
    ...past.resultOfYear(),
  ];
  lines.push({ account: RETAINED_EARNINGS, amount: -lines.reduce((sum, { amount }) => sum + amount, 0) });
  const header = post(context, {
    event: 'opening_balance',
    company: measure.company,
    day,
    description: 'Balances taken over: plant, loans, taxes, provisions, result of the year so far',
    lines,
    isOpening: true,
  });
  for (const provision of provisions)
    openProvision(context, { ...provision, company: measure.company, period, header });
}

interface Given {
  measure: Measure;
  /** The month in which history begins. */
  period: Period;
  /** What a month brings, by `account/centre`. */
  base: ReadonlyMap<string, Scaled>;
}

/** The closed months of a company, newest first, worked out back from what is open when history begins. */
class Past {
  private readonly context: Context;
  private readonly given: Given;
  /** The month in which history begins, then those before it. */
  private readonly periods: readonly Period[];
  /** Results of each month by `account/centre`; of the first only the part that is over. */
  private readonly results: readonly ReadonlyMap<string, Scaled>[];

  constructor(context: Context, given: Given) {
    this.context = context;
    this.given = given;
    const { period, measure } = given;
    this.periods = periodsOf(context, measure.company)
      .filter(({ start_date }) => start_date <= period.start_date)
      .toReversed();
    this.results = this.periods.map((_, ago) => this.resultOf(ago));
  }

  private resultOf(ago: number): Map<string, Scaled> {
    const { base, measure, period } = this.given;
    const share = ago === 0 ? elapsed(period, localDay(this.context.parameters.start)) : 1;
    const result = new Map<string, Scaled>();
    for (const [key, amount] of base) {
      if (ago === 0 && BY_MONTH.has(key.split('/')[0] ?? '')) continue;
      result.set(key, part(asOf(this.context, amount, ago, `${measure.company}/${key}`, PAST.noise), share));
    }
    if (ago === 0) return result;
    const profit = -[...result.values()].reduce((sum, one) => sum + one, 0);
    result.set('580100/', Math.round(Math.max(0, profit) * PAST.taxRate));
    return result;
  }

  /** Lines of the result since the begin of the fiscal year. */
  resultOfYear(): Posting[] {
    const year = this.given.period.fiscal_year_id;
    const sums = new Map<string, Scaled>();
    for (const [ago, result] of this.results.entries())
      if (this.periods[ago]?.fiscal_year_id === year)
        for (const [key, amount] of result) sums.set(key, (sums.get(key) ?? 0) + amount);
    return [...sums].map(([key, amount]) => {
      const [account = '', centre] = key.split('/');
      return { account, amount, ...(centre ? { refers: { cost_center_code: centre } } : {}) };
    });
  }

  /** Balances of the closed months, and the part of the present one that is over. */
  write(): void {
    const { context, given } = this;
    const { account_balances } = context.tables;
    openBalance(context, given.period, RECEIVABLES, 'INR');
    const rows = [...account_balances.by('fiscal_period_id', given.period.fiscal_period_id)];
    const accounts = rows.filter(({ account_code }) => !isResult(account_code));
    const sheets = [...this.periods, undefined].map((_, index) => this.sheetBefore(index, accounts));
    for (let ago = this.periods.length - 1; ago >= 0; ago--) {
      const period = must(this.periods[ago], 'month of the past');
      for (const row of accounts) this.writeRow(row, period, ago, sheets);
      this.writeResults(period, ago);
      this.writeCentres(period, ago);
    }
  }

  /** What stood in each row's account before the month of so many months ago: its amounts in currency and INR. */
  private sheetBefore(ago: number, accounts: readonly AccountBalancesRow[]) {
    const { measure, period } = this.given;
    const sheet = new Map<AccountBalancesRow, { amount: Scaled; base: Scaled }>();
    let sum = this.resultBefore(ago);
    for (const row of accounts) {
      if (row.account_code === RECEIVABLES && row.currency_code === 'INR') continue;
      const key = `${measure.company}/${row.account_code}/${row.currency_code}`;
      const whole = 1_000_000_000;
      const share = row.account_code.startsWith('31')
        ? whole
        : asOf(this.context, whole, ago + 1, key, PAST.steadiness);
      const isEquity = row.account_code === RETAINED_EARNINGS;
      const base = isEquity
        ? this.equityBefore(ago, row.opening_amount_base)
        : Math.round((row.opening_amount_base / whole) * share);
      const amount = row.currency_code === 'INR' ? base : Math.round((row.opening_amount / whole) * share);
      sheet.set(row, { amount, base });
      sum += base;
    }
    const plug = must(
      accounts.find((row) => row.account_code === RECEIVABLES && row.currency_code === 'INR'),
      `receivables of period ${period.fiscal_period_code}`,
    );
    sheet.set(plug, { amount: -sum, base: -sum });
    return sheet;
  }

  /** The result of its fiscal year that had come in before a month. */
  private resultBefore(ago: number): Scaled {
    const year = this.periods[ago]?.fiscal_year_id;
    const before = this.periods[ago + 1];
    if (!before || before.fiscal_year_id !== year) return 0;
    let sum = 0;
    for (const [index, result] of this.results.entries())
      if (index > ago && this.periods[index]?.fiscal_year_id === year)
        sum += [...result.values()].reduce((total, one) => total + one, 0);
    return sum;
  }

  /** Equity before a month: what it is now, less the results of the years that have been carried to it since. */
  private equityBefore(ago: number, now: Scaled): Scaled {
    const current = this.given.period.fiscal_year_id;
    const year = this.periods[ago]?.fiscal_year_id ?? this.periods.at(-1)?.fiscal_year_id;
    if (year === current) return now;
    let carried = 0;
    for (const [index, result] of this.results.entries())
      if (this.periods[index]?.fiscal_year_id !== current)
        carried += [...result.values()].reduce((total, one) => total + one, 0);
    return now - carried;
  }

  private writeRow(
    row: AccountBalancesRow,
    period: Period,
    ago: number,
    sheets: readonly ReadonlyMap<AccountBalancesRow, { amount: Scaled; base: Scaled }>[],
  ): void {
    const opening = must(sheets[ago]?.get(row), 'opening of a balance');
    const first = this.periods.findLastIndex(({ fiscal_year_id }) => fiscal_year_id === period.fiscal_year_id);
    const yearBegin = must(sheets[first]?.get(row), 'begin of the year').base;
    const turned = PAST.turnover[row.account_code.slice(0, 3)] ?? 0;
    if (ago === 0) {
      const net = { amount: row.opening_amount - opening.amount, base: row.opening_amount_base - opening.base };
      const moved = movement(net, turned * elapsed(period, localDay(this.context.parameters.start)), opening);
      this.context.tables.account_balances.change(row, {
        opening_amount: opening.amount,
        opening_amount_base: opening.base,
        debit_amount: row.debit_amount + moved.debit.amount,
        credit_amount: row.credit_amount + moved.credit.amount,
        debit_amount_base: row.debit_amount_base + moved.debit.base,
        credit_amount_base: row.credit_amount_base + moved.credit.base,
        year_to_date_amount_base: row.closing_amount_base - yearBegin,
        is_opening: true,
      });
      return;
    }
    // Within a year nothing moves retained earnings; the result of a year is carried to them with the next one.
    const closing =
      row.account_code === RETAINED_EARNINGS ? opening : must(sheets[ago - 1]?.get(row), 'closing of a balance');
    const moved = movement(
      { amount: closing.amount - opening.amount, base: closing.base - opening.base },
      turned,
      opening,
    );
    if (closing.base === 0 && opening.base === 0) return;
    this.add(period, row.account_code, row.currency_code, {
      opening,
      closing,
      moved,
      toDate: closing.base - yearBegin,
    });
  }

  private add(
    period: Period,
    account: string,
    currency: string,
    {
      opening,
      closing,
      moved,
      toDate,
    }: { opening: Sum; closing: Sum; moved: { debit: Sum; credit: Sum }; toDate: Scaled },
  ): void {
    const { account_balances } = this.context.tables;
    const row = account_balances.add({
      company_id: period.company_id,
      account_code: account,
      fiscal_period_id: period.fiscal_period_id,
      currency_code: currency,
      opening_amount: opening.amount,
      debit_amount: moved.debit.amount,
      credit_amount: moved.credit.amount,
      closing_amount: closing.amount,
      opening_amount_base: opening.base,
      debit_amount_base: moved.debit.base,
      credit_amount_base: moved.credit.base,
      closing_amount_base: closing.base,
      year_to_date_amount_base: toDate,
      is_opening: true,
    });
    if (period.status === 'closed')
      account_balances.change(row, { is_final: true, sub_ledger_amount_base: subLedgerOf(this.context, row, period) });
  }

  /** Revenue and expense of a month. */
  private writeResults(period: Period, ago: number): void {
    const sums = new Map<string, { before: Scaled; month: Scaled }>();
    for (const [index, result] of this.results.entries()) {
      if (index < ago || this.periods[index]?.fiscal_year_id !== period.fiscal_year_id) continue;
      for (const [key, amount] of result) {
        const account = key.split('/')[0] ?? '';
        const sum = sums.get(account) ?? { before: 0, month: 0 };
        if (index === ago) sum.month += amount;
        else sum.before += amount;
        sums.set(account, sum);
      }
    }
    for (const [account, { before, month }] of sums) {
      const net = { amount: month, base: month };
      if (ago > 0) {
        const closing = { amount: before + month, base: before + month };
        const opening = { amount: before, base: before };
        this.add(period, account, 'INR', { opening, closing, moved: movement(net, 0, net), toDate: before + month });
        continue;
      }
      const row = openBalance(this.context, period, account, 'INR');
      const moved = movement(net, 0, net);
      this.context.tables.account_balances.change(row, {
        opening_amount: row.opening_amount - month,
        opening_amount_base: row.opening_amount_base - month,
        debit_amount: row.debit_amount + moved.debit.amount,
        credit_amount: row.credit_amount + moved.credit.amount,
        debit_amount_base: row.debit_amount_base + moved.debit.base,
        credit_amount_base: row.credit_amount_base + moved.credit.base,
        year_to_date_amount_base: row.year_to_date_amount_base + before + month,
        is_opening: true,
      });
    }
  }

  /** Cost centres of a month. */
  private writeCentres(period: Period, ago: number): void {
    const { cost_center_balances } = this.context.tables;
    for (const [key, amount] of this.results[ago] ?? []) {
      const [account = '', centre = ''] = key.split('/');
      if (centre === '' || amount === 0) continue;
      const row = openCentre(this.context, period, centre, account);
      const actual = row.actual_amount + amount;
      cost_center_balances.change(row, {
        debit_amount: row.debit_amount + Math.max(0, amount),
        credit_amount: row.credit_amount + Math.max(0, -amount),
        actual_amount: actual,
        year_to_date_amount: row.year_to_date_amount + amount,
        variance_amount: actual - row.budget_amount,
        variance_pct: percentOver(actual, row.budget_amount),
        prior_year_amount: this.results[ago + 12]?.get(key) ?? null,
        is_opening: true,
        is_final: ago > 0 && period.status === 'closed',
      });
    }
  }
}

interface Sum {
  amount: Scaled;
  base: Scaled;
}

/** Debits and credits that make up a net movement, with what a month turns over beside it. */
function movement(net: Sum, turned: number, of: Sum): { debit: Sum; credit: Sum } {
  const side = (value: Scaled, whole: Scaled) => {
    const debit = Math.max(0, value) + Math.round(Math.abs(whole) * turned);
    return { debit, credit: debit - value };
  };
  const [amount, base] = [side(net.amount, of.amount), side(net.base, of.base)];
  return { debit: { amount: amount.debit, base: base.debit }, credit: { amount: amount.credit, base: base.credit } };
}
