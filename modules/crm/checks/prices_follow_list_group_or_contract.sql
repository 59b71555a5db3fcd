-- A line is offered at the list price less the discount of the customer's price group, of the contract, or one that the seat may give or a superior has approved.
-- Examines crm.quotation_lines.
-- From master as price_groups:
select customer_id, case price_group when 'distributor' then 18 when 'oem' then 14 when 'key_account' then 20 else 0 end as discount_pct
from master.customers;
select l.quotation_line_id, l.price_source, l.discount_pct, g.discount_pct as group_pct, c.discount_pct as contract_pct
from crm.quotation_lines l
join crm.quotations q using (quotation_id)
join price_groups g using (customer_id)
join crm.sales_reps r using (sales_rep_id)
left join crm.contracts c on c.contract_id = q.contract_id
where l.unit_price_amount <> l.list_price_amount
  or (l.price_source = 'list' and l.discount_pct <> 0)
  or (l.price_source = 'price_group' and l.discount_pct <> g.discount_pct)
  or (l.price_source = 'contract' and l.discount_pct <> g.discount_pct + coalesce(c.discount_pct, 0))
  or (l.price_source = 'special' and q.status in ('sent', 'accepted', 'ordered')
    and l.discount_pct - g.discount_pct > r.discount_authority_pct and q.approval_status <> 'approved');
