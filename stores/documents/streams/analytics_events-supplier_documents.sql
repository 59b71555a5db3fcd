-- One document that a supplier uploaded to the portal.
-- Grain: _id.
-- From supplier by supplier_documents (supplier_document_id).
-- Prefix: supplier.supplier_documents/.
-- Since: occurred_at.
select 'supplier.supplier_documents/' || t.supplier_document_id as _id, 'supplier_portal' as application, 'action' as event_type, 'document.uploaded' as event_name, t.uploaded_at as occurred_at, 'supplier_portal_user' as user_type, t.uploaded_by_supplier_portal_user_id::text as user_id,
  '/documents/new' as page, 'supplier.supplier_documents' as entity_table, t.supplier_document_id::text as entity_id, jsonb_build_object('document_number', t.document_number) as properties
from supplier_documents t where t.uploaded_by_supplier_portal_user_id is not null
