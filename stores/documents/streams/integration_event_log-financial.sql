-- One message that financial has received from another module, or has for one.
-- Grain: _id.
-- From financial by erp_wms_sync_log (erp_wms_sync_log_id).
-- Prefix: financial.erp_wms_sync_log/.
-- Since: received_at.
select 'financial.erp_wms_sync_log/' || l.erp_wms_sync_log_id as _id, 'financial' as recorded_by_module, l.direction, l.flow_id, case l.direction when 'inbound' then l.counterpart_module else 'financial' end as source_module,
  case l.direction when 'inbound' then 'financial' else l.counterpart_module end as target_module, l.message_type, l.entity_table, l.entity_id::text as entity_id, l.document_number, l.status, l.payload as payload,
  l.attempt_count, l.error_code, l.error_message, l.occurred_at, l.received_at, l.processed_at, (extract(epoch from l.processed_at - l.occurred_at) * 1000)::bigint as latency_ms, null as correlation_id
from erp_wms_sync_log l
