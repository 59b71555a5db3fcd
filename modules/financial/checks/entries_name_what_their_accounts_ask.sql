-- Lines name an account that may be posted to, and the cost centre or partner that it asks for; the entry that closes a year is for the whole company.
-- Examines financial.journal_entry_lines.
select l.journal_entry_line_id, l.account_code
from financial.journal_entry_lines l
join financial.journal_entry_headers h using (journal_entry_id)
left join financial.fiscal_periods p on p.fiscal_period_id = h.fiscal_period_id
left join financial.chart_of_accounts a using (account_code)
where h.status <> 'draft'
  and (a.is_postable is not true
    or (a.requires_cost_center and l.cost_center_code is null and p.period_type = 'regular')
    or (a.requires_partner and h.business_event not in ('opening_balance', 'revaluation') and num_nonnulls(l.customer_id, l.supplier_id, l.partner_company_id) = 0));
