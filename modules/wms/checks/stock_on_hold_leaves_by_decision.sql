-- What is in inspection or blocked is neither picked nor shipped nor brought to a line.
-- Examines wms.warehouse_movements.
select warehouse_movement_id, movement_type, from_stock_type
from wms.warehouse_movements
where status = 'completed' and from_stock_type in ('quality_inspection', 'blocked')
  and (movement_type in ('pick', 'replenishment', 'production_staging', 'sales_issue', 'transfer_issue')
    or (movement_type in ('putaway', 'relocation') and to_stock_type is distinct from from_stock_type));
