import type { PeriodCloseTasksRow } from '../rows.ts';

/** What a task of the checklist makes, where it is done by the system. */
export type Work =
  | 'depreciation'
  | 'accruals'
  | 'revaluation'
  | 'intercompany'
  | 'allocation'
  | 'tax_settlement'
  | 'income_tax';

export interface TaskPlan {
  code: string;
  name: string;
  category: PeriodCloseTasksRow['task_category'];
  /** Department that does it, by its function. */
  by: 'finance' | 'warehouse' | 'purchasing' | 'sales' | 'human_resources' | 'production';
  /** Working day after the end of the month; before it where negative. */
  day: number;
  at: string;
  hours: number;
  work?: Work;
  isManual?: true;
  isOptional?: true;
  /** A second person looks at it. */
  isReviewed?: true;
}

/** The checklist of a month, in its order. */
export const TASKS: readonly TaskPlan[] = [
  {
    code: 'CLOSE-CALENDAR',
    name: 'Send out the closing calendar',
    category: 'reporting',
    by: 'finance',
    day: -2,
    at: '10:00',
    hours: 4,
    isManual: true,
    isOptional: true,
  },
  {
    code: 'CLOSE-RECEIPTS',
    name: 'Cut off receipts of goods',
    category: 'sub_ledger',
    by: 'purchasing',
    day: -1,
    at: '16:00',
    hours: 3,
    isManual: true,
  },
  {
    code: 'CLOSE-SHIPMENTS',
    name: 'Cut off shipments and invoices',
    category: 'sub_ledger',
    by: 'sales',
    day: -1,
    at: '17:00',
    hours: 3,
    isManual: true,
  },
  {
    code: 'CLOSE-COUNTS',
    name: 'Clear open counts',
    category: 'inventory',
    by: 'warehouse',
    day: -1,
    at: '17:30',
    hours: 3,
    isManual: true,
  },
  {
    code: 'CLOSE-DEPRECIATION',
    name: 'Depreciate plant and machinery',
    category: 'depreciation',
    by: 'finance',
    day: 1,
    at: '09:30',
    hours: 2,
    work: 'depreciation',
  },
  {
    code: 'CLOSE-ACCRUALS',
    name: 'Accrue what is not invoiced yet',
    category: 'accrual',
    by: 'finance',
    day: 1,
    at: '11:00',
    hours: 4,
    work: 'accruals',
    isReviewed: true,
  },
  {
    code: 'CLOSE-REVALUATION',
    name: 'Revalue open items in foreign currency',
    category: 'revaluation',
    by: 'finance',
    day: 1,
    at: '15:00',
    hours: 2,
    work: 'revaluation',
  },
  {
    code: 'CLOSE-PAYROLL',
    name: 'Reconcile pay with the ledger',
    category: 'payroll',
    by: 'human_resources',
    day: 2,
    at: '10:00',
    hours: 4,
    isManual: true,
    isReviewed: true,
  },
  {
    code: 'CLOSE-PRODUCTION',
    name: 'Settle finished production orders',
    category: 'production',
    by: 'production',
    day: 2,
    at: '10:30',
    hours: 5,
    isManual: true,
  },
  {
    code: 'CLOSE-BANK',
    name: 'Reconcile bank accounts',
    category: 'bank',
    by: 'finance',
    day: 2,
    at: '11:00',
    hours: 5,
    isManual: true,
    isReviewed: true,
  },
  {
    code: 'CLOSE-RECEIVABLES',
    name: 'Reconcile receivables',
    category: 'reconciliation',
    by: 'finance',
    day: 2,
    at: '12:00',
    hours: 5,
    isManual: true,
  },
  {
    code: 'CLOSE-PAYABLES',
    name: 'Reconcile payables',
    category: 'reconciliation',
    by: 'finance',
    day: 2,
    at: '12:30',
    hours: 5,
    isManual: true,
  },
  {
    code: 'CLOSE-GRNI',
    name: 'Clear goods received and not invoiced',
    category: 'reconciliation',
    by: 'purchasing',
    day: 2,
    at: '14:00',
    hours: 4,
    isManual: true,
  },
  {
    code: 'CLOSE-SUBLEDGERS',
    name: 'End posting of the sub-ledgers',
    category: 'sub_ledger',
    by: 'finance',
    day: 3,
    at: '09:00',
    hours: 2,
  },
  {
    code: 'CLOSE-INTERCOMPANY',
    name: 'Charge and confirm within the group',
    category: 'intercompany',
    by: 'finance',
    day: 3,
    at: '11:00',
    hours: 3,
    work: 'intercompany',
    isReviewed: true,
  },
  {
    code: 'CLOSE-STOCK',
    name: 'Reconcile stock with the ledger',
    category: 'inventory',
    by: 'finance',
    day: 3,
    at: '14:00',
    hours: 4,
    isManual: true,
    isReviewed: true,
  },
  {
    code: 'CLOSE-ALLOCATION',
    name: 'Allocate service centres',
    category: 'allocation',
    by: 'finance',
    day: 4,
    at: '10:00',
    hours: 2,
    work: 'allocation',
  },
  {
    code: 'CLOSE-GST',
    name: 'Set off input tax against output tax',
    category: 'tax',
    by: 'finance',
    day: 4,
    at: '14:00',
    hours: 3,
    work: 'tax_settlement',
    isReviewed: true,
  },
  {
    code: 'CLOSE-INCOME-TAX',
    name: 'Provide for income tax',
    category: 'tax',
    by: 'finance',
    day: 5,
    at: '10:00',
    hours: 2,
    work: 'income_tax',
  },
  {
    code: 'CLOSE-REVIEW',
    name: 'Review results and variances',
    category: 'approval',
    by: 'finance',
    day: 5,
    at: '14:00',
    hours: 4,
    isManual: true,
    isReviewed: true,
  },
  {
    code: 'CLOSE-STATEMENTS',
    name: 'Draw up the statements',
    category: 'reporting',
    by: 'finance',
    day: 6,
    at: '09:00',
    hours: 2,
    isOptional: true,
  },
  {
    code: 'CLOSE-REPORT',
    name: 'Report to management',
    category: 'approval',
    by: 'finance',
    day: 6,
    at: '15:00',
    hours: 5,
    isManual: true,
    isOptional: true,
  },
];

/** How often a task is late, by how many hours at most, and how often one that may be is left out. */
export const CLOSING = { late: 0.08, lateHours: 5, waived: 0.06, found: 0.12 } as const;

/** What is accrued from the budget of its cost centre until its bill comes, with how far bills differ. */
export const BILLED = {
  accounts: [
    { account: '555200', type: 'utilities', basis: 'meter_reading', words: 'Energy', days: [6, 9] },
    { account: '555300', type: 'rent', basis: 'contract', words: 'Rent', days: [5, 7] },
    {
      account: '555400',
      type: 'professional_fees',
      basis: 'purchase_order',
      words: 'Fees and insurance',
      days: [9, 16],
    },
  ],
  differs: 0.06,
} as const;

/** Statutory auditors, and how many days before a year is closed their report was signed. */
export const AUDIT = { firms: ['Deshpande Kulkarni & Co.', 'Iyer Menon LLP'], signedBefore: [2, 12] } as const;

/** What is provided for by month, in shares of wages or sales. */
export const PROVIDED = { bonus: 0.05, leave: 0.04, warranty: 0.005, doubtful: 0.002 } as const;
