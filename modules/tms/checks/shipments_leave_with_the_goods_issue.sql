-- A shipment leaves when the warehouse has issued the last of its goods; one that was planned only afterwards leaves later, with its lorry.
-- Examines tms.shipments.
select s.shipment_number, s.created_at, s.shipped_at, g.issued_at
from tms.shipments s
join (
  select l.shipment_id, max(o.shipped_at) as issued_at, count(*) filter (where o.shipped_at is null) as waiting
  from tms.shipment_lines l join tms.outbound_orders o using (outbound_order_id) group by 1
) g using (shipment_id)
where s.shipped_at is not null
  and (g.waiting > 0 or s.shipped_at < g.issued_at
    or (greatest(s.created_at, s.tendered_at) <= g.issued_at and s.shipped_at > greatest(g.issued_at, s.accepted_at)));
