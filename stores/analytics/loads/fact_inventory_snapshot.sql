-- One item in one warehouse at the end of one day of company time, all lots and bins together.
-- Grain: snapshot_date_key, warehouse_id, item_type, item_id.
-- Of reporting.inventory_value_summary: stock, reservations, safety, items.
-- From erp as ages by warehouse_id, item_type, item_id:
with moved as (
  select t.warehouse_id, case when t.product_id is null then 'material' else 'product' end as item_type, coalesce(t.product_id, t.material_id) as item_id, t.inventory_lot_id, (t.transaction_at at time zone 'Asia/Kolkata')::date as day,
    sum(t.quantity * case when t.transaction_type = 'opening' then 1 else t.stock_effect end) as net
  from inventory_transactions t
  where t.posted_at is not null and t.stock_type <> 'in_transit' and t.inventory_lot_id is not null
  group by 1, 2, 3, 4, 5
), standing as (
  select *, sum(net) over (partition by warehouse_id, item_type, item_id, inventory_lot_id order by day) as on_hand, lead(day) over (partition by warehouse_id, item_type, item_id, inventory_lot_id order by day) as until from moved
)
select s.warehouse_id, s.item_type, s.item_id, s.day as from_date, coalesce(s.until, :today + 1) as to_date, min(l.received_at at time zone 'Asia/Kolkata')::date as received_on
from standing s join inventory_lots l on l.inventory_lot_id = s.inventory_lot_id
where s.on_hand > 0
group by 1, 2, 3, 4, 5
;
-- With dim_product, dim_material, dim_warehouse, dim_factory.
with held as (
  select snapshot_date, warehouse_id, item_type, item_id, coalesce(opening_quantity, 0) as opening_quantity, coalesce(receipt_quantity, 0) as receipt_quantity, coalesce(issue_quantity, 0) as issue_quantity,
    coalesce(on_hand_quantity, 0) as on_hand_quantity, coalesce(unrestricted_quantity, 0) as unrestricted_quantity, coalesce(quality_inspection_quantity, 0) as quality_inspection_quantity,
    coalesce(blocked_quantity, 0) as blocked_quantity, coalesce(in_transit_quantity, 0) as in_transit_quantity, coalesce(r.reserved_quantity, 0) as reserved_quantity, coalesce(value_amount, 0) as value_amount,
    coalesce(in_transit_value_amount, 0) as in_transit_value_amount, coalesce(lot_count, 0) as lot_count, coalesce(issues_30_days, 0) as issues_30_days, last_movement_date, greatest(s.source_watermark, r.source_watermark) as source_watermark
  from stock s full join reservations r using (snapshot_date, warehouse_id, item_type, item_id)
), secured as (
  select s.snapshot_date, s.warehouse_id, s.item_type, s.item_id, max(f.safety_stock_quantity) as safety_stock_quantity
  from held s join safety f on f.warehouse_id = s.warehouse_id and f.item_type = s.item_type and f.item_id = s.item_id and s.snapshot_date between f.valid_from and f.valid_to
  group by all
), oldest as (
  select s.snapshot_date, s.warehouse_id, s.item_type, s.item_id, min(a.received_on) as received_on
  from held s join ages a on a.warehouse_id = s.warehouse_id and a.item_type = s.item_type and a.item_id = s.item_id and s.snapshot_date >= a.from_date and s.snapshot_date < a.to_date
  group by all
), ended as (
  select *, (snapshot_date + 1)::timestamp - interval 330 minute as ends_at from held
)
select s.*, day_key(s.snapshot_date) as snapshot_date_key, coalesce(w.warehouse_key, -1) as warehouse_key, coalesce(f.factory_key, -1) as factory_key, coalesce(p.product_key, -1) as product_key, coalesce(m.material_key, -1) as material_key,
  i.unit_of_measure, coalesce(e.safety_stock_quantity, 0) as safety_stock_quantity, case when s.on_hand_quantity > 0 then cast(s.value_amount / s.on_hand_quantity as decimal(18,4)) else i.standard_cost_amount end as unit_cost_amount,
  case when s.on_hand_quantity > 0 then greatest(date_diff('day', o.received_on, s.snapshot_date), 0) end as oldest_lot_age_days, date_diff('day', s.last_movement_date, s.snapshot_date) as days_since_movement,
  s.unrestricted_quantity <= s.reserved_quantity and s.reserved_quantity > 0 and s.unrestricted_quantity = 0 as is_stock_out
from ended s
  join items i on i.item_type = s.item_type and i.item_id = s.item_id
  left join secured e on e.snapshot_date = s.snapshot_date and e.warehouse_id = s.warehouse_id and e.item_type = s.item_type and e.item_id = s.item_id
  left join oldest o on o.snapshot_date = s.snapshot_date and o.warehouse_id = s.warehouse_id and o.item_type = s.item_type and o.item_id = s.item_id
  left join dim_warehouse w on w.warehouse_id = s.warehouse_id
  left join dim_factory f on f.factory_id = w.factory_id and s.ends_at > f.valid_from and s.ends_at <= f.valid_to
  left join dim_product p on s.item_type = 'product' and p.product_id = s.item_id and s.ends_at > p.valid_from and s.ends_at <= p.valid_to
  left join dim_material m on s.item_type = 'material' and m.material_class = 'material' and m.source_item_id = s.item_id and s.ends_at > m.valid_from and s.ends_at <= m.valid_to
