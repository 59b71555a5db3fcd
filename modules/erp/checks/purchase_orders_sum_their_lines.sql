-- Law 2: A purchase order's header is the sum of its lines that are not struck, exact to the last digit.
-- Examines erp.purchase_orders.
with lines as (
  select l.purchase_order_id,
    coalesce(sum(l.net_amount) filter (where l.deleted_at is null), 0) as net_amount,
    coalesce(sum(l.tax_amount) filter (where l.deleted_at is null), 0) as tax_amount,
    count(*) filter (where l.net_amount <> round(l.ordered_quantity * l.unit_price_amount * (1 - l.discount_pct / 100), 2)
      or l.tax_amount <> round(l.net_amount * l.tax_rate_pct / 100, 2)) as wrong_lines
  from erp.purchase_order_lines l
  group by l.purchase_order_id
)
select o.purchase_order_id, o.purchase_order_number, o.net_amount, l.net_amount as lines_net_amount, o.tax_amount,
  l.tax_amount as lines_tax_amount, l.wrong_lines
from erp.purchase_orders o
left join lines l using (purchase_order_id)
where l.purchase_order_id is null or o.net_amount <> l.net_amount or o.tax_amount <> l.tax_amount or l.wrong_lines > 0
  or o.total_amount_base <> round(o.total_amount * o.exchange_rate, 2);
