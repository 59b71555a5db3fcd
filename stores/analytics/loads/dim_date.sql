-- One calendar day of the fiscal years that there are and of three more; -1 stands for a day that is not known or not yet reached.
-- Grain: date_key.
-- From financial as years:
select min(start_date) as first, (max(end_date) + interval '3 years')::date as last from fiscal_years
;
with days as (
  select unnest(generate_series(first::timestamp, last::timestamp, interval 1 day))::date as calendar_date from years
), named as (
  select *, year(calendar_date) - (month(calendar_date) < 4)::int as fiscal_year,
    case strftime(calendar_date, '%m-%d') when '01-26' then 'Republic Day' when '05-01' then 'Labour Day' when '08-15' then 'Independence Day' when '10-02' then 'Gandhi Jayanti' when '12-25' then 'Christmas' end as holiday_name
  from days
  union all
  select date '9999-12-31', 9999, null
)
select case when year(calendar_date) = 9999 then -1 else strftime(calendar_date, '%Y%m%d')::int end as date_key, calendar_date, dayname(calendar_date) as day_name, isodow(calendar_date) as iso_day_of_week,
  day(calendar_date) as day_of_month, dayofyear(calendar_date) as day_of_year, weekofyear(calendar_date) as iso_week, isoyear(calendar_date) as iso_year, month(calendar_date) as month_number,
  monthname(calendar_date) as month_name, strftime(calendar_date, '%Y-%m') as calendar_month_code, quarter(calendar_date) as calendar_quarter, year(calendar_date) as calendar_year,
  date_trunc('month', calendar_date)::date as month_start_date, last_day(calendar_date) as month_end_date, fiscal_year, 'FY' || fiscal_year || '-' || lpad(((fiscal_year + 1) % 100)::varchar, 2, '0') as fiscal_year_code,
  (month(calendar_date) + 8) % 12 // 3 + 1 as fiscal_quarter, (month(calendar_date) + 8) % 12 + 1 as fiscal_period, date_diff('day', make_date(fiscal_year, 4, 1), calendar_date) // 7 + 1 as fiscal_week,
  make_date(fiscal_year, 4, 1) as fiscal_year_start_date, strftime(calendar_date, '%m-%d') = '03-31' as is_fiscal_year_end, calendar_date = last_day(calendar_date) as is_month_end,
  isodow(calendar_date) >= 6 as is_weekend, isodow(calendar_date) < 7 and holiday_name is null and year(calendar_date) < 9999 as is_working_day, holiday_name is not null as is_holiday, holiday_name,
  case when month(calendar_date) <= 2 then 'winter' when month(calendar_date) <= 5 then 'summer' when month(calendar_date) <= 9 then 'monsoon' else 'post_monsoon' end as season
from named
