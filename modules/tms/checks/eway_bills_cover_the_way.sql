-- Goods above the limit travel at home with an e-way bill, which holds until they are handed over.
-- Examines tms.shipments.
select shipment_number, declared_value_amount, eway_bill_number, eway_bill_valid_to_at, delivered_at
from tms.shipments
where shipped_at is not null and transport_arrangement <> 'partner' and origin_country_code = 'IN'
  and (eway_bill_number is null) <> (declared_value_amount <= 50000)
  or (delivered_at > eway_bill_valid_to_at and destination_country_code = 'IN');
