import { localDay } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { MINUTE_MS } from '../../../machinery/base/utc.ts';
import type { Inbox, Room } from '../../../machinery/kernel/legacy.ts';
import { DEFECT_OF_SCRAP, INSPECTION } from '../lifecycle/shop-floor.ts';
import type { CopyRows, OperationsRow, QualityInspectionsRow, Rows } from '../rows.ts';
import type { Context, ShopFloor } from './context.ts';
import type { Crews } from './crews.ts';

type Plan = Readonly<CopyRows['erp.inspection_plans']>;
type Characteristic = Readonly<CopyRows['erp.inspection_plan_characteristics']>;

/** Key of the skill of inspectors in hr.skills_catalog. */
const INSPECTION_SKILL = 10;
const PIECE = 1000;

/** Inspections are final when they are written: until quality has behaviour, what fails one is the scrap of the operation. */
export const held: Partial<Record<keyof Rows, string>> = {};

/** Inspections at operations that have a plan: of the first piece after set-up, and of what came out. */
export class InspectionsRoom implements Room<Rows> {
  private readonly context: Context;
  private readonly floor: ShopFloor;
  private readonly crews: Crews;
  private characteristics = new Map<Key, Characteristic[]>();

  constructor(context: Context, floor: ShopFloor, crews: Crews) {
    this.context = context;
    this.floor = floor;
    this.crews = crews;
  }

  restore(): void {
    this.characteristics = Map.groupBy(
      this.context.copies['erp.inspection_plan_characteristics'].all(),
      (one) => one.inspection_plan_id,
    );
  }

  due(): Moment {
    return Number.POSITIVE_INFINITY;
  }

  step(now: Moment, { copied }: Inbox<Rows>): void {
    if (copied.some(({ table }) => table === 'erp.inspection_plan_characteristics')) this.restore();
    for (const operation of this.floor.begun) this.inspectFirstPiece(operation, now);
    for (const operation of this.floor.completed) this.inspectOutput(operation, now);
  }

  private inspectFirstPiece(operation: OperationsRow, now: Moment): void {
    const plan = this.planOf(operation);
    const draw = this.context.draws.of('operations', operation.operation_id, 'first piece');
    if (!plan || operation.input_quantity < PIECE || !draw.chance(INSPECTION.firstPiece)) return;
    this.write(operation, plan, now, {
      inspection_type: 'first_piece',
      lot_quantity: PIECE,
      sample_quantity: PIECE,
      accepted_quantity: PIECE,
    });
  }

  private inspectOutput(operation: OperationsRow, now: Moment): void {
    const plan = this.planOf(operation);
    if (!plan || operation.input_quantity === 0) return;
    const rejected = operation.scrap_quantity;
    const sample = rejected > 0 ? operation.input_quantity : sampleOf(plan, operation.input_quantity);
    const defect = operation.scrap_reason_code && DEFECT_OF_SCRAP[operation.scrap_reason_code];
    this.write(operation, plan, now, {
      inspection_type: plan.inspection_type === 'final' ? 'final' : 'in_process',
      lot_quantity: operation.input_quantity,
      sample_quantity: sample,
      accepted_quantity: operation.input_quantity - rejected,
      rejected_quantity: rejected,
      ...(rejected > 0 && defect
        ? {
            defect_quantity: rejected,
            defect_code: defect,
            defect_severity: severityOf(rejected, operation.input_quantity),
          }
        : {}),
      result: rejected > 0 ? 'failed' : 'passed',
    });
  }

  private planOf(operation: OperationsRow): Plan | undefined {
    if (operation.inspection_plan_id === null || operation.is_rework) return undefined;
    return this.context.copies['erp.inspection_plans'].get(operation.inspection_plan_id);
  }

  private write(operation: OperationsRow, plan: Plan, now: Moment, columns: Partial<QualityInspectionsRow>): void {
    const { tables, numbers, draws } = this.context;
    const order = must(tables.work_orders.get(operation.work_order_id), 'work order');
    const inspector = this.inspector(order.factory_id, operation, now);
    // Nobody qualified is there: the operation is inspected by the next one that has a plan.
    if (!inspector) return;
    const key = tables.quality_inspections.nextKey();
    const draw = draws.of('quality_inspections', key, 'duration');
    const judged = this.judged(plan, columns.defect_code ?? null);
    const attributes = plan.sampling_procedure === 'iso_2859_1';
    tables.quality_inspections.append({
      quality_inspection_id: key,
      inspection_number: numbers.next('QI', now),
      inspection_type: 'in_process',
      work_order_id: operation.work_order_id,
      operation_id: operation.operation_id,
      inspection_plan_id: plan.inspection_plan_id,
      inspection_plan_characteristic_id: judged?.inspection_plan_characteristic_id ?? null,
      characteristic_name: judged?.characteristic_name ?? null,
      product_id: operation.product_id,
      material_id: operation.material_id,
      lot_number: operation.lot_number,
      lot_quantity: operation.input_quantity,
      unit_of_measure: operation.unit_of_measure,
      sampling_procedure: plan.sampling_procedure,
      aql_pct: plan.aql_pct,
      sample_quantity: PIECE,
      acceptance_number: attributes ? 0 : null,
      measured_value: null,
      lower_spec_limit: null,
      upper_spec_limit: null,
      measurement_unit: null,
      measuring_equipment_id: null,
      measuring_equipment_code: null,
      defect_quantity: 0,
      defect_code: null,
      defect_severity: null,
      accepted_quantity: 0,
      rejected_quantity: 0,
      inspected_at: Math.max(operation.setup_started_at ?? now, now - draw.integer(...INSPECTION.minutes) * MINUTE_MS),
      inspected_by_employee_id: inspector.employee,
      inspector_employee_skill_id: inspector.skill,
      decided_at: now,
      decided_by_employee_id: inspector.employee,
      reinspection_of_quality_inspection_id: null,
      note: null,
      result: 'passed',
      created_at: now,
      updated_at: now,
      ...columns,
    });
  }

  /** The characteristic that decided: the one with that defect, else a critical one that is judged by eye or test. */
  private judged(plan: Plan, defect: string | null): Characteristic | undefined {
    const all = this.characteristics.get(plan.inspection_plan_id) ?? [];
    return (
      all.find((one) => one.defect_code === defect) ??
      all.find((one) => one.characteristic_type === 'attribute' && one.severity === 'critical') ??
      all.find((one) => one.characteristic_type === 'attribute')
    );
  }

  /** An inspector of the factory who is on shift. */
  private inspector(factory: Key, operation: OperationsRow, now: Moment): { employee: Key; skill: Key } | undefined {
    const there = this.crews.between(factory, now, now + 1).flatMap(({ employee_id }) => {
      const skill = this.crews.qualification(employee_id, INSPECTION_SKILL, 'basic', localDay(now));
      return skill ? [{ employee: employee_id, skill: skill.employee_skill_id }] : [];
    });
    if (there.length === 0) return undefined;
    return this.context.draws.of('operations', operation.operation_id, `inspector at ${now}`).pick(there);
  }
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
