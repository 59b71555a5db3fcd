-- One delivery by a carrier against the moment that was promised.
-- From tms.
with delivered as (
  select s.*, coalesce(s.promised_delivery_at, s.planned_delivery_at) as due, c.carrier_code
  from shipments s join carriers c on c.carrier_id = s.carrier_id
  where s.delivered_at >= s.shipped_at and not s.is_opening
)
select delivered_at as audit_timestamp, 'SLA-' || shipment_number || '-DEL' as measurement_number, 1 as revision, 'DELIVERY-' || upper(service_level) as sla_code, 'delivery_on_time' as sla_type, 'carrier' as party_type,
  carrier_id as party_key, carrier_code as party_code, 'tms' as source_module, 'shipments' as source_table, shipment_id as source_id, shipment_number as source_document_number,
  case when priority in ('low', 'normal', 'high', 'urgent') then priority end as priority, shipped_at as clock_started_at, delivered_at as clock_stopped_at, 0 as paused_minutes,
  greatest(0, extract(epoch from due - shipped_at) / 3600)::numeric(15,3) as target_value, (extract(epoch from delivered_at - shipped_at) / 3600)::numeric(15,3) as actual_value, 'hours' as unit_of_measure,
  (extract(epoch from delivered_at - greatest(due, shipped_at)) / 3600)::numeric(15,3) as deviation_value, due as due_at, case when delivered_at <= due then 'met' else 'violated' end as result,
  case when delivered_at > due then 'carrier' end as violation_reason_code
from delivered order by delivered_at, shipment_id
