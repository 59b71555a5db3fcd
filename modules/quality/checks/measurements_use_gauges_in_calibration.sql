-- Law 24: Every measurement was made with a gauge that was in calibration on that day; values of others are struck out.
-- Examines quality.spc_data_points.
with uses as (
  select distinct measuring_equipment_id, (measured_at at time zone 'Asia/Kolkata')::date as day
  from quality.spc_data_points where not is_excluded and measuring_equipment_id is not null
  union
  select measuring_equipment_id, (started_at at time zone 'Asia/Kolkata')::date
  from quality.first_article_inspections where measuring_equipment_id is not null
  union
  select measuring_equipment_id, (performed_at at time zone 'Asia/Kolkata')::date
  from quality.gauge_rr_studies where performed_at is not null
  union
  select measuring_equipment_id, (measured_at at time zone 'Asia/Kolkata')::date
  from quality.ncr_defect_details where measuring_equipment_id is not null and measured_at is not null
)
select u.measuring_equipment_id, u.day
from uses u
where not exists (
  select from quality.calibration_records c
  where c.measuring_equipment_id = u.measuring_equipment_id and c.status = 'completed'
    and c.result in ('passed', 'adjusted', 'limited') and u.day between c.valid_from and c.valid_to);
