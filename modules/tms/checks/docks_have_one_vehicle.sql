-- A dock has one vehicle in a slot, unless the first had left before the second was booked.
-- Examines tms.dock_appointments.
select a.appointment_number, b.appointment_number as other, a.warehouse_id, a.dock_number, a.slot_start_at
from tms.dock_appointments a
join tms.dock_appointments b using (warehouse_id, dock_number, slot_start_at)
where a.dock_appointment_id < b.dock_appointment_id
  and a.status not in ('cancelled', 'no_show') and b.status not in ('cancelled', 'no_show')
  and coalesce(a.gate_out_at, 'infinity') > b.booked_at;
