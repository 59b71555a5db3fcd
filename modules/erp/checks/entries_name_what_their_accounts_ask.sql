-- A line of a posted entry bears the number of its account, and names a cost centre or partner where the account asks for one.
-- Examines erp.journal_entry_lines.
select l.journal_entry_line_id, e.journal_entry_number, e.entry_type, l.account_code, g.account_code as ledger_account_code, l.cost_center_code
from erp.journal_entry_lines l
join erp.journal_entries e using (journal_entry_id)
left join erp.general_ledger g using (gl_account_id)
where e.status <> 'draft' and not e.is_opening
  and (g.account_code is distinct from l.account_code
    or (g.requires_cost_center and l.cost_center_code is null)
    or (g.requires_partner and num_nonnulls(l.customer_id, l.supplier_id) = 0));
