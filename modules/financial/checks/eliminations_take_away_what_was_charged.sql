-- What companies of the group have charged each other and agree on is eliminated, month by month, by an entry of the same sums.
-- Examines financial.intercompany_transactions.
with charged as (
  select elimination_journal_entry_id as journal_entry_id, sum(net_amount) as net, sum(total_amount) as total
  from financial.intercompany_transactions
  where elimination_status = 'eliminated'
  group by elimination_journal_entry_id
), taken as (
  select l.journal_entry_id, sum(l.debit_amount_base) filter (where l.account_code = '420200') as income, sum(l.credit_amount_base) filter (where l.account_code = '555900') as cost,
    sum(l.debit_amount_base) filter (where l.account_code = '217100') as payable, sum(l.credit_amount_base) filter (where l.account_code = '125100') as receivable
  from financial.journal_entry_lines l
  where l.journal_entry_id in (select journal_entry_id from charged)
  group by l.journal_entry_id
)
select c.journal_entry_id::text as what, c.net, c.total
from charged c
left join taken t using (journal_entry_id)
where (t.income, t.cost, t.payable, t.receivable) is distinct from (c.net, c.net, c.total, c.total)
union all
select t.intercompany_transaction_number, t.net_amount, t.total_amount
from financial.intercompany_transactions t
join financial.fiscal_periods p using (fiscal_period_id)
where t.match_status = 'matched' and t.elimination_status = 'pending' and p.status = 'closed';
