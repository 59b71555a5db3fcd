-- Everybody has a day off in every week from Monday to Sunday.
-- Examines hr.attendance_records.
select employee_id, date_trunc('week', attendance_date) as week
from hr.attendance_records
where attendance_status in ('present', 'half_day')
group by employee_id, date_trunc('week', attendance_date)
having count(distinct attendance_date) > 6;
