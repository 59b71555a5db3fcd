import type { AuditFindingsRow, QualityAuditsRow, QualityDocumentsRow, QualityTrainingRecordsRow } from '../rows.ts';

/** The audit programme. Layered audits are walks of a leader through a shift. */
export const AUDITS = {
  opening: 16,
  layeredAWeek: 3,
  customersAQuarter: 5,
  findings: 2.7,
  layeredFindings: 2.9,
  kinds: [
    ['major_nonconformity', 0.03],
    ['minor_nonconformity', 0.42],
    ['observation', 0.33],
    ['opportunity', 0.14],
    ['strength', 0.08],
  ],
  answeredDays: [4, 20],
  verifiedDays: [3, 18],
  body: 'Bharat Certification Services',
  certificateDays: 1095,
} as const;

type Method = QualityAuditsRow['audit_method'];
export const SCOPES: Readonly<Record<Method, readonly string[]>> = {
  system: ['Clauses 4 to 10 at the site', 'Control of documents and records', 'Purchasing and supplier control'],
  process: [
    'Machining, clauses 8.5.1 and 8.5.2',
    'Heat treatment by procedure',
    'Assembly and test',
    'Goods receipt and quarantine',
    'Calibration room',
  ],
  product: ['One packed unit taken apart and measured', 'Papers of one delivered order'],
  layered_process: [
    'Line walk, first shift',
    'Line walk, second shift',
    'Set-up of one machine watched',
    'Station of one new operator',
  ],
};

export const FINDINGS: readonly (readonly [clause: string, area: string, words: string, evidence: string])[] = [
  ['8.5.1', 'Machining', 'Set-up sheet not at the machine', 'MCH line, sheet found in the drawer of the office'],
  ['7.1.5', 'Metrology', 'Caliper without label in use', 'Caliper at bench B, label missing, record found'],
  [
    '7.5.3',
    'Document control',
    'Instruction of an older revision at the station',
    'Revision B on the board, C released',
  ],
  ['8.7', 'Stores', 'Blocked lot beside free stock', 'Red tag fallen behind the box'],
  ['7.2', 'Assembly', 'Release of one fitter not signed', 'Training matrix, one field empty'],
  ['8.4.1', 'Purchasing', 'Evaluation of one supplier older than a year', 'File of the supplier'],
  ['8.5.2', 'Heat treatment', 'Charge card without heat number', 'Card of the morning charge'],
  ['8.6', 'Final inspection', 'Signature before the last test', 'Times of report and test bench differ by minutes'],
  ['10.2', 'Quality', 'Action past its day without extension', 'List of open actions'],
  ['6.2', 'Management', 'Objective without a figure to reach', 'Objectives of the site'],
  ['8.5.4', 'Packing', 'Flange covers stored in the open', 'Yard beside dock 2'],
  ['9.1.1', 'Production', 'Chart not filled in the second shift', 'Chart of one machine, two days'],
];

type Kind = QualityDocumentsRow['document_type'];

/** Controlled documents at scale 1, by kind; and how often they change. */
export const DOCUMENTS = {
  kinds: [
    ['quality_manual', 1],
    ['policy', 4],
    ['procedure', 36],
    ['work_instruction', 300],
    ['inspection_instruction', 120],
    ['calibration_procedure', 15],
    ['form', 90],
    ['specification', 34],
    ['external_standard', 20],
  ] as readonly (readonly [Kind, number])[],
  aMonth: 80,
  reviewedDays: [2, 7],
  decidedDays: [1, 5],
  rejected: 0.06,
  inForceDays: [2, 10],
  trainingDays: 21,
  /** Years for which revisions are kept where no other rule holds: product liability ends after ten. */
  retentionYears: 10,
} as const;

/** Kinds that are kept for other than the usual years. */
export const RETENTION: Readonly<Partial<Record<Kind, number>>> = {
  quality_manual: 15,
  policy: 15,
  calibration_procedure: 7,
  form: 7,
  external_standard: 3,
};

export const MARKS: Readonly<Record<Kind, string>> = {
  quality_manual: 'QM',
  policy: 'QP',
  procedure: 'SOP',
  work_instruction: 'WI',
  inspection_instruction: 'II',
  calibration_procedure: 'CP',
  form: 'FRM',
  specification: 'SPC',
  drawing: 'DRW',
  external_standard: 'EXT',
};

export const TITLES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  policy: ['Quality policy', 'Policy on suppliers', 'Policy on concessions', 'Policy on recalls'],
  procedure: [
    'Control of non-conforming outputs',
    'Internal audits',
    'Corrective action',
    'Control of records',
    'Receiving inspection',
    'Change of processes',
    'Product recall',
    'Training and release of people',
  ],
  work_instruction: [
    'Turning of shafts',
    'Milling of casings',
    'Grinding of seats',
    'Assembly of stem and disc',
    'Fitting of seals',
    'Wiring of the actuator',
    'Packing for export',
    'Deburring',
    'Hardening of shafts',
    'Pressing of seat rings',
  ],
  inspection_instruction: [
    'Inspection of castings',
    'Final test of valves',
    'Final test of pumps',
    'First piece of turning',
    'Inspection of seals',
  ],
  calibration_procedure: [
    'Calibration of calipers',
    'Calibration of micrometers',
    'Calibration of torque wrenches',
    'Calibration of test gauges',
  ],
  form: ['Check sheet', 'Set-up sheet', 'Report of deviation', 'Record of a pressure test', 'Training record'],
  specification: ['Paint system C3', 'Packing for sea', 'Surface of seal faces', 'Bar stock 1.4021'],
  external_standard: ['ISO 9001', 'ISO 2859-1', 'API 598', 'ISO 9906', 'EN 12266-1'],
};

export const CHANGES: readonly (readonly [summary: string, reason: string])[] = [
  ['Torque in three passes', 'Leak at one customer'],
  ['Picture of the right variant added', 'Fitter took the older one'],
  ['Sample from three to five pieces', 'Control plan changed'],
  ['Reviewed, nothing changed', 'Regular review'],
  ['Names of departments brought up to date', 'Organisation changed'],
  ['Limit of the washing bath added', 'Finding of an audit'],
  ['New gauge named', 'Old one given up'],
  ['Step of the second shift described', 'Question of production'],
];

/** Qualifications of people who inspect and audit. */
export const TRAINING = {
  /** Qualifications of a person, at most. */
  most: 5,
  validDays: 730,
  hours: {
    visual_inspection: 6,
    dimensional_inspection: 16,
    pressure_test: 8,
    receiving_inspection: 8,
    final_inspection: 12,
    spc: 8,
    calibration: 16,
    internal_auditor: 24,
  },
  /** Days before the end of a qualification at which the next training is planned. */
  plannedDays: 40,
  passed: 0.94,
  score: 75,
  /** What is taught outside, and by whom. */
  outside: {
    internal_auditor: 'Bharat Certification Services',
    pressure_test: 'Fluid Control Institute, Pune',
  } as Readonly<Record<string, string>>,
  cost: 2500,
} as const;
export const QUALIFICATIONS = Object.keys(TRAINING.hours) as (keyof typeof TRAINING.hours &
  QualityTrainingRecordsRow['qualification_code'])[];

export type FindingKind = AuditFindingsRow['finding_type'];
