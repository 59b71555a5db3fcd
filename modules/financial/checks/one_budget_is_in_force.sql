-- Of a company, year and kind one version of the budget is in force: the newest that was approved; a line is its original amount, with what was moved adding up to nothing.
-- Examines financial.budget_templates.
select t.budget_template_code as what
from financial.budget_templates t
left join financial.budget_templates n on n.based_on_budget_template_id = t.budget_template_id and n.status in ('approved', 'superseded')
where (t.status = 'approved' and n.budget_template_id is not null)
  or (t.status = 'superseded' and n.budget_template_id is null)
  or n.version_number <> t.version_number + 1 or n.approved_at < t.approved_at
union all
select t.budget_template_code
from financial.budget_templates t
join financial.budget_lines l using (budget_template_id)
group by t.budget_template_code
having sum(l.transfer_amount) <> 0;
