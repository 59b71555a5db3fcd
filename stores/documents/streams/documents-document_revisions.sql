-- One revision of one quality document, with what it says of itself.
-- Grain: _id.
-- From quality by document_revisions (document_revision_id), quality_documents (quality_document_id of document_revisions).
-- Prefix: quality.document_revisions/.
with texts as (
  select r.*, d.document_number, d.document_type, d.title, d.language_code, d.confidentiality, d.owner_employee_id, d.process_area,
    d.title || '. ' || initcap(replace(d.document_type, '_', ' ')) || ', ' || replace(d.process_area, '_', ' ') || '. ' || r.change_summary || ' ' || r.change_reason as body
  from document_revisions r join quality_documents d on d.quality_document_id = r.quality_document_id
)
select 'quality.document_revisions/' || document_revision_id as _id, 'quality' as source_module, 'quality.document_revisions' as source_table, document_revision_id as source_id, document_number as source_document_number,
  document_type, title, revision, language_code, confidentiality, owner_employee_id, null as storage_key, 'application/pdf' as media_type, page_count,
  array_length(regexp_split_to_array(body, '\s+'), 1) as word_count, body as extracted_text, false as is_text_truncated, 'generated' as extraction_method, drafted_at as extracted_at,
  (select jsonb_agg(distinct lower(w) order by lower(w)) from regexp_split_to_table(body, '[^[:alnum:]]+') w where length(w) > 2) as search_terms,
  valid_from::text as valid_from, valid_to::text as valid_to, drafted_at as filed_at, (valid_to + 1)::timestamptz as retention_starts_at, '[]'::jsonb as legal_hold_numbers
from texts
