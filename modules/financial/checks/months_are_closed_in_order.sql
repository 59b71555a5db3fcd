-- A month is not closed before the one before it.
-- Examines financial.fiscal_periods.
select l.fiscal_period_code
from financial.fiscal_periods l
join financial.fiscal_periods e on e.company_id = l.company_id and e.period_type = 'regular' and e.end_date = l.start_date - 1
where l.period_type = 'regular' and l.status = 'closed' and (e.status <> 'closed' or e.closed_at > l.closed_at);
