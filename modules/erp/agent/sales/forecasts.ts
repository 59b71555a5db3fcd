import { isWorkingDay, workingDaysBetween } from '../../../../company/calendar.ts';
import { everyDay } from '../../../../company/schedules.ts';
import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Day, Key } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { DemandForecastsRow, Types } from '../../rows.ts';
import type { Context } from '../context.ts';
import { demandOf } from '../reference/index.ts';
import { customerOf, regionsOf } from './customers.ts';
import { expectationOf, forecastOf, type Period, type Subject } from './forecast-figures.ts';
import { plannerOf, planningHead } from './people.ts';

/** The largest error that a row can bear, ten-thousandths of a percent. */
const LARGEST_ERROR = 9_999_999;

/**
 * Forecasts by product, sales region and month. On the first of a month the last one is closed with what was ordered, and the coming ones are forecast anew; every night
 * the orders of the day before are counted.
 */
export const forecasts: Process<Types> = {
  name: 'forecasts',
  opens: forecast,
  schedule: [{ at: everyDay.at(SALES.forecast.time), act: goOn }],
};

function goOn(context: Context): void {
  const day = localDay(context.now);
  if (isWorkingDay(day - 1)) count(context, day - 1);
  if (startOf(day) !== day) return;
  close(context, day);
  forecast(context);
}

/** Orders of a day use up the forecasts of its month. */
function count(context: Context, day: Day): void {
  const { tables } = context;
  const ofMonth = rowsOf(context, startOf(day));
  for (const order of tables.sales_orders.by('order_date', day)) {
    const region = customerOf(context, order).sales_region;
    for (const line of tables.sales_order_lines.by('sales_order_id', order.sales_order_id)) {
      const row = ofMonth.get(`${line.product_id} ${region}`);
      if (row)
        tables.demand_forecasts.change(row, { consumed_quantity: row.consumed_quantity + line.ordered_quantity });
    }
  }
}

function close({ tables: { demand_forecasts } }: Context, day: Day): void {
  for (const row of demand_forecasts.held()) {
    if (row.period_end_date >= day) continue;
    const actual = row.consumed_quantity;
    const error = Math.round((Math.abs(row.forecast_quantity - actual) / actual) * 1_000_000);
    demand_forecasts.change(row, {
      actual_quantity: actual,
      absolute_error_pct: actual === 0 ? null : Math.min(error, LARGEST_ERROR),
      status: 'closed',
    });
  }
}

/** The current month and those after it. What is made to order, or expected to sell less than a piece, is planned when it is ordered. */
function forecast(context: Context): void {
  const day = localDay(context.now);
  const planner = plannerOf(context, day);
  if (planner === null) return;
  const demand = demandOf(context);
  const products = [...context.copies['master.products'].all()]
    .filter((product) => product.planning_strategy !== 'make_to_order')
    .sort((a, b) => a.product_id - b.product_id);
  for (let ahead = 0, start = startOf(day); ahead < SALES.forecast.months; ahead++, start = startOf(start + 31)) {
    const period = { start, end: startOf(start + 31) - 1, made: day };
    const known = rowsOf(context, start);
    for (const product of products)
      for (const [region, share] of regionsOf(context)) {
        const subject = { product, region, share, daily: demand.meanDaily(product) * share };
        forecastOne(context, subject, period, known.get(`${product.product_id} ${region}`), planner);
      }
  }
}

function forecastOne(
  context: Context,
  subject: Subject,
  period: Period,
  before: DemandForecastsRow | undefined,
  planner: Key,
): void {
  const { demand_forecasts } = context.tables;
  const pieces = expectationOf(context, subject, period);
  const { share, pieces: least } = SALES.forecast.revised;
  const change = Math.abs(pieces * 1000 - (before?.baseline_quantity ?? 0));
  if (before ? change < Math.max(least * 1000, before.baseline_quantity * share) : pieces === 0) return;
  if (before) demand_forecasts.change(before, { status: 'superseded' });
  demand_forecasts.add({
    ...forecastOf(context, subject, period, pieces),
    version_number: (before?.version_number ?? 0) + 1,
    consumed_quantity: soldBefore(period, pieces),
    prepared_by_employee_id: planner,
    approved_by_employee_id: planningHead(context) ?? planner,
    approved_at: context.now,
  });
}

/** What a month that has begun before history is taken to have sold by then. */
function soldBefore({ start, end, made }: Period, pieces: number): number {
  if (made <= start) return 0;
  const passed = workingDaysBetween(start, made) / workingDaysBetween(start, end + 1);
  return Math.round(pieces * passed) * 1000;
}

/** Forecasts of the month that begins on a day, by product and region. */
function rowsOf({ tables }: Context, start: Day): Map<string, DemandForecastsRow> {
  return new Map(
    tables.demand_forecasts.by('period_start_date', start).map((row) => [`${row.product_id} ${row.sales_region}`, row]),
  );
}

/** First day of the month of a day. */
function startOf(day: Day): Day {
  return day - new Date(day * DAY_MS).getUTCDate() + 1;
}
