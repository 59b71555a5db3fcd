import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import { derived, follow, type Process } from '../../../machinery/kernel/contract.ts';
import { DEFECT_OF_SCRAP, FINDING } from '../lifecycle/losses.ts';
import { INSPECTION } from '../lifecycle/shop-floor.ts';
import type { CopyRows, OperationsRow, QualityInspectionsRow, Types } from '../rows.ts';
import { type Context, operationCompleted } from './context.ts';
import { orderOf } from './floor.ts';
import { inspectorQualification, roster, type Skill } from './people.ts';

type Plan = Readonly<CopyRows['erp.inspection_plans']>;
type Characteristic = Readonly<CopyRows['erp.inspection_plan_characteristics']>;
/** What an inspection has found, and when. */
interface Finding {
  at: Moment;
  inspection_type: QualityInspectionsRow['inspection_type'];
  lot_quantity: Scaled;
  sample_quantity: Scaled;
  accepted_quantity: Scaled;
  rejected_quantity: Scaled;
}

const PIECE = 1000;

/** Inspections at operations that have a plan: of the first piece after set-up, and of what came out. They are final when they are written. */
export const inspections: Process<Types> = {
  name: 'inspections',
  follows: [follow(operationCompleted, inspectOperation)],
};

const characteristicsByPlan = derived<Types, ReadonlyMap<Key, readonly Characteristic[]>>({
  from: ['erp.inspection_plan_characteristics'],
  build: ({ copies }) =>
    Map.groupBy(copies['erp.inspection_plan_characteristics'].all(), ({ inspection_plan_id }) => inspection_plan_id),
});

/** What the operator has lost, and what inspections find of it; the rest he has sorted out himself. */
function inspectOperation(context: Context, operation: OperationsRow): void {
  const plan = planOf(context, operation);
  if (!plan || operation.input_quantity === 0) return;
  const first = inspectFirstPiece(context, operation, plan);
  inspectOutput(context, operation, plan, operation.scrap_quantity - first);
}

/** Gives what the inspection of the first piece rejects. It is written down when the operation is confirmed. */
function inspectFirstPiece(context: Context, operation: OperationsRow, plan: Plan): Scaled {
  const draw = context.draws.of('operations', operation.operation_id, 'first piece');
  const { input_quantity: lot, scrap_quantity: scrap, started_at, ended_at, ideal_cycle_seconds } = operation;
  const [isInspected, isBad] = [draw.chance(INSPECTION.firstPiece), draw.chance(FINDING.firstPiece)];
  if (!isInspected || lot < PIECE || started_at === null) return 0;
  const fails = isBad && scrap >= PIECE && lot >= FINDING.firstPieceOfLots * PIECE;
  const done = started_at + (ideal_cycle_seconds ?? 0) * 10 + draw.integer(...FINDING.firstPieceMinutes) * MINUTE_MS;
  const rejected = fails ? PIECE : 0;
  const isWritten = inspect(context, operation, plan, {
    at: Math.min(done, ended_at ?? done),
    inspection_type: 'first_piece',
    lot_quantity: PIECE,
    sample_quantity: PIECE,
    accepted_quantity: PIECE - rejected,
    rejected_quantity: rejected,
  });
  return isWritten ? rejected : 0;
}

function inspectOutput(context: Context, operation: OperationsRow, plan: Plan, scrap: Scaled): void {
  const found = foundOf(context, operation, scrap);
  const lot = operation.input_quantity - (operation.scrap_quantity - found);
  if (lot === 0) return;
  const draw = context.draws.of('operations', operation.operation_id, 'inspected');
  inspect(context, operation, plan, {
    at: Math.max(
      operation.started_at ?? context.now,
      (operation.ended_at ?? context.now) - draw.integer(...INSPECTION.minutes) * MINUTE_MS,
    ),
    inspection_type: plan.inspection_type === 'final' ? 'final' : 'in_process',
    lot_quantity: lot,
    sample_quantity: found > 0 ? lot : sampleOf(plan, lot),
    accepted_quantity: lot - found,
    rejected_quantity: found,
  });
}

/** What the inspection finds of pieces that fail. */
function foundOf({ draws }: Context, operation: OperationsRow, scrap: Scaled): Scaled {
  const { rejects, escapes } = FINDING;
  const pieces = Math.floor(scrap / PIECE);
  if (pieces >= rejects.pieces && scrap / operation.input_quantity >= rejects.share) return scrap;
  const draw = draws.of('operations', operation.operation_id, 'escapes');
  let found = 0;
  for (let piece = 0; piece < pieces; piece++) if (draw.chance(escapes)) found += PIECE;
  return found;
}

function planOf({ copies }: Context, { inspection_plan_id, is_rework }: OperationsRow): Plan | undefined {
  if (inspection_plan_id === null || is_rework) return undefined;
  return copies['erp.inspection_plans'].must(inspection_plan_id);
}

/** Writes an inspection down; false where nobody who may inspect is there: the operation is inspected by the next one that has a plan. */
function inspect(context: Context, operation: OperationsRow, plan: Plan, { at, ...finding }: Finding): boolean {
  const { tables, numbers, now } = context;
  const inspector = inspectorFor(context, operation, at);
  if (!inspector) return false;
  const { rejected_quantity: rejected } = finding;
  const judged = judgedBy(context, plan, operation, rejected > 0);
  tables.quality_inspections.add({
    inspection_number: numbers.next('QI', now),
    work_order_id: operation.work_order_id,
    operation_id: operation.operation_id,
    inspection_plan_id: plan.inspection_plan_id,
    inspection_plan_characteristic_id: judged?.inspection_plan_characteristic_id ?? null,
    characteristic_name: judged?.characteristic_name ?? null,
    lower_spec_limit: judged?.lower_spec_limit ?? null,
    upper_spec_limit: judged?.upper_spec_limit ?? null,
    product_id: operation.product_id,
    material_id: operation.material_id,
    lot_number: operation.lot_number,
    unit_of_measure: operation.unit_of_measure,
    sampling_procedure: plan.sampling_procedure,
    aql_pct: plan.aql_pct,
    acceptance_number: plan.sampling_procedure === 'iso_2859_1' ? 0 : null,
    inspected_at: at,
    inspected_by_employee_id: inspector.employee_id,
    inspector_employee_skill_id: inspector.employee_skill_id,
    decided_at: now,
    decided_by_employee_id: inspector.employee_id,
    ...finding,
    result: rejected > 0 ? 'failed' : 'passed',
    ...(rejected > 0 && {
      defect_quantity: rejected,
      defect_code: judged?.defect_code ?? DEFECT_OF_SCRAP[must(operation.scrap_reason_code, 'reason of scrap')],
      defect_severity: severityOf(rejected, operation.input_quantity),
      note: `${rejected / PIECE} of ${finding.lot_quantity / PIECE} set aside at ${operation.operation_name.toLowerCase()}`,
    }),
  });
  return true;
}

/** The characteristic that decided: where it failed one that explains the loss, or else any that can fail there; a critical one that is judged by eye or test. */
function judgedBy(context: Context, plan: Plan, operation: OperationsRow, fails: boolean): Characteristic | undefined {
  const all = context.the(characteristicsByPlan).get(plan.inspection_plan_id) ?? [];
  if (fails) {
    const reason = must(operation.scrap_reason_code, 'reason of scrap');
    const able = all.filter(({ defect_code }) => defect_code !== null);
    const draw = context.draws.of('operations', operation.operation_id, 'characteristic');
    return (
      able.find(({ defect_code }) => defect_code === DEFECT_OF_SCRAP[reason]) ??
      (able.length > 0 ? draw.pick(able) : undefined)
    );
  }
  return (
    all.find((one) => one.characteristic_type === 'attribute' && one.severity === 'critical') ??
    all.find((one) => one.characteristic_type === 'attribute')
  );
}

/** An inspector of the factory who is on shift, by what qualifies the person. */
function inspectorFor(context: Context, operation: OperationsRow, at: Moment): Skill | undefined {
  const there = roster(context)
    .at(orderOf(context, operation).factory_id, at)
    .flatMap(({ employee_id }) => inspectorQualification(context, employee_id) ?? []);
  if (there.length === 0) return undefined;
  return context.draws.of('operations', operation.operation_id, `inspector at ${at}`).pick(there);
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
