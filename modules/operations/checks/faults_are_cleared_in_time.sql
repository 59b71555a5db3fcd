-- Every fault of severity minor and above stops its machine, and no fault but those of sensors is forgotten: none is open for longer than spare parts take to come, 35 days.
-- Examines operations.machine_faults.
select f.machine_fault_id, f.fault_number, f.severity, f.status
from operations.machine_faults f
where f.stops_machine <> (f.severity in ('minor', 'major', 'critical'))
  or (f.fault_category <> 'sensor' and coalesce(f.cleared_at, (select max(s."timestamp") from operations.scada_machine_data s)) > f.detected_at + interval '35 days');
