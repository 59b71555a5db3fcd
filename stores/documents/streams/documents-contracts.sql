-- One contract with a customer.
-- Grain: _id.
-- From crm by contracts (contract_id).
-- Prefix: crm.contracts/.
with texts as (
  select c.*, c.title || '. ' || initcap(replace(c.contract_type, '_', ' ')) || ' with ' || k.legal_name || ' from ' || c.valid_from || coalesce(' to ' || c.valid_to, '') || ', ' || c.committed_amount || ' ' || c.currency_code
    || ', payment in ' || c.payment_terms_days || ' days, ' || c.incoterm || '.' as body
  from contracts c join master.customers k on k.customer_id = c.customer_id
)
select 'crm.contracts/' || contract_id as _id, 'crm' as source_module, 'crm.contracts' as source_table, contract_id as source_id, contract_number as source_document_number,
  'contract' as document_type, title, '1' as revision, 'en' as language_code, 'confidential' as confidentiality, signed_by_employee_id as owner_employee_id, null as storage_key, 'application/pdf' as media_type, 1 as page_count,
  array_length(regexp_split_to_array(body, '\s+'), 1) as word_count, body as extracted_text, false as is_text_truncated, 'generated' as extraction_method, created_at as extracted_at,
  (select jsonb_agg(distinct lower(w) order by lower(w)) from regexp_split_to_table(body, '[^[:alnum:]]+') w where length(w) > 2) as search_terms,
  valid_from::text as valid_from, coalesce(terminated_on, valid_to)::text as valid_to, created_at as filed_at, (coalesce(terminated_on, valid_to) + 1)::timestamptz as retention_starts_at, '[]'::jsonb as legal_hold_numbers
from texts
