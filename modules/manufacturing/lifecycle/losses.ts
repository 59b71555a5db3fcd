import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { OperationsRow, QualityInspectionsRow } from '../rows.ts';

export type ScrapReason = NonNullable<OperationsRow['scrap_reason_code']>;
type Defect = NonNullable<QualityInspectionsRow['defect_code']>;

const CUTTING: Shares<ScrapReason> = [
  ['dimension_out_of_tolerance', 0.42],
  ['surface_defect', 0.14],
  ['material_defect', 0.12],
  ['setup_piece', 0.16],
  ['tool_wear', 0.06],
  ['operator_error', 0.06],
  ['machine_fault', 0.04],
];

/** What can go wrong in an operation, with usual shares. */
export const SCRAP_REASONS: Readonly<Record<string, Shares<ScrapReason>>> = {
  turning: CUTTING,
  milling: CUTTING,
  grinding: CUTTING,
  heat_treatment: [
    ['material_defect', 0.42],
    ['dimension_out_of_tolerance', 0.3],
    ['surface_defect', 0.2],
    ['machine_fault', 0.08],
  ],
  forming: [
    ['dimension_out_of_tolerance', 0.36],
    ['material_defect', 0.26],
    ['setup_piece', 0.2],
    ['surface_defect', 0.1],
    ['machine_fault', 0.08],
  ],
  assembly: [
    ['operator_error', 0.46],
    ['handling_damage', 0.3],
    ['material_defect', 0.16],
    ['machine_fault', 0.08],
  ],
  testing: [
    ['leak', 0.6],
    ['electrical_failure', 0.12],
    ['operator_error', 0.14],
    ['material_defect', 0.1],
    ['machine_fault', 0.04],
  ],
  packing: [
    ['handling_damage', 0.92],
    ['machine_fault', 0.08],
  ],
  other: [
    ['handling_damage', 0.4],
    ['operator_error', 0.3],
    ['material_defect', 0.2],
    ['machine_fault', 0.1],
  ],
};

/** What speaks for a cause: a tool that is worn, a stop of the machine within the run, a person who has the skill at its lowest level. */
export const EVIDENCE = { wornMinutes: 150, stopSeconds: 1800, factor: 12, beginner: 3 };

/** Defect that an inspection writes for the reason of the scrap, where the plan looks for it. */
export const DEFECT_OF_SCRAP: Readonly<Record<ScrapReason, Defect>> = {
  tool_wear: 'dimension',
  dimension_out_of_tolerance: 'dimension',
  surface_defect: 'surface_finish',
  material_defect: 'porosity',
  setup_piece: 'dimension',
  leak: 'leak',
  electrical_failure: 'electrical',
  handling_damage: 'surface_finish',
  machine_fault: 'dimension',
  operator_error: 'assembly_error',
};

/** Who finds a piece that fails: the operator sorts most out, the rest goes to inspection. Many at once are no matter of single pieces: the lot is rejected. */
export const FINDING = {
  /** Share of pieces that fail which the operator does not see. */
  escapes: 0.2,
  /** Share of the lot from which on it is rejected, with at least so many pieces. */
  rejects: { share: 0.08, pieces: 2 },
  /** Share of the first pieces that fail, where the run has lost any. */
  firstPiece: 0.15,
  firstPieceOfLots: 5,
  /** Minutes from the first piece to its inspection. */
  firstPieceMinutes: [2, 9] as [number, number],
};
