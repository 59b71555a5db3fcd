import type { DeclaredLaws } from '../../machinery/catalog/declared-laws.ts';
import { lifecycle } from './lifecycle.ts';

/** Laws of common shapes; those that only this business has stand in `checks/`. */
export const laws: DeclaredLaws = {
  numbers: {
    'journal_entry_headers.journal_entry_number': {},
    'journal_entry_lines.line_number': { per: 'journal_entry_id' },
    'gl_audit_trail.audit_number': {},
    'accruals.accrual_number': {},
    'bank_reconciliations.statement_number': {},
    'bank_reconciliations.line_number': { per: 'statement_number' },
    'financial_statements.statement_number': {},
    'intercompany_transactions.intercompany_transaction_number': {},
    'period_close_tasks.task_sequence': { per: 'fiscal_period_id', step: 10 },
    'budget_lines.line_number': { per: 'budget_template_id' },
  },
  moments: {
    fiscal_periods: [
      ['fiscal_year_id.start_date', 'start_date', 'end_date', 'fiscal_year_id.end_date'],
      ['sub_ledgers_closed_at', 'closed_at'],
    ],
    journal_entry_headers: [['created_at', 'approved_at', 'posted_at', 'reversed_at']],
    accruals: [['posted_at', 'reversed_at']],
    period_close_tasks: [['started_at', 'completed_at', 'reviewed_at']],
    intercompany_transactions: [['matched_at', 'settled_at']],
    financial_statements: [['fiscal_period_id.closed_at', 'prepared_at', 'approved_at', 'published_at']],
  },
  balances: {
    budgets_are_their_lines: {
      says: 'A budget in force is the sum of its lines.',
      by: 'budget_template_id',
      sum: "total_amount from budget_templates where budget_type in ('operating', 'capital')",
      equals: "budget_amount from budget_lines where {budget_template_id.budget_type} in ('operating', 'capital')",
    },
    periods_fill_their_year: {
      says: 'The regular periods of a fiscal year have all of its days.',
      sum: 'end_date - start_date + 1 from fiscal_years',
      equals: "end_date - start_date + 1 from fiscal_periods where period_type = 'regular'",
    },
  },
  periods: {
    fiscal_periods: {
      of: ['company_id'],
      from: 'start_date',
      to: 'end_date',
      gapless: true,
      where: "period_type = 'regular'",
    },
    exchange_rates: {
      of: ['currency_code', 'rate_type'],
      from: 'rate_date',
      to: 'valid_to',
      gapless: true,
      openEnded: true,
      where: "status = 'active'",
    },
  },
  agreements: {
    'journal_entry_lines.fiscal_period_id': ['journal_entry_id.fiscal_period_id'],
    'journal_entry_lines.posting_date': ['journal_entry_id.posting_date'],
    'journal_entry_headers.company_id': ['fiscal_period_id.company_id'],
    'account_balances.company_id': ['fiscal_period_id.company_id'],
    'cost_center_balances.company_id': ['fiscal_period_id.company_id'],
    'accruals.company_id': ['fiscal_period_id.company_id', 'journal_entry_id.company_id'],
  },
  states: lifecycle.states,
};
