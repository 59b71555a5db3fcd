-- Changes schema/060_receivables.sql.
alter table erp.customer_invoices add column service_document_number text;
alter table erp.customer_invoices add constraint customer_invoices_service_document_number_uq unique (service_document_number);
comment on column erp.customer_invoices.service_document_number is 'Number of what customer service wants to be credited or charged, such as RMA-2026-000123 of a return or WCL-2026-000123 of a claim. Null where service has not asked for it.';
