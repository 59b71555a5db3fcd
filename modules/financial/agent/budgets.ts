import { addWorkingDays, isWorkingDay } from '../../../company/calendar.ts';
import { workdays } from '../../../company/schedules.ts';
import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { ratio } from '../../../machinery/base/decimal.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Day, Key, Moment, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS } from '../../../machinery/base/utc.ts';
import { NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import { PLANNING } from '../lifecycle/budgets.ts';
import type { BudgetLinesRow, BudgetTemplatesRow, Types } from '../rows.ts';
import { trace } from './audit-trail.ts';
import { type Context, companies, fourEyes, type Period, periodsOf, personOf } from './context.ts';
import { part } from './past/index.ts';

type Template = BudgetTemplatesRow;

/** Budgets are planned in March for the year to come, revised at its half, and moved between lines in between. */
export const budgets: Process<Types> = {
  name: 'budgets',
  schedule: [{ at: workdays.at('10:40'), act: lookAfter }],
  agenda: [{ of: 'budget_templates', next: nextStep, act: goOn }],
};

function lookAfter(context: Context): void {
  const day = localDay(context.now);
  for (const { company_id } of context.the(companies)) {
    const own = context.tables.budget_templates.by('company_id', company_id);
    const inForce = own.filter(({ status }) => status === 'approved');
    for (const one of inForce) if (isPlanned(context, one, day)) planNextYear(context, one);
    if (isFirstFrom(day, PLANNING.half, 1)) for (const one of inForce) revise(context, one);
    const operating = inForce.find(({ budget_type }) => budget_type === 'operating');
    if (operating) move(context, operating, day);
  }
}

function isPlanned({ tables }: Context, { fiscal_year_id }: Template, day: Day): boolean {
  const left = tables.fiscal_years.must(fiscal_year_id).end_date - day;
  return 0 <= left && left <= PLANNING.ahead;
}

/** Whether a day is the first working day from a date of its year on; months count from 0. */
function isFirstFrom(day: Day, month: number, date: number): boolean {
  const from = Date.UTC(new Date(day * DAY_MS).getUTCFullYear(), month, date) / DAY_MS;
  if (day < from) return false;
  for (let one = from; one < day; one++) if (isWorkingDay(one)) return false;
  return true;
}

/** What the first half has shown stands in the months of the second that have not begun. */
function revise(context: Context, from: Template): void {
  if (from.version_number > 1 || (from.budget_type !== 'operating' && from.budget_type !== 'revenue')) return;
  const { tables, now } = context;
  const factors = new Map<string, number>();
  const factorOf = (line: BudgetLinesRow): number => {
    const key = `${line.account_code}/${line.cost_center_code ?? ''}`;
    const known = factors.get(key) ?? experience(context, from, line);
    factors.set(key, known);
    return known;
  };
  copy(context, from, {
    year: from.fiscal_year_id,
    version: from.version_number + 1,
    name: `${from.budget_name}, revised at half-year`,
    line: (line) => {
      const period = tables.fiscal_periods.must(line.fiscal_period_id);
      if (period.start_date <= localDay(now) || line.is_committed)
        return { amount: line.budget_amount, basis: line.planning_basis };
      const factor = factorOf(line);
      const words = `First half ran ${Math.abs(Math.round((factor - 1) * 100))} % ${factor < 1 ? 'below' : 'above'} plan`;
      return { amount: part(line.budget_amount, factor), basis: 'estimate', words };
    },
  });
}

/** What the year has brought so far, over what was planned, within reason. */
function experience({ tables }: Context, from: Template, line: BudgetLinesRow): number {
  let actual = 0;
  let planned = 0;
  if (line.cost_center_code === null) {
    for (const row of tables.account_balances.by('account_code', line.account_code))
      if (row.company_id === from.company_id && !row.is_final) {
        actual += row.debit_amount_base - row.credit_amount_base;
        planned += row.budget_amount_base;
      }
  } else
    for (const row of tables.cost_center_balances.by('cost_center_code', line.cost_center_code))
      if (row.account_code === line.account_code && !row.is_final && row.year_to_date_budget_amount !== 0) {
        actual = row.year_to_date_amount;
        planned = row.year_to_date_budget_amount;
      }
  const ratio = planned === 0 ? 1 : actual / planned;
  const [least, most] = PLANNING.revised;
  return Math.round(Math.min(most, Math.max(least, ratio)) * 1000) / 1000;
}

function planNextYear(context: Context, from: Template): void {
  const { tables } = context;
  const next = tables.fiscal_years
    .by('company_id', from.company_id)
    .find(({ previous_fiscal_year_id }) => previous_fiscal_year_id === from.fiscal_year_id);
  const planned = tables.budget_templates
    .by('company_id', from.company_id)
    .some((one) => one.fiscal_year_id === next?.fiscal_year_id && one.budget_type === from.budget_type);
  if (!next || planned) return;
  copy(context, from, {
    year: next.fiscal_year_id,
    version: 1,
    name: `${next.fiscal_year_name}, ${from.budget_type}`,
    line: (line) => ({
      amount: part(line.budget_amount, 1 + from.growth_pct / 1_000_000),
      basis: line.planning_basis,
      before: line.budget_amount,
    }),
  });
}

interface Copied {
  year: Key;
  version: number;
  name: string;
  line(line: BudgetLinesRow): {
    amount: Scaled;
    basis: BudgetLinesRow['planning_basis'];
    words?: string;
    before?: Scaled;
  };
}

/** A budget made from another one, period by period, as a draft. */
function copy(context: Context, from: Template, { year, version, name, line: planned }: Copied): void {
  const { tables, now } = context;
  const { preparer } = fourEyes(context, from.company_id);
  const fiscalYear = tables.fiscal_years.must(year);
  const periods = new Map(
    periodsOf(context, from.company_id)
      .filter(({ fiscal_year_id }) => fiscal_year_id === year)
      .map((period): [number, Period] => [period.period_number, period]),
  );
  const kind = from.budget_template_code
    .replace(/-V\d+$/, '')
    .split('-')
    .at(-1);
  const code = `BUD-${fiscalYear.fiscal_year_code}-${kind}`;
  const lines = tables.budget_lines.by('budget_template_id', from.budget_template_id).map((row) => ({
    row,
    period: must(periods.get(tables.fiscal_periods.must(row.fiscal_period_id).period_number), 'month of a budget'),
    ...planned(row),
  }));
  const template = tables.budget_templates.add({
    budget_template_code: version > 1 ? `${code}-V${version}` : code,
    budget_name: name,
    company_id: from.company_id,
    fiscal_year_id: year,
    budget_type: from.budget_type,
    version_number: version,
    based_on_budget_template_id: version > 1 ? from.budget_template_id : null,
    allocation_method: from.allocation_method,
    growth_pct: from.growth_pct,
    inflation_pct: from.inflation_pct,
    planning_exchange_rate: from.planning_exchange_rate,
    currency_code: from.currency_code,
    total_amount: Math.abs(lines.reduce((sum, { amount }) => sum + amount, 0)),
    budget_control: from.budget_control,
    control_tolerance_pct: from.control_tolerance_pct,
    owner_employee_id: preparer,
    submission_due_date: addWorkingDays(localDay(now), PLANNING.submittedIn),
    status: 'draft',
  });
  for (const [index, { row, period, amount, basis, words, before }] of lines.entries())
    tables.budget_lines.add({
      budget_template_id: template.budget_template_id,
      line_number: index + 1,
      account_code: row.account_code,
      cost_center_code: row.cost_center_code,
      fiscal_period_id: period.fiscal_period_id,
      original_amount: amount,
      budget_amount: amount,
      prior_year_amount: before ?? row.prior_year_amount,
      currency_code: row.currency_code,
      ...driversOf(row, amount),
      planning_basis: basis,
      is_committed: row.is_committed,
      planned_by_employee_id: row.planned_by_employee_id,
      justification: words ?? null,
    });
}

/** The people of a cost centre stay; what one of them costs follows from the amount. */
function driversOf(
  { driver_quantity: heads, unit_of_measure }: BudgetLinesRow,
  amount: Scaled,
): Pick<BudgetLinesRow, 'driver_quantity' | 'driver_rate_amount' | 'unit_of_measure'> {
  if (heads === null || heads === 0 || amount < 0)
    return { driver_quantity: null, driver_rate_amount: null, unit_of_measure: null };
  return { driver_quantity: heads, driver_rate_amount: ratio(amount, 100_000, heads), unit_of_measure };
}

function nextStep(row: Template): Moment {
  if (row.status === 'draft') return localMoment(addWorkingDays(localDay(row.created_at), PLANNING.submittedIn), 16.5);
  if (row.status === 'submitted' && row.submitted_at !== null)
    return localMoment(addWorkingDays(localDay(row.submitted_at), PLANNING.approvedIn), 11.25);
  return NEVER;
}

/** A draft is handed in, what is handed in is approved and takes the place of the version before. */
function goOn(row: Template, context: Context): void {
  const { budget_templates } = context.tables;
  if (row.status === 'draft') {
    budget_templates.change(row, { status: 'submitted', submitted_at: context.now });
    return;
  }
  const { approver } = fourEyes(context, row.company_id);
  budget_templates.change(row, {
    status: 'approved',
    approved_at: context.now,
    approved_by_employee_id:
      approver === row.owner_employee_id ? personOf(context, 'Chief Financial Officer') : approver,
  });
  if (row.based_on_budget_template_id !== null)
    budget_templates.change(budget_templates.must(row.based_on_budget_template_id), { status: 'superseded' });
  trace(context, {
    entity: 'budget_templates',
    id: row.budget_template_id,
    number: row.budget_template_code,
    company: row.company_id,
    action: 'approve',
    employee: row.approved_by_employee_id,
    amount: row.total_amount,
    words: row.version_number > 1 ? 'Revised at half-year' : 'Planning round of the year',
  });
}

/** Of a month to come, money is now and then moved from one cost centre to another, or added. */
function move(context: Context, template: Template, day: Day): void {
  const { tables } = context;
  const draw = context.draws.of('budget_templates', `${template.budget_template_code}/${day}`, 'moves');
  const isTransfer = draw.chance(PLANNING.transfers);
  if (!isTransfer && !draw.chance(PLANNING.supplements)) return;
  const next = periodsOf(context, template.company_id).find(({ status }) => status === 'future');
  if (next?.fiscal_year_id !== template.fiscal_year_id) return;
  const lines = tables.budget_lines
    .by('budget_template_id', template.budget_template_id)
    .filter(
      (line) =>
        line.fiscal_period_id === next.fiscal_period_id &&
        line.account_code === PLANNING.moved &&
        line.budget_amount > 0,
    );
  if (lines.length < 2) return;
  const from = draw.pick(lines);
  const to = draw.pick(lines);
  const amount = part(Math.min(from.budget_amount, to.budget_amount), draw.between(0.05, 0.2));
  if (amount <= 0 || (isTransfer && from === to)) return;
  if (isTransfer) {
    change(context, template, {
      line: from,
      columns: { transfer_amount: from.transfer_amount - amount },
      by: -amount,
      words: 'Handed on',
    });
    change(context, template, {
      line: to,
      columns: { transfer_amount: to.transfer_amount + amount },
      by: amount,
      words: 'Taken over',
    });
    return;
  }
  change(context, template, {
    line: to,
    columns: { supplement_amount: to.supplement_amount + amount },
    by: amount,
    words: draw.pick(PLANNING.reasons),
  });
  tables.budget_templates.change(template, { total_amount: template.total_amount + amount });
}

function change(
  context: Context,
  template: Template,
  { line, columns, by, words }: { line: BudgetLinesRow; columns: Partial<BudgetLinesRow>; by: Scaled; words: string },
): void {
  const { approver } = fourEyes(context, template.company_id);
  const before = line.budget_amount;
  context.tables.budget_lines.change(line, {
    ...columns,
    budget_amount: before + by,
    last_changed_by_employee_id: approver,
    justification: words,
  });
  trace(context, {
    entity: 'budget_lines',
    id: line.budget_line_id,
    number: template.budget_template_code,
    company: template.company_id,
    action: 'change',
    column: 'budget_amount',
    from: text(before),
    to: text(before + by),
    amount: by,
    employee: approver,
    words,
  });
}

function text(amount: Scaled): string {
  return (amount / 100).toFixed(2);
}
