-- Law 33: nobody is at work while on leave that was granted.
-- Examines hr.attendance_records.
select a.attendance_record_id, l.leave_request_id
from hr.attendance_records a
join hr.leave_requests l using (employee_id)
where l.status in ('approved', 'taken') and a.check_in_at < l.ends_at and a.check_out_at > l.starts_at;
