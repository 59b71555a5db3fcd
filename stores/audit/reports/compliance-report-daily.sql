-- Daily compliance report
-- Scope: Rules that are checked every day, exceptions, service levels, signatures, and the chains of the audit, of all modules.
-- Findings: Rules that are not kept
select regulation_code, requirement_code, severity, violations_count as violations, items_examined_count as examined, finding, module
from regulatory_compliance_log where result = 'non_compliant' and period_from = :day
order by field(severity, 'critical', 'major', 'minor'), regulation_code, requirement_code
;
-- Findings: Rows of the audit that do not agree with their chain
select c.table_name, c.chain_name, c.broken_at_row_id as first_row, c.audit_timestamp as found_at
from audit_chain_checkpoints c
where c.verification_status = 'broken' and c.checkpoint_number = (select max(l.checkpoint_number) from audit_chain_checkpoints l where l.chain_name = c.chain_name)
order by c.chain_name
;
-- Findings: Exceptions of the day that weigh
select exception_number, exception_type, severity, module, document_number, difference_amount, rule_text
from exception_log where audit_timestamp >= :from and audit_timestamp < :to and severity in ('critical', 'major')
order by field(severity, 'critical', 'major'), exception_number limit 100
;
-- Findings: Service levels that were missed
select sla_code, party_code, source_document_number as document, priority, target_value, actual_value, unit_of_measure as unit
from sla_compliance_tracking where audit_timestamp >= :from and audit_timestamp < :to and result = 'violated'
order by sla_code, source_document_number limit 100
;
-- Figures: Rules by regulation
select regulation_code, count(*) as checks, sum(result = 'compliant') as compliant, sum(result = 'non_compliant') as not_compliant, sum(result = 'nothing_to_examine') as nothing_to_examine, sum(items_examined_count) as examined
from regulatory_compliance_log where period_from = :day group by regulation_code order by regulation_code
;
-- Figures: Exceptions of the day by kind
select exception_type, severity, count(*) as exceptions, sum(difference_amount) as inr
from exception_log where audit_timestamp >= :from and audit_timestamp < :to group by exception_type, severity order by exception_type, severity
;
-- Figures: Service levels of the day
select sla_type, count(*) as measured, sum(result = 'violated') as violated, round(100 * avg(result <> 'violated'), 1) as kept_pct
from sla_compliance_tracking where audit_timestamp >= :from and audit_timestamp < :to group by sla_type order by sla_type
;
-- Figures: Signatures of the day
select module, table_name, signature_meaning, count(*) as signatures
from electronic_signatures where audit_timestamp >= :from and audit_timestamp < :to group by module, table_name, signature_meaning order by 1, 2, 3
;
-- Figures: Changes recorded in the day
select database_name, operation, count(*) as transactions, sum(row_count) as changed_rows
from system_audit_log where audit_timestamp >= :from and audit_timestamp < :to group by database_name, operation order by 1, 2
;
-- Evidence: Checks
select check_number, control_code, items_examined_count as examined, violations_count as violations, result, evidence_location, evidence_hash
from regulatory_compliance_log where period_from = :day order by check_number
;
-- Evidence: Heads of chains
select c.chain_name, c.checkpoint_number as number, c.total_row_count as total_rows, c.verification_status as status, c.checkpoint_hash
from audit_chain_checkpoints c
where c.checkpoint_number = (select max(l.checkpoint_number) from audit_chain_checkpoints l where l.chain_name = c.chain_name)
order by c.chain_name
