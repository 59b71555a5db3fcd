-- One customs document of a shipment.
-- Grain: _id.
-- From tms by customs_documents (customs_document_id).
-- Prefix: tms.customs_documents/.
with texts as (
  select c.*, initcap(replace(document_type, '_', ' ')) || ' ' || customs_document_number as title,
    initcap(replace(document_type, '_', ' ')) || ' ' || customs_document_number || ', ' || trade_direction || ', HSN ' || hsn_code || ', ' || country_of_origin_code || ' to ' || destination_country_code || ', ' || incoterm || ', '
      || declared_value_amount || ' ' || currency_code || ', ' || gross_weight_kg || ' kg in ' || package_count || ' packages' as body
  from customs_documents c
)
select 'tms.customs_documents/' || customs_document_id as _id, 'tms' as source_module, 'tms.customs_documents' as source_table, customs_document_id as source_id, customs_document_number as source_document_number,
  document_type, title, '1' as revision, 'en' as language_code, 'internal' as confidentiality, prepared_by_employee_id as owner_employee_id, null as storage_key, 'application/pdf' as media_type, 1 as page_count,
  array_length(regexp_split_to_array(body, '\s+'), 1) as word_count, body as extracted_text, false as is_text_truncated, 'generated' as extraction_method, created_at as extracted_at,
  (select jsonb_agg(distinct lower(w) order by lower(w)) from regexp_split_to_table(body, '[^[:alnum:]]+') w where length(w) > 2) as search_terms,
  issued_on::text as valid_from, null as valid_to, created_at as filed_at, cleared_at as retention_starts_at, '[]'::jsonb as legal_hold_numbers
from texts
