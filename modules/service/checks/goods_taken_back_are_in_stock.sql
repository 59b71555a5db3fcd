-- Law 29: Goods that came back, were examined and are ours again entered the stock once, in the quantity that was accepted; nothing else did. A database that was made before ERP took them is examined from then on.
-- Examines service.rma_line_items.
-- From erp as entries_of_returns:
select source_id, source_document_number, customer_id, product_id, warehouse_id, quantity, posted_at
from erp.inventory_transactions where transaction_type = 'customer_return' and source_module = 'service' and status = 'posted';
with brought as (
  select coalesce(max(applied_at), '-infinity') as at from genims.schema_migrations
  where module = 'service' and file = 'migrations/001_invoices_of_service.sql' and duration_ms > 0
), due as (
  select l.rma_line_item_id, r.rma_number, r.customer_id, l.product_id, r.return_to_warehouse_id as warehouse_id, l.accepted_quantity, r.inspected_at,
    r.inspected_at >= (select at from brought) as is_since
  from service.rma_line_items l join service.rma_requests r using (rma_request_id)
  where r.requested_resolution <> 'repair' and l.accepted_quantity > 0 and r.inspected_at >= r.created_at
)
select coalesce(d.rma_line_item_id, e.source_id) as rma_line_item_id, d.rma_number, d.accepted_quantity, e.quantity, d.inspected_at
from due d full join entries_of_returns e on e.source_id = d.rma_line_item_id
where (d.rma_number, d.customer_id, d.product_id, d.warehouse_id, d.accepted_quantity)
    is distinct from (e.source_document_number, e.customer_id, e.product_id, e.warehouse_id, e.quantity)
  and (e.source_id is not null or d.is_since and d.inspected_at < (select max(opened_at) from service.service_tickets) - interval '1 day');
