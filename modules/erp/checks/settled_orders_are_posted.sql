-- Law 37: Scrap and variances of the orders settled on a day are what entries of that day say, by company and account.
-- Examines erp.production_orders.
with settled as (
  select o.company_id, (o.settled_at at time zone 'Asia/Kolkata')::date as day, v.account_code, sum(v.amount) as amount
  from erp.production_orders o
  cross join lateral (values
    ('530200', o.scrap_amount),
    ('520200', o.usage_variance_amount),
    ('520300', o.efficiency_variance_amount),
    ('520400', o.other_variance_amount + o.price_variance_amount)) v (account_code, amount)
  where o.settled_at is not null
  group by 1, 2, 3
), posted as (
  select e.company_id, e.document_date as day, l.account_code, sum(l.debit_amount_base - l.credit_amount_base) as amount
  from erp.journal_entries e
  join erp.journal_entry_lines l using (journal_entry_id)
  where e.entry_type in ('scrap', 'production_variance') and e.source_table = 'erp.journal_entries' and l.account_code in ('530200', '520200', '520300', '520400')
  group by 1, 2, 3
)
select company_id, day, account_code, s.amount, p.amount as posted_amount
from settled s
full join posted p using (company_id, day, account_code)
where coalesce(s.amount, 0) <> coalesce(p.amount, 0);
