-- One check of one rule on one day, with what was examined and found.
-- From manufacturing.
with checks as (
  select 'batch_record_signed' as control, '21_cfr_part_11' as regulation, '11.50' as requirement, 'Every performed step of a batch record carries signer, time and meaning; a critical one a second signature.' as requirement_text, count(*) as items,
    count(*) filter (where performed_at is not null and (performed_by_employee_id is null or signature_hash is null or signature_meaning is null) or status = 'verified' and is_critical and verified_by_employee_id is null) as violations, 'critical' as severity
  from electronic_batch_records where status <> 'void'
)
select now() as audit_timestamp, 'RC-' || control || '-' || :today as check_number, regulation as regulation_code, requirement as requirement_code, requirement_text, control as control_code, 'detective' as control_type,
  'automatic' as check_method, 'database' as scope_type, :database as scope_code, 'manufacturing' as module, :today - 1 as period_from, :today as period_to, items as items_examined_count, violations as violations_count,
  case when items = 0 then 'nothing_to_examine' when violations = 0 then 'compliant' else 'non_compliant' end as result, case when violations > 0 then severity end as severity,
  case when violations > 0 then violations || ' of ' || items || ' do not keep: ' || requirement_text end as finding, 'query_result' as evidence_type,
  'stores/audit/feeds/regulatory_compliance_log-manufacturing.sql' as evidence_location, encode(sha256(convert_to(control || '/' || :today || '/' || items || '/' || violations, 'UTF8')), 'hex') as evidence_hash, 'daemon auditor' as checked_by
from checks order by control
