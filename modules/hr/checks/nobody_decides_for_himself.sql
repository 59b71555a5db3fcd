-- Nobody approves the own pay or review.
-- Examines hr.payroll_records.
select 'payroll' as what, payroll_record_id as key from hr.payroll_records where approved_by_employee_id = employee_id
union all
select 'review', performance_review_id from hr.performance_reviews where approved_by_employee_id = employee_id;
