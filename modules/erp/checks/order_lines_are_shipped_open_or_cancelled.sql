-- Law 3: Of an order line everything is shipped, open or cancelled, and what was shipped left stock.
-- Examines erp.sales_order_lines.
select l.sales_order_line_id, l.ordered_quantity, l.shipped_quantity, l.open_quantity, l.cancelled_quantity, m.quantity as moved_quantity
from erp.sales_order_lines l
left join (
  select sales_order_line_id, sum(quantity) as quantity from erp.inventory_transactions
  where transaction_type = 'shipment' and status = 'posted' group by 1
) m using (sales_order_line_id)
where l.ordered_quantity <> l.shipped_quantity + l.open_quantity + l.cancelled_quantity
  or l.shipped_quantity <> coalesce(m.quantity, 0);
