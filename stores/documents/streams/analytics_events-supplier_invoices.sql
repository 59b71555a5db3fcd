-- One invoice that a supplier handed in by the portal.
-- Grain: _id.
-- From supplier by supplier_invoices (supplier_invoice_id).
-- Prefix: supplier.supplier_invoices/.
-- Since: occurred_at.
select 'supplier.supplier_invoices/' || t.supplier_invoice_id as _id, 'supplier_portal' as application, 'action' as event_type, 'invoice.submitted' as event_name, t.submitted_at as occurred_at, 'supplier_portal_user' as user_type, t.submitted_by_supplier_portal_user_id::text as user_id,
  '/invoices/new' as page, 'supplier.supplier_invoices' as entity_table, t.supplier_invoice_id::text as entity_id, jsonb_build_object('supplier_invoice_number', t.supplier_invoice_number) as properties
from supplier_invoices t where t.submitted_by_supplier_portal_user_id is not null
