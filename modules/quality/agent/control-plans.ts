import { addWorkingDays } from '../../../company/calendar.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { formatScaled, scaled } from '../../../machinery/base/decimal.ts';
import type { Day, Key, Moment } from '../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { hoursOf } from '../lifecycle/costs.ts';
import { CHARACTERISTICS, PLANS } from '../lifecycle/planning.ts';
import type { ControlPlansRow, Types } from '../rows.ts';
import {
  type Context,
  daysAfter,
  drawingRevised,
  ENGINEERS,
  factsOf,
  HEADS,
  type Item,
  nameOf,
  personOf,
  sitesOf,
} from './context.ts';
import { recordCost } from './costs.ts';

type Kind = keyof typeof CHARACTERISTICS;

/** Control plans: one in force for every product, and for the materials that are inspected, made or bought. */
export const controlPlans: Process<Types> = {
  name: 'control plans',
  opens,
  copied: {
    'master.products': (context, { product_id, status, home_factory_id }) => {
      if (status === 'active' || status === 'in_design')
        follow(context, { product_id, material_id: null }, home_factory_id, 'product');
    },
    'master.materials': (context, row) => {
      const kind = kindOf(row);
      if (kind && row.status === 'active')
        follow(context, { product_id: null, material_id: row.material_id }, siteOf(context, row.material_id), kind);
    },
  },
  agenda: [{ of: 'control_plans', next: releaseDue, act: release }],
};

function kindOf({
  procurement_type,
  inspection_required,
}: {
  procurement_type: string;
  inspection_required: boolean;
}): Kind | undefined {
  if (!inspection_required) return undefined;
  return procurement_type === 'made' ? 'part' : 'bought';
}

/** Sites take turns with what is theirs in common. */
function siteOf(context: Context, key: Key): Key {
  const sites = sitesOf(context);
  const site = sites[key % sites.length] ?? sites[0];
  if (!site) throw new RangeError('There is no site.');
  return site.factory_id;
}

function opens(context: Context): void {
  for (const { product_id, home_factory_id, status } of context.copies['master.products'].all())
    if (status !== 'obsolete') openPlan(context, { product_id, material_id: null }, home_factory_id, 'product');
  for (const row of context.copies['master.materials'].all()) {
    const kind = kindOf(row);
    if (kind && row.status !== 'obsolete')
      openPlan(context, { product_id: null, material_id: row.material_id }, siteOf(context, row.material_id), kind);
  }
}

function openPlan(context: Context, item: Item, site: Key, kind: Kind): void {
  const { tables, draws, now } = context;
  const key = tables.control_plans.nextKey();
  const draw = draws.of('control_plans', key, 'opening');
  const from = localDay(now) - draw.integer(...(PLANS.inForceDays as [number, number]));
  const plan = addPlan(context, { key, item, site, kind, revision: 'A', reason: 'First issue', from });
  const approver = personOf(context, HEADS, site, draw, plan.prepared_by_employee_id);
  tables.control_plans.change(plan, {
    approved_by_employee_id: approver,
    approved_at: localMoment(addWorkingDays(from + 1, -1), 14),
    valid_from: from,
    next_review_date: localDay(now) + draw.integer(5, PLANS.reviewDays),
    status: 'released',
  });
}

interface NewPlan {
  key: Key;
  item: Item;
  site: Key;
  kind: Kind;
  revision: string;
  reason: string;
  from?: Day;
  before?: ControlPlansRow;
}

function addPlan(
  context: Context,
  { key, item, site, kind, revision, reason, from, before }: NewPlan,
): ControlPlansRow {
  const { tables, draws, copies } = context;
  const draw = draws.of('control_plans', key, 'team');
  const { code, name, drawing, revision: drawn } = factsOf(context, item);
  const writer = personOf(context, ENGINEERS, site, draw);
  const needsCustomer = kind === 'product' && draw.chance(PLANS.customerApproves);
  const plan = tables.control_plans.add({
    control_plan_id: key,
    control_plan_number:
      before?.control_plan_number ??
      `CP-${copies['master.factories'].must(site).factory_code}-${String(key).padStart(6, '0')}`,
    revision,
    plan_phase: phaseOf(context, item),
    ...item,
    factory_id: site,
    process_name: {
      product: `Assembly and test of ${name}`,
      part: `Machining of ${name}`,
      bought: `Goods receipt of ${name}`,
    }[kind],
    drawing_number: drawing,
    drawing_revision: drawn,
    fmea_analysis_id: before?.fmea_analysis_id ?? null,
    supersedes_control_plan_id: before?.control_plan_id ?? null,
    change_reason: reason,
    team_members: [nameOf(context, writer), `Item ${code}`],
    prepared_by_employee_id: writer,
    customer_approval_required: needsCustomer,
    customer_approved_on: needsCustomer && from !== undefined ? from - 3 : null,
    status: 'draft',
  });
  for (const [index, one] of CHARACTERISTICS[kind].entries()) addCharacteristic(context, plan, one, (index + 1) * 10);
  return plan;
}

function addCharacteristic(
  { tables }: Context,
  plan: ControlPlansRow,
  one: (typeof CHARACTERISTICS)[Kind][number],
  line: number,
): void {
  const { operation, unit, nominal, tolerance, criterion, equipment, ...columns } = one;
  const text = (value: number) => formatScaled(scaled(value, 3), 3);
  const isMeasured = nominal !== undefined && tolerance !== undefined;
  tables.control_plan_characteristics.add({
    control_plan_id: plan.control_plan_id,
    line_number: line,
    ...columns,
    operation_sequence: operation ?? null,
    unit_of_measure: unit ?? null,
    nominal_value: isMeasured ? text(nominal) : null,
    lower_spec_limit: isMeasured ? text(nominal - tolerance) : null,
    upper_spec_limit: isMeasured ? text(nominal + tolerance) : null,
    acceptance_criterion: criterion ?? null,
    equipment_type: equipment ?? null,
    sampling_interval_quantity: columns.sampling_rule === 'per_hours' ? 2500 : 1000,
    aql_pct: columns.sampling_rule === 'per_lot' && columns.sample_size > 3 ? 10_000 : null,
    acceptance_number: columns.sampling_rule === 'per_lot' && columns.sample_size > 3 ? 0 : null,
    minimum_cpk: columns.control_method === 'control_chart' ? 13_300 : null,
  });
}

function plansOf({ tables }: Context, item: Item): readonly ControlPlansRow[] {
  return item.product_id === null
    ? tables.control_plans.by('material_id', item.material_id)
    : tables.control_plans.by('product_id', item.product_id);
}

/** A plan for what is new, and a revision for what has a new drawing. */
function follow(context: Context, item: Item, site: Key, kind: Kind): void {
  const plans = plansOf(context, item);
  const { revision } = factsOf(context, item);
  const last = plans.at(-1);
  const isSameDrawing = last?.drawing_revision === revision;
  const isLaunched = last?.plan_phase === 'pre_launch' && phaseOf(context, item) === 'production';
  if ((isSameDrawing && !isLaunched) || last?.status === 'draft') return;
  const key = context.tables.control_plans.nextKey();
  addPlan(context, {
    key,
    item,
    site: last?.factory_id ?? site,
    kind,
    revision: last ? nextLetter(last.revision) : 'A',
    reason: last ? (isSameDrawing ? 'Released for production' : `Drawing revision ${revision}`) : 'First issue',
    ...(last ? { before: last } : {}),
  });
  if (!isSameDrawing) context.tell(drawingRevised, item);
}

/** What is still being designed is controlled for its launch. */
function phaseOf({ copies }: Context, { product_id }: Item): ControlPlansRow['plan_phase'] {
  if (product_id === null) return 'production';
  return copies['master.products'].must(product_id).status === 'in_design' ? 'pre_launch' : 'production';
}

export function nextLetter(revision: string): string {
  return revision.length === 1 && revision < 'Z' ? String.fromCharCode(revision.charCodeAt(0) + 1) : `${revision}A`;
}

function releaseDue(row: ControlPlansRow, context: Context): Moment {
  if (row.status !== 'draft') return NEVER;
  return daysAfter(
    row.created_at,
    PLANS.followsDays,
    context.draws.of('control_plans', row.control_plan_id, 'released'),
  );
}

/** The new revision is in force from today on, the one before to yesterday. */
function release(row: ControlPlansRow, context: Context): void {
  const { tables, draws, now } = context;
  const today = localDay(now);
  const before =
    row.supersedes_control_plan_id === null ? undefined : tables.control_plans.get(row.supersedes_control_plan_id);
  if (before)
    tables.control_plans.change(before, {
      valid_to: Math.max(before.valid_from ?? today, today - 1),
      next_review_date: null,
      status: 'superseded',
    });
  tables.control_plans.change(row, {
    approved_by_employee_id: personOf(
      context,
      HEADS,
      row.factory_id,
      draws.of('control_plans', row.control_plan_id, 'approver'),
      row.prepared_by_employee_id,
    ),
    approved_at: now,
    valid_from: today,
    next_review_date: today + PLANS.reviewDays,
    status: 'released',
  });
  recordCost(context, {
    element: 'quality_planning',
    site: row.factory_id,
    ...hoursOf(6),
    product_id: row.product_id,
    material_id: row.material_id,
    source_table: 'quality.control_plans',
    source_id: row.control_plan_id,
    source_document_number: row.control_plan_number,
  });
}
