import type { ChartOfAccountsRow } from '../rows.ts';

/** One account of the chart; a summation account has no type. */
export interface AccountPlan {
  code: string;
  name: string;
  type: ChartOfAccountsRow['account_type'];
  /** Control account of a sub-ledger. */
  subLedger?: ChartOfAccountsRow['sub_ledger_type'];
  requiresCostCenter?: true;
  requiresPartner?: true;
  isRevalued?: true;
  cashFlow?: ChartOfAccountsRow['cash_flow_category'];
}

/** A group of accounts under one summation account. */
export interface AccountGroup {
  code: string;
  name: string;
  class: ChartOfAccountsRow['account_class'];
  /** Side on which the accounts normally stand, where it is not that of the class. */
  accounts: AccountPlan[];
}

/** Tops of the classes. */
export const CLASSES = {
  asset: { code: '1000', name: 'Assets' },
  liability: { code: '2000', name: 'Liabilities' },
  equity: { code: '3000', name: 'Equity' },
  revenue: { code: '4000', name: 'Revenue' },
  expense: { code: '5000', name: 'Expenses' },
} as const satisfies Record<AccountGroup['class'], unknown>;

/** The chart of a manufacturer under the Companies Act, Schedule III. Codes that other modules post to are in docs/decisions/0008. */
export const ACCOUNTS: readonly AccountGroup[] = [
  {
    code: '1100',
    name: 'Cash and bank',
    class: 'asset',
    accounts: [
      { code: '110100', name: 'Bank, operating account 1', type: 'cash_and_bank', subLedger: 'bank', cashFlow: 'cash' },
      { code: '110200', name: 'Bank, operating account 2', type: 'cash_and_bank', subLedger: 'bank', cashFlow: 'cash' },
      {
        code: '110500',
        name: 'Bank, foreign currency 1',
        type: 'cash_and_bank',
        subLedger: 'bank',
        isRevalued: true,
        cashFlow: 'cash',
      },
      {
        code: '110600',
        name: 'Bank, foreign currency 2',
        type: 'cash_and_bank',
        subLedger: 'bank',
        isRevalued: true,
        cashFlow: 'cash',
      },
    ],
  },
  {
    code: '1200',
    name: 'Receivables',
    class: 'asset',
    accounts: [
      {
        code: '120100',
        name: 'Trade receivables',
        type: 'trade_receivable',
        subLedger: 'receivables',
        requiresPartner: true,
        isRevalued: true,
      },
      {
        code: '125100',
        name: 'Receivables from group companies',
        type: 'intercompany_receivable',
        subLedger: 'intercompany',
        requiresPartner: true,
      },
      { code: '129100', name: 'Allowance for doubtful debts', type: 'other_receivable' },
      { code: '129900', name: 'Suspense', type: 'clearing', cashFlow: 'none' },
    ],
  },
  {
    code: '1300',
    name: 'Inventories',
    class: 'asset',
    accounts: [
      { code: '130100', name: 'Raw material', type: 'inventory', subLedger: 'inventory' },
      { code: '130200', name: 'Semi-finished goods', type: 'inventory', subLedger: 'inventory' },
      { code: '130300', name: 'Finished goods', type: 'inventory', subLedger: 'inventory' },
      { code: '130400', name: 'Spare parts', type: 'inventory', subLedger: 'inventory' },
      { code: '131100', name: 'Work in progress', type: 'work_in_progress', subLedger: 'work_in_progress' },
    ],
  },
  {
    code: '1400',
    name: 'Taxes and other receivables',
    class: 'asset',
    accounts: [
      { code: '140110', name: 'Input CGST', type: 'input_tax', subLedger: 'tax' },
      { code: '140120', name: 'Input SGST', type: 'input_tax', subLedger: 'tax' },
      { code: '140130', name: 'Input IGST', type: 'input_tax', subLedger: 'tax' },
      { code: '140140', name: 'Input tax under reverse charge', type: 'input_tax', subLedger: 'tax' },
      { code: '140200', name: 'GST electronic cash ledger', type: 'other_receivable', subLedger: 'tax' },
      { code: '140300', name: 'GST electronic credit ledger', type: 'input_tax', subLedger: 'tax' },
      { code: '150100', name: 'Tax deducted at source, receivable', type: 'other_receivable', subLedger: 'tax' },
      { code: '150200', name: 'Advance income tax', type: 'other_receivable', subLedger: 'tax' },
      { code: '155100', name: 'Prepaid expenses', type: 'prepaid_expense' },
    ],
  },
  {
    code: '1600',
    name: 'Fixed assets',
    class: 'asset',
    accounts: [
      {
        code: '160100',
        name: 'Plant and machinery',
        type: 'fixed_asset',
        subLedger: 'fixed_assets',
        cashFlow: 'investing',
      },
      { code: '162100', name: 'Construction in progress', type: 'fixed_asset', cashFlow: 'investing' },
      { code: '165100', name: 'Accumulated depreciation', type: 'accumulated_depreciation', subLedger: 'fixed_assets' },
    ],
  },
  {
    code: '2100',
    name: 'Payables',
    class: 'liability',
    accounts: [
      {
        code: '210100',
        name: 'Trade payables',
        type: 'trade_payable',
        subLedger: 'payables',
        requiresPartner: true,
        isRevalued: true,
      },
      {
        code: '215100',
        name: 'Goods received, not invoiced',
        type: 'goods_received_not_invoiced',
        subLedger: 'goods_received_not_invoiced',
      },
      {
        code: '217100',
        name: 'Payables to group companies',
        type: 'intercompany_payable',
        subLedger: 'intercompany',
        requiresPartner: true,
      },
    ],
  },
  {
    code: '2200',
    name: 'Taxes payable',
    class: 'liability',
    accounts: [
      { code: '220110', name: 'Output CGST', type: 'output_tax', subLedger: 'tax' },
      { code: '220120', name: 'Output SGST', type: 'output_tax', subLedger: 'tax' },
      { code: '220130', name: 'Output IGST', type: 'output_tax', subLedger: 'tax' },
      { code: '220140', name: 'Output tax under reverse charge', type: 'output_tax', subLedger: 'tax' },
      { code: '220200', name: 'GST payable', type: 'tax_payable', subLedger: 'tax' },
      { code: '225100', name: 'Tax deducted at source, payable', type: 'tax_payable', subLedger: 'tax' },
      { code: '225200', name: 'Income tax deducted from salaries, payable', type: 'tax_payable', subLedger: 'tax' },
      { code: '226100', name: 'Provision for income tax', type: 'tax_payable', subLedger: 'tax' },
    ],
  },
  {
    code: '2300',
    name: 'Other liabilities',
    class: 'liability',
    accounts: [
      { code: '230100', name: 'Payroll payable', type: 'payroll_payable', subLedger: 'payroll' },
      { code: '231100', name: 'Provident fund payable', type: 'payroll_payable', subLedger: 'payroll' },
      { code: '231200', name: 'State insurance payable', type: 'payroll_payable', subLedger: 'payroll' },
      { code: '231300', name: 'Professional tax payable', type: 'payroll_payable', subLedger: 'payroll' },
      { code: '231400', name: 'Labour welfare fund payable', type: 'payroll_payable', subLedger: 'payroll' },
      { code: '231900', name: 'Other deductions from pay', type: 'payroll_payable', subLedger: 'payroll' },
      { code: '235100', name: 'Accrued liabilities', type: 'accrued_liability' },
      { code: '236100', name: 'Provision for warranty', type: 'accrued_liability' },
      { code: '236200', name: 'Provision for bonus', type: 'accrued_liability' },
      { code: '236300', name: 'Provision for leave pay', type: 'accrued_liability' },
      { code: '236400', name: 'Provision for gratuity', type: 'accrued_liability' },
      { code: '240100', name: 'Customer advances', type: 'accrued_liability', requiresPartner: true },
      { code: '250100', name: 'Bank loans', type: 'borrowing', cashFlow: 'financing' },
    ],
  },
  {
    code: '3100',
    name: 'Capital and reserves',
    class: 'equity',
    accounts: [
      { code: '310100', name: 'Share capital', type: 'share_capital', cashFlow: 'financing' },
      { code: '320100', name: 'Retained earnings', type: 'retained_earnings' },
    ],
  },
  {
    code: '4100',
    name: 'Sales',
    class: 'revenue',
    accounts: [
      { code: '410100', name: 'Domestic sales', type: 'sales_revenue' },
      { code: '410200', name: 'Export sales', type: 'sales_revenue' },
      { code: '415100', name: 'Sales deductions', type: 'sales_deduction' },
      { code: '420100', name: 'Other income', type: 'other_income' },
      { code: '420200', name: 'Charges to group companies', type: 'other_income' },
    ],
  },
  {
    code: '5100',
    name: 'Cost of sales',
    class: 'expense',
    accounts: [
      { code: '510100', name: 'Cost of goods sold', type: 'cost_of_goods_sold' },
      { code: '520100', name: 'Purchase price variance', type: 'price_variance' },
      { code: '520200', name: 'Usage variance', type: 'production_variance' },
      { code: '520300', name: 'Efficiency variance', type: 'production_variance' },
      { code: '520400', name: 'Other production variance', type: 'production_variance' },
      { code: '530100', name: 'Inventory adjustment', type: 'inventory_adjustment' },
      { code: '530200', name: 'Scrap', type: 'scrap' },
      { code: '540100', name: 'Labour absorbed', type: 'production_absorption' },
      { code: '540200', name: 'Machine hours absorbed', type: 'production_absorption' },
      { code: '540300', name: 'Production overhead absorbed', type: 'production_absorption' },
    ],
  },
  {
    code: '5500',
    name: 'Operating expenses',
    class: 'expense',
    accounts: [
      { code: '550100', name: 'Wages and salaries', type: 'labour_expense', requiresCostCenter: true },
      { code: '550200', name: 'Employer contributions', type: 'labour_expense', requiresCostCenter: true },
      { code: '550300', name: 'Bonus and leave pay', type: 'labour_expense', requiresCostCenter: true },
      { code: '551100', name: 'Maintenance', type: 'maintenance_expense', requiresCostCenter: true },
      { code: '552100', name: 'Cost of quality', type: 'quality_expense', requiresCostCenter: true },
      { code: '553100', name: 'Freight', type: 'freight_expense', requiresCostCenter: true },
      { code: '554100', name: 'Selling', type: 'selling_expense', requiresCostCenter: true },
      { code: '554200', name: 'Warranty', type: 'selling_expense' },
      { code: '554300', name: 'Doubtful debts', type: 'selling_expense' },
      { code: '555100', name: 'Administration', type: 'administration_expense', requiresCostCenter: true },
      { code: '555200', name: 'Energy', type: 'administration_expense', requiresCostCenter: true },
      { code: '555300', name: 'Rent', type: 'administration_expense', requiresCostCenter: true },
      {
        code: '555400',
        name: 'Professional fees and insurance',
        type: 'administration_expense',
        requiresCostCenter: true,
      },
      { code: '555900', name: 'Charges by group companies', type: 'administration_expense' },
      { code: '556100', name: 'Depreciation', type: 'depreciation', requiresCostCenter: true },
      { code: '559100', name: 'Allocation of service centres', type: 'clearing', requiresCostCenter: true },
      { code: '560100', name: 'Exchange differences', type: 'exchange_difference' },
      { code: '560200', name: 'Exchange differences of open items', type: 'exchange_difference' },
      { code: '570100', name: 'Interest', type: 'finance_cost', cashFlow: 'financing' },
      { code: '571100', name: 'Bank charges', type: 'finance_cost' },
      { code: '580100', name: 'Income tax', type: 'tax_expense' },
    ],
  },
];

/** Accounts that stand on the other side than their class does. */
export const CONTRA: ReadonlySet<string> = new Set(['129100', '165100', '415100', '540100', '540200', '540300']);
