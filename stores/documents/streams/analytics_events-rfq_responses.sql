-- One bid that a supplier handed in by the portal.
-- Grain: _id.
-- From supplier by rfq_responses (rfq_response_id).
-- Prefix: supplier.rfq_responses/.
-- Since: occurred_at.
select 'supplier.rfq_responses/' || t.rfq_response_id as _id, 'supplier_portal' as application, 'action' as event_type, 'bid.submitted' as event_name, t.submitted_at as occurred_at, 'supplier_portal_user' as user_type, t.submitted_by_supplier_portal_user_id::text as user_id,
  '/requests/' || t.rfq_id as page, 'supplier.rfq_responses' as entity_table, t.rfq_response_id::text as entity_id, jsonb_build_object('response_number', t.response_number) as properties
from rfq_responses t where t.submitted_by_supplier_portal_user_id is not null
