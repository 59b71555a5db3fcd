import { multiply } from '../../../machinery/base/decimal.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { localDay, nextLocal, workingDaysBetween } from '../../../machinery/simulation/calendar.ts';
import { DAY_MS } from '../../../machinery/simulation/contract.ts';
import type { Room } from '../../../machinery/simulation/rooms.ts';
import { SALES } from '../lifecycle/sales.ts';
import type { CopyRows, Rows } from '../rows.ts';
import type { Erp } from './context.ts';
import type { Demand } from './demand.ts';

export const held: Partial<Record<keyof Rows, string>> = {};

const REGIONS = ['north', 'south', 'east', 'west', 'export'];
const HOUR = 3;

/** Forecasts by product and month, made at the begin of each month for the last month of the horizon. */
export class ForecastsRoom implements Room<Rows> {
  private readonly erp: Erp;
  private readonly demand: Demand;
  private next: Moment = 0;

  constructor(erp: Erp, demand: Demand) {
    this.erp = erp;
    this.demand = demand;
  }

  open(now: Moment): void {
    const month = monthOf(localDay(now));
    for (let ahead = 0; ahead < SALES.forecastMonths; ahead++) this.forecast(month + ahead, now);
  }

  restore(now: Moment): void {
    this.next = nextLocal(now, HOUR);
  }

  due(): Moment {
    return this.next;
  }

  step(now: Moment): void {
    if (now < this.next) return;
    const day = localDay(now);
    if (new Date(day * DAY_MS).getUTCDate() === 1) this.forecast(monthOf(day) + SALES.forecastMonths - 1, now);
    this.next = nextLocal(now + 1, HOUR);
  }

  private forecast(month: number, now: Moment): void {
    const { copies } = this.erp.context;
    const planner = this.planner();
    if (planner === null) return;
    for (const product of copies['master.products'].all())
      if (this.demand.meanDaily(product) > 0) this.add(product, month, planner, now);
  }

  /** The region that buys most of a product stands for all; its orders are what planning compares with. */
  private add(product: Readonly<CopyRows['master.products']>, month: number, planner: Key, now: Moment): void {
    const { tables, draws } = this.erp.context;
    const [start, end] = [firstDay(month), firstDay(month + 1) - 1];
    const key = tables.demand_forecasts.nextKey();
    const draw = draws.of('demand_forecasts', key, 'error');
    const exact = this.demand.meanDaily(product) * workingDaysBetween(start, end + 1) * draw.between(0.8, 1.2);
    const quantity = Math.max(0, Math.round(exact)) * 1000;
    const region = draws.of('products', product.product_id, 'region').pick(REGIONS);
    tables.demand_forecasts.append({
      demand_forecast_id: key,
      product_id: product.product_id,
      sales_region: region,
      period_start_date: start,
      period_end_date: end,
      version_number: 1,
      forecast_method: this.demand.meanDaily(product) > 0.5 ? 'holt_winters' : 'croston',
      baseline_quantity: quantity,
      seasonal_index: 10_000,
      trend_pct: 60_000,
      adjustment_quantity: 0,
      adjustment_reason: null,
      forecast_quantity: quantity,
      lower_quantity: Math.round(quantity * 0.7),
      upper_quantity: Math.round(quantity * 1.3),
      unit_of_measure: product.unit_of_measure,
      unit_price_amount: product.list_price_amount,
      forecast_amount: multiply(quantity, 3, product.list_price_amount, 4, 2),
      consumed_quantity: 0,
      actual_quantity: null,
      absolute_error_pct: null,
      sales_forecast_id: null,
      prepared_by_employee_id: planner,
      approved_by_employee_id: planner,
      approved_at: now,
      status: 'approved',
      created_at: now,
      updated_at: now,
    });
  }

  private planner(): Key | null {
    for (const title of ['Demand Planner', 'Planning Manager', 'Production Planner'])
      for (const row of this.erp.context.copies['master.employees'].all())
        if (row.job_title === title && row.status === 'active') return row.employee_id;
    return null;
  }
}

function monthOf(day: Day): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function firstDay(month: number): Day {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS;
}
