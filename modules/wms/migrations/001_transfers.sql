-- Changes schema/050_outbound.sql.
alter table wms.wave_lines drop constraint wave_lines_demand_ck;
alter table wms.wave_lines add constraint wave_lines_demand_ck check (demand_type in ('sales_order', 'production_order', 'transfer') and (demand_type = 'sales_order') = (sales_order_line_id is not null) and (demand_type = 'production_order') = (production_order_id is not null) and (demand_type = 'transfer') = (transfer_number is not null) and (demand_type = 'transfer') = (ship_to_warehouse_id is not null));
alter table wms.wave_lines alter column erp_allocation_id set not null;
comment on column wms.wave_lines.erp_allocation_id is 'Allocation of ERP that is served.';
