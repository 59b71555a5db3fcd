import { localDay } from '../../../machinery/base/company-time.ts';
import { percentOf, rescale, scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { COMPETITORS, FLUIDS } from '../lifecycle/names.ts';
import { type Kind, REMARKS, SELLING, type Stage } from '../lifecycle/selling.ts';
import type { AccountsRow, LeadsRow, OpportunitiesRow, OpportunityStageHistoryRow, SalesRepsRow } from '../rows.ts';
import { primaryOf } from './contacts.ts';
import { type Context, type Product, thousands } from './context.ts';
import { inRupees, priceOf, rateOn } from './market.ts';
import { actorOf } from './organisation.ts';

const PUMPS = new Set(['centrifugal_pump', 'positive_displacement_pump']);
const NEXT_STEPS: Readonly<Partial<Record<Stage, readonly string[]>>> = {
  qualification: ['Call back on budget and date', 'Find out who decides', 'Check whether the duty fits our range'],
  needs_analysis: ['Visit the site', 'Collect duty points and fluid data', 'Ask for the data sheets'],
  technical_proposal: [
    'Send selection with curves',
    'Clear deviations with the consultant',
    'Agree on materials of the wetted parts',
  ],
  quotation: ['Ask how the offer was received', 'Send references', 'Explain the delivery time'],
  negotiation: ['Agree on price and terms', 'Ask for the letter of intent', 'Settle the penalty clause'],
};

export interface NewOpportunity {
  account: AccountsRow;
  seat: SalesRepsRow;
  type: OpportunitiesRow['opportunity_type'];
  currency: string;
  products: readonly (readonly [Product, number])[];
  stage: Stage;
  at: Moment;
  lead?: LeadsRow;
  isOpening: boolean;
}

export function kindOf({ opportunity_type }: Pick<OpportunitiesRow, 'opportunity_type'>): Kind {
  return opportunity_type === 'spare_parts' || opportunity_type === 'replacement' ? 'repeat' : 'project';
}

/** Opens an opportunity with what is wanted and its first stage. */
export function openOpportunity(context: Context, wanted: NewOpportunity): OpportunitiesRow {
  const { tables, draws, numbers } = context;
  const { account, seat, type, currency, products, stage, at, lead, isOpening } = wanted;
  const key = tables.opportunities.nextKey();
  const draw = draws.of('opportunities', key, 'opportunity');
  const day = localDay(at);
  const rate = rateOn(context, currency, day);
  const [first] = must(products[0], 'something wanted');
  const supply = account.country_code === 'IN' ? 'inter_state' : 'export';
  const discount = scaled(draw.pick([0, 5, 10, 14, 18]), 4);
  const lines = products.map(([product, quantity]) => ({
    product,
    quantity,
    ...priceOf(product, quantity, rate, discount, supply),
  }));
  const expected = lines.reduce((sum, line) => sum + line.net, 0);
  const probability = probabilityOf(context, key, stage, kindOf({ opportunity_type: type }));
  const closes = day + Math.round(SELLING.cycleDays[kindOf({ opportunity_type: type })] * draw.between(0.6, 1.5)) + 1;
  const project = kindOf({ opportunity_type: type }) === 'project' && draw.chance(0.7);
  const place = `${account.city} ${draw.pick(['expansion', 'revamp', 'unit 2', 'new line', 'debottlenecking', 'package'])}`;
  const row = tables.opportunities.add({
    opportunity_id: key,
    opportunity_number: numbers.next('OPP', at),
    opportunity_name: `${account.account_name}, ${project ? place : first.product_name}`,
    account_id: account.account_id,
    contact_id: primaryOf(context, account)?.contact_id ?? null,
    lead_id: lead?.lead_id ?? null,
    campaign_id: lead?.campaign_id ?? null,
    sales_rep_id: seat.sales_rep_id,
    sales_territory_id: account.sales_territory_id,
    opportunity_type: type,
    product_family: first.product_family,
    project_name: project ? place : null,
    stage,
    stage_entered_at: at,
    probability_pct: probability,
    forecast_category: categoryOf(probability),
    currency_code: currency,
    exchange_rate: rate,
    expected_amount: expected,
    weighted_amount: percentOf(expected, probability),
    expected_amount_base: inRupees(expected, rate),
    opened_at: at,
    first_expected_close_date: closes,
    expected_close_date: closes,
    requested_delivery_date: draw.chance(0.8) ? closes + draw.integer(10, 60) : null,
    competitor_name: draw.chance(0.55) ? draw.pick(COMPETITORS) : null,
    ...nextStep(context, key, stage, day),
    status: 'open',
    is_opening: isOpening,
    created_at: at,
    updated_at: at,
  });
  for (const [index, line] of lines.entries())
    addProduct(context, row, line.product, line.quantity, { index, discount, amount: line.net, list: line.list, at });
  tables.opportunity_stage_history.add({
    opportunity_id: key,
    sequence_number: 1,
    to_stage: stage,
    entered_at: at,
    changed_by_employee_id: actorOf(context, seat),
    change_reason_code: 'opened',
    probability_after_pct: probability,
    expected_amount: expected,
    expected_close_date: closes,
    forecast_category: row.forecast_category,
    created_at: at,
    updated_at: at,
  });
  return row;
}

/** What the owner writes beside a step, where anything. */
function remarkOn({ draws }: Context, row: OpportunitiesRow, stage: Stage): string | null {
  const draw = draws.of('opportunities', row.opportunity_id, `remark ${stage}`);
  if (!draw.chance(REMARKS.share)) return null;
  return draw.pick(REMARKS.of[stage]).replace('{amount}', `${row.currency_code} ${thousands(row.expected_amount)}`);
}

function addProduct(
  { tables, draws }: Context,
  row: OpportunitiesRow,
  product: Product,
  quantity: number,
  line: { index: number; discount: number; amount: number; list: number; at: Moment },
): void {
  const draw = draws.of('opportunity_products', row.opportunity_id * 100 + line.index, 'duty');
  const isPump = PUMPS.has(product.product_family);
  const isSpare = product.product_family === 'spare_kit';
  const isActuator = product.product_family.endsWith('actuator');
  const net = Math.round((line.list * (1_000_000 - line.discount)) / 1_000_000);
  tables.opportunity_products.add({
    opportunity_id: row.opportunity_id,
    line_number: (line.index + 1) * 10,
    product_id: product.product_id,
    requested_quantity: quantity,
    unit_of_measure: product.unit_of_measure,
    required_date: row.requested_delivery_date,
    flow_rate_m3_per_hour: isPump ? scaled(Math.round(draw.lognormal(45, 0.9)), 4) : null,
    head_m: isPump ? scaled(Math.round(draw.lognormal(38, 0.6)), 4) : null,
    design_pressure_bar: isSpare || isActuator ? null : product.pressure_rating_bar,
    fluid_temperature_celsius: isSpare || isActuator ? null : scaled(draw.integer(15, 140), 2),
    fluid_name: isSpare || isActuator ? null : draw.pick(FLUIDS),
    selection_status: 'open',
    list_price_amount: line.list,
    expected_discount_pct: line.discount,
    target_unit_price_amount: draw.chance(0.4) ? Math.round(net * draw.between(0.88, 1)) : null,
    competitor_unit_price_amount: draw.chance(0.25) ? Math.round(net * draw.between(0.85, 1.12)) : null,
    expected_amount: line.amount,
    created_at: line.at,
    updated_at: line.at,
  });
}

/** Moves an opportunity on, or closes it; its history goes along. */
export function enterStage(
  context: Context,
  row: OpportunitiesRow,
  stage: Stage,
  {
    at,
    reason,
    closing,
  }: {
    at: Moment;
    reason: OpportunityStageHistoryRow['change_reason_code'];
    closing?: NonNullable<OpportunitiesRow['reason_code']>;
  },
): void {
  const { tables } = context;
  const day = localDay(at);
  const seat = tables.sales_reps.must(row.sales_rep_id);
  const probability = probabilityOf(context, row.opportunity_id, stage, kindOf(row));
  const history = tables.opportunity_stage_history.by('opportunity_id', row.opportunity_id);
  const last = must(history.at(-1), 'stage of an opportunity');
  tables.opportunity_stage_history.change(last, {
    left_at: at,
    days_in_stage: scaled((at - last.entered_at) / DAY_MS, 4),
  });
  const closes = closing ? day : Math.max(row.expected_close_date, day + 3);
  const category = closing ? (stage === 'won' ? 'closed' : 'omitted') : categoryOf(probability);
  tables.opportunity_stage_history.add({
    opportunity_id: row.opportunity_id,
    sequence_number: last.sequence_number + 1,
    from_stage: row.stage,
    to_stage: stage,
    entered_at: at,
    changed_by_employee_id: actorOf(context, seat),
    change_reason_code: reason,
    note: remarkOn(context, row, stage),
    probability_before_pct: row.probability_pct,
    probability_after_pct: probability,
    expected_amount: row.expected_amount,
    expected_close_date: closes,
    forecast_category: category,
    created_at: at,
    updated_at: at,
  });
  const isFinal = stage === 'won' || stage === 'lost' || stage === 'abandoned';
  tables.opportunities.change(row, {
    stage,
    stage_entered_at: at,
    probability_pct: probability,
    forecast_category: category,
    weighted_amount: percentOf(row.expected_amount, probability),
    expected_close_date: closes,
    slip_count: closes > row.expected_close_date ? row.slip_count + 1 : row.slip_count,
    ...(isFinal
      ? {
          closed_at: at,
          reason_code: closing ?? 'no_decision',
          status: stage,
          next_step: null,
          next_step_due_date: null,
        }
      : nextStep(context, row.opportunity_id, stage, day)),
  });
  if (stage === 'technical_proposal' || stage === 'quotation') select(context, row);
}

/** An engineer selects what was asked for, before it is offered. */
function select(context: Context, row: OpportunitiesRow): void {
  const { tables } = context;
  const engineer = actorOf(context, tables.sales_reps.must(row.sales_rep_id));
  for (const one of tables.opportunity_products.by('opportunity_id', row.opportunity_id))
    if (row.stage === 'technical_proposal' || one.selection_status === 'open')
      tables.opportunity_products.change(one, {
        selection_status: row.stage === 'quotation' ? 'confirmed' : 'selected',
        selected_by_employee_id: engineer,
      });
}

/** What an offer asks is what is expected from then on. */
export function expect(context: Context, row: OpportunitiesRow, amount: number, rate: number): void {
  context.tables.opportunities.change(row, {
    expected_amount: amount,
    exchange_rate: rate,
    weighted_amount: percentOf(amount, row.probability_pct),
    expected_amount_base: inRupees(amount, rate),
  });
}

/** Probability of a stage, moved by its owner within the band. */
function probabilityOf({ draws }: Context, key: Key, stage: Stage, kind: Kind): number {
  const isRepeat = kind === 'repeat' && stage === 'quotation';
  const [mean, band] = isRepeat ? SELLING.repeatProbability : SELLING.probability[stage];
  const moved = draws.of('opportunities', key, `probability ${stage}`).between(-band, band);
  return rescale(Math.round(mean + moved), 0, 4);
}

function categoryOf(probability: number): OpportunitiesRow['forecast_category'] {
  const percent = probability / 10_000;
  return percent >= SELLING.commitFrom ? 'commit' : percent >= SELLING.bestCaseFrom ? 'best_case' : 'pipeline';
}

function nextStep({ draws }: Context, key: Key, stage: Stage, day: number) {
  const draw = draws.of('opportunities', key, `next ${stage}`);
  const steps = NEXT_STEPS[stage];
  return { next_step: steps ? draw.pick(steps) : null, next_step_due_date: steps ? day + draw.integer(2, 9) : null };
}
