-- A recall of a report covers its whole lot, over all places in which its units are.
-- Examines quality.product_recalls.
select r.recall_number, r.lot_number, sum(r.affected_quantity) as affected, max(n.lot_quantity) as lot
from quality.product_recalls r
join quality.ncr_headers n on n.ncr_id = r.trigger_ncr_id
where r.genealogy_level = 0
group by r.recall_number, r.lot_number
having sum(r.affected_quantity) <> max(n.lot_quantity);
