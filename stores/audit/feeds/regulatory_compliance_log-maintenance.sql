-- One check of one rule on one day, with what was examined and found.
-- From maintenance.
with checks as (
  select 'lockout_permit' as control, 'factories_act' as regulation, 'FA-36' as requirement, 'Work on hazardous energy is locked out before it begins, and unlocked when the permit is closed.' as requirement_text, count(*) as items,
    count(*) filter (where isolation_point_count > 0 and (locked_at is null or status = 'closed' and unlocked_at is null)) as violations, 'critical' as severity from work_permits where issued_at is not null and status <> 'cancelled'
)
select now() as audit_timestamp, 'RC-' || control || '-' || :today as check_number, regulation as regulation_code, requirement as requirement_code, requirement_text, control as control_code, 'detective' as control_type,
  'automatic' as check_method, 'database' as scope_type, :database as scope_code, 'maintenance' as module, :today - 1 as period_from, :today as period_to, items as items_examined_count, violations as violations_count,
  case when items = 0 then 'nothing_to_examine' when violations = 0 then 'compliant' else 'non_compliant' end as result, case when violations > 0 then severity end as severity,
  case when violations > 0 then violations || ' of ' || items || ' do not keep: ' || requirement_text end as finding, 'query_result' as evidence_type,
  'stores/audit/feeds/regulatory_compliance_log-maintenance.sql' as evidence_location, encode(sha256(convert_to(control || '/' || :today || '/' || items || '/' || violations, 'UTF8')), 'hex') as evidence_hash, 'daemon auditor' as checked_by
from checks order by control
