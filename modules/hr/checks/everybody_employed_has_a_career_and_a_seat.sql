-- Headcount is that of master data: who is employed has one open period and one seat, who has left has neither once the last pay is settled.
-- Examines hr.employee_employment_history.
select e.employee_id, e.status, count(h.employee_id) as periods, count(p.employee_id) as seats
from master.employees e
left join hr.employee_employment_history h on h.employee_id = e.employee_id and h.valid_to is null
left join hr.positions p on p.employee_id = e.employee_id
-- Rows that were made by hand are nobody's who was hired.
where e.employee_id < 1000000000000
group by e.employee_id, e.status, e.termination_date
having (e.status <> 'terminated' and (count(h.employee_id) <> 1 or count(p.employee_id) <> 1))
  or (e.status = 'terminated' and (count(p.employee_id) > 0
    or (count(h.employee_id) > 0 and e.termination_date < (select max(shift_date) - 21 from hr.employee_shifts))));
