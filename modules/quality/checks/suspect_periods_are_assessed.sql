-- A gauge that was found out of tolerance comes back only when it is known what its measurements mean.
-- Examines quality.calibration_records.
select calibration_record_id, calibration_number
from quality.calibration_records
where status = 'completed' and as_found_result = 'out_of_tolerance'
  and (suspect_from_date is null or impact_assessment is null);
