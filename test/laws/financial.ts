/** Statements that break the laws of finance, by the name of the law's file. */
export const financial: Record<string, string> = {
  accounts_form_a_tree:
    "update financial.chart_of_accounts set is_postable = true, owner_employee_id = 1 where account_code = '1300'",
  months_are_closed_in_order: `update financial.fiscal_periods set status = 'open', sub_ledgers_closed_at = null, closed_at = null, closed_by_employee_id = null
    where fiscal_period_id = (select min(fiscal_period_id) from financial.fiscal_periods where status = 'closed')`,
  tax_accounts_are_tax_accounts:
    "update financial.tax_codes set igst_account_code = '120100' where tax_code = 'GST18-OUT-INTER'",
};
