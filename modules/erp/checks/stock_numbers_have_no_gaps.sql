-- Law 42: Numbers of lots, movements, reservations and differences of stock have no gaps.
-- Examines erp.inventory_transactions.
with numbers (range, number) as (
  -- The number of a lot of production is given with its order, before there is a lot.
  select 'LOT', lot_number from erp.inventory_lots where inventory_lot_id < 1000000000000
  union
  select 'LOT', lot_number from erp.production_orders where production_order_id < 1000000000000
  union all
  select 'IT', transaction_number from erp.inventory_transactions where inventory_transaction_id < 1000000000000
  union all
  select 'RES', reservation_number from erp.inventory_reservations where inventory_reservation_id < 1000000000000
  union all
  select 'IV', variance_number from erp.inventory_variance where inventory_variance_id < 1000000000000
)
select range, count(*) as numbers, min(split_part(number, '-', 3)::bigint) as first, max(split_part(number, '-', 3)::bigint) as last
from numbers
where number is not null
group by range
having min(split_part(number, '-', 3)::bigint) <> 1 or max(split_part(number, '-', 3)::bigint) <> count(*);
