-- Nobody is paid for days after the last one, or before the first.
-- Examines hr.payroll_records.
select p.payroll_record_id, p.period_end_date, e.termination_date
from hr.payroll_records p
join master.employees e using (employee_id)
where p.period_end_date > e.termination_date and e.status = 'terminated' or p.period_start_date < e.hire_date;
