-- Nobody leads an audit of the department that he belongs to, or of what he answers for.
-- Examines quality.quality_audits.
select a.quality_audit_id, a.audit_number
from quality.quality_audits a
join master.employees e on e.employee_id = a.lead_auditor_employee_id
where e.department_id = a.department_id or a.lead_auditor_employee_id = a.auditee_employee_id;
