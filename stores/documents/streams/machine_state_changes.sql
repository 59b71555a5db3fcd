-- One transition of one machine to another state or reason.
-- Grain: machine_id.
-- From operations by scada_machine_data (machine_id).
-- Since: changed_at.
with marked as (
  select d.*, (d.machine_state, d.reason_code) is distinct from (lag(d.machine_state) over w, lag(d.reason_code) over w) as begins
  from scada_machine_data d where d.timestamp >= :since - interval '7 days'
  window w as (partition by d.machine_id order by d.timestamp, d.scada_machine_data_id)
), numbered as (
  select m.*, count(*) filter (where m.begins) over (partition by m.machine_id order by m.timestamp, m.scada_machine_data_id) as part from marked m
), parts as (
  select machine_id, part, min(timestamp) as began_at, (array_agg(scada_machine_data_id order by timestamp, scada_machine_data_id))[1] as first_id,
    (array_agg(machine_state order by timestamp, scada_machine_data_id))[1] as machine_state, (array_agg(time_class order by timestamp, scada_machine_data_id))[1] as time_class,
    (array_agg(reason_code order by timestamp, scada_machine_data_id))[1] as reason_code, (array_agg(production_run_id order by timestamp, scada_machine_data_id))[1] as production_run_id,
    (array_agg(operator_employee_id order by timestamp, scada_machine_data_id))[1] as operator_employee_id, sum(total_count_increment) as total_count, sum(energy_kwh_increment) as energy_kwh
  from numbered group by 1, 2
)
select p.first_id as _id, p.machine_id, m.machine_code, p.began_at as changed_at, l.first_id as left_scada_machine_data_id, l.machine_state as left_machine_state, l.time_class as left_time_class,
  l.reason_code as left_reason_code, l.began_at as left_began_at, round(extract(epoch from p.began_at - l.began_at), 2) as left_duration_seconds, l.total_count as left_total_count,
  l.energy_kwh as left_energy_kwh, p.machine_state as entered_machine_state, p.time_class as entered_time_class, p.reason_code as entered_reason_code, p.production_run_id, p.operator_employee_id
from parts p join master.machines m on m.machine_id = p.machine_id left join parts l on l.machine_id = p.machine_id and l.part = p.part - 1
where p.began_at >= :since
