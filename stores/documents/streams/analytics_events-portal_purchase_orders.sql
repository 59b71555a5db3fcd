-- One order that a supplier answered in the portal.
-- Grain: _id.
-- From supplier by portal_purchase_orders (portal_purchase_order_id).
-- Prefix: supplier.portal_purchase_orders/.
-- Since: occurred_at.
select 'supplier.portal_purchase_orders/' || t.portal_purchase_order_id as _id, 'supplier_portal' as application, 'action' as event_type, 'purchase_order.acknowledged' as event_name, t.acknowledged_at as occurred_at, 'supplier_portal_user' as user_type, t.acknowledged_by_supplier_portal_user_id::text as user_id,
  '/orders/' || t.purchase_order_number as page, 'supplier.portal_purchase_orders' as entity_table, t.portal_purchase_order_id::text as entity_id, jsonb_build_object('purchase_order_number', t.purchase_order_number, 'answer', t.acknowledgement_status) as properties
from portal_purchase_orders t where t.acknowledged_at is not null and t.acknowledged_by_supplier_portal_user_id is not null
