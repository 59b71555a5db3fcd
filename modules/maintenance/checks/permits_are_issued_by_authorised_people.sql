-- Who issues a permit to work is authorised to, and another person than its holder.
-- Examines maintenance.work_permits.
select p.work_permit_id, p.permit_number
from maintenance.work_permits p
where p.issued_by_employee_id is not null
  and (p.issued_by_employee_id = p.holder_employee_id
    or not exists (select from maintenance.maintenance_technicians t
      where t.employee_id = p.issued_by_employee_id and t.is_loto_authorised
        and t.qualification_valid_from <= (p.issued_at at time zone 'Asia/Kolkata')::date));
