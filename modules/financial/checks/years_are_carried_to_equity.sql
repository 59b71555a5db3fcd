-- Law 40: A fiscal year is closed by one entry that takes what its revenue and expense have come to, to equity; the next year has begun with it.
-- Examines financial.fiscal_years.
with years as (
  select y.*, p.fiscal_period_id as last_id, a.fiscal_period_id as adjustments_id, n.fiscal_period_id as next_id
  from financial.fiscal_years y
  join financial.fiscal_periods p on p.fiscal_year_id = y.fiscal_year_id and p.period_type = 'regular' and p.end_date = y.end_date
  join financial.fiscal_periods a on a.fiscal_year_id = y.fiscal_year_id and a.period_type = 'adjustment'
  left join financial.fiscal_periods n on n.company_id = y.company_id and n.period_type = 'regular' and n.start_date = y.end_date + 1
  where y.status = 'closed'
), results as (
  select y.fiscal_year_id, b.fiscal_period_id,
    -coalesce(sum(b.closing_amount_base) filter (where b.account_code ~ '^[45]'), 0) as result, -coalesce(sum(b.closing_amount_base) filter (where b.account_code = '320100'), 0) as closing_equity,
    -coalesce(sum(b.opening_amount_base) filter (where b.account_code = '320100'), 0) as opening_equity, count(*) filter (where b.account_code ~ '^[45]' and b.closing_amount_base <> 0) as left_open
  from years y
  join financial.account_balances b on b.fiscal_period_id in (y.last_id, y.adjustments_id, y.next_id)
  group by y.fiscal_year_id, b.fiscal_period_id
)
select y.fiscal_year_code, y.net_result_amount, l.result
from years y
left join results l on l.fiscal_year_id = y.fiscal_year_id and l.fiscal_period_id = y.last_id
left join results a on a.fiscal_year_id = y.fiscal_year_id and a.fiscal_period_id = y.adjustments_id
left join results n on n.fiscal_year_id = y.fiscal_year_id and n.fiscal_period_id = y.next_id
left join financial.journal_entry_headers h on h.journal_entry_id = y.closing_journal_entry_id
where y.net_result_amount is distinct from coalesce(l.result, 0)
  or (y.closing_journal_entry_id is null and a.fiscal_period_id is not null)
  or (y.closing_journal_entry_id is not null
    and (h.fiscal_period_id is distinct from y.adjustments_id or a.left_open > 0 or a.closing_equity <> a.opening_equity + y.net_result_amount or n.opening_equity <> a.closing_equity));
