import { workdays } from '../../../company/schedules.ts';
import { localDay } from '../../../machinery/base/company-time.ts';
import { scaled } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { PART_APPROVALS } from '../lifecycle/approvals.ts';
import { FIGURES_OF_SUPPLIERS } from '../lifecycle/suppliers.ts';
import type { PpapSubmissionsRow, Types } from '../rows.ts';
import {
  type Context,
  daysAfter,
  ENGINEERS,
  factsOf,
  HEADS,
  type Item,
  inOffice,
  personOf,
  sitesOf,
} from './context.ts';
import { anyItemOf } from './items.ts';

type Submission = PpapSubmissionsRow;
type State = Submission['warrant_state'];

const ELEMENTS = [
  'design_record_state',
  'engineering_change_state',
  'customer_engineering_state',
  'design_fmea_state',
  'process_flow_state',
  'process_fmea_state',
  'control_plan_state',
  'measurement_analysis_state',
  'dimensional_result_state',
  'material_test_state',
  'process_study_state',
  'laboratory_state',
  'appearance_approval_state',
  'sample_part_state',
  'master_sample_state',
  'checking_aid_state',
  'customer_requirement_state',
  'warrant_state',
] as const;
/** Elements that not every part has. */
const OPTIONAL = new Set<string>([
  'engineering_change_state',
  'customer_engineering_state',
  'appearance_approval_state',
  'checking_aid_state',
  'customer_requirement_state',
]);
/** Elements that are kept here by level three, and shown on request. */
const RETAINED = new Set<string>(['master_sample_state', 'laboratory_state']);

/** Approvals of production parts, by customers and of suppliers. */
export const partApprovals: Process<Types> = {
  name: 'part approvals',
  opens,
  schedule: [{ at: workdays.at('11:00'), act: requestSome }],
  agenda: [{ of: 'ppap_submissions', next, act: proceed }],
};

function requestSome(context: Context): void {
  const { draws, now, parameters } = context;
  const draw = draws.of('days', localDay(now), 'part approvals');
  const count = draw.poisson((PART_APPROVALS.aMonth / 25.5) * parameters.scale);
  for (let index = 0; index < count; index++) request(context, now);
}

function opens(context: Context): void {
  const { draws, now, parameters } = context;
  const count = Math.max(2, Math.round(PART_APPROVALS.opening * parameters.scale));
  for (let index = 0; index < count; index++) {
    const draw = draws.of('ppap_submissions', index, 'opening');
    const at = inOffice(now - draw.integer(3, 150) * DAY_MS, draw);
    const row = request(context, at);
    for (const step of [prepare, submit, decide]) {
      const due = next(row, context);
      if (due >= now) break;
      step(context, row, due);
    }
    context.tables.ppap_submissions.change(row, { is_opening: true });
  }
}

function request(context: Context, at: Moment, before?: Submission): Submission {
  const { tables, draws, numbers, copies, now } = context;
  const key = tables.ppap_submissions.nextKey();
  const draw = draws.of('ppap_submissions', key, 'requested');
  const site = before?.factory_id ?? draw.pick(sitesOf(context)).factory_id;
  const isOurs = before ? before.customer_id !== null : draw.chance(0.7);
  const customers = [...copies['master.customers'].all()].filter(
    ({ status, customer_segment }) => status === 'active' && customer_segment === 'oem',
  );
  const suppliers = [...copies['master.suppliers'].all()].filter(
    (one) => one.status === 'active' && FIGURES_OF_SUPPLIERS.categories.has(one.supplier_category),
  );
  const customer =
    before?.customer_id ??
    (customers.length === 0
      ? must([...copies['master.customers'].all()][0], 'customer').customer_id
      : draw.pick(customers).customer_id);
  const item: Item = before
    ? { product_id: before.product_id, material_id: before.material_id }
    : isOurs
      ? anyItemOf(context, site, draw)
      : boughtOf(context, key);
  const { drawing, revision } = factsOf(context, item);
  const states = Object.fromEntries(
    ELEMENTS.map((one) => [one, OPTIONAL.has(one) && draw.chance(0.5) ? 'not_applicable' : 'pending']),
  ) as Record<(typeof ELEMENTS)[number], State>;
  return tables.ppap_submissions.add({
    ppap_submission_id: key,
    ppap_number: numbers.next('PPAP', now),
    submission_direction: isOurs ? 'to_customer' : 'from_supplier',
    customer_id: isOurs ? customer : null,
    supplier_id: isOurs ? null : (before?.supplier_id ?? draw.pick(suppliers).supplier_id),
    ...item,
    factory_id: site,
    drawing_number: drawing,
    drawing_revision: revision,
    submission_level: draw.weighted([
      [3, 0.7],
      [2, 0.15],
      [4, 0.1],
      [1, 0.05],
    ]),
    submission_reason: before
      ? 'correction'
      : draw.pick(['initial', 'engineering_change', 'process_change', 'tooling_change', 'material_change']),
    previous_ppap_submission_id: before?.ppap_submission_id ?? null,
    ...states,
    prepared_by_employee_id: personOf(context, ENGINEERS, site, draw),
    contact_name: isOurs ? copies['master.customers'].must(customer).contact_name : null,
    requested_on: localDay(at),
    due_date: localDay(at) + 30,
    created_at: at,
  });
}

/** A bought material that is inspected, in turn. */
function boughtOf({ copies }: Context, key: Key): Item {
  const bought = [...copies['master.materials'].all()].filter(
    ({ procurement_type, inspection_required, status }) =>
      procurement_type === 'bought' && inspection_required && status === 'active',
  );
  return { product_id: null, material_id: must(bought[(key * 37) % bought.length], 'bought material').material_id };
}

function next(row: Submission, context: Context): Moment {
  const draw = context.draws.of('ppap_submissions', row.ppap_submission_id, row.status);
  switch (row.status) {
    case 'requested':
      return daysAfter(row.created_at, PART_APPROVALS.preparedDays, draw);
    case 'in_preparation':
      return daysAfter(row.created_at, PART_APPROVALS.submittedDays, draw);
    case 'submitted':
      return daysAfter(must(row.submitted_at, 'submission'), PART_APPROVALS.decidedDays, draw);
    default:
      return NEVER;
  }
}

function proceed(row: Submission, context: Context): void {
  const step = row.status === 'requested' ? prepare : row.status === 'in_preparation' ? submit : decide;
  step(context, row, context.now);
}

function prepare({ tables }: Context, row: Submission): void {
  tables.ppap_submissions.change(row, { status: 'in_preparation' });
}

function submit(context: Context, row: Submission, at: Moment): void {
  const { tables, draws } = context;
  const draw = draws.of('ppap_submissions', row.ppap_submission_id, 'submitted');
  const states = Object.fromEntries(
    ELEMENTS.filter((one) => row[one] === 'pending').map((one) => [one, RETAINED.has(one) ? 'retained' : 'submitted']),
  );
  const plans =
    row.product_id === null
      ? tables.control_plans.by('material_id', row.material_id)
      : tables.control_plans.by('product_id', row.product_id);
  const analyses = tables.fmea_analyses
    .by('product_id', row.product_id)
    .filter(({ status }) => status === 'released' && row.product_id !== null);
  const charts = tables.spc_control_charts
    .by('factory_id', row.factory_id)
    .filter(({ ppk, status }) => ppk !== null && status === 'active');
  const chart = charts.length === 0 ? undefined : draw.pick(charts);
  tables.ppap_submissions.change(row, {
    ...states,
    control_plan_id: plans.findLast(({ status }) => status === 'released')?.control_plan_id ?? null,
    process_fmea_analysis_id: analyses.find(({ fmea_type }) => fmea_type === 'process')?.fmea_analysis_id ?? null,
    design_fmea_analysis_id: analyses.find(({ fmea_type }) => fmea_type === 'design')?.fmea_analysis_id ?? null,
    spc_control_chart_id: row.supplier_id === null ? (chart?.spc_control_chart_id ?? null) : null,
    initial_ppk: row.supplier_id === null ? (chart?.ppk ?? null) : null,
    trial_run_quantity: draw.integer(3, 12) * 25_000,
    sample_quantity: draw.integer(1, 5) * 1000,
    submitted_at: at,
    status: 'submitted',
  });
}

function decide(context: Context, row: Submission, at: Moment): void {
  const { tables, draws, now } = context;
  const draw = draws.of('ppap_submissions', row.ppap_submission_id, 'decided');
  const status = draw.weighted(PART_APPROVALS.results);
  const bad = status === 'rejected' ? 'dimensional_result_state' : undefined;
  const states = Object.fromEntries(
    ELEMENTS.filter((one) => row[one] === 'submitted').map((one) => [one, one === bad ? 'rejected' : 'accepted']),
  );
  tables.ppap_submissions.change(row, {
    ...states,
    decided_at: at,
    decided_by_employee_id: row.supplier_id === null ? null : personOf(context, HEADS, row.factory_id, draw),
    interim_valid_to: status === 'interim_approved' ? localDay(at) + 90 : null,
    interim_quantity: status === 'interim_approved' ? scaled(500, 3) : null,
    rejection_reason: status === 'rejected' ? 'Two dimensions of the first article outside the drawing' : null,
    status,
  });
  if (status !== 'approved' && at === now) request(context, now, row);
}
