-- What leaves the country by our carrier has a shipping bill that was cleared before it left the port.
-- Examines tms.shipments.
select s.shipment_number, e.event_at, d.customs_document_number, d.cleared_at
from tms.shipments s
join tms.tracking_events e on e.shipment_id = s.shipment_id and e.event_code = 'departed_port'
left join tms.customs_documents d on d.shipment_id = s.shipment_id and d.document_type = 'shipping_bill'
where s.origin_country_code = 'IN' and s.destination_country_code <> 'IN'
  and (d.cleared_at is null or d.cleared_at > e.event_at);
