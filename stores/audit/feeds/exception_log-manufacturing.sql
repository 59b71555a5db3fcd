-- One deviation in a batch record, found when the step was performed.
-- From manufacturing.
select performed_at as audit_timestamp, 'EXC-DEV-' || batch_record_id as exception_number, 1 as revision, 'production/batch_record' as rule_code, 'Every step of a batch record is performed within its limits.' as rule_text,
  'tolerance' as exception_type, coalesce(deviation_severity, 'minor') as severity, 'open' as exception_status, 'manufacturing' as module, :database as database_name, 'electronic_batch_records' as table_name,
  batch_record_id::text as row_key, deviation_number as document_number, lower_limit || ' to ' || upper_limit as expected_value, actual_value::text as actual_value, 'agent manufacturing' as detected_by, performed_at as detected_at
from electronic_batch_records where deviation_number is not null and performed_at is not null
order by performed_at, batch_record_id
