-- Overtime of a person is 125 hours in a quarter at most.
-- Examines hr.attendance_records.
select employee_id, date_trunc('quarter', attendance_date) as quarter, sum(overtime_hours) as hours
from hr.attendance_records
group by employee_id, date_trunc('quarter', attendance_date)
having sum(overtime_hours) > 125;
