-- The regular periods of a fiscal year cover it without gap or overlap.
-- Examines financial.fiscal_periods.
select y.fiscal_year_id, y.fiscal_year_code
from financial.fiscal_years y
join financial.fiscal_periods p using (fiscal_year_id)
where p.period_type = 'regular'
group by 1, 2, y.start_date, y.end_date
having min(p.start_date) <> y.start_date or max(p.end_date) <> y.end_date or sum(p.end_date - p.start_date + 1) <> y.end_date - y.start_date + 1;
