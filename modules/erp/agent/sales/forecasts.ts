import { isWorkingDay, workingDaysBetween } from '../../../../company/calendar.ts';
import { localDay, nextLocal } from '../../../../machinery/base/company-time.ts';
import type { Day, Key, Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import type { Inbox, Room } from '../../../../machinery/kernel/legacy.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { DemandForecastsRow, Rows } from '../../rows.ts';
import type { Erp } from '../context.ts';
import type { Demand } from '../reference/index.ts';
import { Customers } from './customers.ts';
import { expectationOf, forecastOf, type Period, type Subject } from './forecast-figures.ts';
import { SalesPeople } from './people.ts';

/** The largest error that a row can bear, ten-thousandths of a percent. */
const LARGEST_ERROR = 9_999_999;

/**
 * Forecasts by product, sales region and month. On the first of a month the last one is closed with what was ordered, and the coming ones are forecast anew; every night
 * the orders of the day before are counted.
 */
export class ForecastsRoom implements Room<Rows> {
  private readonly erp: Erp;
  private readonly demand: Demand;
  private readonly customers: Customers;
  private readonly people: SalesPeople;
  private next: Moment = Number.POSITIVE_INFINITY;

  constructor(erp: Erp, demand: Demand) {
    this.erp = erp;
    this.demand = demand;
    this.customers = new Customers(erp.context);
    this.people = new SalesPeople(erp.context);
  }

  open(now: Moment): void {
    this.forecast(localDay(now), now);
  }

  restore(now: Moment): void {
    this.customers.refresh();
    this.people.refresh();
    this.next = nextLocal(now, SALES.forecast.hour);
  }

  due(): Moment {
    return this.next;
  }

  step(now: Moment, { copied }: Inbox<Rows>): void {
    if (copied.some(({ table }) => table === 'master.customers')) this.customers.refresh();
    if (copied.some(({ table }) => table === 'master.employees')) this.people.refresh();
    if (now < this.next) return;
    const day = localDay(this.next);
    if (isWorkingDay(day - 1)) this.count(day - 1);
    if (startOf(day) === day) {
      this.close(day);
      this.forecast(day, now);
    }
    this.next = nextLocal(this.next + 1, SALES.forecast.hour);
  }

  /** Orders of a day use up the forecasts of its month. */
  private count(day: Day): void {
    const { tables } = this.erp.context;
    const forecasts = this.rowsOf(startOf(day));
    const regions = new Map<Key, DemandForecastsRow['sales_region']>();
    for (const order of tables.sales_orders.held())
      if (order.order_date === day)
        regions.set(order.sales_order_id, this.customers.get(order.customer_id).sales_region);
    for (const line of tables.sales_order_lines.held()) {
      const region = regions.get(line.sales_order_id);
      const row = region === undefined ? undefined : forecasts.get(`${line.product_id} ${region}`);
      if (row)
        tables.demand_forecasts.change(row, { consumed_quantity: row.consumed_quantity + line.ordered_quantity });
    }
  }

  private close(day: Day): void {
    const { demand_forecasts } = this.erp.context.tables;
    for (const row of [...demand_forecasts.held()]) {
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
  private forecast(day: Day, now: Moment): void {
    const planner = this.people.planner(day);
    if (planner === null) return;
    const products = [...this.erp.context.copies['master.products'].all()]
      .filter((product) => product.planning_strategy !== 'make_to_order')
      .sort((a, b) => a.product_id - b.product_id);
    const regions = this.customers.regions();
    for (let ahead = 0, start = startOf(day); ahead < SALES.forecast.months; ahead++, start = startOf(start + 31)) {
      const period = { start, end: startOf(start + 31) - 1, made: day };
      const known = this.rowsOf(start);
      for (const product of products)
        for (const [region, share] of regions) {
          const subject = { product, region, share, daily: this.demand.meanDaily(product) * share };
          this.forecastOne(subject, period, known.get(`${product.product_id} ${region}`), planner, now);
        }
    }
  }

  private forecastOne(
    subject: Subject,
    period: Period,
    before: DemandForecastsRow | undefined,
    planner: Key,
    now: Moment,
  ): void {
    const { context } = this.erp;
    const { demand_forecasts } = context.tables;
    const pieces = expectationOf(context, subject, period);
    const { share, pieces: least } = SALES.forecast.revised;
    const change = Math.abs(pieces * 1000 - (before?.baseline_quantity ?? 0));
    if (before ? change < Math.max(least * 1000, before.baseline_quantity * share) : pieces === 0) return;
    if (before) demand_forecasts.change(before, { status: 'superseded' });
    demand_forecasts.add({
      demand_forecast_id: demand_forecasts.nextKey(),
      ...forecastOf(context, subject, period, pieces),
      version_number: (before?.version_number ?? 0) + 1,
      consumed_quantity: this.soldBefore(period, pieces),
      prepared_by_employee_id: planner,
      approved_by_employee_id: this.people.planningHead() ?? planner,
      approved_at: now,
      created_at: now,
      updated_at: now,
    });
  }

  /** What a month that has begun before history is taken to have sold by then. */
  private soldBefore({ start, end, made }: Period, pieces: number): number {
    if (made <= start) return 0;
    const passed = workingDaysBetween(start, made) / workingDaysBetween(start, end + 1);
    return Math.round(pieces * passed) * 1000;
  }

  /** Forecasts of the month that begins on a day, by product and region. */
  private rowsOf(start: Day): Map<string, DemandForecastsRow> {
    const found = new Map<string, DemandForecastsRow>();
    for (const row of this.erp.context.tables.demand_forecasts.held())
      if (row.period_start_date === start) found.set(`${row.product_id} ${row.sales_region}`, row);
    return found;
  }
}

/** First day of the month of a day. */
function startOf(day: Day): Day {
  return day - new Date(day * DAY_MS).getUTCDate() + 1;
}
