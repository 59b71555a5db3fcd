-- One line of one posted general-ledger entry, in INR beside the currency of the document.
-- Grain: journal_entry_line_id.
-- From financial as lines by journal_entry_line_id:
select l.journal_entry_line_id, h.journal_entry_id, coalesce(l.posting_date, h.posting_date) as posted_on, coalesce(h.document_date, h.posting_date) as document_on, l.account_code, l.customer_id, l.supplier_id, l.product_id, l.material_id, h.company_id,
  h.journal_entry_number, coalesce(l.line_number, 0) as line_number, y.fiscal_year_code, p.fiscal_period_code, l.cost_center_code, c.factory_id, coalesce(h.business_event, 'manual') as business_event, h.source_module, h.source_document_number, h.prepared_by_employee_id,
  coalesce(l.currency_code, h.currency_code) as currency_code, coalesce(h.exchange_rate, 1)::numeric(18,8) as exchange_rate, coalesce(l.debit_amount_base, l.debit_amount)::numeric(18,2) as debit_amount, coalesce(l.credit_amount_base, l.credit_amount)::numeric(18,2) as credit_amount,
  (l.debit_amount - l.credit_amount)::numeric(18,2) as amount_currency, l.quantity, coalesce(h.posted_at, h.posting_date::timestamptz) as posted_at, h.reversal_of_journal_entry_id is not null as is_reversal, l.partner_company_id is not null as is_intercompany,
  h.source_module is null as is_manual, greatest(l.updated_at, h.updated_at) as source_watermark
from journal_entry_lines l
  join journal_entry_headers h on h.journal_entry_id = l.journal_entry_id
  join fiscal_periods p on p.company_id = h.company_id and coalesce(l.posting_date, h.posting_date) between p.start_date and p.end_date and p.period_type = 'regular'
  join fiscal_years y on y.fiscal_year_id = p.fiscal_year_id
  left join cost_centers c on c.cost_center_code = l.cost_center_code and c.company_id = h.company_id
where h.status in ('posted', 'reversed') and l.account_code is not null
;
-- From master as companies:
select company_id, company_code from companies
;
-- With dim_gl_account, dim_factory, dim_customer, dim_supplier, dim_product, dim_material, dim_employee.
select l.*, day_key(l.posted_on) as posting_date_key, day_key(l.document_on) as document_date_key, c.company_code, coalesce(a.gl_account_key, -1) as gl_account_key, coalesce(f.factory_key, -1) as factory_key, coalesce(k.customer_key, -1) as customer_key,
  coalesce(s.supplier_key, -1) as supplier_key, coalesce(p.product_key, -1) as product_key, coalesce(m.material_key, -1) as material_key, coalesce(e.employee_key, -1) as posted_by_employee_key, l.debit_amount - l.credit_amount as signed_amount
from lines l
  join companies c using (company_id)
  left join dim_gl_account a on a.account_code = l.account_code
  left join dim_factory f on f.factory_id = l.factory_id and l.posted_at >= f.valid_from and l.posted_at < f.valid_to
  left join dim_customer k on k.customer_id = l.customer_id and l.posted_at >= k.valid_from and l.posted_at < k.valid_to
  left join dim_supplier s on s.supplier_id = l.supplier_id and l.posted_at >= s.valid_from and l.posted_at < s.valid_to
  left join dim_product p on p.product_id = l.product_id and l.posted_at >= p.valid_from and l.posted_at < p.valid_to
  left join dim_material m on m.material_class = 'material' and m.source_item_id = l.material_id and l.posted_at >= m.valid_from and l.posted_at < m.valid_to
  left join dim_employee e on l.is_manual and e.employee_id = l.prepared_by_employee_id and l.posted_at >= e.valid_from and l.posted_at < e.valid_to
