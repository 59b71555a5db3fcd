-- What is ordered under a contract is what its offers say, accepted while it runs.
-- Examines crm.contracts.
with ordered as (
  select contract_id, sum(net_amount) as net_amount, bool_or((accepted_at at time zone 'Asia/Kolkata')::date not between c.valid_from and c.valid_to) as is_outside
  from crm.quotations q
  join crm.contracts c using (contract_id)
  where q.status in ('accepted', 'ordered')
  group by contract_id)
select c.contract_id, c.ordered_amount, o.net_amount
from crm.contracts c
join ordered o using (contract_id)
where o.is_outside or c.ordered_amount < o.net_amount or (not c.is_opening and c.ordered_amount <> o.net_amount);
