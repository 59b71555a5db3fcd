-- Law 40: A month opens with what the one before it closed with; with a new fiscal year the result of the last one goes to equity.
-- Examines financial.account_balances.
with months as (
  select p.*, lag(fiscal_period_id) over w as before_id, lag(fiscal_year_id) over w as before_year
  from financial.fiscal_periods p
  where period_type = 'regular' and exists (select 1 from financial.account_balances b where b.fiscal_period_id = p.fiscal_period_id)
  window w as (partition by company_id order by start_date)
), closed as (
  select m.fiscal_period_id, b.company_id,
    case when m.fiscal_year_id <> m.before_year and b.account_code ~ '^[45]' then '320100' else b.account_code end as account_code,
    case when m.fiscal_year_id <> m.before_year and b.account_code ~ '^[45]' then 'INR' else b.currency_code end as currency_code,
    sum(b.closing_amount_base) as closing
  from months m
  join financial.account_balances b on b.fiscal_period_id = m.before_id
  group by 1, 2, 3, 4
)
select b.account_balance_id, b.account_code, b.fiscal_period_id
from financial.account_balances b
join months m on m.fiscal_period_id = b.fiscal_period_id and m.before_id is not null
full join closed c on c.fiscal_period_id = b.fiscal_period_id and c.account_code = b.account_code and c.currency_code = b.currency_code
where m.before_id is not null and coalesce(b.opening_amount_base, 0) <> coalesce(c.closing, 0)
  or (m.before_id is null and c.closing <> 0);
