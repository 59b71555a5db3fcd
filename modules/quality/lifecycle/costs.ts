import { multiply, scaled } from '../../../machinery/base/decimal.ts';
import type { Scaled } from '../../../machinery/base/row-types.ts';
import type { QualityCostsRow } from '../rows.ts';

export type Category = QualityCostsRow['cost_category'];

/** The scheme of prevention, appraisal and failure. */
export const CATEGORY = {
  quality_planning: 'prevention',
  training: 'prevention',
  supplier_qualification: 'prevention',
  audit: 'prevention',
  process_study: 'prevention',
  preventive_action: 'prevention',
  receiving_inspection: 'appraisal',
  in_process_inspection: 'appraisal',
  final_inspection: 'appraisal',
  calibration: 'appraisal',
  laboratory_test: 'appraisal',
  gauge_study: 'appraisal',
  scrap: 'internal_failure',
  rework: 'internal_failure',
  repair: 'internal_failure',
  sorting: 'internal_failure',
  reinspection: 'internal_failure',
  downgrade: 'internal_failure',
  corrective_action: 'internal_failure',
  complaint_handling: 'external_failure',
  warranty: 'external_failure',
  replacement: 'external_failure',
  customer_credit: 'external_failure',
  recall: 'external_failure',
  return_freight: 'external_failure',
  penalty: 'external_failure',
} as const satisfies Record<string, Category>;
export type Element = keyof typeof CATEGORY;

export const QUALITY_ACCOUNT = '552100';
/** Where the cost was posted before: wages, scrap, sales deductions. It is moved, not counted twice. */
export const OFFSET: Readonly<Record<Category, string>> = {
  prevention: '550100',
  appraisal: '550100',
  internal_failure: '530200',
  external_failure: '415100',
};

/** Working hours of one of each. */
export const HOURS = { inspection: 0.3, point: 0.08, study: 9, complaint: 6, supplier: 7, reinspection: 0.75 };

/** INR of an hour of quality work, with what belongs to it. */
const HOUR_COST = scaled(310, 4);

/** A cost by hours. */
export function hoursOf(hours: number): { quantity: Scaled; unit: 'h'; unitCost: Scaled } {
  return { quantity: Math.max(1, scaled(hours, 3)), unit: 'h', unitCost: HOUR_COST };
}

export function amountOf(quantity: Scaled, unitCost: Scaled): Scaled {
  return multiply(quantity, 3, unitCost, 4, 2);
}
