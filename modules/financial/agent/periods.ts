import { addWorkingDays, workingDaysBetween } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { lifecycle } from '../lifecycle.ts';
import type { FiscalPeriodsRow, FiscalYearsRow } from '../rows.ts';
import { type Context, personOf } from './context.ts';

/** Fiscal years run from April to March. */
const FIRST_MONTH = 3;
/** Years are there this long before they begin. */
const AHEAD = 370;
/** Audit adjustments may be posted for about a quarter after the end of the year. */
const ADJUSTMENT_DAYS = 60;

/** Years from the one before history on, as far ahead as they are wanted. */
export function openYears(context: Context, now: Moment): void {
  const today = localDay(now);
  for (let first = yearStart(today - 365); first <= today + AHEAD; first = yearStart(first + 400))
    addYears(context, first, now);
  keepPeriods(context, now);
}

/** Adds a year when the last one comes near, and lets years and periods go from one state to the next. */
export function keepPeriods(context: Context, now: Moment): void {
  const today = localDay(now);
  const { fiscal_years, fiscal_periods } = context.tables;
  const last = Math.max(...[...fiscal_years.held()].map((year) => year.end_date));
  if (last < today + AHEAD) addYears(context, last + 1, now);
  for (const year of [...fiscal_years.held()]) {
    if (year.status === 'future' && year.start_date <= today)
      fiscal_years.change(year, { status: 'open', opened_at: localMoment(year.start_date, lifecycle.hours.daily) });
    if (year.status === 'open' && year.end_date < today) fiscal_years.change(year, { status: 'closing' });
  }
  for (const period of [...fiscal_periods.held()]) advance(context, period, today);
}

function advance(context: Context, period: FiscalPeriodsRow, today: Day): void {
  const { fiscal_periods } = context.tables;
  const { hours, closing } = lifecycle;
  const isAdjustment = period.period_type === 'adjustment';
  const opens = isAdjustment ? period.end_date + 1 : period.start_date;
  const extra = isAdjustment ? ADJUSTMENT_DAYS : 0;
  const subLedgers = addWorkingDays(period.end_date, closing.subLedgers + extra);
  const books = addWorkingDays(period.end_date, closing.books + extra);
  const at = (day: Day) => localMoment(day, hours.daily);
  if (period.status === 'future' && opens <= today)
    fiscal_periods.change(period, { status: 'open', opened_at: at(opens) });
  if (period.status === 'open' && subLedgers <= today)
    fiscal_periods.change(period, { status: 'closing', sub_ledgers_closed_at: at(subLedgers) });
  if (period.status === 'closing' && books <= today) {
    fiscal_periods.change(period, {
      status: 'closed',
      closed_at: at(books),
      closed_by_employee_id: personOf(context, 'Accounts Manager'),
    });
    fiscal_periods.release(period);
  }
}

/** Adds the year that begins on a day, with its thirteen periods, to the books of every company. */
function addYears(context: Context, first: Day, now: Moment): void {
  const companies = [...context.copies['master.companies'].all()].sort((a, b) => a.company_id - b.company_id);
  for (const { company_id, company_code } of companies) {
    const previous = [...context.tables.fiscal_years.held()].find(
      (year) => year.company_id === company_id && year.end_date === first - 1,
    );
    const year = addYear(
      context,
      { company: company_id, code: company_code, first, previous: previous?.fiscal_year_id ?? null },
      now,
    );
    addPeriods(context, year, now);
  }
}

function addYear(
  { tables, copies }: Context,
  { company, code, first, previous }: { company: Key; code: string; first: Day; previous: Key | null },
  now: Moment,
): FiscalYearsRow {
  const begin = dateOf(first).getUTCFullYear();
  const name = `${begin}-${String((begin + 1) % 100).padStart(2, '0')}`;
  const end = monthStart(begin + 1, FIRST_MONTH) - 1;
  return tables.fiscal_years.add({
    fiscal_year_id: tables.fiscal_years.nextKey(),
    fiscal_year_code: `${code}-FY${name}`,
    company_id: company,
    fiscal_year_name: `Fiscal year ${name}`,
    assessment_year: `${begin + 1}-${String((begin + 2) % 100).padStart(2, '0')}`,
    previous_fiscal_year_id: previous,
    start_date: first,
    end_date: end,
    period_count: 13,
    reporting_currency_code: copies['master.companies'].get(company)?.base_currency_code ?? 'INR',
    retained_earnings_account_code: '320100',
    closing_journal_entry_id: null,
    net_result_amount: null,
    auditor_name: null,
    audit_signed_date: null,
    opened_at: null,
    closed_at: null,
    closed_by_employee_id: null,
    is_opening: end < localDay(now),
    status: 'future',
    created_at: now,
    updated_at: now,
  });
}

function addPeriods({ tables }: Context, year: FiscalYearsRow, now: Moment): void {
  const begin = dateOf(year.start_date).getUTCFullYear();
  for (let number = 1; number <= 13; number++) {
    const isAdjustment = number === 13;
    const start = isAdjustment ? year.end_date : monthStart(begin, FIRST_MONTH + number - 1);
    const end = isAdjustment ? year.end_date : monthStart(begin, FIRST_MONTH + number) - 1;
    tables.fiscal_periods.add({
      fiscal_period_id: tables.fiscal_periods.nextKey(),
      fiscal_period_code: `${year.fiscal_year_code}-P${String(number).padStart(2, '0')}`,
      company_id: year.company_id,
      fiscal_year_id: year.fiscal_year_id,
      period_number: number,
      period_name: isAdjustment ? 'Audit adjustments' : dateOf(start).toISOString().slice(0, 7),
      period_type: isAdjustment ? 'adjustment' : 'regular',
      start_date: start,
      end_date: end,
      working_days: workingDaysBetween(start, end + 1),
      planned_close_date: addWorkingDays(end, lifecycle.closing.books + (isAdjustment ? ADJUSTMENT_DAYS : 0)),
      opened_at: null,
      sub_ledgers_closed_at: null,
      closed_at: null,
      closed_by_employee_id: null,
      reopened_count: 0,
      last_reopened_at: null,
      last_reopened_by_employee_id: null,
      last_reopening_reason: null,
      is_opening: end < localDay(now),
      status: 'future',
      created_at: now,
      updated_at: now,
    });
  }
}

/** First day of the fiscal year that a day lies in. */
function yearStart(day: Day): Day {
  const date = dateOf(day);
  return monthStart(date.getUTCFullYear() - (date.getUTCMonth() < FIRST_MONTH ? 1 : 0), FIRST_MONTH);
}

function monthStart(year: number, month: number): Day {
  return Date.UTC(year, month, 1) / DAY_MS;
}

function dateOf(day: Day): Date {
  return new Date(day * DAY_MS);
}
