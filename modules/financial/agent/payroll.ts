import { localMoment } from '../../../machinery/base/company-time.ts';
import { must } from '../../../machinery/base/errors.ts';
import type { Moment } from '../../../machinery/base/row-types.ts';
import { event, follow, type Message, NEVER, type Process } from '../../../machinery/kernel/contract.ts';
import type { AccrualsRow, JournalEntryLinesRow, Types } from '../rows.ts';
import { type Context, type Header, monthOf } from './context.ts';
import { accountFor, confirm, isResult, PAR, type Posting, post, reverse } from './ledger/index.ts';

const EXPENSE = '550100';
const ACCRUED = '235100';

/** What a month's pay of a cost centre costs has been told. */
const payTold = event<AccrualsRow>('pay told');

/** Pay is accrued for the month that it was earned in, and booked on the day on which it is paid. */
export const payroll: Process<Types> = {
  name: 'payroll',
  takes: { accruals: receiveAccrual },
  agenda: [{ of: 'journal_entry_headers', next: payDay, act: bookPay }],
  follows: [follow(payTold, accruePay)],
};

function receiveAccrual(context: Context, { columns }: Message<Types, 'accruals'>): void {
  context.tell(payTold, context.tables.accruals.receive(columns, { status: 'draft' }));
}

/** The entry of a pay day waits for its day. */
export function receivePay({ tables }: Context, { columns }: Message<Types, 'journal_entry_headers'>): void {
  tables.journal_entry_headers.receive(columns, {
    business_event: 'payroll',
    exchange_rate: PAR,
    total_debit_amount_base: columns.total_debit_amount ?? 0,
    total_credit_amount_base: columns.total_credit_amount ?? 0,
    description: `Pay ${columns.source_document_number}`,
    status: 'draft',
  });
}

/** Lines follow the entry that they belong to; the posting rules give their accounts. */
export function receivePayLine(context: Context, { columns }: Message<Types, 'journal_entry_lines'>): void {
  const { tables } = context;
  const header = must(
    tables.journal_entry_headers.by('source_module', 'hr').findLast(({ status }) => status === 'draft'),
    'entry of a line of pay',
  );
  const number = tables.journal_entry_lines.by('journal_entry_id', header.journal_entry_id).length + 1;
  const { account, rule } = accountOfPay(context, columns);
  tables.journal_entry_lines.receive(columns, {
    journal_entry_id: header.journal_entry_id,
    line_number: number,
    account_code: account,
    gl_posting_rule_id: rule,
    cost_center_code: isResult(account) ? (columns.cost_center_code ?? null) : null,
    debit_amount_base: columns.debit_amount ?? 0,
    credit_amount_base: columns.credit_amount ?? 0,
  });
  tables.journal_entry_headers.change(header, { line_count: number });
}

/** What is earned is a cost, what is deducted is owed, whatever its sign; what the employer adds is both. */
function accountOfPay(context: Context, { amount_basis, debit_amount }: Readonly<Partial<JournalEntryLinesRow>>) {
  const basis = must(amount_basis ?? undefined, 'amount of a line of pay');
  const isCost = basis === 'gross_pay' || (basis.startsWith('employer_') && (debit_amount ?? 0) > 0);
  return must(accountFor(context, 'payroll', basis, isCost), `posting rule of payroll for ${basis}`);
}

/** Pay is told before it is paid; until then it stands as accrued. */
function accruePay(context: Context, row: AccrualsRow): void {
  const { tables, numbers, now } = context;
  const day = must(row.accrual_date ?? undefined, 'end of a month of pay');
  const lines = payLines(row);
  if (row.accrual_amount <= 0) return;
  const header = post(context, {
    event: 'accrual',
    company: row.company_id,
    day,
    description: `Pay accrued, ${row.source_document_number}`,
    lines,
  });
  tables.accruals.change(row, {
    accrual_number: numbers.next('ACR', now),
    accrual_type: 'payroll',
    description: `Pay of ${row.cost_center_code}`,
    fiscal_period_id: header.fiscal_period_id ?? monthOf(context, row.company_id, day).fiscal_period_id,
    expense_account_code: EXPENSE,
    liability_account_code: ACCRUED,
    estimation_basis: 'payroll',
    exchange_rate: PAR,
    accrual_amount_base: row.accrual_amount,
    reversal_method: 'on_payment',
    journal_entry_id: header.journal_entry_id,
    posted_at: now,
    status: 'posted',
  });
}

function payLines(row: AccrualsRow): Posting[] {
  return [
    { account: EXPENSE, amount: row.accrual_amount, refers: { cost_center_code: row.cost_center_code } },
    { account: ACCRUED, amount: -row.accrual_amount },
  ];
}

function payDay(header: Header): Moment {
  if (header.status !== 'draft' || header.source_module !== 'hr' || header.line_count === null) return NEVER;
  return localMoment(header.posting_date, 10);
}

/** The entry of the pay day takes the place of what was accrued. */
function bookPay(header: Header, context: Context): void {
  const { tables, now } = context;
  const lines = tables.journal_entry_lines.by('journal_entry_id', header.journal_entry_id);
  if (!confirm(context, header, lines)) return;
  for (const row of tables.accruals.by('source_document_number', header.source_document_number)) {
    if (row.status !== 'posted' || row.journal_entry_id === null) continue;
    const accrued = tables.journal_entry_headers.must(row.journal_entry_id);
    const day = Math.max(header.posting_date, accrued.posting_date);
    const taken = reverse(context, accrued, payLines(row), { day, reason: 'accrual_reversal' });
    tables.accruals.change(row, {
      status: 'reversed',
      reversed_at: now,
      reversal_journal_entry_id: taken.journal_entry_id,
      actual_amount: header.total_debit_amount,
      difference_amount: header.total_debit_amount - row.accrual_amount,
    });
  }
}
