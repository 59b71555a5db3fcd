-- One customer served by one carrier on one calendar day of delivery in company time; what is due and not delivered counts on its promised day. On time means against the promise of the delivery.
-- Grain: delivery_date, customer_id, carrier_id.
-- From tms as deliveries by delivery_date, customer_id, carrier_id:
with numbers as (
  select d.delivery_number, d.customer_id, coalesce(s.carrier_id, 0) as carrier_id, s.shipment_id, min(coalesce(d.promised_at, d.planned_at)) as promised_at, max(d.delivered_at) as delivered_at, s.shipped_at, min(o.ordered_at) as ordered_at,
    sum(d.planned_quantity) as planned, sum(d.delivered_quantity) as delivered, bool_or(d.damaged_quantity > 0) as is_damaged, bool_or(d.status = 'returned' or d.refused_quantity > 0) as is_returned,
    bool_and(d.status in ('delivered', 'returned')) as is_done, bool_and(d.status = 'cancelled') as is_cancelled, max(d.updated_at) as updated_at, max(s.gross_weight_kg) as weight, max(coalesce(i.billed, s.expected_freight_amount, 0)) as freight
  from deliveries d
    join shipments s on s.shipment_id = d.shipment_id
    left join lateral (select sum(l.billed_amount) as billed from freight_invoice_lines l where l.shipment_id = s.shipment_id) i on true
    left join lateral (select min(b.received_at) as ordered_at from outbound_orders b where b.sales_order_id = d.sales_order_id) o on true
  where d.customer_id is not null
  group by d.delivery_number, d.customer_id, s.carrier_id, s.shipment_id, s.shipped_at
), days as (
  select *, delivered_at is not null and is_done as is_made, ((case when delivered_at is not null and is_done then delivered_at else promised_at end) at time zone 'Asia/Kolkata')::date as day,
    row_number() over (partition by shipment_id order by delivery_number) = 1 as is_first
  from numbers where not is_cancelled
)
select day as delivery_date, customer_id, carrier_id, count(distinct shipment_id) filter (where is_made)::int as shipment_count, count(*) filter (where is_made)::int as delivery_count,
  count(*) filter (where is_made and delivered_at <= promised_at)::int as on_time_count, count(*) filter (where is_made and delivered >= planned)::int as in_full_count,
  count(*) filter (where is_made and delivered_at <= promised_at and delivered >= planned)::int as on_time_in_full_count, count(*) filter (where is_made and delivered_at > promised_at)::int as late_count,
  count(*) filter (where not is_made)::int as outstanding_count, count(*) filter (where is_made and is_damaged)::int as damaged_count, count(*) filter (where is_made and is_returned)::int as returned_count,
  coalesce(sum(delivered) filter (where is_made), 0)::numeric(15,3) as delivered_quantity, coalesce(sum(planned) filter (where is_made), 0)::numeric(15,3) as promised_quantity,
  coalesce(sum(weight) filter (where is_made and is_first), 0)::numeric(15,3) as gross_weight_kg, coalesce(sum(extract(epoch from delivered_at - promised_at) / 3600) filter (where is_made and delivered_at > promised_at), 0)::numeric(12,4) as late_hours_total,
  coalesce(sum(greatest(extract(epoch from delivered_at - coalesce(ordered_at, shipped_at)) / 86400, 0)) filter (where is_made), 0)::numeric(10,2) as order_lead_time_days_total,
  coalesce(sum(greatest(extract(epoch from delivered_at - shipped_at) / 3600, 0)) filter (where is_made), 0)::numeric(12,4) as transit_hours_total, coalesce(sum(freight) filter (where is_made and is_first), 0)::numeric(18,2) as freight_cost_amount,
  max(updated_at) as source_watermark
from days
where is_made or day <= :today
group by 1, 2, 3
;
-- Touched by delivery_date, customer_id, carrier_id:
select e.day as delivery_date, d.customer_id, coalesce(s.carrier_id, 0) as carrier_id, d.delivery_id, d.delivery_number, d.status, d.sales_order_id, d.planned_quantity, d.delivered_quantity, d.damaged_quantity, d.refused_quantity, d.delivered_at, d.promised_at, d.planned_at,
  s.shipment_id, s.shipped_at, s.gross_weight_kg, s.expected_freight_amount
from deliveries d
  join shipments s on s.shipment_id = d.shipment_id
  cross join lateral (values ((d.delivered_at at time zone 'Asia/Kolkata')::date), ((coalesce(d.promised_at, d.planned_at) at time zone 'Asia/Kolkata')::date)) e (day)
where d.customer_id is not null and e.day is not null
;
-- Touched by delivery_date, customer_id, carrier_id:
select e.day as delivery_date, d.customer_id, coalesce(s.carrier_id, 0) as carrier_id, b.outbound_order_id, b.received_at
from outbound_orders b
  join deliveries d on d.sales_order_id = b.sales_order_id
  join shipments s on s.shipment_id = d.shipment_id
  cross join lateral (values ((d.delivered_at at time zone 'Asia/Kolkata')::date), ((coalesce(d.promised_at, d.planned_at) at time zone 'Asia/Kolkata')::date)) e (day)
where d.customer_id is not null and e.day is not null
;
-- Touched by delivery_date, customer_id, carrier_id:
select e.day as delivery_date, d.customer_id, coalesce(s.carrier_id, 0) as carrier_id, l.freight_invoice_line_id, l.billed_amount
from freight_invoice_lines l
  join deliveries d on d.shipment_id = l.shipment_id
  join shipments s on s.shipment_id = d.shipment_id
  cross join lateral (values ((d.delivered_at at time zone 'Asia/Kolkata')::date), ((coalesce(d.promised_at, d.planned_at) at time zone 'Asia/Kolkata')::date)) e (day)
where d.customer_id is not null and e.day is not null
;
-- From tms as lines by delivery_date, customer_id, carrier_id:
with made as (
  select d.delivery_number, d.customer_id, coalesce(s.carrier_id, 0) as carrier_id, d.shipment_id, (max(d.delivered_at) at time zone 'Asia/Kolkata')::date as delivery_date, array_agg(d.sales_order_line_id) as order_lines
  from deliveries d join shipments s on s.shipment_id = d.shipment_id
  where d.customer_id is not null
  group by d.delivery_number, d.customer_id, s.carrier_id, d.shipment_id
  having bool_and(d.status in ('delivered', 'returned')) and max(d.delivered_at) is not null
)
select distinct m.delivery_date, m.customer_id, m.carrier_id, m.delivery_number || '/' || m.shipment_id as delivery, l.sales_order_line_id
from made m cross join lateral unnest(m.order_lines) l (sales_order_line_id)
where l.sales_order_line_id is not null
;
-- From erp as promises by customer_id:
select o.customer_id, l.sales_order_line_id, l.first_promised_date
from sales_order_lines l join sales_orders o on o.sales_order_id = l.sales_order_id
where l.first_promised_date is not null
;
-- From tms as carriers by carrier_id:
select carrier_id, carrier_code, carrier_name from carriers union all select 0, 'OWN', 'Own vehicle'
;
-- From master as customers by customer_id:
select customer_id, customer_code, legal_name as customer_name from customers
;
with promised as (
  select l.delivery_date, l.customer_id, l.carrier_id, l.delivery, min(p.first_promised_date) as first_promised_date
  from lines l join promises p using (sales_order_line_id) group by all
), firsts as (
  select delivery_date, customer_id, carrier_id, count(*) as first_promise_count, count(*) filter (where delivery_date <= first_promised_date) as on_time_first_promise_count from promised group by all
)
select d.*, c.* exclude (carrier_id), coalesce(first_promise_count, 0) as first_promise_count, coalesce(on_time_first_promise_count, 0) as on_time_first_promise_count, on_time_first_promise_count / nullif(first_promise_count, 0) as on_time_first_promise_ratio, k.* exclude (customer_id), on_time_in_full_count / nullif(delivery_count, 0) as on_time_in_full_ratio, order_lead_time_days_total / nullif(delivery_count, 0) as average_lead_time_days,
  transit_hours_total / nullif(delivery_count, 0) as average_transit_hours
from deliveries d join carriers c using (carrier_id) join customers k using (customer_id)
  left join firsts using (delivery_date, customer_id, carrier_id)
