-- One message that crm has received from another module, or has for one.
-- Grain: _id.
-- From crm by crm_integration_log (crm_integration_log_id).
-- Prefix: crm.crm_integration_log/.
-- Since: received_at.
select 'crm.crm_integration_log/' || l.crm_integration_log_id as _id, 'crm' as recorded_by_module, l.direction, l.flow_id, case l.direction when 'inbound' then l.counterpart_module else 'crm' end as source_module,
  case l.direction when 'inbound' then 'crm' else l.counterpart_module end as target_module, l.message_type, l.entity_table, l.entity_id::text as entity_id, l.document_number, l.status, l.payload as payload,
  l.attempt_count, l.error_code, l.error_message, l.occurred_at, l.received_at, l.processed_at, (extract(epoch from l.processed_at - l.occurred_at) * 1000)::bigint as latency_ms, null as correlation_id
from crm_integration_log l
