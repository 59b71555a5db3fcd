import { addWorkingDays } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { follow, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { FIRST_ARTICLES } from '../lifecycle/approvals.ts';
import { hoursOf } from '../lifecycle/costs.ts';
import type { FirstArticleInspectionsRow, Types } from '../rows.ts';
import {
  type Context,
  daysAfter,
  drawingRevised,
  factsOf,
  HEADS,
  INSPECTORS,
  type Item,
  inOffice,
  personOf,
  sitesOf,
} from './context.ts';
import { recordCost } from './costs.ts';
import { gaugesOf, isUsable } from './gauges.ts';
import { anyItemOf } from './items.ts';

type FirstArticle = FirstArticleInspectionsRow;

/** First articles: every characteristic of the drawing on the first pieces, before the series. */
export const firstArticles: Process<Types> = {
  name: 'first articles',
  opens,
  schedule: [{ at: workdays.at('09:10'), act: planOthers }],
  agenda: [{ of: 'first_article_inspections', next, act: proceed }],
  follows: [follow(drawingRevised, (context, item) => plan(context, item, siteOf(context, item), 'design_change'))],
};

function siteOf(context: Context, item: Item): Key {
  const plans =
    item.product_id === null
      ? context.tables.control_plans.by('material_id', item.material_id)
      : context.tables.control_plans.by('product_id', item.product_id);
  return (plans.at(-1) ?? must(sitesOf(context)[0], 'site')).factory_id;
}

function planOf({ tables }: Context, { product_id, material_id }: Item) {
  const plans =
    product_id === null
      ? tables.control_plans.by('material_id', material_id)
      : tables.control_plans.by('product_id', product_id);
  return plans.findLast(({ status }) => status === 'released');
}

function plan(
  context: Context,
  item: Item,
  site: Key,
  reason: FirstArticle['reason'],
  before?: FirstArticle,
  at: Moment = context.now,
): FirstArticle {
  const { tables, draws, numbers, now } = context;
  const key = tables.first_article_inspections.nextKey();
  const draw = draws.of('first_article_inspections', key, 'planned');
  const { drawing, revision } = factsOf(context, item);
  return tables.first_article_inspections.add({
    first_article_inspection_id: key,
    fai_number: numbers.next('FAI', now),
    fai_type: reason === 'new_part' || reason === 'relocation' ? 'full' : 'partial',
    reason,
    ...item,
    drawing_number: drawing,
    drawing_revision: revision,
    control_plan_id: planOf(context, item)?.control_plan_id ?? null,
    factory_id: site,
    inspected_piece_count: draw.integer(1, 5),
    characteristic_count: draw.integer(12, 60),
    previous_first_article_inspection_id: before?.first_article_inspection_id ?? null,
    required_date: addWorkingDays(localDay(at), 14),
    created_at: at,
  });
}

function planOthers(context: Context): void {
  const { draws, now, parameters } = context;
  const draw = draws.of('days', localDay(now), 'first articles');
  const count = draw.poisson((FIRST_ARTICLES.othersAMonth / 25.5) * parameters.scale);
  for (let index = 0; index < count; index++) {
    const site = draw.pick(sitesOf(context)).factory_id;
    plan(context, anyItemOf(context, site, draw), site, draw.pick(['new_tool', 'production_lapse', 'process_change']));
  }
}

function opens(context: Context): void {
  const { tables, draws, now, parameters } = context;
  const count = Math.max(2, Math.round(FIRST_ARTICLES.opening * parameters.scale));
  for (let index = 0; index < count; index++) {
    const draw = draws.of('first_article_inspections', index, 'opening');
    const site = draw.pick(sitesOf(context)).factory_id;
    const at = inOffice(now - draw.integer(12, 80) * DAY_MS, draw);
    const row = plan(
      context,
      anyItemOf(context, site, draw),
      site,
      draw.pick(['new_part', 'design_change', 'new_tool']),
      undefined,
      at,
    );
    if (!begin(context, row, at)) continue;
    complete(context, row, at + 5 * HOUR_MS);
    sign(context, row, at + 26 * HOUR_MS);
    tables.first_article_inspections.change(row, { is_opening: true });
  }
}

function next(row: FirstArticle, context: Context): Moment {
  const draw = context.draws.of('first_article_inspections', row.first_article_inspection_id, row.status);
  switch (row.status) {
    case 'planned':
      return daysAfter(row.created_at, FIRST_ARTICLES.plannedDays, draw);
    case 'in_progress':
      return daysAfter(must(row.started_at, 'begin'), FIRST_ARTICLES.measuredDays, draw);
    case 'completed':
      return daysAfter(must(row.completed_at, 'end'), FIRST_ARTICLES.signedDays, draw);
    default:
      return NEVER;
  }
}

function proceed(row: FirstArticle, context: Context): void {
  const { tables, now } = context;
  if (row.status === 'planned') {
    if (!begin(context, row, now)) tables.first_article_inspections.change(row, { status: 'cancelled' });
  } else if (row.status === 'in_progress') complete(context, row, now);
  else sign(context, row, now);
}

/** Measured with a gauge that is in calibration on the day. */
function begin(context: Context, row: FirstArticle, at: Moment): boolean {
  const { tables, draws } = context;
  const draw = draws.of('first_article_inspections', row.first_article_inspection_id, 'begun');
  const day = localDay(at);
  const gauges = [
    ...gaugesOf(context, row.factory_id, 'micrometer'),
    ...gaugesOf(context, row.factory_id, 'bore_gauge'),
  ].filter((one) => isUsable(one, day) && (one.last_calibrated_on ?? day + 1) <= day);
  if (gauges.length === 0) return false;
  tables.first_article_inspections.change(row, {
    measuring_equipment_id: draw.pick(gauges).measuring_equipment_id,
    inspected_by_employee_id: personOf(context, INSPECTORS, row.factory_id, draw),
    started_at: at,
    status: 'in_progress',
  });
  return true;
}

function complete(context: Context, row: FirstArticle, at: Moment): void {
  const { tables, draws } = context;
  const draw = draws.of('first_article_inspections', row.first_article_inspection_id, 'measured');
  const chance = draw.uniform();
  const bad =
    chance < FIRST_ARTICLES.rejected
      ? draw.integer(1, 3)
      : chance < FIRST_ARTICLES.rejected + FIRST_ARTICLES.deviation
        ? 1
        : 0;
  const isRejected = chance < FIRST_ARTICLES.rejected;
  tables.first_article_inspections.change(row, {
    conforming_count: row.characteristic_count - bad,
    nonconforming_count: bad,
    critical_nonconforming_count: isRejected ? 1 : 0,
    material_certificate_number: draw.chance(0.6) ? `TC-${draw.integer(100_000, 999_999)}` : null,
    functional_test_result: draw.chance(0.5) ? 'passed' : null,
    completed_at: at,
    result: isRejected ? 'rejected' : bad > 0 ? 'accepted_with_deviation' : 'accepted',
    deviation_note: bad > 0 && !isRejected ? 'Chamfer 0.2 mm larger than drawn; no effect on function' : null,
    status: 'completed',
  });
}

/** Approval frees the series; what was rejected is made and measured again. */
function sign(context: Context, row: FirstArticle, at: Moment): void {
  const { tables, draws, now } = context;
  const isRejected = row.result === 'rejected';
  tables.first_article_inspections.change(row, {
    approved_by_employee_id: personOf(
      context,
      HEADS,
      row.factory_id,
      draws.of('first_article_inspections', row.first_article_inspection_id, 'signed'),
      row.inspected_by_employee_id,
    ),
    approved_at: at,
    status: isRejected ? 'rejected' : 'approved',
  });
  if (at !== now) return;
  if (isRejected)
    plan(
      context,
      { product_id: row.product_id, material_id: row.material_id },
      row.factory_id,
      'corrective_action',
      row,
    );
  recordCost(context, {
    element: 'process_study',
    site: row.factory_id,
    ...hoursOf(row.characteristic_count * 0.2),
    product_id: row.product_id,
    material_id: row.material_id,
    source_table: 'quality.first_article_inspections',
    source_id: row.first_article_inspection_id,
    source_document_number: row.fai_number,
  });
}
