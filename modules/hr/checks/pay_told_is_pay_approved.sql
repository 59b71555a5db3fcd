-- Law 41: what finance is told of pay is what was approved in that moment, by company and cost centre.
-- Examines hr.payroll_records.
with told as (
  select (payload ->> 'company_id')::bigint as company_id, payload ->> 'cost_center_code' as cost_center_code, occurred_at as at,
    sum((payload ->> 'employer_cost_amount')::numeric) as amount
  from hr.hcm_integration_log
  where message_type = 'payroll_record' and hcm_integration_log_id < 1000000000000
  group by 1, 2, 3
), approved as (
  select company_id, cost_center_code, approved_at as at, sum(employer_cost_amount) as amount
  from hr.payroll_records
  where approved_at >= (select min(at) from told) and payroll_record_id < 1000000000000
  group by 1, 2, 3
)
select coalesce(t.company_id, a.company_id) as company_id, coalesce(t.cost_center_code, a.cost_center_code) as cost_center_code, t.amount as told, a.amount as approved
from told t
full join approved a using (company_id, cost_center_code, at)
where t.amount is distinct from a.amount;
