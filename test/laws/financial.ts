const first = (table: string, key: string, where: string) =>
  `${key} = (select min(${key}) from financial.${table} where ${where})`;
/** A line of the ledger that is no part of what history began with. */
const LINE =
  'fiscal_period_id is not null and journal_entry_id in (select journal_entry_id from financial.journal_entry_headers where not is_opening)';

/** Statements that break the laws of finance, by the name of the law's file. */
export const financial: Record<string, string> = {
  accounts_form_a_tree:
    "update financial.chart_of_accounts set is_postable = true, owner_employee_id = 1 where account_code = '1300'",
  balances_are_their_lines: `update financial.account_balances set debit_amount_base = debit_amount_base + 1, closing_amount_base = closing_amount_base + 1
    where ${first('account_balances', 'account_balance_id', 'line_count > 0')}`,
  balances_open_as_the_month_before_closed: `update financial.account_balances set opening_amount_base = opening_amount_base + 1, closing_amount_base = closing_amount_base + 1
    where account_balance_id = (select account_balance_id from financial.account_balances b join financial.fiscal_periods p using (fiscal_period_id) where b.account_code = '310100' order by p.start_date desc limit 1)`,
  cost_centres_are_their_lines: `update financial.journal_entry_lines set cost_center_code = (select max(cost_center_code) from financial.cost_centers)
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and cost_center_code <> (select max(cost_center_code) from financial.cost_centers)`)}`,
  entries_balance: `update financial.journal_entry_lines set debit_amount_base = debit_amount_base + 1
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and debit_amount_base > 0`)}`,
  entries_name_what_their_accounts_ask: `update financial.journal_entry_lines set customer_id = null
    where ${first('journal_entry_lines', 'journal_entry_line_id', `${LINE} and account_code = '120100' and customer_id is not null`)}`,
  ledger_agrees_with_the_sub_ledger: `update financial.journal_entry_headers set business_event = 'manual', prepared_by_employee_id = 1, approved_by_employee_id = 2, approved_at = posted_at, approval_status = 'approved'
    where ${first('journal_entry_headers', 'journal_entry_id', "erp_journal_entry_id is not null and status = 'posted' and not is_opening")}`,
  months_are_closed_in_order: `update financial.fiscal_periods set status = 'open', sub_ledgers_closed_at = null, closed_at = null, closed_by_employee_id = null
    where fiscal_period_id = (select min(fiscal_period_id) from financial.fiscal_periods where status = 'closed')`,
  nothing_is_posted_in_a_closed_period: `update financial.journal_entry_headers set posting_date = posting_date - 62
    where ${first('journal_entry_headers', 'journal_entry_id', "status = 'posted' and not is_opening")}`,
  tax_accounts_are_tax_accounts:
    "update financial.tax_codes set igst_account_code = '120100' where tax_code = 'GST18-OUT-INTER'",
  trial_balance_is_zero: `update financial.account_balances set closing_amount_base = closing_amount_base + 1, opening_amount_base = opening_amount_base + 1 where account_balance_id = 1`,
};
