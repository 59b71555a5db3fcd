import { localDay, localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../machinery/base/row-types.ts';
import { DAY_MS, HOUR_MS } from '../../../machinery/base/utc.ts';
import { follow, type Process } from '../../../machinery/kernel/contract.ts';
import { BALANCE_SHEET, CASH_FLOW, ELIMINATED, INCOME_STATEMENT, type StatementLine } from '../lifecycle/statements.ts';
import type { AccountBalancesRow, FinancialStatementsRow, Types } from '../rows.ts';
import { layOut } from './close/index.ts';
import { type Context, companies, fourEyes, monthOf, type Period, periodClosed, periodsOf } from './context.ts';
import { isResult } from './ledger/index.ts';
import { booksTakenOver } from './past/index.ts';

type Kind = FinancialStatementsRow['statement_type'];

const KINDS: readonly (readonly [Kind, readonly StatementLine[]])[] = [
  ['income_statement', INCOME_STATEMENT],
  ['balance_sheet', BALANCE_SHEET],
  ['cash_flow', CASH_FLOW],
];

/** Statements of a company and of the group, drawn up when the books of a month are closed. */
export const statements: Process<Types> = {
  name: 'statements',
  follows: [follow(periodClosed, drawUpAll), follow(booksTakenOver, drawUpPast)],
};

function drawUpAll(context: Context, period: Period): void {
  if (period.is_opening) return;
  drawUp(context, period, [period]);
  const all = context.the(companies);
  // The books of all companies are closed in one step; the last one brings the group.
  if (all.length < 2 || period.company_id !== all.at(-1)?.company_id) return;
  drawUpGroup(
    context,
    all.map(({ company_id }) => monthOf(context, company_id, period.end_date)),
  );
}

/** Statements and checklists of the months that were closed before history, and the checklist of the one in which it begins. */
function drawUpPast(context: Context, months: readonly Period[]): void {
  const byDay = Map.groupBy(months, ({ start_date }) => start_date);
  for (const [, group] of [...byDay].sort(([a], [b]) => a - b)) {
    for (const period of group) {
      drawUp(context, period, [period]);
      layOut(context, period, true);
    }
    if (group.length > 1) drawUpGroup(context, group);
  }
  for (const { company_id } of context.the(companies))
    layOut(context, monthOf(context, company_id, localDay(context.parameters.start)));
}

function drawUpGroup(context: Context, months: readonly Period[]): void {
  const head = context.the(companies).find(({ parent_company_id }) => parent_company_id === null)?.company_id;
  drawUp(
    context,
    must(months.find(({ company_id }) => company_id === head) ?? months[0], 'month of the group'),
    months,
  );
}

/** What an account shows of a month. */
interface Figures {
  month: Scaled;
  opening: Scaled;
  closing: Scaled;
  toDate: Scaled;
  budget: Scaled;
}

function drawUp(context: Context, period: Period, months: readonly Period[]): void {
  const isGroup = months.length > 1;
  const figures = new Map<string, Figures>();
  for (const month of months)
    for (const row of context.tables.account_balances.by('fiscal_period_id', month.fiscal_period_id))
      addTo(figures, row);
  const eliminated = new Map(isGroup ? [...figures].filter(([account]) => ELIMINATED.includes(account)) : []);
  const people = fourEyes(context, period.fiscal_period_id);
  for (const [kind, lines] of KINDS) {
    const number = context.numbers.next('FST', context.now);
    const lastYear = yearBefore(context, period, kind, isGroup);
    const done = new Map<string, Amounts>();
    for (const [index, line] of lines.entries()) {
      const amounts = amountsOf(line, { kind, figures, eliminated, done });
      done.set(line.code, amounts);
      const priorYear = lastYear.get(line.code) ?? null;
      add(context, { period, kind, number, index, line, isGroup, people, priorYear }, amounts);
    }
  }
}

/** What a statement of the same month a year before said, by line. */
function yearBefore(context: Context, period: Period, kind: Kind, isGroup: boolean): Map<string, Scaled> {
  const month = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 7);
  const [year = '', rest = ''] = month(period.end_date).split('-');
  const before = `${Number(year) - 1}-${rest}`;
  const found = periodsOf(context, period.company_id).find(({ end_date }) => month(end_date) === before);
  if (!found) return new Map();
  return new Map(
    context.tables.financial_statements
      .by('fiscal_period_id', found.fiscal_period_id)
      .filter((row) => row.statement_type === kind && row.is_consolidated === isGroup)
      .map((row) => [row.line_code, row.amount]),
  );
}

function addTo(figures: Map<string, Figures>, row: AccountBalancesRow): void {
  const sum = figures.get(row.account_code) ?? { month: 0, opening: 0, closing: 0, toDate: 0, budget: 0 };
  sum.month += row.debit_amount_base - row.credit_amount_base;
  sum.opening += row.opening_amount_base;
  sum.closing += row.closing_amount_base;
  sum.toDate += row.year_to_date_amount_base;
  sum.budget += row.budget_amount_base;
  figures.set(row.account_code, sum);
}

interface Amounts {
  amount: Scaled;
  toDate: Scaled;
  before: Scaled | null;
  budget: Scaled | null;
  eliminated: Scaled;
}

interface Drawn {
  kind: Kind;
  figures: ReadonlyMap<string, Figures>;
  eliminated: ReadonlyMap<string, Figures>;
  done: ReadonlyMap<string, Amounts>;
}

function amountsOf(line: StatementLine, drawn: Drawn): Amounts {
  if (line.adds) {
    const parts = line.adds.map((code) => must(drawn.done.get(code), `line ${code}`));
    const sum = (of: (one: Amounts) => Scaled | null) => parts.reduce((all, one) => all + (of(one) ?? 0), 0);
    return {
      amount: sum(({ amount }) => amount),
      toDate: sum(({ toDate }) => toDate),
      before: drawn.kind === 'balance_sheet' ? sum(({ before }) => before) : null,
      budget: drawn.kind === 'income_statement' ? sum(({ budget }) => budget) : null,
      eliminated: sum(({ eliminated }) => eliminated),
    };
  }
  const isOpeningCash = line.code === 'CF-OPENING';
  const take = (from: ReadonlyMap<string, Figures>, of: (one: Figures, account: string) => Scaled) => {
    let sum = 0;
    for (const [account, one] of from)
      if (line.accounts?.some((start) => account.startsWith(start))) sum += of(one, account);
    return line.sign > 0 ? sum : 0 - sum;
  };
  const shown = (one: Figures): Scaled =>
    drawn.kind === 'balance_sheet' ? one.closing : isOpeningCash ? one.opening : one.month;
  const toDate = (one: Figures, account: string): Scaled => {
    if (drawn.kind === 'balance_sheet') return one.closing;
    if (isOpeningCash) return one.closing - one.toDate;
    return isResult(account) ? one.closing : one.toDate;
  };
  const out = take(drawn.eliminated, shown);
  return {
    amount: take(drawn.figures, shown) - out,
    toDate: take(drawn.figures, toDate) - take(drawn.eliminated, toDate),
    before:
      drawn.kind === 'balance_sheet'
        ? take(drawn.figures, ({ opening }) => opening) - take(drawn.eliminated, ({ opening }) => opening)
        : null,
    budget: drawn.kind === 'income_statement' ? take(drawn.figures, ({ budget }) => budget) : null,
    eliminated: out,
  };
}

function add(
  { tables }: Context,
  {
    period,
    kind,
    number,
    index,
    line,
    isGroup,
    people,
    priorYear,
  }: {
    period: Period;
    kind: Kind;
    number: string;
    index: number;
    line: StatementLine;
    isGroup: boolean;
    people: { preparer: Key; approver: Key };
    priorYear: Scaled | null;
  },
  { amount, toDate, before, budget, eliminated }: Amounts,
): void {
  const closed = period.closed_at ?? localMoment(period.planned_close_date, 2);
  tables.financial_statements.add({
    statement_number: number,
    company_id: period.company_id,
    fiscal_period_id: period.fiscal_period_id,
    statement_type: kind,
    is_consolidated: isGroup,
    version_number: 1,
    line_number: (index + 1) * 10,
    line_code: line.code,
    line_name: line.name,
    statement_section: line.section,
    line_type: line.type,
    indent_level: line.type === 'detail' ? 1 : 0,
    note_number: line.note ?? null,
    amount,
    year_to_date_amount: toDate,
    prior_period_amount: before,
    prior_year_amount: priorYear,
    budget_amount: budget,
    elimination_amount: eliminated,
    currency_code: 'INR',
    prepared_at: closed,
    prepared_by_employee_id: people.preparer,
    approved_by_employee_id: people.approver,
    approved_at: closed + 9 * HOUR_MS,
    published_at: closed + 14 * HOUR_MS,
    is_opening: period.is_opening,
    status: 'published',
  });
}
