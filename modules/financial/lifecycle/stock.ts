import type { ReconciliationTemplatesRow } from '../rows.ts';

type Type = ReconciliationTemplatesRow['reconciliation_type'];

/** How often a comparison of stock fails and must be tried again, and how often another try succeeds. */
export const SYNC = { fails: 0.003, succeeds: 0.7, minutesBetween: 15, attempts: 5 } as const;

/** Failures by kind; the first two need a person. */
export const FAILURES = [
  ['mapping_missing', 'The bin belongs to no location of ERP', 0.15],
  ['unit_mismatch', 'Unit of the warehouse and of ERP differ', 0.15],
  ['timeout', 'ERP did not answer in time', 0.3],
  ['lock_conflict', 'The balance was locked by a posting', 0.25],
  ['system_unavailable', 'ERP was not reachable', 0.15],
] as const;

/** What is reconciled: both sides, level, account and how often. */
export const RECONCILIATIONS: readonly {
  code: string;
  name: string;
  type: Type;
  left: string;
  right: string;
  level: ReconciliationTemplatesRow['comparison_level'];
  account?: string;
  daily?: true;
  adjust?: string;
}[] = [
  {
    code: 'REC-INV-ERP-WMS',
    name: 'Stock of warehouse and books',
    type: 'erp_wms_quantity',
    left: 'wms.warehouse_inventory',
    right: 'erp.inventory_balances',
    level: 'lot',
    daily: true,
    adjust: '530100',
  },
  {
    code: 'REC-AR',
    name: 'Receivables: sub-ledger and ledger',
    type: 'receivables_ledger',
    left: 'erp.journal_entry_lines',
    right: 'financial.account_balances',
    level: 'account',
    account: '120100',
    daily: true,
  },
  {
    code: 'REC-AP',
    name: 'Payables: sub-ledger and ledger',
    type: 'payables_ledger',
    left: 'erp.journal_entry_lines',
    right: 'financial.account_balances',
    level: 'account',
    account: '210100',
    daily: true,
  },
  {
    code: 'REC-BANK',
    name: 'Bank statements and ledger',
    type: 'bank_ledger',
    left: 'financial.bank_reconciliations',
    right: 'financial.account_balances',
    level: 'account',
    daily: true,
  },
  {
    code: 'REC-TB',
    name: 'Trial balance',
    type: 'trial_balance',
    left: 'financial.account_balances debit',
    right: 'financial.account_balances credit',
    level: 'company',
    daily: true,
  },
  {
    code: 'REC-GRNI',
    name: 'Goods received, not invoiced',
    type: 'goods_received_not_invoiced',
    left: 'erp.journal_entry_lines',
    right: 'financial.account_balances',
    level: 'account',
    account: '215100',
  },
  {
    code: 'REC-INV-RM',
    name: 'Raw material: sub-ledger and ledger',
    type: 'inventory_ledger',
    left: 'erp.journal_entry_lines',
    right: 'financial.account_balances',
    level: 'account',
    account: '130100',
    adjust: '530100',
  },
  {
    code: 'REC-INV-SF',
    name: 'Semi-finished goods: sub-ledger and ledger',
    type: 'inventory_ledger',
    left: 'erp.journal_entry_lines',
    right: 'financial.account_balances',
    level: 'account',
    account: '130200',
    adjust: '530100',
  },
  {
    code: 'REC-INV-FG',
    name: 'Finished goods: sub-ledger and ledger',
    type: 'inventory_ledger',
    left: 'erp.journal_entry_lines',
    right: 'financial.account_balances',
    level: 'account',
    account: '130300',
    adjust: '530100',
  },
  {
    code: 'REC-WIP',
    name: 'Work in progress: sub-ledger and ledger',
    type: 'work_in_progress_ledger',
    left: 'erp.journal_entry_lines',
    right: 'financial.account_balances',
    level: 'account',
    account: '131100',
  },
  {
    code: 'REC-PAY',
    name: 'Pay and ledger',
    type: 'payroll_ledger',
    left: 'hr.payroll_records',
    right: 'financial.account_balances',
    level: 'account',
    account: '230100',
  },
  {
    code: 'REC-TAX',
    name: 'Goods and services tax and ledger',
    type: 'tax_ledger',
    left: 'erp.journal_entry_lines',
    right: 'financial.account_balances',
    level: 'account',
    account: '220200',
  },
];
