-- Law 42: Numbers of material bookings, labour bookings, inspections, batch records, deviations and stops have no gaps.
-- Examines manufacturing.material_transactions.
with numbers as (
  select transaction_number as number from manufacturing.material_transactions
  union all select entry_number from manufacturing.labor_time_entries
  union all select inspection_number from manufacturing.quality_inspections
  union all select distinct batch_record_number from manufacturing.electronic_batch_records
  union all select deviation_number from manufacturing.electronic_batch_records
  union all select downtime_number from manufacturing.downtime_events
)
select split_part(number, '-', 1) as series, count(*) as numbers, max(split_part(number, '-', 3)::bigint) as highest
from numbers where number is not null
group by 1
having count(*) <> max(split_part(number, '-', 3)::bigint);
