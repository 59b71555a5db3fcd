-- One notification that a supplier read in the portal.
-- Grain: _id.
-- From supplier by supplier_notifications (supplier_notification_id).
-- Prefix: supplier.supplier_notifications/.
-- Since: occurred_at.
select 'supplier.supplier_notifications/' || t.supplier_notification_id as _id, 'supplier_portal' as application, 'page_viewed' as event_type, 'notification.read' as event_name, t.read_at as occurred_at, 'supplier_portal_user' as user_type, t.supplier_portal_user_id::text as user_id,
  '/notifications/' || t.notification_number as page, 'supplier.supplier_notifications' as entity_table, t.supplier_notification_id::text as entity_id, jsonb_build_object('notification_number', t.notification_number, 'notification_type', t.notification_type) as properties
from supplier_notifications t where t.supplier_portal_user_id is not null and t.read_at is not null
