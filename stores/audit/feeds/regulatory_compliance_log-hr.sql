-- One check of one rule on one day, with what was examined and found.
-- From hr.
with checks as (
  select 'working_time' as control, 'factories_act' as regulation, 'FA-54' as requirement, 'Nobody is planned for more than nine hours a day without approved overtime.' as requirement_text, count(*) as items,
    count(*) filter (where planned_end_at - planned_start_at - make_interval(mins => break_minutes::int) > interval '9 hours' and overtime_approved_by_employee_id is null) as violations, 'major' as severity
  from employee_shifts where shift_date = :today - 1 and cancellation_reason_code is null
)
select now() as audit_timestamp, 'RC-' || control || '-' || :today as check_number, regulation as regulation_code, requirement as requirement_code, requirement_text, control as control_code, 'detective' as control_type,
  'automatic' as check_method, 'database' as scope_type, :database as scope_code, 'hr' as module, :today - 1 as period_from, :today as period_to, items as items_examined_count, violations as violations_count,
  case when items = 0 then 'nothing_to_examine' when violations = 0 then 'compliant' else 'non_compliant' end as result, case when violations > 0 then severity end as severity,
  case when violations > 0 then violations || ' of ' || items || ' do not keep: ' || requirement_text end as finding, 'query_result' as evidence_type,
  'stores/audit/feeds/regulatory_compliance_log-hr.sql' as evidence_location, encode(sha256(convert_to(control || '/' || :today || '/' || items || '/' || violations, 'UTF8')), 'hex') as evidence_hash, 'daemon auditor' as checked_by
from checks order by control
