-- Events of a shipment stand in the order in which they happened; after the delivery there is nothing more, and the last one gives the shipment its status.
-- Examines tms.tracking_events.
select s.shipment_number, e.event_sequence, e.event_code, e.event_at, n.event_code as next_code, n.event_at as next_at
from tms.tracking_events e
join tms.shipments s using (shipment_id)
left join tms.tracking_events n on n.shipment_id = e.shipment_id and n.event_sequence = e.event_sequence + 1
where n.event_at < e.event_at
  or (e.event_code in ('delivered', 'lost', 'returned') and n.event_sequence is not null)
  or (n.event_sequence is null and ((e.shipment_status <> s.status and s.status <> 'cancelled') or e.event_sequence <> s.event_count));
