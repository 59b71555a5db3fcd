import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { CHARACTERISTICS, type CharacteristicPlan, IN_PROCESS_SHARE } from '../../lifecycle/standing.ts';
import type { RoutingRow } from '../../rows.ts';
import type { Context, Item } from '../context.ts';
import { holdersOf } from './people.ts';

type Kind = keyof typeof CHARACTERISTICS;

const IN_FORCE = 700;
const CHANGE_REASONS = [
  'Limits after a complaint',
  'Sampling after a capability study',
  'Gauge replaced',
  'Drawing changed',
] as const;
/** Steps after which output is inspected: the test of a product, the last cutting step of a part. */
const GATES: Record<Exclude<Kind, 'receiving'>, number> = { final: 30, in_process: 40 };

/** Plans for what is bought with inspection, what is made and what is sold. */
export function openInspectionPlans(context: Context, now: Moment): void {
  const { copies, tables } = context;
  for (const material of copies['master.materials'].all())
    if (material.procurement_type === 'bought' && material.inspection_required && material.status !== 'obsolete')
      addPlan(
        context,
        'receiving',
        { product_id: null, material_id: material.material_id },
        siteOf(context, material.material_id),
        now,
      );
  for (const routing of [...tables.routing.held()]) planRouting(context, routing, now);
}

/** Plans for routings that have none yet. */
export function keepInspectionPlans(context: Context, now: Moment): void {
  const planned = new Set(
    [...context.tables.inspection_plans.held()].map((row) => `${row.product_id} ${row.material_id}`),
  );
  for (const routing of [...context.tables.routing.held()])
    if (routing.created_at === now && !planned.has(`${routing.product_id} ${routing.material_id}`))
      planRouting(context, routing, now);
}

function planRouting(context: Context, routing: RoutingRow, now: Moment): void {
  const { tables, draws } = context;
  const isProduct = routing.product_id !== null;
  if (!isProduct && !draws.of('routing', routing.routing_id, 'in process').chance(IN_PROCESS_SHARE)) return;
  const kind = isProduct ? 'final' : 'in_process';
  const plan = addPlan(
    context,
    kind,
    { product_id: routing.product_id, material_id: routing.material_id } as Item,
    routing.factory_id,
    now,
  );
  for (const operation of tables.routing_operations.held())
    if (operation.routing_id === routing.routing_id && operation.operation_sequence === GATES[kind])
      tables.routing_operations.change(operation, { inspection_plan_id: plan, is_quality_gate: true });
}

function addPlan(context: Context, kind: Kind, item: Item, factory: Key, now: Moment): Key {
  const { tables } = context;
  const key = tables.inspection_plans.nextKey();
  const bySample = kind !== 'final';
  const people = inspectorsOf(context, factory, key);
  const draw = context.draws.of('inspection_plans', key, 'issue');
  const today = localDay(now);
  const hired = Math.max(...Object.values(people).map((one) => context.copies['master.employees'].must(one).hire_date));
  // Plans that history begins with are of different age.
  const isOld = now === context.parameters.start;
  const from = isOld ? Math.min(today, Math.max(today - draw.integer(40, IN_FORCE), hired + 3)) : today;
  const isRevised = isOld && draw.chance(0.3);
  tables.inspection_plans.add({
    inspection_plan_id: key,
    plan_number: `IP-${String(key).padStart(5, '0')}`,
    revision: isRevised ? 'B' : 'A',
    plan_name: { receiving: 'Receiving inspection', in_process: 'In-process inspection', final: 'Final inspection' }[
      kind
    ],
    inspection_type: kind,
    ...item,
    factory_id: factory,
    sampling_procedure: bySample ? 'iso_2859_1' : 'every_unit',
    inspection_level: bySample ? 'II' : null,
    sampling_severity: 'normal',
    aql_pct: bySample ? 10_000 : null,
    skip_lot_count: 0,
    expected_duration_minutes: bySample ? 2500 : 4000,
    certificate_required: kind === 'receiving',
    effective_from: from,
    change_reason: isRevised ? draw.pick(CHANGE_REASONS) : null,
    prepared_by_employee_id: people.prepared,
    approved_by_employee_id: people.approved,
    approved_at: isOld ? localMoment(from - draw.integer(1, 3), draw.between(9, 17)) : now,
    status: 'released',
  });
  for (const [index, plan] of CHARACTERISTICS[kind].entries()) addCharacteristic(context, key, plan, (index + 1) * 10);
  return key;
}

function addCharacteristic({ tables }: Context, plan: Key, from: CharacteristicPlan, line: number): void {
  const isVariable = from.unit !== undefined;
  const text = (value: number) => String(Number(value.toFixed(4)));
  tables.inspection_plan_characteristics.add({
    inspection_plan_id: plan,
    line_number: line,
    characteristic_code: from.code,
    characteristic_name: from.name,
    characteristic_type: isVariable ? 'variable' : 'attribute',
    severity: from.severity,
    unit_of_measure: from.unit ?? null,
    nominal_value: isVariable ? text(must(from.nominal, 'nominal')) : null,
    lower_spec_limit: isVariable ? text(must(from.nominal, 'nominal') - must(from.tolerance, 'tolerance')) : null,
    upper_spec_limit: isVariable ? text(must(from.nominal, 'nominal') + must(from.tolerance, 'tolerance')) : null,
    decimal_places: isVariable ? 3 : 0,
    acceptance_criterion: from.criterion ?? null,
    inspection_method: from.method,
    equipment_type: from.equipment,
    position_on_drawing: isVariable ? String(line / 10) : null,
    gauge_resolution: isVariable ? text(must(from.tolerance, 'tolerance') / 10) : null,
    acceptance_number: 0,
    is_spc: isVariable && from.severity === 'critical',
    defect_code: from.defect,
    is_destructive: false,
    is_record_required: from.severity === 'critical',
  });
}

/** The site that uses a material, the first of several; else the first site. */
function siteOf({ copies }: Context, material: Key): Key {
  for (const component of copies['master.bom_components'].all())
    if (component.material_id === material) {
      const bill = copies['master.bill_of_materials'].get(component.bom_id);
      if (bill) return bill.factory_id;
    }
  for (const factory of copies['master.factories'].all()) return factory.factory_id;
  throw new RangeError('There is no factory.');
}

function inspectorsOf(context: Context, factory: Key, key: Key): { prepared: Key; approved: Key } {
  const draw = context.draws.of('inspection_plans', key, 'people');
  return {
    prepared: draw.pick(holdersOf(context, 'Quality Engineer', factory)).employee_id,
    approved: draw.pick(holdersOf(context, 'Quality Manager', factory)).employee_id,
  };
}
