-- One preventive work order that was skipped.
-- From maintenance.
select generated_at as audit_timestamp, 'EXC-PM-' || pm_generation_log_id as exception_number, 1 as revision, 'maintenance/preventive' as rule_code,
  'Every due date of a preventive schedule yields one work order or a logged skip.' as rule_text, 'authorisation' as exception_type, 'minor' as severity, 'open' as exception_status, 'maintenance' as module,
  :database as database_name, 'pm_generation_log' as table_name, pm_generation_log_id::text as row_key, skip_reason_code as actual_value, 'agent maintenance' as detected_by, generated_at as detected_at,
  decided_by_employee_id as responsible_employee_id
from pm_generation_log where skip_reason_code is not null
order by generated_at, pm_generation_log_id
