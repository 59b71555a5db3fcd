-- The quotas of the approved sources of a material that have no end add up to at most 100 percent.
-- Examines master.material_suppliers.
select s.material_id, sum(s.quota_pct) as quota_pct
from master.material_suppliers s
where s.status = 'approved' and s.valid_to is null
group by s.material_id
having sum(s.quota_pct) > 100;
