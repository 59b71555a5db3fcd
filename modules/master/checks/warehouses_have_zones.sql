-- Every active warehouse can receive, keep back, store, pick and stage.
-- Examines master.warehouses.
select w.warehouse_id, w.warehouse_code, t.zone_type as missing_zone_type
from master.warehouses w
cross join unnest(array['receiving', 'quarantine', 'bulk', 'pick', 'staging']) as t (zone_type)
where w.status = 'active'
  and not exists (select from master.warehouse_zones z where z.warehouse_id = w.warehouse_id and z.zone_type = t.zone_type);
