import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { SELLING, type Stage } from '../lifecycle/selling.ts';
import type { OpportunitiesRow, Types } from '../rows.ts';
import { type Context, officeTime } from './context.ts';
import { draftOffer } from './offers.ts';
import { enterStage, kindOf } from './pipeline.ts';

const FOLLOWING: Readonly<Partial<Record<Stage, Stage>>> = {
  qualification: 'needs_analysis',
  needs_analysis: 'technical_proposal',
  technical_proposal: 'quotation',
  quotation: 'negotiation',
};

/** Opportunities advance stage by stage until there is an offer; then the customer decides about it. */
export const opportunities: Process<Types> = {
  name: 'opportunities',
  agenda: [{ of: 'opportunities', next, act }],
};

function next(row: OpportunitiesRow, context: Context): Moment {
  if (row.status !== 'open' || (kindOf(row) === 'repeat' && row.stage === 'quotation')) return NEVER;
  return leavesAt(context, row.opportunity_id, row.stage, row.stage_entered_at);
}

/** When an opportunity leaves a stage: a function of its key. */
export function leavesAt({ draws }: Context, key: number, stage: Stage, entered: Moment): Moment {
  const figures = SELLING.stages[stage];
  if (!figures) return NEVER;
  const draw = draws.of('opportunities', key, `stage ${stage}`);
  return officeTime(entered, draw.lognormal(figures.days, figures.spread), draw);
}

/** Whether it ends in a stage: there is no money, or somebody else is asked. */
export function endsIn({ draws }: Context, key: number, stage: Stage): OpportunitiesRow['reason_code'] {
  const draw = draws.of('opportunities', key, `end ${stage}`);
  if (!draw.chance(SELLING.stages[stage]?.lost ?? 0)) return null;
  return draw.weighted([
    ['no_budget', 0.2],
    ['project_stopped', 0.2],
    ['technical_fit', 0.25],
    ['competitor', 0.35],
  ] as const);
}

function act(row: OpportunitiesRow, context: Context): void {
  const { tables, copies, now } = context;
  const to = must(FOLLOWING[row.stage], `stage after ${row.stage}`);
  const account = tables.accounts.must(row.account_id);
  const customer = account.customer_id === null ? undefined : copies['master.customers'].must(account.customer_id);
  const reason = endsIn(context, row.opportunity_id, row.stage);
  const wanted = tables.opportunity_products
    .by('opportunity_id', row.opportunity_id)
    .map((one) => ({ one, product: copies['master.products'].must(one.product_id) }))
    .filter(({ product }) => product.status !== 'obsolete')
    .map(({ one, product }) => ({
      product,
      quantity: one.requested_quantity,
      requirement: one.opportunity_product_id,
    }));
  if (reason || wanted.length === 0 || (to === 'quotation' && customer?.status !== 'active')) {
    // Who is no customer, or may not order, is not offered to: such business rests until that has changed.
    const closing = reason ?? 'no_decision';
    const isLost = closing === 'technical_fit' || closing === 'competitor';
    enterStage(context, row, isLost ? 'lost' : 'abandoned', { at: now, reason: 'customer_decision', closing });
    return;
  }
  enterStage(context, row, to, { at: now, reason: 'advanced' });
  if (to !== 'quotation' || !customer) return;
  draftOffer(context, {
    account,
    customer,
    opportunity: row,
    seat: tables.sales_reps.must(row.sales_rep_id),
    wanted,
    at: now,
    isOpening: false,
  });
}
