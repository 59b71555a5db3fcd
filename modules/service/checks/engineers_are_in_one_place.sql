-- Visits of one engineer do not overlap, and nobody is sent without skill or safety induction.
-- Examines service.field_service_appointments.
select a.field_service_appointment_id, b.field_service_appointment_id as other, ta.employee_id
from service.field_service_appointments a
join service.field_technicians ta using (field_technician_id)
join service.field_technicians tb using (employee_id)
join service.field_service_appointments b on b.field_technician_id = tb.field_technician_id
where a.field_service_appointment_id < b.field_service_appointment_id
  and a.status <> 'cancelled' and b.status <> 'cancelled'
  and a.planned_start_at < b.planned_end_at and b.planned_start_at < a.planned_end_at
union all
select a.field_service_appointment_id, null, t.employee_id
from service.field_service_appointments a
join service.field_technicians t using (field_technician_id)
where a.arrived_at is not null and (
  t.site_safety_valid_to < (a.arrived_at at time zone 'Asia/Kolkata')::date
  or t.qualification_valid_from > (a.arrived_at at time zone 'Asia/Kolkata')::date
)
