-- The standard cost of what is made is the cost of its components with scrap, and a conversion cost that is plausible for its kind.
-- Examines master.bill_of_materials.
with components as (
  select b.bom_id, b.product_id, b.material_id, b.revision,
    round(sum(round(m.standard_cost_amount * c.quantity * (1 + c.scrap_pct / 100), 4)) / b.base_quantity, 4) as components_amount
  from master.bill_of_materials b
  join master.bom_components c using (bom_id)
  join master.materials m on m.material_id = c.material_id
  where b.status = 'released'
  group by b.bom_id
), costed as (
  select c.*, coalesce(p.standard_cost_amount, m.standard_cost_amount) as standard_cost_amount, m.material_group
  from components c
  left join master.products p on p.product_id = c.product_id
  left join master.materials m on m.material_id = c.material_id
)
select c.bom_id, c.product_id, c.material_id, c.standard_cost_amount, c.components_amount
from costed c
-- The cost was set with the first revision; later ones may cost more than it until costs are set anew.
where 1 - c.components_amount / c.standard_cost_amount not between case when c.revision = 'A' then 0.0005 else -0.15 end
  -- Machining of a small part costs many times its piece of bar; assembly costs little beside what is assembled.
  and case when c.material_group = 'machined_part' then 0.99 else 0.6 end;
