-- Law 36: The balances of a company add up to nothing in every month.
-- Examines financial.account_balances.
select company_id, fiscal_period_id, sum(closing_amount_base) as difference
from financial.account_balances
group by company_id, fiscal_period_id
having sum(closing_amount_base) <> 0;
