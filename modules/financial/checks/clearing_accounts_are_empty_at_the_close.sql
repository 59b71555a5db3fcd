-- A month is closed with nothing in suspense and with allocations that come to nothing.
-- Examines financial.account_balances.
select b.account_balance_id, b.account_code
from financial.account_balances b
where b.account_code in ('129900', '559100') and b.is_final and b.closing_amount_base <> 0;
