import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import { lifecycle } from '../lifecycle.ts';
import type { NewRows, OperationsRow } from '../rows.ts';

/** A step that works rejected pieces again, behind the operation that rejected them. */
export function reworkOf(operation: OperationsRow): NewRows['operations'] {
  const { reworkStep, reworkSetup } = lifecycle.orders;
  const { is_rework: isAgain, operation_name, planned_quantity, rework_quantity } = operation;
  const share = (minutes: Scaled | null) => ratio(must(minutes, 'planned minutes'), rework_quantity, planned_quantity);
  return {
    work_order_id: operation.work_order_id,
    work_order_number: operation.work_order_number,
    production_order_id: operation.production_order_id,
    operation_sequence: operation.operation_sequence + (isAgain ? reworkStep.again : reworkStep.first),
    operation_code: operation.operation_code,
    operation_name: isAgain ? operation_name : `Rework: ${operation_name}`,
    operation_type: operation.operation_type,
    work_center_id: operation.work_center_id,
    product_id: operation.product_id,
    material_id: operation.material_id,
    lot_number: operation.lot_number,
    required_skill_id: operation.required_skill_id,
    minimum_proficiency_level: operation.minimum_proficiency_level,
    planned_quantity: rework_quantity,
    unit_of_measure: operation.unit_of_measure,
    ideal_cycle_seconds: operation.ideal_cycle_seconds,
    planned_setup_minutes: Math.round(operation.planned_setup_minutes * reworkSetup),
    planned_run_minutes: share(operation.planned_run_minutes),
    planned_teardown_minutes: operation.planned_teardown_minutes,
    planned_labour_minutes: share(operation.planned_labour_minutes),
    planned_crew_size: operation.planned_crew_size,
    is_rework: true,
    is_quality_gate: false,
    confirmation_type: operation.confirmation_type,
  };
}
