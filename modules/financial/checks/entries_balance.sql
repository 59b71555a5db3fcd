-- Law 36: Debits of a posted entry equal its credits, and its totals are the sums of its lines.
-- Examines financial.journal_entry_headers.
select h.journal_entry_id, h.journal_entry_number
from financial.journal_entry_headers h
left join lateral (
  select sum(l.debit_amount) as debit, sum(l.credit_amount) as credit, sum(l.debit_amount_base) as debit_base, sum(l.credit_amount_base) as credit_base, count(*) as lines
  from financial.journal_entry_lines l
  where l.journal_entry_id = h.journal_entry_id
) l on true
where h.status <> 'draft'
  and (h.total_debit_amount, h.total_credit_amount, h.total_debit_amount_base, h.total_credit_amount_base, h.line_count)
    is distinct from (l.debit, l.credit, l.debit_base, l.credit_base, l.lines);
