-- Nobody releases a recipe that he or she wrote.
-- Examines master.bill_of_materials.
select b.bom_id, b.bom_number, b.revision, b.prepared_by_employee_id
from master.bill_of_materials b
where b.approved_by_employee_id = b.prepared_by_employee_id;
