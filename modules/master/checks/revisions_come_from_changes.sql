-- A first revision has no engineering change, every later one has.
-- Examines master.bill_of_materials.
select b.bom_id, b.bom_number, b.revision, b.engineering_change_number
from master.bill_of_materials b
where (b.engineering_change_number is null) <> (b.revision = 'A');
