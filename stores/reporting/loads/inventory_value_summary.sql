-- One item in one warehouse at the end of one calendar day, all lots and bins together; days without movement are carried forward. Its value is what its lots cost.
-- Grain: snapshot_date, warehouse_id, item_type, item_id.
-- From erp as stock by snapshot_date, warehouse_id, item_type, item_id:
with booked as (
  select t.warehouse_id, t.item_type, t.item_id, t.lot_number, t.stock_type, t.transaction_type,
    case when t.transaction_type = 'opening' then t.posting_date else (t.transaction_at at time zone 'Asia/Kolkata')::date end as day,
    t.quantity * case when t.transaction_type = 'opening' then 1 else t.stock_effect end as effect, t.amount, t.updated_at
  from (select *, case when product_id is null then 'material' else 'product' end as item_type, coalesce(product_id, material_id) as item_id from inventory_transactions) t
  where t.posted_at is not null and t.transaction_at is not null and :grains(t.warehouse_id, t.item_type, t.item_id)
), moved as (
  select warehouse_id, item_type, item_id, day, sum(effect) filter (where stock_type <> 'in_transit') as net,
    sum(effect) filter (where stock_type <> 'in_transit' and transaction_type = 'opening') as opened,
    sum(effect) filter (where stock_type <> 'in_transit' and effect > 0 and transaction_type not in ('opening', 'status_change_in', 'status_change_out')) as receipts,
    -sum(effect) filter (where stock_type <> 'in_transit' and effect < 0 and transaction_type not in ('status_change_in', 'status_change_out')) as issues,
    sum(effect) filter (where stock_type = 'quality_inspection') as inspected, sum(effect) filter (where stock_type = 'blocked') as blocked,
    sum(effect) filter (where stock_type = 'in_transit') as transit, sum(amount) filter (where stock_type <> 'in_transit') as value, sum(amount) filter (where stock_type = 'in_transit') as transit_value,
    bool_or(transaction_type <> 'opening') as is_moved, max(updated_at) as updated_at
  from booked group by 1, 2, 3, 4
), lots as (
  select warehouse_id, item_type, item_id, day, sum((after > 0)::int - (before > 0)::int) as lots from (
    select warehouse_id, item_type, item_id, day, sum(net) over running as after, sum(net) over running - net as before
    from (select warehouse_id, item_type, item_id, lot_number, day, sum(effect) as net from booked where lot_number is not null and stock_type <> 'in_transit' group by 1, 2, 3, 4, 5) l
    window running as (partition by warehouse_id, item_type, item_id, lot_number order by day)) r
  group by 1, 2, 3, 4
), spans as (
  select warehouse_id, item_type, item_id, min(day) as first from moved group by 1, 2, 3
), days as (
  select s.warehouse_id, s.item_type, s.item_id, s.first + n as day from spans s cross join lateral generate_series(0, :today - s.first) n
), daily as (
  select warehouse_id, item_type, item_id, day, sum(net) as net, sum(opened) as opened, sum(receipts) as receipts, sum(issues) as issues, sum(inspected) as inspected, sum(blocked) as blocked, sum(transit) as transit, sum(value) as value,
    sum(transit_value) as transit_value, sum(lots) as lots, bool_or(is_moved) as is_moved, max(updated_at) as updated_at
  from (
    select warehouse_id, item_type, item_id, day, net, opened, receipts, issues, inspected, blocked, transit, value, transit_value, null::bigint as lots, is_moved, updated_at from moved
    union all
    select warehouse_id, item_type, item_id, day, null, null, null, null, null, null, null, null, null, lots, null, null from lots
    union all
    select warehouse_id, item_type, item_id, day, null, null, null, null, null, null, null, null, null, null, null, null from days) d
  group by 1, 2, 3, 4
), carried as (
  select warehouse_id, item_type, item_id, day, coalesce(sum(net) over running, 0) as on_hand, coalesce(net, 0) as net, coalesce(opened, 0) as opened, coalesce(receipts, 0) as receipts, coalesce(issues, 0) as issues,
    coalesce(sum(inspected) over running, 0) as inspected, coalesce(sum(blocked) over running, 0) as blocked, coalesce(sum(transit) over running, 0) as transit, coalesce(sum(value) over running, 0) as value,
    coalesce(sum(transit_value) over running, 0) as transit_value, coalesce(sum(lots) over running, 0) as lots,
    coalesce(sum(issues) over (partition by warehouse_id, item_type, item_id order by day rows between 29 preceding and current row), 0) as issues_30,
    max(case when is_moved then day end) over running as last_moved, max(updated_at) over running as updated_at
  from daily
  window running as (partition by warehouse_id, item_type, item_id order by day rows unbounded preceding)
)
select day as snapshot_date, warehouse_id, item_type, item_id, (on_hand - net + opened)::numeric(15,3) as opening_quantity, receipts::numeric(15,3) as receipt_quantity, issues::numeric(15,3) as issue_quantity,
  on_hand::numeric(15,3) as on_hand_quantity, (on_hand - inspected - blocked)::numeric(15,3) as unrestricted_quantity, inspected::numeric(15,3) as quality_inspection_quantity, blocked::numeric(15,3) as blocked_quantity,
  transit::numeric(15,3) as in_transit_quantity, value::numeric(18,2) as value_amount, transit_value::numeric(18,2) as in_transit_value_amount,
  lots::int as lot_count, issues_30::numeric(15,3) as issues_30_days, last_moved as last_movement_date, updated_at as source_watermark
from carried
where on_hand <> 0 or receipts <> 0 or issues <> 0 or transit <> 0
;
-- Touched by snapshot_date, warehouse_id, item_type, item_id:
select d.day as snapshot_date, t.warehouse_id, case when t.product_id is null then 'material' else 'product' end as item_type, coalesce(t.product_id, t.material_id) as item_id, t.inventory_transaction_id, t.transaction_at, t.transaction_type, t.stock_type,
  t.stock_effect, t.quantity, t.amount, t.inventory_lot_id
from inventory_transactions t
  cross join lateral (select (t.transaction_at at time zone 'Asia/Kolkata')::date + n as day from generate_series(0, :today - (t.transaction_at at time zone 'Asia/Kolkata')::date) n) d
where t.posted_at is not null
;
-- From erp as reservations by snapshot_date, warehouse_id, item_type, item_id:
select d.day as snapshot_date, r.warehouse_id, case when r.product_id is null then 'material' else 'product' end as item_type, coalesce(r.product_id, r.material_id) as item_id, sum(r.reserved_quantity)::numeric(15,3) as reserved_quantity,
  max(r.updated_at) as source_watermark
from inventory_reservations r
  cross join lateral (select (r.reserved_at at time zone 'Asia/Kolkata')::date + n as day
    from generate_series(0, coalesce((r.closed_at at time zone 'Asia/Kolkata')::date - 1, :today) - (r.reserved_at at time zone 'Asia/Kolkata')::date) n) d
where r.reserved_quantity <> 0
group by 1, 2, 3, 4
;
-- From erp as expiring by snapshot_date, warehouse_id, item_type, item_id:
with lots as (
  select t.warehouse_id, case when t.product_id is null then 'material' else 'product' end as item_type, coalesce(t.product_id, t.material_id) as item_id, t.lot_number, l.expiry_date,
    (t.transaction_at at time zone 'Asia/Kolkata')::date as day, sum(t.quantity * case when t.transaction_type = 'opening' then 1 else t.stock_effect end) as net
  from inventory_transactions t
    join inventory_lots l on l.inventory_lot_id = t.inventory_lot_id
  where t.posted_at is not null and t.stock_type <> 'in_transit' and l.expiry_date is not null and l.expiry_date <= :today + 30
  group by 1, 2, 3, 4, 5, 6
)
select d.day as snapshot_date, o.warehouse_id, o.item_type, o.item_id, sum(o.net)::numeric(15,3) as expiring_30_days_quantity
from lots o
  cross join lateral (select greatest(o.day, o.expiry_date - 30) + n as day from generate_series(0, :today - greatest(o.day, o.expiry_date - 30)) n) d
group by 1, 2, 3, 4
;
-- From erp as safety by warehouse_id, item_type, item_id:
select warehouse_id, case when product_id is null then 'material' else 'product' end as item_type, coalesce(product_id, material_id) as item_id, valid_from, coalesce(valid_to, date '9999-12-31') as valid_to, max(safety_stock_quantity)::numeric(15,3) as safety_stock_quantity,
  max(maximum_stock_quantity)::numeric(15,3) as maximum_stock_quantity, max(holding_cost_pct)::numeric(7,4) as holding_cost_pct
from safety_stock_levels
where status <> 'draft'
group by 1, 2, 3, 4, 5
;
-- From master as places by warehouse_id:
select warehouse_id, warehouse_code, company_id from warehouses
;
-- From master as items by item_type, item_id:
select 'product' as item_type, product_id as item_id, product_code as item_code, product_name as item_name, product_family as item_group, abc_class, unit_of_measure, standard_cost_amount from products
union all
select 'material', material_id, material_code, material_name, material_group, abc_class, unit_of_measure, standard_cost_amount from materials
;
with held as (
  select snapshot_date, warehouse_id, item_type, item_id, coalesce(opening_quantity, 0) as opening_quantity, coalesce(receipt_quantity, 0) as receipt_quantity, coalesce(issue_quantity, 0) as issue_quantity,
    coalesce(on_hand_quantity, 0) as on_hand_quantity, coalesce(unrestricted_quantity, 0) as unrestricted_quantity, coalesce(quality_inspection_quantity, 0) as quality_inspection_quantity,
    coalesce(blocked_quantity, 0) as blocked_quantity, coalesce(in_transit_quantity, 0) as in_transit_quantity, coalesce(r.reserved_quantity, 0) as reserved_quantity, coalesce(value_amount, 0) as value_amount,
    coalesce(in_transit_value_amount, 0) as in_transit_value_amount, coalesce(lot_count, 0) as lot_count, coalesce(issues_30_days, 0) as issues_30_days, last_movement_date, greatest(s.source_watermark, r.source_watermark) as source_watermark
  from stock s full join reservations r using (snapshot_date, warehouse_id, item_type, item_id)
), secured as (
  select s.snapshot_date, s.warehouse_id, s.item_type, s.item_id, max(f.safety_stock_quantity) as safety_stock_quantity, max(f.maximum_stock_quantity) as maximum_stock_quantity, max(f.holding_cost_pct) as holding_cost_pct
  from held s
    join safety f on f.warehouse_id = s.warehouse_id and f.item_type = s.item_type and f.item_id = s.item_id and s.snapshot_date between f.valid_from and f.valid_to
  group by all
), priced as (
  select s.*, p.* exclude (warehouse_id), i.* exclude (item_type, item_id), s.unrestricted_quantity - s.reserved_quantity as available_quantity,
    case when s.on_hand_quantity > 0 then cast(s.value_amount / s.on_hand_quantity as decimal(18,4)) else i.standard_cost_amount end as unit_cost_amount
  from held s join places p using (warehouse_id) join items i using (item_type, item_id)
)
select s.*, f.safety_stock_quantity, coalesce(s.available_quantity < f.safety_stock_quantity, false) as is_below_safety_stock,
  f.maximum_stock_quantity, greatest(0, coalesce(s.on_hand_quantity - f.maximum_stock_quantity, 0)) as overstock_quantity, coalesce(s.value_amount * f.holding_cost_pct / 36500, 0) as carrying_cost_amount,
  case when s.issues_30_days > 0 then s.on_hand_quantity * 30 / s.issues_30_days end as days_of_supply, coalesce(e.expiring_30_days_quantity, 0) as expiring_30_days_quantity
from priced s
  left join secured f using (snapshot_date, warehouse_id, item_type, item_id)
  left join expiring e using (snapshot_date, warehouse_id, item_type, item_id)
