-- Every finished visit with its parts, and every part that the desk has sent, for which the customer pays has exactly one invoice of its amount, or waits for it for less than a week; no other work is charged, and service knows the number. A database that was made before ERP took them is examined from then on.
-- Examines service.field_service_appointments.
-- From erp as invoices:
select customer_invoice_id, customer_invoice_number, service_document_number, customer_id, currency_code, net_amount, exchange_rate, issued_at,
  (select count(*) from erp.customer_invoice_lines l where l.customer_invoice_id = v.customer_invoice_id) as line_count
from erp.customer_invoices v where service_document_number is not null and invoice_type <> 'credit_memo' and status <> 'draft';
with brought as (
  select coalesce(max(applied_at), '-infinity') as at from genims.schema_migrations
  where module = 'service' and file = 'migrations/001_invoices_of_service.sql' and duration_ms > 0
), due as (
  select a.appointment_number as number, a.customer_id, a.work_ended_at as due_at,
    a.charged_amount + coalesce((select sum(u.charged_amount) from service.service_parts_usage u where u.field_service_appointment_id = a.field_service_appointment_id), 0) as amount
  from service.field_service_appointments a where a.status = 'completed'
  union all
  select u.usage_number, t.customer_id, u.used_at, u.charged_amount
  from service.service_parts_usage u join service.service_tickets t using (service_ticket_id)
  where u.field_service_appointment_id is null and u.used_at is not null
), horizon as (
  select max(opened_at) as moment from service.service_tickets
), heard as (
  select entity_id, document_number, payload ->> 'customer_invoice_number' as customer_invoice_number
  from service.service_integration_log where message_type = 'invoice_issued'
)
select coalesce(d.number, i.service_document_number) as number, d.customer_id, d.amount, i.customer_invoice_number, i.net_amount, i.exchange_rate, d.due_at
from (select * from due where amount > 0 and due_at >= (select at from brought)) d
cross join horizon h
full join invoices i on i.service_document_number = d.number
left join heard n on n.entity_id = i.customer_invoice_id
where d.number is null
  or (i.customer_invoice_id is null and d.due_at < h.moment - interval '7 days')
  or d.customer_id <> i.customer_id
  or abs(d.amount - i.net_amount * i.exchange_rate) > (case when i.currency_code = 'INR' then 0 else 0.01 * i.exchange_rate * i.line_count end)
  or (n.customer_invoice_number, n.document_number) is distinct from (i.customer_invoice_number, i.service_document_number) and i.issued_at < h.moment - interval '1 day'
