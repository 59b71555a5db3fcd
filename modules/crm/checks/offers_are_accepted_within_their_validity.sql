-- Law 7: An offer is accepted after it was sent and within its validity, company time.
-- Examines crm.quotations.
select quotation_id, sent_at, accepted_at, valid_from, valid_to
from crm.quotations
where accepted_at < sent_at
  or (accepted_at at time zone 'Asia/Kolkata')::date not between valid_from and valid_to;
