-- Law 36: A posted entry is the sum of its lines, and debits equal credits, in its currency and in INR.
-- Examines erp.journal_entries.
with sums as (
  select journal_entry_id, count(*) as lines,
    sum(debit_amount) as debit, sum(credit_amount) as credit, sum(debit_amount_base) as debit_base, sum(credit_amount_base) as credit_base
  from erp.journal_entry_lines
  group by journal_entry_id
)
select e.journal_entry_id, e.journal_entry_number, e.total_debit_amount, s.debit, s.credit, e.total_debit_amount_base, s.debit_base, s.credit_base, e.line_count, s.lines
from erp.journal_entries e
left join sums s using (journal_entry_id)
where e.status <> 'draft'
  and (s.lines, s.debit, s.credit, s.debit_base, s.credit_base) is distinct from
    (e.line_count::bigint, e.total_debit_amount, e.total_credit_amount, e.total_debit_amount_base, e.total_credit_amount_base)
union all
select e.journal_entry_id, e.journal_entry_number, e.total_debit_amount, null, e.total_credit_amount, e.total_debit_amount_base, null, e.total_credit_amount_base, e.line_count, null
from erp.journal_entries e
where e.status <> 'draft' and (e.total_debit_amount <> e.total_credit_amount or e.total_debit_amount_base <> e.total_credit_amount_base);
