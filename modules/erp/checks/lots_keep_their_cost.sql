-- Law 39: Every balance of a lot is valued at the cost at which the lot came in.
-- Examines erp.inventory_lots.
select l.inventory_lot_id, l.lot_number, l.unit_cost_amount, b.inventory_balance_id, b.unit_cost_amount as balance_cost_amount
from erp.inventory_lots l
join erp.inventory_balances b using (inventory_lot_id)
where b.unit_cost_amount <> l.unit_cost_amount;
