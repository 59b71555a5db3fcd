-- One message that tms has received from another module, or has for one.
-- Grain: _id.
-- From tms by wms_tms_sync_log (wms_tms_sync_log_id).
-- Prefix: tms.wms_tms_sync_log/.
-- Since: received_at.
select 'tms.wms_tms_sync_log/' || l.wms_tms_sync_log_id as _id, 'tms' as recorded_by_module, l.direction, l.flow_id, case l.direction when 'inbound' then l.counterpart_module else 'tms' end as source_module,
  case l.direction when 'inbound' then 'tms' else l.counterpart_module end as target_module, l.message_type, l.entity_table, l.entity_id::text as entity_id, l.document_number, l.status, l.payload as payload,
  l.attempt_count, l.error_code, l.error_message, l.occurred_at, l.received_at, l.processed_at, (extract(epoch from l.processed_at - l.occurred_at) * 1000)::bigint as latency_ms, null as correlation_id
from tms.wms_tms_sync_log l
