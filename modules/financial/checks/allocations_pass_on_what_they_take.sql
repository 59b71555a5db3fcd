-- What service centres hand on is what production takes over, month by month and company by company.
-- Examines financial.cost_center_balances.
select company_id, fiscal_period_id, sum(allocated_in_amount) as taken, sum(allocated_out_amount) as given
from financial.cost_center_balances
where account_code = '559100'
group by company_id, fiscal_period_id
having sum(allocated_in_amount) <> sum(allocated_out_amount);
