-- Who measures for a chart or calibrates a gauge is qualified for it on that day.
-- Examines quality.quality_training_records.
with done as (
  select distinct measured_by_employee_id as employee_id, 'dimensional_inspection' as code, (measured_at at time zone 'Asia/Kolkata')::date as day
  from quality.spc_data_points where measured_by_employee_id is not null
  union
  select performed_by_employee_id, 'calibration', (started_at at time zone 'Asia/Kolkata')::date
  from quality.calibration_records
  where performed_by_employee_id is not null and not is_opening and calibration_type = 'periodic'
)
select d.employee_id, d.code, d.day
from done d
where not exists (
  select from quality.quality_training_records t
  where t.employee_id = d.employee_id and t.qualification_code = d.code and d.day between t.valid_from and t.valid_to);
