import type { CapaActionsRow } from '../rows.ts';
import type { Defect } from './non-conformance.ts';

/** Corrective and preventive actions. Ranges are days. */
export const CAPA = {
  opening: 29,
  /** Reports like this one within a month that ask for action, counting it. */
  repeats: 3,
  begunDays: [1, 3],
  causeDays: [5, 20],
  plannedDays: [2, 6],
  actions: [4, 6],
  dueDays: [30, 60],
  late: 0.18,
  /** Done so many days before they are due, or after. */
  early: [1, 14],
  overdue: [2, 21],
  verifiedDays: [1, 6],
  checkedDays: [60, 90],
  effective: [
    ['effective', 0.85],
    ['partially_effective', 0.1],
    ['not_effective', 0.05],
  ],
  hours: [4, 30],
} as const;

export const METHODS = ['five_why', 'ishikawa', 'fault_tree', 'is_is_not', 'pareto'] as const;

export const ACTION_PLANS: readonly (readonly [CapaActionsRow['action_type'], string, string])[] = [
  [
    'containment',
    'Check stock and work in process of the item by 100 % inspection',
    'Inspection sheet with quantities, signed',
  ],
  ['correction', 'Put the units concerned right and free them by the report', 'Report closed'],
  ['corrective', 'Change the fixture so that the part fits one way only', 'Photograph and first piece report'],
  ['corrective', 'Shorten tool life to three quarters and have the control stop', 'Parameter sheet of the machine'],
  ['document_change', 'Show the step in the work instruction with a picture', 'Revision released'],
  ['training', 'Train all three shifts and test them at the station', 'List of signatures with results'],
  ['preventive', 'Look at the same step on the other lines', 'Minutes of the walk with findings'],
  ['verification', 'Measure thirty pieces after the change', 'Capability study above 1.33'],
];

export const CAUSES: readonly string[] = [
  'Offset changed without a second look; the set-up sheet does not ask for one',
  'Instruction shows the variant before the last change',
  'Tool life was set by pieces, not by minutes cut',
  'New people worked alone before they were released',
  'Gauge and drawing use different datums',
  'Supplier changed his process without telling',
  'Washing between the steps left out at high load',
];

/** Complaints of customers. */
export const COMPLAINT = {
  opening: 20,
  acknowledgedHours: [6, 0.8],
  mostHours: 24,
  containedHours: 48,
  answerDays: [10, 30],
  closedDays: [3, 20],
  justified: 0.62,
  major: 0.36,
  critical: 0.03,
  accepted: 0.88,
  /** Share of major ones that are solved in eight disciplines. */
  eightD: 0.66,
  /** Share of major justified ones that ask for corrective action. */
  capa: 0.5,
  reported: 0.37,
  withdrawn: 0.02,
} as const;

type Complaint = readonly [
  symptom:
    | 'leakage'
    | 'noise'
    | 'vibration'
    | 'does_not_start'
    | 'low_flow'
    | 'seal_failure'
    | 'bearing_failure'
    | 'corrosion'
    | 'electrical_fault'
    | 'stuck'
    | 'position_error'
    | 'damaged_in_transit'
    | 'wrong_item'
    | 'missing_part'
    | 'dimensional',
  category:
    | 'performance'
    | 'leakage'
    | 'noise_vibration'
    | 'dimensional'
    | 'early_failure'
    | 'surface'
    | 'wrong_item'
    | 'missing_part'
    | 'transport_damage',
  subject: string,
  defect: Defect,
];

export const COMPLAINTS: readonly Complaint[] = [
  ['leakage', 'leakage', 'Leaks at the stem after some days', 'leak'],
  ['seal_failure', 'leakage', 'Mechanical seal drips from the first start', 'leak'],
  ['noise', 'noise_vibration', 'Loud bearing noise at the drive end', 'noise_vibration'],
  ['vibration', 'noise_vibration', 'Vibration above 4.5 mm/s at rated speed', 'noise_vibration'],
  ['low_flow', 'performance', 'Flow 8 % below the curve', 'dimension'],
  ['does_not_start', 'early_failure', 'Actuator does not start', 'electrical'],
  ['electrical_fault', 'early_failure', 'Limit switch gives no signal', 'electrical'],
  ['position_error', 'performance', 'Positioner hunts around the set value', 'electrical'],
  ['stuck', 'early_failure', 'Gate sticks half open', 'assembly_error'],
  ['bearing_failure', 'early_failure', 'Bearing failed within three weeks', 'noise_vibration'],
  ['corrosion', 'surface', 'Rust below the paint', 'corrosion'],
  ['damaged_in_transit', 'transport_damage', 'Flange chipped on arrival', 'transport_damage'],
  ['wrong_item', 'wrong_item', 'Delivered for PN16, ordered PN40', 'assembly_error'],
  ['missing_part', 'missing_part', 'Counter flanges missing in the case', 'missing_part'],
  ['dimensional', 'dimensional', 'Bolt circle does not fit', 'dimension'],
];

/** Days from opening until the disciplines are done. */
export const EIGHT_D = {
  d0: [0.3, 1],
  d1: [0.6, 1.4],
  d2: [1, 2.2],
  d3: [1.6, 3],
  d4: [6, 14],
  d5: [12, 20],
  d6: [20, 38],
  d7: [25, 44],
  d8: [30, 60],
} as const;
