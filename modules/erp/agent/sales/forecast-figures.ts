import { workingDaysBetween } from '../../../../company/calendar.ts';
import { MARKET } from '../../../../company/market-figures.ts';
import { multiply, percentOf } from '../../../../machinery/base/decimal.ts';
import type { Day } from '../../../../machinery/base/row-types.ts';
import { SALES } from '../../lifecycle/sales.ts';
import type { DemandForecastsRow } from '../../rows.ts';
import type { Context } from '../context.ts';
import type { Product } from './customers.ts';

/** What is forecast: a product in a sales region, and the pieces that a mean working day brings there. */
export interface Subject {
  product: Product;
  region: DemandForecastsRow['sales_region'];
  /** Share of the region in all orders. */
  share: number;
  daily: number;
}

/** A month, and the day on which it is forecast. */
export interface Period {
  start: Day;
  end: Day;
  made: Day;
}

const PIECE = 1000;
const YEAR = 365.25;

/** Pieces that a month is expected to sell, with the errors that planners make. */
export function expectationOf({ draws }: Context, { product, region, daily }: Subject, period: Period): number {
  const { error, learnt } = SALES.forecast;
  const key = `${product.product_id}/${region}/${period.start}`;
  const usual = daily * workingDaysBetween(period.start, period.end + 1) * seasonOf(product, period);
  const mistake = draws.of('demand_forecasts', key, 'error').lognormal(1, error);
  return Math.round(
    usual * mistake * draws.of('demand_forecasts', `${key}/${period.made}`, 'learnt').lognormal(1, learnt),
  );
}

/** The contents of a forecast of so many pieces. */
export function forecastOf({ draws }: Context, subject: Subject, period: Period, pieces: number) {
  const { product, region, daily, share } = subject;
  const { adjusted, adjustment, adjustmentReasons, netOfListPct, regularFrom } = SALES.forecast;
  const draw = draws.of(
    'demand_forecasts',
    `${product.product_id}/${region}/${period.start}/${period.made}`,
    'judgement',
  );
  const judged = draw.chance(adjusted) ? Math.round(pieces * draw.between(...adjustment)) : 0;
  const quantity = (pieces + judged) * PIECE;
  // 80 % of a quantity that comes in orders of some pieces, at a rate that is known to about a fifth.
  const spread = Math.round(1.28 * Math.sqrt(pieces * (3 + 0.04 * pieces))) * PIECE;
  const price = percentOf(product.list_price_amount, netOfListPct * 10_000);
  return {
    product_id: product.product_id,
    sales_region: region,
    period_start_date: period.start,
    period_end_date: period.end,
    forecast_method: daily / share >= regularFrom ? 'holt_winters' : 'croston',
    baseline_quantity: pieces * PIECE,
    seasonal_index: Math.round(seasonOf(product, period) * 10_000),
    trend_pct: Math.round(MARKET.growth * 1_000_000),
    adjustment_quantity: judged * PIECE,
    adjustment_reason: judged === 0 ? null : draw.weighted(adjustmentReasons),
    forecast_quantity: quantity,
    lower_quantity: Math.max(0, quantity - spread),
    upper_quantity: quantity + spread,
    unit_of_measure: product.unit_of_measure,
    unit_price_amount: price,
    forecast_amount: multiply(quantity, 3, price, 4, 2),
    actual_quantity: null,
    absolute_error_pct: null,
    sales_forecast_id: null,
    status: 'approved',
  } satisfies Partial<DemandForecastsRow>;
}

/** The season of a family as planners see it: it rises and falls in straight lines. */
function seasonOf(product: Product, { start, end }: Period): number {
  const season = MARKET.seasons[product.product_family];
  if (!season) return 1;
  const away = Math.abs((((start + end) / 2 - season.peak) % YEAR) / YEAR);
  return 1 + season.amplitude * (1 - 4 * Math.min(away, 1 - away));
}
