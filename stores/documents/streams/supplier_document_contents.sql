-- One document that a supplier gave, with what was read from it.
-- Grain: _id.
-- From supplier by supplier_documents (supplier_document_id).
with texts as (
  select d.*, initcap(replace(document_type, '_', ' ')) || ' ' || certificate_number || ', issued by ' || issuing_body || ' on ' || issued_on || coalesce(', valid to ' || expiry_date, '') || coalesce('. Scope: ' || scope_description, '') || '.' as body
  from supplier_documents d
)
select supplier_document_id as _id, document_number, supplier_id, document_type, certificate_number, issuing_body, issued_on::text as issued_on, expiry_date::text as expiry_date, file_name, checksum_sha256, null as storage_key, 'en' as language_code,
  body as extracted_text, false as is_text_truncated, 'generated' as extraction_method, uploaded_at as extracted_at, null as extraction_confidence_ratio,
  jsonb_strip_nulls(jsonb_build_object('certificate_number', certificate_number, 'issuing_body', issuing_body, 'issued_on', issued_on::text, 'expiry_date', expiry_date::text)) as extracted_fields, '[]'::jsonb as differing_fields, status,
  (select jsonb_agg(distinct lower(w) order by lower(w)) from regexp_split_to_table(body, '[^[:alnum:]]+') w where length(w) > 2) as search_terms,
  case when status in ('expired', 'renewed', 'rejected') then updated_at end as retention_starts_at, '[]'::jsonb as legal_hold_numbers
from texts
