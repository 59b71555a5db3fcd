-- Law 37: The cost of quality of a site and day is posted once by ERP, in the company of the site.
-- Examines quality.quality_kpis.
-- From erp as quality_entries:
select source_id, company_id, total_debit_amount_base, status
from erp.journal_entries where source_table = 'quality.quality_kpis';
select k.quality_kpi_id, k.kpi_date, k.total_quality_cost_amount, e.total_debit_amount_base as posted
from quality.quality_kpis k
full join quality_entries e on e.source_id = k.quality_kpi_id
where (k.is_final and k.total_quality_cost_amount > 0) is distinct from (e.source_id is not null)
    -- Figures are told by the hour.
    and (e.source_id is not null or k.computed_at < (select max(computed_at) from quality.quality_kpis) - interval '3 hours')
  or e.source_id is not null and (e.total_debit_amount_base <> k.total_quality_cost_amount or e.company_id <> k.company_id or e.status <> 'posted');
