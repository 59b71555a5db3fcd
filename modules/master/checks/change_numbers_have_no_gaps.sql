-- The numbers of engineering changes have no gaps and no doubles within a year.
-- Examines master.bill_of_materials.
with numbered as (
  select b.bom_id, b.engineering_change_number,
    split_part(b.engineering_change_number, '-', 3)::integer as number,
    row_number() over (partition by split_part(b.engineering_change_number, '-', 2) order by b.engineering_change_number) as position
  from master.bill_of_materials b
  where b.engineering_change_number is not null
)
select n.bom_id, n.engineering_change_number, n.position
from numbered n
where n.number <> n.position;
