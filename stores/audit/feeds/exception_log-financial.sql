-- One fiscal period that was opened again after its close.
-- From financial.
select last_reopened_at as audit_timestamp, 'EXC-PER-' || fiscal_period_id || '-' || reopened_count as exception_number, 1 as revision, 'finance/closed_period' as rule_code,
  'Nothing is posted in a closed period.' as rule_text, 'late_posting' as exception_type, 'critical' as severity, 'open' as exception_status, 'financial' as module, :database as database_name,
  'fiscal_periods' as table_name, fiscal_period_id::text as row_key, last_reopening_reason as actual_value, 'agent financial' as detected_by, last_reopened_at as detected_at,
  last_reopened_by_employee_id as responsible_employee_id
from fiscal_periods where last_reopened_at is not null
order by last_reopened_at
