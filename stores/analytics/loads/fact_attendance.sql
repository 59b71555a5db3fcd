-- One employee on one calendar day on which a shift or work took place. Presence is what the clock says, or the roster where there is no clock.
-- Grain: employee_id, attendance_date_key.
-- From hr as days by employee_id, attendance_date_key:
with rostered as (
  select s.employee_id, s.shift_date as day, min(s.department_id) as department_id, min(s.factory_id) as factory_id, min(h.shift_code) as shift_code, sum(extract(epoch from s.planned_end_at - s.planned_start_at) / 3600 - s.break_minutes / 60) as hours,
    bool_or(s.status = 'worked') as is_worked, bool_or(s.status = 'absent') as is_absent, bool_or(s.cancellation_reason_code = 'leave') as is_leave, min(s.planned_start_at) as planned_start_at, max(s.planned_end_at) as planned_end_at, max(s.updated_at) as updated_at
  from employee_shifts s join shift_schedules h on h.shift_schedule_id = s.shift_schedule_id
  where s.status <> 'cancelled' and s.shift_date <= :today
  group by 1, 2
), clocked as (
  select a.employee_id, a.attendance_date as day, (array_agg(a.attendance_record_id order by a.sequence_number))[1] as attendance_record_id, (array_agg(a.attendance_status order by a.sequence_number))[1] as attendance_status,
    min(a.check_in_at) as clocked_in_at, max(a.check_out_at) as clocked_out_at, count(*) as records, sum(a.worked_hours) as worked, sum(least(a.overtime_hours, a.worked_hours)) as overtime, sum(a.late_minutes) as late, sum(a.early_leave_minutes) as early,
    max(t.leave_type_code) as leave_type_code, min(a.factory_id) as factory_id, max(a.updated_at) as updated_at
  from attendance_records a
    left join leave_requests r on r.leave_request_id = a.leave_request_id
    left join leave_types t on t.leave_type_id = r.leave_type_id
  group by 1, 2
)
select employee_id, to_char(day, 'YYYYMMDD')::int as attendance_date_key, day, c.attendance_record_id, coalesce(r.department_id, e.department_id) as department_id, coalesce(r.factory_id, c.factory_id, e.factory_id) as factory_id, r.shift_code,
  coalesce(c.attendance_status, case when r.is_worked then 'present' when r.is_leave then 'on_leave' else 'absent' end) as attendance_status, case when c.attendance_status = 'on_leave' then c.leave_type_code end as leave_type_code,
  coalesce(c.clocked_in_at, case when r.is_worked then r.planned_start_at end) as clocked_in_at, coalesce(c.clocked_out_at, case when r.is_worked and c.records is null then r.planned_end_at end) as clocked_out_at, coalesce(c.records, 0)::int as record_count,
  coalesce(r.hours, 0)::numeric(12,4) as scheduled_hours, coalesce(c.worked, case when r.is_worked then r.hours end, 0)::numeric(12,4) as worked_hours, coalesce(c.overtime, 0)::numeric(12,4) as overtime_hours,
  coalesce(c.late, 0)::numeric(12,2) as late_minutes, coalesce(c.early, 0)::numeric(12,2) as early_leave_minutes, e.hourly_cost_amount, r.employee_id is not null as is_scheduled, greatest(r.updated_at, c.updated_at) as source_watermark
from rostered r full join clocked c using (employee_id, day) join master.employees e using (employee_id)
where c.records > 0 or r.is_worked or r.is_absent
;
-- Touched by employee_id, attendance_date_key:
select s.employee_id, to_char(s.shift_date, 'YYYYMMDD')::int as attendance_date_key, s.employee_shift_id, s.shift_schedule_id, s.department_id, s.factory_id, s.status, s.cancellation_reason_code, s.planned_start_at, s.planned_end_at, s.break_minutes
from employee_shifts s where s.shift_date <= :today
;
-- Touched by employee_id, attendance_date_key:
select a.employee_id, to_char(a.attendance_date, 'YYYYMMDD')::int as attendance_date_key, a.attendance_record_id, a.sequence_number, a.attendance_status, a.check_in_at, a.check_out_at, a.worked_hours, a.overtime_hours, a.late_minutes,
  a.early_leave_minutes, a.factory_id, a.leave_request_id
from attendance_records a
;
-- Touched by employee_id, attendance_date_key:
select e.employee_id, to_char(s.shift_date, 'YYYYMMDD')::int as attendance_date_key, e.hourly_cost_amount, e.department_id, e.factory_id
from master.employees e join hr.employee_shifts s on s.employee_id = e.employee_id
;
-- From manufacturing as production by employee_id, attendance_date_key:
select employee_id, to_char(started_at at time zone 'Asia/Kolkata', 'YYYYMMDD')::int as attendance_date_key, sum(labour_hours * allocation_pct / 100)::numeric(12,4) as direct_hours
from labor_time_entries where status <> 'cancelled' and approval_status <> 'rejected' group by 1, 2
;
-- From maintenance as repairs by employee_id, attendance_date_key:
select employee_id, to_char(started_at at time zone 'Asia/Kolkata', 'YYYYMMDD')::int as attendance_date_key, sum(labour_hours)::numeric(12,4) as direct_hours
from labor_time_entries where approval_status <> 'rejected' group by 1, 2
;
-- From master as departments:
select department_id, department_code, cost_center_code from departments
;
-- With dim_employee, dim_factory.
with direct as (
  select employee_id, attendance_date_key, sum(direct_hours) as direct_hours from (select * from production union all select * from repairs) every group by all
)
select d.*, p.department_code, p.cost_center_code, coalesce(e.employee_key, -1) as employee_key, coalesce(f.factory_key, -1) as factory_key,
  case when d.attendance_status = 'on_leave' then greatest(d.scheduled_hours - d.worked_hours, 0) else 0 end as leave_hours, case when d.attendance_status = 'on_leave' then 0 else greatest(d.scheduled_hours - d.worked_hours, 0) end as absence_hours,
  coalesce(h.direct_hours, 0) as direct_hours, round((d.worked_hours + d.overtime_hours) * d.hourly_cost_amount, 2) as labour_cost_amount, d.worked_hours > 0 as is_present
from days d
  join departments p using (department_id)
  left join direct h on h.employee_id = d.employee_id and h.attendance_date_key = d.attendance_date_key
  left join dim_employee e on e.employee_id = d.employee_id and d.day >= e.valid_from and d.day < e.valid_to
  left join dim_factory f on f.factory_id = d.factory_id and d.day >= f.valid_from and d.day < f.valid_to
