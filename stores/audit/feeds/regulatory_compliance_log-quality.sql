-- One check of one rule on one day, with what was examined and found.
-- From quality.
with checks as (
  select 'calibration_in_date' as control, 'iso_9001' as regulation, '7.1.5' as requirement, 'Measuring equipment in use is calibrated; what is overdue is locked out.' as requirement_text, count(*) as items,
    count(*) filter (where calibration_due_date < :today and not is_locked_out) as violations, 'major' as severity from measuring_equipment where status = 'active'
)
select now() as audit_timestamp, 'RC-' || control || '-' || :today as check_number, regulation as regulation_code, requirement as requirement_code, requirement_text, control as control_code, 'detective' as control_type,
  'automatic' as check_method, 'database' as scope_type, :database as scope_code, 'quality' as module, :today - 1 as period_from, :today as period_to, items as items_examined_count, violations as violations_count,
  case when items = 0 then 'nothing_to_examine' when violations = 0 then 'compliant' else 'non_compliant' end as result, case when violations > 0 then severity end as severity,
  case when violations > 0 then violations || ' of ' || items || ' do not keep: ' || requirement_text end as finding, 'query_result' as evidence_type,
  'stores/audit/feeds/regulatory_compliance_log-quality.sql' as evidence_location, encode(sha256(convert_to(control || '/' || :today || '/' || items || '/' || violations, 'UTF8')), 'hex') as evidence_hash, 'daemon auditor' as checked_by
from checks order by control
