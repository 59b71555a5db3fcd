import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import type { Process } from '../../../../machinery/kernel/contract.ts';
import { follow } from '../../../../machinery/kernel/contract.ts';
import { EXPLANATIONS, PLANNING } from '../../lifecycle/budgets.ts';
import type { AccountBalancesRow, BudgetLinesRow, CostCenterBalancesRow, Types } from '../../rows.ts';
import { trace } from '../audit-trail.ts';
import {
  type Context,
  type Header,
  type Line,
  type Period,
  periodClosed,
  periodOpened,
  periodsOf,
  yearEnded,
} from '../context.ts';

type Balance = AccountBalancesRow;
type CentreBalance = CostCenterBalancesRow;

export const RETAINED_EARNINGS = '320100';
/** Accounts that are the total of documents kept elsewhere. */
const CONTROLLED = new Set<string | null>([
  'receivables',
  'payables',
  'inventory',
  'work_in_progress',
  'goods_received_not_invoiced',
]);

/** Balances of accounts and cost centres: carried into a month that opens, final when its books are closed. */
export const balances: Process<Types> = {
  name: 'balances',
  follows: [follow(periodOpened, carryForward), follow(yearEnded, carryIntoAdjustments), follow(periodClosed, finish)],
};

/** Revenue and expense begin anew with a fiscal year; their result goes to equity. */
export function isResult(account: string): boolean {
  return account.startsWith('4') || account.startsWith('5');
}

/** The months of a company from one on that have books. */
function monthsFrom(context: Context, period: Period): readonly Period[] {
  return periodsOf(context, period.company_id).filter(
    ({ start_date, status }) => start_date >= period.start_date && status !== 'future',
  );
}

/** What has books after a month: the adjustments of its year while they are open, and the months that follow. */
function booksAfter(context: Context, period: Period): readonly Period[] {
  const adjustments = context.tables.fiscal_periods
    .by('fiscal_year_id', period.fiscal_year_id)
    .filter((one) => one.period_type === 'adjustment' && (one.status === 'open' || one.status === 'closing'));
  return [...adjustments, ...monthsFrom(context, period).slice(1)];
}

function balanceOf({ tables }: Context, period: Period, account: string, currency: string): Balance | undefined {
  return tables.account_balances
    .by('account_code', account)
    .find((row) => row.fiscal_period_id === period.fiscal_period_id && row.currency_code === currency);
}

/** What the sub-ledger has posted up to the end of a month and waits here for a person, INR, debit positive. */
export function waitingFor({ tables }: Context, period: Period, account: string, currency?: string): Scaled {
  let waiting = 0;
  for (const header of tables.journal_entry_headers.by('status', 'draft')) {
    if (header.company_id !== period.company_id || header.posting_date > period.end_date) continue;
    if (header.source_module === 'hr' || (currency !== undefined && header.currency_code !== currency)) continue;
    for (const line of tables.journal_entry_lines.by('journal_entry_id', header.journal_entry_id))
      if (line.account_code === account) waiting += (line.debit_amount_base ?? 0) - (line.credit_amount_base ?? 0);
  }
  return waiting;
}

/** What the sub-ledger of a control account has at the end of a month, revalued as the account is. */
export function subLedgerOf(context: Context, row: Balance, period: Period): Scaled | null {
  const [account] = context.tables.chart_of_accounts.by('account_code', row.account_code);
  if (!CONTROLLED.has(account?.sub_ledger_type ?? null)) return null;
  return row.closing_amount_base + waitingFor(context, period, row.account_code, row.currency_code);
}

/** The row of an account in a month; where there is none yet, nothing has been carried into it. */
export function openBalance(context: Context, period: Period, account: string, currency: string): Balance {
  return (
    balanceOf(context, period, account, currency) ??
    context.tables.account_balances.add({
      company_id: period.company_id,
      account_code: account,
      fiscal_period_id: period.fiscal_period_id,
      currency_code: currency,
      opening_amount: 0,
      closing_amount: 0,
      opening_amount_base: 0,
      closing_amount_base: 0,
      year_to_date_amount_base: 0,
      budget_amount_base: plannedFor(context, period.fiscal_period_id, account),
    })
  );
}

/** What is planned for an account and month over all cost centres. */
function plannedFor({ tables }: Context, period: Key, account: string): Scaled {
  if (!isResult(account)) return 0;
  let sum = 0;
  for (const line of tables.budget_lines.by('account_code', account))
    if (line.fiscal_period_id === period && isInForce(tables, line)) sum += line.budget_amount;
  return sum;
}

function isInForce({ budget_templates }: Context['tables'], { budget_template_id }: BudgetLinesRow): boolean {
  return budget_templates.get(budget_template_id)?.status === 'approved';
}

/** Moves the balances of a posted line, in its month and in those after it. What was open before history stands in the opening. */
export function addToBalances(
  context: Context,
  header: Header,
  line: Line,
  period: Period,
  isAllocation: boolean,
): void {
  const { tables, now } = context;
  const account = line.account_code ?? '';
  const currency = header.currency_code ?? 'INR';
  const debitBase = line.debit_amount_base ?? 0;
  const creditBase = line.credit_amount_base ?? 0;
  const row = openBalance(context, period, account, currency);
  const net = line.debit_amount - line.credit_amount;
  const netBase = debitBase - creditBase;
  if (header.is_opening)
    tables.account_balances.change(row, {
      opening_amount: row.opening_amount + net,
      opening_amount_base: row.opening_amount_base + netBase,
      is_opening: true,
    });
  else
    tables.account_balances.change(row, {
      debit_amount: row.debit_amount + line.debit_amount,
      credit_amount: row.credit_amount + line.credit_amount,
      debit_amount_base: row.debit_amount_base + debitBase,
      credit_amount_base: row.credit_amount_base + creditBase,
      year_to_date_amount_base: row.year_to_date_amount_base + netBase,
    });
  tables.account_balances.change(row, {
    closing_amount: row.closing_amount + net,
    closing_amount_base: row.closing_amount_base + netBase,
    line_count: row.line_count + 1,
    last_journal_entry_id: header.journal_entry_id,
    last_posted_at: now,
  });
  if (period.period_type === 'regular')
    for (const later of booksAfter(context, period)) shift(context, period, later, { account, currency, net, netBase });
  if (line.cost_center_code !== null && !header.is_opening) addToCentre(context, line, period, isAllocation);
}

interface Shift {
  account: string;
  currency: string;
  net: Scaled;
  netBase: Scaled;
}

/** What is posted into a month whose successor has books already opens the successor anew. */
function shift(context: Context, from: Period, to: Period, { account, currency, net, netBase }: Shift): void {
  const isOtherYear = from.fiscal_year_id !== to.fiscal_year_id;
  const becomesEquity = isOtherYear && isResult(account);
  const row = openBalance(context, to, becomesEquity ? RETAINED_EARNINGS : account, becomesEquity ? 'INR' : currency);
  const moved = becomesEquity ? netBase : net;
  context.tables.account_balances.change(row, {
    opening_amount: row.opening_amount + moved,
    closing_amount: row.closing_amount + moved,
    opening_amount_base: row.opening_amount_base + netBase,
    closing_amount_base: row.closing_amount_base + netBase,
    year_to_date_amount_base: row.year_to_date_amount_base + (isOtherYear ? 0 : netBase),
  });
}

/** A month that opens takes over what the one before it holds. */
function carryForward(context: Context, period: Period): void {
  const before = periodsOf(context, period.company_id).findLast(({ end_date }) => end_date < period.start_date);
  if (!before) return;
  carry(context, before, period);
  if (before.fiscal_year_id !== period.fiscal_year_id) return;
  for (const row of context.tables.cost_center_balances.by('fiscal_period_id', before.fiscal_period_id))
    openCentre(context, period, row.cost_center_code, row.account_code);
}

/** The adjustments of a year begin with what its last month holds. */
export function carryIntoAdjustments(context: Context, adjustments: Period): void {
  const last = periodsOf(context, adjustments.company_id).find(({ end_date }) => end_date === adjustments.end_date);
  if (last) carry(context, last, adjustments);
}

function carry(context: Context, before: Period, period: Period): void {
  for (const row of [...context.tables.account_balances.by('fiscal_period_id', before.fiscal_period_id)])
    if (row.closing_amount !== 0 || row.closing_amount_base !== 0 || row.year_to_date_amount_base !== 0)
      shiftWhole(context, before, period, row);
}

function shiftWhole(context: Context, before: Period, period: Period, row: Balance): void {
  const isOtherYear = before.fiscal_year_id !== period.fiscal_year_id;
  shift(context, before, period, {
    account: row.account_code,
    currency: row.currency_code,
    net: row.closing_amount,
    netBase: row.closing_amount_base,
  });
  if (isOtherYear) return;
  const next = openBalance(context, period, row.account_code, row.currency_code);
  context.tables.account_balances.change(next, { year_to_date_amount_base: row.year_to_date_amount_base });
}

function centreOf({ tables }: Context, period: Period, centre: string, account: string): CentreBalance | undefined {
  return tables.cost_center_balances
    .by('cost_center_code', centre)
    .find((row) => row.fiscal_period_id === period.fiscal_period_id && row.account_code === account);
}

/** The row of a cost centre and account in a month, with its budget and what the year has brought before. */
export function openCentre(context: Context, period: Period, centre: string, account: string): CentreBalance {
  const { tables } = context;
  const known = centreOf(context, period, centre, account);
  if (known) return known;
  const before = periodsOf(context, period.company_id).findLast(({ end_date }) => end_date < period.start_date);
  const earlier =
    before && before.fiscal_year_id === period.fiscal_year_id ? centreOf(context, before, centre, account) : undefined;
  const budget = budgetOf(context, period.fiscal_period_id, centre, account);
  return tables.cost_center_balances.add({
    company_id: period.company_id,
    cost_center_code: centre,
    account_code: account,
    fiscal_period_id: period.fiscal_period_id,
    actual_amount: 0,
    year_to_date_amount: earlier?.year_to_date_amount ?? 0,
    budget_amount: budget,
    year_to_date_budget_amount: (earlier?.year_to_date_budget_amount ?? 0) + budget,
    variance_amount: -budget,
    variance_pct: budget === 0 ? null : -1_000_000,
    currency_code: 'INR',
  });
}

/** What is planned for a cost centre, account and month in the budgets in force. */
export function budgetOf({ tables }: Context, period: Key, centre: string, account: string): Scaled {
  let sum = 0;
  for (const line of tables.budget_lines.by('cost_center_code', centre))
    if (line.fiscal_period_id === period && line.account_code === account && isInForce(tables, line))
      sum += line.budget_amount;
  return sum;
}

function addToCentre(context: Context, line: Line, period: Period, isAllocation: boolean): void {
  const { tables, now } = context;
  const centre = line.cost_center_code ?? '';
  const account = line.account_code ?? '';
  const row = openCentre(context, period, centre, account);
  const debit = line.debit_amount_base ?? 0;
  const credit = line.credit_amount_base ?? 0;
  const actual = row.actual_amount + debit - credit;
  warn(context, row, actual);
  tables.cost_center_balances.change(row, {
    debit_amount: row.debit_amount + debit,
    credit_amount: row.credit_amount + credit,
    actual_amount: actual,
    allocated_in_amount: row.allocated_in_amount + (isAllocation ? debit : 0),
    allocated_out_amount: row.allocated_out_amount + (isAllocation ? credit : 0),
    year_to_date_amount: row.year_to_date_amount + debit - credit,
    variance_amount: actual - row.budget_amount,
    variance_pct: percentOver(actual, row.budget_amount),
    line_count: row.line_count + 1,
    last_posted_at: now,
  });
  for (const later of monthsFrom(context, period).slice(1)) {
    if (later.fiscal_year_id !== period.fiscal_year_id) break;
    const next = centreOf(context, later, centre, account);
    if (next)
      tables.cost_center_balances.change(next, { year_to_date_amount: next.year_to_date_amount + debit - credit });
    else openCentre(context, later, centre, account);
  }
}

/** The holder of a cost centre is warned once in a month, when an account comes near its budget. */
function warn(context: Context, row: CentreBalance, actual: Scaled): void {
  const limit = Math.round(row.budget_amount * PLANNING.warned);
  if (limit <= 0 || row.actual_amount >= limit || actual < limit) return;
  trace(context, {
    entity: 'cost_center_balances',
    id: row.cost_center_balance_id,
    number: row.cost_center_code,
    company: row.company_id,
    action: 'change',
    column: 'actual_amount',
    from: (row.actual_amount / 100).toFixed(2),
    to: (actual / 100).toFixed(2),
    amount: actual - row.actual_amount,
    words: `Account ${row.account_code} has come to ${Math.round((actual / row.budget_amount) * 100)} % of its budget`,
  });
}

/** Deviation in percent of the budget; null without a budget and where it says nothing any more. */
export function percentOver(actual: Scaled, budget: Scaled): Scaled | null {
  if (budget === 0) return null;
  const pct = Math.round(((actual - budget) / Math.abs(budget)) * 1_000_000);
  return Math.abs(pct) >= 9_990_000 ? null : pct;
}

/** The books of a month are closed: its balances never change any more. Control accounts keep what their sub-ledger had. */
function finish(context: Context, period: Period): void {
  const { tables } = context;
  for (const row of tables.account_balances.by('fiscal_period_id', period.fiscal_period_id))
    tables.account_balances.change(row, { is_final: true, sub_ledger_amount_base: subLedgerOf(context, row, period) });
  for (const row of tables.cost_center_balances.by('fiscal_period_id', period.fiscal_period_id))
    tables.cost_center_balances.change(row, { is_final: true, variance_reason: explanationOf(context, row) });
}

/** Who has spent more than a month allows says why. */
function explanationOf({ tables, draws }: Context, row: CentreBalance): string | null {
  const [centre] = tables.cost_centers.by('cost_center_code', row.cost_center_code);
  const allowed = row.budget_amount * (1 + (centre?.budget_tolerance_pct ?? 0) / 1_000_000);
  if (row.budget_amount <= 0 || row.actual_amount <= allowed) return null;
  const kind = row.account_code.startsWith('550')
    ? 'people'
    : row.account_code.startsWith('551')
      ? 'machines'
      : 'others';
  return draws.of('cost_center_balances', row.cost_center_balance_id, 'reason').pick(EXPLANATIONS[kind]);
}
