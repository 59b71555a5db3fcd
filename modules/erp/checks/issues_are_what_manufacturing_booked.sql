-- Law 16: Issues to production and returns from it are booked alike in manufacturing and in stock, movement by movement.
-- Examines erp.inventory_transactions.
-- From manufacturing as mes_movements:
select material_transaction_id, transaction_type, production_order_id, material_id, product_id, lot_number, quantity, transaction_at
from manufacturing.material_transactions where status = 'posted' and transaction_type in ('issue', 'return', 'production_receipt');
with booked as (
  select source_id as material_transaction_id,
    case transaction_type when 'material_issue' then 'issue' when 'material_return' then 'return' else transaction_type end as transaction_type,
    production_order_id, material_id, product_id, lot_number, quantity
  from erp.inventory_transactions
  where source_table = 'manufacturing.material_transactions' and status = 'posted'
)
select material_transaction_id, m.transaction_type, m.quantity, b.quantity as booked_quantity
from mes_movements m
full join booked b using (material_transaction_id)
where (b.transaction_type, b.production_order_id, b.material_id, b.product_id, b.lot_number, b.quantity)
    is distinct from (m.transaction_type, m.production_order_id, m.material_id, m.product_id, m.lot_number, m.quantity)
  -- Movements are told by the hour.
  and (b.material_transaction_id is not null or m.transaction_at < (select max(transaction_at) from mes_movements) - interval '2 hours');
