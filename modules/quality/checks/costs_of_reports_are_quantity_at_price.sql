-- What a report has cost is its quantity at the price of a unit, and it is recorded once the disposition was carried out.
-- Examines quality.quality_costs.
select c.quality_cost_id, c.cost_number, c.amount
from quality.quality_costs c
join quality.ncr_headers n using (ncr_id)
where c.amount <> round(c.quantity * c.unit_cost_amount, 2) or c.quantity <> n.nonconforming_quantity
  or n.disposition_executed_at is null or c.incurred_at <> n.disposition_executed_at;
