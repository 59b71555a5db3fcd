-- Rates of one currency and type follow each other: each holds until the day before the next.
-- Examines financial.exchange_rates.
select * from (
  select exchange_rate_id, rate_date, valid_to,
    lead(rate_date) over (partition by currency_code, rate_type order by rate_date, published_at) as next_date
  from financial.exchange_rates where status = 'active'
) r
where (next_date is null) <> (valid_to is null) or valid_to <> next_date - 1;
