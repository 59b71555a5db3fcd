/** Statements that break the laws of operations, by the name of the law's file. */
export const operations: Record<string, string> = {
  conditions_lead_to_failures: `update operations.production_runs set torque_nm = 90 where production_run_id = (
    select min(production_run_id) from operations.production_runs r where status = 'completed' and torque_nm is not null
      and not exists (select from operations.machine_faults f where f.production_run_id = r.production_run_id and f.stops_machine))`,
  failures_follow_their_conditions: `update operations.machine_faults set torque_nm = 40, rotational_speed_rpm = 1500 where machine_fault_id = (
    select min(machine_fault_id) from operations.machine_faults where failure_mode = 'power' and torque_nm is not null)`,
  faults_are_cleared_in_time: `update operations.machine_faults set detected_at = detected_at - interval '11 days' where machine_fault_id = (
    select min(machine_fault_id) from operations.machine_faults where not stops_machine and sensor_condition is null)`,
  holds_are_seen_in_states: `update operations.maintenance_events set held_at = held_at - interval '1 minute' where maintenance_event_id = (
    select min(maintenance_event_id) from operations.maintenance_events where event_type = 'corrective' and status = 'released')`,
  machine_numbers_have_no_gaps: `update operations.production_runs set run_number = 'RUN-2026-999999' where production_run_id = 1`,
  machines_run_one_thing_at_a_time: `update operations.production_runs r set ended_at = n.setup_started_at + interval '1 second'
    from (select machine_id, min(setup_started_at) as setup_started_at from operations.production_runs
      where (machine_id, setup_started_at) not in (select machine_id, min(setup_started_at) from operations.production_runs group by 1) group by 1 order by 1 limit 1) n
    where r.machine_id = n.machine_id and r.status = 'completed' and r.setup_started_at < n.setup_started_at`,
  meters_only_count_on: `update operations.scada_machine_data set energy_counter_kwh = energy_counter_kwh + 0.0001 where scada_machine_data_id = (
    select min(scada_machine_data_id) from operations.scada_machine_data where machine_state = 'running' and ended_at is not null)`,
  nobody_runs_machines_on_days_off: `update operations.scada_machine_data set "timestamp" = date_trunc('week', "timestamp") - interval '12 hours', ended_at = date_trunc('week', "timestamp") - interval '11 hours'
    where scada_machine_data_id = (select min(scada_machine_data_id) from operations.scada_machine_data where machine_state = 'running' and ended_at is not null)`,
  oee_factors_are_shares: `update operations.scada_machine_data set ideal_cycle_seconds = ideal_cycle_seconds * 2
    where production_run_id = (select min(production_run_id) from operations.production_runs where status = 'completed')`,
  runs_are_seen_in_states: `update operations.production_runs set started_at = started_at + interval '1 second'
    where production_run_id = (select min(production_run_id) from operations.production_runs where status = 'completed')`,
  runs_count_what_their_states_count: `update operations.production_runs set good_quantity = good_quantity - 1, scrap_quantity = scrap_quantity + 1
    where production_run_id = (select min(production_run_id) from operations.production_runs where status = 'completed' and good_quantity > 1)`,
  states_tile_time: `delete from operations.scada_machine_data where scada_machine_data_id = (
    select min(scada_machine_data_id) from operations.scada_machine_data where machine_state = 'setup' and ended_at is not null)`,
  stopping_faults_have_consequences: `update operations.scada_machine_data set machine_fault_id = null where machine_state = 'down' and machine_fault_id = (
    select min(machine_fault_id) from operations.machine_faults where stops_machine)`,
  tool_wear_follows_its_history: `update operations.scada_machine_data set tool_wear_minutes = 241 where scada_machine_data_id = (
    select min(scada_machine_data_id) from operations.scada_machine_data where tool_wear_minutes is not null)`,
};
