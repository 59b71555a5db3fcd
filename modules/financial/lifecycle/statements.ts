import type { FinancialStatementsRow } from '../rows.ts';

type Row = Pick<FinancialStatementsRow, 'statement_section' | 'line_type'>;

/** One line of a statement: accounts by their first digits, or the lines that it adds up. */
export interface StatementLine {
  code: string;
  name: string;
  section: Row['statement_section'];
  type: Row['line_type'];
  accounts?: readonly string[];
  /** Balances in the normal sense of the section: 1 for what is debited, -1 for what is credited. */
  sign: 1 | -1;
  adds?: readonly string[];
  note?: string;
}

const detail = (
  code: string,
  name: string,
  section: Row['statement_section'],
  sign: 1 | -1,
  accounts: readonly string[],
  note?: string,
): StatementLine => ({
  code,
  name,
  section,
  type: 'detail',
  sign,
  accounts,
  ...(note ? { note } : {}),
});
const total = (
  code: string,
  name: string,
  section: Row['statement_section'],
  type: Row['line_type'],
  adds: readonly string[],
): StatementLine => ({ code, name, section, type, sign: 1, adds });

/** Schedule III of the Companies Act. */
export const BALANCE_SHEET: readonly StatementLine[] = [
  detail('BS-A-PLANT', 'Property, plant and equipment', 'assets', 1, ['160', '165'], '2'),
  detail('BS-A-CWIP', 'Capital work in progress', 'assets', 1, ['162'], '2'),
  detail('BS-A-INVENTORY', 'Inventories', 'assets', 1, ['130', '131'], '3'),
  detail('BS-A-RECEIVABLES', 'Trade receivables', 'assets', 1, ['120', '1291'], '4'),
  detail('BS-A-GROUP', 'Receivables from group companies', 'assets', 1, ['125'], '5'),
  detail('BS-A-CASH', 'Cash and bank balances', 'assets', 1, ['110'], '6'),
  detail('BS-A-TAX', 'Tax assets', 'assets', 1, ['140', '150'], '7'),
  detail('BS-A-OTHER', 'Other current assets', 'assets', 1, ['155', '1299'], '7'),
  total('BS-A-TOTAL', 'Total assets', 'assets', 'total', [
    'BS-A-PLANT',
    'BS-A-CWIP',
    'BS-A-INVENTORY',
    'BS-A-RECEIVABLES',
    'BS-A-GROUP',
    'BS-A-CASH',
    'BS-A-TAX',
    'BS-A-OTHER',
  ]),
  detail('BS-E-CAPITAL', 'Share capital', 'equity', -1, ['310'], '8'),
  detail('BS-E-RESERVES', 'Reserves and surplus', 'equity', -1, ['320'], '9'),
  detail('BS-E-RESULT', 'Result of the year', 'equity', -1, ['4', '5'], '9'),
  total('BS-E-TOTAL', 'Total equity', 'equity', 'total', ['BS-E-CAPITAL', 'BS-E-RESERVES', 'BS-E-RESULT']),
  detail('BS-L-LOANS', 'Borrowings', 'liabilities', -1, ['250'], '10'),
  detail('BS-L-PAYABLES', 'Trade payables', 'liabilities', -1, ['210', '215'], '11'),
  detail('BS-L-GROUP', 'Payables to group companies', 'liabilities', -1, ['217'], '5'),
  detail('BS-L-TAX', 'Tax liabilities', 'liabilities', -1, ['220', '225', '226'], '12'),
  detail('BS-L-PAYROLL', 'Payables for pay and funds', 'liabilities', -1, ['230', '231'], '13'),
  detail('BS-L-PROVISIONS', 'Provisions and accrued liabilities', 'liabilities', -1, ['235', '236'], '14'),
  detail('BS-L-ADVANCES', 'Advances from customers', 'liabilities', -1, ['240'], '15'),
  total('BS-L-TOTAL', 'Total liabilities', 'liabilities', 'total', [
    'BS-L-LOANS',
    'BS-L-PAYABLES',
    'BS-L-GROUP',
    'BS-L-TAX',
    'BS-L-PAYROLL',
    'BS-L-PROVISIONS',
    'BS-L-ADVANCES',
  ]),
  total('BS-EL-TOTAL', 'Total equity and liabilities', 'equity_and_liabilities', 'total', ['BS-E-TOTAL', 'BS-L-TOTAL']),
];

const REVENUE = ['IS-R-DOMESTIC', 'IS-R-EXPORT', 'IS-R-DEDUCTIONS', 'IS-R-OTHER'];
const EXPENSES = [
  'COGS',
  'VARIANCES',
  'SCRAP',
  'ABSORBED',
  'LABOUR',
  'MAINTENANCE',
  'QUALITY',
  'FREIGHT',
  'SELLING',
  'ADMINISTRATION',
  'DEPRECIATION',
  'EXCHANGE',
  'FINANCE',
].map((one) => `IS-E-${one}`);

export const INCOME_STATEMENT: readonly StatementLine[] = [
  detail('IS-R-DOMESTIC', 'Domestic sales', 'revenue', -1, ['4101'], '16'),
  detail('IS-R-EXPORT', 'Export sales', 'revenue', -1, ['4102'], '16'),
  detail('IS-R-DEDUCTIONS', 'Sales deductions', 'revenue', -1, ['415'], '16'),
  detail('IS-R-OTHER', 'Other income', 'revenue', -1, ['420'], '17'),
  total('IS-R-TOTAL', 'Total revenue', 'revenue', 'total', REVENUE),
  detail('IS-E-COGS', 'Cost of goods sold', 'expense', 1, ['510'], '18'),
  detail('IS-E-VARIANCES', 'Variances of prices and production', 'expense', 1, ['520'], '18'),
  detail('IS-E-SCRAP', 'Scrap and stock adjustments', 'expense', 1, ['530'], '18'),
  detail('IS-E-ABSORBED', 'Absorbed by production', 'expense', 1, ['540'], '18'),
  detail('IS-E-LABOUR', 'Employee benefits', 'expense', 1, ['550'], '19'),
  detail('IS-E-MAINTENANCE', 'Maintenance', 'expense', 1, ['551'], '20'),
  detail('IS-E-QUALITY', 'Cost of quality', 'expense', 1, ['552'], '20'),
  detail('IS-E-FREIGHT', 'Freight', 'expense', 1, ['553'], '20'),
  detail('IS-E-SELLING', 'Selling', 'expense', 1, ['554'], '20'),
  detail('IS-E-ADMINISTRATION', 'Administration', 'expense', 1, ['555', '559'], '20'),
  detail('IS-E-DEPRECIATION', 'Depreciation', 'expense', 1, ['556'], '2'),
  detail('IS-E-EXCHANGE', 'Exchange differences', 'expense', 1, ['560'], '21'),
  detail('IS-E-FINANCE', 'Finance cost', 'expense', 1, ['57'], '22'),
  total('IS-E-TOTAL', 'Total expenses', 'expense', 'total', EXPENSES),
  detail('IS-RESULT-BEFORE-TAX', 'Result before tax', 'result', -1, ['4', '51', '52', '53', '54', '55', '56', '57']),
  detail('IS-TAX', 'Income tax', 'tax', 1, ['58'], '23'),
  { ...detail('IS-RESULT', 'Result', 'result', -1, ['4', '5']), type: 'result' },
];

/** By movement: what an account that is no cash gives up is cash that comes in. */
export const CASH_FLOW: readonly StatementLine[] = [
  detail('CF-O-RESULT', 'Result', 'operating', -1, ['4', '5']),
  detail('CF-O-DEPRECIATION', 'Depreciation', 'operating', -1, ['165']),
  detail('CF-O-RECEIVABLES', 'Receivables', 'operating', -1, ['120', '129']),
  detail('CF-O-INVENTORY', 'Inventories', 'operating', -1, ['13']),
  detail('CF-O-PAYABLES', 'Payables', 'operating', -1, ['210', '215']),
  detail('CF-O-TAX', 'Taxes', 'operating', -1, ['140', '150', '220', '225', '226']),
  detail('CF-O-PAYROLL', 'Pay and funds', 'operating', -1, ['23']),
  detail('CF-O-OTHER', 'Other working capital', 'operating', -1, ['125', '155', '217', '240']),
  total(
    'CF-O-TOTAL',
    'Cash from operations',
    'operating',
    'subtotal',
    ['RESULT', 'DEPRECIATION', 'RECEIVABLES', 'INVENTORY', 'PAYABLES', 'TAX', 'PAYROLL', 'OTHER'].map(
      (one) => `CF-O-${one}`,
    ),
  ),
  detail('CF-I-PLANT', 'Plant and equipment', 'investing', -1, ['160', '162']),
  total('CF-I-TOTAL', 'Cash from investing', 'investing', 'subtotal', ['CF-I-PLANT']),
  detail('CF-F-LOANS', 'Borrowings', 'financing', -1, ['250']),
  detail('CF-F-EQUITY', 'Capital and reserves', 'financing', -1, ['31', '32']),
  total('CF-F-TOTAL', 'Cash from financing', 'financing', 'subtotal', ['CF-F-LOANS', 'CF-F-EQUITY']),
  total('CF-NET', 'Net change of cash', 'cash', 'result', ['CF-O-TOTAL', 'CF-I-TOTAL', 'CF-F-TOTAL']),
  detail('CF-OPENING', 'Cash at the begin', 'cash', 1, ['110']),
  total('CF-CLOSING', 'Cash at the end', 'cash', 'total', ['CF-NET', 'CF-OPENING']),
];

/** What companies of the group owe and charge each other is left out of the statements of the group. */
export const ELIMINATED: readonly string[] = ['125100', '217100', '420200', '555900'];
