const first = (table: string, key: string, where: string) =>
  `${key} = (select min(${key}) from financial.${table} where ${where})`;
/** A line of the ledger that is no part of what history began with. */
const LINE =
  'fiscal_period_id is not null and journal_entry_id in (select journal_entry_id from financial.journal_entry_headers where not is_opening)';

/** Statements that break the laws of finance, by the name of the law's file. */
export const financial: Record<string, string> = {
  accounts_form_a_tree:
    "update financial.chart_of_accounts set is_postable = true, owner_employee_id = 1 where account_code = '1300'",
  accruals_are_taken_back_once: `update financial.accruals set journal_entry_id = (select max(journal_entry_id) from financial.journal_entry_headers where status = 'reversed')
    where ${first('accruals', 'accrual_id', "status = 'posted'")}`,
  allocations_pass_on_what_they_take: `update financial.cost_center_balances set allocated_in_amount = allocated_in_amount - 0.01
    where ${first('cost_center_balances', 'cost_center_balance_id', 'allocated_in_amount > 0')}`,
  balances_are_their_lines: `update financial.account_balances set debit_amount_base = debit_amount_base + 1, closing_amount_base = closing_amount_base + 1
    where ${first('account_balances', 'account_balance_id', 'line_count > 0')}`,
  balances_open_as_the_month_before_closed: `update financial.account_balances set opening_amount_base = opening_amount_base + 1, closing_amount_base = closing_amount_base + 1
    where account_balance_id = (select account_balance_id from financial.account_balances b join financial.fiscal_periods p using (fiscal_period_id) where b.account_code = '310100' order by p.start_date desc limit 1)`,
  bank_balances_run_on: `update financial.bank_reconciliations set balance_amount = balance_amount + 1 where bank_reconciliation_id = 1`,
  bank_lines_are_those_of_the_ledger: `delete from financial.bank_reconciliations where bank_reconciliation_id = 1`,
  charges_within_the_group_stand_in_both_books: `update financial.intercompany_transactions set from_journal_entry_id = 1 where intercompany_transaction_id = 1`,
  clearing_accounts_are_empty_at_the_close: `update financial.account_balances set account_code = '129900' where ${first('account_balances', 'account_balance_id', "is_final and account_code = '310100'")}`,
  control_accounts_are_their_sub_ledgers: `update financial.account_balances set sub_ledger_amount_base = sub_ledger_amount_base + 1 where account_balance_id = (
    select max(b.account_balance_id) from financial.account_balances b join financial.fiscal_periods p using (fiscal_period_id) where b.sub_ledger_amount_base is not null and not p.is_opening)`,
  cost_centres_are_their_lines: `update financial.journal_entry_lines set cost_center_code = (select max(cost_center_code) from financial.cost_centers)
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and cost_center_code <> (select max(cost_center_code) from financial.cost_centers)`)}`,
  depreciation_stays_within_cost: `update financial.account_balances set closing_amount_base = closing_amount_base * 100, opening_amount_base = opening_amount_base * 100, debit_amount_base = debit_amount_base * 100, credit_amount_base = credit_amount_base * 100 where account_code = '165100'`,
  eliminations_take_away_what_was_charged: `update financial.intercompany_transactions set net_amount = net_amount - 0.01, tax_amount = tax_amount + 0.01
    where ${first('intercompany_transactions', 'intercompany_transaction_id', "elimination_status = 'eliminated'")}`,
  entries_balance: `update financial.journal_entry_lines set debit_amount_base = debit_amount_base + 1
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and debit_amount_base > 0`)}`,
  entries_by_hand_are_signed_by_two: `update financial.journal_entry_headers set approved_at = posted_at + interval '1 day' where ${first('journal_entry_headers', 'journal_entry_id', "business_event = 'manual' and status = 'posted'")}`,
  entries_name_what_their_accounts_ask: `update financial.journal_entry_lines set customer_id = null
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and account_code = '120100' and customer_id is not null`)}`,
  goods_received_are_invoiced_or_open: `update financial.journal_entry_lines set credit_amount_base = credit_amount_base + 1
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and account_code = '215100' and credit_amount_base > 0`)}`,
  goods_sold_cost_what_was_shipped: `update financial.journal_entry_lines set debit_amount_base = debit_amount_base + 1
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and account_code = '510100' and debit_amount_base > 0`)}`,
  ledger_agrees_with_the_sub_ledger: `update financial.journal_entry_headers set business_event = 'manual', prepared_by_employee_id = 1, approved_by_employee_id = 2, approved_at = posted_at, approval_status = 'approved'
    where ${first('journal_entry_headers', 'journal_entry_id', "erp_journal_entry_id is not null and status = 'posted' and not is_opening")}`,
  months_are_closed_in_order: `update financial.fiscal_periods set status = 'open', sub_ledgers_closed_at = null, closed_at = null, closed_by_employee_id = null
    where fiscal_period_id = (select min(fiscal_period_id) from financial.fiscal_periods where status = 'closed')`,
  months_close_when_their_tasks_are_done: `update financial.period_close_tasks set status = 'open', completed_at = null, completed_by_employee_id = null, reviewed_at = null, reviewed_by_employee_id = null
    where ${first('period_close_tasks', 'period_close_task_id', "is_mandatory and status = 'completed'")}`,
  nothing_is_posted_in_a_closed_period: `update financial.journal_entry_headers set posting_date = posting_date - 62
    where ${first('journal_entry_headers', 'journal_entry_id', "status = 'posted' and not is_opening")}`,
  one_budget_is_in_force: `update financial.budget_lines set transfer_amount = transfer_amount + 1, budget_amount = budget_amount + 1
    where ${first('budget_lines', 'budget_line_id', "account_code = '555100'")}`,
  payables_are_those_of_the_sub_ledger: `update financial.journal_entry_lines set credit_amount_base = credit_amount_base + 1
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and account_code = '210100' and credit_amount_base > 0`)}`,
  receivables_are_those_of_the_sub_ledger: `update financial.journal_entry_lines set debit_amount_base = debit_amount_base + 1
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and account_code = '120100' and debit_amount_base > 0`)}`,
  reversals_mirror_their_entries: `update financial.journal_entry_headers set status = 'posted', reversed_at = null where ${first('journal_entry_headers', 'journal_entry_id', "status = 'reversed'")}`,
  statements_agree_with_the_balances: `update financial.financial_statements set amount = amount + 1 where ${first('financial_statements', 'financial_statement_id', "line_code = 'BS-A-TOTAL'")}`,
  stock_in_the_books_is_the_stock: `update financial.journal_entry_lines set debit_amount_base = debit_amount_base + 1
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and account_code = '130100' and debit_amount_base > 0`)}`,
  tax_accounts_are_tax_accounts:
    "update financial.tax_codes set igst_account_code = '120100' where tax_code = 'GST18-OUT-INTER'",
  tax_owed_is_output_less_input: `update financial.journal_entry_lines set credit_amount_base = credit_amount_base + 1 where ${first('journal_entry_lines', 'journal_entry_line_id', "account_code = '220200' and credit_amount_base > 0 and journal_entry_id in (select journal_entry_id from financial.journal_entry_headers where business_event = 'tax_settlement')")}`,
  trial_balance_is_zero: `update financial.account_balances set closing_amount_base = closing_amount_base + 1, opening_amount_base = opening_amount_base + 1 where account_balance_id = 1`,
  years_are_carried_to_equity: `update financial.fiscal_years set status = 'closed', closed_at = opened_at, closed_by_employee_id = (select min(employee_id) from master.employees),
    net_result_amount = coalesce(net_result_amount, 0) + 1 where ${first('fiscal_years', 'fiscal_year_id', "status in ('closing', 'closed')")}`,
};
