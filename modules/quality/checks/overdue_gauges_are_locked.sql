-- A gauge is locked with a reason as long as an alert that locks it is open, and is not past its day without one.
-- Examines quality.measuring_equipment.
select g.measuring_equipment_id, g.measuring_equipment_code, g.calibration_state, g.is_locked_out
from quality.measuring_equipment g
where (g.calibration_state = 'overdue' and not g.is_locked_out)
  or g.is_locked_out <> exists (
    select from quality.calibration_alerts a
    where a.measuring_equipment_id = g.measuring_equipment_id and a.alert_type = 'lock_out' and a.status <> 'resolved');
