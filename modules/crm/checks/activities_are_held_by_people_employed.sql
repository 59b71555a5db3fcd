-- Nobody holds a call or visit before being hired or after leaving.
-- Examines crm.activities.
select a.activity_id, a.started_at, e.hire_date, e.termination_date
from crm.activities a
join master.employees e on e.employee_id = a.performed_by_employee_id
where (a.started_at at time zone 'Asia/Kolkata')::date not between e.hire_date and coalesce(e.termination_date, date '9999-12-31');
