-- The day that a supplier has confirmed is the day promised in ERP.
-- Examines supplier.portal_purchase_order_lines.
-- From erp as erp_lines:
select purchase_order_line_id, promised_date, deleted_at from erp.purchase_order_lines;
select l.portal_purchase_order_line_id, l.confirmed_date, e.promised_date
from supplier.portal_purchase_order_lines l
join supplier.portal_purchase_orders o using (portal_purchase_order_id)
join erp_lines e using (purchase_order_line_id)
-- ERP hears of it over night.
where l.confirmed_date <> e.promised_date and e.deleted_at is null
  and o.acknowledged_at < (select date_trunc('day', max(acknowledged_at), 'UTC') from supplier.portal_purchase_orders);
