-- Every bill of materials has at least one component, and lines counted from 10 in steps of 10.
-- Examines master.bill_of_materials.
select b.bom_id, b.bom_number, b.revision, count(c.bom_id) as lines
from master.bill_of_materials b
left join master.bom_components c using (bom_id)
group by b.bom_id
having count(c.bom_id) = 0 or max(c.line_number) <> 10 * count(c.bom_id);
