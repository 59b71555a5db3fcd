import { firstOfMonth } from '../../../company/calendar.ts';
import { daysWhere, workdaysOf } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { percentOf } from '../../../machinery/base/decimal.ts';
import type { Day, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { FAMILIES } from '../lifecycle/organisation.ts';
import type { OpportunitiesRow, SalesForecastsRow, SalesRepsRow, Types } from '../rows.ts';
import { type Context, officeTime } from './context.ts';
import { actorOf, superiorOf } from './organisation.ts';

type Family = (typeof FAMILIES)[number];

const MONDAY = 1;
const MONTHS = 3;
const LARGEST_ERROR = 9_990_000;
/** Of the owners, those who call something certain in the last week of a quarter that is not (labelled). */
const INFLATED = 0.25;

/** Every Monday the seats forecast three months by product family; on the second of a month the last one is settled with what was won. */
export const forecasts: Process<Types> = {
  name: 'forecasts',
  schedule: [
    { at: workdaysOf(MONDAY).at('09:05'), act: forecast },
    { at: daysWhere(isSecond).at('02:30'), act: settle },
    { at: daysWhere(isQuarterEnd).at('17:20'), act: inflate },
  ],
  agenda: [{ of: 'sales_forecasts', next, act: advance }],
};

function isSecond(day: Day): boolean {
  return new Date(day * DAY_MS).getUTCDate() === 2;
}

/** Five days before a quarter ends. */
function isQuarterEnd(day: Day): boolean {
  const date = new Date((day + 5) * DAY_MS);
  return date.getUTCMonth() % 3 === 2 && new Date((day + 6) * DAY_MS).getUTCDate() === 1;
}

function forecast(context: Context): void {
  const today = localDay(context.now);
  for (const seat of context.tables.sales_reps.by('rep_role', 'sales_engineer')) {
    if (seat.employee_id === null || seat.sales_territory_id === null) continue;
    const all = context.tables.opportunities.by('sales_rep_id', seat.sales_rep_id);
    for (let ahead = 0, start = firstOfMonth(today); ahead < MONTHS; ahead++, start = firstOfMonth(start, 1))
      for (const family of seat.product_families) forecastOne(context, seat, family as Family, start, all);
  }
}

function forecastOne(
  { tables, numbers, draws, now }: Context,
  seat: SalesRepsRow,
  family: Family,
  start: Day,
  all: readonly OpportunitiesRow[],
): void {
  const end = firstOfMonth(start, 1) - 1;
  const key = tables.sales_forecasts.nextKey();
  const draw = draws.of('sales_forecasts', key, 'judgement');
  const own = all.filter((row) => row.product_family === family);
  const open = own.filter(
    (row) => row.status === 'open' && row.expected_close_date >= start && row.expected_close_date <= end,
  );
  const sum = (rows: readonly OpportunitiesRow[], value = (row: OpportunitiesRow) => row.expected_amount_base) =>
    rows.reduce((total, row) => total + value(row), 0);
  const commit = sum(open.filter((row) => row.forecast_category === 'commit'));
  const best = commit + sum(open.filter((row) => row.forecast_category === 'best_case'));
  const weighted = sum(open, (row) => percentOf(row.expected_amount_base, row.probability_pct));
  const won = sum(wonIn(own, start, end));
  tables.sales_forecasts.add({
    sales_forecast_id: key,
    forecast_number: numbers.next('SFC', now),
    sales_rep_id: seat.sales_rep_id,
    sales_territory_id: seat.sales_territory_id ?? 0,
    product_family: family,
    forecast_date: localDay(now),
    period_start_date: start,
    period_end_date: end,
    opportunity_count: open.length,
    pipeline_amount: sum(open),
    weighted_amount: weighted,
    best_case_amount: best,
    commit_amount: commit,
    won_amount: won,
    quota_amount: Math.round(seat.annual_quota_amount / 12 / Math.max(1, seat.product_families.length)),
    forecast_amount: won + Math.round(weighted * draw.between(0.85, 1.2)),
    status: 'draft',
  });
}

function wonIn(rows: readonly OpportunitiesRow[], start: Day, end: Day): OpportunitiesRow[] {
  return rows.filter((row) => {
    const day = row.status === 'won' && row.closed_at !== null ? localDay(row.closed_at) : 0;
    return day >= start && day <= end;
  });
}

/** Submitted on the day, accepted on the next. */
function next(row: SalesForecastsRow, { draws }: Context): Moment {
  const draw = draws.of('sales_forecasts', row.sales_forecast_id, row.status);
  if (row.status === 'draft') return officeTime(row.created_at, 0, draw);
  return row.status === 'submitted' && row.submitted_at !== null ? officeTime(row.submitted_at, 1, draw) : NEVER;
}

function advance(row: SalesForecastsRow, context: Context): void {
  const { tables, draws, now } = context;
  const seat = tables.sales_reps.must(row.sales_rep_id);
  if (row.status === 'draft') {
    tables.sales_forecasts.change(row, {
      status: 'submitted',
      submitted_at: now,
      submitted_by_employee_id: actorOf(context, seat),
    });
    return;
  }
  const draw = draws.of('sales_forecasts', row.sales_forecast_id, 'adjustment');
  const adjusts = draw.chance(0.2) ? draw.between(-0.25, 0.1) : 0;
  tables.sales_forecasts.change(row, {
    status: 'approved',
    approved_at: now,
    approved_by_employee_id: superiorOf(context, seat),
    manager_adjustment_amount: Math.round(row.forecast_amount * adjusts),
  });
}

/** What was won in the month that is over is set beside what was expected. */
function settle({ tables, now }: Context): void {
  const today = localDay(now);
  for (const row of tables.sales_forecasts.held()) {
    if (row.period_end_date >= today || row.status === 'draft') continue;
    const own = tables.opportunities
      .by('sales_rep_id', row.sales_rep_id)
      .filter((one) => one.product_family === row.product_family);
    const won = wonIn(own, row.period_start_date, row.period_end_date);
    const actual = won.reduce((sum, one) => sum + one.expected_amount_base, 0);
    const expected = row.forecast_amount + row.manager_adjustment_amount;
    tables.sales_forecasts.change(row, {
      status: 'settled',
      actual_amount: actual,
      actual_order_count: won.length,
      error_pct:
        expected <= 0
          ? null
          : Math.max(-LARGEST_ERROR, Math.min(LARGEST_ERROR, Math.round(((actual - expected) / expected) * 1_000_000))),
    });
  }
}

/** Before a quarter ends some owners call business certain that is not: targets are near. */
function inflate(context: Context): void {
  const { tables, draws, now } = context;
  for (const seat of tables.sales_reps.by('rep_role', 'sales_engineer')) {
    const draw = draws.of('sales_reps', `${seat.sales_rep_id}/${localDay(now)}`, 'inflated');
    if (!draw.chance(INFLATED)) continue;
    const open = tables.opportunities
      .by('sales_rep_id', seat.sales_rep_id)
      .filter((row) => row.status === 'open' && row.forecast_category === 'pipeline');
    if (open.length === 0) continue;
    const row = draw.pick(open);
    tables.opportunities.change(row, {
      forecast_category: 'commit',
      expected_close_date: Math.max(localDay(now) + 4, localDay(row.opened_at)),
    });
    context.label({
      kind: 'pipeline_inflated',
      cause: 'An early opportunity was called certain before the end of a quarter',
      start: now,
      end: null,
      rows: [{ table: 'opportunities', key: row.opportunity_id }],
      consequences: ['crm.opportunities <- crm.opportunity_products.opportunity_id'],
    });
  }
}
