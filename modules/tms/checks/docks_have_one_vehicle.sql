-- A dock has one vehicle in a slot, unless the first had left before the second was booked, or booked anew.
-- Examines tms.dock_appointments.
select a.appointment_number, b.appointment_number as other, a.warehouse_id, a.dock_number, a.slot_start_at
from tms.dock_appointments a
join tms.dock_appointments b using (warehouse_id, dock_number, slot_start_at)
where a.dock_appointment_id < b.dock_appointment_id
  and a.status not in ('cancelled', 'no_show') and b.status not in ('cancelled', 'no_show')
  -- When a slot was booked anew is not kept: then one of the two must have left.
  and case when a.rescheduled_count + b.rescheduled_count = 0 then coalesce(a.gate_out_at, 'infinity') > b.booked_at
    else a.gate_out_at is null and b.gate_out_at is null end;
