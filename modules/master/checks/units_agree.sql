-- Components and sources count in the unit of their material, recipes in the unit of what they make.
-- Examines master.bom_components.
select 'component' as kind, c.bom_component_id as row_id, c.unit_of_measure, m.unit_of_measure as material_unit
from master.bom_components c
join master.materials m on m.material_id = c.material_id
where c.unit_of_measure <> m.unit_of_measure
union all
select 'source', s.material_supplier_id, s.unit_of_measure, m.unit_of_measure
from master.material_suppliers s
join master.materials m on m.material_id = s.material_id
where s.unit_of_measure <> m.unit_of_measure
union all
select 'recipe', b.bom_id, b.unit_of_measure, coalesce(p.unit_of_measure, m.unit_of_measure)
from master.bill_of_materials b
left join master.products p on p.product_id = b.product_id
left join master.materials m on m.material_id = b.material_id
where b.unit_of_measure <> coalesce(p.unit_of_measure, m.unit_of_measure);
