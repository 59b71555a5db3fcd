-- Law 35: the rate of incidents is cases x 200,000 / hours, and its cases are those of the log.
-- Examines hr.performance_kpis.
select k.performance_kpi_id, k.numerator_value, k.actual_value
from hr.performance_kpis k
where k.kpi_code = 'total_recordable_incident_rate' and k.employee_id is null and k.department_id is null
  and (k.factor_value <> 200000
    or k.actual_value <> round(k.numerator_value * k.factor_value / nullif(k.denominator_value, 0), 4)
    or k.numerator_value <> (
      select count(*) from hr.safety_incidents i
      where i.is_recordable and (i.company_id = k.company_id or i.factory_id = k.factory_id)
        and (i.occurred_at at time zone 'Asia/Kolkata')::date between k.period_start_date and k.period_end_date
        and i.reported_at <= k.calculated_at));
