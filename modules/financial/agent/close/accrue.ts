import { localMoment } from '../../../../machinery/base/company-time.ts';
import type { Key, Moment, Scaled } from '../../../../machinery/base/row-types.ts';
import { NEVER, type Process } from '../../../../machinery/kernel/contract.ts';
import { BILLED, PROVIDED } from '../../lifecycle/closing.ts';
import type { AccrualsRow, Types } from '../../rows.ts';
import { type Context, fourEyes, type Header, type Period } from '../context.ts';
import { centresOf } from '../cost-centers.ts';
import { budgetOf, PAR, type Posting, post, reverse } from '../ledger/index.ts';
import { measureOf, part } from '../past/index.ts';

const ACCRUED = '235100';

/** Bills of what was accrued come in the next month; then the accrual is taken back and the bill paid. */
export const accruals: Process<Types> = {
  name: 'accruals',
  agenda: [{ of: 'accruals', next: billAt, act: settleBill }],
};

interface Accrued {
  type: NonNullable<AccrualsRow['accrual_type']>;
  basis: NonNullable<AccrualsRow['estimation_basis']>;
  words: string;
  expense: string;
  liability: string;
  parts: readonly { centre: string | null; amount: Scaled }[];
  /** Days after the end of the month on which its bill is expected; without one it stands until it is used. */
  billIn?: number;
}

/** Accruals of a company at the end of a month, an entry for each kind. */
export function accrue(context: Context, period: Period): { entry?: Header | undefined; count: number } {
  let last: Header | undefined;
  let count = 0;
  for (const accrued of [...billed(context, period), ...provided(context, period)]) {
    const parts = accrued.parts.filter(({ amount }) => amount > 0);
    if (parts.length === 0) continue;
    last = enter(context, period, { ...accrued, parts });
    count += parts.length;
  }
  return { entry: last, count };
}

/** What the budget says of each cost centre, as far as the month differed. */
function billed(context: Context, period: Period): Accrued[] {
  const centres = centresOf(context, period.company_id);
  return BILLED.accounts.map(({ account, type, basis, words, days }) => ({
    type,
    basis,
    words,
    expense: account,
    liability: ACCRUED,
    parts: centres.map(({ cost_center_code: centre }) => {
      const draw = context.draws.of('accruals', `${period.fiscal_period_code}/${account}/${centre}`, 'estimate');
      const planned = budgetOf(context, period.fiscal_period_id, centre, account);
      return { centre, amount: Math.round(planned * draw.normal(1, BILLED.differs)) };
    }),
    billIn: context.draws.of('accruals', `${period.fiscal_period_code}/${account}`, 'bill').integer(days[0], days[1]),
  }));
}

/** Bonus and leave by the pay of a cost centre, warranty and doubtful debts by sales. */
function provided(context: Context, period: Period): Accrued[] {
  const { wages } = measureOf(context, period.company_id, 0);
  const sales = context.tables.account_balances
    .by('fiscal_period_id', period.fiscal_period_id)
    .filter(({ account_code }) => account_code.startsWith('410'))
    .reduce((sum, row) => sum + row.credit_amount_base - row.debit_amount_base, 0);
  const byWages = (share: number) =>
    [...wages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([centre, pay]) => ({ centre, amount: part(pay, share) }));
  return [
    {
      type: 'bonus',
      basis: 'payroll',
      words: 'Statutory bonus',
      expense: '550300',
      liability: '236200',
      parts: byWages(PROVIDED.bonus),
    },
    {
      type: 'leave_pay',
      basis: 'payroll',
      words: 'Leave not taken',
      expense: '550300',
      liability: '236300',
      parts: byWages(PROVIDED.leave),
    },
    {
      type: 'warranty_provision',
      basis: 'calculation',
      words: 'Warranty',
      expense: '554200',
      liability: '236100',
      parts: [{ centre: null, amount: part(Math.max(0, sales), PROVIDED.warranty) }],
    },
    {
      type: 'other',
      basis: 'calculation',
      words: 'Doubtful debts',
      expense: '554300',
      liability: '129100',
      parts: [{ centre: null, amount: part(Math.max(0, sales), PROVIDED.doubtful) }],
    },
  ];
}

function enter(context: Context, period: Period, accrued: Accrued): Header {
  const { tables, numbers, now } = context;
  const { expense, liability, parts, words } = accrued;
  const people = fourEyes(context, period.fiscal_period_id);
  const header = post(context, {
    event: 'accrual',
    company: period.company_id,
    day: period.end_date,
    description: `${words}, ${period.period_name}`,
    lines: linesOf(expense, liability, parts),
    people,
  });
  for (const { centre, amount } of parts)
    tables.accruals.add({
      accrual_number: numbers.next('ACR', now),
      company_id: period.company_id,
      accrual_type: accrued.type,
      description: centre === null ? `${words}, ${period.period_name}` : `${words} of ${centre}, ${period.period_name}`,
      fiscal_period_id: period.fiscal_period_id,
      accrual_date: period.end_date,
      expense_account_code: expense,
      liability_account_code: liability,
      cost_center_code: centre,
      estimation_basis: accrued.basis,
      accrual_amount: amount,
      currency_code: 'INR',
      exchange_rate: PAR,
      accrual_amount_base: amount,
      reversal_method: accrued.billIn === undefined ? 'on_payment' : 'on_document',
      planned_reversal_date: period.end_date + (accrued.billIn ?? 365),
      source_module: 'financial',
      journal_entry_id: header.journal_entry_id,
      posted_at: now,
      prepared_by_employee_id: people.preparer,
      approved_by_employee_id: people.approver,
      status: 'posted',
    });
  return header;
}

function linesOf(expense: string, liability: string, parts: Accrued['parts']): Posting[] {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...parts.map(({ centre, amount }) => ({
      account: expense,
      amount,
      refers: centre === null ? {} : { cost_center_code: centre },
    })),
    { account: liability, amount: -total },
  ];
}

/** On the afternoon of the day on which the bill is expected. */
function billAt(row: AccrualsRow): Moment {
  if (row.status !== 'posted' || row.reversal_method !== 'on_document' || row.planned_reversal_date === null)
    return NEVER;
  return localMoment(row.planned_reversal_date, 14);
}

/** The bill of all that one entry accrued: taken back, paid, and compared. */
function settleBill(row: AccrualsRow, context: Context): void {
  const { tables, draws, now } = context;
  if (row.status !== 'posted') return;
  const header = tables.journal_entry_headers.must(row.journal_entry_id);
  const rows = tables.accruals
    .by('journal_entry_id', header.journal_entry_id)
    .filter(({ status }) => status === 'posted');
  const expense = row.expense_account_code ?? '';
  const day = row.planned_reversal_date ?? 0;
  const parts = rows.map((one) => ({ centre: one.cost_center_code, amount: one.accrual_amount }));
  const taken = reverse(context, header, linesOf(expense, row.liability_account_code ?? '', parts), {
    day,
    reason: 'accrual_reversal',
  });
  const actuals = rows.map((one) => ({
    centre: one.cost_center_code,
    amount: Math.round(one.accrual_amount * draws.of('accruals', one.accrual_id, 'actual').normal(1, BILLED.differs)),
  }));
  pay(context, row.company_id, { day, expense, words: header.description ?? '', parts: actuals });
  for (const [index, one] of rows.entries()) {
    const actual = actuals[index]?.amount ?? one.accrual_amount;
    tables.accruals.change(one, {
      status: 'reversed',
      reversed_at: now,
      reversal_journal_entry_id: taken.journal_entry_id,
      actual_amount: actual,
      difference_amount: actual - one.accrual_amount,
    });
  }
}

function pay(
  context: Context,
  company: Key,
  { day, expense, words, parts }: { day: number; expense: string; words: string; parts: Accrued['parts'] },
): void {
  post(context, {
    event: 'bank',
    company,
    day,
    description: `Bill paid: ${words}`,
    lines: linesOf(expense, `110${company}00`, parts),
  });
}
