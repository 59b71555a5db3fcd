import { localDay, localMoment } from '../../../../machinery/base/company-time.ts';
import { ratio } from '../../../../machinery/base/decimal.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { BudgetLinesRow, BudgetTemplatesRow } from '../../rows.ts';
import { type Context, companies, fourEyes, monthOf, type Period, periodsOf } from '../context.ts';
import { part } from './figures.ts';

type Kind = BudgetTemplatesRow['budget_type'];

const SHORT: Readonly<Record<Kind, string>> = { operating: 'OPEX', revenue: 'REV', capital: 'CAPEX', cash: 'CASH' };
/** What is planned in the months of a year, beginning with April, in shares of an ordinary one. */
const SEASON = [0.93, 0.96, 0.99, 1.01, 0.98, 1.02, 0.97, 0.95, 1.0, 1.04, 1.06, 1.12];
const PLAN = { growth: 60_000, inflation: 45_000, above: 1.03, usd: 8_700_000_000 } as const;
const COMMITTED = new Set(['555300', '570100', '556100']);

/** The budgets of the year in which history begins: costs by cost centre, revenue, investments, cash. */
export function planBudgets(context: Context, company: Key, base: ReadonlyMap<string, Scaled>): void {
  const entries = [...base];
  const plant = entries.filter(([key]) => key.startsWith('556100')).reduce((sum, [, amount]) => sum + amount, 0);
  const sales = -entries.filter(([key]) => key.startsWith('410')).reduce((sum, [, amount]) => sum + amount, 0);
  const costs = entries.filter(([key]) => key.startsWith('5'));
  plan(context, company, 'operating', costs);
  plan(
    context,
    company,
    'revenue',
    entries.filter(([key]) => key.startsWith('4')),
  );
  plan(context, company, 'capital', [
    ['160100/', plant],
    ['162100/', part(plant, 0.25)],
  ]);
  plan(context, company, 'cash', [
    ['120100/', sales],
    ['210100/', -part(sales, 0.7)],
    ['230100/', -part(sales, 0.1)],
  ]);
}

function plan(context: Context, company: Key, kind: Kind, figures: readonly (readonly [string, Scaled])[]): void {
  const { tables, parameters } = context;
  const current = monthOf(context, company, localDay(parameters.start));
  const year = tables.fiscal_years.must(current.fiscal_year_id);
  const periods = periodsOf(context, company).filter(({ fiscal_year_id }) => fiscal_year_id === year.fiscal_year_id);
  const { preparer, approver } = fourEyes(context, company);
  const code = must(
    context.the(companies).find((one) => one.company_id === company),
    `company ${company}`,
  ).company_code;
  const amounts = figures.map(([key, amount]) => ({ key, months: periods.map((_, month) => figureOf(amount, month)) }));
  const total = amounts.reduce((sum, { months }) => sum + months.reduce((all, one) => all + one, 0), 0);
  const template = tables.budget_templates.add({
    budget_template_code: `BUD-${code}-${year.fiscal_year_code.slice(code.length + 1)}-${SHORT[kind]}`,
    budget_name: `${year.fiscal_year_name}, ${kind}`,
    company_id: company,
    fiscal_year_id: year.fiscal_year_id,
    budget_type: kind,
    version_number: 1,
    allocation_method: kind === 'capital' ? 'manual' : 'seasonal',
    growth_pct: PLAN.growth,
    inflation_pct: PLAN.inflation,
    planning_exchange_rate: kind === 'operating' ? null : PLAN.usd,
    currency_code: 'INR',
    total_amount: Math.abs(total),
    budget_control: kind === 'operating' ? 'warn' : 'none',
    control_tolerance_pct: 50_000,
    owner_employee_id: preparer,
    submission_due_date: year.start_date - 45,
    submitted_at: localMoment(year.start_date - 48, 16),
    approved_by_employee_id: approver,
    approved_at: localMoment(year.start_date - 20, 11),
    is_opening: true,
    status: 'approved',
  });
  let line = 0;
  for (const { key, months } of amounts)
    for (const [month, amount] of months.entries())
      addLine(context, template, {
        line: ++line,
        key,
        amount,
        period: must(periods[month], 'month of a budget'),
        preparer,
      });
}

/** Pay is planned by the people of a cost centre and what one of them costs in a month. */
function headsOf(
  { copies }: Context,
  account: string,
  centre: string,
  amount: Scaled,
): Pick<BudgetLinesRow, 'driver_quantity' | 'driver_rate_amount' | 'unit_of_measure'> {
  let heads = 0;
  if (account.startsWith('550') && centre !== '')
    for (const { status, department_id } of copies['master.employees'].all())
      if (status === 'active' && copies['master.departments'].must(department_id).cost_center_code === centre) heads++;
  if (heads === 0 || amount < 0) return { driver_quantity: null, driver_rate_amount: null, unit_of_measure: null };
  return {
    driver_quantity: heads * 1000,
    driver_rate_amount: ratio(amount, 100, heads),
    unit_of_measure: 'employee',
  };
}

function figureOf(amount: Scaled, month: number): Scaled {
  return part(amount, PLAN.above * (SEASON[month] ?? 1));
}

function addLine(
  context: Context,
  template: BudgetTemplatesRow,
  { line, key, amount, period, preparer }: { line: number; key: string; amount: Scaled; period: Period; preparer: Key },
): void {
  const [account = '', centre = ''] = key.split('/');
  const owner = centre === '' ? undefined : context.tables.cost_centers.by('cost_center_code', centre)[0];
  context.tables.budget_lines.add({
    budget_template_id: template.budget_template_id,
    line_number: line,
    account_code: account,
    cost_center_code: centre === '' ? null : centre,
    fiscal_period_id: period.fiscal_period_id,
    original_amount: amount,
    budget_amount: amount,
    prior_year_amount: part(amount, 1 / 1.06),
    currency_code: 'INR',
    ...headsOf(context, account, centre, amount),
    planning_basis: account.startsWith('550') ? 'headcount' : COMMITTED.has(account) ? 'contract' : 'prior_year',
    is_committed: COMMITTED.has(account),
    planned_by_employee_id: owner?.responsible_employee_id ?? preparer,
  });
}
