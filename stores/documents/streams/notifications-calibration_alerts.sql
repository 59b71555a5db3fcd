-- One reminder of a calibration that is due, to whoever answers for the equipment.
-- Grain: _id.
-- From quality by calibration_alerts (calibration_alert_id), measuring_equipment (measuring_equipment_id of calibration_alerts).
-- Prefix: quality.calibration_alerts/.
select 'quality.calibration_alerts/' || a.calibration_alert_id as _id, 'calibration_' || a.alert_type as rule_code, 'employee' as recipient_type, a.notified_employee_id::text as recipient_id,
  case when a.severity in ('info', 'warning', 'minor', 'major', 'critical') then a.severity else 'warning' end as severity, e.measuring_equipment_code || ': calibration is due on ' || a.due_date as title,
  e.equipment_name || ' (' || e.measuring_equipment_code || ') is to be calibrated by ' || a.due_date || case when a.locked_out_at is not null then '; it is locked out until then.' else '.' end as message_text,
  'quality.measuring_equipment' as entity_table, a.measuring_equipment_id::text as entity_id, e.measuring_equipment_code as document_number, 'console' as channel, null as link,
  (a.due_date + 1)::timestamp at time zone 'Asia/Kolkata' as due_at, a.raised_at, a.raised_at as sent_at, a.acknowledged_at as read_at, a.acknowledged_at, null as delivery_error,
  case when a.acknowledged_at is not null then 'acknowledged' else 'sent' end as status
from calibration_alerts a join measuring_equipment e on e.measuring_equipment_id = a.measuring_equipment_id
