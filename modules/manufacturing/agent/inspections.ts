import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { derived, follow, type Process } from '../../../machinery/kernel/contract.ts';
import { DEFECT_OF_SCRAP, INSPECTION } from '../lifecycle/shop-floor.ts';
import type { CopyRows, NewRows, OperationsRow, QualityInspectionsRow, Types } from '../rows.ts';
import { type Context, operationBegun, operationCompleted } from './context.ts';
import { orderOf } from './floor.ts';
import { inspectorQualification, roster, type Skill } from './people.ts';

type Plan = Readonly<CopyRows['erp.inspection_plans']>;
type Characteristic = Readonly<CopyRows['erp.inspection_plan_characteristics']>;
/** What an inspection has found. */
type Finding = Pick<
  NewRows['quality_inspections'],
  'inspection_type' | 'lot_quantity' | 'sample_quantity' | 'accepted_quantity' | 'result'
> &
  Partial<QualityInspectionsRow>;

const PIECE = 1000;

/** Inspections at operations that have a plan: of the first piece after set-up, and of what came out. They are final when they are written. */
export const inspections: Process<Types> = {
  name: 'inspections',
  follows: [follow(operationBegun, inspectFirstPiece), follow(operationCompleted, inspectOutput)],
};

const characteristicsByPlan = derived<Types, ReadonlyMap<Key, readonly Characteristic[]>>({
  from: ['erp.inspection_plan_characteristics'],
  build: ({ copies }) =>
    Map.groupBy(copies['erp.inspection_plan_characteristics'].all(), ({ inspection_plan_id }) => inspection_plan_id),
});

function inspectFirstPiece(context: Context, operation: OperationsRow): void {
  const plan = planOf(context, operation);
  const draw = context.draws.of('operations', operation.operation_id, 'first piece');
  if (!plan || operation.input_quantity < PIECE || !draw.chance(INSPECTION.firstPiece)) return;
  inspect(context, operation, plan, {
    inspection_type: 'first_piece',
    lot_quantity: PIECE,
    sample_quantity: PIECE,
    accepted_quantity: PIECE,
    result: 'passed',
  });
}

/** Until quality has behaviour, what fails an inspection is the scrap of the operation. */
function inspectOutput(context: Context, operation: OperationsRow): void {
  const plan = planOf(context, operation);
  const { input_quantity: lot, scrap_quantity: rejected, scrap_reason_code: reason } = operation;
  if (!plan || lot === 0) return;
  const defect: Partial<QualityInspectionsRow> =
    reason === null
      ? {}
      : {
          defect_quantity: rejected,
          defect_code: DEFECT_OF_SCRAP[reason],
          defect_severity: severityOf(rejected, lot),
        };
  inspect(context, operation, plan, {
    inspection_type: plan.inspection_type === 'final' ? 'final' : 'in_process',
    lot_quantity: lot,
    sample_quantity: rejected > 0 ? lot : sampleOf(plan, lot),
    accepted_quantity: lot - rejected,
    rejected_quantity: rejected,
    result: rejected > 0 ? 'failed' : 'passed',
    ...defect,
  });
}

function planOf({ copies }: Context, { inspection_plan_id, is_rework }: OperationsRow): Plan | undefined {
  if (inspection_plan_id === null || is_rework) return undefined;
  return copies['erp.inspection_plans'].must(inspection_plan_id);
}

function inspect(context: Context, operation: OperationsRow, plan: Plan, finding: Finding): void {
  const { tables, numbers, draws, now } = context;
  const inspector = inspectorFor(context, operation);
  // Nobody qualified is there: the operation is inspected by the next one that has a plan.
  if (!inspector) return;
  const key = tables.quality_inspections.nextKey();
  const draw = draws.of('quality_inspections', key, 'duration');
  const judged = judgedBy(context, plan, finding.defect_code ?? null);
  tables.quality_inspections.add({
    quality_inspection_id: key,
    inspection_number: numbers.next('QI', now),
    work_order_id: operation.work_order_id,
    operation_id: operation.operation_id,
    inspection_plan_id: plan.inspection_plan_id,
    inspection_plan_characteristic_id: judged?.inspection_plan_characteristic_id ?? null,
    characteristic_name: judged?.characteristic_name ?? null,
    product_id: operation.product_id,
    material_id: operation.material_id,
    lot_number: operation.lot_number,
    unit_of_measure: operation.unit_of_measure,
    sampling_procedure: plan.sampling_procedure,
    aql_pct: plan.aql_pct,
    acceptance_number: plan.sampling_procedure === 'iso_2859_1' ? 0 : null,
    inspected_at: Math.max(operation.setup_started_at ?? now, now - draw.integer(...INSPECTION.minutes) * MINUTE_MS),
    inspected_by_employee_id: inspector.employee_id,
    inspector_employee_skill_id: inspector.employee_skill_id,
    decided_at: now,
    decided_by_employee_id: inspector.employee_id,
    ...finding,
  });
}

/** The characteristic that decided: the one with that defect, else a critical one that is judged by eye or test. */
function judgedBy(context: Context, plan: Plan, defect: string | null): Characteristic | undefined {
  const all = context.the(characteristicsByPlan).get(plan.inspection_plan_id) ?? [];
  return (
    all.find((one) => one.defect_code === defect) ??
    all.find((one) => one.characteristic_type === 'attribute' && one.severity === 'critical') ??
    all.find((one) => one.characteristic_type === 'attribute')
  );
}

/** An inspector of the factory who is on shift, by what qualifies the person. */
function inspectorFor(context: Context, operation: OperationsRow): Skill | undefined {
  const there = roster(context)
    .at(orderOf(context, operation).factory_id, context.now)
    .flatMap(({ employee_id }) => inspectorQualification(context, employee_id) ?? []);
  if (there.length === 0) return undefined;
  return context.draws.of('operations', operation.operation_id, `inspector at ${context.now}`).pick(there);
}

/** Pieces to be checked of a lot, by the plan; of a small lot all. Sample sizes of ISO 2859-1, level II, single sampling. */
function sampleOf(plan: Plan, lot: Scaled): Scaled {
  const pieces = Math.max(1, Math.floor(lot / PIECE));
  if (plan.sampling_procedure === 'every_unit') return lot;
  if (plan.fixed_sample_quantity !== null) return Math.min(plan.fixed_sample_quantity, pieces) * PIECE;
  const size = pieces <= 8 ? 2 : pieces <= 15 ? 3 : pieces <= 25 ? 5 : pieces <= 50 ? 8 : pieces <= 90 ? 13 : 20;
  return Math.min(size, pieces) * PIECE;
}

function severityOf(rejected: Scaled, lot: Scaled): QualityInspectionsRow['defect_severity'] {
  const share = rejected / lot;
  return share > 0.5 ? 'critical' : share > 0.1 ? 'major' : 'minor';
}
