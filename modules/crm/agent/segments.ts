import { firstOfMonth } from '../../../company/calendar.ts';
import { CustomerMarket, marketDraws } from '../../../company/market.ts';
import { daysWhere } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import type { Day, Key } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import type { Process } from '../../../machinery/kernel/contract.ts';
import type { AccountsRow, CustomerSegmentsRow, Types } from '../rows.ts';
import { openCases } from './accounts.ts';
import type { Context } from './context.ts';

type Segment = CustomerSegmentsRow['segment'];

const WINDOW = 365;
const MODEL = 'RFM-3';
/** Orders of a customer of usual weight in a year, and their mean value in hundredths of a rupee. */
const ORDERS_A_YEAR = 7;
const ORDER_VALUE = 45_000_000;
const MARGIN_SHARE = 0.3;

/** On the first of a month customers are rated by how recently, how often and for how much they ordered within a year. */
export const segments: Process<Types> = {
  name: 'segments',
  opens: (context) => segment(context, firstOfMonth(localDay(context.now))),
  schedule: [{ at: daysWhere(isFirst).at('03:40'), act: (context) => segment(context, localDay(context.now)) }],
};

function isFirst(day: Day): boolean {
  return new Date(day * DAY_MS).getUTCDate() === 1;
}

interface Figures {
  account: AccountsRow;
  recency: number | null;
  count: number;
  amount: number;
  before: number;
  onTime: number | null;
}

function segment(context: Context, day: Day): void {
  const { tables, now } = context;
  const weights = weightsOf(context);
  const figures = tables.accounts
    .by('account_type', 'customer')
    .filter((account) => account.customer_segment !== 'group')
    .map((account) => figuresOf(context, account, weights.get(account.customer_id ?? 0) ?? 0, day));
  const recencies = ranks(figures.map(({ recency }) => -(recency ?? WINDOW + 1)));
  const counts = ranks(figures.map(({ count }) => count));
  const amounts = ranks(figures.map(({ amount }) => amount));
  const byAmount = figures.toSorted((a, b) => b.amount - a.amount || a.account.account_id - b.account.account_id);
  const total = byAmount.reduce((sum, one) => sum + one.amount, 0);
  const classes = new Map<Key, CustomerSegmentsRow['abc_class']>();
  let running = 0;
  for (const { account, amount } of byAmount) {
    classes.set(account.account_id, running < total * 0.8 ? 'a' : running < total * 0.95 ? 'b' : 'c');
    running += amount;
  }
  for (const [index, one] of figures.entries()) {
    const scores = { recency: recencies[index] ?? 1, frequency: counts[index] ?? 1, monetary: amounts[index] ?? 1 };
    const previous = tables.customer_segments.by('account_id', one.account.account_id).at(-1);
    const found = segmentOf(one, scores, previous?.segment);
    const churn = Math.min(98, Math.max(2, Math.round(((one.recency ?? 400) / 4) * (6 - scores.frequency) * 0.35)));
    tables.customer_segments.add({
      segmentation_date: day,
      account_id: one.account.account_id,
      customer_id: one.account.customer_id ?? 0,
      model_version: MODEL,
      window_start_date: day - WINDOW,
      window_end_date: day - 1,
      recency_days: one.recency,
      order_count: one.count,
      order_amount_base: one.amount,
      recency_score: scores.recency,
      frequency_score: scores.frequency,
      monetary_score: scores.monetary,
      segment: found,
      previous_segment: previous?.segment ?? null,
      abc_class: classes.get(one.account.account_id) ?? 'c',
      growth_pct:
        one.before === 0 ? null : Math.min(9_990_000, Math.round(((one.amount - one.before) / one.before) * 1_000_000)),
      on_time_delivery_pct: one.onTime,
      open_case_count: openCases(context, one.account).length,
      churn_probability_pct: churn * 10_000,
      lifetime_value_amount_base: Math.round((one.amount * 3 * MARGIN_SHARE * (100 - churn)) / 100),
      recommended_action: ACTIONS[found],
      calculated_at: now,
    });
  }
}

const ACTIONS: Readonly<Record<Segment, CustomerSegmentsRow['recommended_action']>> = {
  champion: 'retain',
  loyal: 'grow',
  promising: 'cross_sell',
  new: 'visit',
  needs_attention: 'visit',
  at_risk: 'win_back',
  hibernating: 'win_back',
  lost: 'none',
};

function weightsOf({ copies, parameters }: Context): Map<Key, number> {
  const { weights } = new CustomerMarket(copies['master.customers'].all(), marketDraws(parameters.seed));
  const mean = weights.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, weights.length);
  return new Map(weights.map(({ customer, weight }) => [customer.customer_id, weight / mean]));
}

/** What an account ordered in the window: orders that CRM has copies of, and before history what is known of the customer. */
function figuresOf({ tables, draws, parameters }: Context, account: AccountsRow, weight: number, day: Day): Figures {
  const begins = localDay(parameters.start);
  const draw = draws.of('accounts', account.account_id, 'orders of the year before');
  const usual = draw.poisson(weight * ORDERS_A_YEAR);
  const each = draw.lognormal(ORDER_VALUE, 0.7);
  const earlier = draw.poisson(weight * ORDERS_A_YEAR) * each;
  const share = Math.max(0, Math.min(1, (begins - (day - WINDOW)) / WINDOW));
  const known = account.first_order_date !== null && account.first_order_date < begins;
  const orders = ordersSince(
    tables.customer_orders.by('account_id', account.account_id),
    Math.max(begins, day - WINDOW),
    day,
  );
  const past = known ? Math.round(usual * share) : 0;
  const count = past + orders.count;
  const last = account.last_order_date;
  const recency = last === null || last < day - WINDOW || count === 0 ? null : Math.max(1, day - last);
  return {
    account,
    recency,
    count,
    amount: Math.round(past * each) + orders.amount,
    before: known ? Math.round(earlier) : 0,
    onTime: orders.served === 0 ? null : Math.round((orders.onTime / orders.served) * 1_000_000),
  };
}

function ordersSince(
  orders: readonly {
    order_date: Day;
    total_amount_base: number | null;
    first_promised_date: Day | null;
    last_shipped_at: number | null;
  }[],
  from: Day,
  until: Day,
) {
  const own = orders.filter((row) => row.order_date >= from && row.order_date < until);
  const served = own.filter((row) => row.last_shipped_at !== null && row.first_promised_date !== null);
  return {
    count: own.length,
    amount: own.reduce((sum, row) => sum + (row.total_amount_base ?? 0), 0),
    served: served.length,
    onTime: served.filter((row) => localDay(row.last_shipped_at ?? 0) <= (row.first_promised_date ?? 0)).length,
  };
}

/** 1 to 5 by quintile; equal values have the same. */
function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const place = new Map<number, number>();
  for (const [index, value] of sorted.entries()) place.set(value, index);
  return values.map((value) => Math.min(5, 1 + Math.floor(((place.get(value) ?? 0) * 5) / Math.max(1, values.length))));
}

function segmentOf(
  one: Figures,
  { recency, frequency, monetary }: { recency: number; frequency: number; monetary: number },
  before?: Segment,
): Segment {
  if (one.recency === null) return before === 'lost' || one.count === 0 ? 'lost' : 'hibernating';
  if (one.count === 1 && recency >= 4) return 'new';
  if (recency >= 4 && frequency >= 4 && monetary >= 4) return 'champion';
  if (frequency >= 4) return recency >= 3 ? 'loyal' : 'at_risk';
  if (recency >= 4) return 'promising';
  return recency >= 2 ? 'needs_attention' : 'hibernating';
}
