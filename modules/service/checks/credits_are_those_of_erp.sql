-- Every return whose goods were accepted for credit, and every claim for money that was granted, has one credit memo of its amount, or has waited for it for less than a week; no memo is without one. What was closed before history began is known by its amount only.
-- Examines service.warranty_claims.
-- From erp as memos:
select customer_invoice_id, service_document_number, customer_id, currency_code, net_amount, issued_at
from erp.customer_invoices where service_document_number is not null and invoice_type = 'credit_memo' and status <> 'draft';
with due as (
  select r.rma_number as number, r.customer_id, r.customer_invoice_id, r.currency_code, r.credit_amount as amount, r.inspected_at as due_at
  from service.rma_requests r
  where r.requested_resolution = 'credit' and not (r.is_opening and r.status = 'closed' and r.customer_invoice_id is null)
    and exists (select from service.rma_line_items l where l.rma_request_id = r.rma_request_id and l.accepted_quantity > 0)
  union all
  select warranty_claim_number, customer_id, customer_invoice_id, currency_code, approved_amount, assessed_at
  from service.warranty_claims
  where claim_type = 'credit' and status in ('approved', 'partially_approved', 'settled') and not (is_opening and status = 'settled' and customer_invoice_id is null)
), horizon as (
  select max(opened_at) as moment from service.service_tickets
)
select number, d.customer_id, d.customer_invoice_id, d.amount, m.net_amount as credited_amount, d.due_at
from due d
cross join horizon h
full join memos m on m.service_document_number = d.number
where d.number is null
  or (m.customer_invoice_id is null and (d.customer_invoice_id is not null or d.due_at < h.moment - interval '7 days'))
  or (d.customer_invoice_id is null and m.issued_at < h.moment - interval '1 day')
  or (d.customer_invoice_id is not null
    and (d.customer_invoice_id, d.customer_id, d.currency_code, d.amount) is distinct from (m.customer_invoice_id, m.customer_id, m.currency_code, m.net_amount))
