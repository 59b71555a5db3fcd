/** Statements that break the laws of operations, by the name of the law's file. */
export const operations: Record<string, string> = {
  conditions_lead_to_failures: `update operations.production_runs set torque_nm = 90 where production_run_id = (
    select min(production_run_id) from operations.production_runs r where status = 'completed' and torque_nm is not null
      and not exists (select from operations.machine_faults f where f.production_run_id = r.production_run_id and f.stops_machine))`,
  failures_follow_their_conditions: `update operations.machine_faults set torque_nm = 40, rotational_speed_rpm = 1500 where machine_fault_id = (
    select min(machine_fault_id) from operations.machine_faults where failure_mode = 'power' and torque_nm is not null)`,
  faults_are_cleared_in_time: `update operations.machine_faults set detected_at = detected_at - interval '36 days' where machine_fault_id = (
    select min(machine_fault_id) from operations.machine_faults where not stops_machine and sensor_condition is null)`,
  holds_are_seen_in_states: `update operations.maintenance_events set held_at = held_at - interval '1 minute' where maintenance_event_id = (
    select min(maintenance_event_id) from operations.maintenance_events where event_type = 'corrective' and status = 'released')`,
  meters_only_count_on: `update operations.scada_machine_data set energy_counter_kwh = energy_counter_kwh + 0.0001 where scada_machine_data_id = (
    select min(scada_machine_data_id) from operations.scada_machine_data where machine_state = 'running' and ended_at is not null)`,
  nobody_runs_machines_on_days_off: `update operations.scada_machine_data set "timestamp" = date_trunc('week', "timestamp") - interval '12 hours', ended_at = date_trunc('week', "timestamp") - interval '11 hours'
    where scada_machine_data_id = (select min(scada_machine_data_id) from operations.scada_machine_data where machine_state = 'running' and ended_at is not null)`,
  oee_factors_are_shares: `update operations.scada_machine_data set ideal_cycle_seconds = ideal_cycle_seconds * 2
    where production_run_id = (select min(production_run_id) from operations.production_runs where status = 'completed')`,
  runs_are_seen_in_states: `update operations.production_runs set started_at = started_at + interval '1 second'
    where production_run_id = (select min(production_run_id) from operations.production_runs where status = 'completed')`,
  stopping_faults_have_consequences: `update operations.scada_machine_data set machine_fault_id = null where machine_state = 'down' and machine_fault_id = (
    select min(machine_fault_id) from operations.machine_faults where stops_machine)`,
  tool_wear_follows_its_history: `update operations.scada_machine_data set tool_wear_minutes = 241 where scada_machine_data_id = (
    select min(scada_machine_data_id) from operations.scada_machine_data where tool_wear_minutes is not null)`,
};
