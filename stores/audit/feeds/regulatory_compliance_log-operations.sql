-- One check of one rule on one day, with what was examined and found.
-- From operations.
with checks as (
  select 'retention_kept' as control, 'internal' as regulation, 'RETENTION' as requirement, 'Readings of sensors are removed within a week of the end of their 90 days.' as requirement_text, count(*) as items,
    count(*) filter (where substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \(''([0-9-]{10})')::date < :today - 97) as violations, 'minor' as severity
  from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'operations.sensor_data'::regclass and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
)
select now() as audit_timestamp, 'RC-' || control || '-' || :today as check_number, regulation as regulation_code, requirement as requirement_code, requirement_text, control as control_code, 'detective' as control_type,
  'automatic' as check_method, 'database' as scope_type, :database as scope_code, 'operations' as module, :today - 1 as period_from, :today as period_to, items as items_examined_count, violations as violations_count,
  case when items = 0 then 'nothing_to_examine' when violations = 0 then 'compliant' else 'non_compliant' end as result, case when violations > 0 then severity end as severity,
  case when violations > 0 then violations || ' of ' || items || ' do not keep: ' || requirement_text end as finding, 'query_result' as evidence_type,
  'stores/audit/feeds/regulatory_compliance_log-operations.sql' as evidence_location, encode(sha256(convert_to(control || '/' || :today || '/' || items || '/' || violations, 'UTF8')), 'hex') as evidence_hash, 'daemon auditor' as checked_by
from checks order by control
