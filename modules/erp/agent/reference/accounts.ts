import { localDay } from '../../../../machinery/base/company-time.ts';
import type { Key, Moment } from '../../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../../machinery/base/utc.ts';
import type { CopyRows, Rows } from '../../rows.ts';
import type { Context } from '../context.ts';

type Department = Readonly<CopyRows['master.departments']>;

const IN_FORCE = 5 * 365;

/** Kind of cost centre and basis of its allocation, by function of the department. */
const FUNCTIONS: Readonly<
  Record<
    Department['department_function'],
    readonly [type: Rows['cost_centers']['cost_center_type'], basis: Rows['cost_centers']['allocation_basis']]
  >
> = {
  production: ['production', 'direct'],
  maintenance: ['maintenance', 'machine_hours'],
  quality: ['quality', 'labour_hours'],
  engineering: ['engineering', 'labour_hours'],
  planning: ['production_support', 'labour_hours'],
  purchasing: ['purchasing', 'material_value'],
  warehouse: ['warehouse', 'material_value'],
  logistics: ['logistics', 'revenue'],
  sales: ['sales', 'revenue'],
  service: ['service', 'revenue'],
  finance: ['administration', 'headcount'],
  human_resources: ['administration', 'headcount'],
  information_technology: ['administration', 'headcount'],
  safety: ['production_support', 'headcount'],
  management: ['management', 'headcount'],
};

/** Category of the items that an inventory account holds. */
const ITEMS: Readonly<Record<string, Rows['general_ledger']['item_category']>> = {
  '130100': 'raw_material',
  '130200': 'semi_finished',
  '130300': 'finished_good',
  '130400': 'spare_part',
};

/** Cost centres of the departments, one for each code. */
export function openCostCenters({ tables, copies }: Context, now: Moment): void {
  const departments = [...copies['master.departments'].all()].sort((a, b) => a.department_id - b.department_id);
  const byCode = new Map<string, Department>();
  for (const department of departments)
    if (!byCode.has(department.cost_center_code)) byCode.set(department.cost_center_code, department);
  const heads = new Map<Key, Key>();
  // The management of a company stands above its other cost centres, and is there before them.
  const isHead = (one: Department) => FUNCTIONS[one.department_function][0] === 'management';
  const inOrder = [...byCode].sort(([, a], [, b]) => Number(isHead(b)) - Number(isHead(a)));
  for (const [code, department] of inOrder) {
    const [type, basis] = FUNCTIONS[department.department_function];
    const isProduction = type === 'production';
    const added = tables.cost_centers.add({
      parent_cost_center_id: heads.get(department.company_id) ?? null,
      cost_center_code: code,
      cost_center_name: department.department_name,
      company_id: department.company_id,
      factory_id: department.factory_id,
      department_id: department.department_id,
      responsible_employee_id: department.manager_employee_id,
      cost_center_type: type,
      allocation_basis: basis,
      is_production: isProduction,
      overhead_rate_pct: isProduction ? 450_000 : 0,
      planned_activity_hours: isProduction ? department.approved_headcount * 2080 * 10_000 : 0,
      annual_budget_amount: department.annual_budget_amount,
      currency_code: department.currency_code,
      fiscal_year: new Date(localDay(now) * DAY_MS).getUTCFullYear(),
      valid_from: localDay(now) - IN_FORCE,
      status: 'active',
    });
    if (isHead(department) && !heads.has(department.company_id)) heads.set(department.company_id, added.cost_center_id);
  }
}

/** The accounts that sub-ledgers post to, from the chart of finance. */
export function openAccounts(context: Context): void {
  const chart = [...context.copies['financial.chart_of_accounts'].all()].filter((row) => row.is_postable);
  for (const account of chart.sort((a, b) => a.account_id - b.account_id)) addAccount(context, account.account_id);
}

export function keepAccounts(context: Context): void {
  const known = new Set([...context.tables.general_ledger.held()].map((row) => row.account_id));
  for (const account of context.copies['financial.chart_of_accounts'].all())
    if (account.is_postable && !known.has(account.account_id)) addAccount(context, account.account_id);
}

function addAccount({ tables, copies }: Context, key: Key): void {
  const account = copies['financial.chart_of_accounts'].get(key);
  if (!account) return;
  const isControl = account.sub_ledger_type !== 'none';
  tables.general_ledger.add({
    account_code: account.account_code,
    account_id: account.account_id,
    account_name: account.account_name,
    account_class: account.account_class,
    normal_balance: account.normal_balance,
    sub_ledger_type: account.sub_ledger_type,
    posting_mode: isControl ? 'automatic' : 'manual',
    item_category: ITEMS[account.account_code] ?? 'none',
    currency_code: account.currency_code ?? 'INR',
    requires_cost_center: account.requires_cost_center,
    requires_partner: account.requires_partner,
    is_open_item: ['receivables', 'payables', 'goods_received_not_invoiced'].includes(account.sub_ledger_type),
    is_cash: account.account_type === 'cash_and_bank',
    tax_direction:
      account.account_type === 'input_tax' ? 'input' : account.account_type === 'output_tax' ? 'output' : 'none',
    is_revalued: account.is_revalued,
    // Rounding of foreign papers may leave a rupee in the accounts of partners.
    reconciliation_tolerance_amount: account.requires_partner ? 100 : 0,
    owner_employee_id: account.owner_employee_id,
    valid_from: account.valid_from,
    valid_to: account.valid_to,
    status: 'active',
  });
}
