-- One check of one rule on one day, with what was examined and found.
-- From erp.
with checks as (
  select 'ledger_in_balance' as control, 'companies_act' as regulation, 'CA-128' as requirement, 'Every entry of the books balances, in its currency and in rupees.' as requirement_text, count(*) as items,
    count(*) filter (where total_debit_amount <> total_credit_amount or total_debit_amount_base <> total_credit_amount_base) as violations, 'critical' as severity from journal_entries where status = 'posted'
  union all
  select 'msme_45_days', 'income_tax', 'MSMED-15', 'Micro, small and medium enterprises are paid within 45 days of acceptance.', count(*),
    count(*) filter (where v.invoice_date < :today - 45 and v.open_amount > 0 and v.payment_block_reason_code is null), 'major'
  from vendor_invoices v join master.suppliers s on s.supplier_id = v.supplier_id where s.is_msme and v.invoice_type = 'invoice' and v.status not in ('rejected', 'reversed', 'cancelled')
)
select now() as audit_timestamp, 'RC-' || control || '-' || :today as check_number, regulation as regulation_code, requirement as requirement_code, requirement_text, control as control_code, 'detective' as control_type,
  'automatic' as check_method, 'database' as scope_type, :database as scope_code, 'erp' as module, :today - 1 as period_from, :today as period_to, items as items_examined_count, violations as violations_count,
  case when items = 0 then 'nothing_to_examine' when violations = 0 then 'compliant' else 'non_compliant' end as result, case when violations > 0 then severity end as severity,
  case when violations > 0 then violations || ' of ' || items || ' do not keep: ' || requirement_text end as finding, 'query_result' as evidence_type,
  'stores/audit/feeds/regulatory_compliance_log-erp.sql' as evidence_location, encode(sha256(convert_to(control || '/' || :today || '/' || items || '/' || violations, 'UTF8')), 'hex') as evidence_hash, 'daemon auditor' as checked_by
from checks order by control
