import { localDay } from '../../../../machinery/base/company-time.ts';
import { must } from '../../../../machinery/base/errors.ts';
import type { Key, Scaled } from '../../../../machinery/base/row-types.ts';
import { follow, type Process } from '../../../../machinery/kernel/contract.ts';
import { AUDIT } from '../../lifecycle/closing.ts';
import type { Types } from '../../rows.ts';
import { trace } from '../audit-trail.ts';
import { type Context, fourEyes, type Period, personOf, yearClosed } from '../context.ts';
import { isResult, type Posting, post, RETAINED_EARNINGS } from '../ledger/index.ts';
import { booksTakenOver } from '../past/index.ts';

/**
 * A fiscal year is closed with its period of adjustments, about a quarter after its last day: one entry takes every account of revenue and expense to nothing, and
 * what is left to equity. The months of the new year have opened with that result in equity from their first day on.
 */
export const yearEnd: Process<Types> = {
  name: 'year end',
  follows: [follow(yearClosed, closeYear), follow(booksTakenOver, closePastYears)],
};

function closeYear(context: Context, adjustments: Period): void {
  const lines: Posting[] = [];
  for (const row of context.tables.account_balances.by('fiscal_period_id', adjustments.fiscal_period_id))
    if (isResult(row.account_code) && row.closing_amount_base !== 0)
      lines.push({ account: row.account_code, amount: -row.closing_amount_base });
  const result = lines.reduce((sum, { amount }) => sum + amount, 0);
  if (lines.length === 0) return;
  const year = context.tables.fiscal_years.must(adjustments.fiscal_year_id);
  const entry = post(context, {
    event: 'closing',
    company: adjustments.company_id,
    day: adjustments.end_date,
    description: `Result of ${year.fiscal_year_name.toLowerCase()} to retained earnings`,
    lines: [...lines, { account: RETAINED_EARNINGS, amount: -result }],
    people: fourEyes(context, adjustments.company_id),
    period: adjustments,
  });
  for (const row of context.tables.account_balances.by('fiscal_period_id', adjustments.fiscal_period_id))
    context.tables.account_balances.change(row, { is_final: true });
  finish(context, adjustments, { result, entry: entry.journal_entry_id });
}

/** Years that were closed before history: their result is that of their last month. */
function closePastYears(context: Context): void {
  const { fiscal_periods, account_balances } = context.tables;
  for (const adjustments of fiscal_periods.by('period_type', 'adjustment')) {
    if (adjustments.status !== 'closed') continue;
    const last = fiscal_periods
      .by('fiscal_year_id', adjustments.fiscal_year_id)
      .find((one) => one.period_type === 'regular' && one.end_date === adjustments.end_date);
    const rows = last ? account_balances.by('fiscal_period_id', last.fiscal_period_id) : [];
    const result = rows.reduce((sum, row) => (isResult(row.account_code) ? sum - row.closing_amount_base : sum), 0);
    finish(context, adjustments, { result, entry: null });
  }
}

function finish(context: Context, adjustments: Period, closed: { result: Scaled; entry: Key | null }): void {
  const { tables, draws } = context;
  const year = tables.fiscal_years.must(adjustments.fiscal_year_id);
  const at = must(adjustments.closed_at, 'closing of a year');
  const draw = draws.of('fiscal_years', year.fiscal_year_id, 'audit');
  const controller = personOf(context, 'Chief Financial Officer');
  tables.fiscal_years.change(year, {
    status: 'closed',
    closed_at: at,
    closed_by_employee_id: controller,
    net_result_amount: closed.result,
    closing_journal_entry_id: closed.entry,
    auditor_name: AUDIT.firms[year.company_id % AUDIT.firms.length] ?? AUDIT.firms[0],
    audit_signed_date: localDay(at) - draw.integer(...AUDIT.signedBefore),
  });
  if (closed.entry === null) return;
  trace(context, {
    entity: 'fiscal_years',
    id: year.fiscal_year_id,
    number: year.fiscal_year_code,
    company: year.company_id,
    period: adjustments,
    entry: closed.entry,
    action: 'change',
    column: 'status',
    from: 'closing',
    to: 'closed',
    amount: Math.abs(closed.result),
    employee: controller,
    reason: 'period_close',
  });
}
