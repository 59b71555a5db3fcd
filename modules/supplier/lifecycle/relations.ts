import type { Shares } from '../../../machinery/base/lifecycle.ts';
import type { Rows } from '../rows.ts';

type Range = readonly [number, number];
type Document = Rows['supplier_documents'];
type Qualification = Rows['supplier_qualification'];
type Audit = Rows['supplier_audits'];
type Finding = Rows['audit_findings'];
type Message = Rows['supplier_communications'];

/** Papers that suppliers have to keep valid: days of validity (null for ever), who must have them, and the share of the others who do. */
export interface Paper {
  type: Document['document_type'];
  body: string;
  days: number | null;
  isMandatory: boolean;
  share: number;
  of?: 'home' | 'small' | 'electronics' | 'pressure';
}

export const documents = {
  papers: [
    { type: 'iso_9001', body: 'TUV SUD', days: 1095, isMandatory: true, share: 1 },
    { type: 'gst_registration', body: 'GST Network', days: null, isMandatory: true, share: 1, of: 'home' },
    { type: 'pan', body: 'Income Tax Department', days: null, isMandatory: true, share: 1, of: 'home' },
    { type: 'msme_registration', body: 'Ministry of MSME', days: null, isMandatory: false, share: 1, of: 'small' },
    { type: 'bank_confirmation', body: 'Bank of the supplier', days: null, isMandatory: true, share: 1 },
    { type: 'liability_insurance', body: 'New India Assurance', days: 365, isMandatory: true, share: 1 },
    { type: 'nda', body: 'Legal department', days: 1095, isMandatory: true, share: 0.9 },
    { type: 'code_of_conduct', body: 'Purchasing', days: 1095, isMandatory: false, share: 0.85 },
    { type: 'iso_14001', body: 'Bureau Veritas', days: 1095, isMandatory: false, share: 0.35 },
    { type: 'iso_45001', body: 'Bureau Veritas', days: 1095, isMandatory: false, share: 0.2 },
    { type: 'reach_declaration', body: 'The supplier', days: 730, isMandatory: false, share: 0.3 },
    { type: 'rohs_declaration', body: 'The supplier', days: 730, isMandatory: false, share: 0.8, of: 'electronics' },
    {
      type: 'pressure_equipment_directive',
      body: 'Lloyd’s Register',
      days: 1095,
      isMandatory: false,
      share: 0.7,
      of: 'pressure',
    },
  ] as readonly Paper[],
  /** Days before the end at which a supplier is reminded. */
  remindersAt: [60, 30, 7],
  inTime: 0.9,
  renewedBefore: [3, 50] as Range,
  renewedAfter: [4, 40] as Range,
  /** Of the renewals: a certificate that is none. */
  forged: 0.004,
} as const;

export const qualification = {
  years: 3,
  /** Of the files at the beginning. */
  opening: [
    ['qualified', 0.86],
    ['conditional', 0.11],
    ['in_progress', 0.03],
  ] as Shares<Qualification['status']>,
  renewalDays: 60,
  decidedAfter: [20, 50] as Range,
  conditional: 0.1,
} as const;

export const audits = {
  /** A month, at scale 1, and those of the year before history. */
  aMonth: 3.4,
  opening: 32,
  planAhead: [10, 40] as Range,
  followUpDays: 75,
  findings: [1, 7] as Range,
  types: [
    ['system', 0.4],
    ['process', 0.4],
    ['product', 0.15],
    ['social', 0.05],
  ] as Shares<Exclude<Audit['audit_type'], 'follow_up'>>,
  severities: [
    ['minor', 0.72],
    ['major', 0.25],
    ['critical', 0.03],
  ] as Shares<Finding['severity']>,
  areas: [
    'purchasing',
    'production',
    'inspection',
    'calibration',
    'storage',
    'training',
    'traceability',
  ] as readonly Finding['process_area'][],
  answerDays: [8, 34] as Range,
  dueDays: 30,
  verifyDays: [3, 15] as Range,
  sentBack: 0.1,
} as const;

export const messages = {
  /** A working day, at scale 1. */
  aDay: 26,
  /** Of those about orders and invoices: on a request that is out, on an invoice that is blocked. */
  onRequests: 0.06,
  onBlocked: 0.6,
  topics: [
    ['delivery_delay', 0.22],
    ['order_change', 0.2],
    ['invoice_dispute', 0.15],
    ['general', 0.13],
    ['quality', 0.1],
    ['price', 0.08],
    ['document', 0.07],
    ['capacity', 0.05],
  ] as Shares<Message['topic']>,
  channels: [
    ['email', 0.55],
    ['portal', 0.3],
    ['phone', 0.12],
    ['meeting', 0.03],
  ] as Shares<Message['channel']>,
  readHours: [3, 1] as Range,
  answerHours: [14, 0.9] as Range,
  answered: 0.8,
} as const;

export const capacity = {
  /** Suppliers who are asked each month, at scale 1, and the months before history of which plans are there. */
  asked: 60,
  openingMonths: 4,
  committed: 0.94,
  short: 0.08,
  answerDays: [1, 9] as Range,
} as const;

export const scoring = {
  weights: { delivery: 40, quality: 30, cost: 20, response: 10 },
  /** Score from which a grade is given. */
  grades: [
    ['a', 88],
    ['b', 80],
    ['c', 55],
    ['d', 0],
  ] as readonly (readonly ['a' | 'b' | 'c' | 'd', number])[],
  openingMonths: 12,
} as const;
