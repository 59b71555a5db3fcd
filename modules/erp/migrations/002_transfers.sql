-- Changes schema/080_inventory.sql.
alter table erp.inventory_reservations drop constraint inventory_reservations_type_ck;
alter table erp.inventory_reservations add constraint inventory_reservations_type_ck check (demand_type in ('sales_order', 'production_order', 'transfer') and (demand_type = 'sales_order') = (sales_order_line_id is not null) and (demand_type = 'production_order') = (production_order_id is not null) and (production_order_id is not null or num_nonnulls(bom_component_id, operation_sequence) = 0));
comment on column erp.inventory_reservations.demand_type is 'Which kind of order it is for; transfer: goods that are sent to the distribution centre.';
