-- One fault of a machine that waits for a person, or did: of severity minor or worse.
-- Grain: _id.
-- From operations by machine_faults (machine_fault_id).
-- Prefix: machine_fault/operations.machine_faults/.
-- Since: raised_at.
select 'machine_fault/operations.machine_faults/' || f.machine_fault_id as _id, 'machine_fault' as rule_code, 'machine' as alert_source, f.severity, m.machine_code || ': ' || f.fault_code as title,
  f.description || case when f.stops_machine then ' The machine has stopped.' else '' end as message_text, 'operations.machine_faults' as entity_table, f.machine_fault_id::text as entity_id, f.fault_number as document_number, null as component,
  f.machine_id, f.trigger_value, f.trigger_limit, f.unit_of_measure, 'operations' as owner_team, f.detected_at as raised_at, f.detected_at as last_raised_at, 1 as occurrence_count, 0 as escalation_level, f.acknowledged_at,
  f.acknowledged_by_employee_id::text as acknowledged_by, f.cleared_at, case when f.acknowledged_at is not null and f.cleared_at is not null then greatest(f.acknowledged_at, f.cleared_at) end as left_queue_at,
  case when f.acknowledged_at is null then 'unacknowledged' when f.cleared_at is null then 'acknowledged' else 'closed' end as alert_status
from machine_faults f join master.machines m on m.machine_id = f.machine_id
where f.severity in ('minor', 'major', 'critical')
