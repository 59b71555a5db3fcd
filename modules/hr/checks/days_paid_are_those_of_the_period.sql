-- Days paid and days without pay are the days of the period.
-- Examines hr.payroll_records.
select payroll_record_id, payable_days, loss_of_pay_days
from hr.payroll_records
where payroll_type <> 'correction' and payable_days + loss_of_pay_days <> period_end_date - period_start_date + 1;
