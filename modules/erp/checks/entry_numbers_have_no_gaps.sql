-- Law 42: Numbers of journal entries have no gaps.
-- Examines erp.journal_entries.
with numbers as (
  select journal_entry_id, split_part(journal_entry_number, '-', 3)::bigint as number
  from erp.journal_entries
  where journal_entry_id < 1000000000000 and journal_entry_number is not null
)
select 'gap' as problem, min(number) as first, max(number) as last, count(*) as numbers
from numbers
having count(*) > 0 and (min(number) <> 1 or max(number) <> count(*));
