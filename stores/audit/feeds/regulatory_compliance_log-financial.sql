-- One check of one rule on one day, with what was examined and found.
-- From financial.
with checks as (
  select 'gst_filed' as control, 'gst' as regulation, 'GSTR-3B' as requirement, 'Goods and services tax of a month is set off and declared by the 20th of the next.' as requirement_text, count(*) as items,
    count(*) filter (where t.completed_at is null or t.completed_at >= (p.end_date + 21)::timestamp at time zone 'Asia/Kolkata') as violations, 'critical' as severity
  from period_close_tasks t join fiscal_periods p on p.fiscal_period_id = t.fiscal_period_id
  where t.task_code = 'CLOSE-GST' and p.end_date + 20 < :today and t.status <> 'waived'
)
select now() as audit_timestamp, 'RC-' || control || '-' || :today as check_number, regulation as regulation_code, requirement as requirement_code, requirement_text, control as control_code, 'detective' as control_type,
  'automatic' as check_method, 'database' as scope_type, :database as scope_code, 'financial' as module, :today - 1 as period_from, :today as period_to, items as items_examined_count, violations as violations_count,
  case when items = 0 then 'nothing_to_examine' when violations = 0 then 'compliant' else 'non_compliant' end as result, case when violations > 0 then severity end as severity,
  case when violations > 0 then violations || ' of ' || items || ' do not keep: ' || requirement_text end as finding, 'query_result' as evidence_type,
  'stores/audit/feeds/regulatory_compliance_log-financial.sql' as evidence_location, encode(sha256(convert_to(control || '/' || :today || '/' || items || '/' || violations, 'UTF8')), 'hex') as evidence_hash, 'daemon auditor' as checked_by
from checks order by control
