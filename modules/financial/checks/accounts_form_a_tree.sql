-- Every account hangs below a summation account of its class.
-- Examines financial.chart_of_accounts.
select a.account_code, a.parent_account_code
from financial.chart_of_accounts a
left join financial.chart_of_accounts p on p.account_code = a.parent_account_code
where a.account_level > 1 and (p.account_code is null or p.is_postable or p.account_class <> a.account_class or p.account_level <> a.account_level - 1);
