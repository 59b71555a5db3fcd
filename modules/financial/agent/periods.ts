import { addWorkingDays, workingDaysBetween } from '../../../company/calendar.ts';
import { everyDay } from '../../../company/schedules.ts';
import { hourOf, localDay, localMoment } from '../../../machinery/base/company-time.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import { lifecycle } from '../lifecycle.ts';
import type { CopyRows, FiscalPeriodsRow, FiscalYearsRow, Types } from '../rows.ts';
import { trace } from './audit-trail.ts';
import { type Context, periodClosed, periodOpened, personOf, yearClosed, yearEnded } from './context.ts';

type Company = Readonly<CopyRows['master.companies']>;

/** Fiscal years run from April to March. */
const FIRST_MONTH = 3;
/** Years are there this long before they begin. */
const AHEAD = 370;
/** Audit adjustments may be posted for about a quarter after the end of the year. */
const ADJUSTMENT_DAYS = 60;
const NEVER = Number.POSITIVE_INFINITY;

/** Fiscal years and their periods: laid out long before they begin, opened and closed in time. */
export const periods: Process<Types> = {
  name: 'fiscal periods',
  opens: openYears,
  schedule: [{ at: everyDay.at(lifecycle.times.daily), act: extendYears, clock: true }],
  agenda: [
    { of: 'fiscal_years', next: nextOfYear, act: advanceYear, clock: true },
    { of: 'fiscal_periods', next: nextOfPeriod, act: livePeriod, clock: true },
  ],
};

/** Years from the one before history on, as far ahead as they are wanted, in the states that they are in by now. */
function openYears(context: Context): void {
  const { now, tables } = context;
  const today = localDay(now);
  for (let first = yearStart(today - 365); first <= today + AHEAD; first = yearStart(first + 400))
    addYears(context, first);
  for (const year of tables.fiscal_years.held()) while (nextOfYear(year) <= now) advanceYear(year, context);
  for (const period of tables.fiscal_periods.held()) while (nextOfPeriod(period) <= now) advancePeriod(period, context);
}

/** Adds a year when the last one comes near. */
function extendYears(context: Context): void {
  const last = Math.max(...[...context.tables.fiscal_years.held()].map((year) => year.end_date));
  if (last < localDay(context.now) + AHEAD) addYears(context, last + 1);
}

function nextOfYear({ status, start_date, end_date }: FiscalYearsRow): Moment {
  if (status === 'future') return dailyWork(start_date);
  return status === 'open' ? dailyWork(end_date + 1) : NEVER;
}

function advanceYear(year: FiscalYearsRow, { tables }: Context): void {
  tables.fiscal_years.change(
    year,
    year.status === 'future' ? { status: 'open', opened_at: nextOfYear(year) } : { status: 'closing' },
  );
}

function nextOfPeriod({ status, period_type, start_date, end_date }: FiscalPeriodsRow): Moment {
  const isAdjustment = period_type === 'adjustment';
  const extra = isAdjustment ? ADJUSTMENT_DAYS : 0;
  const { closing } = lifecycle;
  switch (status) {
    case 'future':
      return dailyWork(isAdjustment ? end_date + 1 : start_date);
    case 'open':
      return dailyWork(addWorkingDays(end_date, closing.subLedgers + extra));
    case 'closing':
      return dailyWork(addWorkingDays(end_date, closing.books + extra));
    default:
      return NEVER;
  }
}

function advancePeriod(period: FiscalPeriodsRow, context: Context): void {
  const { fiscal_periods } = context.tables;
  const at = nextOfPeriod(period);
  if (period.status === 'future') fiscal_periods.change(period, { status: 'open', opened_at: at });
  else if (period.status === 'open') fiscal_periods.change(period, { status: 'closing', sub_ledgers_closed_at: at });
  else
    fiscal_periods.change(period, {
      status: 'closed',
      closed_at: at,
      closed_by_employee_id: personOf(context, 'Accounts Manager'),
    });
}

/** What happens to a period within history is written down, and the other processes are told. */
function livePeriod(period: FiscalPeriodsRow, context: Context): void {
  const action = { future: 'open_period', open: 'close_sub_ledgers', closing: 'close_period', closed: 'lock' } as const;
  const { status } = period;
  advancePeriod(period, context);
  trace(context, {
    entity: 'fiscal_periods',
    id: period.fiscal_period_id,
    number: period.fiscal_period_code,
    company: period.company_id,
    period,
    action: action[status],
    column: 'status',
    from: status,
    to: period.status,
    employee: period.closed_by_employee_id,
    reason: status === 'future' ? 'routine' : 'period_close',
  });
  const isMonth = period.period_type === 'regular';
  if (status === 'future') context.tell(isMonth ? periodOpened : yearEnded, period);
  if (status === 'closing') context.tell(isMonth ? periodClosed : yearClosed, period);
}

/** The moment of a day at which periods are looked after. */
function dailyWork(day: Day): Moment {
  return localMoment(day, hourOf(lifecycle.times.daily));
}

/** Adds the year that begins on a day, with its thirteen periods, to the books of every company. */
function addYears(context: Context, first: Day): void {
  const companies = [...context.copies['master.companies'].all()].sort((a, b) => a.company_id - b.company_id);
  for (const company of companies) addPeriods(context, addYear(context, company, first));
}

function addYear({ tables, now }: Context, company: Company, first: Day): FiscalYearsRow {
  const { company_id, company_code, base_currency_code } = company;
  const previous = tables.fiscal_years.by('company_id', company_id).find((year) => year.end_date === first - 1);
  const begin = dateOf(first).getUTCFullYear();
  const name = `${begin}-${String((begin + 1) % 100).padStart(2, '0')}`;
  const end = monthStart(begin + 1, FIRST_MONTH) - 1;
  return tables.fiscal_years.add({
    fiscal_year_code: `${company_code}-FY${name}`,
    company_id,
    fiscal_year_name: `Fiscal year ${name}`,
    assessment_year: `${begin + 1}-${String((begin + 2) % 100).padStart(2, '0')}`,
    previous_fiscal_year_id: previous?.fiscal_year_id ?? null,
    start_date: first,
    end_date: end,
    period_count: 13,
    reporting_currency_code: base_currency_code,
    retained_earnings_account_code: '320100',
    is_opening: end < localDay(now),
    status: 'future',
  });
}

function addPeriods({ tables, now }: Context, year: FiscalYearsRow): void {
  const begin = dateOf(year.start_date).getUTCFullYear();
  for (let number = 1; number <= 13; number++) {
    const isAdjustment = number === 13;
    const start = isAdjustment ? year.end_date : monthStart(begin, FIRST_MONTH + number - 1);
    const end = isAdjustment ? year.end_date : monthStart(begin, FIRST_MONTH + number) - 1;
    tables.fiscal_periods.add({
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
      is_opening: end < localDay(now),
      status: 'future',
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
