import { addWorkingDays, firstOfMonth, workingDayFrom } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio, scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, MINUTE_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { ManagementReviewsRow, Types } from '../rows.ts';
import { type Context, HEADS, personOf, sitesOf } from './context.ts';

type Review = ManagementReviewsRow;
/** Reviews that were held before history, for each company. */
const PAST = 5;
const OBJECTIVES = 6;

/** Management reviews of each company, each quarter, with the figures of the quarter as far as they are at hand. */
export const reviews: Process<Types> = {
  name: 'management reviews',
  opens,
  schedule: [{ at: workdays.at('08:10'), act: planNext }],
  agenda: [{ of: 'management_reviews', next, act: proceed }],
};

function quarterOf(day: Day): { start: Day; end: Day } {
  const month = new Date(day * DAY_MS).getUTCMonth();
  return { start: firstOfMonth(day, -(month % 3)), end: firstOfMonth(day, 3 - (month % 3)) - 1 };
}

function siteOf(context: Context, company: Key): Key {
  return (sitesOf(context).find(({ company_id }) => company_id === company) ?? must(sitesOf(context)[0], 'site'))
    .factory_id;
}

function companies(context: Context): Key[] {
  return [...new Set(sitesOf(context).map(({ company_id }) => company_id))];
}

function plan(context: Context, company: Key, { start, end }: { start: Day; end: Day }, planned: Day): Review {
  const { tables, draws, numbers, now } = context;
  const key = tables.management_reviews.nextKey();
  const draw = draws.of('management_reviews', key, 'planned');
  const site = siteOf(context, company);
  const chair = personOf(context, ['Managing Director', 'Executive Director', 'Plant Manager'], site, draw);
  const isAnnual = new Date(start * DAY_MS).getUTCMonth() === 0;
  return tables.management_reviews.add({
    management_review_id: key,
    review_number: numbers.next('MRV', now),
    review_type: isAnnual ? 'annual' : 'quarterly',
    company_id: company,
    period_start_date: start,
    period_end_date: end,
    planned_date: planned,
    chair_employee_id: chair,
    minutes_by_employee_id: personOf(context, HEADS, site, draw, chair),
    quality_objective_count: OBJECTIVES,
  });
}

function opens(context: Context): void {
  const { now } = context;
  for (const company of companies(context)) {
    let quarter = quarterOf(localDay(now));
    const past = [];
    for (let count = 0; count < PAST; count++) {
      quarter = quarterOf(quarter.start - 1);
      past.unshift(quarter);
    }
    for (const one of past) {
      const day = Math.min(workingDayFrom(one.end + 18), addWorkingDays(localDay(now), -1));
      const row = plan(context, company, one, day);
      hold(context, row, localMoment(day, 11));
      approve(context, row, localMoment(day, 17));
      context.tables.management_reviews.change(row, { is_opening: true });
    }
  }
}

/** On the first working days of a quarter the review of the last one is planned. */
function planNext(context: Context): void {
  const { tables, now } = context;
  const today = localDay(now);
  const { start } = quarterOf(today);
  if (today !== workingDayFrom(start)) return;
  for (const company of companies(context)) plan(context, company, quarterOf(start - 1), workingDayFrom(start + 17));
  if (tables.management_reviews.size === 0) throw new RangeError('no review is planned');
}

function next(row: Review, context: Context): Moment {
  const draw = context.draws.of('management_reviews', row.management_review_id, row.status);
  if (row.status === 'planned') return localMoment(row.planned_date, 10) + draw.integer(0, 120) * MINUTE_MS;
  return row.status === 'held' ? localMoment(workingDayFrom(localDay(must(row.held_at, 'review')) + 4), 15) : NEVER;
}

function proceed(row: Review, context: Context): void {
  if (row.status === 'planned') hold(context, row, context.now);
  else approve(context, row, context.now);
}

/** Until service tells what customers say, satisfaction is that of the last survey by telephone. */
function hold(context: Context, row: Review, at: Moment): void {
  const { tables, draws } = context;
  const draw = draws.of('management_reviews', row.management_review_id, 'held');
  const sites = new Set(
    sitesOf(context)
      .filter(({ company_id }) => company_id === row.company_id)
      .map(({ factory_id }) => factory_id),
  );
  const ofSites = <One extends { factory_id: Key | null }>(rows: Iterable<One>) =>
    [...rows].filter(({ factory_id }) => factory_id !== null && sites.has(factory_id));
  const metrics = [...tables.supplier_quality_metrics.held()];
  const received = metrics.reduce((sum, one) => sum + one.received_quantity, 0);
  const rejected = metrics.reduce((sum, one) => sum + one.rejected_quantity, 0);
  const days = row.period_end_date - row.period_start_date + 1;
  tables.management_reviews.change(row, {
    held_at: at,
    attendee_count: draw.integer(7, 14),
    customer_satisfaction_score: scaled(draw.normal(82, 2.5), 2),
    complaint_count: draw.poisson(0.6 * days * context.parameters.scale),
    ncr_count: draw.poisson(2.6 * days * context.parameters.scale),
    open_capa_count: ofSites(tables.capa_headers.held()).length,
    audit_finding_count: draw.poisson(2.2 * days * context.parameters.scale),
    supplier_defect_ppm:
      received === 0
        ? scaled(draw.between(1500, 4000), 2)
        : Math.min(100_000_000, ratio(rejected, 100_000_000, received)),
    achieved_objective_count: draw.integer(3, OBJECTIVES),
    quality_cost_amount: scaled(draw.between(5e6, 9e6) * context.parameters.scale, 2),
    failure_cost_share_pct: scaled(draw.between(62, 84), 4),
    previous_action_open_count: draw.integer(0, 3),
    resources_adequate: draw.chance(0.85),
    risks_and_opportunities: draw.pick([
      'One source for castings; second furnace at its limit',
      'People who test valves are few; automation of one station',
      'Exports ask for PED; certificate of a second site',
    ]),
    decisions: draw.pick([
      'Second caster to be qualified; two testers to be trained',
      'Gauge for the seat bought; lot size of seals halved',
      'Weekly look at the five most frequent defects',
    ]),
    improvement_action_count: draw.integer(2, 5),
    next_review_date: row.planned_date + 91,
    status: 'held',
  });
}

function approve({ tables }: Context, row: Review, at: Moment): void {
  tables.management_reviews.change(row, { minutes_approved_at: at, status: 'approved' });
}
