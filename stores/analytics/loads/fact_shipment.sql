-- One shipment, outbound, inbound or between warehouses, with what has happened so far.
-- Grain: shipment_id.
-- From tms as shipments by shipment_id:
select s.shipment_id, (s.planned_pickup_at at time zone 'Asia/Kolkata')::date as planned_on, (s.shipped_at at time zone 'Asia/Kolkata')::date as shipped_on, (s.promised_delivery_at at time zone 'Asia/Kolkata')::date as promised_on,
  (s.delivered_at at time zone 'Asia/Kolkata')::date as delivered_on, s.carrier_id, s.customer_id, s.supplier_id, s.ship_from_warehouse_id, s.ship_to_warehouse_id, s.shipment_number, s.shipment_type, s.transport_arrangement, s.status as shipment_status,
  s.sales_order_number, s.service_level, s.incoterm, s.destination_country_code, s.planned_pickup_at, s.shipped_at, s.promised_delivery_at, s.delivered_at, s.package_count, s.gross_weight_kg::numeric(15,3) as gross_weight_kg, s.volume_m3::numeric(15,3) as volume_m3,
  s.distance_km::numeric(12,2) as distance_km, coalesce(s.expected_freight_amount, 0)::numeric(18,2) as rated_freight_amount, (extract(epoch from s.delivered_at - s.shipped_at) / 3600)::numeric(12,4) as transit_hours,
  case when s.promised_delivery_at is not null then greatest(extract(epoch from s.delivered_at - s.promised_delivery_at) / 3600, 0) end::numeric(12,4) as late_hours, s.delivered_at <= s.promised_delivery_at as is_on_time, s.updated_at as source_watermark
from shipments s
;
-- From tms as lines by shipment_id:
select shipment_id, count(*)::int as line_count, sum(shipped_quantity)::numeric(15,3) as shipped_quantity, sum(delivered_quantity)::numeric(15,3) as delivered_quantity, sum(value_amount)::numeric(18,2) as goods_value_amount,
  bool_or(damaged_quantity > 0) as is_damaged, bool_and(delivered_quantity >= shipped_quantity) as is_in_full from shipment_lines group by 1
;
-- From tms as freight by shipment_id:
select shipment_id, sum(billed_amount)::numeric(18,2) as invoiced_freight_amount from freight_invoice_lines where shipment_id is not null group by 1
;
-- From tms as exceptions by shipment_id:
select shipment_id, count(*)::int as exception_count from tracking_events where is_exception group by 1
;
-- With dim_carrier, dim_customer, dim_supplier, dim_warehouse.
select s.*, day_key(s.planned_on) as planned_date_key, day_key(s.shipped_on) as shipped_date_key, day_key(s.promised_on) as promised_date_key, day_key(s.delivered_on) as delivered_date_key, coalesce(c.carrier_key, -1) as carrier_key,
  coalesce(k.customer_key, -1) as customer_key, coalesce(u.supplier_key, -1) as supplier_key, coalesce(o.warehouse_key, -1) as origin_warehouse_key, coalesce(d.warehouse_key, -1) as destination_warehouse_key, coalesce(l.line_count, 0) as line_count,
  coalesce(l.shipped_quantity, 0) as shipped_quantity, coalesce(l.delivered_quantity, 0) as delivered_quantity, coalesce(l.goods_value_amount, 0) as goods_value_amount, f.invoiced_freight_amount,
  f.invoiced_freight_amount - s.rated_freight_amount as freight_variance_amount, coalesce(e.exception_count, 0) as exception_count, case when s.delivered_at is not null then coalesce(l.is_in_full, true) end as is_in_full, coalesce(l.is_damaged, false) as is_damaged
from shipments s
  left join lines l using (shipment_id)
  left join freight f using (shipment_id)
  left join exceptions e using (shipment_id)
  left join dim_carrier c on c.carrier_id = s.carrier_id
  left join dim_customer k on k.customer_id = s.customer_id and s.planned_pickup_at >= k.valid_from and s.planned_pickup_at < k.valid_to
  left join dim_supplier u on u.supplier_id = s.supplier_id and s.planned_pickup_at >= u.valid_from and s.planned_pickup_at < u.valid_to
  left join dim_warehouse o on o.warehouse_id = s.ship_from_warehouse_id
  left join dim_warehouse d on d.warehouse_id = s.ship_to_warehouse_id
