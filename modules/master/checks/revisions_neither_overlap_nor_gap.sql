-- Of an item exactly one released revision of its recipe holds on any day: revisions neither overlap nor leave a gap.
-- Examines master.bill_of_materials.
with revisions as (
  select b.bom_id, b.bom_number, b.revision, b.effective_from, b.effective_to,
    lead(b.effective_from) over (partition by b.product_id, b.material_id order by b.effective_from, b.bom_id) as next_from
  from master.bill_of_materials b
  where b.status <> 'draft'
)
select r.bom_id, r.bom_number, r.revision, r.effective_from, r.effective_to, r.next_from
from revisions r
where r.next_from is not null and r.effective_to is distinct from r.next_from - 1;
