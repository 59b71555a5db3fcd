-- One department on one calendar day, from the first day of its shifts to the day of the load: headcount, shifts, attendance, leave, overtime, direct hours and incidents. Presence is what the clock says, or the roster where there is no clock.
-- Grain: attendance_date, department_id.
-- From hr as shifts by attendance_date, department_id:
with rostered as (
  select s.shift_date, s.department_id, s.employee_id, s.employee_shift_id, s.status, s.cancellation_reason_code, extract(epoch from s.planned_end_at - s.planned_start_at) / 3600 - s.break_minutes / 60 as hours, s.updated_at
  from employee_shifts s where s.status <> 'cancelled' and s.shift_date <= :today
), clocked as (
  select a.employee_id, a.attendance_date, bool_or(a.worked_hours > 0 or a.check_in_at is not null) as is_present, bool_or(a.attendance_status = 'on_leave') as is_on_leave, bool_or(a.late_minutes > 0 and a.check_in_at is not null) as is_late,
    sum(a.worked_hours) as worked, sum(least(a.overtime_hours, a.worked_hours)) as overtime, max(a.updated_at) as updated_at
  from attendance_records a group by 1, 2
), people as (
  select r.shift_date as attendance_date, r.department_id, r.employee_id, sum(r.hours) as hours, bool_or(coalesce(c.is_present, r.status = 'worked')) as is_present,
    bool_or(coalesce(c.is_on_leave, r.cancellation_reason_code = 'leave', false)) as is_on_leave, bool_or(coalesce(c.is_late, false)) as is_late, bool_or(c.employee_id is not null or r.status in ('worked', 'absent')) as is_known,
    coalesce(max(c.worked), sum(r.hours) filter (where r.status = 'worked'), 0) as worked, coalesce(max(c.overtime), 0) as overtime, max(greatest(r.updated_at, c.updated_at)) as updated_at
  from rostered r left join clocked c on c.employee_id = r.employee_id and c.attendance_date = r.shift_date
  group by 1, 2, 3
)
select p.attendance_date, p.department_id, count(*)::int as scheduled_count, count(*) filter (where p.is_present)::int as present_count, count(*) filter (where p.is_present and p.is_late)::int as late_count,
  count(*) filter (where p.is_known and not p.is_present and not p.is_on_leave)::int as absent_count, count(*) filter (where not p.is_present and p.is_on_leave)::int as on_leave_count, sum(p.hours)::numeric(12,4) as scheduled_hours,
  sum(p.worked)::numeric(12,4) as worked_hours, sum(p.overtime)::numeric(12,4) as overtime_hours, coalesce(sum(greatest(p.hours - p.worked, 0)) filter (where p.is_known and not p.is_present), 0)::numeric(12,4) as absence_hours,
  round(sum(p.overtime * 2 * e.hourly_cost_amount), 2)::numeric(18,2) as overtime_cost_amount, max(p.updated_at) as source_watermark
from people p join master.employees e on e.employee_id = p.employee_id
group by 1, 2
;
-- Touched by attendance_date, department_id:
select s.shift_date as attendance_date, s.department_id, s.employee_shift_id, s.employee_id, s.status, s.cancellation_reason_code, s.planned_start_at, s.planned_end_at, s.break_minutes
from employee_shifts s where s.shift_date <= :today
;
-- Touched by attendance_date, department_id:
select s.shift_date as attendance_date, s.department_id, a.attendance_record_id, a.attendance_status, a.check_in_at, a.worked_hours, a.overtime_hours, a.late_minutes
from attendance_records a join hr.employee_shifts s on s.employee_id = a.employee_id and s.shift_date = a.attendance_date
;
-- From hr as incidents by attendance_date, department_id:
select (i.occurred_at at time zone f.time_zone)::date as attendance_date, i.department_id, count(*) filter (where i.is_recordable)::int as recordable_incident_count, count(*) filter (where i.incident_type = 'near_miss')::int as near_miss_count,
  sum(i.days_away_count)::int as lost_days
from safety_incidents i join master.factories f on f.factory_id = i.factory_id
group by 1, 2
;
-- From manufacturing as production by attendance_date, department_id:
select (l.started_at at time zone 'Asia/Kolkata')::date as attendance_date, e.department_id, sum(l.labour_hours * l.allocation_pct / 100)::numeric(12,4) as direct_hours
from labor_time_entries l join master.employees e on e.employee_id = l.employee_id
where l.status <> 'cancelled' and l.approval_status <> 'rejected'
group by 1, 2
;
-- From maintenance as repairs by attendance_date, department_id:
select (l.started_at at time zone 'Asia/Kolkata')::date as attendance_date, e.department_id, sum(l.labour_hours)::numeric(12,4) as direct_hours
from labor_time_entries l join master.employees e on e.employee_id = l.employee_id
where l.approval_status <> 'rejected'
group by 1, 2
;
-- From master as people by department_id:
select department_id, hire_date, coalesce(termination_date, date '9999-12-31') as termination_date from employees
;
-- From hr as certificates by department_id:
select e.department_id, e.hire_date, coalesce(e.termination_date, date '9999-12-31') as termination_date, c.issued_on, least(coalesce(c.expiry_date, date '9999-12-31'), coalesce(c.revoked_on, date '9999-12-31')) as valid_to,
  coalesce((select min(r.issued_on) from hr.employee_certifications r where r.renews_employee_certification_id = c.employee_certification_id), date '9999-12-31') as renewed_on
from employee_certifications c join master.employees e on e.employee_id = c.employee_id
;
-- Touched by department_id:
select e.department_id, c.employee_certification_id, c.renews_employee_certification_id, c.issued_on, c.expiry_date, c.revoked_on
from employee_certifications c join master.employees e on e.employee_id = c.employee_id
;
-- Touched by department_id:
select e.department_id, e.employee_id, e.hire_date, e.termination_date from hr.employee_certifications c join master.employees e on e.employee_id = c.employee_id
;
-- From hr as trainings by attendance_date, department_id:
select t.due_date as attendance_date, e.department_id, count(*)::int as training_due_count, count(*) filter (where (t.completed_at at time zone 'Asia/Kolkata')::date <= t.due_date)::int as training_on_time_count
from training_enrollments t join master.employees e on e.employee_id = t.employee_id
where t.due_date is not null and t.status not in ('cancelled', 'waitlisted')
group by 1, 2
;
-- From master as departments by department_id:
select d.department_id, d.department_code, d.department_name, d.department_function, d.cost_center_code, d.company_id, d.factory_id, f.factory_code, d.approved_headcount
from departments d left join factories f on f.factory_id = d.factory_id
;
with counted as (
  select s.attendance_date, s.department_id, count(p.hire_date) as headcount, count(*) filter (where p.hire_date = s.attendance_date) as hires_count, count(*) filter (where p.termination_date = s.attendance_date) as leavers_count
  from shifts s left join people p on p.department_id = s.department_id and s.attendance_date between p.hire_date and p.termination_date
  group by all
), certified as (
  select s.attendance_date, s.department_id, count(c.issued_on) filter (where s.attendance_date <= c.valid_to) as certificates_in_date_count,
    count(c.issued_on) filter (where s.attendance_date > c.valid_to and s.attendance_date < c.renewed_on) as certificates_expired_count
  from shifts s join certificates c on c.department_id = s.department_id and s.attendance_date >= c.issued_on and s.attendance_date between c.hire_date and c.termination_date
  group by all
), direct as (
  select attendance_date, department_id, sum(direct_hours) as direct_hours from (select * from production union all select * from repairs) every group by all
)
select s.*, d.* exclude (department_id), c.headcount, c.hires_count, c.leavers_count, s.present_count / nullif(s.scheduled_count, 0) as attendance_ratio, coalesce(h.direct_hours, 0) as direct_hours,
  least(1, coalesce(h.direct_hours, 0) / nullif(s.worked_hours, 0)) as utilisation_ratio, coalesce(i.recordable_incident_count, 0) as recordable_incident_count,
  coalesce(i.near_miss_count, 0) as near_miss_count, coalesce(i.lost_days, 0) as lost_days, coalesce(certificates_in_date_count, 0) as certificates_in_date_count,
  coalesce(certificates_expired_count, 0) as certificates_expired_count, coalesce(training_due_count, 0) as training_due_count, coalesce(training_on_time_count, 0) as training_on_time_count
from shifts s
  join departments d using (department_id)
  join counted c using (attendance_date, department_id)
  left join direct h using (attendance_date, department_id)
  left join incidents i using (attendance_date, department_id)
  left join certified using (attendance_date, department_id)
  left join trainings using (attendance_date, department_id)
