-- No more is written off than plant has cost.
-- Examines financial.account_balances.
select company_id, fiscal_period_id
from financial.account_balances
group by company_id, fiscal_period_id
having -coalesce(sum(closing_amount_base) filter (where account_code = '165100'), 0) > coalesce(sum(closing_amount_base) filter (where account_code like '160%'), 0);
