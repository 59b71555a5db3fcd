-- Law 25: Every fault above the threshold has one work order, or a recorded reason why not.
-- Examines maintenance.machine_condition_events.
-- From operations as faults:
select machine_fault_id, detected_at from operations.machine_faults where severity in ('minor', 'major', 'critical');
select f.machine_fault_id
from faults f
left join maintenance.machine_condition_events e using (machine_fault_id)
where f.detected_at < (select max(received_at) from maintenance.cmms_integration_log) - interval '5 minutes'
  and e.work_order_id is null and e.no_work_reason_code is null;
