/** Statements that break the laws of master data, by the name of the law's file. */
export const master: Record<string, string> = {
  customers_abroad_trade_abroad: "update master.customers set sales_region = 'export' where customer_id = 1",
  machines_in_service_are_commissioned: 'update master.machines set commissioned_on = null where machine_id = 1',
  prices_follow_costs:
    'update master.products set standard_cost_amount = standard_cost_amount * 2 where product_id = 1',
  recipes_have_at_most_four_levels: `with part as (select c.bom_component_id, c.bom_id from master.bom_components c join master.bill_of_materials b using (bom_id) join master.materials m on m.material_id = b.material_id
      where m.material_group = 'machined_part' and b.status = 'released' and exists (select from master.bom_components u where u.material_id = m.material_id) order by 1 limit 1)
    update master.bom_components set material_id = (select min(material_id) from master.materials where material_group = 'sub_assembly' and status = 'active'
      and material_id not in (select coalesce(b.material_id, 0) from master.bill_of_materials b join part using (bom_id))
      and material_id not in (select b.material_id from master.bill_of_materials b join master.bom_components c using (bom_id) join master.bill_of_materials p on p.material_id = c.material_id join part on part.bom_id = p.bom_id where b.material_id is not null))
    where bom_component_id = (select bom_component_id from part)`,
  recipes_have_no_cycle: `update master.bom_components c set material_id = b.material_id from master.bill_of_materials b
    where b.bom_id = c.bom_id and c.bom_component_id = (select min(c.bom_component_id) from master.bom_components c join master.bill_of_materials b using (bom_id) where b.material_id is not null and b.status = 'released')`,
  releases_have_four_eyes:
    'update master.bill_of_materials set prepared_by_employee_id = approved_by_employee_id where bom_id = 3',
  revisions_come_from_changes: "update master.bill_of_materials set revision = 'B' where bom_id = 1",
  small_enterprises_are_paid_in_time:
    'update master.suppliers set payment_terms_days = 60 where supplier_id = (select min(supplier_id) from master.suppliers where is_msme)',
  standard_costs_roll_up:
    "update master.materials set standard_cost_amount = 0.01 where material_id = (select min(material_id) from master.bill_of_materials where status = 'released')",
};
