-- One acknowledgement of an order by its supplier against the moment by which it was due, and one delivery under a contract against the day that the supplier confirmed.
-- From supplier.
with answered as (
  select o.acknowledged_at as stopped, 'SLA-' || o.purchase_order_number || '-ACK' as measurement_number, 'PORTAL-ACKNOWLEDGEMENT' as sla_code, 'supplier_response' as sla_type, o.supplier_id,
    'portal_purchase_orders' as source_table, o.portal_purchase_order_id as source_id, o.purchase_order_number, o.published_at as started, o.acknowledgement_due_at as due, 'late_response' as reason
  from portal_purchase_orders o where o.acknowledged_at >= o.published_at and o.acknowledgement_due_at is not null and not o.is_opening
  union all
  select l.last_received_at, 'SLA-' || o.purchase_order_number || '-' || l.line_number || '-DEL', k.contract_number, 'delivery_on_time', o.supplier_id,
    'portal_purchase_order_lines', l.portal_purchase_order_line_id, o.purchase_order_number, o.published_at, (l.confirmed_date + 1)::timestamp at time zone 'Asia/Kolkata', 'supplier'
  from portal_purchase_order_lines l join portal_purchase_orders o on o.portal_purchase_order_id = l.portal_purchase_order_id join supplier_contracts k on k.supplier_contract_id = o.supplier_contract_id
  where l.last_received_at >= o.published_at and l.received_quantity >= l.ordered_quantity and l.confirmed_date is not null and not o.is_opening
)
select stopped as audit_timestamp, measurement_number, 1 as revision, sla_code, sla_type, 'supplier' as party_type, a.supplier_id as party_key, s.supplier_code as party_code, 'supplier' as source_module, source_table, source_id,
  purchase_order_number as source_document_number, started as clock_started_at, stopped as clock_stopped_at, 0 as paused_minutes, greatest(0, extract(epoch from due - started) / 3600)::numeric(15,3) as target_value,
  (extract(epoch from stopped - started) / 3600)::numeric(15,3) as actual_value, 'hours' as unit_of_measure, (extract(epoch from stopped - greatest(due, started)) / 3600)::numeric(15,3) as deviation_value, due as due_at,
  case when stopped <= due then 'met' else 'violated' end as result, case when stopped > due then reason end as violation_reason_code
from answered a join master.suppliers s on s.supplier_id = a.supplier_id
order by stopped, measurement_number
